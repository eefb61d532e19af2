/** A sheet that goes to an author: its paragraphs as plain data, each word of them in its place in the article's file. */

import type { Path } from '../../source/yaml.ts'

/** A paragraph of an article's file. */
export interface SheetText {
  /** Of the text that it is in. */
  readonly path: Path
  /** Which paragraph of that text, or line of its verse, from 0. */
  readonly part: number
  /** Paragraphs with a blank line between two; one line; lines of verse as they are typed. */
  readonly form: 'prose' | 'line' | 'verse'
  /** With its marks, on one line. */
  readonly source: string
}

/** Words that the sheet says of its own, such as who speaks, or words of the article. */
export type SheetPiece =
  | { readonly kind: 'fixed'; readonly words: string; readonly strong?: true }
  | ({ readonly kind: 'text' } & SheetText)

/** What a paragraph is: each has a style of that name in the document. */
export const SHEET_ROLES = [
  'kicker',
  'title',
  'guide',
  'standfirst',
  'body',
  'question',
  'answer',
  'narration',
  'editorNote',
  'subhead',
  'item',
  'quotation',
  'source',
  'verse',
  'cell',
  'caption',
  'listing',
  'box',
  'leftOut',
] as const
export type SheetRole = (typeof SHEET_ROLES)[number]

export interface SheetParagraph {
  readonly role: SheetRole
  readonly pieces: readonly SheetPiece[]
  /** Where in its table it stands. */
  readonly cell?: { readonly row: number; readonly column: number }
}

/** What is said of an issue on the sheets of its articles. */
export interface SheetIssue {
  readonly masthead: string
  /** ISO 8601 day. */
  readonly date: string
  /** BCP 47 tag. */
  readonly language: string
}

export const fixed = (words: string): SheetPiece => ({ kind: 'fixed', words })
export const strong = (words: string): SheetPiece => ({ kind: 'fixed', words, strong: true })
