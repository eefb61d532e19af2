/**
 * The issues of a shelf → the segments that its index is made of: from the oldest on as many large ones as there are issues
 * for, then smaller ones, then what is left over. A new issue makes one segment anew, the last as a rule, and every
 * segment is named by what is in it: one that is there already need not be made again.
 */

import { createHash } from 'node:crypto'

/** An issue as far as a plan needs it. */
export interface IndexedIssue {
  readonly id: string
  /** ISO 8601 day. */
  readonly date: string
  /** A digest of its record's bytes, in hexadecimals. */
  readonly digest: string
}

export interface SegmentPlan {
  readonly name: string
  /** Newest first, and by their ids where they are of one day. */
  readonly issues: readonly IndexedIssue[]
}

/** Rises when an index that was made before can no longer be read. */
export const INDEX_FORMAT = 2

/** Issues of a segment. */
const SIZES = [200, 50, 10]
/** Hexadecimals of a name: enough to tell versions of one thing apart. */
export const NAME_LENGTH = 16

/** Newest first. */
export function planSegments(issues: readonly IndexedIssue[]): readonly SegmentPlan[] {
  const oldestFirst = issues.toSorted((a, b) => compare(a.date, b.date) || compare(b.id, a.id))
  const plans: SegmentPlan[] = []
  let at = 0
  for (const size of SIZES)
    for (; at + size <= oldestFirst.length; at += size)
      plans.push(planSegment(oldestFirst.slice(at, at + size)))
  if (at < oldestFirst.length) plans.push(planSegment(oldestFirst.slice(at)))
  return plans.reverse()
}

/** The folder that an issue's texts are in. */
export function nameTexts({ id, digest }: IndexedIssue): string {
  return `${id}-${digest.slice(0, NAME_LENGTH)}`
}

function planSegment(oldestFirst: readonly IndexedIssue[]): SegmentPlan {
  const issues = oldestFirst.toReversed()
  const made = issues.map(({ id, date, digest }) => `${id} ${date} ${digest}\n`)
  const hash = createHash('sha256')
    .update(`${INDEX_FORMAT}\n${made.join('')}`)
    .digest('hex')
  return { name: hash.slice(0, NAME_LENGTH), issues }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
