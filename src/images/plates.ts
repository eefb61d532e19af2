/**
 * Four plates of a picture → a JPEG of them: no place has more ink than its paper bears. A press limits the sum of
 * the four, which no converter looks at.
 */

import type { Size } from '../geometry.ts'
import { inPlates } from './decode.ts'

/** Cyan, magenta, yellow and black, each from 0 to 1. */
export type Plates = readonly [cyan: number, magenta: number, yellow: number, black: number]

/** An ink that has a plate, and what stands in for it on the four of the press where it is solid. */
export interface PlateInk {
  readonly name: string
  readonly solid: Plates
}

/** The four inks of every press. */
export const PROCESS: readonly PlateInk[] = [
  { name: 'Cyan', solid: [1, 0, 0, 0] },
  { name: 'Magenta', solid: [0, 1, 0, 0] },
  { name: 'Yellow', solid: [0, 0, 1, 0] },
  { name: 'Black', solid: [0, 0, 0, 1] },
]

/** What each of 256 greys prints: so much of each ink, from 0 to 255, grey by grey from the darkest. */
export interface Tones {
  readonly inks: readonly PlateInk[]
  readonly amounts: Uint8Array
}

/** A picture made ready for the press in inks of its own: a PNG of greys, and what they print. */
export interface TonedPicture {
  readonly png: Uint8Array
  readonly tones: Tones
  /** The most ink in any place of it: the sum of its plates, each from 0 to 1. */
  readonly greatestInk: number
}

/** A picture made ready for the press. */
export interface SeparatedPicture {
  readonly jpeg: Uint8Array
  /** The most ink in any place of it: the sum of its plates, each from 0 to 1. */
  readonly greatestInk: number
}

const CHANNELS = 4
const FULL = 255
/** As Adobe's „maximum“: what is lost does not show at any screen ruling. */
const QUALITY = 94
/** How far below the limit a picture is held before it is compressed: what compression may add to four plates. */
const HEADROOM = 0.08

/** The same colour with no more ink than that: cyan, magenta and yellow give way alike, and black draws on. */
export function limitInk(plates: Plates, limit: number): Plates {
  const [cyan, magenta, yellow, black] = plates
  const colour = cyan + magenta + yellow
  if (colour + black <= limit) return plates
  const part = Math.max(0, limit - black) / colour
  return [cyan * part, magenta * part, yellow * part, black]
}

/** Compresses plates, pixel by pixel of four bytes each, 255 full; and measures what comes out of it. */
export async function compressPlates(
  pixels: Buffer,
  size: Size,
  inkLimit: number,
): Promise<SeparatedPicture> {
  const { default: sharp } = await import('sharp')
  const limited = limitPixels(pixels, inkLimit - HEADROOM)
  const jpeg = await inPlates(sharp(wrapInTiff(limited, size), { unlimited: true }))
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
  const printed = await inPlates(sharp(jpeg, { unlimited: true }))
    .raw()
    .toBuffer()
  return { jpeg, greatestInk: greatestInkOf(printed) }
}

/** Millions of pixels: one pass, whole numbers, in place. */
function limitPixels(pixels: Buffer, limit: number): Buffer {
  const most = Math.floor(limit * FULL)
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    const black = pixels[at + 3] as number
    const colour = (pixels[at] as number) + (pixels[at + 1] as number) + (pixels[at + 2] as number)
    if (colour + black <= most) continue
    const room = Math.max(0, most - black)
    for (let plate = at; plate < at + 3; plate++)
      pixels[plate] = Math.floor(((pixels[plate] as number) * room) / colour)
  }
  return pixels
}

/** The most ink in any pixel: the sum of its plates, each from 0 to 1. */
export function greatestInkOf(pixels: Buffer): number {
  let most = 0
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    const ink =
      (pixels[at] as number) +
      (pixels[at + 1] as number) +
      (pixels[at + 2] as number) +
      (pixels[at + 3] as number)
    if (ink > most) most = ink
  }
  return most / FULL
}

/** TIFF 6.0: tags, and the types of their values. */
const SHORT = 3
const LONG = 4
const SEPARATED = 5
const ENTRY_BYTES = 12
const HEADER_BYTES = 8

/**
 * The plates in a TIFF file without compression: of all that sharp reads, what says that its four channels are inks
 * (TIFF 6.0, section 16).
 */
function wrapInTiff(pixels: Buffer, { width, height }: Size): Buffer {
  const entries = 9
  const bits = HEADER_BYTES + 2 + entries * ENTRY_BYTES + 4
  const start = bits + CHANNELS * 2
  const tags: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, CHANNELS, bits],
    [259, SHORT, 1, 1], // not compressed
    [262, SHORT, 1, SEPARATED],
    [273, LONG, 1, start],
    [277, SHORT, 1, CHANNELS],
    [278, LONG, 1, height],
    [279, LONG, 1, pixels.length],
  ]
  const head = Buffer.alloc(start)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(HEADER_BYTES, 4)
  head.writeUInt16LE(entries, HEADER_BYTES)
  tags.forEach(([tag, type, count, value], index) => {
    const at = HEADER_BYTES + 2 + index * ENTRY_BYTES
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    if (type === SHORT && count === 1) head.writeUInt16LE(value, at + 8)
    else head.writeUInt32LE(value, at + 8)
  })
  for (let channel = 0; channel < CHANNELS; channel++) head.writeUInt16LE(8, bits + 2 * channel)
  return Buffer.concat([head, pixels])
}
