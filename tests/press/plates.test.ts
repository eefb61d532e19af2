/** What stands on the plates of a printed issue, as Ghostscript separates them: how much ink, and which type on which. */

import { expect, test } from 'vitest'
import { mm, type Rect } from '../../src/geometry.ts'
import { dressIssue } from '../../src/issue/dress.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import type { Page, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { SLUG } from '../../src/layout/sheets/marks.ts'
import type { Style } from '../../src/style/style.ts'
import { advanceOf } from '../../src/text/paragraph.ts'
import { openHouse } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { inkIn, type Plates, separatePages } from '../support/plates.ts'
import { printFile, SAMPLE, SECOND } from '../support/printing.ts'

const BLEED = mm(3)
/** What rounding to bytes may add to four plates. */
const ROUNDING = 4 / 255
const COLOURS = ['Cyan', 'Magenta', 'Yellow']

const ISSUES = [
  { issue: '001', folder: SAMPLE, theme: 'contemporary' },
  { issue: '002', folder: SECOND, theme: 'classical' },
]

needing('Ghostscript').describe.each(ISSUES)('issue $issue in $theme', async ({ issue, folder, theme }) => {
  const { style, typesetter } = await openHouse(theme)
  const { value: read } = await loadIssue(folder)
  const { value: pages = [] } = paginate(dressed(read as Issue, style), style, typesetter)
  const pdf = await printFile(folder, `${issue}.print.pdf`, { editions: ['print'], theme })
  const plates = await separatePages(pdf, { first: 1, last: pages.length })
  const edge = SLUG + style.bleed
  const bleed: Rect = {
    x: SLUG,
    y: SLUG,
    width: style.trim.width + 2 * BLEED,
    height: style.trim.height + 2 * BLEED,
  }

  test('has four plates and no other', () => {
    for (const { inks } of plates)
      expect(Object.keys(inks).sort()).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow'])
  })

  test('has nowhere inside the bleed more ink than the press bears', () => {
    for (const page of plates)
      expect(inkIn(page, bleed).most).toBeLessThanOrEqual(style.press.inkLimit + ROUNDING)
  })

  test('prints its body text on the black plate alone', () => {
    const lines = bodyLines(pages).filter(({ ground }) => !ground)
    expect(lines.length).toBeGreaterThan(100)
    for (const { page, box } of lines) {
      const own = onSheet(box, edge)
      expect(inkIn(plates[page] as Plates, own, COLOURS).most).toBe(0)
      expect(inkIn(plates[page] as Plates, own, ['Black']).most).toBeGreaterThan(0.9)
    }
  })

  test('prints coloured words on the plates of their colour and on no other', () => {
    const names = ['Cyan', 'Magenta', 'Yellow', 'Black']
    const lines = linesOn(pages, 'accentText').filter(({ ground }) => !ground)
    expect(lines.length).toBeGreaterThan(3)
    const empty = names.filter((_, plate) => (style.palette['accentText']?.press?.[plate] ?? 1) === 0)
    expect(empty.length).toBeGreaterThan(0)
    for (const { page, box } of lines) {
      const own = onSheet(box, edge)
      expect(inkIn(plates[page] as Plates, own, empty).most).toBe(0)
      expect(
        inkIn(
          plates[page] as Plates,
          own,
          names.filter((name) => !empty.includes(name)),
        ).most,
      ).toBeGreaterThan(0.5)
    }
  })

  test('prints it over the tint it stands on, without a hole in the tint', () => {
    const lines = bodyLines(pages).filter(({ ground }) => ground === 'tint')
    expect(lines.length).toBeGreaterThan(2)
    for (const { page, box } of lines) {
      const { most, least } = inkIn(plates[page] as Plates, onSheet(box, edge), ['Yellow'])
      expect(least).toBeGreaterThan(0.05)
      expect(most - least).toBeLessThanOrEqual(1 / 255)
    }
  })
})

function dressed(issue: Issue, { numerals }: Style): Issue {
  return numerals ? dressIssue(issue, numerals) : issue
}

function onSheet({ x, y, width, height }: Rect, edge: number): Rect {
  return { x: x + edge, y: y + edge, width, height }
}

interface BodyLine {
  /** Index of the page. */
  readonly page: number
  /** From a little above its letters' middle to the baseline. */
  readonly box: Rect
  /** The colour it stands on, where that is not the paper. */
  readonly ground: string | undefined
}

/** Lines all of whose words are in the ink of the text. */
const bodyLines = (pages: readonly Page[]) => linesOn(pages, 'ink')

/** Lines all of whose words are in one colour. */
function linesOn(pages: readonly Page[], colour: string): BodyLine[] {
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item, index) => {
      if (item.kind !== 'text' || !item.line.runs.every(({ run }) => run.span.style.colour === colour))
        return []
      const box = boxOf(item)
      const under = items.slice(0, index).findLast((other) => {
        if (other.kind !== 'path' || !other.fill) return false
        const [first, , third] = other.commands
        if (other.commands.length !== 5 || first?.command !== 'M' || third?.command !== 'L') return false
        const [[left, top], [right, foot]] = [first.points, third.points]
        return left <= box.x && right >= box.x + box.width && top <= box.y && foot >= box.y + box.height
      })
      const fill = under?.kind === 'path' ? under.fill : undefined
      return [{ page, box, ground: fill === 'paper' ? undefined : fill }]
    }),
  )
}

function boxOf({ at, line }: TextItem): Rect {
  const size = line.runs[0]?.run.size ?? 0
  const first = line.runs[0]?.x ?? 0
  return { x: at.x + first, y: at.y - size / 2, width: advanceOf(line.runs), height: size / 2 }
}
