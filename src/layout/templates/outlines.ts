/** Items of a cover → the outlines of its stars, discs and panels, and whether one runs through a box or round it. */

import type { Point, Rect } from '../../geometry.ts'
import type { Item } from '../page/frame.ts'

/** A closed line by its corners; of a curve by the points that hold it, which lie outside it. */
export interface Outline {
  readonly corners: readonly Point[]
  /** A frame of four corners has all else inside it. */
  readonly isFrame: boolean
}

/** Of patterns, which are clipped, there are none: they are ground. Nor of what fills the page from side to side. */
export function outlinesOf(items: readonly Item[]): Outline[] {
  return items.flatMap((item) => {
    if (item.kind !== 'path' || item.clip) return []
    const corners = item.commands.flatMap(({ points }) => pointsIn(points))
    const isFrame = corners.length === FRAME
    return isFrame && !item.stroke ? [] : [{ corners, isFrame }]
  })
}

/** Corners of a rectangle. */
const FRAME = 4

function pointsIn(numbers: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    x: numbers[2 * index] as number,
    y: numbers[2 * index + 1] as number,
  }))
}

/** Whether any side of an outline runs through a box. */
export function touches({ corners }: Outline, box: Rect): boolean {
  return corners.some((corner, index) => crosses(corner, corners.at(index - 1) ?? corner, box))
}

/** What of a line from a point to another lies in a box is cut from it edge by edge (Liang and Barsky). */
function crosses(from: Point, to: Point, { x, y, width, height }: Rect): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enters, leaves] = [0, 1]
  const sides = [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false
    if (step < 0) enters = Math.max(enters, room / step)
    if (step > 0) leaves = Math.min(leaves, room / step)
  }
  return enters <= leaves
}

/** Whether the middle of a box lies in an outline that is no frame: a ray from it crosses that an odd number of times. */
export function surrounds({ corners, isFrame }: Outline, { x, y, width, height }: Rect): boolean {
  if (isFrame) return false
  const middle = { x: x + width / 2, y: y + height / 2 }
  return corners.reduce((inside, one, index) => {
    const other = corners.at(index - 1) ?? one
    const spans = one.y > middle.y !== other.y > middle.y
    if (!spans) return inside
    const at = ((other.x - one.x) * (middle.y - one.y)) / (other.y - one.y) + one.x
    return middle.x < at ? !inside : inside
  }, false)
}
