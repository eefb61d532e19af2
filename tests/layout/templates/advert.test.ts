/** Adverts on their pages: one, or two halves; each in its frame, under its label. */

import { describe, expect, test } from 'vitest'
import type { AdvertArtwork, PageAdvert } from '../../../src/issue/issue.ts'
import { WORDS } from '../../../src/issue/words.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import type { Page, PictureItem } from '../../../src/layout/page/frame.ts'
import { bleedPage } from '../../../src/layout/sheets/bleed.ts'
import { advertPage, sheetsOf } from '../../../src/layout/templates/advert.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { picture } from '../../support/issues.ts'
import { boundsOf, inkOf, linesOf } from '../../support/placed.ts'

const compositor = openCompositor(await openHouse('contemporary'))
const { style } = compositor
const { baseline } = style
const span = { file: 'test.yaml', line: 1, column: 1 }
const advert = (size: PageAdvert['size'], own: Partial<PageAdvert> = { words: 'كلمة' }): PageAdvert => ({
  size,
  span,
  ...own,
})
const lay = (adverts: readonly PageAdvert[], from = 10) =>
  sheetsOf(adverts).map((sheet, index) =>
    advertPage(compositor, sheet, from + index, { parent: { role: 'section' }, artworks: new Map() }),
  )

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

  test('holds three thirds', () => {
    const thirds = Array.from({ length: 4 }, () => advert('third'))
    expect(sheetsOf(thirds).map(({ length }) => length)).toEqual([3, 1])
    const frames = framesOn(lay(thirds)[0])
    expect(frames).toHaveLength(3)
    const [first, second, third] = frames.map(({ top }) => top)
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo((third ?? 0) - (second ?? 0), 9)
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

/** The pictures of a page, and whether there are frames on it. */
const shownOn = (booked: readonly PageAdvert[], artworks = new Map<string, Uint8Array>()) => {
  const page = advertPage(compositor, booked, 10, { parent: { role: 'section' }, artworks })
  const pictures = (page?.items ?? []).filter((item): item is PictureItem => item.kind === 'picture')
  return { pictures, frames: framesOn(page).length }
}
const { trim, bleed } = style
const [BLEED_WIDTH, BLEED_HEIGHT] = [trim.width + 2 * bleed, trim.height + 2 * bleed]
const SHAPE = {
  size: trim,
  trim: {
    x: bleed / BLEED_WIDTH,
    y: bleed / BLEED_HEIGHT,
    width: trim.width / BLEED_WIDTH,
    height: trim.height / BLEED_HEIGHT,
  },
  hasTrimBox: true,
  screenColours: [],
  spots: [],
  greatestInk: 1,
  missingFaces: [],
} satisfies AdvertArtwork['shape']
const artwork = (changes: Partial<AdvertArtwork['shape']> = {}): Partial<PageAdvert> => ({
  artwork: {
    path: '/ad.pdf',
    shape: { ...SHAPE, ...changes },
    width: 2551,
    height: 3378,
    alternative: 'حبر',
    span,
  },
})

test('a picture of an advert keeps its own colours, in a frame and where it fills its page', () => {
  for (const [width, height] of [
    [1000, 1000],
    [2551, 3378],
  ] as const) {
    const { pictures } = shownOn([advert('full', { picture: picture(width, height) })])
    expect(pictures.map(({ own }) => own)).toEqual([true])
  }
})

test('a framed half and its label stand clear of a half that goes to the edges', () => {
  const filling = advert('half', { picture: picture(2551, 1724) })
  const half = trim.height / 2
  const [above] = lay([filling, advert('half')])
  expect(above?.items.filter(({ kind }) => kind === 'picture')).toHaveLength(1)
  const [label] = linesOf(above?.items ?? [], WORDS.advert).map(inkOf)
  expect(label?.top).toBeGreaterThan(half + baseline / 2)
  expect(framesOn(above)[0]?.top).toBeCloseTo(half + 2 * baseline, 9)
  const [under] = lay([advert('half'), filling])
  expect(framesOn(under)[0]?.foot).toBeCloseTo(half - 2 * baseline, 9)
})

describe('an advert in the shape of its place', () => {
  test('fills the page to its trim, and its bleed goes beyond on every side', () => {
    for (const own of [{ picture: picture(2551, 3378) }, artwork()]) {
      const { pictures, frames } = shownOn([advert('full', own)])
      expect(frames).toBe(0)
      expect(pictures[0]?.box).toEqual({ x: 0, y: 0, ...trim })
      const [page] = lay([advert('full', own)])
      const bled = bleedPage(page as Page, bleed).items.find((item) => item.kind === 'picture')
      if (bled?.kind !== 'picture') throw new Error('The advert has no picture.')
      expect(bled.box).toEqual({ x: -bleed, y: -bleed, width: BLEED_WIDTH, height: BLEED_HEIGHT })
      for (const [side, value] of Object.entries({ x: 0, y: 0, width: 1, height: 1 }))
        expect(bled.crop?.[side as 'x'], side).toBeCloseTo(value, 3)
    }
  })

  test('without bleed of its own is enlarged as little as it takes', () => {
    const [page] = lay([advert('full', { picture: picture(2100, 2800) })])
    const bled = bleedPage(page as Page, bleed).items.find((item) => item.kind === 'picture')
    expect(bled?.kind === 'picture' && bled.box.width).toBeCloseTo(BLEED_WIDTH, 6)
  })

  test('fills half a page, the other half what follows it', () => {
    const half = { size: { width: trim.width, height: trim.height / 2 } }
    const { pictures, frames } = shownOn([advert('half', artwork(half)), advert('half')])
    expect(pictures[0]?.box).toEqual({ x: 0, y: 0, width: trim.width, height: trim.height / 2 })
    expect(frames).toBe(1)
  })

  test('of another shape stands whole in a frame, never larger than it was made', () => {
    const small = { width: 200, height: 100 }
    const { pictures, frames } = shownOn([advert('full', artwork({ size: small }))])
    expect(frames).toBe(1)
    expect(pictures[0]?.box).toMatchObject(small)
    const large = shownOn([advert('full', artwork({ size: { width: 4 * trim.width, height: trim.height } }))])
    expect(large.pictures[0]?.box.width).toBeLessThan(typeArea(style, 'right').width)
  })

  test('is printed as it is where it is in plates and brings its faces', () => {
    const isKept = (changes: Partial<AdvertArtwork['shape']>) =>
      shownOn([advert('full', artwork(changes))]).pictures[0]?.artwork
    expect(isKept({})).toBe(true)
    expect(isKept({ screenColours: ['DeviceRGB'] })).toBeUndefined()
    expect(isKept({ missingFaces: ['Helvetica'] })).toBeUndefined()
  })

  test('is seen as it was drawn', () => {
    const bytes = new Uint8Array([1])
    expect(shownOn([advert('full', artwork())], new Map([['/ad.pdf', bytes]])).pictures[0]?.bytes).toBe(bytes)
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

  test('are words larger than a title where there is room, and little more than half of one where there is none', () => {
    const sizeOf = (words: string, size: PageAdvert['size']) =>
      linesOf(lay([advert(size, { words })])[0]?.items ?? [], words)[0]?.line.runs[0]?.run.size ?? 0
    const title = style.text.title.text.size
    expect(sizeOf('كلمة', 'full')).toBeCloseTo(2.2 * title, 6)
    expect(sizeOf('كلمات كثيرة '.repeat(40).trim(), 'half')).toBeCloseTo(0.55 * title, 6)
  })

  test('is told where its words are too many, and only there', () => {
    const told = (words: string) =>
      faultsOf(lay([advert('half', { words })])[0]?.items ?? []).map(({ diagnostic }) => diagnostic.code)
    expect(told('كلمات كثيرة '.repeat(60).trim())).toEqual(['layout/overset-advert'])
    expect(told('كلمة')).toEqual([])
  })
})
