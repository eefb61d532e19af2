/**
 * An issue and the number of the page after its articles → the pages that follow them, the back cover last. Sheets are
 * folded by fours, and a page that must be there says something.
 */

import type { Issue, PageAdvert } from '../../issue/issue.ts'
import { WORDS } from '../../issue/words.ts'
import type { Page, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { advertPage, type NumberedSheet } from './advert.ts'
import { backPage } from './back.ts'
import { fillMissing, type Stock } from './filler.ts'
import type { Artworks } from './filling-advert.ts'
import { imprintPages } from './imprint.ts'

/** Sheets folded once make four pages. */
const SHEET = 4

/** Pages that an issue lacks to whole sheets, where its articles end before `from` and so many adverts follow them. */
export function missingPages(from: number, adverts: number): number {
  const back = from + adverts
  return Math.ceil(back / SHEET) * SHEET - back
}

/** What the pages after the articles hang on beside the issue. */
interface BackMatter {
  readonly document: Tag
  /** Whether who made the issue is said on a page before them. */
  readonly isSigned: boolean
  readonly artworks: Artworks
  /** What is still to be printed, and what missing pages are filled with. */
  readonly stock: Stock
  readonly waiting: readonly NumberedSheet[]
  /** Slug of the last article. */
  readonly behind?: string | undefined
}

/**
 * The pages after the articles, from `from` to the end: who made the issue, where no page before has room for it; as
 * many as are missing to a sheet; adverts; last the back cover, where the theme has one.
 */
export function backMatter(
  compositor: Compositor,
  from: number,
  issue: Issue,
  { document, isSigned, artworks, stock, waiting, behind }: BackMatter,
): FilledPages {
  const { backCover } = compositor.style
  const booking = { parent: { role: 'section', parent: document, title: WORDS.advert } as Tag, artworks }
  const signed = isSigned ? [] : imprintPages(compositor, issue, from, document)
  const adverts = stock.booked.length + waiting.length
  const missing = backCover ? missingPages(from, adverts) : 0
  const lacking = backCover ? Math.ceil(Math.max(0, signed.length - missing) / SHEET) * SHEET : 0
  const empty = Math.max(0, missing + lacking - signed.length)
  // An imprint of several pages stands before all else; one of a page gives way to an advert of that number.
  const [fixed, slots]: [readonly Page[], readonly Slot[]] =
    signed.length === 1 ? [[], ['imprint']] : [signed, []]
  const begin = from + fixed.length
  const unbooked = [...slots, ...Array.from({ length: empty }, (): Slot => 'filler'), ...stock.booked]
  const laid = orderSlots(unbooked, waiting, begin).reduce<FilledPages>(
    ({ pages, stock }, slot, index) => {
      const number = begin + index
      if (slot === 'imprint')
        return { pages: [...pages, ...imprintPages(compositor, issue, number, document)], stock }
      if (slot !== 'filler')
        return { pages: [...pages, advertPage(compositor, slot, number, booking)], stock }
      const filled = fillMissing(compositor, issue, stock, { number, booking, behind })
      return { pages: [...pages, filled.page], stock: filled.stock }
    },
    // Adverts have pages of their own here: nothing is taken from them.
    { pages: fixed, stock: { ...stock, booked: [] } },
  )
  if (!backCover) return laid
  const parent: Tag = { role: 'section', parent: document, title: WORDS.backCover }
  const back = backPage(compositor, issue, from + laid.pages.length, parent)
  return { pages: [...laid.pages, back], stock: laid.stock }
}

/** What a page holds: who made the issue, what is at hand, or adverts. */
type Slot = 'imprint' | 'filler' | readonly PageAdvert[]

interface FilledPages {
  readonly pages: readonly Page[]
  /** What is left. */
  readonly stock: Stock
}

/** What stands on each page from `begin` on: adverts of a number there, where there is such a page, all else in its order. */
function orderSlots(
  unbooked: readonly Slot[],
  waiting: BackMatter['waiting'],
  begin: number,
): readonly Slot[] {
  const total = unbooked.length + waiting.length
  const fixed = new Map<number, Slot>()
  const rest = [...unbooked]
  for (const { page, sheet } of waiting) {
    const isThere = page >= begin && page < begin + total && !fixed.has(page)
    if (isThere) fixed.set(page, sheet)
    else rest.push(sheet)
  }
  const unfixed = rest.values()
  return Array.from(
    { length: total },
    (_, index) => fixed.get(begin + index) ?? unfixed.next().value ?? 'filler',
  )
}
