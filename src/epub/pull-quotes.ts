/**
 * An interview's pull quotes → the exchange each one follows, never the exchange it was taken from.
 * A room of its own because it is a choice among places, and the writer of XHTML only carries it out.
 */

import type { Extract } from '../issue/issue.ts'

const OCCUPIED = 1000 // two pull quotes never meet while another place stands free
const LAST = 2 // after the last answer a quote looks back at what is over
const BEFORE_ITS_QUESTION = 1 // the same words twice within a screen read as a mistake

/**
 * Pull quotes by the number of the exchange they follow, spread evenly over the interview.
 * With a single exchange there is no place for any, and its words stand in the answer alone.
 */
export function placePullQuotes(
  pullQuotes: readonly Extract[],
  exchangeNumbers: readonly number[],
): ReadonlyMap<number, readonly Extract[]> {
  const places = new Map<number, Extract[]>()
  pullQuotes.forEach((pullQuote, index) => {
    const even = ((index + 1) * exchangeNumbers.length) / (pullQuotes.length + 1)
    const place = cheapestPlace(pullQuote, even, exchangeNumbers, places)
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), pullQuote])
  })
  return places
}

function cheapestPlace(
  pullQuote: Extract,
  even: number,
  exchangeNumbers: readonly number[],
  places: ReadonlyMap<number, readonly Extract[]>,
): number | undefined {
  const costs = exchangeNumbers
    .map((number, index) => ({
      number,
      cost:
        Math.abs(index + 1 - even) +
        OCCUPIED * (places.get(number)?.length ?? 0) +
        (index === exchangeNumbers.length - 1 ? LAST : 0) +
        (exchangeNumbers[index + 1] === pullQuote.from ? BEFORE_ITS_QUESTION : 0),
    }))
    .filter(({ number }) => number !== pullQuote.from)
  return costs.sort((one, other) => one.cost - other.cost || one.number - other.number)[0]?.number
}
