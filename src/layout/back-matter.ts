/**
 * An issue and the pages that are missing to a sheet in, those pages out, the back cover last.
 * A room of its own because sheets are folded by fours, and a page that must be there should say something.
 */

import type { Issue } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import type { Compositor } from './compositor.ts'
import type { Page, Tag } from './frame.ts'
import { backPage } from './templates/back.ts'
import { imprintPage } from './templates/imprint.ts'
import { platePage } from './templates/plate.ts'

/** Sheets folded once make four pages. */
const SHEET = 4

/** Pages between the last before `from` and the back cover. */
export function missingPages(from: number): number {
  return Math.ceil(from / SHEET) * SHEET - from
}

/** The pages from `from` to the end of the sheet: who made the issue, then pattern; last the back cover. */
export function backMatter(compositor: Compositor, from: number, issue: Issue, document: Tag): Page[] {
  const missing = missingPages(from)
  const back = from + missing
  const between = Array.from({ length: missing }, (_, index) =>
    index === 0 ? imprintPage(compositor, issue, from, document) : platePage(compositor, from + index),
  )
  const parent: Tag = { role: 'section', parent: document, title: WORDS.backCover }
  return [...between, backPage(compositor, issue, back, parent)]
}
