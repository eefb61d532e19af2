/**
 * Two lines, one under the other → whether a vowel mark of one would touch ink of the other. Marks stand far above and
 * below their letters, and only outlines say how far.
 */

import type { Pt } from '../../geometry.ts'
import type { FontFace } from '../faces/font.ts'
import { boxOf, type Slice, slicesOf } from '../faces/outline-slices.ts'
import { isArabicMark } from '../letters/vowelled.ts'
import type { GlyphRun, LineBox, PlacedRun } from '../paragraph.ts'

/** Whether a mark of either line touches the other's ink, their baselines `leading` apart. */
export function marksMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  return (
    marksOf(lower, 'above').some((mark) => reaches(upper, 'below', mark, leading - mark.reach)) ||
    marksOf(upper, 'below').some((mark) => reaches(lower, 'above', mark, leading - mark.reach))
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
  const free = leading - inkExtent(upper).below
  if (inkExtent(lower).above <= free) return false
  return highInks(lower, free).some((ink) => reaches(upper, 'below', ink, leading - ink.reach))
}

/** By line: it is compared with the one above it and the one below it. */
const lineExtents = new WeakMap<LineBox, Extent>()

/** How far a line's ink reaches above its baseline and below it, of the corners of its outlines. */
export function inkExtent(line: LineBox): Extent {
  const kept = lineExtents.get(line)
  if (kept) return kept
  const extent = extentOfRuns(line)
  lineExtents.set(line, extent)
  return extent
}

function extentOfRuns({ runs }: LineBox): Extent {
  let [above, below] = [0, 0]
  for (const { run } of runs) {
    const extent = extentOf(run)
    above = Math.max(above, extent.above)
    below = Math.max(below, extent.below)
  }
  return { above, below }
}

/** Ink of a line that stands further above its baseline than this. */
function highInks(line: LineBox, further: Pt): InkStrip[] {
  const inks: InkStrip[] = []
  for (const placed of line.runs) {
    if (extentOf(placed.run).above <= further) continue
    for (const glyph of glyphsOf(placed)) {
      if (glyph.above <= further) continue
      for (const slice of slicesOf(glyph.face, glyph.id)) {
        const ink = inkOf(slice, glyph, 'above')
        if (ink.reach > further) inks.push(ink)
      }
    }
  }
  return inks
}

interface Extent {
  readonly above: Pt
  readonly below: Pt
}

/** In font units, by the glyphs of a word as its shaper keeps them: it is looked at once, wherever it is set. */
const extents = new WeakMap<GlyphRun['glyphs'], Extent>()

function extentOf({ face, size, glyphs }: GlyphRun): Extent {
  let extent = extents.get(glyphs)
  if (!extent) {
    let [above, below] = [0, 0]
    for (const { id, dy } of glyphs) {
      const { top, bottom } = boxOf(face, id)
      above = Math.max(above, top + dy)
      below = Math.max(below, -(bottom + dy))
    }
    extent = { above, below }
    extents.set(glyphs, extent)
  }
  const up = size / face.unitsPerEm
  return { above: extent.above * up, below: extent.below * up }
}

type Way = 'above' | 'below'

/** Ink of a line, in points: its ends, and how far it stands from the baseline. */
interface InkStrip {
  readonly left: Pt
  readonly right: Pt
  readonly reach: Pt
}

/** The marks of a line that stand on this side of their letters. */
function marksOf(line: LineBox, way: Way): InkStrip[] {
  const marks: InkStrip[] = []
  for (const placed of line.runs) {
    for (const glyph of glyphsOf(placed)) {
      if (!isArabicMark(glyph.code)) continue
      for (const slice of slicesOf(glyph.face, glyph.id)) {
        const ink = inkOf(slice, glyph, way)
        if (ink.reach > 0) marks.push(ink)
      }
    }
  }
  return marks
}

/** Whether ink of the line under, or over, the given ends stands further from the baseline than this. */
function reaches(line: LineBox, way: Way, { left, right }: InkStrip, further: Pt): boolean {
  return line.runs.some((placed) => {
    if (extentOf(placed.run)[way] <= further) return false
    return glyphsOf(placed).some((glyph) => {
      if (glyph[way] <= further || glyph.left >= right || glyph.right <= left) return false
      return slicesOf(glyph.face, glyph.id).some((slice) => {
        const ink = inkOf(slice, glyph, way)
        return ink.reach > further && ink.left < right && ink.right > left
      })
    })
  })
}

/** Where a glyph stands on its line, how many points its units are across and upwards, and how far its ink reaches. */
export interface GlyphOnLine {
  readonly face: FontFace
  readonly id: number
  /** UTF-16 code of the character it stands for. */
  readonly code: number
  readonly x: Pt
  readonly y: Pt
  readonly across: number
  readonly up: number
  readonly left: Pt
  readonly right: Pt
  readonly above: Pt
  readonly below: Pt
}

/** Of each word in its place, which says all that this is made from: it is compared with the line above and below. */
const known = new WeakMap<PlacedRun, readonly GlyphOnLine[]>()

export function glyphsOf(word: PlacedRun): readonly GlyphOnLine[] {
  const kept = known.get(word)
  if (kept) return kept
  const { x, advance, run } = word
  const { face, size, glyphs, text } = run
  const up = size / face.unitsPerEm
  // Letter gaps are spread over the word: each is less than a mark's width.
  const natural = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  const scale = natural === 0 ? up : advance / natural
  let pen = 0
  const placed = glyphs.map(({ id, cluster, dx, dy, stretch = 1, advance: width }): GlyphOnLine => {
    const { left, right, top, bottom } = boxOf(face, id)
    const [at, y, across] = [x + (pen + dx) * scale, dy * up, scale * stretch]
    pen += width
    return {
      face,
      id,
      code: text.charCodeAt(cluster),
      x: at,
      y,
      across,
      up,
      left: at + left * across,
      right: at + right * across,
      above: top * up + y,
      below: -(bottom * up + y),
    }
  })
  known.set(word, placed)
  return placed
}

function inkOf({ left, right, top, bottom }: Slice, { x, y, across, up }: GlyphOnLine, way: Way): InkStrip {
  return {
    left: x + left * across,
    right: x + right * across,
    reach: way === 'above' ? top * up + y : -(bottom * up + y),
  }
}
