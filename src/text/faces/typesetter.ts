/** What composing needs of a printing: its faces, and one shaper over them. */

import type { FacePair, FontBook } from './font.ts'
import type { Shaper } from './shape.ts'

/** The faces that a paragraph may be set in. */
export interface Faces {
  readonly book: FontBook
  /** What sets the characters that the faces of a style have not. */
  readonly fallback?: FacePair
}

/** What composing asks of a printing: its faces and one shaper over them. */
export interface Typesetter extends Faces {
  readonly shape: Shaper
}
