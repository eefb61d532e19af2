/**
 * Where printed pages begin → the marks of them inside the chapters, each before the very word: a reader with the printed
 * issue in hand asks for page 7, and a book has no pages.
 */

import type { Numerals } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import { isSamePassage, type PageTurn, type Passage, type TextPlace } from '../issue/page-turn.ts'
import { blockElement, element, type Markup, text } from './xml.ts'

/** Pages that begin in one place: those that show no running text begin where the next one does. */
interface Beginning {
  readonly pages: readonly number[]
  readonly place?: TextPlace
}

/** The pages of a chapter, as they are marked while it is written. */
export interface TurnSheet {
  readonly numerals: Numerals
  /** Still to be marked, in order. */
  readonly beginnings: Beginning[]
}

/** What a chapter has to mark: pages that begin with it, and pages that begin inside. */
export function openTurns(turns: readonly PageTurn[], slug: string, numerals: Numerals): TurnSheet {
  const beginnings: Beginning[] = []
  let waiting: number[] = []
  for (const { page, article, opens, begins } of turns) {
    if (article !== slug) continue
    waiting.push(page)
    if (!opens && !begins) continue
    beginnings.push({ pages: waiting, ...(begins && { place: begins }) })
    waiting = []
  }
  if (waiting.length > 0) beginnings.push({ pages: waiting })
  return { numerals, beginnings }
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
  const taken = beginnings.filter(({ place }) => place && isSamePassage(place.passage, passage))
  for (const beginning of taken) beginnings.splice(beginnings.indexOf(beginning), 1)
  return taken
    .flatMap(({ pages, place }) => pages.map((page) => ({ at: place?.offset ?? 0, page })))
    .sort((one, other) => one.at - other.at || one.page - other.page)
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
