/** Parts of a page as they are drawn: lengths, stars with their echoes, borders, and stacks of words by their ink. */

import { describe, expect, test } from 'vitest'
import type { Rect } from '../../../src/geometry.ts'
import { drawPage, drawParts } from '../../../src/layout/display/draw-parts.ts'
import { pointsOf } from '../../../src/layout/display/lengths.ts'
import type { Part, Wording, Words } from '../../../src/layout/display/parts.ts'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { inkEdges } from '../../../src/text/lines/ink.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { boundsOf, inkOf } from '../../support/placed.ts'

const compositor = openCompositor(await openHouse())
const PAGE: Rect = { x: 0, y: 0, width: 400, height: 600 }
const TAG = { role: 'paragraph' } as const
const NAME: Wording = { kind: 'fitted', text: 'سلمى', role: 'coverName', width: { width: 0.5 }, tag: TAG }
const REST: Wording = { kind: 'fitted', text: 'بنت أحمد', role: 'coverRest', width: 80, tag: TAG }

function inksOf(words: Omit<Words, 'kind'>, page = PAGE) {
  return drawParts(compositor, [{ kind: 'words', ...words }], page).map(inkOf)
}

test('a length is points, or parts of the page and points together', () => {
  expect(pointsOf(7, PAGE)).toBe(7)
  expect(pointsOf({ width: 0.5, height: -0.1, points: 3 }, PAGE)).toBe(143)
})

test('a part without a box covers the page, and one in a box that stands on it is measured by the box', () => {
  const whole = drawPage(compositor, [{ kind: 'fill', colour: 'ground' }], 3, PAGE)
  expect(whole).toMatchObject({ number: 3, side: 'left', size: { width: 400, height: 600 } })
  expect(boundsOf(whole.items[0])).toEqual({ left: 0, right: 400, top: 0, foot: 600 })
  const half = { x: 0, y: { height: 0.5 }, width: { width: 1 }, height: { height: 0.5 } }
  const panel = { x: 100, y: 50, width: 200, height: 80 }
  const [drawn] = drawParts(compositor, [{ kind: 'fill', colour: 'ground', box: half }], panel)
  expect(boundsOf(drawn)).toEqual({ left: 100, right: 300, top: 90, foot: 130 })
})

test('a star and its echo share a centre', () => {
  const part: Part = {
    kind: 'rings',
    centre: { x: { width: 0.5 }, y: { height: 0.25 } },
    radius: { width: 0.2 },
    rings: [
      { kind: 'khatam', reach: 1, fill: 'ground' },
      { kind: 'disc', reach: 0.5, line: { colour: 'accent', width: { width: 0.01 } } },
    ],
  }
  const [star, echo] = drawParts(compositor, [part], PAGE)
  expect(star).toMatchObject({ fill: 'ground' })
  expect(echo).toMatchObject({ stroke: { colour: 'accent', width: 4 } })
  expect(boundsOf(echo)).toEqual({ left: 160, right: 240, top: 110, foot: 190 })
  const { left, right, top, foot } = boundsOf(star)
  expect((left + right) / 2).toBeCloseTo(200, 9)
  expect((top + foot) / 2).toBeCloseTo(150, 9)
})

test('a border has whole cells, a star in each, and ends as far from either trim', () => {
  const line = { colour: 'accent', width: 1 }
  const border: Part = { kind: 'border', margin: { width: 0.05 }, cell: { width: 0.1 }, gap: 4, line }
  const rules = drawParts(compositor, [border], PAGE).slice(4).map(boundsOf)
  expect(rules.map(({ left }) => left)).toEqual([16, 20, 60, 64])
  for (const { left, right, top, foot } of rules) {
    expect(left + right).toBeCloseTo(400, 9)
    expect(top + foot).toBeCloseTo(600, 9)
  }
  const [, outer] = rules
  expect(((outer?.foot ?? 0) - (outer?.top ?? 0)) % 40).toBeCloseTo(0, 9)
})

describe('a stack of words', () => {
  test('has its inks a gap apart, the whole centred by its ink', () => {
    const inks = inksOf({ y: { height: 0.5 }, by: 'middle', gap: 12, words: [NAME, REST] })
    const [name, rest] = inks
    expect((rest?.top ?? 0) - (name?.foot ?? 0)).toBeCloseTo(12, 9)
    expect(((name?.top ?? 0) + (rest?.foot ?? 0)) / 2).toBeCloseTo(300, 9)
    for (const { left, right } of inks) expect((left + right) / 2).toBeCloseTo(200, 6)
  })

  test('stands on a baseline, and goes upwards from it', () => {
    const [name, rest] = inksOf({ y: 400, by: 'baseline', upwards: true, gap: 12, words: [NAME, REST] })
    expect(name?.baseline).toBeCloseTo(400, 9)
    expect((name?.top ?? 0) - (rest?.foot ?? 0)).toBeCloseTo(12, 9)
  })

  test('ends at a right edge', () => {
    const inks = inksOf({
      x: { width: 1, points: -30 },
      align: 'right',
      y: 40,
      by: 'top',
      words: [NAME, REST],
    })
    expect(inks[0]?.top).toBeCloseTo(40, 9)
    for (const { right } of inks) expect(right).toBeCloseTo(370, 6)
  })

  test('is no wider, no larger and no taller than it may be', () => {
    const [free] = inksOf({ y: 300, by: 'middle', words: [NAME] })
    expect((free?.right ?? 0) - (free?.left ?? 0)).toBeCloseTo(200, 6)
    const [held] = inksOf({ y: 300, by: 'middle', words: [{ ...NAME, tallest: 20 } as Wording] })
    expect((held?.foot ?? 0) - (held?.top ?? 0)).toBeCloseTo(20, 6)
    const [small] = inksOf({ y: 300, by: 'middle', words: [{ ...NAME, largest: 0.5 } as Wording] })
    expect((small?.right ?? 0) - (small?.left ?? 0)).toBeLessThan(150)
  })
})

describe('a great name', () => {
  const edges = (text: string, tallest = 600) => {
    const words: Wording[] = [
      { kind: 'cropped', text, role: 'coverName', crop: 0.33, air: 30, tallest, tag: TAG },
    ]
    const items = drawParts(compositor, [{ kind: 'words', y: 300, by: 'baseline', words }], PAGE)
    const [item] = items
    if (item?.kind !== 'text') throw new Error('The name is not on the page.')
    const { left, right } = inkEdges(item.line)
    return { left: item.at.x + left, right: item.at.x + right, ...letterEdges(item) }
  }
  /** What lies outside the page of its left and its right letter, as parts of them. */
  const letterEdges = ({ at, line }: TextItem) => {
    const [placed] = line.runs
    const widths = (placed?.run.glyphs ?? []).map(({ advance }) => advance).filter((advance) => advance > 0)
    const scale = (placed?.advance ?? 0) / widths.reduce((sum, width) => sum + width, 0)
    const start = at.x + (placed?.x ?? 0)
    const over = start + (placed?.advance ?? 0) - PAGE.width
    return { lost: [-start / ((widths[0] ?? 0) * scale), over / ((widths.at(-1) ?? 0) * scale)] }
  }

  test.each([
    'الكثيب',
    'سلمى',
    'كثيب',
    'أثب',
    'ليث',
    'صبص',
    'اصبص',
    'علا',
    'باب زويلة',
    'سلمى بنت أحمد',
    'Omar',
  ])('%s is whole, between equal airs', (text) => {
    const { left, right } = edges(text)
    expect(left).toBeCloseTo(30, 3)
    expect(right).toBeCloseTo(370, 3)
  })

  test.each(['عمر', 'صبر', 'عَمرو'])('%s is cut at both sides alike, or at none', (text) => {
    const { lost, left, right } = edges(text)
    if (text === 'عَمرو') expect([Math.round(left), Math.round(right)]).toEqual([30, 370])
    else for (const part of lost) expect(part).toBeCloseTo(0.33, 6)
  })

  test('that would be too tall is whole and smaller, in the middle', () => {
    for (const text of ['عمر', 'لا']) {
      const { left, right } = edges(text, 50)
      expect(left).toBeGreaterThan(30)
      expect(left + right).toBeCloseTo(400, 3)
    }
  })
})
