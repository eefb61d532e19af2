/** What is free at the feet of a story's pages, spent between items and over the text. */

import { describe, expect, test } from 'vitest'
import { depthOf } from '../../../src/layout/flow/even.ts'
import { featherItems, hangFromFoot } from '../../../src/layout/flow/justify.ts'
import type { FilledPage } from '../../../src/layout/flow/pour.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import { page, row } from '../../support/stories.ts'

/** Items of so many lines, a line between two of them. */
function items(...heights: readonly number[]): Row[] {
  return heights.flatMap((lines, exchange) =>
    Array.from({ length: lines }, (_, at) => row(1, { exchange, before: at === 0 ? 1 : 0 })),
  )
}

function filled(heights: readonly number[], ...columns: readonly (readonly Row[])[]): FilledPage {
  return { page: page(heights), columns, depths: columns.map(depthOf), exchanges: [], fitting: 0 }
}

const befores = (rows: readonly Row[] = []) => rows.slice(1).flatMap(({ before }) => (before ? [before] : []))

describe('columns of items end together', () => {
  test('by the space between items, which is shared as evenly as it can be', () => {
    const [even] = featherItems([filled([30, 30], items(8, 8, 8), items(6, 6, 6, 1))])
    expect(even?.depths).toEqual([26, 26])
    expect(befores(even?.columns[0])).toEqual([1, 1])
    // Four lines short, three gaps.
    expect(befores(even?.columns[1])).toEqual([3, 2, 2])
  })

  test('by four lines a gap at the most', () => {
    const [even] = featherItems([filled([30, 30], items(20, 9), items(5, 5))])
    expect(even?.depths).toEqual([30, 15])
  })

  test('but for a column of one item', () => {
    const one = items(5)
    expect(featherItems([filled([30, 30], items(9, 9), one)])[0]?.columns[1]).toBe(one)
  })
})

describe('the columns of a story of one page', () => {
  const hung = (most: number, ...pages: readonly FilledPage[]) =>
    hangFromFoot(pages, { most, baseline: 15 }).map(({ page }) =>
      page.regions.map(({ y, lines }) => [y, lines]),
    )

  test('hang so much lower that the deepest reaches the foot', () => {
    expect(hung(9, filled([30, 30], items(23), items(21)))).toEqual([
      [
        [7 * 15, 23],
        [7 * 15, 23],
      ],
    ])
  })

  test('stay where more is free than may be spent, and where the story has another page', () => {
    const short = filled([30], items(20))
    expect(hung(9, short)).toEqual([[[0, 30]]])
    expect(hung(10, short)).toEqual([[[150, 20]]])
    expect(hung(10, short, filled([30], items(28)))).toEqual([[[0, 30]], [[0, 30]]])
  })
})
