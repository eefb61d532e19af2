/** Drawn pages → one picture of them: on a ground, in rows that fill its width, each page within a fine edge. */

import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import type { DrawnPages } from './pages.ts'

/** Pixels: three hundred to the inch in the column of the manual, and some that its grid cuts off. */
const WIDTH = 1760
/** At the sides a page may cut a picture to fill its column: it cuts the ground, and not what stands on it. */
const SIDE = 84
const MARGIN = 34
const GAP = 30
const GROUND = '#EFEADC'
const EDGE = '#CFC8B6'
/** Quality of a JPEG at which small type stays whole. */
const QUALITY = 74

interface Sized {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Rows of pages, the first of each at the right; a JPEG. */
export async function mountBoard(rows: readonly (readonly DrawnPages[])[], share = 1): Promise<Uint8Array> {
  const whole = WIDTH * share
  const side = share < 1 ? MARGIN : SIDE
  const laid: OverlayOptions[] = []
  let top = MARGIN
  for (const row of rows) {
    const groups = await Promise.all(row.map(join))
    const room = whole - 2 * side - GAP * (groups.length - 1)
    const shape = groups.reduce((sum, { width, height }) => sum + width / height, 0)
    const height = Math.floor(room / shape)
    let right = whole - side
    for (const group of groups) {
      const width = Math.floor((group.width * height) / group.height)
      laid.push({ input: await edged(group.bytes, width, height), left: right - width, top })
      right -= width + GAP
    }
    top += height + GAP
  }
  const board = { width: whole, height: top - GAP + MARGIN, channels: 3 as const, background: GROUND }
  return jpeg(sharp({ create: board }).composite(laid))
}

/** Pages side by side, the first at the right. */
async function join(pages: DrawnPages): Promise<Sized> {
  const sized = await Promise.all(pages.map(measure))
  const height = Math.min(...sized.map((page) => page.height))
  const width = sized.reduce((sum, page) => sum + page.width, 0)
  let right = width
  const laid = sized.map((page) => {
    right -= page.width
    return { input: Buffer.from(page.bytes), left: right, top: 0 }
  })
  const bytes = await sharp({ create: { width, height, channels: 3, background: GROUND } })
    .composite(laid)
    .png()
    .toBuffer()
  return { bytes, width, height }
}

async function measure(bytes: Uint8Array): Promise<Sized> {
  const { width, height } = await sharp(bytes).metadata()
  return { bytes, width, height }
}

async function edged(bytes: Uint8Array, width: number, height: number): Promise<Buffer> {
  return sharp(bytes)
    .resize({ width: width - 2, height: height - 2, fit: 'fill' })
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: EDGE })
    .png()
    .toBuffer()
}

/** The darkest of a screen is more ink than paper bears: what its levels are multiplied by, and what is added. */
const PALER: readonly [number, number] = [0.94, 15]

/** A picture of a screen, in the size of the column. */
export async function mountScreen(path: string): Promise<Uint8Array> {
  return jpeg(
    sharp(path)
      .flatten({ background: GROUND })
      .resize({ width: WIDTH })
      .linear(...PALER),
  )
}

/** What is black on white alone, in the size of the column: grey, so that it stands on the black plate alone. */
export async function mountGreys(png: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(png).resize({ width: WIDTH }).toColourspace('b-w')
  return picture.png({ compressionLevel: 9 }).toBuffer()
}

function jpeg(picture: Sharp): Promise<Buffer> {
  return picture.jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
}
