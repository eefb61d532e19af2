/**
 * A word in its place → whether its marks run into one another, or into its letters: a face may set two marks where
 * there is room for one.
 */

import type { Glyph } from '../faces/font.ts'
import { type Contour, contoursOf } from '../faces/outline-slices.ts'
import { isArabicMark } from '../letters/vowelled.ts'
import type { GlyphRun, PlacedRun } from '../paragraph.ts'
import { type GlyphOnLine, glyphsOf } from './ink.ts'

/** Points along an outline, a fiftieth of an em apart, that lie within another's ink: fewer only touch it. */
const DEEP = 2
/** Marks nearer to one another than this, in ems, run together in print. */
const NEAR = 0.015

/** By the glyphs of a word as its shaper keeps them: it is looked at once, wherever it is set. */
const known = new WeakMap<GlyphRun['glyphs'], boolean>()

export function marksClash(word: PlacedRun): boolean {
  const { glyphs, size, text } = word.run
  const kept = known.get(glyphs)
  if (kept !== undefined) return kept
  const placed = glyphsOf(word).map((glyph, index) => ({
    ...glyph,
    isMark: isMark(glyph, glyphs[index], text),
  }))
  const clash = placed.some(
    (mark, index) =>
      mark.isMark && placed.some((other, at) => at !== index && !isApart(mark, other, NEAR * size)),
  )
  known.set(glyphs, clash)
  return clash
}

interface KnownGlyph extends GlyphOnLine {
  readonly isMark: boolean
}

/** A face that joins a mark with its letter in one cluster still gives it no width of its own; nor does it to dots. */
function isMark({ code }: GlyphOnLine, glyph: Glyph | undefined, text: string): boolean {
  if (isArabicMark(code)) return true
  return glyph?.advance === 0 && isArabicMark(text.charCodeAt(glyph.cluster + 1))
}

/** Whether a mark stands clear of another glyph: of another mark by some way, of a letter by not lying in its ink. */
function isApart(mark: KnownGlyph, other: KnownGlyph, near: number): boolean {
  if (mark.left >= other.right + near || mark.right <= other.left - near) return true
  if (mark.above <= -other.below - near || -mark.below >= other.above + near) return true
  const [own, its] = [placedContours(mark), placedContours(other)]
  if (other.isMark && areNear(own.flat(), its.flat(), near)) return false
  return pointsWithin(own, its) < DEEP && pointsWithin(its, own) < DEEP
}

function areNear(points: Contour, others: Contour, near: number): boolean {
  return points.some(([x, y]) => others.some(([toX, toY]) => Math.hypot(toX - x, toY - y) < near))
}

function pointsWithin(one: readonly Contour[], other: readonly Contour[]): number {
  return one.flat().filter((point) => isWithin(point, other)).length
}

function placedContours({ face, id, x, y, across, up }: GlyphOnLine): Contour[] {
  return contoursOf(face, id).map((contour) =>
    contour.map(([left, high]) => [x + left * across, y + high * up] as const),
  )
}

/** By how often the contours run round a point: an inner one runs back (the non-zero rule of TrueType and PDF). */
function isWithin([x, y]: readonly [number, number], contours: readonly Contour[]): boolean {
  let turns = 0
  for (const contour of contours)
    contour.forEach(([toX, toY], index) => {
      const [fromX, fromY] = contour.at(index - 1) as readonly [number, number]
      if (fromY <= y === toY <= y) return
      const left = (toX - fromX) * (y - fromY) - (x - fromX) * (toY - fromY)
      if (toY > fromY && left > 0) turns++
      if (toY < fromY && left < 0) turns--
    })
  return turns !== 0
}
