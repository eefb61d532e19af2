/**
 * Two lines, one under the other → whether a vowel mark of one would touch ink of the other. Marks stand far above and
 * below their letters, and only outlines say how far.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { Glyph } from '../faces/font.ts'
import { type Slice, slicesOf } from '../faces/outline-slices.ts'
import { isArabicMark } from '../letters/vowelled.ts'
import type { LineBox, PlacedRun } from '../paragraph.ts'
import { inkOfWord, type WordInk } from './word-ink.ts'

/** Whether a mark of either line touches the other's ink, their baselines `leading` apart. */
export function marksMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  const [over, under] = [inkOfLine(upper), inkOfLine(lower)]
  return (
    touch(inksBeyond(upper, 'below', leading - under.above), marksBeyond(lower, 'above'), leading) ||
    touch(inksBeyond(lower, 'above', leading - over.below), marksBeyond(upper, 'below'), leading)
  )
}

/** Whether any ink of the lower line touches any of the upper one, their baselines `leading` apart. */
export function linesMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  const known = clear.get(lower)
  if (known?.upper === upper && leading >= known.leading) return false
  const meet = inksMeet(upper, lower, leading)
  if (!meet) clear.set(lower, { upper, leading })
  return meet
}

/** By the lower of two lines that were found apart: further apart they are so, too. */
const clear = new WeakMap<LineBox, { readonly upper: LineBox; readonly leading: Pt }>()

function inksMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  // Few letters reach so far that the deepest of the line above could touch them.
  const free = leading - inkOfLine(upper).below
  const { above } = inkOfLine(lower)
  if (above <= free) return false
  return touch(inksBeyond(upper, 'below', leading - above), inksBeyond(lower, 'above', free), leading)
}

/** How far ink reaches above a baseline and below it. */
interface Extent {
  readonly above: Pt
  readonly below: Pt
}

interface LineInk extends Extent {
  /** Of each word of the line, in visual order. */
  readonly words: readonly WordInk[]
}

/** By line: it is compared with the one above it and the one below it. */
const known = new WeakMap<LineBox, LineInk>()

function inkOfLine(line: LineBox): LineInk {
  const kept = known.get(line)
  if (kept) return kept
  let [above, below] = [0, 0]
  const words = line.runs.map(({ run }) => {
    const ink = inkOfWord(run)
    const up = run.size / run.face.unitsPerEm
    above = Math.max(above, ink.above * up)
    below = Math.max(below, ink.below * up)
    return ink
  })
  const ink = { above, below, words }
  known.set(line, ink)
  return ink
}

/** How far a line's ink reaches above its baseline and below it, of the corners of its outlines. */
export function inkExtent(line: LineBox): Extent {
  return inkOfLine(line)
}

type Way = 'above' | 'below'

/** Ink of a line, in points: its ends, and how far it stands from the baseline. */
interface InkStrip {
  readonly left: Pt
  readonly right: Pt
  readonly reach: Pt
}

/** Whether ink of two lines touches that is told how far it stands from its own. */
function touch(inks: readonly InkStrip[], others: readonly InkStrip[], leading: Pt): boolean {
  for (const { left, right, reach } of others) {
    const further = leading - reach
    for (const ink of inks) if (ink.reach > further && ink.left < right && ink.right > left) return true
  }
  return false
}

/** Ink of a line that stands further from its baseline than this on one side. */
function inksBeyond(line: LineBox, way: Way, further: Pt): InkStrip[] {
  const inks: InkStrip[] = []
  const { words } = inkOfLine(line)
  for (let index = 0; index < words.length; index++)
    for (const glyph of glyphsBeyond(
      line.runs[index] as PlacedRun,
      words[index] as WordInk,
      way,
      further - ROUNDING,
    ))
      addStrips(inks, glyph, way, further - ROUNDING)
  return inks
}

/** The marks of a line that stand on this side of their letters. */
function marksBeyond(line: LineBox, way: Way): InkStrip[] {
  const inks: InkStrip[] = []
  const { words } = inkOfLine(line)
  line.runs.forEach((placed, index) => {
    for (const glyph of glyphsBeyond(placed, words[index] as WordInk, way, 0))
      if (isMark(glyph, placed)) addStrips(inks, glyph, way, 0)
  })
  return inks
}

function addStrips(inks: InkStrip[], glyph: GlyphOnLine, way: Way, further: Pt): void {
  for (const slice of slicesAt(glyph)) {
    const strip = stripOf(glyph, slice, way)
    if (strip.reach > further) inks.push(strip)
  }
}

/** A glyph of a word in its place: where the word begins, and what font units come to there, upwards and across. */
interface GlyphOnLine {
  readonly ink: WordInk
  readonly index: number
  readonly x: Pt
  readonly up: number
  readonly across: number
}

const NONE: readonly GlyphOnLine[] = []

/** Glyphs of a word whose ink stands further from the baseline than this: of most words none. */
function glyphsBeyond(
  { x, advance, run }: PlacedRun,
  ink: WordInk,
  way: Way,
  further: Pt,
): readonly GlyphOnLine[] {
  const up = run.size / run.face.unitsPerEm
  if (ink[way] * up <= further) return NONE
  // Letter gaps are spread over the word: each is less than a mark's width.
  const across = ink.advance === 0 ? up : advance / ink.advance
  const beyond: GlyphOnLine[] = []
  for (let index = 0; index < ink.glyphs.length; index++) {
    const glyph = { ink, index, x, up, across }
    if (stripOf(glyph, boxAt(glyph), way).reach > further) beyond.push(glyph)
  }
  return beyond
}

/** A part of a glyph's ink on its line. */
function stripOf({ ink, index, x, up, across }: GlyphOnLine, slice: Slice, way: Way): InkStrip {
  const { dy, stretch = 1 } = ink.glyphs[index] as Glyph
  const [origin, wide, raised] = [x + (ink.left[index] as number) * across, across * stretch, dy * up]
  return {
    left: origin + slice.left * wide,
    right: origin + slice.right * wide,
    reach: way === 'above' ? slice.top * up + raised : -(slice.bottom * up + raised),
  }
}

function boxAt({ ink, index }: GlyphOnLine): Slice {
  return ink.boxes[index] as Slice
}

function slicesAt({ ink, index }: GlyphOnLine): readonly Slice[] {
  return slicesOf(ink.face, (ink.glyphs[index] as Glyph).id)
}

function isMark({ ink, index }: GlyphOnLine, { run }: PlacedRun): boolean {
  return isArabicMark(run.text.charCodeAt((ink.glyphs[index] as Glyph).cluster))
}
