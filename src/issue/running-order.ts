/** What the running order says of an article beside its file: its section and its place. */

import type { Span } from '../diagnostic.ts'

/** A part of every issue, such as reports: its articles bear its name. */
export interface Section {
  readonly name: string
  /** A role of the theme's palette, or six hexadecimal digits behind #; the theme's own where left out. */
  readonly colour?: string
  readonly span: Span
}

/** Where the running order places an article; after the one before it where it says nothing. */
export interface RunningPlace {
  /** The side of a spread that its first page lies on. */
  readonly starts?: 'right' | 'left'
  /** The number of its first page. */
  readonly on?: number
  readonly span: Span
}
