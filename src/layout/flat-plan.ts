/**
 * The articles and adverts of an issue → its pages from the first article to the last, each where the running order and
 * the bookings place it: `adverts on a page → what must stand before → the article → adverts after it`. A page that must
 * be there and has nothing to hold is filled from what is at hand; what could not stand where it was asked is told.
 */

import type { Diagnostic } from '../diagnostic.ts'
import { isInColumn, isOnPage } from '../issue/advert-places.ts'
import type { Article, ColumnAdvert, Issue, PageAdvert } from '../issue/issue.ts'
import { plainText } from '../issue/plain-text.ts'
import { WORDS } from '../issue/words.ts'
import type { Advance } from '../progress.ts'
import type { ArticleMemory } from './article-memory.ts'
import { sideOf } from './grid/sides.ts'
import type { LaidArticle } from './lay-article.ts'
import type { Page, Tag } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { filledBefore, type HeldAdvert, strayAdvert, strayArticle, strayInColumns } from './stray-places.ts'
import { advertPage, type Booking, type NumberedSheet, sheetsOf } from './templates/advert.ts'
import { drawInColumn } from './templates/column-advert.ts'
import { type FillingBrief, fillMissing, type LeftQuote, type Stock } from './templates/filler.ts'
import type { Artworks } from './templates/filling-advert.ts'
import type { HouseTemplates } from './templates/house-template.ts'

export interface PlanOrder {
  readonly articles: ArticleMemory
  /** Number of the first page. */
  readonly first: number
  readonly advance: Advance
  readonly artworks: Artworks
  /** Pieces of news that may fill a page. */
  readonly briefs: readonly FillingBrief[]
  readonly templates?: HouseTemplates
}

export interface NumberedArticle extends LaidArticle {
  readonly article: Article
  /** Adverts that stand in its columns, each by the number of its page. */
  readonly holds: readonly HeldAdvert[]
}

/** The pages so far, and what is left to be placed. */
export interface Plan {
  readonly pages: readonly Page[]
  readonly laid: readonly NumberedArticle[]
  readonly stock: Stock
  readonly waiting: readonly NumberedSheet[]
  /** Numbers of pages that had to be filled with what was booked or written for none. */
  readonly filled: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

export function planPages(compositor: Compositor, issue: Issue, order: PlanOrder): Plan {
  const { articles, artworks, advance } = order
  const parent: Tag = { role: 'section', parent: articles.document, title: WORDS.advert }
  const desk: PlanDesk = { compositor, issue, order, booking: { parent, artworks } }
  const plan = issue.articles.reduce(
    (plan, article, index) => {
      const longer = placeArticle(desk, plan, article)
      advance(index + 1, issue.articles.length)
      return longer
    },
    beginPlan(issue, order.briefs),
  )
  const told = strayInColumns(
    issue,
    plan.laid.flatMap(({ holds }) => holds),
  )
  return { ...plan, diagnostics: [...plan.diagnostics, ...told] }
}

interface PlanDesk {
  readonly compositor: Compositor
  readonly issue: Issue
  readonly order: PlanOrder
  readonly booking: Booking
}

function beginPlan(issue: Issue, briefs: readonly FillingBrief[]): Plan {
  const adverts = issue.adverts.filter(isOnPage)
  const anywhere = adverts.filter(({ place, house }) => !place && !house)
  const house = adverts.filter((advert) => advert.house)
  const stock = { booked: sheetsOf(anywhere), quotes: [], briefs, house: sheetsOf(house) }
  return { pages: [], laid: [], stock, waiting: numberSheets(adverts), filled: [], diagnostics: [] }
}

/** Adverts of one size that were booked on one page share it. */
function numberSheets(adverts: readonly PageAdvert[]): readonly NumberedSheet[] {
  const numbered = adverts.flatMap((advert) =>
    advert.place?.kind === 'on' ? [{ page: advert.place.page, advert }] : [],
  )
  const places = new Map(
    numbered.map(({ page, advert }) => [`${page} ${advert.size}`, { page, size: advert.size }]),
  )
  return [...places.values()].flatMap(({ page, size }) => {
    const booked = numbered.filter((other) => other.page === page && other.advert.size === size)
    return sheetsOf(booked.map(({ advert }) => advert)).map((sheet) => ({ page, sheet }))
  })
}

/** Adverts that were booked by an article, page by page. */
function sheetsBy({ issue }: PlanDesk, kind: 'after' | 'facing', { slug }: Article): PageAdvert[][] {
  return sheetsOf(
    issue.adverts
      .filter(isOnPage)
      .filter(({ place }) => place?.kind === kind && 'slug' in place && place.slug === slug),
  )
}

function nextOf({ order: { first } }: PlanDesk, { pages }: Plan): number {
  return first + pages.length
}

function placeArticle(desk: PlanDesk, plan: Plan, article: Article): Plan {
  const begun = placeWaiting(desk, plan)
  const next = nextOf(desk, begun)
  const facing = sheetsBy(desk, 'facing', article)
  const laid = lay(desk, article, startOf(article, next, facing.length))
  const end = laid.opensOn + laid.pages.length
  // Those of a page before its first have that page. The article would be parted: one stands before it where it is nearer.
  const early = begun.waiting.find(({ page }) => page > next && page >= laid.opensOn && page < end)
  const before = early && Math.min(early.page, lastBefore(desk, article, next, facing.length))
  if (early && before !== undefined && early.page - before <= end - early.page) {
    const led = fillGap(desk, begun, { until: before, facing: [], ahead: article.slug })
    return placeArticle(desk, placeSheet(desk, led, early), article)
  }
  const left = laid.left.map((quote): LeftQuote => ({ story: article.slug, quote }))
  const stock = { ...begun.stock, quotes: [...left, ...begun.stock.quotes] }
  const gapped = fillGap(desk, { ...begun, stock }, { until: laid.opensOn, facing, ahead: article.slug })
  const placed: Plan = {
    ...gapped,
    pages: [...gapped.pages, ...laid.pages],
    laid: [...gapped.laid, laid],
    diagnostics: [...gapped.diagnostics, ...tellPlace(gapped, laid, facing.flat())],
  }
  return sheetsBy(desk, 'after', article).reduce((longer, sheet) => addSheet(desk, longer, sheet), placed)
}

/** The page that an article is to begin on, where `next` is the first that is free: an advert faces it from the right. */
function startOf({ placement }: Article, next: number, facing: number): number {
  const { on, starts } = placement ?? {}
  const asked = Math.max(next + facing, on ?? 0)
  return starts === undefined || sideOf(asked) === starts ? asked : asked + 1
}

/** What an article that stands on another page than was asked is told of; else, what had to be filled for it. */
function tellPlace(
  { laid, filled }: Plan,
  { article, opensOn }: NumberedArticle,
  facing: readonly PageAdvert[],
): readonly Diagnostic[] {
  const stray = strayArticle(article, opensOn, facing)
  if (stray.length > 0) return stray
  const before = laid.at(-1)?.opensOn ?? 0
  return filledBefore(
    article,
    filled.filter((page) => page > before),
  )
}

/** The last page that an advert may have before an article, and before those that face it, without moving it farther. */
function lastBefore(desk: PlanDesk, article: Article, next: number, facing: number): number {
  const { opensOn } = lay(desk, article, startOf(article, next + 1, facing))
  return opensOn - facing - 1
}

function lay(desk: PlanDesk, article: Article, from: number): NumberedArticle {
  const { slug } = article
  const adverts = desk.issue.adverts.filter(isInColumn)
  const own = adverts.filter(({ place }) => place?.kind === 'in' && place.slug === slug)
  const laid = layWith(desk, article, from, own)
  const end = laid.opensOn + laid.pages.length
  const within = adverts.filter(
    ({ place }) => place?.kind === 'on' && place.page > laid.opensOn && place.page < end,
  )
  return within.length > 0 ? layWith(desk, article, from, [...own, ...within]) : laid
}

/** An article with adverts in its columns. */
function layWith(
  { compositor, issue, order, booking }: PlanDesk,
  article: Article,
  from: number,
  adverts: readonly ColumnAdvert[],
): NumberedArticle {
  const { slug, title } = article
  const parent: Tag = { role: 'article', parent: order.articles.document, title: plainText(title), slug }
  const { templates } = order
  const assignment = {
    compositor,
    magazine: issue.masthead,
    article,
    parent,
    ...(templates && { templates }),
  }
  const laid = order.articles.lay(adverts.length > 0 ? { ...assignment, adverts } : assignment, from)
  const holds = laid.seats.flatMap(({ at, page, box }) => {
    const advert = adverts[at]
    return advert ? [{ advert, page, items: drawInColumn(compositor, advert, box, booking) }] : []
  })
  const pages = laid.pages.map((page) => {
    const items = holds.flatMap((held) => (held.page === page.number ? held.items : []))
    const whole = items.length > 0 ? { ...page, items: [...page.items, ...items] } : page
    return page.number === laid.opensOn ? { ...whole, opens: slug } : whole
  })
  return { ...laid, article, pages, holds }
}

/** Adverts whose page has come, or is past. */
function placeWaiting(desk: PlanDesk, plan: Plan): Plan {
  const due = plan.waiting.find(({ page }) => page <= nextOf(desk, plan))
  return due ? placeWaiting(desk, placeSheet(desk, plan, due)) : plan
}

function placeSheet(desk: PlanDesk, plan: Plan, due: NumberedSheet): Plan {
  const number = nextOf(desk, plan)
  const [first] = due.sheet
  const told = first && number !== due.page ? [strayAdvert(first, number, due.page)] : []
  return {
    ...addSheet(desk, plan, due.sheet),
    waiting: plan.waiting.filter((other) => other !== due),
    diagnostics: [...plan.diagnostics, ...told],
  }
}

function addSheet(desk: PlanDesk, plan: Plan, sheet: readonly PageAdvert[]): Plan {
  const page = advertPage(desk.compositor, sheet, nextOf(desk, plan), desk.booking)
  return { ...plan, pages: [...plan.pages, page] }
}

interface Gap {
  /** The page that comes after it. */
  readonly until: number
  readonly facing: readonly (readonly PageAdvert[])[]
  /** Slug of the article that waits for it. */
  readonly ahead: string
}

/** What an article waits for: the pages up to it, the last of them those that face it. */
function fillGap(desk: PlanDesk, plan: Plan, { until, facing, ahead }: Gap): Plan {
  const number = nextOf(desk, plan)
  if (number >= until) return plan
  const due = plan.waiting.find(({ page }) => page === number)
  const [sheet] = until - number <= facing.length ? facing : []
  const longer = sheet
    ? addSheet(desk, plan, sheet)
    : due
      ? placeSheet(desk, plan, due)
      : addFiller(desk, plan, { number, ahead })
  return fillGap(desk, longer, { until, facing: sheet ? facing.slice(1) : facing, ahead })
}

function addFiller(
  { compositor, issue, booking }: PlanDesk,
  plan: Plan,
  { number, ahead }: { readonly number: number; readonly ahead: string },
): Plan {
  const behind = plan.laid.at(-1)?.article.slug
  const { page, stock } = fillMissing(compositor, issue, plan.stock, { number, booking, behind, ahead })
  // An advert that waited for a page was booked for one.
  const isBooked = stock.booked.length < plan.stock.booked.length
  const filled = isBooked ? plan.filled : [...plan.filled, number]
  return { ...plan, pages: [...plan.pages, page], stock, filled }
}
