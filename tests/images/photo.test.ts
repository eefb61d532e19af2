/** A photograph in two inks: its dark and its light are theirs, and where nothing happens in it is known. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tonePhoto, tonePicture, unrestIn } from '../../src/images/photo.ts'
import { quietestMiddle } from '../../src/layout/templates/cover-forms.ts'
import { contrastOf, lightestUnder } from '../../src/style/contrast.ts'
import { picture } from '../support/issues.ts'

const NIGHT = [0, 0, 0.4] as const
const SAND = [1, 0.9, 0.6] as const

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
  const { jpeg } = await tonePhoto(path, NIGHT, SAND)
  expect(Buffer.compare(await tonePicture(path, [NIGHT, SAND]), jpeg)).toBe(0)
})

describe('a toned photograph', () => {
  test('has its darkest in the one ink and its lightest in the other', async () => {
    const { jpeg, pixels } = await tonePhoto(await chequered(), NIGHT, SAND)
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
    const { unrest } = await tonePhoto(await chequered(), NIGHT, SAND)
    expect(unrestIn(unrest, { x: 0, y: 0, width: 1, height: 0.45 })).toBeLessThan(0.02)
    expect(unrestIn(unrest, { x: 0, y: 0.55, width: 1, height: 0.45 })).toBeGreaterThan(0.2)
  })

  test('has the words of a cover where it is quiet, whichever way up it is', async () => {
    const path = await chequered()
    const turned = path.replace('.png', '-turned.png')
    await sharp(path).rotate(180).png().toFile(turned)
    const size = { width: 600, height: 800 }
    const middleOf = async (file: string) => {
      const photo = await tonePhoto(file, NIGHT, SAND)
      return quietestMiddle(size, photo, picture(300, 400))
    }
    expect(await middleOf(path)).toBeLessThan(0.5)
    expect(await middleOf(turned)).toBeGreaterThan(0.5)
  })
})

test('the lightest ink of a photograph still carries text in the theme’s paper', () => {
  const [dark, paper] = [{ screen: [0.05, 0.25, 0.23] }, { screen: [0.97, 0.95, 0.9] }] as const
  const light = lightestUnder(dark, paper, paper)
  expect(contrastOf(light, paper)).toBeGreaterThanOrEqual(4.5)
  expect(contrastOf(light, dark)).toBeGreaterThan(1.5)
})
