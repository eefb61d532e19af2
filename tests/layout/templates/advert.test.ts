/** Adverts on their pages: one, or two halves; each in its frame, under its label. */

import { describe, expect, test } from 'vitest'
import type { Advert } from '../../../src/issue/issue.ts'
import { WORDS } from '../../../src/issue/words.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import type { PictureItem } from '../../../src/layout/page/frame.ts'
import { advertPages, sheetsOf } from '../../../src/layout/templates/advert.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { picture } from '../../support/issues.ts'
import { boundsOf, inkOf, linesOf } from '../../support/placed.ts'

const compositor = openCompositor(await openHouse('contemporary'))
const { style } = compositor
const { baseline } = style
const span = { file: 'test.yaml', line: 1, column: 1 }
const advert = (size: Advert['size'], own: Partial<Advert> = { words: 'كلمة' }): Advert => ({
  size,
  span,
  ...own,
})
const lay = (adverts: readonly Advert[], from = 10) =>
  advertPages(compositor, adverts, from, { role: 'section' })

/** The outer of the two rules round each advert of a page. */
const framesOn = (page: ReturnType<typeof lay>[number] | undefined) =>
  (page?.items ?? []).filter((item) => item.kind === 'path' && item.stroke?.width === 1.2).map(boundsOf)

describe('a page', () => {
  test('holds a whole advert, or two halves that follow one another', () => {
    const sizes = (booked: string) =>
      sheetsOf([...booked].map((size) => advert(size === 'f' ? 'full' : 'half'))).map((page) =>
        page.map(({ size }) => size[0]).join(''),
      )
    expect(sizes('fhhf')).toEqual(['f', 'hh', 'f'])
    expect(sizes('hfh')).toEqual(['h', 'f', 'h'])
    expect(sizes('hhh')).toEqual(['hh', 'h'])
    expect(sizes('')).toEqual([])
  })

  test('is numbered on from the first, and lies on its side', () => {
    const pages = lay([advert('full'), advert('full')], 10)
    expect(pages.map(({ number, side }) => [number, side])).toEqual([
      [10, 'right'],
      [11, 'left'],
    ])
  })
})

describe('a frame', () => {
  test.each(['right', 'left'] as const)('of a whole advert is the type area of its %s-hand page', (side) => {
    const { x, y, width, height } = typeArea(style, side)
    const [page] = lay([advert('full')], side === 'right' ? 10 : 11)
    const [frame] = framesOn(page)
    expect(frame?.left).toBeCloseTo(x, 9)
    expect(frame?.right).toBeCloseTo(x + width, 9)
    expect(frame?.top).toBeCloseTo(y, 9)
    expect(frame?.foot).toBeCloseTo(y + height, 9)
  })

  test('of a half is as high as that of the other, two lines of the grid under it', () => {
    const { y, height } = typeArea(style, 'right')
    const [upper, lower] = framesOn(lay([advert('half'), advert('half')])[0])
    expect(upper?.top).toBeCloseTo(y, 9)
    expect((lower?.top ?? 0) - (upper?.foot ?? 0)).toBeCloseTo(2 * baseline, 9)
    expect((upper?.foot ?? 0) - (upper?.top ?? 0)).toBeCloseTo((lower?.foot ?? 0) - (lower?.top ?? 0), 9)
    expect(lower?.foot).toBeCloseTo(y + height, 9)
  })

  test('of a half alone leaves the other half of the page free', () => {
    const { y, height } = typeArea(style, 'right')
    expect(framesOn(lay([advert('half')])[0])[0]?.foot).toBeCloseTo(y + height / 2 - baseline, 9)
  })

  test('has over it what says that it is an advert, half a line away', () => {
    const [page] = lay([advert('half'), advert('half')])
    const labels = linesOf(page?.items ?? [], WORDS.advert).map(inkOf)
    expect(labels).toHaveLength(2)
    framesOn(page).forEach(({ top }, index) => {
      expect(labels[index]?.baseline).toBeCloseTo(top - baseline / 2, 9)
    })
  })
})

describe('what it holds', () => {
  test.each([
    [4000, 100],
    [100, 4000],
  ])('is the whole picture of %i × %i, as large as it goes in, in the middle', (width, height) => {
    const [page] = lay([advert('full', { picture: picture(width, height) })])
    const shown = page?.items.find((item): item is PictureItem => item.kind === 'picture')
    if (!shown) throw new Error('The advert has no picture.')
    const { box } = shown
    const area = typeArea(style, 'right')
    expect(box.width / box.height).toBeCloseTo(width / height, 6)
    expect(box.x + box.width / 2).toBeCloseTo(area.x + area.width / 2, 6)
    expect(box.y + box.height / 2).toBeCloseTo(area.y + area.height / 2, 6)
    // A line from the frame at either side.
    const free = Math.min(area.width - box.width, area.height - box.height)
    expect(free).toBeCloseTo(2 * baseline, 6)
  })

  test('are its words, and under them its line, in the middle by their ink', () => {
    const [page] = lay([advert('full', { words: 'كلمة', line: 'سطر تحتها' })])
    const [words, line] = ['كلمة', 'سطر'].map((text) => inkOf(linesOf(page?.items ?? [], text)[0]))
    const area = typeArea(style, 'right')
    expect(((words?.top ?? 0) + (line?.foot ?? 0)) / 2).toBeCloseTo(area.y + area.height / 2, 6)
    expect((line?.top ?? 0) - (words?.foot ?? 0)).toBeCloseTo(2.6 * style.text.credit.text.size, 6)
    for (const ink of [words, line])
      expect(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2).toBeCloseTo(area.x + area.width / 2, 6)
  })

  test('are words larger than a title where there is room, and no smaller where there is little', () => {
    const sizeOf = (words: string, size: Advert['size']) =>
      linesOf(lay([advert(size, { words })])[0]?.items ?? [], words)[0]?.line.runs[0]?.run.size ?? 0
    const title = style.text.title.text.size
    expect(sizeOf('كلمة', 'full')).toBeCloseTo(2.2 * title, 6)
    expect(sizeOf('كلمات كثيرة '.repeat(40).trim(), 'half')).toBeCloseTo(title, 6)
  })

  test('is told where its words are too many, and only there', () => {
    const told = (words: string) =>
      faultsOf(lay([advert('half', { words })])[0]?.items ?? []).map(({ diagnostic }) => diagnostic.code)
    expect(told('كلمات كثيرة '.repeat(60).trim())).toEqual(['layout/overset-advert'])
    expect(told('كلمة')).toEqual([])
  })
})
