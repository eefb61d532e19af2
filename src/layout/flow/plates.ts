/** A story and what stands on a page of its own → the story with that page: a quote alone, a picture by its text. */

import { distanceTo } from './distance.ts'
import { type Inset, isSpread, without } from './inset.ts'
import type { OpenedPage } from './opened-page.ts'
import type { PartialStory } from './partial-story.ts'
import type { FilledPage } from './pour.ts'

/** Pages of text between two plates read best; for each more or less. */
const TEXT_BETWEEN = 3
const UNEVEN_COST = 15
/** A plate amid a paragraph. */
const PARTED_COST = 80
/** A picture on another page than its text, for each exchange between. */
export const AWAY_COST = 25
/** A picture over two pages that its text stands behind. */
const EARLY_COST = 300

export interface Plate {
  readonly page: OpenedPage
  readonly inset: Inset
  readonly facing: number
}

/** A page for a quote alone, some pages of text after the last of its kind, and away from its own words. */
export function setPlate(partial: PartialStory, { page, inset, facing }: Plate): PartialStory[] {
  const { pages } = partial
  const last = pages.findLastIndex(({ columns }) => columns.length === 0)
  const between = pages.length - 1 - last
  const distance = distanceTo(pages.slice(-1), inset.from)
  if (between < 2 || distance === 0) return []
  const parted = partial.rest[0]?.continues ? PARTED_COST : 0
  const cost = partial.cost + facing + distance + parted + UNEVEN_COST * Math.abs(between - TEXT_BETWEEN)
  return [{ ...partial, ...withPlate(partial, page, inset), cost }]
}

/** A picture on a page of its own beside its text, whatever that is parted by, or the second page of one over two. */
export function setPicture(
  partial: PartialStory,
  { page, inset, facing }: Omit<Plate, 'inset'> & { readonly inset?: Inset | undefined },
): PartialStory[] {
  const { pages, cost } = partial
  if (!inset) return [{ ...partial, ...withPlate(partial, page) }]
  const before = pages.findLast(({ columns }) => columns.length > 0)
  const distance = distanceTo(before ? [before] : [], inset.from)
  const away = AWAY_COST * distance + earlyCost(inset, pages)
  return [{ ...partial, ...withPlate(partial, page, inset), cost: cost + facing + away }]
}

/** The pages with one that no text is on, and the insets that are left. */
export function withPlate({ pages, insets }: PartialStory, page: OpenedPage, inset?: Inset) {
  const plate: FilledPage = { page, columns: [], depths: [], exchanges: [], fitting: 0 }
  return { pages: [...pages, plate], insets: inset ? without(insets, inset) : insets }
}

/** Of a picture over two pages that stands before its text: it is looked at when that has been read. */
export function earlyCost(inset: Inset, pages: readonly FilledPage[]): number {
  const isEarly = isSpread(inset) && !pages.some(({ exchanges }) => exchanges.some((at) => at >= inset.from))
  return isEarly ? EARLY_COST : 0
}
