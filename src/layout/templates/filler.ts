/**
 * A page that must be there and has nothing to hold → the page with what is at hand for it: adverts that wait for a page,
 * words of a guest that were left over, adverts of the house, else the magazine's own name. No page is of pattern alone.
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
  /** Words of guests that found no page in their story. */
  readonly quotes: readonly Extract[]
  /** Adverts of the house's own. */
  readonly house: readonly (readonly PageAdvert[])[]
}

export interface FilledPlace {
  readonly page: Page
  /** What is left. */
  readonly stock: Stock
}

/** `stock` without adverts that may stand anywhere fills with what is printed nowhere else. */
export function fillMissing(
  compositor: Compositor,
  issue: Issue,
  stock: Stock,
  { number, booking }: { readonly number: number; readonly booking: Booking },
): FilledPlace {
  const advert = stock.booked.find(isWholePage)
  if (advert) {
    const booked = stock.booked.filter((other) => other !== advert)
    return { page: advertPage(compositor, advert, number, booking), stock: { ...stock, booked } }
  }
  const [quote, ...quotes] = stock.quotes
  if (quote) {
    const page = quotedPage(compositor, quote, number)
    const left = { ...stock, quotes }
    return page ? { page, stock: left } : fillMissing(compositor, issue, left, { number, booking })
  }
  const [own, ...house] = stock.house
  if (own) return { page: advertPage(compositor, own, number, booking), stock: { ...stock, house } }
  return { page: mastheadPage(compositor, issue, number), stock }
}

/** The words alone on pattern; nothing where no page can hold them. */
function quotedPage(compositor: Compositor, quote: Extract, number: number): Page | undefined {
  const side = sideOf(number)
  const set = setQuote(compositor, { ...quote, wholePage: true }, side)
  const opened = set && quotePage(compositor, set, { number, runningHead: { magazine: '' }, slack: 0 })
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
