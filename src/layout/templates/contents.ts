/**
 * The articles and the pages they begin on in, the page of contents out.
 * A room of its own because it is set last, when every page number is known.
 */

import type { Pt } from '../../geometry.ts'
import { type Article, plainText } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { TextRole } from '../../style/style.ts'
import { type Compositor, placeLines, setWords } from '../compositor.ts'
import type { Item, Page, Tag } from '../frame.ts'
import { setFurniture, sideOf, typeArea, widthOf } from '../furniture.ts'
import { atLeft, fillRect, patternOver } from './display.ts'

export interface Entry {
  readonly article: Article
  readonly page: number
}

/** A band of pattern down the fore-edge, as part of the page's width. */
const BAND = 0.15
const TITLE_LINE = 4
const FIRST_ENTRY_LINE = 10
const ENTRY_LINES = 6
/** The column the folios stand in, in lines of the grid. */
const FOLIO_COLUMN = 5
const PATTERN_SCALE = 0.05

export function contentsPage(
  compositor: Compositor,
  entries: readonly Entry[],
  number: number,
  heading: { readonly title: string; readonly runningHead: string },
  parent: Tag,
): Page {
  const { style, numerals } = compositor
  const side = sideOf(number)
  const area = typeArea(style, side)
  const { width, height } = style.trim
  const grid = (line: number) => area.y + line * style.baseline
  const band = { x: side === 'right' ? width * (1 - BAND) : 0, y: 0, width: width * BAND, height }
  const right = side === 'right' ? band.x - style.margins.inside : area.x + area.width
  const items: Item[] = [
    fillRect({ x: 0, y: 0, width, height }, 'paper'),
    fillRect(band, 'ground'),
    { ...patternOver({ ...band, x: band.x, width: band.width }, width * PATTERN_SCALE, 'accent', 0.6) },
  ]
  const words = (text: string, role: TextRole, from: Pt, line: number, tag: Tag) => {
    const set = setWords(compositor, text, role, from, { indent: 0 })
    return placeLines(set, { x: 0, y: grid(line) }, tag)
  }
  items.push(
    ...words(heading.title, 'contentsTitle', right, TITLE_LINE, {
      role: 'heading',
      level: 1,
      parent,
      title: heading.title,
    }),
  )
  entries.forEach(({ article, page }, index) => {
    const line = FIRST_ENTRY_LINE + index * ENTRY_LINES
    const start = right - FOLIO_COLUMN * style.baseline
    const tag = (): Tag => ({ role: 'paragraph', parent })
    const folio = setWords(compositor, formatNumber(page, numerals), 'contentsFolio', right, { indent: 0 })
    items.push(...placeLines(folio, atLeft(folio, { x: right - widthOf(folio), y: grid(line + 1) }), tag()))
    if (article.kicker) items.push(...words(article.kicker, 'kicker', start, line - 1, tag()))
    items.push(...words(plainText(article.title), 'contentsEntry', start, line + 1, tag()))
    const byline = article.credits.map(({ role, name }) => `${role}: ${name}`).join(' · ')
    if (byline) items.push(...words(byline, 'credit', start, line + 2, tag()))
  })
  return {
    number,
    side,
    size: style.trim,
    items: [...items, ...clipless(setFurniture(compositor, number, heading.runningHead), side)],
  }
}

/** The band stands where a right-hand page has its folio; that page goes without. */
function clipless(furniture: readonly Item[], side: Page['side']): readonly Item[] {
  return side === 'right' ? [] : furniture
}
