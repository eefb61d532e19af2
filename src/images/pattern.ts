/**
 * A rectangle → the lines of a star pattern that covers it: Hankin's polygons in contact. Geometry alone; covers,
 * openers and borders draw it in their own colours.
 */

import type { Point, Pt, Rect } from '../geometry.ts'
import { cornersOf, largestTile, TILINGS, type Tiling } from './tilings.ts'

/** A closed line through its points. */
export type ClosedLine = readonly Point[]

/** What makes one pattern another. */
export interface PatternForm {
  readonly tiling: Tiling
  /** Between the rays and the edge they spring from, in radians; near 60° the stars have full points. */
  readonly angle: number
  /** What of the pattern lies in the middle of a page, in steps of the tiling's lattice. */
  readonly crop: Point
}

/** Contact angles that make stars: below them they are blunt, above them needles. */
const ANGLES = [54, 66] as const
const DEGREE = Math.PI / 180

/** The pattern of an issue: the same for the same seed, and for hardly any two seeds alike. */
export function patternOf(seed: string): PatternForm {
  const [first = 0, second = 0, third = 0, fourth = 0] = partsOf(seed)
  const [least, most] = ANGLES
  return {
    tiling: TILINGS[Math.floor(first * TILINGS.length)] as Tiling,
    angle: (least + (most - least) * second) * DEGREE,
    crop: { x: third, y: fourth },
  }
}

/** The pattern of borders: of squares, so that it turns round corners; its middle in the middle. */
export function borderOf({ angle }: PatternForm): PatternForm {
  return { tiling: TILINGS[0], angle, crop: { x: 0, y: 0 } }
}

/**
 * Star pattern over a tiling whose largest polygons are `size` wide across their flats.
 * From the middle of every edge two rays spring at the contact angle; neighbours' rays meet and end
 * (E. H. Hankin, "The Drawing of Geometric Patterns in Saracenic Art", 1925).
 */
export function starPattern(box: Rect, size: Pt, { tiling, angle, crop }: PatternForm): ClosedLine[] {
  const scale = size / largestTile(tiling)
  const stars = tiling.tiles.map((tile) => starIn(cornersOf(tile), angle))
  const { along, across } = tiling
  const origin = {
    x: box.x + box.width / 2 - scale * (crop.x * along.x + crop.y * across.x),
    y: box.y + box.height / 2 - scale * (crop.x * along.y + crop.y * across.y),
  }
  const lines: ClosedLine[] = []
  const [below, above] = stepsOver(box, origin, { tiling, scale })
  for (let j = below.j; j <= above.j; j++) {
    for (let i = below.i; i <= above.i; i++) {
      const x = origin.x + scale * (i * along.x + j * across.x)
      const y = origin.y + scale * (i * along.y + j * across.y)
      if (isFar(box, { x, y }, size * REACH)) continue
      for (const star of stars) {
        const line = star.map((point) => ({ x: x + scale * point.x, y: y + scale * point.y }))
        if (isNear(box, line)) lines.push(line)
      }
    }
  }
  return lines
}

/** How far the tiles of a cell reach from it, in the size of the largest: never further than two. */
const REACH = 2

function isFar({ x, y, width, height }: Rect, point: Point, by: Pt): boolean {
  return point.x < x - by || point.x > x + width + by || point.y < y - by || point.y > y + height + by
}

/** Whether any of a line may show in the box: of the cells that come near it, more than half the lines never do. */
function isNear({ x, y, width, height }: Rect, line: ClosedLine): boolean {
  return (
    line.some((point) => point.x >= x) &&
    line.some((point) => point.x <= x + width) &&
    line.some((point) => point.y >= y) &&
    line.some((point) => point.y <= y + height)
  )
}

/** Steps of the lattice from the least to the most that any corner of the box asks for, and some beyond. */
function stepsOver(
  { x, y, width, height }: Rect,
  origin: Point,
  { tiling, scale }: { readonly tiling: Tiling; readonly scale: number },
) {
  const { along, across } = tiling
  const area = along.x * across.y - along.y * across.x
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([cornerX = 0, cornerY = 0]) => {
    const [right, down] = [(cornerX - origin.x) / scale, (cornerY - origin.y) / scale]
    return {
      i: (right * across.y - down * across.x) / area,
      j: (down * along.x - right * along.y) / area,
    }
  })
  const round = (pick: (...steps: number[]) => number, by: number) => ({
    i: Math.round(pick(...corners.map(({ i }) => i))) + by,
    j: Math.round(pick(...corners.map(({ j }) => j))) + by,
  })
  return [round(Math.min, -REACH), round(Math.max, REACH)] as const
}

/** Depth of the {8/2} star, the khatam: two squares turned on one another. */
export const KHATAM_DEPTH = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8)

/** A star of `points` points, a notch at its top; `depth` is the inner radius over the outer one. */
export function star(centre: Point, points: number, radius: Pt, depth: number): ClosedLine {
  return Array.from({ length: points * 2 }, (_, index) => {
    const angle = (Math.PI * (index + 1)) / points
    const reach = index % 2 === 0 ? radius : radius * depth
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }
  })
}

/** The star that the rays draw in one polygon: edge middles joined through the points where rays meet. */
function starIn(polygon: readonly Point[], contact: number): ClosedLine {
  const halfCorner = (Math.PI * (polygon.length - 2)) / polygon.length / 2
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] as Point
    const before = polygon.at(index - 1) as Point
    const half = Math.hypot(next.x - corner.x, next.y - corner.y) / 2
    // Law of sines in the triangle of corner, edge middle and meeting point, which lies on the bisector.
    const reach = (half * Math.sin(contact)) / Math.sin(Math.PI - contact - halfCorner)
    const inward = { x: next.x + before.x - 2 * corner.x, y: next.y + before.y - 2 * corner.y }
    const length = Math.hypot(inward.x, inward.y)
    const meeting = { x: corner.x + (inward.x / length) * reach, y: corner.y + (inward.y / length) * reach }
    return [meeting, { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 }]
  })
}

/** Four numbers from 0 to 1, drawn from a text (FNV-1a, then the finaliser of MurmurHash3). */
function partsOf(seed: string): number[] {
  return [1, 2, 3, 4].map((place) => {
    let hash = 0x811c9dc5
    for (const byte of new TextEncoder().encode(`${seed}/${place}`)) hash = Math.imul(hash ^ byte, 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
  })
}
