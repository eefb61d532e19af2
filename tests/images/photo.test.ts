/** A photograph in two inks: its dark and its light are theirs, and where nothing happens in it is known. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tonePhoto, tonePicture } from '../../src/images/photo.ts'
import { unrestIn } from '../../src/images/unrest.ts'
import { contrastOf, lightestUnder } from '../../src/style/contrast.ts'

const NIGHT = [0, 0, 0.4] as const
const SAND = [1, 0.9, 0.6] as const
const DUSK = [0.4, 0.36, 0.48] as const
const LOOK = { dark: NIGHT, light: SAND, veil: DUSK }

/** Black above, a chequer of black and white below. */
async function chequered(width = 300, height = 400): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-photo-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const data = Buffer.alloc(width * height)
  for (let y = height / 2; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = (Math.floor(x / 5) + Math.floor(y / 5)) % 2 ? 255 : 0
  const path = join(folder, 'chequered.png')
  await sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toFile(path)
  return path
}

test('a picture of an article is toned as the photograph of the cover is', async () => {
  const path = await chequered()
  const { jpeg } = await tonePhoto(path, LOOK)
  expect(Buffer.compare(await tonePicture(path, [NIGHT, SAND]), jpeg)).toBe(0)
})

describe('a toned photograph', () => {
  test('has its darkest in the one ink and its lightest in the other', async () => {
    const { jpeg, pixels } = await tonePhoto(await chequered(), LOOK)
    expect(pixels).toEqual({ width: 300, height: 400 })
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) =>
      [0, 1, 2].map((channel) => data[(y * info.width + x) * 3 + channel] ?? 0)
    for (const [channel, value] of at(150, 50).entries())
      expect(Math.abs(value - 255 * (NIGHT[channel] ?? 0))).toBeLessThan(12)
    const lightest = Math.max(...Array.from({ length: 40 }, (_, x) => at(100 + x, 302)[0] ?? 0))
    expect(lightest).toBeGreaterThan(225)
  })

  test('knows that its empty half is quiet and its chequered half is not', async () => {
    const { unrest } = await tonePhoto(await chequered(), LOOK)
    expect(unrestIn(unrest, { x: 0, y: 0, width: 1, height: 0.45 })).toBeLessThan(0.02)
    expect(unrestIn(unrest, { x: 0, y: 0.55, width: 1, height: 0.45 })).toBeGreaterThan(0.2)
  })
})

test('the lightest ink of a photograph still carries text in the theme’s paper', () => {
  const [dark, paper] = [{ screen: [0.05, 0.25, 0.23] }, { screen: [0.97, 0.95, 0.9] }] as const
  const light = lightestUnder(dark, paper, paper)
  expect(contrastOf(light, paper)).toBeGreaterThanOrEqual(4.5)
  expect(contrastOf(light, dark)).toBeGreaterThan(1.5)
})
