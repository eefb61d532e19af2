/**
 * A printer's file in, its plates out, as Ghostscript separates them: how much ink stands where, on each.
 * A press prints plates, and what stands on them is not to be read from operators.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Rect, Size } from '../../src/geometry.ts'

/** The plates of a page. */
export interface Plates {
  readonly pixels: Size
  /** By the ink’s name; a byte a pixel, 255 where it is solid. */
  readonly inks: Readonly<Record<string, Buffer>>
}

/** Dots to the inch: fine enough for the stems of body type. */
const PLATE_PPI = 100

/** Separates some pages of a file; the first is 1. */
export async function separatePages(
  pdf: Uint8Array,
  pages: { readonly first: number; readonly last: number },
): Promise<Plates[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-plates-'))
  try {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, pdf)
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-sDEVICE=tiffsep',
      '-sCompression=none',
      `-r${PLATE_PPI}`,
      `-dFirstPage=${pages.first}`,
      `-dLastPage=${pages.last}`,
      `-sOutputFile=${join(folder, 'p%03d.tif')}`,
      file,
    ])
    const files = readdirSync(folder)
    const count = pages.last - pages.first + 1
    return await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const stem = `p${String(index + 1).padStart(3, '0')}`
        return readPlates(
          folder,
          files.filter((name) => name.startsWith(`${stem}(`)),
        )
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readPlates(folder: string, files: readonly string[]): Promise<Plates> {
  const read = await Promise.all(
    files.map(async (name) => {
      const { data, info } = await sharp(join(folder, name))
        .extractChannel(0)
        .raw()
        .toBuffer({ resolveWithObject: true })
      const ink = /\((.*)\)\.tif$/.exec(name)?.[1] ?? name
      return { ink, info, plate: Buffer.from(data.map((grey) => 255 - grey)) }
    }),
  )
  const [first] = read
  if (!first) throw new Error('Ghostscript separated nothing.')
  return {
    pixels: { width: first.info.width, height: first.info.height },
    inks: Object.fromEntries(read.map(({ ink, plate }) => [ink, plate])),
  }
}

/** The most and the least ink of some plates together in a part of the sheet, in points; each plate from 0 to 1. */
export function inkIn(plates: Plates, box: Rect, inks: readonly string[] = Object.keys(plates.inks)) {
  const { width, height } = plates.pixels
  const pixel = (points: number) => (points * PLATE_PPI) / 72
  const from = (value: number) => Math.max(0, Math.ceil(pixel(value)))
  const to = (value: number, most: number) => Math.min(most, Math.floor(pixel(value)))
  let [most, least] = [0, Number.POSITIVE_INFINITY]
  for (let y = from(box.y); y < to(box.y + box.height, height); y++) {
    for (let x = from(box.x); x < to(box.x + box.width, width); x++) {
      let sum = 0
      for (const ink of inks) sum += plates.inks[ink]?.[y * width + x] ?? 0
      if (sum > most) most = sum
      if (sum < least) least = sum
    }
  }
  return { most: most / 255, least: least / 255 }
}
