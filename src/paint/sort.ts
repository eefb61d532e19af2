/** A sort: a piece of a line as it was set, that a small font is cast of. */

import type { CompositeGlyph } from './glyf.ts'

export interface Sort extends CompositeGlyph {
  /** What it reads as, in visual order, left to right. */
  readonly text: string
  /** What stands at its right does not join it: justification may part the two. */
  readonly opens?: true
  /** Of a stretch of its own, whatever stands beside it. */
  readonly alone?: true
}
