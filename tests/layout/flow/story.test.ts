/** A story over its pages: which bear a quote, a plate or a wide picture, and how it ends. */

import { describe, expect, test } from 'vitest'
import { quoteFor } from '../../../src/layout/flow/distance.ts'
import { flowStory } from '../../../src/layout/flow/fit-length.ts'
import type { Inset, InsetPages } from '../../../src/layout/flow/inset.ts'
import type { Flowed } from '../../../src/layout/flow/story.ts'
import { page, plate, quote, row, story, wide } from '../../support/stories.ts'

const HEIGHT = 40
const COLUMNS = 2
/** Lines that a quote takes from every column. */
const QUOTE_LINES = 12

const insetPages: InsetPages = (inset, _number, slack) => {
  if (inset.kind === 'plate') return page([], { emphasis: 'strong' })
  const lines = inset.kind === 'picture' ? inset.row.lines : QUOTE_LINES
  const heights = Array.from({ length: COLUMNS }, () => HEIGHT - lines - slack)
  return page(heights, { emphasis: inset.kind === 'picture' ? 'quiet' : 'strong' })
}

/** Pages from number 5, a left-hand one, on. */
function flow(lines: number, insets: readonly Inset[], from = 5): Flowed {
  const bare = page([HEIGHT, HEIGHT])
  const told = { rows: story(lines), insets, openings: [bare], from, next: () => bare, insetPages }
  return flowStory(told, HEIGHT)
}

/** A letter a page: B bare, Q with something on it, P a plate. */
function flatplan({ pages }: Flowed): string {
  return pages.map(({ page: own }) => (own.regions.length === 0 ? 'P' : own.emphasis ? 'Q' : 'B')).join('')
}

describe('a spread', () => {
  test('bears one strong thing, wherever the story lets it', () => {
    const quotes = [quote('a', 1), quote('b', 14), quote('c', 27), quote('d', 3), quote('e', 40)]
    const { pages } = flow(480, quotes)
    // Even pages are right-hand ones, and face the odd one after them.
    const strong = pages.map(({ page: own }) => own.emphasis === 'strong')
    for (let index = 1; index + 1 < strong.length; index += 2) {
      expect(strong[index] && strong[index + 1]).toBe(false)
    }
    expect(strong.filter(Boolean).length).toBeGreaterThan(1)
  })

  test('has no quote beside its own words', () => {
    const { pages, insets } = flow(480, [quote('a', 9), quote('b', 20)])
    for (const { page: own, columns } of pages) {
      if (!own.emphasis) continue
      const exchanges = new Set(columns.flat().map(({ exchange }) => exchange))
      // Quote a is from exchange 9, and b from 20: whichever stands here, its words are elsewhere.
      expect(exchanges.has(9) && exchanges.has(20)).toBe(false)
    }
    expect(insets.length).toBeLessThan(2)
  })
})

describe('a plate', () => {
  test('stands between pages of text', () => {
    expect(flatplan(flow(500, [plate('a', 1)]))).toMatch(/BBP[BQ]/)
  })

  test('faces the end of a story, where it is short and ends on a full right-hand page', () => {
    // Two pages: all of the left-hand one and most of the right-hand one.
    expect(flatplan(flow(156, [plate('a', 1)]))).toBe('BBP')
  })

  test('is left over where the story has no page for it', () => {
    const { insets } = flow(20, [plate('a', 1)])
    expect(insets).toHaveLength(1)
  })
})

describe('a wide picture', () => {
  test('stands on the page of its exchange, or near it', () => {
    const picture = wide(16, 20)
    const { pages, insets } = flow(400, [picture])
    expect(insets).toEqual([])
    const own = pages.find(({ page: { emphasis } }) => emphasis)
    const exchanges = own?.columns.flat().flatMap(({ exchange }) => exchange ?? []) ?? []
    expect(Math.min(...exchanges.map((number) => Math.abs(number - 20)))).toBeLessThanOrEqual(1)
  })

  test('is left over, and not lost, where the story ends on its first page', () => {
    const picture = wide(16, 1)
    expect(flow(20, [picture]).insets).toEqual([picture])
  })
})

describe('an end', () => {
  test('has more than a few lines, where quotes can see to it', () => {
    // Without a quote the last page would have four lines in all.
    const { pages } = flow(164, [quote('a', 1), quote('b', 9), quote('c', 16)])
    const last = pages.at(-1)
    expect(Math.max(...(last?.depths ?? []))).toBeGreaterThan(6)
  })

  test('may lower the columns of its first page', () => {
    const bare = page([HEIGHT, HEIGHT])
    const openings = [0, 1, 2].map((slack) => page([HEIGHT - slack, HEIGHT - slack]))
    const { pages } = flowStory(
      { rows: story(160 + 26), insets: [], openings, from: 5, next: () => bare, insetPages },
      HEIGHT,
    )
    expect(pages[0]?.page).toBe(openings[2])
  })
})

describe('a beginning', () => {
  /** Blocks of so many lines, over first pages of these heights. */
  const begin = (blocks: readonly number[], heights: readonly number[], next = 30) => {
    const openings = heights.map((lines) => page([lines]))
    const rows = blocks.map((lines) => row(lines))
    const { pages } = flowStory(
      { rows, insets: [], openings, from: 5, next: () => page([next]), insetPages: () => undefined },
      60,
    )
    return pages[0]?.page.regions[0]?.lines
  }

  test('is lowered by a line where it ends better for it, and not by two', () => {
    // Two lines free, or one line lower and one free, or two lines lower: 4, 1 + 1, 4.
    expect(begin([20, 30], [22, 21, 20])).toBe(21)
  })

  test('that is the whole story is the cheapest there is', () => {
    // Four lines free are a hole; one lower, three are.
    expect(begin([20], [24, 23])).toBe(23)
  })

  test('is as high as can be where a lower one is as good', () => {
    expect(begin([20, 30], [21, 20])).toBe(21)
    expect(begin([20], [21, 20])).toBe(21)
  })
})

test('pages are asked for in their order, and quotes and plates for each of them', () => {
  const asked: number[] = []
  const places: number[] = []
  flowStory(
    {
      rows: [row(30), row(30), row(30)],
      insets: [plate('P', 1)],
      openings: [page([30])],
      from: 8,
      next: (number) => {
        asked.push(number)
        return page([30])
      },
      insetPages: (_, number) => {
        places.push(number)
        return undefined
      },
    },
    30,
  )
  expect(asked).toEqual([9, 10])
  // Behind the end stands page 11, a left-hand one.
  expect(places).toEqual([9, 10, 11])
})

test('what no column can hold is handed back, with all that stands behind it', () => {
  const rows = [row(20), row(31), row(20)]
  const bare = page([30])
  const flowed = flowStory(
    { rows, insets: [], openings: [bare], from: 5, next: () => bare, insetPages: () => undefined },
    30,
  )
  expect(flowed.overset).toEqual(rows.slice(1))
  expect(flowed.pages).toHaveLength(1)
})

describe('a quote for a page that has room for one', () => {
  const filled = { page: page([40]), columns: [], depths: [], exchanges: [4, 5], fitting: 0 }

  test('is the one said furthest from it', () => {
    const quotes = [quote('near', 6), quote('far', 1), quote('nearer', 3)]
    expect(quoteFor(filled, quotes)?.text).toBe('far')
    expect(quoteFor(filled, quotes.toReversed())?.text).toBe('far')
  })

  test('is none that is said on it, nor a picture; but a plate without a page of its own is one', () => {
    expect(quoteFor(filled, [quote('there', 5), wide(8, 1)])).toBeUndefined()
    expect(quoteFor(filled, [plate('alone', 6)])?.text).toBe('alone')
  })
})
