/** A picture of noise, the same at every run: sharp's own noise is another one each time. */

import sharp, { type Sharp } from 'sharp'
import { openChance } from './chance.ts'

const SEED = 9

/** Greys of each channel lie about the middle, as far from it as `spread` says, of 255. */
export function grain(
  { width, height }: { readonly width: number; readonly height: number },
  spread = 127,
): Sharp {
  const chance = openChance(SEED)
  const middle = 128
  const pixels = Uint8Array.from({ length: width * height * 3 }, () =>
    chance.number(middle - spread, Math.min(255, middle + spread)),
  )
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
