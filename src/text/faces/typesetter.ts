/** The faces of an issue and a shaper over them: all that setting lines asks of it. */

import type { FacePair, FontBook } from './font.ts'
import type { Shaper } from './shape.ts'

/** The faces that a paragraph may be set in. */
export interface Faces {
  readonly book: FontBook
  /** What sets the characters that the faces of a style have not. */
  readonly fallback?: FacePair
}

export interface Typesetter extends Faces {
  readonly shape: Shaper
}
