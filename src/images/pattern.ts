/**
 * A rectangle in, the lines of a star pattern that covers it out (Hankin's polygons in contact).
 * A room of its own because it is geometry alone: covers, openers and borders draw it in their own colours.
 */

import type { Point, Pt, Rect } from '../geometry.ts'

/** A closed line through its points. */
export type ClosedLine = readonly Point[]

/** Between the rays and the edge they spring from; near 60° the stars have eight full points. */
const CONTACT_ANGLE = Math.PI / 3

/**
 * Star pattern over the 4.8.8 tiling. `scale` is the side of the tiling's polygons.
 * From the middle of every edge two rays spring at the contact angle; neighbours' rays meet and end
 * (E. H. Hankin, "The Drawing of Geometric Patterns in Saracenic Art", 1925).
 */
export function starPattern({ x, y, width, height }: Rect, scale: Pt): ClosedLine[] {
  const period = scale * (1 + Math.SQRT2)
  const columns = Math.ceil(width / period) + 1
  const rows = Math.ceil(height / period) + 1
  // Centred, so that a page is cut alike at both sides.
  const left = x + (width - (columns - 1) * period) / 2
  const top = y + (height - (rows - 1) * period) / 2
  const lines: ClosedLine[] = []
  for (let row = -1; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const centre = { x: left + column * period, y: top + row * period }
      lines.push(starIn(regularPolygon(centre, 8, scale, Math.PI / 8)))
      lines.push(starIn(regularPolygon({ x: centre.x + period / 2, y: centre.y + period / 2 }, 4, scale, 0)))
    }
  }
  return lines
}

/** A star of `points` points, a notch at its top; `depth` is the inner radius over the outer one. */
export function star(centre: Point, points: number, radius: Pt, depth: number): ClosedLine {
  return Array.from({ length: points * 2 }, (_, index) => {
    const angle = (Math.PI * (index + 1)) / points
    const reach = index % 2 === 0 ? radius : radius * depth
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }
  })
}

function regularPolygon(centre: Point, sides: number, side: Pt, turn: number): Point[] {
  const radius = side / (2 * Math.sin(Math.PI / sides))
  return Array.from({ length: sides }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / sides
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
  })
}

/** The star that the rays draw in one polygon: edge middles joined through the points where rays meet. */
function starIn(polygon: readonly Point[]): ClosedLine {
  const halfCorner = (Math.PI * (polygon.length - 2)) / polygon.length / 2
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] as Point
    const before = polygon.at(index - 1) as Point
    const half = Math.hypot(next.x - corner.x, next.y - corner.y) / 2
    // Law of sines in the triangle of corner, edge middle and meeting point, which lies on the bisector.
    const reach = (half * Math.sin(CONTACT_ANGLE)) / Math.sin(Math.PI - CONTACT_ANGLE - halfCorner)
    const inward = { x: next.x + before.x - 2 * corner.x, y: next.y + before.y - 2 * corner.y }
    const length = Math.hypot(inward.x, inward.y)
    const meeting = { x: corner.x + (inward.x / length) * reach, y: corner.y + (inward.y / length) * reach }
    return [meeting, { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 }]
  })
}
