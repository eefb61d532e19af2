/** The faces of an issue and a shaper over them: all that setting lines asks of it. */

import type { FacePair, FontBook, FontFace } from './font.ts'
import type { Shaper } from './shape.ts'

/** The faces that a paragraph may be set in. */
export interface Faces {
  readonly book: FontBook
  /** What sets the characters that the faces of a style have not. */
  readonly fallback?: FacePair
  /** Wide faces of other families, for what those have not either, in the order they are asked. */
  readonly spare?: readonly FontFace[]
  /** Whether characters of no face are passed over in silence: for a book whose reader has faces of its own. */
  readonly lenient?: boolean
}

export interface Typesetter extends Faces {
  readonly shape: Shaper
}
