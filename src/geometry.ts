/**
 * Lengths and boxes, in points, with the origin at the top left of the page and y growing downwards.
 * The one unit of the whole press: millimetres are turned into it where people or printers speak in them.
 */

/** A PostScript point, 1/72 inch. */
export type Pt = number

export interface Point {
  readonly x: Pt
  readonly y: Pt
}

export interface Size {
  readonly width: Pt
  readonly height: Pt
}

/** `x`, `y` is the top left corner. */
export interface Rect extends Point, Size {}

/** A rectangle with every edge moved inwards; outwards where `by` is negative. */
export function inset({ x, y, width, height }: Rect, by: Pt): Rect {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

/** Distances from the four edges of a page; `inside` lies at the spine, `outside` at the fore-edge. */
export interface Edges {
  readonly top: Pt
  readonly bottom: Pt
  readonly inside: Pt
  readonly outside: Pt
}

/** Sums of the same lengths, of leadings or of parts, taken in another order, differ by less. */
export const ROUNDING = 1e-6

export const POINTS_PER_INCH = 72
const MILLIMETRES_PER_INCH = 25.4

/** A length as people at a press count it, to a tenth of a millimetre. */
export function toMillimetres(length: Pt): number {
  return Number((length / mm(1)).toFixed(1))
}

export function mm(millimetres: number): Pt {
  return (millimetres * POINTS_PER_INCH) / MILLIMETRES_PER_INCH
}
