/**
 * Lengths as a designer says them and a page → points: so much of its width, of its height, and so many points. A
 * cover is described once, and drawn on paper, on a shelf and on a card.
 */

import type { Point, Pt, Rect, Size } from '../../geometry.ts'

/** Points; or a part of the width and a part of the height of the page, and points, all three together. */
export type Length = Pt | { readonly width?: number; readonly height?: number; readonly points?: Pt }

/** From the top left corner of the page. */
export interface Spot {
  readonly x: Length
  readonly y: Length
}

/** `x`, `y` is the top left corner. */
export interface PageBox extends Spot {
  readonly width: Length
  readonly height: Length
}

export function pointsOf(length: Length, page: Size): Pt {
  if (typeof length === 'number') return length
  const { width = 0, height = 0, points = 0 } = length
  return page.width * width + page.height * height + points
}

export function spotIn({ x, y }: Spot, page: Rect): Point {
  return { x: page.x + pointsOf(x, page), y: page.y + pointsOf(y, page) }
}

/** A box in its page, which is all of it where none is given. */
export function boxIn(box: PageBox | undefined, page: Rect): Rect {
  if (!box) return page
  return { ...spotIn(box, page), width: pointsOf(box.width, page), height: pointsOf(box.height, page) }
}
