/** A paragraph of a sheet → the name that it is known by when it comes back, wherever it stands then. */

import { createHash } from 'node:crypto'
import type { SheetParagraph } from './sheet.ts'

/** Of where its words stand in the article's file. Word shows no name that begins with a line. */
export function bookmarkOf({ role, pieces }: SheetParagraph): string {
  const places = pieces.map((piece) => (piece.kind === 'text' ? [piece.path, piece.part] : piece.words))
  const digest = createHash('sha256')
    .update(JSON.stringify([role, places]))
    .digest('hex')
  return `_w${digest.slice(0, 16)}`
}
