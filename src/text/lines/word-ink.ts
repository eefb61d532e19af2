/** A shaped word → where the ink of its glyphs is, in font units: looked at once, wherever the word is set. */

import type { FontFace, Glyph } from '../faces/font.ts'
import { boxOf, type Slice } from '../faces/outline-slices.ts'
import type { GlyphRun } from '../paragraph.ts'

/** The glyphs of a word in columns, in visual order. */
export interface WordInk {
  readonly face: FontFace
  readonly glyphs: readonly Glyph[]
  /** Where each begins, from the left edge of the word, and how far it is moved upwards. */
  readonly left: Float64Array
  readonly boxes: readonly Slice[]
  /** Shaped width. */
  readonly advance: number
  /** How far the word reaches from its baseline, of the corners of its outlines. */
  readonly above: number
  readonly below: number
}

/** By the glyphs of a word, as its shaper keeps them. */
const known = new WeakMap<readonly Glyph[], WordInk>()

export function inkOfWord({ face, glyphs }: GlyphRun): WordInk {
  const kept = known.get(glyphs)
  if (kept) return kept
  const left = new Float64Array(glyphs.length)
  const boxes: Slice[] = []
  let [advance, above, below] = [0, 0, 0]
  glyphs.forEach(({ id, dx, dy, advance: width }, index) => {
    const box = boxOf(face, id)
    boxes.push(box)
    left[index] = advance + dx
    advance += width
    above = Math.max(above, box.top + dy)
    below = Math.max(below, -(box.bottom + dy))
  })
  const ink = { face, glyphs, left, boxes, advance, above, below }
  known.set(glyphs, ink)
  return ink
}
