/** Parts of a page as they are drawn: lengths, stars with their echoes, borders, and stacks of words by their ink. */

import { describe, expect, test } from 'vitest'
import type { Rect } from '../../../src/geometry.ts'
import { drawPage, drawParts } from '../../../src/layout/display/draw-parts.ts'
import { pointsOf } from '../../../src/layout/display/lengths.ts'
import type { Part, Wording, Words } from '../../../src/layout/display/parts.ts'
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

test('a great name loses as much of its first letter as of its last, in their own widths, and nothing of a narrow one', () => {
  const cropped = (text: string): Wording => {
    return { kind: 'cropped', text, role: 'coverName', crop: 0.5, tallest: { height: 1 }, tag: TAG }
  }
  const inkOf = (text: string) => inksOf({ y: 300, by: 'baseline', words: [cropped(text)] })[0]
  const broad = inkOf('صبص')
  expect(broad?.left).toBeLessThan(-0.05 * 400)
  expect(broad?.right).toBeGreaterThan(1.05 * 400)
  // Five millimetres from the trim, where a letter would only be shaved.
  const clear = (5 / 25.4) * 72
  const alif = inkOf('اصبص')
  expect(alif?.left).toBeLessThan(-0.05 * 400)
  expect(alif?.right).toBeCloseTo(400 - clear, 3)
  const thin = inkOf('سلمى بنت أحمد')
  expect([thin?.left, thin?.right].map((edge) => Math.round(edge ?? 0))).toEqual([14, 386])
  const [whole] = inksOf({
    y: 300,
    by: 'baseline',
    words: [{ ...cropped('لا'), tallest: 50 } as Wording],
  })
  expect((whole?.left ?? 0) + (whole?.right ?? 0)).toBeCloseTo(400, 6)
  expect(whole?.left).toBeGreaterThan(0)
})
