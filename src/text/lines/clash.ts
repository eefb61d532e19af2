/**
 * A word in its place → whether its marks run into one another, or into its letters: a face may set two marks where
 * there is room for one.
 */

import type { Pt } from '../../geometry.ts'
import type { FontFace, Glyph } from '../faces/font.ts'
import { type Contour, contoursOf } from '../faces/outline-slices.ts'
import { isArabicMark } from '../letters/vowelled.ts'
import type { GlyphRun, PlacedRun } from '../paragraph.ts'
import { inkOfWord } from './word-ink.ts'

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
  const clash = holdsMark(text) && inksClash(glyphsOf(word), NEAR * size)
  known.set(glyphs, clash)
  return clash
}

function holdsMark(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isArabicMark(text.charCodeAt(at))) return true
  return false
}

function inksClash(placed: readonly MarkOrLetter[], near: Pt): boolean {
  if (!placed.some(({ isMark }) => isMark)) return false
  const inks = placed.map(inkOf)
  return inks.some(
    (mark, index) => mark.isMark && inks.some((other, at) => at !== index && !isApart(mark, other, near)),
  )
}

/** The ink of a glyph on its line, in points: its contours, and the box that holds them. */
interface GlyphInk {
  readonly isMark: boolean
  readonly contours: readonly Contour[]
  readonly box: InkBox
}

interface InkBox {
  readonly left: Pt
  readonly right: Pt
  readonly top: Pt
  readonly bottom: Pt
}

/** Where a glyph stands on its line, and how many points its units are across and upwards. */
interface MarkOrLetter {
  readonly face: FontFace
  readonly id: number
  readonly isMark: boolean
  readonly x: Pt
  readonly y: Pt
  readonly across: number
  readonly up: number
}

function glyphsOf({ x, advance, run }: PlacedRun): MarkOrLetter[] {
  const { face, size, glyphs, text } = run
  const ink = inkOfWord(run)
  const up = size / face.unitsPerEm
  // Letter gaps are spread over the word: each is less than a mark's width.
  const scale = ink.advance === 0 ? up : advance / ink.advance
  return glyphs.map((glyph, index) => {
    const { id, dy, stretch = 1 } = glyph
    const at = x + (ink.left[index] as Pt) * scale
    return { face, id, isMark: isMark(glyph, text), x: at, y: dy * up, across: scale * stretch, up }
  })
}

function inkOf({ face, id, isMark, x, y, across, up }: MarkOrLetter): GlyphInk {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, Infinity]
  const contours = contoursOf(face, id).map((contour) =>
    contour.map(([away, high]) => {
      const point = [x + away * across, y + high * up] as const
      left = Math.min(left, point[0])
      right = Math.max(right, point[0])
      top = Math.max(top, point[1])
      bottom = Math.min(bottom, point[1])
      return point
    }),
  )
  return { isMark, contours, box: { left, right, top, bottom } }
}

/** A face that joins a mark with its letter in one cluster still gives it no width of its own; nor does it to dots. */
function isMark({ cluster, advance }: Glyph, text: string): boolean {
  return (
    isArabicMark(text.charCodeAt(cluster)) || (advance === 0 && isArabicMark(text.charCodeAt(cluster + 1)))
  )
}

/** Whether a mark stands clear of another glyph: of another mark by some way, of a letter by not lying in its ink. */
function isApart(mark: GlyphInk, other: GlyphInk, near: Pt): boolean {
  const [one, its] = [mark.box, other.box]
  if (one.left >= its.right + near || one.right <= its.left - near) return true
  if (one.bottom >= its.top + near || one.top <= its.bottom - near) return true
  if (other.isMark && areNear(mark.contours.flat(), other.contours.flat(), near)) return false
  return pointsWithin(mark, other) < DEEP && pointsWithin(other, mark) < DEEP
}

function areNear(points: Contour, others: Contour, near: Pt): boolean {
  return points.some(([x, y]) => others.some(([toX, toY]) => Math.hypot(toX - x, toY - y) < near))
}

/** How many points along the outlines of one ink lie in another. */
function pointsWithin({ contours }: GlyphInk, { contours: others, box }: GlyphInk): number {
  const isInBox = ([x, y]: Contour[number]) =>
    x >= box.left && x <= box.right && y >= box.bottom && y <= box.top
  return contours.flat().filter((point) => isInBox(point) && isWithin(point, others)).length
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
