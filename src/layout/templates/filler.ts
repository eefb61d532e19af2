/**
 * A page that must be there and has nothing to hold → the page with what is at hand for it: adverts that wait for a page,
 * words of another story that were left over, a brief, adverts of the house, else the magazine's own name. No page is of
 * pattern alone.
 */

import type { Pt } from '../../geometry.ts'
import type { Extract, Issue, PageAdvert } from '../../issue/issue.ts'
import { dateline } from '../../issue/titles.ts'
import { drawPage } from '../display/draw-parts.ts'
import type { Part, Wording } from '../display/parts.ts'
import { groundOf } from '../display/primitives.ts'
import { sideOf } from '../grid/sides.ts'
import type { Artifact, Page } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { advertPage, type Booking, isWholePage } from './advert.ts'
import { patterned } from './plate.ts'
import { quotePage, setQuote } from './quote.ts'

/** What pages that must be there may be filled with, each a page's worth, in the order in which it is taken. */
export interface Stock {
  /** Adverts that may stand anywhere, by their pages; the last may not fill its own. */
  readonly booked: readonly (readonly PageAdvert[])[]
  /** Words that found no page in their story. */
  readonly quotes: readonly LeftQuote[]
  /** Pieces of news that may stand alone. */
  readonly briefs: readonly FillingBrief[]
  /** Adverts of the house's own. */
  readonly house: readonly (readonly PageAdvert[])[]
}

/** Words, and the slug of the article that they are of. */
export interface LeftQuote {
  readonly story: string
  readonly quote: Extract
}

/** Its page of this number; nothing where it asks for more. */
export type FillingBrief = (number: number) => Page | undefined

/** A page that must be filled. */
export interface EmptyPlace {
  readonly number: number
  readonly booking: Booking
  /** Slugs of the article that has ended before it, and of the one that it waits for. */
  readonly behind?: string | undefined
  readonly ahead?: string
}

export interface FilledPlace {
  readonly page: Page
  /** What is left. */
  readonly stock: Stock
}

/**
 * `stock` without adverts that may stand anywhere fills with what is printed nowhere else. Words of the story that ends
 * before it would say again what has just been read: they stand there where nothing else does.
 */
export function fillMissing(
  compositor: Compositor,
  issue: Issue,
  stock: Stock,
  { number, booking, behind, ahead }: EmptyPlace,
): FilledPlace {
  const advert = stock.booked.find(isWholePage)
  if (advert) {
    const booked = stock.booked.filter((other) => other !== advert)
    return { page: advertPage(compositor, advert, number, booking), stock: { ...stock, booked } }
  }
  const own = (isOwn: (story: string) => boolean) =>
    fillWithQuote(
      compositor,
      stock,
      stock.quotes.filter(({ story }) => isOwn(story)),
      number,
    )
  return (
    own((story) => story !== behind && story !== ahead) ??
    fillWithBrief(stock, number) ??
    own((story) => story === ahead && story !== behind) ??
    fillWithHouse(compositor, stock, number, booking) ??
    own((story) => story === behind) ?? { page: mastheadPage(compositor, issue, number), stock }
  )
}

/** With the first of some quotes that a page can hold; nothing where there is none. */
function fillWithQuote(
  compositor: Compositor,
  stock: Stock,
  among: readonly LeftQuote[],
  number: number,
): FilledPlace | undefined {
  for (const left of among) {
    const page = quotedPage(compositor, left.quote, number)
    if (page) return { page, stock: { ...stock, quotes: stock.quotes.filter((other) => other !== left) } }
  }
  return undefined
}

function fillWithBrief(stock: Stock, number: number): FilledPlace | undefined {
  for (const brief of stock.briefs) {
    const page = brief(number)
    if (page) return { page, stock: { ...stock, briefs: stock.briefs.filter((other) => other !== brief) } }
  }
  return undefined
}

function fillWithHouse(
  compositor: Compositor,
  stock: Stock,
  number: number,
  booking: Booking,
): FilledPlace | undefined {
  const [own, ...house] = stock.house
  return own && { page: advertPage(compositor, own, number, booking), stock: { ...stock, house } }
}

/** The words alone on pattern; nothing where no page can hold them. */
function quotedPage(compositor: Compositor, quote: Extract, number: number): Page | undefined {
  const side = sideOf(number)
  const set = setQuote(compositor, { ...quote, wholePage: true }, side)
  // Two that fill pages may face each other.
  const place = { number, runningHead: { magazine: '' }, slack: 0, tone: side }
  const opened = set && quotePage(compositor, set, place)
  return opened && { number, side, size: compositor.style.trim, items: opened.draw() }
}

/** Said already on the cover: not read out again. */
const REPEATED: Artifact = { role: 'artifact', type: 'Layout' }
const STAR_WIDTH = 0.36
const STAR_LINE: Pt = 1.6

/** The magazine's name under a star, as its back cover has it. */
function mastheadPage(compositor: Compositor, issue: Issue, number: number): Page {
  const [ground, line] = groundOf(sideOf(number))
  const star = { kind: 'khatam', line: { colour: 'paper', width: STAR_LINE } } as const
  const words: readonly Wording[] = [
    { kind: 'fitted', text: issue.masthead, role: 'coverMasthead', width: { width: 0.6 }, tag: REPEATED },
    { kind: 'sized', text: dateline(issue), role: 'coverLabel', tag: REPEATED },
  ]
  const parts: Part[] = [
    ...patterned(ground, line),
    {
      kind: 'rings',
      centre: { x: { width: 0.5 }, y: { height: 0.38 } },
      radius: { width: STAR_WIDTH / 2 },
      rings: [
        { ...star, reach: 1 },
        { ...star, reach: 0.86 },
      ],
    },
    { kind: 'words', y: { height: 0.6 }, by: 'middle', gap: { height: 0.03 }, words },
  ]
  return drawPage(compositor, parts, number)
}
