/** The bytes of a picture file → its facts: format and pixels, and whether its colours are what it says. */

import type { Size } from '../geometry.ts'
import { type ArtworkShape, isPdf, probeArtwork } from './artwork.ts'
import { readColours } from './decode.ts'
import { isCutOff, kindOf, type PictureKind } from './kind.ts'

/** Width and height in pixels, after the file's own orientation is applied; of a PDF, those that it is drawn in. */
export type PictureFacts = Size &
  ({ readonly format: PictureKind } | { readonly format: 'pdf'; readonly artwork: ArtworkShape })

export interface OpenedFacts {
  readonly facts: PictureFacts
  /** Whether it brings a profile that is broken, or of another colour space than its pixels. */
  readonly hasOddProfile: boolean
}

/** Pixels in all: a spread of A3 at 600 to the inch has 70 million, and what has more stops the machine. */
const MOST_PIXELS = 120e6

/** A PDF is probed too: only adverts may be one. Rejects, in a sentence, where the bytes are no picture. */
export async function probeWhole(bytes: Uint8Array): Promise<OpenedFacts> {
  if (isPdf(bytes)) return { facts: await probeArtwork(bytes), hasOddProfile: false }
  const facts = await probePicture(bytes)
  return { facts, hasOddProfile: (await readColours(bytes)).hasOddProfile }
}

/** Throws an Error in a sentence for people, with the reader's own as its cause, where they are no JPEG or PNG picture. */
export async function probePicture(bytes: Uint8Array): Promise<Size & { readonly format: PictureKind }> {
  const format = kindOf(bytes)
  const { width, height } = await readSize(bytes, format)
  if (width * height > MOST_PIXELS) {
    const sizes = `${width} × ${height} pixels, and at most ${MOST_PIXELS / 1e6} million can be printed`
    throw new Error(`The picture has ${sizes}: save it smaller, as wide as it is printed at 300 to the inch.`)
  }
  const { default: sharp } = await import('sharp')
  try {
    // Decoded whole, and as strictly as it is painted: a picture cut short or damaged has a sound head, and would only be
    // missed at the press.
    await sharp(bytes).stats()
  } catch (cause) {
    throw explain(bytes, format, cause)
  }
  return { format, width, height }
}

/** Pixels of a picture in memory. */
export async function measurePicture(
  bytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number }> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes).metadata()
  return { width, height }
}

async function readSize(bytes: Uint8Array, format: PictureKind) {
  const { default: sharp } = await import('sharp') // loaded late: an issue without pictures never pays for it
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return autoOrient
  } catch (cause) {
    throw explain(bytes, format, cause)
  }
}

function explain(bytes: Uint8Array, format: PictureKind, cause: unknown): Error {
  const reason = isCutOff(bytes, format)
    ? 'The picture is cut off before its end: copy it anew, whole, from where it came.'
    : 'The picture is damaged: open it in a program for pictures and save it anew, or copy it again.'
  return new Error(reason, { cause })
}
