/**
 * An issue, a style and a typesetter in, what is made beside the issue's own pages out: its cover at any size, its card
 * and icon, the spine of its cover, and the marks round its sheets.
 * A room of its own because each is asked for by itself, when the pages are made; what could be said of their words has
 * been said then.
 */

import type { Checked, Diagnostic } from '../diagnostic.ts'
import { type Pt, type Size, toMillimetres } from '../geometry.ts'
import type { TonedPhoto } from '../images/photo.ts'
import { type Issue, originLine } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import { WORDS } from '../issue/words.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/compose.ts'
import type { MarkedSheet, Page, Sheet } from './frame.ts'
import { markSheet, PROCESS_INKS } from './marks.ts'
import { openCompositor } from './open.ts'
import { cardPage, iconPage } from './templates/card.ts'
import { coverPage } from './templates/cover.ts'
import { spinePage } from './templates/spine.ts'

/** The front cover alone, composed anew for a page of another shape: what cover pictures are painted from. */
export function layCover(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size, photo }: { readonly size: Size; readonly photo?: TonedPhoto | undefined },
): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, photo, diagnostics })
  return { value: coverPage(compositor, issue, size, { role: 'document' }), diagnostics }
}

/** The cover as a lying card and as a square icon, for feeds and messages. */
export function layCard(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size }: { readonly size: Size },
): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, diagnostics })
  const isSquare = size.width === size.height
  return {
    value: isSquare ? iconPage(compositor, issue, size.width) : cardPage(compositor, issue, size),
    diagnostics,
  }
}

/** The spine of a bound issue, lying; its words are those of the cover, and what could be said of them has been. */
export function laySpine(issue: Issue, style: Style, typesetter: Typesetter, width: Pt): Page {
  return spinePage(openCompositor(issue, style, { typesetter, diagnostics: [] }), issue, width)
}

/**
 * Sheets with their marks; each says in its slug whose it is, its pages from the right as they lie on it, which of how
 * many it is, the trim of a page and the condition it is made for, and on every plate what plate it is.
 */
export function layMarks(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  sheets: readonly Sheet[],
): MarkedSheet[] {
  const compositor = openCompositor(issue, style, { typesetter, diagnostics: [] })
  const spots = Object.entries(style.palette).flatMap(([colour, { spot }]) =>
    spot === undefined ? [] : [{ name: spot, colour }],
  )
  const once = spots.filter(({ name }, index) => spots.findIndex((ink) => ink.name === name) === index)
  const inks = [...PROCESS_INKS, ...once]
  return sheets.map((sheet, index) => {
    const place = `${WORDS.side} ${formatNumber(index + 1, issue.numerals)} ${WORDS.of} ${formatNumber(sheets.length, issue.numerals)}`
    return markSheet(compositor, sheet, { line: slugWords(issue, style, sheet, place), inks })
  })
}

function slugWords(issue: Issue, style: Style, { panels }: Sheet, place: string): string {
  const folios = panels
    .filter(({ turned }) => !turned)
    .toSorted((a, b) => b.at.x - a.at.x)
    .map(({ page }) => formatNumber(page.number, issue.numerals))
  const pages = folios.length > 1 ? WORDS.twoPages : WORDS.page
  return [
    originLine(issue),
    `${pages} ${folios.join('، ')}`,
    place,
    style.press.condition,
    `${toMillimetres(style.trim.width)} × ${toMillimetres(style.trim.height)} mm`,
    // A dot between numbers would be read as an Arabic zero.
  ].join(' | ')
}
