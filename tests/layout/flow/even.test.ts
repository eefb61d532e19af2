/** Columns of a page end together: a little shorter all of them, earlier one of them, or with their copy fitted. */

import { describe, expect, test } from 'vitest'
import { depthOf, unevennessOf, waysToFill } from '../../../src/layout/flow/even.ts'
import type { Fit, Row } from '../../../src/layout/grid/row.ts'
import { row } from '../../support/stories.ts'

const lines = (count: number) => Array.from({ length: count }, () => row(1))
/** So many lines that are not parted. */
const box = (count: number) => row(count)
/** A paragraph that may be a line longer or shorter, at a cost. */
function paragraph(count: number, cost = 5): Row[] {
  const made = (by: number) => ({
    rows: Array.from({ length: count + by }, () => row(1, { keepWithNext: false })),
    cost,
  })
  const fit: Fit = { rows: count, most: 1, by: made }
  return Array.from({ length: count }, () => row(1, { fit }))
}
const ways = (rows: readonly Row[], heights: readonly number[], spends = false) =>
  waysToFill(rows, heights, { tallest: Math.max(...heights), spends })
const depths = (rows: readonly Row[], heights: readonly number[]) =>
  ways(rows, heights)[0]?.columns.map(depthOf)

describe('a page in the middle of a story', () => {
  test('is filled as far as it goes where its columns end within two lines of one another', () => {
    const rows = [...lines(8), box(5), ...lines(40)]
    expect(ways(rows, [10, 10])).toHaveLength(1)
    expect(depths(rows, [10, 10])).toEqual([8, 10])
  })

  test('is a little shorter in all columns where one of them is', () => {
    const rows = [...lines(7), box(6), ...lines(40)]
    expect(depths(rows, [10, 10])).toEqual([7, 9])
  })

  test('has the copy of a column driven out where all are too high to be as short as it', () => {
    const [way] = ways([...paragraph(5), box(8), ...lines(40)], [11, 11])
    // Five lines beside eight are too few; six are not.
    expect(way?.columns.map(depthOf)).toEqual([6, 8])
    expect(way?.cost).toBe(5)
  })

  test('ends as evenly as it can where it cannot end evenly', () => {
    const rows = [...lines(4), box(10), ...lines(40)]
    const [way] = ways(rows, [14, 14])
    expect(unevennessOf(way?.columns ?? [], [14, 14])).toBeLessThan(10)
  })

  test('may be shorter though it is even where the story asks for it, each way with another rest', () => {
    const rests = ways(lines(60), [10, 10], true).map(({ rest }) => rest.length)
    expect(new Set(rests).size).toBe(rests.length)
    expect(rests.length).toBeGreaterThan(1)
  })
})

describe('the page that a story ends on', () => {
  test('ends evenly, and a little deeper where that is the way to it', () => {
    const rows = [...lines(4), row(1, { keepWithNext: true }), ...lines(2), box(5)]
    expect(unevennessOf(ways(rows, [20, 20])[0]?.columns ?? [], [20, 20])).toBeLessThanOrEqual(2)
  })

  test('has its copy fitted where no height is even', () => {
    const rows = [...paragraph(6), box(10)]
    const [way] = ways(rows, [20, 20])
    expect(way?.rest).toEqual([])
    expect(unevennessOf(way?.columns ?? [], [20, 20])).toBe(3)
  })
})

test('what is kept free under a box is not kept at the foot of a column', () => {
  expect(depthOf([...lines(3), row(5, { under: 1 })])).toBe(7)
  expect(depthOf([row(5, { under: 1 }), ...lines(3)])).toBe(8)
})
