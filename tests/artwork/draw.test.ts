/** What a screen shows of an advert: its plates through the profile of the press, and no mixture of a viewer's own. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawArtwork } from '../../src/images/artwork.ts'
import { makeAdvert } from '../support/artworks.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { deltaE00, transicc } from '../support/transicc.ts'

const COLOURS = join(HOUSE, 'assets/colour')
const [NAME = ''] = readdirSync(COLOURS).filter((name) => name.endsWith('.icc'))
const PROFILE = join(COLOURS, NAME)

/** Patches of the size of a thumb, in per cent of the plates. */
const PATCHES = [
  [100, 0, 0, 0],
  [0, 100, 100, 0],
  [80, 20, 0, 10],
  [30, 30, 30, 100],
  [0, 0, 0, 0],
] as const
const SIDE = 60

needing('transicc').test('plates are seen as LittleCMS sees them', async () => {
  const advert = await makeAdvert({
    draw: (document) =>
      PATCHES.forEach((plates, index) => {
        document.rect(index * SIDE, 300, SIDE, SIDE).fill([...plates] as never)
      }),
  })
  const { data, info } = await sharp(await drawArtwork(advert, readFileSync(PROFILE)))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const seen = PATCHES.map((_, index) => {
    const [x, y] = [(index + 0.5) * SIDE, 300 + SIDE / 2].map((at) => Math.round((at * 300) / 72))
    const at = ((y as number) * info.width + (x as number)) * info.channels
    return [...data.subarray(at, at + 3)]
  })
  const lab = (colours: readonly (readonly number[])[], from: string) =>
    transicc(colours, { from, to: '*Lab', intent: 'perceptual' })
  const meant = lab(
    transicc(PATCHES, { from: PROFILE, to: '*sRGB', intent: 'perceptual' }).map((colour) =>
      colour.map((value) => Math.min(255, Math.max(0, value))),
    ),
    '*sRGB',
  )
  lab(seen, '*sRGB').forEach((colour, index) => {
    expect(deltaE00(colour, meant[index] as number[]), String(PATCHES[index])).toBeLessThan(3)
  })
})

test('it is drawn whole, bleed and all, at 300 pixels to the inch', async () => {
  const { width, height } = await sharp(
    await drawArtwork(await makeAdvert(), readFileSync(PROFILE)),
  ).metadata()
  expect([width, height]).toEqual([2551, 3378].map((size) => expect.closeTo(size, -1)))
})

test('the same artwork is the same picture', async () => {
  const [advert, profile] = [await makeAdvert(), readFileSync(PROFILE)]
  expect(await drawArtwork(advert, profile)).toEqual(await drawArtwork(advert, profile))
})
