/** A page filled: notes at the feet of their columns, last columns evened, and what the feet cost. */

import { describe, expect, test } from 'vitest'
import type { OpenedPage } from '../../../src/layout/flow/opened-page.ts'
import {
  closesLoudly,
  type FilledPage,
  feetCost,
  openPourer,
  type PouredPage,
} from '../../../src/layout/flow/pour.ts'
import { heightOf, type Row } from '../../../src/layout/grid/row.ts'
import { note, page, row } from '../../support/stories.ts'

/** The first way there is to fill a page of a story. */
const pourFirst = (tallest: number) => (on: OpenedPage, rows: readonly Row[]) =>
  openPourer({ tallest })(on, rows)[0] as PouredPage

describe('a box that sinks', () => {
  const lines = (count: number, own: Partial<Row> = {}) => Array.from({ length: count }, () => row(1, own))
  const box = row(4, { before: 1, under: 1, floats: true, sinks: true })

  test('stands at the foot of its column, under the text that would stand under it', () => {
    for (const over of [0, 2]) {
      const { filled } = pourFirst(12)(page([12]), [...lines(over), box, ...lines(30)])
      const [column = []] = filled.columns
      expect(column.at(-1)).toMatchObject({ lines: 4, sinks: true })
      expect(heightOf(column) - 1).toBe(12)
    }
  })

  test('stands over the notes of its column', () => {
    const rows = [box, row(1, { foot: note('n', 2) }), ...lines(30)]
    const { filled } = pourFirst(14)(page([14]), rows)
    const [column = []] = filled.columns
    expect(column.findIndex(({ sinks }) => sinks)).toBe(column.length - 2)
    expect(heightOf(column)).toBe(14)
  })

  test('stays where it is where the story ends', () => {
    const { filled } = pourFirst(12)(page([12]), [...lines(1), box, ...lines(3)])
    expect(filled.columns[0]?.[1]).toMatchObject({ sinks: true })
  })
})

describe('notes', () => {
  test('stand at the foot of the column that has their mark', () => {
    const rows = [row(1), row(1, { foot: note('n', 2) }), row(1), row(1)]
    const { filled } = pourFirst(10)(page([10, 10]), [...rows, ...Array.from({ length: 26 }, () => row(1))])
    const [first = []] = filled.columns
    // The mark is in it, and nothing but paper between its text and its notes.
    expect(heightOf(first)).toBe(10)
    expect(first.at(-1)).toMatchObject({ lines: 2, before: 1 })
  })

  test('take their lines, and one free, from the text', () => {
    const rows = [row(1, { foot: note('n', 3) }), ...Array.from({ length: 20 }, () => row(1))]
    const { filled } = pourFirst(10)(page([10]), rows)
    // Six of text, one free, three of the note.
    expect(filled.columns[0]).toHaveLength(7)
    expect(filled.depths).toEqual([10])
  })

  test('go with their line to the next column where this one cannot hold both', () => {
    const lines = (count: number) => Array.from({ length: count }, () => row(1))
    const rows = [...lines(9), row(1, { foot: note('n', 2) }), ...lines(20)]
    const { filled } = pourFirst(10)(page([10, 10]), rows)
    // Nine of text; then seven, and the note.
    expect(filled.columns.map((own) => own.length)).toEqual([9, 8])
  })

  test('of columns that are evened stand as deep as the deepest text', () => {
    const rows = [row(1, { foot: note('n', 1) }), ...Array.from({ length: 9 }, () => row(1))]
    const { filled } = pourFirst(30)(page([30, 30]), rows)
    const deepest = Math.max(...filled.depths)
    expect(heightOf(filled.columns[0] ?? [])).toBe(deepest)
    expect(deepest).toBeLessThan(9)
  })

  test('begin under a rule, once in a column', () => {
    const rows = [row(1, { foot: note('a', 1) }), row(1, { foot: note('b', 1) })]
    const { filled } = pourFirst(10)(page([10]), rows)
    const rules = (filled.columns[0] ?? []).flatMap(({ items }) =>
      items.filter(({ kind }) => kind === 'path'),
    )
    expect(rules).toHaveLength(1)
  })

  const strips = (count: number) => Array.from({ length: count }, () => row(3))

  test('stand at the foot of a full-high column while the story goes on, however deep its text is', () => {
    const { filled } = pourFirst(10)(page([10]), [row(3, { foot: note('n', 1) }), ...strips(9)])
    // Two strips, three lines free, the note: a third strip would leave it no room.
    expect(filled.columns[0]?.map(({ before }) => before)).toEqual([0, 0, 3])
    expect(filled.depths).toEqual([8])
  })

  test('stand as deep as the deepest column where the story ends, if they are in the shallower', () => {
    const { filled } = pourFirst(30)(page([30, 30]), [row(10), row(4, { foot: note('n', 1) })])
    expect(filled.depths).toEqual([10, 6])
    // Four of text, five free, one of the note.
    expect(filled.columns[1]?.at(-1)?.before).toBe(5)
  })

  test('begin on a line of the grid, though the text above them ends between two', () => {
    const rows = [row(2.5, { foot: note('n', 1) }), ...strips(9)]
    const { filled } = pourFirst(10)(page([8]), rows)
    // Two and a half lines of text, and a strip on the next line of the grid; one free, and the note.
    expect(filled.columns[0]?.map(({ before }) => before)).toEqual([0, 0, 1])
    expect(heightOf(filled.columns[0] ?? [])).toBe(8)
  })

  test('of several rows stand one right under another', () => {
    const foot = { ...note('n', 1), rows: [row(1), row(1, { continues: true })] }
    const { filled } = pourFirst(10)(page([10]), [row(3, { foot }), ...strips(9)])
    expect(filled.columns[0]?.slice(-2).map(({ before }) => before)).toEqual([2, 0])
  })
})

describe('a page', () => {
  test('tells the exchanges that are on it, each once', () => {
    const rows = [1, 1, 2, 2].map((exchange) => row(1, { exchange }))
    const on = (height: number) => openPourer({ tallest: 10 })(page([height]), rows)[0]?.filled.exchanges
    expect([on(2), on(3), on(10)]).toEqual([[1], [1, 2], [1, 2]])
    expect(openPourer({ tallest: 10 })(page([10]), [row(1), row(1)])[0]?.filled.exchanges).toEqual([])
  })

  test('is filled by the heights of its columns, one by one', () => {
    const pour = openPourer({ tallest: 11 })
    const rows = Array.from({ length: 30 }, () => row(1))
    const depths = (heights: readonly number[]) => pour(page(heights), rows)[0]?.filled.depths
    expect(depths([1, 11])).toEqual([1, 11])
    expect(depths([11, 1])).toEqual([11, 1])
  })

  test('that was filled before is filled alike, whatever else stands on it', () => {
    const pour = openPourer({ tallest: 10 })
    const rows = [row(1), row(1)]
    const strong = page([10], { emphasis: 'strong' })
    const [[first], [second]] = [pour(page([10]), rows), pour(strong, rows)]
    expect(second?.filled.columns).toBe(first?.filled.columns)
    expect(second?.filled.page).toBe(strong)
  })
})

describe('the feet of columns', () => {
  const cost = (heights: readonly number[], rows: readonly Row[]) => {
    const { filled, rest } = pourFirst(Math.max(...heights))(page(heights), rows)
    return feetCost(filled, rest)
  }
  const lines = (count: number, lines = 1) => Array.from({ length: count }, () => row(lines))

  test('cost the squares of the lines they lack while the story goes on', () => {
    expect(cost([10, 10], lines(30))).toBe(0)
    // Strips of three lines leave one empty in a column of ten.
    expect(cost([10, 10], lines(30, 3))).toBe(2)
  })

  test('cost the more where a story ends, the fewer lines its last page has', () => {
    expect(cost([40], lines(3))).toBeGreaterThan(cost([40], lines(10)))
    expect(cost([40], lines(20))).toBe(0)
  })

  test('of an end cost nothing from fifteen lines on, and the squares of those that lack', () => {
    expect(cost([40], lines(15))).toBe(0)
    expect(cost([40], lines(14))).toBe(4)
    expect(cost([40], lines(12))).toBe(4 * 9)
  })

  test('of an end cost something where the room under it is no room for a panel', () => {
    expect(cost([40], lines(35))).toBe(25)
  })

  test('of an end are a hole under eight lines, and closed by a panel under nine', () => {
    expect(cost([40], lines(32))).toBe(64)
    expect(cost([40], lines(31))).toBe(0)
    const closes = (count: number) =>
      closesLoudly(openPourer({ tallest: 40 })(page([40]), lines(count))[0]?.filled as FilledPage)
    expect([closes(32), closes(31), closes(30)]).toEqual([false, true, true])
  })

  test('of an end cost the more, the less even they are', () => {
    // Twenty lines and twenty, and twenty and eighteen: half the square of two.
    expect(cost([40, 40], [row(20), row(20)])).toBe(0)
    expect(cost([40, 40], [row(20), row(18)])).toBe(2)
    expect(cost([40, 40], [row(20)])).toBe(200 + 250 + 18 * 25)
  })

  test('of an end count the room under the deepest column, beside the tallest', () => {
    // The short column is full; under the tall one nine lines are free.
    expect(cost([20, 29], [row(20), row(20)])).toBe(0)
    expect(cost([20, 28], [row(20), row(20)])).toBe(64)
  })
})
