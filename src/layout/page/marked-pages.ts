/** Places of the running text and the pages they were set on → the number of the page of each. */

import type { Passage } from '../../issue/page-turn.ts'
import type { Page } from './frame.ts'
import { authoredBefore } from './turns.ts'

/** A line of a passage: its page, and how much of the passage's plain text stands before its end. */
interface SetLine {
  readonly page: number
  readonly until: number
}

/** Looks a place up: by its passage, and the UTF-16 units of its plain text before it. Nothing where no page shows it. */
export type PageFinder = (passage: Passage, offset: number) => number | undefined

export function openPageFinder(pages: readonly Page[], wanted: ReadonlySet<Passage>): PageFinder {
  const lines = new Map<Passage, SetLine[]>()
  for (const { number, items } of pages)
    for (const item of items) {
      if (item.kind !== 'text' || !item.passage || !wanted.has(item.passage)) continue
      const until = authoredBefore(item.source, item.line.end)
      lines.set(item.passage, [...(lines.get(item.passage) ?? []), { page: number, until }])
    }
  return (passage, offset) => {
    const set = lines.get(passage)
    return (set?.find(({ until }) => offset < until) ?? set?.at(-1))?.page
  }
}
