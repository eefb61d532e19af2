/** A cover drawn in outlines → its pictures: one for every size in which a reader meets it. */

import { POINTS_PER_INCH } from '../geometry.ts'

/** A picture of the cover. */
export interface CoverPicture {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly jpeg: Uint8Array
}

/** Shape of an e-book's cover, height over width, and the pixels shops ask for. */
export const COVER_RATIO = 1.6
const COVER_PIXELS = { width: 1600, height: 2560 }

/** Of the cover inside a book: no screen shows more of it, and it weighs as much as all the words. */
const BOOK_PIXELS = { width: 1200, height: 1920 }

/** Heights of the smaller pictures: a shop's page and a shelf's thumbnail. */
const THUMBNAIL_HEIGHTS = [600, 160]

/** Edges of type on flat colour show every artefact; colour is not thinned. */
const JPEG = { quality: 90, chromaSubsampling: '4:4:4' } as const

/** At twice the pixels of a telephone's screen nobody sees what this leaves out. */
const BOOK_JPEG = { quality: 82, chromaSubsampling: '4:2:0', mozjpeg: true } as const

/** A card for messages and posts (Open Graph), and an icon for feeds and apps, in pixels. */
export const CARD_PIXELS = { width: 1200, height: 630 }
export const ICON_PIXELS = { width: 1024, height: 1024 }

/** Pixels to the inch of a printed picture. */
const PRINT_PPI = 300

/** Pixels of a page printed with its bleed. */
export function printPixels({ width, height }: { readonly width: number; readonly height: number }) {
  const pixels = (points: number) => Math.round((points * PRINT_PPI) / POINTS_PER_INCH)
  return { width: pixels(width), height: pixels(height) }
}

/** One picture of a drawing whose shape is the picture's. */
export async function paintCoverPicture(
  svg: string,
  unitsWide: number,
  size: { readonly width: number; readonly height: number },
): Promise<CoverPicture> {
  const drawn = await rasterise(svg, unitsWide, size)
  const jpeg = await drawn.withMetadata({ density: PRINT_PPI }).withIccProfile('srgb').jpeg(JPEG).toBuffer()
  return { ...size, jpeg }
}

/** Paints the drawing, whose shape must be the cover's, and its thumbnails from the same pixels. Largest first. */
export async function paintCoverPictures(svg: string, unitsWide: number): Promise<CoverPicture[]> {
  const { default: sharp } = await import('sharp')
  const { width, height } = COVER_PIXELS
  const pixels = await (await rasterise(svg, unitsWide, COVER_PIXELS)).raw().toBuffer()
  const whole = () => sharp(pixels, { raw: { width, height, channels: 3 } })
  const sizes = [
    COVER_PIXELS,
    ...THUMBNAIL_HEIGHTS.map((tall) => ({ width: Math.round(tall / COVER_RATIO), height: tall })),
  ]
  return Promise.all(
    sizes.map(async (size) => ({
      ...size,
      jpeg: await whole().resize(size.width, size.height).withIccProfile('srgb').jpeg(JPEG).toBuffer(),
    })),
  )
}

/** The drawing, whose shape must be the cover's, as a book carries it. */
export async function paintBookCover(svg: string, unitsWide: number): Promise<CoverPicture> {
  const drawn = await rasterise(svg, unitsWide, BOOK_PIXELS)
  const jpeg = await drawn.withIccProfile('srgb').jpeg(BOOK_JPEG).toBuffer()
  return { ...BOOK_PIXELS, jpeg }
}

/** A drawing in pixels of sRGB. */
async function rasterise(
  svg: string,
  unitsWide: number,
  size: { readonly width: number; readonly height: number },
) {
  const { default: sharp } = await import('sharp')
  const density = (72 * size.width) / unitsWide
  const drawn = sharp(Buffer.from(svg), { density, unlimited: true })
  return drawn.resize(size.width, size.height, { fit: 'fill' }).removeAlpha().toColourspace('srgb')
}
