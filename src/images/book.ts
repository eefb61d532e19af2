/** A picture, a file or its bytes → the picture as an e-book carries it: as a screen shows it, on white, and as light as it can be. */

import { showOnScreen } from './colour.ts'

/** Pixels of the whole, and bytes, at the most: shops ask for it. */
const PIXELS = 5.6e6
const BYTES = 5e6
/** Pixels of the longer side. A column of text is half as wide on the finest screen, in letters of twice the size. */
const LONGEST = 2400

/** As many colours as greys: a drawing's edges would be seen otherwise, and it is weighed against its PNG. */
const FINE = { quality: 90, chromaSubsampling: '4:4:4', mozjpeg: true } as const
/** Of a picture that was a JPEG already and has fewer pixels now. */
const AGAIN = { quality: 88, mozjpeg: true } as const
/** A photograph weighs a fifth as a JPEG; flat colours and lines weigh as much or more, and would lose their edges. */
const LIGHTER = 0.5

export async function showInBook(picture: string | Uint8Array): Promise<Uint8Array> {
  const shown = await showOnScreen(picture)
  const { default: sharp } = await import('sharp')
  const { width, height, format, hasAlpha } = await sharp(shown).metadata()
  const scale = Math.min(1, Math.sqrt(PIXELS / (width * height)), LONGEST / Math.max(width, height))
  const isWithin = scale === 1 && shown.length <= BYTES
  const fitted = sharp(shown)
    .keepIccProfile()
    .resize({ width: Math.floor(width * scale) })
  if (format === 'jpeg') return isWithin ? shown : fitted.jpeg(AGAIN).toBuffer()
  // Readers paint their own paper behind a picture: at night the black of a drawing would be gone.
  const opaque = fitted.flatten({ background: '#ffffff' })
  const packed = await opaque.clone().png({ compressionLevel: 9 }).toBuffer()
  const png = isWithin && !hasAlpha && shown.length <= packed.length ? shown : packed
  const jpeg = await opaque.jpeg(FINE).toBuffer()
  return jpeg.length < png.length * LIGHTER ? jpeg : png
}
