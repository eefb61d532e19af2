/**
 * An issue's sheets → the same with the marks and the words of their slugs. Apart from `marks.ts`, which knows no issue.
 */

import { toMillimetres } from '../../geometry.ts'
import type { Issue } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { originLine } from '../../issue/titles.ts'
import { WORDS } from '../../issue/words.ts'
import type { Style } from '../../style/style.ts'
import type { Typesetter } from '../../text/faces/typesetter.ts'
import type { MarkedSheet, Sheet } from '../page/frame.ts'
import { openCompositor } from '../set/open.ts'
import { markSheet, PROCESS_INKS } from './marks.ts'

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
  const compositor = openCompositor(issue, style, { typesetter })
  const spots = Object.entries(style.palette).flatMap(([colour, { spot }]) =>
    spot?.tint === 1 ? [{ name: spot.name, colour }] : [],
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
