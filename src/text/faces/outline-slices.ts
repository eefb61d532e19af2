/** A glyph of a face → the box of its ink, slices and contours of it, in font units, each looked at once. */

import type { FontFace, OutlineCommand } from './font.ts'

/** Parts of an em in which a glyph's outline is looked at. */
const SLICES = 50

/** A part of a glyph's ink, or all of it, font units. */
export interface Slice {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** By face, for as long as it is open, and in it by glyph. */
const boxes = new WeakMap<FontFace, Map<number, Slice>>()
const slices = new WeakMap<FontFace, Map<number, readonly Slice[]>>()

/** Of the corners of its outline: no smaller than its ink. */
export function boxOf(face: FontFace, glyph: number): Slice {
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

export function slicesOf(face: FontFace, glyph: number): readonly Slice[] {
  return lookUp(slices, face, glyph, () => sliceOutline(face.outline(glyph), face.unitsPerEm / SLICES))
}

/** A closed line, as points along it. */
export type Contour = readonly (readonly [number, number])[]

const contours = new WeakMap<FontFace, Map<number, readonly Contour[]>>()

export function contoursOf(face: FontFace, glyph: number): readonly Contour[] {
  return lookUp(contours, face, glyph, () => {
    const parts: OutlineCommand[][] = []
    for (const part of face.outline(glyph)) {
      if (part.command === 'M') parts.push([])
      parts.at(-1)?.push(part)
    }
    return parts.map((part) => pointsAlong(part, face.unitsPerEm / SLICES))
  })
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
  const extents = new Map<number, { top: number; bottom: number }>()
  for (const [x, y] of pointsAlong(outline, width / 2)) {
    const at = Math.floor(x / width)
    const { top, bottom } = extents.get(at) ?? { top: y, bottom: y }
    extents.set(at, { top: Math.max(top, y), bottom: Math.min(bottom, y) })
  }
  return [...extents]
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
