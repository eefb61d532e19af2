/**
 * A story → its pages, fitted to the length that it should have: where it would end on a few lines, or on another page
 * than was asked, pages may be shorter though they are even, and a few of its lines are taken in.
 */

import { fitRows } from './copyfit.ts'
import { endsShort, openPourer } from './pour.ts'
import { type Flowed, type Story, searchPages } from './story.ts'

/** Openings that are tried, from the highest columns down, where nothing is to be fitted. */
const USUAL_OPENINGS = 3
/** Lines that a story is taken in by, at the most, to be as long as was asked. */
const TAKEN_IN = 3

/** Fills pages until the story ends. */
export function flowStory(story: Story, tallest: number): Flowed {
  const usual = { ...story, openings: story.openings.slice(0, USUAL_OPENINGS) }
  const flowed = searchPages(usual, openPourer({ tallest }))
  if (!endsShort(flowed.pages) && !misses(flowed, story)) return flowed
  let best = cheaper(flowed, searchPages(story, openPourer({ tallest, spends: true })))
  for (let lines = 1; lines <= TAKEN_IN && misses(best, story) > 0; lines++) {
    const fitted = fitRows(story.rows, -lines, undefined)
    if (!fitted) break
    const { rows, cost } = fitted
    const tried = searchPages({ ...story, rows }, openPourer({ tallest, spends: true }))
    best = cheaper(best, { ...tried, cost: tried.cost + cost })
  }
  return best
}

/** Pages that a story has too many, where it was asked for fewer; less than nothing where it has too few. */
function misses({ pages }: Flowed, { pages: asked }: Story): number {
  return asked === undefined ? 0 : pages.length - asked
}

function cheaper(one: Flowed, other: Flowed): Flowed {
  return other.cost < one.cost ? other : one
}
