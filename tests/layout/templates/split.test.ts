/** A story that opens with a great name, or a portrait, and its headline facing it. */

import { describe, expect, test } from 'vitest'
import { gridLines } from '../../../src/layout/grid/columns.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { stackHeadline } from '../../../src/layout/templates/headline.ts'
import { facePage, headlinePage } from '../../../src/layout/templates/split.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, picture } from '../../support/issues.ts'
import { drawn, inkOf, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const talk = {
  ...interview(),
  kicker: 'حوار',
  standfirst: { text: 'مدخل قصير', from: 1, span },
  credits: [
    { role: 'صحافة', name: 'خالد' },
    { role: 'تصوير', name: 'منى' },
  ],
}
const at = { runningHead: { magazine: 'مجلة' }, parent: { role: 'article' } as const }
const RIGHT = 4
const LEFT = 5

describe('a great name', async () => {
  const compositor = openCompositor(await openHouse('contemporary'))
  const { style } = compositor
  const { trim, baseline } = style
  const face = (guest = talk.guests[0]) =>
    facePage(compositor, { guests: [guest], picture: guest.portrait }, RIGHT, { role: 'article' })

  test('is as much as the trim can hold, its rest under it and smaller', () => {
    const { items } = face()
    const [great, rest] = ['سلمى', 'بنت أحمد'].map((words) => inkOf(linesOf(items, words)[0]))
    expect((great?.right ?? 0) - (great?.left ?? 0)).toBeGreaterThan(trim.width / 2)
    expect(rest?.top).toBeGreaterThan(great?.baseline ?? 0)
    expect((rest?.foot ?? 0) - (rest?.top ?? 0)).toBeLessThan((great?.foot ?? 0) - (great?.top ?? 0))
    expect(rest?.right).toBeCloseTo(trim.width - style.margins.outside, 6)
  })

  test('has its rest over it where that is read first, and stands lower for it', () => {
    const last = { name: 'بنت أحمد سلمى', shortName: 'سلمى' }
    const [great, rest] = ['سلمى', 'بنت أحمد'].map((words) => inkOf(linesOf(face(last).items, words)[0]))
    expect(rest?.foot).toBeLessThan(great?.top ?? 0)
    const [alone] = linesOf(face().items, 'سلمى').map(inkOf)
    expect((great?.baseline ?? 0) - (alone?.baseline ?? 0)).toBeCloseTo(0.16 * trim.height, 6)
  })

  test('of one word has no rest', () => {
    const { items } = face({ name: 'سلمى', shortName: 'سلمى' })
    expect(items.filter(({ kind }) => kind === 'text')).toHaveLength(1)
  })

  test('gives way to a portrait over four fifths of the page, with the whole name on a band under it', () => {
    const { items } = face({ ...talk.guests[0], portrait: picture(1000, 1400) } as (typeof talk.guests)[0])
    const shown = items.find((item) => item.kind === 'picture')
    if (shown?.kind !== 'picture') throw new Error('The portrait is not on the page.')
    expect(shown.box).toMatchObject({ x: 0, y: 0, width: trim.width })
    expect(shown.box.height).toBeCloseTo(0.8 * trim.height, 6)
    const [name] = linesOf(items, 'سلمى بنت أحمد').map(inkOf)
    expect(((name?.top ?? 0) + (name?.foot ?? 0)) / 2).toBeCloseTo(0.9 * trim.height, 6)
  })

  test('faces a headline under an empty head, a fifth of the page, and columns under that', () => {
    const page = drawn(headlinePage(compositor, talk, LEFT, at))
    const area = typeArea(style, 'left')
    const [kicker] = linesOf(page.items, 'حوار').map(inkOf)
    const lines = ((kicker?.baseline ?? 0) - area.y) / baseline
    const fifth = Math.round(gridLines(area, baseline) / 5)
    expect(lines).toBeGreaterThan(fifth)
    expect(lines).toBeLessThan(fifth + 2)
    const total = gridLines(area, baseline)
    const headline = stackHeadline(compositor, talk, { measure: area.width, room: total, parent: at.parent })
    expect(page.regions[0]?.lines).toBe(total - fifth - headline.lines - 3)
  })

  test('faces a headline without columns where fewer than six lines would stand under it', () => {
    const titled = (count: number) => ({
      ...talk,
      standfirst: { ...talk.standfirst, text: 'مدخل طويل جدًا لا ينتهي '.repeat(count).trim() },
    })
    const counts = Array.from({ length: 40 }, (_, index) => index + 1)
    const pages = counts.map((count) => drawn(headlinePage(compositor, titled(count), LEFT, at)))
    const lines = pages.map(({ regions }) => regions[0]?.lines)
    // Six lines are kept as long as the empty head can give them.
    expect(lines).toContain(6)
    expect(lines).toContain(undefined)
    for (const count of lines) expect(count ?? 6).toBeGreaterThanOrEqual(6)
  })
})
