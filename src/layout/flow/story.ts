/**
 * A story's rows and the pages it may run over → the pages filled: which carry a pull quote, and where each ends.
 *
 * Method: a beam search. A partial story is its pages so far, what is left of its rows and insets, and what it has cost.
 * Page by page each is carried on in every way there is: with a page of text alone, with every inset that is left and
 * with columns a little shorter under it. Of what comes of that the cheapest are kept, and it ends when the cheapest of
 * all is a whole story.
 *
 * Unit of cost: the square of a line left empty at a column's foot; what is worse or better than that is a named cost.
 *
 * Pruning: of partial stories that have the same before them the cheapest; of those the cheapest `BEAM`, of each number of
 * insets that must still be set, since those that have set theirs have paid for it and the others have not yet; and of
 * whole stories the cheapest. It can lose the best story, where its beginning costs more than those of many others. To
 * stop at a whole story that is the cheapest of all loses nothing: no page costs less than nothing.
 */

import type { Row } from '../grid/row.ts'
import { isLeft } from '../grid/sides.ts'
import { cheapest, keepBest } from './beam.ts'
import { distanceTo } from './distance.ts'
import {
  type AdvertInset,
  type Inset,
  type InsetPages,
  isFixed,
  isSpread,
  type OverAdvert,
  without,
} from './inset.ts'
import type { OpenedPage } from './opened-page.ts'
import { facingCost, futureOf, type PartialStory, UNSET_COST, unsetCost, waitingIn } from './partial-story.ts'
import { AWAY_COST, earlyCost, setPicture, setPlate, withPlate } from './plates.ts'
import { closesLoudly, type FilledPage, feetCost, type PouredPage, type Pourer, roomLeft } from './pour.ts'
import { overAdverts, seatAdvert } from './seat-advert.ts'

/** A page of a story after its first, by its number. */
export type NextPage = (number: number) => OpenedPage

export interface Story {
  readonly rows: readonly Row[]
  readonly insets: readonly Inset[]
  /** Its first page, its columns as high as they can be, and some with lower ones. */
  readonly openings: readonly OpenedPage[]
  /** Number of its first page. */
  readonly from: number
  readonly next: NextPage
  readonly insetPages: InsetPages
  /** Where it has adverts for its columns. */
  readonly overAdvert?: OverAdvert
  /** How many pages it is to fill, where that is asked. */
  readonly pages?: number
}

export interface Flowed {
  readonly pages: readonly FilledPage[]
  /** Those that found no page. */
  readonly insets: readonly Inset[]
  readonly cost: number
  /** What no column can hold, with all that stands behind it. */
  readonly overset?: readonly Row[]
}

/** Lines by which the columns under an inset may be shorter, where all end better for it: more would show beside others. */
const INSET_SLACK = [0, 1]
/** A quote from an earlier answer than the one before it. */
const ORDER_COST = 6
/** Most lines that may stay free under an end that a plate faces, and what they cost, squared: a star is all they hold. */
const FINALE_ROOM = 24
const FINALE_HOLE = 0.4
/** Each page by which a story is not as long as was asked. */
const LENGTH_COST = 1500
/** Partial stories that are carried on at a time, of each number of insets that must still be set. */
const BEAM = 14

/** Fills pages until the story ends. */
export function searchPages(story: Story, pour: Pourer): Flowed {
  let beam: readonly PartialStory[] = beginStory(story, pour)
  for (let number = story.from + 1; ; number++) {
    const best = cheapest(beam)
    const { pages, insets, cost } = best
    if (best.rest.length === 0) return { pages, insets, cost }
    const bare = story.next(number)
    const grown = beam.flatMap((partial) =>
      partial.rest.length === 0 ? [partial] : carryOn(partial, { story, number, bare, pour }),
    )
    if (grown.length === 0) return { pages, insets, cost, overset: best.rest }
    beam = keepBest(grown, BEAM, { waiting: waitingIn, future: futureOf })
  }
}

function beginStory(story: Story, pour: Pourer): PartialStory[] {
  const { openings, rows, insets } = story
  return openings
    .flatMap((page, slack) =>
      pour(page, rows).map(({ filled, rest }) => ({
        pages: [filled],
        rest,
        insets,
        cost: slack ** 2 + feetCost(filled, rest),
        quoted: 0,
      })),
    )
    .map((begun) => priceLength(begun, story))
}

/** A whole story pays for the pages that it has too many or too few. */
function priceLength(partial: PartialStory, { pages }: Story): PartialStory {
  if (pages === undefined || partial.rest.length > 0) return partial
  return { ...partial, cost: partial.cost + LENGTH_COST * Math.abs(partial.pages.length - pages) }
}

interface Turn {
  readonly story: Story
  /** Of the page that comes next. */
  readonly number: number
  readonly bare: OpenedPage
  readonly pour: Pourer
}

/** A partial story with one page more, in every way there is; where it ends with that page, closed in every way. */
function carryOn(partial: PartialStory, { story, number, bare, pour }: Turn): PartialStory[] {
  const last = partial.pages.at(-1)?.page
  const isFaced = isLeft(number) && last?.isHeaded === true
  const insets = last?.beside
    ? []
    : partial.insets.filter((inset) => inset.kind !== 'advert' && (!isSpread(inset) || !isLeft(number)))
  const offered = insets.flatMap((inset) =>
    (isFixed(inset) ? [0] : INSET_SLACK).map((slack) => ({
      inset,
      slack,
      page: story.insetPages(inset, number, slack, isFaced),
    })),
  )
  const offers: readonly Omit<Offer, 'number'>[] = [{ page: last?.beside ?? bare }, ...offered]
  return [
    ...offers,
    ...offers.flatMap((offer) => overAdverts(offer, partial.insets, { over: story.overAdvert, number })),
  ]
    .flatMap((offer) => addPage(partial, { ...offer, number }, pour))
    .flatMap((longer) => endOn(longer, story))
    .map((longer) => priceLength(longer, story))
}

interface Offer {
  readonly number: number
  readonly page: OpenedPage | undefined
  readonly inset?: Inset
  /** At its foot. */
  readonly advert?: AdvertInset
  readonly slack?: number
}

/** The partial story with one page more; nothing where that page takes no row, or stands beside its quote's own words. */
function addPage(partial: PartialStory, offer: Offer, pour: Pourer): PartialStory[] {
  const { page, inset, number } = offer
  if (!page) return []
  const isSecond = partial.pages.at(-1)?.page.beside === page
  const facing = isSecond ? 0 : facingCost(partial, page.emphasis, number)
  if (inset?.kind === 'plate') return setPlate(partial, { page, inset, facing })
  if (page.regions.length === 0) return setPicture(partial, { page, inset, facing })
  return pour(page, partial.rest).flatMap((poured) => addPoured(partial, { ...offer, ...poured, facing }))
}

/** The partial story with a page that is filled. */
function addPoured(
  begun: PartialStory,
  {
    filled,
    rest,
    inset,
    advert,
    number,
    slack = 0,
    facing,
  }: Offer & PouredPage & { readonly facing: number },
): PartialStory[] {
  // A picture that goes on over the next page has text on both.
  if (rest.length === begun.rest.length || (filled.page.beside && rest.length === 0)) return []
  const partial = advert ? seatAdvert(begun, advert, { number, rest }) : begun
  const pages = [...partial.pages, filled]
  const cost = partial.cost + facing + slack ** 2 + feetCost(filled, rest)
  const longer = { ...partial, pages, rest, cost }
  if (!inset) {
    const panel = rest.length === 0 && isLeft(number) && closesLoudly(filled)
    const faced = panel ? facingCost(partial, 'strong', number) : 0
    return [{ ...longer, cost: cost + unsetCost(longer) + faced }]
  }
  const insets = without(partial.insets, inset)
  const distance = distanceTo([filled], inset.from)
  if (inset.kind === 'picture') {
    const away = AWAY_COST * distance + earlyCost(inset, pages)
    return [{ ...longer, insets, cost: cost + away + unsetCost({ insets, rest }) }]
  }
  // A story that can end here ends without a quote; and a note at the head of a column would be taken for its caption.
  if (rest.length === 0 || distance === 0 || filled.columns.some(beginsWithNote)) return []
  const back = inset.from < partial.quoted ? ORDER_COST : 0
  return [{ ...longer, insets, cost: cost + distance + back, quoted: inset.from }]
}

function beginsWithNote([first]: readonly Row[]): boolean {
  return first?.solid?.what === 'side note'
}

/** An end as it is, and with a plate facing it as its last word, where it is a full right-hand page. */
function endOn(partial: PartialStory, { from, insetPages }: Story): PartialStory[] {
  const { pages, rest, insets, cost } = partial
  const last = pages.at(-1)
  const number = from + pages.length
  if (rest.length > 0 || !last || !isLeft(number) || roomLeft(last) > FINALE_ROOM) return [partial]
  const open = closesLoudly(last) ? FINALE_HOLE * roomLeft(last) ** 2 : 0
  const closed = insets.flatMap((inset): PartialStory[] => {
    const page = inset.kind === 'plate' ? insetPages(inset, number, 0) : undefined
    if (!page) return []
    return [{ ...partial, ...withPlate(partial, page, inset), cost: cost + open - UNSET_COST }]
  })
  return [partial, ...closed]
}
