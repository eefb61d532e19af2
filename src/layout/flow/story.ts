/**
 * A story's rows and the pages it may run over in, the pages filled out: which carry a pull quote, and where each ends.
 * A room of its own because pages are chosen for the whole story by what they cost together, not one after another.
 */

import type { Extract } from '../../issue/issue.ts'
import type { Row } from '../grid/row.ts'
import { isLeft } from '../grid/sides.ts'
import type { OpenedPage } from './opened-page.ts'
import { closesLoudly, endCost, type FilledPage, pour, roomLeft } from './pour.ts'

/** A page of a story after its first, by its number. */
export type NextPage = (number: number) => OpenedPage

/**
 * What takes a part of a page from its columns, or all of it: a pull quote among the text, one alone on a page,
 * a picture over all columns. `from` is the exchange it belongs to.
 */
export type Inset =
  | { readonly kind: 'quote' | 'plate'; readonly from: number; readonly quote: Extract }
  | { readonly kind: 'picture'; readonly from: number; readonly row: Row }

/** The page that holds an inset, its columns so many lines shorter than they could be; nothing where it does not fit. */
export type InsetPages = (inset: Inset, number: number, slack: number) => OpenedPage | undefined

export interface Story {
  readonly rows: readonly Row[]
  readonly insets: readonly Inset[]
  /** Its first page, its columns as high as they can be, and some with lower ones. */
  readonly openings: readonly OpenedPage[]
  /** Number of its first page. */
  readonly from: number
  readonly next: NextPage
  readonly insetPages: InsetPages
}

export interface Flowed {
  readonly pages: readonly FilledPage[]
  /** Those that found no page. */
  readonly insets: readonly Inset[]
  /** What no column can hold, with all that stands behind it. */
  readonly overset?: readonly Row[]
}

/** Lines by which the columns under an inset may be shorter, where all end better for it; each costs its square. */
const INSET_SLACK = [0, 1, 2]
/** A spread that could carry a quote and carries none is bare; one with two loud things shouts. */
const BARE_COST = 40
const FACING_COST = { loud: 300, mixed: 10, quiet: 80 }
/** A right-hand page as bare as the left-hand one before it: two grey pages in a row. */
const GREY_COST = 40
/** A quote from an earlier answer than the one before it. */
const ORDER_COST = 6
/** A picture, or a quote that was to stand alone on a page, that found none. */
const UNSET_COST = 2000
/** Pages of text between two plates read best; for each more or less. */
const TEXT_BETWEEN = 3
const UNEVEN_COST = 15
/** Most lines that may stay free under an end that a plate faces, and what they cost, squared: a star is all they hold. */
const FINALE_ROOM = 24
const FINALE_HOLE = 0.4
/** A plate amid a paragraph. */
const PARTED_COST = 80
/** A picture on another page than its text, for each exchange between. */
const AWAY_COST = 25
/** Beginnings of the story that are carried on at a time, of each number of insets that must still be set. */
const BEAM = 40

/** A beginning of the story: its pages so far, what is left, and what it has cost. */
interface PartialStory {
  readonly pages: readonly FilledPage[]
  readonly rest: readonly Row[]
  readonly insets: readonly Inset[]
  readonly cost: number
  /** The answer that the last quote is from. */
  readonly quoted: number
}

/** Fills pages until the story ends. */
export function flowStory(story: Story, tallest: number): Flowed {
  const { rows, insets, openings, from, next, insetPages } = story
  let beam = openings.map((page, slack): PartialStory => {
    const { filled, rest } = pour(page, rows, tallest)
    return { pages: [filled], rest, insets, cost: slack ** 2 + endCost(filled, rest), quoted: 0 }
  })
  for (let number = from + 1; ; number++) {
    const best = cheapest(beam)
    if (best.rest.length === 0) return { pages: best.pages, insets: best.insets }
    const bare = next(number)
    const grown = beam.flatMap((beginning) => {
      if (beginning.rest.length === 0) return [beginning]
      const offered = beginning.insets.flatMap((inset) =>
        (inset.kind === 'plate' ? [0] : INSET_SLACK).map((slack) => ({
          inset,
          slack,
          page: insetPages(inset, number, slack),
        })),
      )
      const grow = (offer: Omit<Offer, 'number'>) => goOn(beginning, { ...offer, number }, tallest)
      return [{ page: bare }, ...offered].flatMap(grow).flatMap((own) => endOn(own, story))
    })
    if (grown.length === 0) return { pages: best.pages, insets: best.insets, overset: best.rest }
    beam = keepBest(grown)
  }
}

interface Offer {
  readonly number: number
  readonly page: OpenedPage | undefined
  readonly inset?: Inset
  readonly slack?: number
}

/** The beginning with one page more; nothing where that page takes no row, or stands beside its quote's own words. */
function goOn(beginning: PartialStory, offer: Offer, tallest: number): PartialStory[] {
  const { page, inset, number, slack = 0 } = offer
  if (!page) return []
  const facing = facingCost(beginning, page, number)
  if (inset?.kind === 'plate') return setPlate(beginning, { page, inset, facing })
  const { filled, rest } = pour(page, beginning.rest, tallest)
  if (rest.length === beginning.rest.length) return []
  const pages = [...beginning.pages, filled]
  const ends = rest.length === 0
  const own = {
    ...beginning,
    pages,
    rest,
    cost: beginning.cost + facing + slack ** 2 + endCost(filled, rest),
  }
  if (!inset) {
    const panel = ends && isLeft(number) && closesLoudly(filled)
    const faced = panel ? facingCost(beginning, { ...page, loud: 2 }, number) : 0
    return [{ ...own, cost: own.cost + unsetCost(own) + faced }]
  }
  const insets = without(beginning.insets, inset)
  const distance = distanceTo([filled], inset.from)
  if (inset.kind === 'picture')
    return [{ ...own, insets, cost: own.cost + AWAY_COST * distance + unsetCost({ insets, rest }) }]
  // A story that can end here ends without a quote.
  if (ends || distance === 0) return []
  const back = inset.from < beginning.quoted ? ORDER_COST : 0
  return [{ ...own, insets, cost: own.cost + distance + back, quoted: inset.from }]
}

/** What a left-hand page costs beside the right-hand one it faces. */
function facingCost({ pages, insets }: PartialStory, { loud }: OpenedPage, number: number): number {
  const faced = pages.at(-1)?.page.loud
  const hasQuotes = insets.some(({ kind }) => kind === 'quote')
  if (!isLeft(number)) return !loud && !faced && hasQuotes && pages.length > 1 ? GREY_COST : 0
  if (loud && faced) {
    if (loud !== faced) return FACING_COST.mixed
    return loud === 2 ? FACING_COST.loud : FACING_COST.quiet
  }
  return !loud && !faced && hasQuotes ? BARE_COST : 0
}

/**
 * The cheapest beginnings, of each number of insets that must still be set: their pages cost now and pay later. Of whole
 * stories the cheapest, whatever a beginning without its end costs so far.
 */
function keepBest(beginnings: readonly PartialStory[]): PartialStory[] {
  const kept = new Map<number, number>()
  let ended = false
  return [...beginnings]
    .sort((a, b) => a.cost - b.cost)
    .filter((beginning) => {
      if (beginning.rest.length === 0) {
        const first = !ended
        ended = true
        return first
      }
      const waiting = waitingIn(beginning)
      const count = kept.get(waiting) ?? 0
      kept.set(waiting, count + 1)
      return count < BEAM
    })
}

function waitingIn({ insets }: Pick<PartialStory, 'insets'>): number {
  return insets.filter(({ kind }) => kind !== 'quote').length
}

/** What must be set and is not, where the story ends. */
function unsetCost({ insets, rest }: Pick<PartialStory, 'insets' | 'rest'>): number {
  return rest.length === 0 ? UNSET_COST * waitingIn({ insets }) : 0
}

/** An end as it is, and with a plate facing it as its last word, where it is a full right-hand page. */
function endOn(own: PartialStory, { from, insetPages }: Story): PartialStory[] {
  const { pages, rest, insets, cost } = own
  const last = pages.at(-1)
  const number = from + pages.length
  if (rest.length > 0 || !last || !isLeft(number) || roomLeft(last) > FINALE_ROOM) return [own]
  const open = closesLoudly(last) ? FINALE_HOLE * roomLeft(last) ** 2 : 0
  const closed = insets.flatMap((inset): PartialStory[] => {
    const page = inset.kind === 'plate' ? insetPages(inset, number, 0) : undefined
    if (!page) return []
    return [{ ...own, ...withPlate(own, page, inset), cost: cost + open - UNSET_COST }]
  })
  return [own, ...closed]
}

interface Plate {
  readonly page: OpenedPage
  readonly inset: Inset
  readonly facing: number
}

/** A page for a quote alone, some pages of text after the last of its kind, and away from its own words. */
function setPlate(beginning: PartialStory, { page, inset, facing }: Plate): PartialStory[] {
  const { pages } = beginning
  const last = pages.findLastIndex(({ columns }) => columns.length === 0)
  const between = pages.length - 1 - last
  const distance = distanceTo(pages.slice(-1), inset.from)
  if (between < 2 || distance === 0) return []
  const parted = beginning.rest[0]?.continues ? PARTED_COST : 0
  const cost = beginning.cost + facing + distance + parted + UNEVEN_COST * Math.abs(between - TEXT_BETWEEN)
  return [{ ...beginning, ...withPlate(beginning, page, inset), cost }]
}

/** The pages with one that no text is on, and the insets that are left. */
function withPlate({ pages, insets }: PartialStory, page: OpenedPage, inset: Inset) {
  const plate: FilledPage = { page, columns: [], depths: [], exchanges: [] }
  return { pages: [...pages, plate], insets: without(insets, inset) }
}

function without(insets: readonly Inset[], inset: Inset): readonly Inset[] {
  return insets.filter((other) => other !== inset)
}

function cheapest(beam: readonly PartialStory[]): PartialStory {
  return beam.reduce((best, own) => (own.cost < best.cost ? own : best))
}

/** How many exchanges lie between those of some pages and this one; 0 where it is on one of them. */
function distanceTo(pages: readonly FilledPage[], exchange: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const { exchanges } of pages)
    for (const number of exchanges) least = Math.min(least, Math.abs(number - exchange))
  return least
}

/** Of quotes left over, the one that is said furthest from a page, and not on it. */
export function quoteFor(page: FilledPage, insets: readonly Inset[]): Extract | undefined {
  return quotesOf(insets)
    .map((quote) => ({ quote, distance: distanceTo([page], quote.from) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance)[0]?.quote
}

/** The words among insets. */
function quotesOf(insets: readonly Inset[]): Extract[] {
  return insets.flatMap((inset) => (inset.kind === 'picture' ? [] : [inset.quote]))
}
