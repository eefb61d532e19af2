/**
 * Where printed pages begin → the marks of them inside the chapters, each before the very word: a reader with the printed
 * issue in hand asks for page 7, and a book has no pages.
 */

import type { Block } from '../issue/block.ts'
import type { Article, Numerals } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import { isSamePassage, type PageTurn, type Passage, type TextPlace } from '../issue/page-turn.ts'
import { blockElement, element, type Markup, text } from '../xml.ts'
import { chapterOrder, type Station, stationOf, stationOfFloat } from './chapter-order.ts'

/** Pages that begin in one place: those that show nothing of the article begin where the next one does. */
interface Beginning {
  readonly pages: readonly number[]
  /** The first word, or the picture or the box before it. */
  readonly place?: TextPlace | Block
}

/** The pages of a chapter, as they are marked while it is written. */
export interface TurnSheet {
  readonly numerals: Numerals
  /** Still to be marked, in order. */
  readonly beginnings: Beginning[]
}

/** What a chapter has to mark: pages that begin with it, and pages that begin inside. */
export function openTurns(turns: readonly PageTurn[], article: Article, numerals: Numerals): TurnSheet {
  const order = chapterOrder(article)
  const beginnings: Beginning[] = []
  let waiting: number[] = []
  let reached = 0
  for (const turn of turns) {
    if (turn.article !== article.slug) continue
    waiting.push(turn.page)
    const { place, at } = placeOf(turn, order, reached)
    if (!turn.opens && !place) continue
    beginnings.push({ pages: waiting, ...(place && { place }) })
    waiting = []
    reached = at
  }
  if (waiting.length > 0) beginnings.push({ pages: waiting })
  return { numerals, beginnings }
}

/**
 * Where the mark of a page stands: before the first of the floats at its head, or before its first word. A float may
 * stand in the book before what earlier pages begin with, or after the page's own words: marks keep the order of pages.
 */
function placeOf({ begins, floats = [] }: PageTurn, order: readonly Station[], reached: number) {
  const read = begins ? stationOf(begins.passage, order) : order.length
  const shown = floats.map((float) => stationOfFloat(float, order)).filter((at) => at > reached && at < read)
  const at = Math.min(read, ...shown)
  const block = order[at]
  if (at < read && block && 'kind' in block) return { place: block, at }
  return { place: begins, at: begins ? Math.max(reached, read) : reached }
}

export function pageAnchor(page: number): string {
  return `page-${page}`
}

/** Marks of the pages on which the chapter opens: those before the first that begins inside it. */
export function takeOpening({ beginnings, numerals }: TurnSheet): Markup[] {
  const inside = beginnings.findIndex(({ place }) => place !== undefined)
  // Pages after the last word wait for the end; where no word was found on any page, they are all before the chapter.
  const count = inside < 0 ? beginnings.length : inside
  return markAll(beginnings.splice(0, count), numerals)
}

/** Marks of what is left when the chapter ends. */
export function takeLast({ beginnings, numerals }: TurnSheet): Markup[] {
  return markAll(beginnings.splice(0), numerals)
}

function markAll(beginnings: readonly Beginning[], numerals: Numerals): Markup[] {
  return beginnings.flatMap(({ pages }) => pages.map((page) => blockMark(page, numerals)))
}

/** A page that begins with a passage or inside it, by the UTF-16 units of its plain text before it. */
export interface InnerTurn {
  readonly at: number
  readonly page: number
}

/** The pages that begin in this passage, in order. */
export function takeTurns(passage: Passage, { beginnings }: TurnSheet): InnerTurn[] {
  const taken = takeAll(
    beginnings,
    ({ place }) => place !== undefined && 'passage' in place && isSamePassage(place.passage, passage),
  )
  return taken
    .flatMap(({ pages, place }) =>
      pages.map((page) => ({ at: place && 'offset' in place ? place.offset : 0, page })),
    )
    .sort((one, other) => one.at - other.at || one.page - other.page)
}

/** Marks of the pages that begin with a picture or a box. */
export function takeFloat(block: Block, { beginnings, numerals }: TurnSheet): Markup[] {
  return markAll(
    takeAll(beginnings, ({ place }) => place === block),
    numerals,
  )
}

function takeAll(beginnings: Beginning[], isTaken: (beginning: Beginning) => boolean): readonly Beginning[] {
  const taken = beginnings.filter(isTaken)
  for (const beginning of taken) beginnings.splice(beginnings.indexOf(beginning), 1)
  return taken
}

/** The number that the printed page bears. DPUB-ARIA 1.1 forbids a page break any name of its own (`aria-label`). */
function attributesOf(page: number, numerals: Numerals) {
  return {
    id: pageAnchor(page),
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    title: formatNumber(page, numerals),
  }
}

export function blockMark(page: number, numerals: Numerals): Markup {
  return blockElement('div', attributesOf(page, numerals), [])
}

export function inlineMark(page: number, numerals: Numerals): Markup {
  return element('span', attributesOf(page, numerals), text(''))
}
