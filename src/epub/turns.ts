/**
 * Where printed pages begin → the marks of them inside the chapters, each before the very word.
 * A room of its own because a reader with the printed issue in hand asks for page 7, and a book has no pages.
 */

import type { Inline, Numerals } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import type { PageTurn } from '../issue/page-turn.ts'
import { blockElement, element, type Markup } from './xml.ts'

/** Pages that begin in one place: those that show no running text begin where the next one does. */
interface Place {
  readonly pages: readonly number[]
  readonly rest?: string
  /** Paragraphs that end in the same words and are still to be passed by. */
  after: number
}

/** The pages of a chapter, as they are marked while it is written. */
export interface TurnSheet {
  readonly numerals: Numerals
  /** Still to be marked, in order. */
  readonly places: Place[]
}

/** What a chapter has to mark: pages that begin with it, and pages that begin inside. */
export function openTurns(turns: readonly PageTurn[], slug: string, numerals: Numerals): TurnSheet {
  const places: Place[] = []
  let waiting: number[] = []
  for (const { page, article, opens, rest } of turns) {
    if (article !== slug) continue
    waiting.push(page)
    if (!opens && !rest) continue
    places.push({ pages: waiting, after: rest?.after ?? 0, ...(rest && { rest: rest.text }) })
    waiting = []
  }
  if (waiting.length > 0) places.push({ pages: waiting, after: 0 })
  return { numerals, places }
}

export function pageAnchor(page: number): string {
  return `page-${page}`
}

/** Marks of the pages on which the chapter opens: those before the first that begins inside it. */
export function takeOpening({ places, numerals }: TurnSheet): Markup[] {
  const inside = places.findIndex(({ rest }) => rest !== undefined)
  // Pages after the last word wait for the end; where no word was found on any page, they are all before the chapter.
  const count = inside < 0 ? places.length : inside
  return places.splice(0, count).flatMap(({ pages }) => pages.map((page) => blockMark(page, numerals)))
}

/** A page that begins with a paragraph or inside it, by the visible characters before it. */
export interface InnerTurn {
  readonly at: number
  readonly page: number
}

/** Marks of what is left when the chapter ends. */
export function takeLast({ places, numerals }: TurnSheet): Markup[] {
  return places.splice(0).flatMap(({ pages }) => pages.map((page) => blockMark(page, numerals)))
}

/** Controls that a paragraph may hold and nobody reads: layout counts without them. */
const CONTROLS = /[\u00AD\u200B\u2060\u2066-\u2069]/g

export function visible(text: string): string {
  return text.replace(CONTROLS, '')
}

/** The pages that begin in this paragraph, in order; each paragraph is asked for once. */
export function takeTurns(plain: string, { places }: TurnSheet): InnerTurn[] {
  const taken: InnerTurn[] = []
  for (const place of [...places]) {
    const { rest, pages } = place
    if (rest === undefined || !plain.endsWith(rest)) continue
    if (place.after > 0) {
      place.after--
      continue
    }
    places.splice(places.indexOf(place), 1)
    taken.push(...pages.map((page) => ({ at: plain.length - rest.length, page })))
  }
  return taken.sort((one, other) => one.at - other.at || one.page - other.page)
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
  return element('span', attributesOf(page, numerals), '' as Markup)
}

/** The visible words of a paragraph as they are printed, its notes as their marks, which follow those before it. */
export function plainOf(
  content: readonly Inline[],
  { numerals, notes: { length } }: { readonly numerals: Numerals; readonly notes: readonly unknown[] },
): string {
  let notes = length
  const spell = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        switch (inline.kind) {
          case 'text':
          case 'isolate':
            return visible(inline.text)
          case 'note':
            return formatNumber(++notes, numerals)
          default:
            return spell(inline.content)
        }
      })
      .join('')
  return spell(content)
}
