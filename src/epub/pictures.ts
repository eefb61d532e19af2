/** Issue → the picture files its blocks show, each once; a picture's bytes → the name it has in the book. */

import type { Picture } from '../issue/block.ts'
import type { Issue } from '../issue/issue.ts'
import { picturesOf } from '../issue/parts.ts'

export interface BookPicture {
  /** The file on disk. */
  readonly path: string
  readonly id: string
}

/** By format, the ending and the media type: EPUB 3.3 §3.2, core media types. */
const FORMATS: Readonly<Record<Picture['format'], { readonly ending: string; readonly mediaType: string }>> =
  {
    jpeg: { ending: 'jpg', mediaType: 'image/jpeg' },
    png: { ending: 'png', mediaType: 'image/png' },
  }

/** In reading order; names count from 1, so that a picture's own name may be in any script. */
export function gatherPictures(issue: Issue): readonly BookPicture[] {
  const pictures = issue.articles.flatMap(picturesOf)
  const paths = new Set(pictures.map(({ path }) => path))
  return [...paths].map((path, index) => ({ path, id: `picture-${index + 1}` }))
}

/** The format a picture's first bytes declare: a file's own name may say another, and a book may carry it as another. */
export function describeImage(bytes: Uint8Array): { readonly ending: string; readonly mediaType: string } {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return FORMATS.jpeg // JPEG: SOI and the next marker
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return FORMATS.png // PNG 3rd ed. §5.2
  throw new Error('The e-book takes a picture as a JPEG or a PNG, and was given neither.')
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
