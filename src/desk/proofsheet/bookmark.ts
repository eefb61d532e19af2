/** A sheet and its paragraphs → what they are known by when they come back: a name for each, a digest of all words. */

import { createHash } from 'node:crypto'
import { layPieces } from './laid-pieces.ts'
import type { SheetParagraph } from './sheet.ts'

/** Under which name a document keeps the digest of the words that were sent (ECMA-376, part 1, 22.3). */
export const DIGEST_PROPERTY = 'ProofsheetDigest'

/** Of where its words stand in the article's file. Word shows no name that begins with a line. */
export function bookmarkOf({ role, pieces }: SheetParagraph): string {
  const places = pieces.map((piece) => (piece.kind === 'text' ? [piece.path, piece.part] : piece.words))
  const digest = createHash('sha256')
    .update(JSON.stringify([role, places]))
    .digest('hex')
  return `_w${digest.slice(0, 16)}`
}

/** Of the article's words as they were sent: another one says that it has changed since. */
export function digestOfSheet(paragraphs: readonly SheetParagraph[]): string {
  const own = paragraphs.filter(({ pieces }) => pieces.some(({ kind }) => kind === 'text'))
  return createHash('sha256').update(layPieces(own).words).digest('hex')
}
