/**
 * A story's rows and the pages it may run over in, the pages filled out: which carry a pull quote, and where each ends.
 * A room of its own because pages are chosen for the whole story by what they cost together, not one after another.
 */

import type { Extract } from '../issue/issue.ts'
import { balanceColumns, type Filled, fillColumns } from './fill.ts'
import { fillWith, type Row } from './rows.ts'
import type { OpenedPage } from './templates/heading.ts'

/** A page of a story after its first, by its number. */
export type NextPage = (number: number) => OpenedPage

/** The page with a quote at its head, lines further from the columns below it, or with a quote alone; nothing where it does not fit. */
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

export interface Flowed {
  readonly pages: readonly FilledPage[]
  /** Those that found no page. */
  readonly quotes: readonly Extract[]
  /** What no column can hold, with all that stands behind it. */
  readonly overset?: readonly Row[]
}

/** Lines by which a quote may be set further from the columns below it, where they end more evenly for it. */
const QUOTE_SLACK = [0, 1, 2, 3]
/** A page that could carry a quote and carries none is bare. */
const BARE_COST = 40
/** A quote from an earlier answer than the one before it. */
const ORDER_COST = 6
/** A last page with fewer lines to a column looks forgotten: for each that lacks, squared. */
const FEWEST_LAST_LINES = 10
const SHORT_END_COST = 4
/** A quote that was to stand alone on a page, and does not. */
const UNSET_COST = 2000
/** Pages of text between two such pages read best; for each more or less. */
const TEXT_BETWEEN = 3
const UNEVEN_COST = 15
/** Beginnings of the story that are carried on at a time. */
const BEAM = 12

/** A beginning of the story: its pages so far, what is left, and what it has cost. */
interface Beginning {
  readonly pages: readonly FilledPage[]
  readonly rest: readonly Row[]
  readonly quotes: readonly Extract[]
  readonly cost: number
  /** The answer that the last quote is from. */
  readonly quoted: number
}

/** Fills pages until the story ends. */
export function flowStory({ rows, quotes, opened, from, next, quotePages }: Story, tallest: number): Flowed {
  const { filled, rest } = pour(opened, rows, tallest)
  let beam: readonly Beginning[] = [{ pages: [filled], rest, quotes, cost: 0, quoted: 0 }]
  for (let number = from + 1; ; number++) {
    const best = cheapest(beam)
    if (best.rest.length === 0) return { pages: best.pages, quotes: best.quotes }
    const bare = next(number)
    const grown = beam.flatMap((beginning) => {
      if (beginning.rest.length === 0) return [beginning]
      const offered = beginning.quotes.flatMap((quote) =>
        (quote.wholePage ? [0] : QUOTE_SLACK).map((slack) => ({
          quote,
          slack,
          page: quotePages(quote, number, slack),
        })),
      )
      return [{ page: bare }, ...offered].flatMap((offer) => goOn(beginning, offer, tallest))
    })
    if (grown.length === 0) return { pages: best.pages, quotes: best.quotes, overset: best.rest }
    beam = keepBest(grown)
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
  if (quote?.wholePage) return setAlone(beginning, page, quote)
  const { filled, rest } = pour(page, beginning.rest, tallest)
  if (rest.length === beginning.rest.length) return []
  const pages = [...beginning.pages, filled]
  const ends = rest.length === 0
  if (!quote) {
    const waiting = waitingIn(beginning)
    const bare = beginning.quotes.length > waiting && !ends ? BARE_COST : 0
    const cost = beginning.cost + bare + (ends ? UNSET_COST * waiting + endCost(filled) : holesIn(filled))
    return [{ ...beginning, pages, rest, cost }]
  }
  // A story that can end here ends without a quote.
  const distance = distanceTo([filled], quote.from)
  if (ends || distance === 0) return []
  const back = quote.from < beginning.quoted ? ORDER_COST : 0
  const cost = beginning.cost + distance + slack + back + holesIn(filled)
  const quotes = beginning.quotes.filter((own) => own !== quote)
  return [{ pages, rest, quotes, cost, quoted: quote.from }]
}

/** The cheapest beginnings, of each number of quotes that still want a page alone: such a page costs now and pays later. */
function keepBest(beginnings: readonly Beginning[]): Beginning[] {
  const kept = new Map<number, number>()
  return [...beginnings]
    .sort((a, b) => a.cost - b.cost)
    .filter((beginning) => {
      const waiting = waitingIn(beginning)
      const count = kept.get(waiting) ?? 0
      kept.set(waiting, count + 1)
      return count < BEAM
    })
}

function waitingIn({ quotes }: Beginning): number {
  return quotes.filter(({ wholePage }) => wholePage).length
}

/** A page for a quote alone, some pages of text after the last of its kind, and away from its own words. */
function setAlone(beginning: Beginning, page: OpenedPage, quote: Extract): Beginning[] {
  const { pages } = beginning
  const last = pages.findLastIndex(({ columns }) => columns.length === 0)
  const between = pages.length - 1 - last
  const distance = distanceTo(pages.slice(-1), quote.from)
  if (between < 2 || distance === 0) return []
  const cost = beginning.cost + distance + UNEVEN_COST * Math.abs(between - TEXT_BETWEEN)
  const quotes = beginning.quotes.filter((own) => own !== quote)
  return [{ ...beginning, pages: [...pages, { page, columns: [] }], quotes, cost }]
}

function cheapest(beam: readonly Beginning[]): Beginning {
  return beam.reduce((best, own) => (own.cost < best.cost ? own : best))
}

/** What is left of a story, and how it filled columns of given heights: pages with other quotes are often as high. */
const poured = new WeakMap<readonly Row[], Map<string, Filled<Row>>>()

/** Fills a page; columns in which the story ends are evened. */
function pour(page: OpenedPage, rows: readonly Row[], tallest: number) {
  const heights = page.regions.map(({ lines }) => lines)
  const key = `${heights} ${tallest}`
  const ofRows = poured.get(rows) ?? new Map<string, Filled<Row>>()
  poured.set(rows, ofRows)
  const known = ofRows.get(key) ?? pourInto(heights, rows, tallest)
  ofRows.set(key, known)
  return { filled: { page, columns: known.columns }, rest: known.rest }
}

function pourInto(heights: readonly number[], rows: readonly Row[], tallest: number): Filled<Row> {
  const first = fillColumns(rows, heights, tallest)
  return first.rest.length === 0 ? balanceColumns(rows, heights, tallest) : first
}

/** Lines left empty at the feet of columns, the squares added up: one deep hole is worse than several shallow ones. */
function holesIn({ page, columns }: FilledPage): number {
  return page.regions.reduce(
    (sum, { lines }, index) => sum + (lines - heightOf(columns[index] ?? [])) ** 2,
    0,
  )
}

function endCost({ columns }: FilledPage): number {
  const deepest = Math.max(...columns.map(heightOf))
  return SHORT_END_COST * Math.max(0, FEWEST_LAST_LINES - deepest) ** 2
}

/** Lines of the grid that rows fill, one under another. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((used, row, index) => fillWith(used, row, index === 0), 0)
}

/** How many exchanges lie between those of some pages and this one; 0 where it is on one of them. */
function distanceTo(pages: readonly FilledPage[], exchange: number): number {
  const own = pages.flatMap(({ columns }) => columns.flat()).flatMap((row) => row.exchange ?? [])
  return Math.min(Number.POSITIVE_INFINITY, ...own.map((number) => Math.abs(number - exchange)))
}

/** Of quotes left over, the one that is said furthest from a page, and not on it. */
export function quoteFor(page: FilledPage, quotes: readonly Extract[]): Extract | undefined {
  return quotes
    .map((quote) => ({ quote, distance: distanceTo([page], quote.from) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance)[0]?.quote
}
