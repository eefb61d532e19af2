/** Where an advert may be booked: as a schema, and as later stages read it. */

import { z } from 'zod'
import type { Advert, BookedPlace } from './issue.ts'
import { type Context, complain, slug } from './line-schema.ts'
import { pageNumber } from './running-order-schema.ts'

export const advertPlaces = {
  after: slug.optional().describe('The slug of the article that it follows.'),
  facing: slug.optional().describe('The slug of the article whose first page it faces.'),
  on: pageNumber
    .optional()
    .describe('The number of its page; it parts no article, and stands before or after one.'),
  house: z
    .literal(true)
    .optional()
    .describe('true for an advert of the magazine’s own, printed where a page would else be empty.'),
}

type BookingSource = { [Key in keyof typeof advertPlaces]?: z.infer<(typeof advertPlaces)[Key]> }

const PLACES = Object.keys(advertPlaces) as readonly (keyof BookingSource)[]

export function complainOfPlaces(advert: BookingSource, context: Context): void {
  const given = PLACES.filter((name) => advert[name] !== undefined)
  const [, second] = given
  if (second === undefined) return
  const complaint = {
    rule: 'place',
    found: `${given.join(' and ')} of one advert`,
    expected: `at most one of ${PLACES.join(', ')}`,
    hint: 'Keep the one that was booked.',
  }
  complain(context, complaint, second)
}

export function resolvePlace({ after, facing, on, house }: BookingSource): Pick<Advert, 'place' | 'house'> {
  const places: readonly (BookedPlace | undefined)[] = [
    after === undefined ? undefined : { kind: 'after', slug: after },
    facing === undefined ? undefined : { kind: 'facing', slug: facing },
    on === undefined ? undefined : { kind: 'on', page: on },
  ]
  const place = places.find((booked) => booked !== undefined)
  return { ...(place && { place }), ...(house && { house }) }
}
