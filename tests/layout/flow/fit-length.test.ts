/** A story fitted to its length: it ends on no few lines, and fills as many pages as it is asked to, where it can. */

import { describe, expect, test } from 'vitest'
import { flowStory } from '../../../src/layout/flow/fit-length.ts'
import type { Fit, Row } from '../../../src/layout/grid/row.ts'
import { page, row, story } from '../../support/stories.ts'

const LINES = 40
/** Two columns a page; the opener's as they are, and some with lower ones. */
const flow = (rows: readonly Row[], pages?: number) =>
  flowStory(
    {
      rows,
      insets: [],
      openings: [0, 1, 2, 3, 4].map((slack) => page([20 - slack, 20 - slack])),
      from: 4,
      next: () => page([LINES, LINES]),
      insetPages: () => undefined,
      ...(pages && { pages }),
    },
    LINES,
  ).pages
const deepest = (rows: readonly Row[]) => Math.max(...(flow(rows).at(-1)?.depths ?? []))

describe('the last page', () => {
  test('has at least eight lines: the pages before it are shorter, and the opener begins lower', () => {
    // Six lines beyond two whole pages would stand three to a column.
    expect(deepest(story(40 + 80 + 6))).toBeGreaterThanOrEqual(8)
  })

  test('takes nothing from pages before it where it has enough', () => {
    const pages = flow(story(40 + 80 + 40))
    expect(pages.slice(0, 2).map(({ depths }) => depths)).toEqual([
      [20, 20],
      [40, 40],
    ])
  })
})

describe('a length that is asked for', () => {
  test('is met by pages that are shorter than they could be', () => {
    expect(flow(story(40 + 80))).toHaveLength(2)
    expect(flow(story(40 + 80), 3)).toHaveLength(3)
  })

  test('is met by taking in a few lines', () => {
    /** Paragraphs of ten lines, a line of another kind between them, that may be taken in by one. */
    const paragraph = (): Row[] => {
      const set = (count: number) => Array.from({ length: count }, () => row(1))
      const fit: Fit = { rows: 10, most: 1, by: (lines) => ({ rows: set(10 + lines), cost: 5 }) }
      return [...set(10).map((each) => ({ ...each, fit })), row(1)]
    }
    const rows = [...Array.from({ length: 11 }, paragraph).flat(), row(1), row(1)]
    expect(rows).toHaveLength(40 + 80 + 3)
    expect(flow(rows)).toHaveLength(3)
    expect(flow(rows, 2)).toHaveLength(2)
  })

  test('is left where the story is far from it', () => {
    expect(flow(story(300), 2).length).toBeGreaterThan(2)
  })
})
