/** Where in an issue's running text a printed page begins: layout tells it, and the e-book marks it. */

import type { Inline, Quotation } from './block.ts'
import type { Article, DepartmentItem, Letter } from './issue.ts'

/** The beginning of a printed page. */
export interface PageTurn {
  readonly page: number
  /** Slug of the article it belongs to. */
  readonly article?: string
  /** Where it belongs to none: the title of the part it is, cover or contents. */
  readonly part?: string
  /** The article opens on it. */
  readonly opens?: true
  /** Its first word; nothing where it shows no running text. */
  readonly begins?: TextPlace
  /** What stands before that, or in its place, and is read beside the text. */
  readonly floats?: readonly Float[]
}

/** A picture by its file, a box or a remark by any passage of it. */
export type Float = { readonly picture: string } | { readonly passage: Passage }

/** A place in the running text: the passage, and how many UTF-16 units of its plain text stand before it. */
export interface TextPlace {
  readonly passage: Passage
  readonly offset: number
}

/** Words of an issue that are set in one piece: inline content, known by itself, or a plain line of what has it. */
export type Passage = readonly Inline[] | PlainLine

export type PlainLine =
  | { readonly of: Article; readonly line: 'kicker' }
  | { readonly of: Letter; readonly line: 'signature' }
  | { readonly of: DepartmentItem; readonly line: 'source' }
  | { readonly of: Quotation; readonly line: 'source' }

/** Whether both are the same words of the issue, and not merely alike. */
export function isSamePassage(one: Passage, other: Passage): boolean {
  if ('line' in one && 'line' in other) return one.of === other.of && one.line === other.line
  return one === other
}
