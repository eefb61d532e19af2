/** The last page of a story as it is filled → what closes it where it ends high: its own words, or a star. */

import type { Article } from '../issue/issue.ts'
import type { Inset } from './flow/inset.ts'
import type { Emphasis, OpenedPage } from './flow/opened-page.ts'
import type { FilledPage } from './flow/pour.ts'
import type { Flowed } from './flow/story.ts'
import { otherSide, sideOf } from './grid/sides.ts'
import type { Item, Side } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { closePage } from './templates/closing.ts'
import { besideAdvert } from './templates/column-advert.ts'
import { plateTone } from './templates/quote.ts'

/** An article, and what it is set with. */
interface ClosedWork {
  readonly compositor: Compositor
  readonly article: Article
}

interface EndPage {
  readonly filled: FilledPage
  readonly side: Side
  /** Of the page before it. */
  readonly before: Emphasis | undefined
  /** A plate faces it. */
  readonly isFaced: boolean
  readonly insets: readonly Inset[]
  /** The side whose colours its panel has, where those of its own have just been seen. */
  readonly tone?: Side
}

/**
 * What closes a page that a story ends high on, or a department that runs over several. Nothing but an interview has a
 * guest to speak for it: without a quote it ends quietly.
 */
function closeEnd(
  { compositor, article: { kind } }: ClosedWork,
  { filled, side, before, isFaced, insets, tone = side }: EndPage,
): readonly Item[] {
  if (kind === 'letter' || kind === 'column' || compositor.style.pullQuotes === 'none') return []
  const left = isFaced || (side === 'left' && before === 'strong') ? undefined : insets
  return closePage(compositor, filled, { left, tone, wordless: kind === 'interview' ? 'panel' : 'star' })
}

/** What closes the last page with text, where it ends high; a plate may face it, before it or after. */
export function closeStory(
  work: ClosedWork,
  { pages, insets }: Flowed,
  from: number,
): { readonly at: number; readonly items: readonly Item[] } {
  const at = pages.findLastIndex(({ columns }) => columns.length > 0)
  const filled = pages[at]
  if (!filled || (at === 0 && 'items' in work.article)) return { at, items: [] }
  const loud = at === 0 && filled.page.emphasis === 'strong'
  const isFaced = at < pages.length - 1 || loud
  const before = pages[at - 1]?.page
  const side = sideOf(from + at)
  // A quote alone on the page before it is of the other colours.
  const isAfterQuote = pages[at - 1]?.columns.length === 0 && !before?.picture
  const tone = isAfterQuote && plateTone(from + at - 1) === side ? otherSide(side) : side
  const end = { filled: besideAdvert(filled), side, tone, before: before?.emphasis, isFaced, insets }
  return { at, items: closeEnd(work, end) }
}

interface LastLeft {
  readonly insets: readonly Inset[]
  /** Of the first page. */
  readonly number: number
  readonly before: FilledPage | undefined
}

/** What closes the last page of what was left, under what stands at its head. */
export function closeLeft(
  work: ClosedWork,
  opened: readonly OpenedPage[],
  { insets, number, before }: LastLeft,
): readonly Item[] {
  const page = opened.at(-1)
  if (!page) return []
  const filled = { page, columns: [], depths: [], exchanges: [], fitting: 0 }
  return closeEnd(work, {
    filled,
    side: sideOf(number + opened.length - 1),
    before: (opened.at(-2) ?? before?.page)?.emphasis,
    isFaced: false,
    insets,
  })
}
