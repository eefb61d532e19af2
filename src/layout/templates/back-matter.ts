/**
 * An issue and the number of the page after its articles → the pages that follow them, the back cover last. Sheets are
 * folded by fours, and a page that must be there should say something.
 */

import type { Issue } from '../../issue/issue.ts'
import { WORDS } from '../../issue/words.ts'
import type { Page, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { advertPages, sheetsOf } from './advert.ts'
import { backPage } from './back.ts'
import { imprintPage } from './imprint.ts'
import { platePage } from './plate.ts'

/** Sheets folded once make four pages. */
const SHEET = 4

/** Pages that an issue lacks to whole sheets, where its articles end before `from`. */
export function missingPages(from: number, { adverts }: Issue): number {
  const back = from + sheetsOf(adverts).length
  return Math.ceil(back / SHEET) * SHEET - back
}

/**
 * The pages after the articles, from `from` to the end: who made the issue and pattern, as many as are missing to a sheet;
 * adverts; last the back cover. A theme without one has the adverts alone.
 */
export function backMatter(compositor: Compositor, from: number, issue: Issue, document: Tag): Page[] {
  const adverts: Tag = { role: 'section', parent: document, title: WORDS.advert }
  const { backCover } = compositor.style
  const missing = backCover ? missingPages(from, issue) : 0
  const booked = advertPages(compositor, issue.adverts, from + missing, adverts)
  if (!backCover) return booked
  const between = Array.from({ length: missing }, (_, index) =>
    index === 0 ? imprintPage(compositor, issue, from, document) : platePage(compositor, from + index),
  )
  const parent: Tag = { role: 'section', parent: document, title: WORDS.backCover }
  return [...between, ...booked, backPage(compositor, issue, from + missing + booked.length, parent)]
}
