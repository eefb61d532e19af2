/**
 * Words and spaces of display type → the same, each space as wide as makes all look alike.
 *
 * Method: the ends of the two words are looked at in bands, from the depth of a yeh to the height of an alef. Of each band
 * of either end the distance to the nearest ink of the other is taken; the nearer half of them is what the eye sees as
 * the white between the words. A space has the width, within limits, at which their mean is `WHITE`: so the long arm of a
 * kaf that begins a word does not close it, nor a word that begins high over one that ends low.
 */

import type { Point, Pt } from '../../geometry.ts'
import { contoursOf } from '../faces/outline-slices.ts'
import { isRightToLeft } from '../letters/bidi.ts'
import type { GlyphRun, Word } from '../paragraph.ts'

/** All in ems. From the lowest band to the head of the highest, and the height of one. */
const LOWEST = -0.35
const HIGHEST = 0.8
const BAND = 0.05
/** How far into a word the eye looks for its end. */
const DEEPEST = 0.5
/** White between two words whose space is as wide as its style says, on the average of many pairs; for a space of one em. */
const WHITE = 1.45
/** Parts of its width by which a space may be narrower and wider; in how many steps it is sought. */
const NARROWER = 0.35
const WIDER = 0.8
const STEPS = 7

/** Only where a style says how wide its spaces are: running text keeps those of its face. Runs in logical order. */
export function openSpaces(words: readonly Word[]): Word[] {
  return words.map((word, index) => {
    const { run } = word
    const [before, next] = [words[index - 1]?.run, words[index + 1]?.run]
    if (!run.space || run.span.style.wordSpace === undefined || !before || !next) return word
    if (before.space || next.space || ![before, run, next].every(({ level }) => isRightToLeft(level)))
      return word
    return { ...word, run: { ...run, advance: openedTo(run.advance, before, next) } }
  })
}

/** The width of a space at which two words stand apart as they should; white grows with it, and so it is halved towards. */
function openedTo(advance: Pt, before: GlyphRun, next: GlyphRun): Pt {
  const left = endOf(before, 'left')
  const right = endOf(next, 'right')
  if (left.length === 0 || right.length === 0) return advance
  let [narrow, wide] = [(1 - NARROWER) * advance, (1 + WIDER) * advance]
  for (let step = 0; step < STEPS; step++) {
    const middle = (narrow + wide) / 2
    if (whiteBetween(left, right, middle) < WHITE * advance) narrow = middle
    else wide = middle
  }
  return (narrow + wide) / 2
}

/** The outermost ink of a word's end in one band: how far from that end, and how high, in points. */
interface InkEdge {
  readonly in: Pt
  readonly at: Pt
}

/** The mean of the nearer half of the distances between two ends that a space parts. */
function whiteBetween(left: readonly InkEdge[], right: readonly InkEdge[], space: Pt): Pt {
  const nearest = (edge: InkEdge, others: readonly InkEdge[]) =>
    Math.min(
      ...others.map((other) => Math.hypot(Math.max(0, edge.in + other.in + space), edge.at - other.at)),
    )
  const whites = [...left.map((edge) => nearest(edge, right)), ...right.map((edge) => nearest(edge, left))]
  const nearer = whites.sort((a, b) => a - b).slice(0, Math.ceil(whites.length / 2))
  return nearer.reduce((sum, white) => sum + white, 0) / nearer.length
}

function endOf(run: GlyphRun, end: 'left' | 'right'): InkEdge[] {
  const { size, advance } = run
  const bands = new Map<number, Pt>()
  for (const { x, y } of pointsOf(run)) {
    const band = Math.floor(y / BAND)
    const white = end === 'left' ? x : advance / size - x
    if (y >= LOWEST && y < HIGHEST && white < (bands.get(band) ?? DEEPEST)) bands.set(band, white)
  }
  return [...bands].map(([band, white]) => ({ in: white * size, at: (band + 0.5) * BAND * size }))
}

/** Points along the outline of a word from its left end and its baseline, in ems. */
function pointsOf({ glyphs, face }: GlyphRun): Point[] {
  let pen = 0
  return glyphs.flatMap(({ id, dx, dy, advance }) => {
    const origin = { x: pen + dx, y: dy }
    pen += advance
    return contoursOf(face, id).flatMap((contour) =>
      contour.map(([x, y]) => ({
        x: (origin.x + x) / face.unitsPerEm,
        y: (origin.y + y) / face.unitsPerEm,
      })),
    )
  })
}
