/** A page filled: notes at the feet of their columns, last columns evened, and what the feet cost. */

import { describe, expect, test } from 'vitest'
import { endCost, openPourer } from '../../../src/layout/flow/pour.ts'
import { heightOf, type Row } from '../../../src/layout/grid/row.ts'
import { note, page, row } from '../../support/stories.ts'

describe('notes', () => {
  test('stand at the foot of the column that has their mark', () => {
    const rows = [row(1), row(1, { foot: note('n', 2) }), row(1), row(1)]
    const { filled } = openPourer(10)(page([10, 10]), [...rows, ...Array.from({ length: 26 }, () => row(1))])
    const [first = []] = filled.columns
    // The mark is in it, and nothing but paper between its text and its notes.
    expect(heightOf(first)).toBe(10)
    expect(first.at(-1)).toMatchObject({ lines: 2, before: 1 })
  })

  test('take their lines, and one free, from the text', () => {
    const rows = [row(1, { foot: note('n', 3) }), ...Array.from({ length: 20 }, () => row(1))]
    const { filled } = openPourer(10)(page([10]), rows)
    // Six of text, one free, three of the note.
    expect(filled.columns[0]).toHaveLength(7)
    expect(filled.depths).toEqual([10])
  })

  test('go with their line to the next column where this one cannot hold both', () => {
    const lines = (count: number) => Array.from({ length: count }, () => row(1))
    const rows = [...lines(9), row(1, { foot: note('n', 2) }), ...lines(20)]
    const { filled } = openPourer(10)(page([10, 10]), rows)
    // Nine of text; then seven, and the note.
    expect(filled.columns.map((own) => own.length)).toEqual([9, 8])
  })

  test('of columns that are evened stand as deep as the deepest text', () => {
    const rows = [row(1, { foot: note('n', 1) }), ...Array.from({ length: 9 }, () => row(1))]
    const { filled } = openPourer(30)(page([30, 30]), rows)
    const deepest = Math.max(...filled.depths)
    expect(heightOf(filled.columns[0] ?? [])).toBe(deepest)
    expect(deepest).toBeLessThan(9)
  })

  test('begin under a rule, once in a column', () => {
    const rows = [row(1, { foot: note('a', 1) }), row(1, { foot: note('b', 1) })]
    const { filled } = openPourer(10)(page([10]), rows)
    const rules = (filled.columns[0] ?? []).flatMap(({ items }) =>
      items.filter(({ kind }) => kind === 'path'),
    )
    expect(rules).toHaveLength(1)
  })
})

describe('the feet of columns', () => {
  const cost = (heights: readonly number[], rows: readonly Row[]) => {
    const { filled, rest } = openPourer(Math.max(...heights))(page(heights), rows)
    return endCost(filled, rest)
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

  test('cost something where the room under an end is no room for a panel', () => {
    expect(cost([40], lines(35))).toBe(25)
  })
})
