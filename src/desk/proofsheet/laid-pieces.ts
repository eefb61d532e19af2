/** Paragraphs of a sheet → their words on one line, and which piece each stands in. */

import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { SheetParagraph, SheetPiece } from './sheet.ts'
import { PARAGRAPH } from './words.ts'

/** A piece from one letter of the line to another. */
export interface LaidPiece {
  readonly piece: SheetPiece
  readonly from: number
  readonly to: number
}

export interface LaidLine {
  readonly words: string
  readonly pieces: readonly LaidPiece[]
}

/** Several paragraphs stand one behind the other, with a sign between. */
export function layPieces(paragraphs: readonly SheetParagraph[]): LaidLine {
  let words = ''
  const pieces: LaidPiece[] = []
  const lay = (piece: SheetPiece, text: string) => {
    pieces.push({ piece, from: words.length, to: words.length + text.length })
    words += text
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) lay({ kind: 'fixed', words: PARAGRAPH }, PARAGRAPH)
    for (const piece of paragraph.pieces) lay(piece, wordsOfPiece(piece))
  }
  return { words, pieces }
}

function wordsOfPiece(piece: SheetPiece): string {
  return piece.kind === 'fixed' ? piece.words : plainText(readInline(piece.source).content)
}
