/**
 * A photograph and the bands of it that words stand on → the same, darker in those, with soft edges: the veil is of the
 * picture itself, so that every painter draws it, and no plate needs to know of transparency.
 */

import { compress, type PhotoVeil } from './photo.ts'

/** A band of a picture from side to side, in parts of its height: whole from `top` to `foot`, gone at `over` and `under`. */
export interface VeilBand {
  readonly over: number
  readonly top: number
  readonly foot: number
  readonly under: number
}

/** How a photograph is veiled, and where. */
export interface PictureVeil extends PhotoVeil {
  readonly bands: readonly VeilBand[]
}

const FULL = 255

/** The photograph, a JPEG in sRGB, as a JPEG. */
export async function veilPicture(
  jpeg: Uint8Array,
  { dark, share, bands }: PictureVeil,
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const lows = dark.map((low) => FULL * low)
  for (let row = 0; row < height; row++) {
    const strength = strengthAt((row + 0.5) / height, bands)
    if (strength === 0) continue
    const kept = 1 - strength * (1 - share)
    const end = (row + 1) * width * channels
    for (let at = row * width * channels; at < end; at++) {
      const low = lows[at % channels] as number
      data[at] = Math.round(low + ((data[at] as number) - low) * kept)
    }
  }
  return compress(data, info)
}

/** How much of the veil lies on a place of the picture's height, from 0 to 1: what is darkest there of all bands. */
export function strengthAt(place: number, bands: readonly VeilBand[]): number {
  return Math.max(0, ...bands.map((band) => strengthOf(place, band)))
}

function strengthOf(place: number, { over, top, foot, under }: VeilBand): number {
  if (place >= top && place <= foot) return 1
  const [end, whole] = place < top ? [over, top] : [under, foot]
  const part = (place - end) / (whole - end)
  // It begins and ends without a line.
  return part > 0 && part < 1 ? part * part * (3 - 2 * part) : 0
}
