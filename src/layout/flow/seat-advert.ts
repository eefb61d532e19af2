/** A page of a story and the adverts that are left for its columns → the page over each of them, and what that costs. */

import type { Row } from '../grid/row.ts'
import { type AdvertInset, type Inset, type OverAdvert, without } from './inset.ts'
import type { OpenedPage } from './opened-page.ts'

/** An advert on another page than was asked, for each page between, and at the most; and one on the page that a story ends on. */
const ASTRAY_COST = 1000
const MOST_ASTRAY_COST = 1900
const END_COST = 60

/** What is offered to a story, over each advert for which there is room there. */
export function overAdverts<Offer extends { readonly page: OpenedPage | undefined }>(
  offer: Offer,
  insets: readonly Inset[],
  { over, number }: { readonly over: OverAdvert | undefined; readonly number: number },
): (Offer & { readonly advert: AdvertInset })[] {
  const { page } = offer
  if (!over || !page) return []
  return insets.flatMap((inset) => {
    const shorter = inset.kind === 'advert' ? over(page, inset, number) : undefined
    return inset.kind === 'advert' && shorter ? [{ ...offer, page: shorter, advert: inset }] : []
  })
}

/** A story without an advert that stands on the page of a number, after which its rest comes. */
export function seatAdvert<Story extends { readonly insets: readonly Inset[]; readonly cost: number }>(
  story: Story,
  inset: AdvertInset,
  { number, rest }: { readonly number: number; readonly rest: readonly Row[] },
): Story {
  const { place } = inset.advert
  const away = place?.kind === 'on' ? Math.abs(place.page - number) : 0
  const astray = Math.min(MOST_ASTRAY_COST, ASTRAY_COST * away)
  const ending = rest.length === 0 ? END_COST : 0
  return { ...story, insets: without(story.insets, inset), cost: story.cost + astray + ending }
}
