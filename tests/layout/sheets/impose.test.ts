/** Which page lies beside which, how far pages are pushed in, and what bleeds over which edge. */

import { describe, expect, test } from 'vitest'
import { mm } from '../../../src/geometry.ts'
import { type Page, type PathItem, rectangle, type Sheet } from '../../../src/layout/page/frame.ts'
import { checkImposition, impose, TUCK } from '../../../src/layout/sheets/impose.ts'

const [WIDTH, HEIGHT, BLEED, CALIPER] = [400, 600, 10, 2]
const ORDER = { bleed: BLEED, binding: { kind: 'stapled', caliper: CALIPER } } as const

/** A page whose ground is a colour to its edges. */
function page(number: number): Page {
  const size = { width: WIDTH, height: HEIGHT }
  const ground: PathItem = { kind: 'path', commands: rectangle({ x: 0, y: 0, ...size }), fill: 'ground' }
  return { number, side: number % 2 === 0 ? 'right' : 'left', size, items: [ground] }
}

const pages = (count: number) => Array.from({ length: count }, (_, index) => page(index + 1))

/** Numbers of the pages of each sheet, from the left. */
const laid = (sheets: readonly Sheet[]) =>
  sheets.map(({ panels }) =>
    panels.toSorted((a, b) => a.window.x - b.window.x).map((panel) => panel.page.number),
  )

/** The edges of a page's ground on its sheet, and of the window it is seen through. */
function groundOf({ panels }: Sheet, number: number) {
  const panel = panels.find((each) => each.page.number === number)
  const [ground] = panel?.page.items ?? []
  if (!panel || ground?.kind !== 'path') throw new Error('No such page.')
  const xs = ground.commands.flatMap(({ points }) => points.filter((_, index) => index % 2 === 0))
  const at = panel.at.x
  return {
    left: at + Math.min(...xs),
    right: at + Math.max(...xs),
    seenFrom: panel.window.x,
    seenTo: panel.window.x + panel.window.width,
  }
}

describe('single pages', () => {
  const sheets = impose(pages(3), 'pages', ORDER)

  test('stand alone, in order, without a fold', () => {
    expect(laid(sheets)).toEqual([[1], [2], [3]])
    for (const { folds, size } of sheets) {
      expect(folds).toEqual([])
      expect(size).toEqual({ width: WIDTH, height: HEIGHT })
    }
  })

  test('bleed over all four edges', () => {
    expect(groundOf(sheets[1] as Sheet, 2)).toEqual({
      left: -BLEED,
      right: WIDTH + BLEED,
      seenFrom: -BLEED,
      seenTo: WIDTH + BLEED,
    })
  })
})

describe('reader’s spreads', () => {
  test('have the even page at the right, the cover alone, and the back cover too', () => {
    expect(laid(impose(pages(8), 'spreads', ORDER))).toEqual([[1], [3, 2], [5, 4], [7, 6], [8]])
    expect(laid(impose(pages(5), 'spreads', ORDER))).toEqual([[1], [3, 2], [5, 4]])
  })

  test('begin with a spread where the first page is an even one', () => {
    expect(laid(impose(pages(6).slice(1, -1), 'spreads', ORDER))).toEqual([
      [3, 2],
      [5, 4],
    ])
  })

  test('bleed over the outer edges alone, and end at the fold', () => {
    const [, spread] = impose(pages(4), 'spreads', ORDER)
    expect(spread?.folds).toEqual([WIDTH])
    expect(groundOf(spread as Sheet, 3)).toMatchObject({
      left: -BLEED,
      seenFrom: -BLEED,
      seenTo: WIDTH + TUCK,
    })
    expect(spread?.panels.map(({ page: own }) => own.number)).toEqual([3, 2])
    expect(groundOf(spread as Sheet, 2)).toMatchObject({
      right: 2 * WIDTH + BLEED,
      seenFrom: WIDTH,
      seenTo: 2 * WIDTH + BLEED,
    })
  })
})

describe('printer’s spreads', () => {
  const sheets = impose(pages(12), 'stitched', ORDER)

  test('fall into order when the sheets are folded one in another, the spine at the right of the cover', () => {
    expect(laid(sheets)).toEqual([
      [1, 12],
      [11, 2],
      [3, 10],
      [9, 4],
      [5, 8],
      [7, 6],
    ])
    // Folded and read from the right: the leaf under the cover shows 2, then 3, and so on to the last.
    const fronts = laid(sheets).filter((_, index) => index % 2 === 0)
    const backs = laid(sheets).filter((_, index) => index % 2 === 1)
    const read = [
      ...fronts.flatMap(([left], sheet) => [left, backs[sheet]?.[1]]),
      ...fronts.flatMap(([, right], sheet) => [right, backs[sheet]?.[0]]).reverse(),
    ]
    expect(read).toEqual(pages(12).map(({ number }) => number))
  })

  test('push pages towards the fold by the paper of the sheets around theirs', () => {
    const shift = (sheet: number, number: number) =>
      sheets[sheet]?.panels.find(({ page }) => page.number === number)?.at.x
    expect([shift(0, 1), shift(2, 3), shift(4, 5)]).toEqual([0, CALIPER, 2 * CALIPER])
    expect([shift(0, 12), shift(2, 10), shift(4, 8)]).toEqual([WIDTH, WIDTH - CALIPER, WIDTH - 2 * CALIPER])
  })

  test('leave no paper bare where a page was pushed away from the edge', () => {
    for (const [sheet, number] of [
      [0, 1],
      [4, 5],
    ] as const) {
      const ground = groundOf(sheets[sheet] as Sheet, number)
      expect(ground.left).toBeLessThanOrEqual(ground.seenFrom)
      expect(ground.right).toBeGreaterThanOrEqual(ground.seenTo)
    }
    const right = groundOf(sheets[4] as Sheet, 8)
    expect(right.right).toBeGreaterThanOrEqual(right.seenTo)
  })

  test('are refused where pages are left over', () => {
    expect(() => impose(pages(10), 'stitched', ORDER)).toThrow(/four pages/)
  })
})

describe('what is said of an order', () => {
  const told = (...words: Parameters<typeof checkImposition>) =>
    checkImposition(...words).map(({ severity, message }) => `${severity}: ${message}`)

  test('nothing of pages and spreads', () => {
    expect(told('pages', { kind: 'perfect', caliper: mm(0.1) })).toEqual([])
    expect(told('spreads', { kind: 'stapled' })).toEqual([])
  })

  test('glued issues are not stitched', () => {
    expect(told('stitched', { kind: 'perfect', caliper: mm(0.1) })[0]).toMatch(/^error: .*glued/)
  })

  test('paper of unknown caliper is a warning', () => {
    expect(told('stitched', { kind: 'stapled' })[0]).toMatch(/^warning: .*creep/)
    expect(told('stitched', { kind: 'stapled', caliper: mm(0.1) })).toEqual([])
  })
})
