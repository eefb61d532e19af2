/** A cover → the same in the sizes and forms that browsers choose from. An adapter of sharp. */

import sharp from 'sharp'

export interface WebPicture {
  /** Of the picture, in px; the height follows. */
  readonly width: number
  readonly type: 'avif' | 'webp' | 'jpeg'
  readonly bytes: Uint8Array
}

/** Of the picture that the others are made from, in px. */
export const WEB_COVER_WIDTH = 1600

/** Widths in px: on a shelf of a phone, on that of a desk with fine pixels, on an issue's own page. */
export const COVER_WIDTHS = [240, 480, 800] as const
const QUALITY = { avif: 52, webp: 72, jpeg: 76 } as const
/** Of AVIF, from 0 to 9: beyond it files hardly shrink, and take long. */
const EFFORT = 4

export async function shrinkCover(cover: Uint8Array): Promise<readonly WebPicture[]> {
  const made: WebPicture[] = []
  for (const width of COVER_WIDTHS) {
    const small = sharp(cover).resize({ width }).toColourspace('srgb')
    const [avif, webp, jpeg] = await Promise.all([
      small.clone().avif({ quality: QUALITY.avif, effort: EFFORT }).toBuffer(),
      small.clone().webp({ quality: QUALITY.webp }).toBuffer(),
      small.clone().jpeg({ quality: QUALITY.jpeg, mozjpeg: true }).toBuffer(),
    ])
    made.push(
      { width, type: 'avif', bytes: avif },
      { width, type: 'webp', bytes: webp },
      { width, type: 'jpeg', bytes: jpeg },
    )
  }
  return made
}
