/** A picture on the plates of an artwork → how much ink it has, and on how much of it. */

import type { PackedPicture } from '../artwork/packed-picture.ts'
import type { PlatePicture } from '../artwork/pictures.ts'

/** Ink as the sum of all plates, each from 0 to 1. */
export interface HeavyPicture {
  /** But for a small part of it, no pixel has more. */
  readonly most: number
  /** Which part of it has more than two plates full, and than each twentieth of a plate more, up to four. */
  readonly over: readonly number[]
}

/** Parts of a picture so small are not told of. */
export const SMALL_PART = 0.005
/** From where on ink is much, in plates and in steps of them. */
const FEWEST = 2
const STEP = 0.05
const MOST = 4
/** Of a plate, as what is counted. */
const PARTS = 100

/** Which part of a picture has more ink than a press bears. */
export function partOver({ over }: HeavyPicture, limit: number): number {
  // Ink between two steps is under the one above it.
  const at = Math.ceil(Math.max(0, limit - FEWEST) / STEP - TOLERANCE)
  return over[at] ?? 0
}

const TOLERANCE = 1e-6

/** Nothing where no press minds it, or where its samples cannot be read. */
export async function measureInk({ packed, inks, mask }: PlatePicture): Promise<HeavyPicture | undefined> {
  const samples = await samplesOf(packed)
  const cover = mask && (await samplesOf(mask.packed))
  if (!samples || (mask && !cover)) return undefined
  const { width, height, channels } = packed
  const counts = new Uint32Array(Math.max(MOST, inks.length) * PARTS + 1)
  let seen = 0
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (mask && cover && !mask.shows[cover[placeIn(pixel, packed, mask.packed)] ?? 0]) continue
    let ink = 0
    for (let channel = 0; channel < channels; channel++)
      ink += inks[channel]?.[samples[pixel * channels + channel] as number] ?? 0
    const at = Math.min(counts.length - 1, Math.round(ink * PARTS))
    counts[at] = (counts[at] ?? 0) + 1
    seen++
  }
  const partAbove = (level: number) =>
    counts.subarray(Math.round(level * PARTS) + 1).reduce((sum, count) => sum + count, 0) / Math.max(1, seen)
  if (partAbove(FEWEST) < SMALL_PART) return undefined
  let most = counts.length - 1
  while (partAbove((most - 1) / PARTS) < SMALL_PART) most--
  const steps = Math.round((MOST - FEWEST) / STEP) + 1
  return { most: most / PARTS, over: Array.from({ length: steps }, (_, at) => partAbove(FEWEST + at * STEP)) }
}

/** Where a pixel lies in a mask of another size. */
function placeIn(pixel: number, { width, height }: PackedPicture, mask: PackedPicture): number {
  const [x, y] = [pixel % width, Math.floor(pixel / width)]
  return Math.floor((y * mask.height) / height) * mask.width + Math.floor((x * mask.width) / width)
}

async function samplesOf(packed: PackedPicture): Promise<Uint8Array | undefined> {
  return packed.kind === 'samples' ? packed.bytes : samplesOfJpeg(packed)
}

/** The numbers as they stand in a JPEG: those of programs that call themselves Adobe are turned round by its reader. */
async function samplesOfJpeg({
  bytes,
  width,
  height,
  channels,
}: PackedPicture): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp')
  const opened = sharp(bytes, { ignoreIcc: true, limitInputPixels: false })
  const { space } = await opened.metadata()
  const isInPlates = space === 'cmyk' && channels === 4
  if (!isInPlates && !(space === 'b-w' && channels === 1)) return undefined
  const { data, info } = await (isInPlates
    ? opened.pipelineColourspace('cmyk').toColourspace('cmyk')
    : opened.toColourspace('b-w')
  )
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.width !== width || info.height !== height || info.channels !== channels) return undefined
  return isInPlates && isByAdobe(bytes) ? data.map((value) => 255 - value) : data
}

/** Whether a JPEG has the marker APP14 that Adobe's programs write. */
function isByAdobe(bytes: Uint8Array): boolean {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]
    if (marker === 0xda) return false
    if (marker === 0xee && Buffer.from(bytes.subarray(at + 4, at + 9)).toString('latin1') === 'Adobe')
      return true
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  }
  return false
}
