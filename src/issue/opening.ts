/** How a story is asked to open, where that is not for its theme and its length to choose; and how long it is to be. */

import type { Span } from '../diagnostic.ts'

/**
 * How large: with a headline alone, on half a page, on a page of its own, over a spread; or on what: its guest's name, the
 * picture, its title.
 */
export const OPENINGS = ['quiet', 'half', 'page', 'spread', 'name', 'picture', 'text'] as const
export type Opening = (typeof OPENINGS)[number]

interface AskedOpening {
  readonly as: Opening
  readonly span: Span
}

/** How many pages a story is to fill, from the one it opens on. */
interface AskedLength {
  readonly pages: number
  readonly span: Span
}

/** A template of the publisher's own that a story opens with, by its name. */
interface AskedTemplate {
  readonly name: string
  readonly span: Span
}

/** What of a story's form is not left to its theme and its text. */
export interface AskedForm {
  readonly opener?: AskedOpening
  readonly template?: AskedTemplate
  readonly length?: AskedLength
}
