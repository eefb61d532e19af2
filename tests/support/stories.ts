/**
 * Rows and pages that are nothing but heights: what flowing a story is tried on.
 * A test of pages should read as the flatplan it makes.
 */

import type { Extract } from '../../src/issue/issue.ts'
import { flowStory } from '../../src/layout/flow/fit-length.ts'
import type { Inset } from '../../src/layout/flow/inset.ts'
import type { Emphasis, OpenedPage } from '../../src/layout/flow/opened-page.ts'
import type { Footing, Row } from '../../src/layout/grid/row.ts'

export function row(lines: number, own: Partial<Row> = {}): Row {
  return { items: [], lines, before: 0, keepWithNext: false, ...own }
}

/** A note of so many lines, in one piece. */
export function note(_name: string, lines: number): Footing {
  return { rows: [row(lines)], rule: { kind: 'path', commands: [] } }
}

/** A page of columns as high as they are told. */
export function page(heights: readonly number[], own: Partial<OpenedPage> = {}): OpenedPage {
  return {
    draw: () => [],
    regions: heights.map((lines, index) => ({ x: -100 * index, y: 0, width: 90, lines })),
    ...own,
  }
}

/** A story of so many lines, ten to an exchange. */
export function story(lines: number): Row[] {
  return Array.from({ length: lines }, (_, index) => row(1, { exchange: Math.floor(index / 10) + 1 }))
}

const span = { file: 'test.yaml', line: 1, column: 1 }

export function quote(text: string, from: number): Inset {
  const words: Extract = { text, from, span }
  return { kind: 'quote', from, quote: words }
}

export function plate(text: string, from: number): Inset {
  return { ...quote(text, from), kind: 'plate' } as Inset
}

export function wide(lines: number, from: number): Inset {
  return { kind: 'picture', from, row: row(lines, { exchange: from }) }
}

/** Lines of a page's one column, where pages are as high as what is written on them. */
const LINES = 40

/** A page that an inset may stand on. */
interface Place {
  readonly number: number
  readonly emphasis?: Emphasis
  /** Lines by which its column is higher than its text. */
  readonly spare?: number
  /** The column may be lowered, if that is asked. */
  readonly yields?: true
}

interface Offer {
  readonly inset: Inset
  readonly places: readonly Place[]
}

/** An inset that may stand on these pages and on no other. It takes nothing from their columns. */
export function on(inset: Inset, ...places: readonly (number | Place)[]): Offer {
  return { inset, places: places.map((place) => (typeof place === 'number' ? { number: place } : place)) }
}

interface Plan {
  /** The exchange that each page of text is from: there is one block to a page, and it fills its column. */
  readonly text: readonly number[]
  readonly offers: readonly Offer[]
  /** Number of the first page: a left-hand one, unless it is told. */
  readonly from?: number
  /** Lines of the last block. */
  readonly last?: number
  /** Which of the blocks, counted from 0, go on amid a paragraph. */
  readonly parted?: readonly number[]
  /** Which of the blocks are side notes. */
  readonly noted?: readonly number[]
  /** Pages without an inset that are higher than their text, by so many lines. */
  readonly spare?: Readonly<Record<number, number>>
  /** Is told of every page with an inset that is asked for, by how many lines it is to be lowered. */
  readonly hear?: (inset: Inset, slack: number) => void
}

/** A story whose pages cost nothing but what the places of its insets cost. */
export function flowPlan({
  text,
  offers,
  from = 5,
  last = LINES,
  parted = [],
  noted = [],
  spare = {},
  hear,
}: Plan) {
  const names = new Map<OpenedPage, string>()
  const rows = text.map((exchange, index) =>
    row(index === text.length - 1 ? last : LINES, {
      exchange,
      ...(parted.includes(index) && { continues: true }),
      ...(noted.includes(index) && { solid: { what: 'side note', span } }),
    }),
  )
  const flowed = flowStory(
    {
      rows,
      insets: offers.map(({ inset }) => inset),
      openings: [page([LINES])],
      from,
      next: (number) => page([LINES + (spare[number] ?? 0)]),
      insetPages: (inset, number, slack) => {
        hear?.(inset, slack)
        const offer = offers.find((other) => other.inset === inset)
        const place = offer?.places.find((other) => other.number === number)
        if (!place || (slack > 0 && !place.yields)) return undefined
        const emphasis = place.emphasis ?? (inset.kind === 'picture' ? 'quiet' : 'strong')
        const heights = inset.kind === 'plate' ? [] : [LINES + (place.spare ?? 0) - slack]
        const made = page(heights, { emphasis })
        names.set(made, 'quote' in inset ? inset.quote.text : 'x')
        return made
      },
    },
    2 * LINES,
  )
  return { ...flowed, plan: flowed.pages.map((filled) => names.get(filled.page) ?? '.').join('') }
}

/** The same as one letter a page: what stands on it, a dot where it is text alone. */
export function flatplan(plan: Plan): string {
  return flowPlan(plan).plan
}
