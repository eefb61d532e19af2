/**
 * The tilings that star patterns are drawn over, each a lattice and the regular polygons of one cell of it.
 */

import type { Point } from '../geometry.ts'

/** A regular polygon of side 1; `turn` is the angle of its first corner. */
export interface Tile {
  readonly sides: number
  readonly centre: Point
  /** Radians. */
  readonly turn: number
}

/** A tiling of the plane by regular polygons of side 1, edge to edge (Grünbaum & Shephard, Tilings and Patterns, 2.1). */
export interface Tiling {
  /** The polygons around each corner, by their sides. */
  readonly name: string
  /** Steps of the lattice. */
  readonly along: Point
  readonly across: Point
  readonly tiles: readonly Tile[]
}

const THIRD_ROOT = Math.sqrt(3)

/** A point of a lattice, in steps of it. */
function at({ along, across }: Pick<Tiling, 'along' | 'across'>, i: number, j: number): Point {
  return { x: i * along.x + j * across.x, y: i * along.y + j * across.y }
}

/** A lattice of squares and one of triangles, of this step. */
function squares(step: number) {
  return { along: { x: step, y: 0 }, across: { x: 0, y: step } }
}
function triangles(step: number) {
  return { along: { x: step, y: 0 }, across: { x: step / 2, y: (step * THIRD_ROOT) / 2 } }
}

const origin: Point = { x: 0, y: 0 }
const [OCTAGONS, DODECAGONS, GREAT, HEXAGONS] = [
  squares(1 + Math.SQRT2),
  triangles(2 + THIRD_ROOT),
  triangles(3 + THIRD_ROOT),
  triangles(2),
]

export const TILINGS = [
  {
    name: '4.8.8',
    ...OCTAGONS,
    tiles: [
      { sides: 8, centre: origin, turn: Math.PI / 8 },
      { sides: 4, centre: at(OCTAGONS, 1 / 2, 1 / 2), turn: 0 },
    ],
  },
  {
    name: '3.12.12',
    ...DODECAGONS,
    tiles: [
      { sides: 12, centre: origin, turn: Math.PI / 12 },
      { sides: 3, centre: at(DODECAGONS, 1 / 3, 1 / 3), turn: -Math.PI / 2 },
      { sides: 3, centre: at(DODECAGONS, 2 / 3, 2 / 3), turn: Math.PI / 2 },
    ],
  },
  {
    name: '4.6.12',
    ...GREAT,
    tiles: [
      { sides: 12, centre: origin, turn: Math.PI / 12 },
      { sides: 6, centre: at(GREAT, 1 / 3, 1 / 3), turn: 0 },
      { sides: 6, centre: at(GREAT, 2 / 3, 2 / 3), turn: 0 },
      { sides: 4, centre: at(GREAT, 1 / 2, 0), turn: Math.PI / 4 },
      { sides: 4, centre: at(GREAT, 0, 1 / 2), turn: Math.PI / 4 + Math.PI / 3 },
      { sides: 4, centre: at(GREAT, 1 / 2, 1 / 2), turn: Math.PI / 4 + Math.PI / 6 },
    ],
  },
  {
    name: '3.6.3.6',
    ...HEXAGONS,
    tiles: [
      { sides: 6, centre: origin, turn: 0 },
      { sides: 3, centre: at(HEXAGONS, 1 / 3, 1 / 3), turn: -Math.PI / 2 },
      { sides: 3, centre: at(HEXAGONS, 2 / 3, 2 / 3), turn: Math.PI / 2 },
    ],
  },
] as const satisfies readonly Tiling[]

/** Corners of a tile, from its first one round. */
export function cornersOf({ sides, centre, turn }: Tile): Point[] {
  const radius = 1 / (2 * Math.sin(Math.PI / sides))
  return Array.from({ length: sides }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / sides
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
  })
}

/** Across its flats: how large the tiling's largest polygon is. */
export function largestTile({ tiles }: Tiling): number {
  return Math.max(...tiles.map(({ sides }) => 1 / Math.tan(Math.PI / sides)))
}
