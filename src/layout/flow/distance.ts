/** Pages and a place of their story → how far its words stand from them, and the quote that is furthest. */

import type { Extract } from '../../issue/issue.ts'
import { type Inset, quotesOf } from './inset.ts'
import type { FilledPage } from './pour.ts'

/** How many exchanges lie between those of some pages and this one; 0 where it is on one of them. */
export function distanceTo(pages: readonly FilledPage[], exchange: number): number {
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
