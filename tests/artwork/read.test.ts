import { expect, test } from 'vitest'
import { readArtwork } from '../../src/artwork/read.ts'
import { mm } from '../../src/geometry.ts'
import { makeAdvert } from '../support/artworks.ts'

test('an artwork says how far its ink goes and where it is cut', async () => {
  const { trim, bleed, hasTrimBox } = await readArtwork(await makeAdvert())
  expect(hasTrimBox).toBe(true)
  expect(trim.width).toBeCloseTo(mm(210), 3)
  expect(trim.height).toBeCloseTo(mm(280), 3)
  expect(trim.x).toBeCloseTo(mm(3), 3)
  expect(bleed.width).toBeCloseTo(mm(216), 3)
})

test('without boxes it is cut at the edge of its page', async () => {
  const { trim, bleed, hasTrimBox } = await readArtwork(await makeAdvert({ boxes: false }))
  expect(hasTrimBox).toBe(false)
  expect(trim).toEqual(bleed)
})

test.each([
  ['of two pages', () => makeAdvert({ pages: 2 }), /^The PDF has 2 pages, and an advert is one: /],
  ['that is locked', () => makeAdvert({ password: 'secret' }), /^The PDF is locked with a password: /],
  ['that is cut off', async () => (await makeAdvert()).subarray(0, 900), /^The PDF is damaged: /],
  ['of nothing but a head', async () => Buffer.from('%PDF-1.7\n'), /^The PDF is damaged: /],
  [
    'that is turned',
    () => makeAdvert({ draw: ({ page }) => Object.assign(page.dictionary.data, { Rotate: 90 }) }),
    /^The page of the PDF is turned by its file: /,
  ],
  [
    'whose trim lies outside its page',
    () =>
      makeAdvert({
        draw: ({ page }) => Object.assign(page.dictionary.data, { TrimBox: [900, 900, 950, 950] }),
      }),
    /^The PDF is damaged: /,
  ],
])('a file %s is refused in a sentence', async (_, make, message) => {
  await expect(readArtwork(await make())).rejects.toThrow(message)
})
