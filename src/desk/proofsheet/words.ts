/** A text → its words and signs, each with its place, and what two spellings of a word have in common. */

import { withoutControls } from '../../controls.ts'
import { foldText } from '../../fold/fold.ts'

/** A run of letters and digits, or of signs. */
export interface SheetWord {
  readonly text: string
  /** What it is compared by, in any spelling; empty for signs. */
  readonly key: string
  readonly from: number
  readonly to: number
  /** White space stands before it. */
  readonly spaced: boolean
}

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+|[^\s\p{L}\p{M}\p{N}\p{Cf}]+/gu

export function wordsOf(text: string): readonly SheetWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    key: foldText(word),
    from: index,
    to: index + word.length,
    spaced: index > 0 && /\s/.test(text[index - 1] ?? ''),
  }))
}

/** Keys of the words of a text, signs left out. */
export function keysOf(text: string): readonly string[] {
  return wordsOf(text).flatMap(({ key }) => (key === '' ? [] : [key]))
}

/** Stands between two paragraphs where several are compared at once. */
export const PARAGRAPH = '\u2029'

const PIECE = /[\p{L}\p{M}\p{N}\p{Cf}]+|\u2029|[^\S\u2029]+|[^\s\p{L}\p{M}\p{N}\p{Cf}]/gu

/** A text cut into words, spaces and single signs: together they are the text. */
export function piecesOf(text: string): readonly string[] {
  return text.match(PIECE) ?? []
}

/** What of a piece can be seen: programs put signs of direction beside words, and change spaces. */
export function seen(piece: string): string {
  return /^[^\S\u2029]+$/.test(piece) ? ' ' : withoutControls(piece)
}
