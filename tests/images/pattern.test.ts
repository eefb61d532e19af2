/** Star patterns: tilings that leave no gap, lines that meet at every edge, and a pattern of its own for every issue. */

import { describe, expect, test } from 'vitest'
import { patternOf, starPattern } from '../../src/images/pattern.ts'
import { cornersOf, largestTile, TILINGS } from '../../src/images/tilings.ts'

const DEGREES = Math.PI / 180
const box = { x: 20, y: 30, width: 300, height: 400 }

describe.each(TILINGS)('the tiling $name', (tiling) => {
  test('fills its cell: its tiles are as large together as a step of the lattice', () => {
    const { along, across, tiles } = tiling
    const areas = tiles.map(({ sides }) => sides / (4 * Math.tan(Math.PI / sides)))
    const cell = along.x * across.y - along.y * across.x
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(cell, 9)
  })

  test('has every edge in common with a neighbour', () => {
    const steps = [-1, 0, 1]
    const middles = steps.flatMap((i) =>
      steps.flatMap((j) =>
        tiling.tiles.flatMap((tile) => {
          const corners = cornersOf(tile)
          return corners.map((corner, index) => {
            const next = corners[(index + 1) % corners.length] ?? corner
            return {
              home: i === 0 && j === 0,
              x: (corner.x + next.x) / 2 + i * tiling.along.x + j * tiling.across.x,
              y: (corner.y + next.y) / 2 + i * tiling.along.y + j * tiling.across.y,
            }
          })
        }),
      ),
    )
    for (const own of middles.filter(({ home }) => home)) {
      const same = middles.filter(({ x, y }) => Math.hypot(x - own.x, y - own.y) < 1e-6)
      expect(same).toHaveLength(2)
    }
  })

  test('covers a box to its edges, with a line through every edge of it that two stars share', () => {
    const form = { tiling, angle: 60 * DEGREES, crop: { x: 0.3, y: 0.7 } }
    const size = 40
    const lines = starPattern(box, size, form)
    const edge = size / largestTile(tiling)
    const points = lines.flat()
    // No place in the box is further from a line's point than a tile is wide.
    for (let x = box.x; x <= box.x + box.width; x += 10)
      for (let y = box.y; y <= box.y + box.height; y += 10)
        expect(Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)))).toBeLessThan(size)
    const middles = lines.flatMap((line) => line.filter((_, index) => index % 2 === 1))
    const inside = middles.filter(
      ({ x, y }) =>
        x > box.x + edge && x < box.x + box.width - edge && y > box.y + edge && y < box.y + box.height - edge,
    )
    expect(inside.length).toBeGreaterThan(50)
    for (const own of inside)
      expect(middles.filter(({ x, y }) => Math.hypot(x - own.x, y - own.y) < 1e-6)).toHaveLength(2)
  })
})

describe('the pattern of an issue', () => {
  test('is the same each time', () => expect(patternOf('001')).toEqual(patternOf('001')))

  test('is hardly ever that of another', () => {
    const forms = Array.from({ length: 200 }, (_, index) => JSON.stringify(patternOf(`issue-${index}`)))
    expect(new Set(forms).size).toBe(200)
  })

  test('is over each of the tilings now and then', () => {
    const names = Array.from({ length: 200 }, (_, index) => patternOf(`issue-${index}`).tiling.name)
    for (const { name } of TILINGS) expect(names.filter((own) => own === name).length).toBeGreaterThan(20)
  })
})
