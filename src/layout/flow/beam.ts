/** Beginnings of a story → those that are carried on: a beam search keeps the cheapest of each kind. */

import type { Row } from '../grid/row.ts'

export interface BegunStory {
  /** What is left to be set; nothing where the story is whole. */
  readonly rest: readonly Row[]
  readonly cost: number
}

/** What tells stories that are begun apart: how much of them is still to be paid for, and all that their next pages' cost hangs on. */
interface Kinds<B extends BegunStory> {
  readonly waiting: (story: B) => number
  readonly future: (story: B) => string
}

/**
 * The cheapest, so many of each number of insets that must still be set: their pages cost now and pay later. Of those that
 * have the same before them one is enough; of whole stories the cheapest, whatever one without its end costs so far.
 */
export function keepBest<B extends BegunStory>(
  begun: readonly B[],
  most: number,
  { waiting, future }: Kinds<B>,
): readonly B[] {
  const kept = new Map<number, number>()
  const known = new Map<readonly Row[], Set<string>>()
  let ended = false
  return [...begun]
    .sort((a, b) => a.cost - b.cost)
    .filter((story) => {
      if (story.rest.length === 0) {
        const first = !ended
        ended = true
        return first
      }
      const futures = known.get(story.rest) ?? new Set()
      known.set(story.rest, futures)
      const own = future(story)
      if (futures.has(own)) return false
      futures.add(own)
      const count = kept.get(waiting(story)) ?? 0
      kept.set(waiting(story), count + 1)
      return count < most
    })
}

export function cheapest<B extends BegunStory>(beam: readonly B[]): B {
  return beam.reduce((best, story) => (story.cost < best.cost ? story : best))
}
