/** A sort: a piece of a line as it was set, that a small font is cast of. */

import type { CompositeGlyph } from './glyf.ts'

export interface Sort extends CompositeGlyph {
  /** What it reads as, in visual order, left to right. */
  readonly text: string
  /** What stands at its right does not join it: justification may part the two. */
  readonly opens?: true
  /** What PDFium alone is told beside it. */
  readonly aside?: Aside
  /** Poppler alone is told that what stands at its left is apart from it. */
  readonly guarded?: true
}

/** Marks of direction for one reader, by the edge of a sort that they stand at. */
export interface Aside {
  readonly left?: string
  readonly right?: string
}

/** Whether it draws nothing and has no width: it is there to be heard. */
export function isSteer({ components, advance }: Sort): boolean {
  return components.length === 0 && advance === 0
}
