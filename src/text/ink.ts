/**
 * Two lines, one under the other, in; whether a vowel mark of one would touch ink of the other out.
 * A room of its own because marks stand far above and below their letters, and only outlines say how far.
 */

import type { Pt } from '../geometry.ts'
import type { FontFace, OutlineCommand } from './font.ts'
import type { Glyph, LineBox, PlacedRun } from './paragraph.ts'

/** Parts of an em in which a glyph's outline is looked at. */
const SLICES = 50

/** Whether a mark of either line touches the other's ink, their baselines `leading` apart. */
export function marksMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  return (
    marksOf(lower, 'above').some((mark) => reaches(upper, 'below', mark, leading - mark.reach)) ||
    marksOf(upper, 'below').some((mark) => reaches(lower, 'above', mark, leading - mark.reach))
  )
}

/** Whether any ink of the lower line touches any of the upper one, their baselines `leading` apart. */
export function linesMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  // Few letters reach so far that the deepest of the line above could touch them.
  const free = leading - deepestOf(upper)
  return highInks(lower, free).some((ink) => reaches(upper, 'below', ink, leading - ink.reach))
}

/** How far a line's ink reaches above its baseline and below it, of the corners of its outlines. */
export function inkExtent(line: LineBox): { readonly above: Pt; readonly below: Pt } {
  let [above, below] = [0, 0]
  for (const placed of line.runs)
    eachGlyph(line, placed, ({ id }, at) => {
      const box = boxOf(placed.run.face, id)
      above = Math.max(above, inkOf(box, at, 'above').reach)
      below = Math.max(below, inkOf(box, at, 'below').reach)
    })
  return { above, below }
}

function deepestOf(line: LineBox): Pt {
  let deepest = Number.NEGATIVE_INFINITY
  for (const placed of line.runs)
    eachGlyph(line, placed, ({ id }, at) => {
      deepest = Math.max(deepest, inkOf(boxOf(placed.run.face, id), at, 'below').reach)
    })
  return deepest
}

/** Ink of a line that stands further above its baseline than this. */
function highInks(line: LineBox, further: Pt): Ink[] {
  const inks: Ink[] = []
  for (const placed of line.runs) {
    const { face } = placed.run
    eachGlyph(line, placed, ({ id }, at) => {
      if (inkOf(boxOf(face, id), at, 'above').reach <= further) return
      for (const slice of slicesOf(face, id)) {
        const ink = inkOf(slice, at, 'above')
        if (ink.reach > further) inks.push(ink)
      }
    })
  }
  return inks
}

/** Text with a mark on every few letters; a tanwin here and there makes no paragraph smaller than its neighbours. */
export function isVowelled(text: string): boolean {
  let marks = 0
  for (let index = 0; index < text.length; index++) if (isArabicMark(text.charCodeAt(index))) marks++
  return marks > VOWELLED * text.length
}

/** Harakat and Quranic signs of the block Arabic: asked of every letter of every paragraph, and so by number. */
function isArabicMark(code: number): boolean {
  return (
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x670 ||
    (code >= 0x610 && code <= 0x61a) ||
    (code >= 0x6d6 && code <= 0x6ed)
  )
}
const VOWELLED = 0.2

type Way = 'above' | 'below'

/** Ink of a line, in points: its ends, and how far it stands from the baseline. */
interface Ink {
  readonly left: Pt
  readonly right: Pt
  readonly reach: Pt
}

/** The marks of a line that stand on this side of their letters. */
function marksOf(line: LineBox, way: Way): Ink[] {
  const marks: Ink[] = []
  for (const placed of line.runs) {
    const { text } = placed.run
    if (!holdsMark(text)) continue
    eachGlyph(line, placed, (glyph, at) => {
      if (!isArabicMark(text.charCodeAt(glyph.cluster))) return
      for (const slice of slicesOf(placed.run.face, glyph.id)) {
        const ink = inkOf(slice, at, way)
        if (ink.reach > 0) marks.push(ink)
      }
    })
  }
  return marks
}

function holdsMark(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isArabicMark(text.charCodeAt(index))) return true
  return false
}

/** Whether ink of the line under, or over, the given ends stands further from the baseline than this. */
function reaches(line: LineBox, way: Way, { left, right }: Ink, further: Pt): boolean {
  let does = false
  for (const placed of line.runs) {
    const { run, x, advance } = placed
    // Ink may leave its run's own width, by an em at the most.
    if (does || x > right + run.size || x + advance < left - run.size) continue
    eachGlyph(line, placed, ({ id }, at) => {
      const whole = inkOf(boxOf(run.face, id), at, way)
      if (does || whole.reach <= further || whole.left >= right || whole.right <= left) return
      does = slicesOf(run.face, id)
        .map((slice) => inkOf(slice, at, way))
        .some((slice) => slice.reach > further && slice.left < right && slice.right > left)
    })
  }
  return does
}

/** Where a glyph stands on its line, and how many points its units are across and upwards. */
interface Place {
  readonly x: Pt
  readonly y: Pt
  readonly across: number
  readonly up: number
}

function eachGlyph(
  { expansion, letterGap }: LineBox,
  { x, advance, run: { face, size, glyphs } }: PlacedRun,
  see: (glyph: Glyph, at: Place) => void,
): void {
  const up = size / face.unitsPerEm
  // Letter gaps are spread over the word: each is less than a mark's width.
  const natural = letterGap === 0 ? 0 : glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  const scale = natural === 0 ? up * expansion : advance / natural
  let pen = 0
  for (const glyph of glyphs) {
    const { dx, dy, stretch = 1 } = glyph
    see(glyph, { x: x + (pen + dx) * scale, y: dy * up, across: scale * stretch, up })
    pen += glyph.advance
  }
}

function inkOf({ left, right, top, bottom }: Slice, { x, y, across, up }: Place, way: Way): Ink {
  return {
    left: x + left * across,
    right: x + right * across,
    reach: way === 'above' ? top * up + y : -(bottom * up + y),
  }
}

/** A part of a glyph's ink, or all of it, font units. */
interface Slice {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxes = new WeakMap<FontFace, Map<number, Slice>>()
const slices = new WeakMap<FontFace, Map<number, readonly Slice[]>>()

/** Of the corners of its outline: no smaller than its ink. */
function boxOf(face: FontFace, glyph: number): Slice {
  return lookUp(boxes, face, glyph, () => {
    let [left, right, top, bottom] = [0, 0, 0, 0]
    for (const { points } of face.outline(glyph))
      for (let index = 0; index < points.length; index += 2) {
        const [x, y] = [points[index] as number, points[index + 1] as number]
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.max(top, y)
        bottom = Math.min(bottom, y)
      }
    return { left, right, top, bottom }
  })
}

function slicesOf(face: FontFace, glyph: number): readonly Slice[] {
  return lookUp(slices, face, glyph, () => sliceOutline(face.outline(glyph), face.unitsPerEm / SLICES))
}

function lookUp<T>(
  shelf: WeakMap<FontFace, Map<number, T>>,
  face: FontFace,
  glyph: number,
  make: () => T,
): T {
  const ofFace = shelf.get(face) ?? new Map<number, T>()
  shelf.set(face, ofFace)
  const known = ofFace.get(glyph)
  if (known !== undefined) return known
  const made = make()
  ofFace.set(glyph, made)
  return made
}

/** Slices of the width, from left to right, each as high and as deep as the outline is in it. */
function sliceOutline(outline: readonly OutlineCommand[], width: number): Slice[] {
  const slices = new Map<number, { top: number; bottom: number }>()
  for (const [x, y] of pointsAlong(outline, width / 2)) {
    const at = Math.floor(x / width)
    const { top, bottom } = slices.get(at) ?? { top: y, bottom: y }
    slices.set(at, { top: Math.max(top, y), bottom: Math.min(bottom, y) })
  }
  return [...slices]
    .sort(([a], [b]) => a - b)
    .map(([at, ends]) => ({ left: at * width, right: (at + 1) * width, ...ends }))
}

/** Points on the outline, no further apart than `step`. */
function pointsAlong(outline: readonly OutlineCommand[], step: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  let pen: readonly [number, number] = [0, 0]
  let start = pen
  const draw = (corners: readonly (readonly [number, number])[]) => {
    const end = corners.at(-1) as readonly [number, number]
    const length = corners.reduce(
      (sum, corner, index) => sum + distance(corners[index - 1] ?? pen, corner),
      0,
    )
    const count = Math.max(1, Math.ceil(length / step))
    for (let index = 1; index <= count; index++) points.push(pointOf([pen, ...corners], index / count))
    pen = end
  }
  for (const { command, points: values } of outline) {
    const corners = Array.from(
      { length: values.length / 2 },
      (_, index) => [values[2 * index] as number, values[2 * index + 1] as number] as const,
    )
    if (command === 'M') {
      pen = corners[0] as readonly [number, number]
      start = pen
    } else draw(command === 'Z' ? [start] : corners)
  }
  return points
}

function distance([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return Math.hypot(bx - ax, by - ay)
}

/** A point of a Bézier curve of any degree (de Casteljau). */
function pointOf(corners: readonly (readonly [number, number])[], part: number): readonly [number, number] {
  if (corners.length === 1) return corners[0] as readonly [number, number]
  const nearer = corners.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = corners[index] as readonly [number, number]
    return [fromX + (x - fromX) * part, fromY + (y - fromY) * part] as const
  })
  return pointOf(nearer, part)
}
