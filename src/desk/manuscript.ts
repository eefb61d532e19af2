/** What an author has delivered, as plain data: its paragraphs in their order, and what its file holds beside them. */

import type { Diagnostic, Span } from '../diagnostic.ts'

export interface Manuscript {
  /** What the file says of itself: front matter, the title of a page, its author. */
  readonly facts: readonly ManuscriptFact[]
  readonly paragraphs: readonly ManuscriptParagraph[]
  /** Words of the file that are none of the manuscript's. */
  readonly leftOut: readonly LeftOut[]
  /** What of its reading was not certain. */
  readonly remarks: readonly Diagnostic[]
  /** Pictures that lie in it, by the names that its runs lead to. */
  readonly files?: readonly ManuscriptPart[]
}

export interface ManuscriptPart {
  /** `image1.png` */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ManuscriptFact {
  readonly name: string
  readonly value: string
  readonly span: Span
}

/** `row`: the cells of a table's row, each parted from the next by a tab. `note`: a footnote, gathered at the end. */
export type ManuscriptKind =
  | 'text'
  | 'heading'
  | 'item'
  | 'quotation'
  | 'picture'
  | 'caption'
  | 'row'
  | 'note'
  | 'listing'

export interface ManuscriptParagraph {
  readonly kind: ManuscriptKind
  /** Of a heading, 1 to 6. */
  readonly level?: number
  readonly runs: readonly ManuscriptRun[]
  /** Where it begins; of a file without lines, the line is its number among all paragraphs. */
  readonly span: Span
  /** When it was said, in a transcript: hours, minutes and seconds as they stand. */
  readonly time?: string
  /** In a chat: whoever said what stands before it goes on. */
  readonly goesOn?: true
  /** In a mail: how often what stands here has been quoted, once for each `>` before it. */
  readonly quoted?: number
}

/** A stretch of one look. A line end that the author made is a newline in its text. */
export interface ManuscriptRun {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** Where it leads; of a picture, its file. */
  readonly href?: string
  /** It is the mark of this note, by its number among the notes. */
  readonly note?: number
  /** What somebody does while speaking. */
  readonly direction?: true
}

/** How a stretch looks, without what it says. */
export type RunLook = Omit<ManuscriptRun, 'text' | 'note'>

/** `furniture`: of the page or the tool that the text was written in. */
export type LeftReason =
  | 'furniture'
  | 'deleted'
  | 'comment'
  | 'running head'
  | 'code'
  | 'time'
  | 'label'
  | 'repeated'
  | 'heading'
  | 'number'
  | 'picture'
  | 'said before'
  | 'fact'
  | 'without a place'

export interface LeftOut {
  readonly text: string
  readonly reason: LeftReason
  readonly span: Span
  /** Of a comment: who made it, and the words that it is about. */
  readonly by?: string
  readonly about?: string
}

/** Its runs' text without their looks. */
export function textOfRuns(runs: readonly ManuscriptRun[]): string {
  return runs.map(({ text }) => text).join('')
}
