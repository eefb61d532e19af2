/**
 * A line's runs → what stands beside each: what its ends are guarded against. A word is cast once for all places
 * where the same things stand beside it.
 */

import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun, PlacedRun } from '../text/paragraph.ts'
import { bodyOf } from './sort-case.ts'

/**
 * What stands beside a run, or beside a sort of it. A `sign` has no direction of its own, a `bracket` besides is drawn
 * the other way round; at a `seam` other type begins.
 */
export type Beside = 'end' | 'space' | 'letter' | 'mark' | 'sign' | 'bracket' | 'insertion' | 'seam'

export interface Surroundings {
  readonly left: Beside
  readonly right: Beside
  /** Of a space that is cast as wide as it is set, in font units. */
  readonly width?: number
  /** Of a line's left end, that the word goes on in the next line. */
  readonly parted?: true
  /** Of a line's left end, how far it is to what stands there on the same baseline, in font units. */
  readonly bridge?: number
}

/** What stands beside each run of a line, given in visual order. */
export function surroundingsOf(runs: readonly PlacedRun[], index: number): Surroundings {
  const placed = runs[index] as PlacedRun
  const { run } = placed
  const right = besideOf(run, runs[index + 1]?.run, (text) => text.at(-1))
  const width = run.space && isRightToLeft(run.level) ? widthToTell(placed, right) : undefined
  return {
    left: besideOf(run, runs[index - 1]?.run, (text) => text.at(0)),
    right,
    ...(width !== undefined && { width }),
  }
}

const LETTER = /^\p{L}/u
const MARK = /^\p{M}/u
/** What PDFium turns round in text from right to left. */
const BRACKET = /^[()[\]{}«»‹›“”‘’<>⟨⟩]/u

export function kindOf(character: string): Beside {
  if (LETTER.test(character)) return 'letter'
  if (MARK.test(character)) return 'mark'
  return BRACKET.test(character) ? 'bracket' : 'sign'
}

/** Set in different type, which readers take for different texts: pdf.js ends one and begins another. */
export function areApart(one: GlyphRun, other: GlyphRun): boolean {
  return one.face !== other.face || one.size !== other.size || bodyOf(one) !== bodyOf(other)
}

function besideOf(
  run: GlyphRun,
  neighbour: GlyphRun | undefined,
  nearest: (text: string) => string | undefined,
): Beside {
  if (!neighbour) return 'end'
  if (!isRightToLeft(neighbour.level)) return 'insertion'
  if (run.space && areApart(run, neighbour)) return 'seam'
  return neighbour.space ? 'space' : kindOf(nearest(neighbour.text) ?? '')
}

/** Ems by which a space may be wider than its face has it before pdf.js sees a gap beside it. */
const MORE = 0.3
/** The same, where a mark stands at its right: pdf.js measures across marks. */
const MORE_BY_MARK = 0.05
/** Widths are told by such steps, in ems, so that few sorts are cast. */
const STEP = 0.01

function widthToTell({ run, advance }: PlacedRun, right: Beside): number | undefined {
  // A style may ask for more than the face's own space, and be given it by layout.
  const natural = run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) / run.face.unitsPerEm
  const more = advance / run.size - natural
  if (more < (right === 'mark' ? MORE_BY_MARK : MORE)) return undefined
  return Math.round(Math.floor(advance / run.size / STEP) * STEP * run.face.unitsPerEm)
}
