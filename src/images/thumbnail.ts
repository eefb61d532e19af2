/** Pictures and drawn pages → both as small as a report shows them. A report must be light enough to mail. */

import { openOnScreen, readColours } from './decode.ts'

/** Type on paper stays legible at it, and a page weighs some ten kilobytes. */
const QUALITY = 72
/** Of six: more of it saves a tenth of the bytes, and takes twice the time. */
const EFFORT = 2
const SHRUNK_QUALITY = 80

/** A drawn page as WebP, so many pixels wide; `unitsWide` is the drawing's own width. */
export async function paintThumbnail(svg: string, unitsWide: number, width: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg), { density: (72 * width) / unitsWide, unlimited: true })
    .resize({ width })
    .removeAlpha()
    .webp({ quality: QUALITY, effort: EFFORT })
    .toBuffer()
}

/** A picture, of a path or of bytes, as a JPEG of no more than so many pixels either way. */
export async function shrinkPicture(picture: string | Uint8Array, longest: number): Promise<Uint8Array> {
  const shown = await openOnScreen(await readColours(picture))
  return shown
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: SHRUNK_QUALITY })
    .toBuffer()
}
