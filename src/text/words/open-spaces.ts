/**
 * Words and spaces of display type → the same, each space wider by what the next word reaches over it: the long arm of
 * a kaf that begins a word would close it.
 */

import type { Pt } from '../../geometry.ts'
import { boxOf } from '../faces/outline-slices.ts'
import { isRightToLeft } from '../letters/bidi.ts'
import type { GlyphRun, Word } from '../paragraph.ts'

/** Only where a style says how wide its spaces are: running text keeps those of its face. Runs in logical order. */
export function openSpaces(words: readonly Word[]): Word[] {
  return words.map((word, index) => {
    const { run } = word
    const next = words[index + 1]?.run
    if (!run.space || run.span.style.wordSpace === undefined || !next || next.space) return word
    if (!isRightToLeft(run.level) || !isRightToLeft(next.level)) return word
    return { ...word, run: { ...run, advance: run.advance + reachOf(next) } }
  })
}

/** How far the ink of a word from right to left stands out at its right, where it begins. */
function reachOf({ glyphs, face, size }: GlyphRun): Pt {
  let [pen, furthest] = [0, 0]
  for (const { id, dx, advance } of glyphs) {
    furthest = Math.max(furthest, pen + dx + boxOf(face, id).right)
    pen += advance
  }
  return (Math.max(0, furthest - pen) * size) / face.unitsPerEm
}
