/** A story some of whose pages are filled, and what stands beside them costs: what its search knows of each beginning. */

import type { Row } from '../grid/row.ts'
import { isLeft } from '../grid/sides.ts'
import { type Inset, isSpread } from './inset.ts'
import type { Emphasis } from './opened-page.ts'
import type { FilledPage } from './pour.ts'

/** A spread that could carry a quote and carries none is bare; one with two strong things shouts. */
const BARE_COST = 40
const FACING_COST = { strong: 300, mixed: 10, quiet: 80 }
/** A right-hand page as bare as the left-hand one before it: two grey pages in a row. */
const GREY_COST = 40
/** A picture, or a quote that was to stand alone on a page, that found none. */
export const UNSET_COST = 2000

/** Its pages so far, what is left, and what it has cost. */
export interface PartialStory {
  readonly pages: readonly FilledPage[]
  readonly rest: readonly Row[]
  readonly insets: readonly Inset[]
  readonly cost: number
  /** The answer that the last quote is from. */
  readonly quoted: number
}

/** What a page costs beside the one before it: on the left beside the one it faces. */
export function facingCost(
  { pages, insets }: PartialStory,
  emphasis: Emphasis | undefined,
  number: number,
): number {
  const faced = pages.at(-1)?.page.emphasis
  const hasQuotes = insets.some(({ kind }) => kind === 'quote')
  if (!isLeft(number)) return !emphasis && !faced && hasQuotes && pages.length > 1 ? GREY_COST : 0
  if (emphasis && faced) return FACING_COST[emphasis === faced ? emphasis : 'mixed']
  return !emphasis && !faced && hasQuotes ? BARE_COST : 0
}

/** What a partial story's next pages may cost hangs on this and on the rest of its rows: of those alike in both one is enough. */
export function futureOf({ pages, insets, quoted }: PartialStory): string {
  const plate = pages.findLastIndex(({ columns }) => columns.length === 0)
  return [
    pages.at(-1)?.page.emphasis,
    pages.at(-1)?.page.isHeaded,
    pages.at(-1)?.page.beside !== undefined,
    plate,
    quoted,
    ...insets.map(({ kind, from }) => `${kind}${from}`),
  ].join()
}

export function waitingIn({ insets }: Pick<PartialStory, 'insets'>): number {
  return insets.filter(({ kind }) => kind !== 'quote').length
}

/** What must be set and is not, where the story ends: of a picture over two pages twice as much, as it cannot be smaller. */
export function unsetCost({ insets, rest }: Pick<PartialStory, 'insets' | 'rest'>): number {
  return rest.length === 0 ? UNSET_COST * (waitingIn({ insets }) + insets.filter(isSpread).length) : 0
}
