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
  const [marksOver, marksUnder] = [glyphsBeyond(upper, 'below', 0), glyphsBeyond(lower, 'above', 0)]
  return (
    meet(glyphsBeyond(upper, 'below', leading - under.above), marksUnder.filter(isMark), leading) ||
    meet(marksOver.filter(isMark), glyphsBeyond(lower, 'above', leading - over.below), leading)
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
  return meet(glyphsBeyond(upper, 'below', leading - above), glyphsBeyond(lower, 'above', free), leading)
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

/** Where a line's ink begins and ends, from its left edge: letters stand in from the edges of their widths. */
export function inkEdges(line: LineBox): { readonly left: Pt; readonly right: Pt } {
  const glyphs = glyphsBeyond(line, 'above', Number.NEGATIVE_INFINITY)
  return {
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
  }
}

/** Every slice of a line's ink, from its left edge and its baseline: what a shape round the words must hold. */
export function inkSlices(line: LineBox): (Extent & { readonly left: Pt; readonly right: Pt })[] {
  return glyphsBeyond(line, 'above', Number.NEGATIVE_INFINITY).flatMap((glyph) =>
    slicesAt(glyph).map((slice) => {
      const strip = { left: 0, right: 0, reach: 0 }
      place(glyph, slice, 'below', strip)
      const below = strip.reach
      place(glyph, slice, 'above', strip)
      return { left: strip.left, right: strip.right, above: strip.reach, below }
    }),
  )
}

type Way = 'above' | 'below'

/** Ink of a line, in points: its ends, and how far it stands from the baseline. */
interface InkStrip {
  readonly left: Pt
  readonly right: Pt
  readonly reach: Pt
}

/** A glyph of a word in its place: where the word begins, and what font units come to there, upwards and across. */
interface GlyphOnLine extends InkStrip {
  readonly ink: WordInk
  readonly index: number
  readonly word: PlacedRun
  readonly up: number
  readonly across: number
}

/** Glyphs of a line whose ink may stand further from its baseline than this on one side: of most words none. */
function glyphsBeyond(line: LineBox, way: Way, further: Pt): GlyphOnLine[] {
  const beyond: GlyphOnLine[] = []
  const { words } = inkOfLine(line)
  for (let at = 0; at < words.length; at++) {
    const [ink, word] = [words[at] as WordInk, line.runs[at] as PlacedRun]
    const up = word.run.size / word.run.face.unitsPerEm
    if (ink[way] * up <= further - ROUNDING) continue
    // Letter gaps are spread over the word: each is less than a mark's width.
    const across = ink.advance === 0 ? up : word.advance / ink.advance
    for (let index = 0; index < ink.glyphs.length; index++) {
      const glyph = { ink, index, word, up, across, left: 0, right: 0, reach: 0 }
      place(glyph, ink.boxes[index] as Slice, way, glyph)
      if (glyph.reach > further - ROUNDING) beyond.push(glyph)
    }
  }
  return beyond
}

/** Whether ink of glyphs over a gap of this leading touches that of glyphs under it: by their boxes, then by their slices. */
function meet(upper: readonly GlyphOnLine[], lower: readonly GlyphOnLine[], leading: Pt): boolean {
  for (const under of lower)
    for (const over of upper)
      if (touch(over, under, leading) && slicesTouch(over, under, leading)) return true
  return false
}

function touch(over: InkStrip, under: InkStrip, leading: Pt): boolean {
  return over.reach > leading - under.reach && over.left < under.right && over.right > under.left
}

function slicesTouch(over: GlyphOnLine, under: GlyphOnLine, leading: Pt): boolean {
  const [high, deep] = [
    { left: 0, right: 0, reach: 0 },
    { left: 0, right: 0, reach: 0 },
  ]
  for (const slice of slicesAt(under)) {
    place(under, slice, 'above', high)
    if (!touch(over, high, leading)) continue
    for (const other of slicesAt(over)) {
      place(over, other, 'below', deep)
      if (touch(deep, high, leading)) return true
    }
  }
  return false
}

/** Writes into a strip where a part of a glyph's ink stands on its line. */
function place(
  { ink, index, word, up, across }: Omit<GlyphOnLine, keyof InkStrip>,
  slice: Slice,
  way: Way,
  strip: { left: Pt; right: Pt; reach: Pt },
): void {
  const { dy, stretch = 1 } = ink.glyphs[index] as Glyph
  const origin = word.x + (ink.left[index] as number) * across
  const [wide, raised] = [across * stretch, dy * up]
  strip.left = origin + slice.left * wide
  strip.right = origin + slice.right * wide
  strip.reach = way === 'above' ? slice.top * up + raised : -(slice.bottom * up + raised)
}

function slicesAt({ ink, index }: GlyphOnLine): readonly Slice[] {
  return slicesOf(ink.face, (ink.glyphs[index] as Glyph).id)
}

function isMark({ ink, index, word }: GlyphOnLine): boolean {
  return isArabicMark(word.run.text.charCodeAt((ink.glyphs[index] as Glyph).cluster))
}
