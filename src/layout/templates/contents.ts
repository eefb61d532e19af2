/**
 * The articles and the pages they begin on in, the page of contents out.
 * A room of its own because it is set last, when every page number is known.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Pt } from '../../geometry.ts'
import { type Article, plainText } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { TextRole } from '../../style/style.ts'
import { gridLines } from '../columns.ts'
import { type Compositor, placeLines, setWords } from '../compositor.ts'
import { move, type Page, type Tag } from '../frame.ts'
import { setFurniture, sideOf } from '../furniture.ts'
import { type Row, solidRow, stack } from '../rows.ts'
import { bandPage } from './band.ts'

export interface Entry {
  readonly article: Article
  readonly page: number
}

const TITLE_LINE = 4
const FIRST_ENTRY_LINE = 12
/** Empty lines between entries: as many as the page has room for. */
const LOOSEST_GAP = 3
/** The column the folios stand in, in lines of the grid. */
const FOLIO_COLUMN = 5

export function contentsPage(
  compositor: Compositor,
  entries: readonly Entry[],
  number: number,
  {
    title,
    runningHead,
    parent,
  }: { readonly title: string; readonly runningHead: string; readonly parent: Tag },
): Page {
  const { style, diagnostics } = compositor
  const side = sideOf(number)
  const { items: ground, area } = bandPage(style, side)
  const heading: Tag = { role: 'heading', level: 1, parent, title }
  const at = (line: number) => ({ x: area.x, y: area.y + line * style.baseline })
  const room = gridLines(area, style.baseline) - FIRST_ENTRY_LINE
  const rows = entries.map((entry) => setEntry(compositor, entry, area.width, parent))
  const needed = rows.reduce((sum, { lines }) => sum + lines, 0)
  const gap = Math.min(LOOSEST_GAP, Math.floor((room - needed) / Math.max(1, rows.length - 1)))
  if (gap < 0) diagnostics.push(oversetContents(needed, room))
  const { items } = stack(
    rows.map((row) => ({ ...row, before: Math.max(0, gap) })),
    style.baseline,
  )
  return {
    number,
    side,
    size: style.trim,
    items: [
      ...ground,
      ...placeLines(
        setWords(compositor, title, 'contentsTitle', area.width, { indent: 0 }),
        at(TITLE_LINE),
        heading,
      ),
      ...items.map((item) => move(item, at(FIRST_ENTRY_LINE))),
      ...setFurniture(compositor, number, runningHead, area),
    ],
  }
}

/** Folio at the start side; kicker, title and byline in a column beside it. */
function setEntry(compositor: Compositor, { article, page }: Entry, width: Pt, parent: Tag): Row {
  const { style, numerals } = compositor
  const { baseline } = style
  const measure = width - FOLIO_COLUMN * baseline
  const words = (text: string, role: TextRole, link?: string) =>
    solidRow(setWords(compositor, text, role, measure, { indent: 0, ...(link && { link }) }), baseline, {
      tag: { role: 'paragraph', parent },
    })
  const byline = article.credits.map(({ role, name }) => `${role}: ${name}`).join(' · ')
  const kicker = article.kicker ? [words(article.kicker, 'kicker')] : []
  const title = words(plainText(article.title), 'contentsEntry', `#${article.slug}`)
  const { items, lines } = stack([...kicker, title, ...(byline ? [words(byline, 'credit')] : [])], baseline)
  // The folio stands on the baseline of the title's first line.
  const first = title.items[0]
  const y = kicker.length * baseline + (first?.kind === 'text' ? first.at.y : baseline)
  const folio = setWords(compositor, formatNumber(page, numerals), 'contentsFolio', width, { indent: 0 })
  const placed = placeLines(folio, { x: 0, y }, { role: 'paragraph', parent })
  return { items: [...placed, ...items], lines, before: 0, keepWithNext: false }
}

function oversetContents(needed: number, room: number): Diagnostic {
  return {
    severity: 'error',
    code: 'layout/overset-contents',
    message: `Unexpected ${needed} lines of contents, expected at most ${room} on their page.`,
    hint: 'Shorten titles, or set contentsEntry smaller in the theme.',
  }
}
