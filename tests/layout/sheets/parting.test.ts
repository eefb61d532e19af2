/** Leaves that are milled and glued: how far they bleed, what of a picture over a spread is on each page, where the cover is scored. */

import { describe, expect, test } from 'vitest'
import { mm } from '../../../src/geometry.ts'
import type { Binding } from '../../../src/issue/binding.ts'
import type { Page, PictureItem } from '../../../src/layout/page/frame.ts'
import { coverSheets } from '../../../src/layout/sheets/cover-sheet.ts'
import { checkImposition, impose } from '../../../src/layout/sheets/impose.ts'
import { partPages } from '../../../src/layout/sheets/parting.ts'

const size = { width: mm(200), height: mm(300) }
const box = { x: 0, y: 0, ...size }
const BLEED = mm(3)
const glued = (milling?: number, hinge?: number): Binding => ({
  kind: 'perfect',
  caliper: mm(0.1),
  ...(milling !== undefined && { milling: mm(milling) }),
  ...(hinge !== undefined && { hinge: mm(hinge) }),
})

/** Its half of a picture over two pages, cut to a crop of nine tenths of its width. */
function page(number: number): Page {
  const side = number % 2 === 0 ? 'right' : 'left'
  const picture: PictureItem = {
    kind: 'picture',
    path: '/dunes.jpg',
    pixels: { width: 4000, height: 3000 },
    box,
    crop: { x: side === 'right' ? 0.5 : 0.05, y: 0, width: 0.45, height: 1 },
    over: side === 'right' ? 'left' : 'right',
    tag: { role: 'artifact', type: 'Layout' },
  }
  return { number, side, size, items: [picture] }
}
const pages = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => page(from + at))
const pictureOn = (given: Page | undefined) => given?.items[0] as PictureItem

/** Which part of the whole picture stands so far from the spine, in millimetres, on the page of a side. */
function shownAt({ crop = box, box: place, over }: PictureItem, distance: number): number {
  const at = over === 'left' ? mm(distance) : size.width - mm(distance)
  return crop.x + ((at - place.x) / place.width) * crop.width
}

describe('a picture over a spread of glued leaves', () => {
  const [left, right] = partPages(pages(4, 9), glued(4)).slice(1, 3).map(pictureOn) as [
    PictureItem,
    PictureItem,
  ]

  test('is drawn apart by what is milled: its middle stands so far from the spine on both pages', () => {
    expect(shownAt(left, 4)).toBeCloseTo(0.5)
    expect(shownAt(right, 4)).toBeCloseTo(0.5)
    expect([left.box, right.box]).toEqual([box, box])
  })

  test('shows what stood at the spine on both pages', () => {
    expect(shownAt(right, 0)).toBeLessThan(0.5)
    expect(shownAt(left, 0)).toBeGreaterThan(0.5)
    expect(shownAt(right, 0) - 0.5).toBeCloseTo(0.5 - shownAt(left, 0))
  })

  test('is drawn apart by the glue of the cover on the first leaf and the last, and on the cover', () => {
    const binding = glued(4, 6)
    const inside = partPages(pages(3, 10), binding).map(pictureOn)
    expect(inside.map((item) => Math.round(distanceOfMiddle(item)))).toEqual([6, 4, 4, 4, 4, 4, 4, 6])
    const [, inner] = coverSheets(pages(1, 12), { binding, bleed: 0, laySpine: () => page(1) })
    expect(inner?.panels.map((panel) => Math.round(distanceOfMiddle(pictureOn(panel.page))))).toEqual([6, 6])
  })

  test('stays whole where nothing is said of the mill, and in a stapled issue', () => {
    const given = pages(3, 6)
    expect(partPages(given, glued())).toEqual(given)
    expect(partPages(given, { kind: 'stapled', caliper: mm(0.1) })).toBe(given)
  })
})

/** In millimetres from the spine. */
function distanceOfMiddle({ crop = box, over }: PictureItem): number {
  const at = ((0.5 - crop.x) / crop.width) * 200
  return over === 'left' ? at : 200 - at
}

describe('single pages', () => {
  test('bleed as far as is milled off, where that is more than they bleed', () => {
    const bleeds = (binding: Binding) =>
      impose(pages(3, 4), 'pages', { bleed: BLEED, binding }).map(({ bleed }) => bleed)
    expect(bleeds(glued(5))).toEqual([mm(5), mm(5)])
    expect(bleeds(glued(2))).toEqual([BLEED, BLEED])
    expect(bleeds({ kind: 'stapled' })).toEqual([BLEED, BLEED])
    const [sheet] = impose(pages(3, 4), 'pages', { bleed: BLEED, binding: glued(5) })
    const panel = sheet?.panels[0]
    expect(pictureOn(panel?.page).box.x).toBeCloseTo(-mm(5))
    expect(pictureOn(panel?.page).box.width).toBeCloseTo(size.width + mm(10))
    expect(panel?.window.x).toBeCloseTo(-mm(5))
    expect(sheet?.size).toEqual(size)
  })

  test('are what is ordered of milled leaves: of spreads a word is said', () => {
    expect(checkImposition('spreads', glued(3)).map(({ severity }) => severity)).toEqual(['warning'])
    expect(checkImposition('spreads', glued())).toEqual([])
    expect(checkImposition('pages', glued(3))).toEqual([])
  })
})

test('a cover is scored where its glue ends, on either side of its spine', () => {
  const scoresOf = (binding: Binding) =>
    coverSheets(pages(1, 44), { binding, bleed: 0, laySpine: () => page(1) }).map(({ folds, scores }) =>
      scores?.map((score, at) => Math.abs(score - (folds[at] ?? 0))),
    )
  for (const scores of scoresOf(glued(3, 6)))
    for (const score of scores ?? []) expect(score).toBeCloseTo(mm(6))
  expect(scoresOf(glued(3, 6)).map((scores) => scores?.length)).toEqual([2, 2])
  expect(scoresOf(glued(3))).toEqual([undefined, undefined])
})
