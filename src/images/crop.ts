/**
 * A picture's shape, a frame's shape and the point that must be seen → the part of the picture that fills the frame.
 * Print and covers crop alike.
 */

import type { Point, Rect, Size } from '../geometry.ts'

/** Where nobody has said what must be seen. */
const MIDDLE: Point = { x: 0.5, y: 0.5 }

/** As parts of the picture's width and height: the largest part of the frame's shape, as near round the focus as it goes. */
export function cropTo(picture: Size, frame: Size, focus: Point = MIDDLE): Rect {
  const [shape, wanted] = [picture.width / picture.height, frame.width / frame.height]
  const width = Math.min(1, wanted / shape)
  const height = Math.min(1, shape / wanted)
  const held = (middle: number, size: number) => Math.min(1 - size, Math.max(0, middle - size / 2))
  return { x: held(focus.x, width), y: held(focus.y, height), width, height }
}
