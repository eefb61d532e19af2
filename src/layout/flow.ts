/**
 * A story's rows and the pages it may run over in, the pages filled out: which carry a pull quote, and where each ends.
 * A room of its own because pages are chosen for the whole story by what they cost together, not one after another.
 */

import type { Extract } from '../issue/issue.ts'
import { balanceColumns, fillColumns } from './fill.ts'
import { fillWith, type Row } from './rows.ts'
import type { OpenedPage } from './templates/heading.ts'

/** A page of a story after its first, by its number. */
export type NextPage = (number: number) => OpenedPage

/** The page with a quote at its head, lines further from the columns below it; nothing where they do not fit. */
export type QuotePages = (quote: Extract, number: number, slack: number) => OpenedPage | undefined

export interface Story {
  readonly rows: readonly Row[]
  readonly quotes: readonly Extract[]
  readonly opened: OpenedPage
  /** Number of its first page. */
  readonly from: number
  readonly next: NextPage
  readonly quotePages: QuotePages
}

export interface FilledPage {
  readonly page: OpenedPage
  readonly columns: readonly (readonly Row[])[]
}

/** Lines by which a quote may be set further from the columns below it, where they end more evenly for it. */
const QUOTE_SLACK = [0, 1, 2, 3]
/** A page that could carry a quote and carries none is bare. */
const BARE_COST = 40
/** Beginnings of the story that are carried on at a time. */
const BEAM = 12

/** A beginning of the story: its pages so far, what is left, and what it has cost. */
interface Beginning {
  readonly pages: readonly FilledPage[]
  readonly rest: readonly Row[]
  readonly quotes: readonly Extract[]
  readonly cost: number
}

/** Fills pages until the story ends; `overset` is what no column can hold, with all that stands behind it. */
export function flowStory(
  { rows, quotes, opened, from, next, quotePages }: Story,
  tallest: number,
): { readonly pages: readonly FilledPage[]; readonly overset?: readonly Row[] } {
  const { filled, rest } = pour(opened, rows, tallest)
  let beam: readonly Beginning[] = [{ pages: [filled], rest, quotes, cost: 0 }]
  for (let number = from + 1; ; number++) {
    const best = cheapest(beam)
    if (best.rest.length === 0) return { pages: best.pages }
    const bare = next(number)
    const grown = beam.flatMap((beginning) => {
      if (beginning.rest.length === 0) return [beginning]
      const offered = beginning.quotes.flatMap((quote) =>
        QUOTE_SLACK.map((slack) => ({ quote, slack, page: quotePages(quote, number, slack) })),
      )
      return [{ page: bare }, ...offered].flatMap((offer) => goOn(beginning, offer, tallest))
    })
    if (grown.length === 0) return { pages: best.pages, overset: best.rest }
    beam = [...grown].sort((a, b) => a.cost - b.cost).slice(0, BEAM)
  }
}

interface Offer {
  readonly page: OpenedPage | undefined
  readonly quote?: Extract
  readonly slack?: number
}

/** The beginning with one page more; nothing where that page takes no row, or stands beside its quote's own words. */
function goOn(beginning: Beginning, { page, quote, slack = 0 }: Offer, tallest: number): Beginning[] {
  if (!page) return []
  const { filled, rest } = pour(page, beginning.rest, tallest)
  if (rest.length === beginning.rest.length) return []
  const pages = [...beginning.pages, filled]
  const ends = rest.length === 0
  if (!quote) {
    const bare = beginning.quotes.length > 0 && !ends ? BARE_COST : 0
    const cost = beginning.cost + bare + (ends ? 0 : holesIn(filled))
    return [{ ...beginning, pages, rest, cost }]
  }
  // A story that can end here ends without a quote.
  const distance = distanceTo(filled, quote.from)
  if (ends || distance === 0) return []
  const cost = beginning.cost + distance + slack + holesIn(filled)
  return [{ pages, rest, quotes: beginning.quotes.filter((own) => own !== quote), cost }]
}

function cheapest(beam: readonly Beginning[]): Beginning {
  return beam.reduce((best, own) => (own.cost < best.cost ? own : best))
}

/** Fills a page; columns in which the story ends are evened. */
function pour(page: OpenedPage, rows: readonly Row[], tallest: number) {
  const heights = page.regions.map(({ lines }) => lines)
  const first = fillColumns(rows, heights, tallest)
  const { columns, rest } = first.rest.length === 0 ? balanceColumns(rows, heights, tallest) : first
  return { filled: { page, columns }, rest }
}

/** Lines left empty at the feet of columns, the squares added up: one deep hole is worse than several shallow ones. */
function holesIn({ page, columns }: FilledPage): number {
  return page.regions.reduce(
    (sum, { lines }, index) => sum + (lines - heightOf(columns[index] ?? [])) ** 2,
    0,
  )
}

/** Lines of the grid that rows fill, one under another. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((used, row, index) => fillWith(used, row, index === 0), 0)
}

/** How many exchanges lie between a page's own and this one; 0 where it is on the page. */
function distanceTo({ columns }: FilledPage, exchange: number): number {
  const own = columns.flat().flatMap((row) => row.exchange ?? [])
  return Math.min(Number.POSITIVE_INFINITY, ...own.map((number) => Math.abs(number - exchange)))
}
