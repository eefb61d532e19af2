/** Pictures on single plates, as a screen shows them. */

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { showPlates } from '../../src/images/plate-view.ts'
import { compressPlates } from '../../src/images/plates.ts'
import { coloursOfInk, greyOf, heatOf } from '../../src/proof/ink-colours.ts'

const SIZE = { width: 32, height: 32 }

/** Cyan 80 %, black 20 %, nothing else. */
async function plated() {
  const pixels = Buffer.alloc(SIZE.width * SIZE.height * 4)
  for (let at = 0; at < pixels.length; at += 4) {
    pixels[at] = 204
    pixels[at + 3] = 51
  }
  const { jpeg } = await compressPlates(pixels, SIZE, 3)
  return { bytes: jpeg }
}

async function middleOf(jpeg: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (16 * info.width + 16) * info.channels
  return [...data.subarray(at, at + 3)]
}

const onPlate = coloursOfInk(1, greyOf)

test.each([
  ['Cyan', 255 * 0.2],
  ['Magenta', 255],
  ['Black', 255 * 0.8],
  ['Varnish', 255],
])('the plate of %s shows how much of it there is', async (ink, grey) => {
  for (const channel of await middleOf(await showPlates(await plated(), { ink, colours: onPlate })))
    expect(Math.abs(channel - grey)).toBeLessThan(6)
})

test.each([
  [3, false],
  [0.9, true],
])('all ink together is told from what is over a limit of %f', async (limit, over) => {
  const colours = coloursOfInk(4, (laid) => heatOf(laid, limit))
  const shown = await middleOf(await showPlates(await plated(), { colours }))
  const expected = over ? [214, 0, 60] : heatOf(1, limit)
  for (const [channel, value] of shown.entries())
    expect(Math.abs(value - (expected[channel] ?? 0))).toBeLessThan(8)
})

test('greys that print inks of their own show each by what it prints', async () => {
  const bytes = await sharp({ create: { ...SIZE, channels: 3, background: '#000' } })
    .toColourspace('b-w')
    .png()
    .toBuffer()
  const amounts = new Uint8Array(512)
  amounts.set([255, 128])
  const inks = [
    { name: 'Gold', solid: [0, 0.4, 0.9, 0.2] as const },
    { name: 'Black', solid: [0, 0, 0, 1] as const },
  ]
  const view = (ink: string) => showPlates({ bytes, tones: { inks, amounts } }, { ink, colours: onPlate })
  expect((await middleOf(await view('Gold')))[0]).toBeLessThan(5)
  expect(Math.abs(((await middleOf(await view('Black')))[0] ?? 0) - 127)).toBeLessThan(6)
})
