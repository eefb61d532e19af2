/** A masthead owns its band on every form of cover: from one letter to five words. */

import { describe, expect, test } from 'vitest'
import type { TonedPhoto } from '../../../src/images/photo.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import { boxAround, type Item } from '../../../src/layout/page/frame.ts'
import { coverPage } from '../../../src/layout/templates/cover.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, issueOf, picture } from '../../support/issues.ts'
import { inkOf, linesOf } from '../../support/placed.ts'

const issue = issueOf(interview())
const photo: TonedPhoto = {
  jpeg: new Uint8Array([1]),
  veil: { dark: [0, 0, 0.2], share: 0.4 },
  pixels: { width: 600, height: 1000 },
  unrest: { columns: 1, rows: 1, cells: [0.5] },
}
const SHORT = ['ق', 'نون', 'ورّاق']
const LONG = ['الفكر العربي الحديث', 'دفاتر الأدب والفن والحياة', 'مجلة الدراسات الفلسطينية العربية المعاصرة']
const WAYS = [1, 2, 3, 'photo'] as const

describe.each(['contemporary', 'classical', 'daily', 'plain'])('in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { style } = compositor
  const { width } = style.trim
  const lay = (masthead: string, way: (typeof WAYS)[number]): readonly Item[] => {
    const given: Issue = { ...issue, masthead, number: way === 'photo' ? 1 : way }
    const shown =
      way === 'photo' ? { ...given, cover: { ...given.cover, picture: picture(600, 1000) } } : given
    const dressed = way === 'photo' ? { ...compositor, art: { ...compositor.art, photo } } : compositor
    return coverPage(dressed, shown, {
      size: style.trim,
      parent: { role: 'document' },
      firstPages: new Map(),
    }).items
  }
  const linesOfMasthead = (items: readonly Item[], masthead: string) =>
    linesOf(items, masthead).filter(({ source }) => source.text === masthead)
  /** From side to side, its rules with it. */
  const spanOf = (items: readonly Item[], masthead: string) => {
    const inks = linesOfMasthead(items, masthead).map((line) => inkOf(line))
    const [top, foot] = [Math.min(...inks.map((ink) => ink.top)), Math.max(...inks.map((ink) => ink.foot))]
    const rules = items.flatMap((item) => {
      const box = item.kind === 'path' && item.fill ? boxAround(item.commands) : undefined
      const isRule = box && box.y > top && box.y + box.height < foot && box.width < 0.45 * width
      return isRule ? [box] : []
    })
    const left = Math.min(...inks.map((ink) => ink.left), ...rules.map(({ x }) => x))
    const right = Math.max(...inks.map((ink) => ink.right), ...rules.map((rule) => rule.x + rule.width))
    return { inks, rules, top, foot, left, right }
  }

  test.each(
    WAYS.flatMap((way) => SHORT.map((name) => [way, name] as const)),
  )('on way %s the short name %s is large, and ruled to both edges of its band', (way, name) => {
    const { rules, left, right, inks, top, foot } = spanOf(lay(name, way), name)
    expect(inks).toHaveLength(1)
    expect(right - left).toBeGreaterThan(0.65 * width)
    expect((left + right) / 2).toBeCloseTo(width / 2, 0)
    expect(rules.length).toBeGreaterThanOrEqual(2)
    for (const rule of rules) {
      const clear =
        rule.x > width / 2 ? rule.x - (inks[0]?.right ?? 0) : (inks[0]?.left ?? 0) - rule.x - rule.width
      expect(clear).toBeGreaterThan(0.02 * width)
    }
    // Its ink is a tenth of the page's width and more, however small the theme's size is.
    expect(foot - top).toBeGreaterThan(0.1 * width)
  })

  test.each(
    WAYS.flatMap((way) => LONG.map((name) => [way, name] as const)),
  )('on way %s the long name %s fills its band, on two lines before it is small', (way, name) => {
    const items = lay(name, way)
    const { rules, left, right, inks } = spanOf(items, name)
    const [line] = linesOfMasthead(items, name)
    const size = line?.line.runs[0]?.run.size ?? 0
    expect(rules).toEqual([])
    expect(right - left).toBeGreaterThan(0.4 * width)
    expect(left).toBeGreaterThan(0.05 * width)
    expect(right).toBeLessThan(0.95 * width)
    expect(inks.length).toBeLessThanOrEqual(2)
    expect(size).toBeGreaterThan(0.4 * style.text.coverMasthead.text.size)
    expect((left + right) / 2).toBeCloseTo(width / 2, -1)
  })

  test('five words that would be small on one line stand on two', () => {
    const name = LONG.at(-1) ?? ''
    for (const way of WAYS) {
      const lines = linesOfMasthead(lay(name, way), name)
      const size = lines[0]?.line.runs[0]?.run.size ?? 0
      if (size < 0.55 * style.text.coverMasthead.text.size) expect([way, lines.length]).toEqual([way, 2])
    }
  })

  test.each(WAYS)('on way %s no name, short or long, meets what stands under it', (way) => {
    for (const name of [...SHORT, ...LONG]) {
      const items = lay(name, way)
      const { foot } = spanOf(items, name)
      const [guest] = linesOf(items, 'سلمى')
      expect(inkOf(guest).top).toBeGreaterThan(foot + 0.02 * width)
      const star = items.find((item) => item.kind === 'path' && item.fill === 'ground')
      const box = star?.kind === 'path' ? boxAround(star.commands) : undefined
      if (box && way !== 'photo') expect(box.y).toBeGreaterThan(foot)
    }
  })
})
