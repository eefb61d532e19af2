/** Pictures as an e-book carries them: on white, as light as they can be, and no coarser than is seen. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { showInBook } from '../../src/images/book.ts'
import { openChance } from '../support/chance.ts'

const scratch = mkdtempSync(join(tmpdir(), 'warraq-book-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function write(name: string, bytes: Uint8Array): string {
  const path = join(scratch, name)
  writeFileSync(path, bytes)
  return path
}

/** A dial of black on nothing. */
const DIAL = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">
<circle cx="150" cy="150" r="120" fill="none" stroke="#000" stroke-width="8"/>
<path d="M150 150 V60 M150 150 H220" stroke="#a51" stroke-width="8"/></svg>`

/** Light and shade with the grain of a camera: no two pixels are alike. */
async function photograph(width: number, height: number) {
  const grain = openChance(7)
  const data = Uint8Array.from({ length: 3 * width * height }, (_, index) => {
    const [x, y] = [(index / 3) % width, Math.floor(index / 3 / width)]
    return 128 + 90 * Math.sin(x / 90) * Math.cos(y / 70) + grain.number(-4, 4)
  })
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** The mean of what two pictures differ by, a channel, of 255. */
async function differenceOf(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()))
  if (!a || !b || a.length !== b.length) throw new Error('The pictures are not of one size.')
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] as number)), 0) / a.length
}

describe('a picture in a book', () => {
  test('stands on white where it is transparent', async () => {
    const path = write('dial.png', await sharp(Buffer.from(DIAL)).png().toBuffer())
    const shown = await showInBook(path)
    const { format, hasAlpha } = await sharp(shown).metadata()
    expect({ format, hasAlpha }).toEqual({ format: 'png', hasAlpha: false })
    const { data } = await sharp(shown).raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
    const ring = 3 * (150 * 300 + 30)
    expect([...data.subarray(ring, ring + 3)]).toEqual([0, 0, 0])
  })

  test('is a JPEG that nobody can tell from the PNG it came as, where it is a photograph', async () => {
    const png = await (await photograph(600, 400)).png().toBuffer()
    const shown = await showInBook(write('photograph.png', png))
    expect((await sharp(shown).metadata()).format).toBe('jpeg')
    expect(shown.length).toBeLessThan(png.length / 3)
    expect(await differenceOf(shown, png)).toBeLessThan(3)
  })

  test('keeps every pixel where it is a drawing in flat colours, however badly it was packed', async () => {
    const drawing = sharp(Buffer.from(DIAL)).flatten({ background: '#f4ecd8' })
    const png = await drawing.png({ compressionLevel: 0 }).toBuffer()
    const shown = await showInBook(write('flat.png', png))
    expect((await sharp(shown).metadata()).format).toBe('png')
    expect(await differenceOf(shown, png)).toBe(0)
    expect(shown.length).toBeLessThan(png.length / 3)
  })

  test('keeps every byte where it is a JPEG of the web', async () => {
    const path = write('web.jpg', await (await photograph(800, 600)).jpeg().toBuffer())
    expect(Buffer.from(await showInBook(path)).equals(readFileSync(path))).toBe(true)
  })

  test('has no more pixels than the finest screen shows of it', async () => {
    const path = write('wide.jpg', await (await photograph(3000, 600)).jpeg().toBuffer())
    const { width, height } = await sharp(await showInBook(path)).metadata()
    expect([width, height]).toEqual([2400, 480])
  })
})
