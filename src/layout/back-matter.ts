/**
 * The words a story left over and the pages that are missing to a sheet in, those pages out, the back cover last.
 * A room of its own because sheets are folded by fours, and a page that must be there should say something.
 */

import type { Extract, Issue } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import type { Compositor } from './compositor.ts'
import type { Page, Tag } from './frame.ts'
import { sideOf } from './furniture.ts'
import { backPage } from './templates/back.ts'
import { imprintPage } from './templates/imprint.ts'
import { platePage } from './templates/plate.ts'
import { quotePage, setQuote } from './templates/quote.ts'

/** Sheets folded once make four pages. */
const SHEET = 4

export interface BackMatter {
  readonly issue: Issue
  /** Words of the guests that found no page in their stories. */
  readonly left: readonly Extract[]
  readonly document: Tag
}

/** The pages from `from` to the end of the sheet: who made the issue, words of a guest, pattern; then the back cover. */
export function backMatter(
  compositor: Compositor,
  from: number,
  { issue, left, document }: BackMatter,
): Page[] {
  const back = Math.ceil(from / SHEET) * SHEET
  const numbers = Array.from({ length: back - from }, (_, index) => from + index)
  let words = left
  const between = numbers.map((number, index): Page => {
    if (index === 0) return imprintPage(compositor, issue, number, document)
    const [poster, used] = posterPage(compositor, words, number) ?? []
    if (!poster) return platePage(compositor, number)
    words = words.filter((own) => own !== used)
    // Of two facing pages one speaks: the other goes on with its pattern.
    words = sideOf(number) === 'right' ? [] : words
    return poster
  })
  const parent: Tag = { role: 'section', parent: document, title: WORDS.backCover }
  return [...between, backPage(compositor, issue, back, parent)]
}

/** The first of some words that a page of their own can hold, and which they are. */
function posterPage(
  compositor: Compositor,
  words: readonly Extract[],
  number: number,
): readonly [Page, Extract] | undefined {
  const side = sideOf(number)
  for (const own of words) {
    const set = setQuote(compositor, { ...own, wholePage: true }, side)
    if (!set) continue
    const { items } = quotePage(compositor, set, { number, runningHead: { magazine: '' }, slack: 0 })
    return [{ number, side, size: compositor.style.trim, items }, own]
  }
  return undefined
}
