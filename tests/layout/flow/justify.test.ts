/** What is free at the feet of a story's pages, spent between items and over the text. */

import { describe, expect, test } from 'vitest'
import { depthOf } from '../../../src/layout/flow/even.ts'
import { featherItems, hangFromFoot, levelFeet } from '../../../src/layout/flow/justify.ts'
import type { FilledPage } from '../../../src/layout/flow/pour.ts'
import type { Fit, Row } from '../../../src/layout/grid/row.ts'
import { note, page, row } from '../../support/stories.ts'

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

  test('and by a line more over what stands apart within them, where that is all that is missing', () => {
    const answered = [...items(9), row(1, { exchange: 0, before: 1 }), ...items(3)]
    const [even] = featherItems([filled([30, 30], items(17), answered)])
    expect(even?.depths).toEqual([17, 17])
  })

  test('but for a column of one item', () => {
    const one = items(5)
    expect(featherItems([filled([30, 30], items(9, 9), one)])[0]?.columns[1]).toBe(one)
  })
})

describe('the feet of columns amid a story', () => {
  const lines = (count: number, own: Partial<Row> = {}) => Array.from({ length: count }, () => row(1, own))
  const level = (...columns: readonly (readonly Row[])[]) => {
    const heights = columns.map(() => 30)
    const [first] = levelFeet([filled(heights, ...columns), filled(heights, lines(9), lines(8))])
    return first?.columns ?? []
  }
  const question = (before: number) => row(1, { before, keepWithNext: true })

  test('are level: a line or two more stand over what is set apart, first where most is free', () => {
    const [, own] = level(lines(30), [
      ...lines(9),
      row(1, { before: 1 }),
      ...lines(9),
      question(2),
      ...lines(6),
    ])
    expect(depthOf(own ?? [])).toBe(30)
    expect(befores(own)).toEqual([1, 3])
    const [, two] = level(lines(30), [
      ...lines(9),
      row(1, { before: 1 }),
      ...lines(8),
      question(2),
      ...lines(6),
    ])
    expect(befores(two)).toEqual([2, 3])
  })

  test('are level by a picture that gives, before all else', () => {
    const made = row(12, { floats: true, under: 1 })
    const picture: Row = {
      ...row(10, { floats: true, under: 1 }),
      fit: { rows: 1, most: 3, by: () => ({ rows: [made], cost: 1 }) },
    }
    const [, own] = level(lines(30), [...lines(9), picture, row(1, { before: 1 }), ...lines(7)])
    expect(own?.[9]?.lines).toBe(12)
    expect(befores(own)).toEqual([1])
  })

  test('are level by the longest paragraph that can be driven out, where nothing stands apart', () => {
    const fit: Fit = { rows: 9, most: 1, by: () => ({ rows: lines(10), cost: 1 }) }
    const [, own] = level(lines(30), [...lines(20), ...lines(9, { fit })])
    expect(own).toHaveLength(30)
  })

  test('stay as they are where more is free, over notes, and where the story ends', () => {
    const far = [...lines(9), question(2), ...lines(15)]
    expect(level(lines(30), far)[1]).toBe(far)
    const noted = [...lines(9), question(2), ...lines(15, { foot: note('n', 1) }), row(1, { before: 1 })]
    expect(level(lines(30), noted)[1]).toBe(noted)
    const end = filled([30, 30], lines(9), [...lines(3), question(2), ...lines(3)])
    expect(levelFeet([end])).toEqual([end])
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
