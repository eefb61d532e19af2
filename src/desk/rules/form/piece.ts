/** What the copy desk is handed: a piece as its passages, and the names in it. */

import type { Span } from '../../../diagnostic.ts'

/** A stretch of a piece that is read by itself. */
export interface CopyPassage {
  readonly role: 'title' | 'question' | 'answer' | 'narration' | 'other'
  /** Plain; a line end of the author's is a newline. */
  readonly text: string
  /** The exchange that it is of, from 0. */
  readonly exchange?: number
  /** Where it begins in the manuscript. */
  readonly span: Span
}

export interface CopyPiece {
  readonly passages: readonly CopyPassage[]
  /** Of guests and askers, as the piece spells them first. */
  readonly names: readonly string[]
}
