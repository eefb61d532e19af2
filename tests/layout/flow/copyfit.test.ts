/** Copy fitted to a column: which paragraphs and pictures give the lines, and that no two neighbours do. */

import { describe, expect, test } from 'vitest'
import { fitRows } from '../../../src/layout/flow/copyfit.ts'
import type { Fit, Row } from '../../../src/layout/grid/row.ts'
import { row } from '../../support/stories.ts'

/** A paragraph or a picture of its own cost a line, squared, whose rows bear its name. */
function giving(exchange: number, count: number, cost: number, most = 1): Row[] {
  const fit: Fit = {
    rows: count,
    most,
    by: (lines) =>
      Math.abs(lines) > most
        ? undefined
        : {
            rows: count === 1 ? [row(5 + lines)] : Array.from({ length: count + lines }, () => row(1)),
            cost: cost * lines ** 2,
          },
  }
  return Array.from({ length: count }, () => row(count === 1 ? 5 : 1, { fit, exchange }))
}
const plain = row(1)
const linesOf = (rows: readonly Row[] = []) => rows.reduce((sum, { lines }) => sum + lines, 0)
const longest = (rows: readonly Row[] = []) => {
  const counts = new Map<number | undefined, number>()
  for (const { exchange, lines } of rows) counts.set(exchange, (counts.get(exchange) ?? 0) + lines)
  return counts
}

describe('lines are given', () => {
  test('by the paragraph that it costs least', () => {
    const fitted = fitRows([...giving(1, 4, 9), plain, ...giving(2, 4, 3)], 1, undefined)
    expect(linesOf(fitted?.rows)).toBe(10)
    expect(longest(fitted?.rows).get(2)).toBe(5)
    expect(fitted?.cost).toBe(3)
  })

  test('not by two paragraphs that follow one another', () => {
    expect(fitRows([...giving(1, 4, 3), ...giving(2, 4, 3)], 2, undefined)).toBeUndefined()
    expect(fitRows([...giving(1, 4, 3), plain, ...giving(2, 4, 3)], 2, undefined)?.cost).toBe(6)
  })

  test('by a picture more than one at a time, while that is the cheapest', () => {
    const rows = [...giving(1, 1, 1, 3), plain, ...giving(2, 4, 4)]
    expect(longest(fitRows(rows, -2, undefined)?.rows).get(1)).toBe(3)
    // Its third line costs five, the paragraph's first four.
    expect(fitRows(rows, 3, undefined)?.cost).toBe(4 + 4)
  })

  test('by no paragraph that is only in part in the column', () => {
    expect(fitRows(giving(1, 4, 3).slice(1), 1, undefined)).toBeUndefined()
  })
})

test('rows that were bound to what follows still are', () => {
  const [head, ...others] = giving(1, 3, 3)
  const bound = [head as Row, ...others].map((each, index) => ({ ...each, keepWithNext: index === 2 }))
  const fitted = fitRows(bound, 1, plain)
  expect(fitted?.rows.map(({ keepWithNext }) => keepWithNext)).toEqual([false, false, false, true])
  expect(fitted?.rows.every(({ exchange }) => exchange === 1)).toBe(true)
})
