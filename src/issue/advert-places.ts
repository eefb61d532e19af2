/** How large an advert is and where it may be booked: as schemas, and as later stages read it. */

import { z } from 'zod'
import type { Advert, BookedPlace, ColumnAdvert, PageAdvert } from './issue.ts'
import { type Context, complain, slug } from './line-schema.ts'
import { pageNumber } from './running-order-schema.ts'

const COLUMN_SIZES = ['column', 'double-column'] as const

export const advertSize = z
  .enum(['full', 'half', 'third', ...COLUMN_SIZES])
  .describe(
    'A whole page, half of one or a third: two halves stand on a page, or three thirds. column: the foot of an outer column of an article, as high as the advert is; double-column: that of the two outer ones.',
  )

export const advertPlaces = {
  after: slug.optional().describe('The slug of the article that it follows.'),
  facing: slug.optional().describe('The slug of the article whose first page it faces.'),
  in: slug
    .optional()
    .describe(
      'Of an advert of a column: the slug of the article in whose columns it stands, after its first page.',
    ),
  on: pageNumber
    .optional()
    .describe(
      'The number of its page; one of a page parts no article, and stands before or after it; one of a column stands amid it.',
    ),
  house: z
    .literal(true)
    .optional()
    .describe('true for an advert of the magazine’s own, printed where a page would else be empty.'),
}

type BookingSource = { [Key in keyof typeof advertPlaces]?: z.infer<(typeof advertPlaces)[Key]> }

const PLACES = Object.keys(advertPlaces) as readonly (keyof BookingSource)[]
/** Those that each kind of advert may have. */
const PLACES_OF_COLUMNS: readonly (keyof BookingSource)[] = ['in', 'on']
const PLACES_OF_PAGES = PLACES.filter((name) => name !== 'in')

export function isInColumn(advert: Advert): advert is ColumnAdvert {
  return COLUMN_SIZES.some((size) => size === advert.size)
}

export function isOnPage(advert: Advert): advert is PageAdvert {
  return !isInColumn(advert)
}

export function complainOfPlaces(
  advert: BookingSource & { readonly size: Advert['size'] },
  context: Context,
): void {
  const given = PLACES.filter((name) => advert[name] !== undefined)
  const [first, second] = given
  const inColumn = COLUMN_SIZES.some((size) => size === advert.size)
  const places = inColumn ? PLACES_OF_COLUMNS : PLACES_OF_PAGES
  if (second !== undefined) {
    const complaint = {
      rule: 'place',
      found: `${given.join(' and ')} of one advert`,
      expected: `at most one of ${places.join(', ')}`,
      hint: 'Keep the one that was booked.',
    }
    complain(context, complaint, second)
  } else if (inColumn && first === undefined) {
    complain(context, {
      rule: 'place',
      found: 'advert of a column without its place',
      expected: 'the article in whose columns it stands, or the number of its page',
      hint: 'Write in: with the slug of an article, or on: with a page.',
    })
  } else if (first !== undefined && !places.includes(first)) {
    const complaint = {
      rule: 'place',
      found: `${first} with an advert of size ${advert.size}`,
      expected: `one of ${places.join(', ')}`,
      hint: inColumn
        ? 'An advert of a column stands amid an article: in: its slug, or on: a page of it.'
        : 'Only an advert of a column stands in an article: size: column.',
    }
    complain(context, complaint, first)
  }
}

export function resolvePlace({
  after,
  facing,
  in: inside,
  on,
  house,
}: BookingSource): Pick<Advert, 'place' | 'house'> {
  const places: readonly (BookedPlace | undefined)[] = [
    after === undefined ? undefined : { kind: 'after', slug: after },
    facing === undefined ? undefined : { kind: 'facing', slug: facing },
    inside === undefined ? undefined : { kind: 'in', slug: inside },
    on === undefined ? undefined : { kind: 'on', page: on },
  ]
  const place = places.find((booked) => booked !== undefined)
  return { ...(place && { place }), ...(house && { house }) }
}
