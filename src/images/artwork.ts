/** An advert's PDF → what is known of it as a picture, and what a screen shows of it. */

import { drawPdf } from '../artwork/draw.ts'
import { type ArtworkFacts, type SurveyedArtwork, surveyArtwork } from '../artwork/facts.ts'
import { type Artwork, DAMAGED, readArtwork } from '../artwork/read.ts'
import { writeArtwork } from '../artwork/write.ts'
import { POINTS_PER_INCH, type Rect, type Size } from '../geometry.ts'
import { type HeavyPicture, measureInk } from './artwork-ink.ts'

/** Pixels to the inch that it is drawn in. */
const PPI = 300

/** Where on its page an artwork is cut, and what a press must know of it. */
export interface ArtworkShape extends ArtworkFacts {
  /** Points: what is left of it when it is cut. */
  readonly size: Size
  /** That, as parts of its width and height with its bleed, from the top left. */
  readonly trim: Rect
  /** Whether it says where it is cut. */
  readonly hasTrimBox: boolean
  /** Of its pictures in plates, those with much ink. */
  readonly heavyPictures?: readonly HeavyPicture[]
}

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MARK.length)).toString('latin1') === MARK
}

const MARK = '%PDF-'

/** Pixels of the whole, bleed and all. Throws an Error in a sentence for people, where it cannot be placed. */
export async function probeArtwork(
  bytes: Uint8Array,
): Promise<Size & { readonly format: 'pdf'; readonly artwork: ArtworkShape }> {
  const artwork = await readArtwork(bytes)
  const { bleed, trim, hasTrimBox } = artwork
  const { facts, pictures } = trySurvey(artwork)
  const heavyPictures = (await Promise.all(pictures.map(measureInk))).flatMap((ink) => ink ?? [])
  return {
    format: 'pdf',
    width: pixels(bleed.width),
    height: pixels(bleed.height),
    artwork: {
      ...facts,
      size: { width: trim.width, height: trim.height },
      trim: {
        x: (trim.x - bleed.x) / bleed.width,
        // The file's own y grows upwards.
        y: (bleed.y + bleed.height - trim.y - trim.height) / bleed.height,
        width: trim.width / bleed.width,
        height: trim.height / bleed.height,
      },
      hasTrimBox,
      ...(heavyPictures.length > 0 && { heavyPictures }),
    },
  }
}

/** A file may be sound in its head, and broken further in. */
function trySurvey(artwork: Artwork): SurveyedArtwork {
  try {
    return surveyArtwork(artwork)
  } catch (cause) {
    throw new Error(DAMAGED, { cause })
  }
}

/** A JPEG of the whole, bleed and all, its plates seen through the profile of a press. */
export async function drawArtwork(bytes: Uint8Array, profile: Uint8Array): Promise<Uint8Array> {
  const { width, height, pixels: raw } = await drawPdf(writeArtwork(await readArtwork(bytes), profile), PPI)
  const { default: sharp } = await import('sharp')
  return sharp(raw, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** Type in it must stay sharp. */
const QUALITY = 92

function pixels(points: number): number {
  return Math.max(1, Math.round((points * PPI) / POINTS_PER_INCH))
}
