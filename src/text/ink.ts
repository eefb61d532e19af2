/**
 * Two lines, one under the other, in; whether a vowel mark of one would touch ink of the other out.
 * A room of its own because marks stand far above and below their letters, and only outlines say how far.
 */

import type { Pt } from '../geometry.ts'
import type { FontFace, OutlineCommand } from './font.ts'
import type { LineBox } from './paragraph.ts'

/** Ems between the ink of two lines, at the least. */
const CLEARANCE = 0
/** Parts of an em in which a glyph's outline is looked at. */
const SLICES = 50
/** Points in which a line is: finer than a mark. */
const STEP: Pt = 0.2

/** Whether a mark of either line touches the other's ink, their baselines `leading` apart. */
export function marksMeet(upper: LineBox, lower: LineBox, leading: Pt): boolean {
  const marked = [isMarked(upper), isMarked(lower)]
  if (!marked[0] && !marked[1]) return false
  const size = Math.max(0, ...[...upper.runs, ...lower.runs].map(({ run }) => run.size))
  const room = leading - CLEARANCE * size
  const touch = (above: Skyline, below: Skyline) =>
    [...below].some(([step, height]) => (above.get(step) ?? Number.NEGATIVE_INFINITY) + height > room)
  return (
    (marked[0] === true && touch(skyline(upper, 'below', 'marks'), skyline(lower, 'above', 'all'))) ||
    (marked[1] === true && touch(skyline(upper, 'below', 'all'), skyline(lower, 'above', 'marks')))
  )
}

const MARK = /\p{M}/u

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

function isMarked({ runs }: LineBox): boolean {
  return runs.some(({ run }) => MARK.test(run.text))
}

/** How far ink stands from the baseline, at each step of the line that has any. */
type Skyline = ReadonlyMap<number, Pt>

function skyline(
  { runs, expansion, letterGap }: LineBox,
  way: 'above' | 'below',
  what: 'all' | 'marks',
): Skyline {
  const line = new Map<number, Pt>()
  for (const { x, advance, run } of runs) {
    const { face, size, glyphs, text } = run
    // Letter gaps are spread over the word: they are less than a step.
    const natural = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
    const across = letterGap === 0 || natural === 0 ? (size * expansion) / face.unitsPerEm : advance / natural
    const up = size / face.unitsPerEm
    let pen = 0
    for (const { id, cluster, advance: width, dx, dy, stretch = 1 } of glyphs) {
      const wanted = what === 'all' || MARK.test(text[cluster] ?? '')
      for (const { left, right, top, bottom } of wanted ? slicesOf(face, id) : []) {
        const height = (way === 'above' ? top + dy : -(bottom + dy)) * up
        const from = Math.floor((x + (pen + dx + left * stretch) * across) / STEP)
        const to = Math.floor((x + (pen + dx + right * stretch) * across) / STEP)
        for (let step = from; step <= to; step++) {
          if (height > (line.get(step) ?? Number.NEGATIVE_INFINITY)) line.set(step, height)
        }
      }
      pen += width
    }
  }
  return line
}

/** A part of a glyph's ink, font units. */
interface Slice {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const known = new WeakMap<FontFace, Map<number, readonly Slice[]>>()

function slicesOf(face: FontFace, glyph: number): readonly Slice[] {
  const ofFace = known.get(face) ?? new Map<number, readonly Slice[]>()
  known.set(face, ofFace)
  const before = ofFace.get(glyph)
  if (before) return before
  const slices = sliceOutline(face.outline(glyph), face.unitsPerEm / SLICES)
  ofFace.set(glyph, slices)
  return slices
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
