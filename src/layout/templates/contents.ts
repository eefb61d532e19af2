/**
 * The articles and the pages they begin on → the pages of contents. They are set last, when every page number is
 * known.
 */

import type { Pt } from '../../geometry.ts'
import { type Article, plainText, type WordLine } from '../../issue/issue.ts'
import { creditsLine, partOf } from '../../issue/lines.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { TextRole } from '../../style/style.ts'
import type { RunningHead } from '../display/furniture.ts'
import { fillColumns } from '../flow/fill.ts'
import { solidRow } from '../galley/rows.ts'
import { gridLines } from '../grid/columns.ts'
import { type Row, stack } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import type { Page, SetFault, Tag } from '../page/frame.ts'
import { placeLines, setLine, setWords } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandArea } from './band.ts'
import { FIRST_LINE, listPage } from './list-page.ts'

export interface ContentsEntry {
  readonly article: Article
  readonly page: number
}

export interface Heading {
  readonly title: string
  readonly runningHead: RunningHead
  readonly parent: Tag
  /** What stands at the foot of the last page, where there is room under its entries. */
  readonly foot?: (measure: Pt) => readonly Row[]
}

/** Where on the grid the first entry stands on pages after the first. */
const NEXT_ENTRY_LINE = 2
/** Empty lines between entries: as many as there is room for on no more pages. */
const LOOSEST_GAP = 3
/** Fewest empty lines between the entries and what stands at the foot. */
const FOOT_GAP = 2
/** The column the folios stand in, in lines of the grid. */
const FOLIO_COLUMN = 5

/** The contents, on as many pages as they need, the first of them page `from`. */
export function contentsPages(
  compositor: Compositor,
  entries: readonly ContentsEntry[],
  from: number,
  heading: Heading,
): Page[] {
  const { style } = compositor
  // Both sides are as wide and as high: entries set for one fit the other.
  const area = bandArea(style, sideOf(from))
  const total = gridLines(area, style.baseline)
  const highest = total - FIRST_LINE
  const list: Tag = { role: 'contents', parent: heading.parent }
  const rows = entries
    .map((entry) => setEntry(compositor, entry, area.width, list))
    .map((row) =>
      row.lines > highest ? { ...row, items: blame(row.items, oversetEntry(row, highest)) } : row,
    )
  const foot = heading.foot ? stack(heading.foot(area.width), style.baseline).lines + FOOT_GAP : 0
  const parted = spread(rows, total, foot)
  return parted.map((entries, index) =>
    layPage(compositor, entries, from + index, {
      ...heading,
      opens: index === 0,
      closes: index === parted.length - 1,
    }),
  )
}

/** The entries of each page, as far apart as they can be on no more pages than they need. */
function spread(rows: readonly Row[], total: number, foot: number): Row[][] {
  const loosely = (gap: number, kept = 0) => {
    const spaced = rows.map((row) => ({ ...row, before: gap }))
    const pages: Row[][] = []
    for (let rest: readonly Row[] = spaced; rest.length > 0 || pages.length === 0; ) {
      const height = total - kept - (pages.length === 0 ? FIRST_LINE : NEXT_ENTRY_LINE)
      const { columns } = fillColumns(rest, [height], height)
      // An entry that no page can hold is set all the same; it has been said.
      const page = columns[0]?.length ? columns[0] : rest.slice(0, 1)
      pages.push([...page])
      rest = rest.slice(page.length)
    }
    return pages
  }
  const fewest = loosely(0).length
  // Room for the foot is kept where it asks for no page more.
  const kept = loosely(0, foot).length > fewest ? 0 : foot
  let gap = LOOSEST_GAP
  while (gap > 0 && loosely(gap, kept).length > fewest) gap--
  return loosely(gap, kept)
}

function layPage(
  compositor: Compositor,
  rows: readonly Row[],
  number: number,
  {
    title,
    runningHead,
    parent,
    foot,
    opens,
    closes,
  }: Heading & { readonly opens: boolean; readonly closes: boolean },
): Page {
  const { style } = compositor
  const area = bandArea(style, sideOf(number))
  const heading: Tag = { role: 'heading', level: 1, parent, title }
  const { items, lines } = stack(rows, style.baseline)
  const first = opens ? FIRST_LINE : NEXT_ENTRY_LINE
  const under = stack((closes && foot?.(area.width)) || [], style.baseline)
  const total = gridLines(area, style.baseline)
  const fits = first + lines + FOOT_GAP + under.lines <= total
  return listPage(compositor, {
    number,
    heading: opens ? heading : undefined,
    runningHead,
    placed: [{ items, line: first }, ...(fits ? [{ items: under.items, line: total - under.lines }] : [])],
  })
}

/** Folio at the start side; kicker, title and byline in a column beside it. */
function setEntry(compositor: Compositor, { article, page }: ContentsEntry, width: Pt, list: Tag): Row {
  const { style, numerals } = compositor
  const { baseline } = style
  const measure = width - FOLIO_COLUMN * baseline
  const entry: Tag = { role: 'contentsItem', parent: list }
  const reference: Tag = { role: 'reference', parent: entry }
  const words = (text: WordLine, role: TextRole) =>
    solidRow(setLine(compositor, text, { role, measure, indent: 0 }), baseline, {
      tag: { role: 'paragraph', parent: entry },
    })
  const byline = creditsLine(article.credits, ' · ')
  const kicker = article.kicker ? [words(partOf(article.kicker), 'kicker')] : []
  const set = setWords(compositor, plainText(article.title), {
    role: 'contentsEntry',
    measure,
    indent: 0,
    link: `#${article.slug}`,
  })
  const title = solidRow(set, baseline, { tag: reference })
  const { items, lines } = stack(
    [...kicker, title, ...(byline.length > 0 ? [words(byline, 'credit')] : [])],
    baseline,
  )
  // The folio stands on the baseline of the title's first line.
  const first = title.items[0]
  const y = kicker.length * baseline + (first?.kind === 'text' ? first.at.y : baseline)
  const folio = setWords(compositor, formatNumber(page, numerals), {
    role: 'contentsFolio',
    measure: width,
    indent: 0,
  })
  const placed = placeLines(folio, { x: 0, y }, { role: 'words', parent: reference })
  const solid = { what: 'entry', span: article.places.title }
  return { items: [...placed, ...items], lines, before: 0, keepWithNext: false, solid }
}

function oversetEntry({ lines, solid }: Row, room: number): SetFault {
  return overset({
    code: 'layout/overset-contents',
    message: `Unexpected entry of ${lines} lines in the contents, expected at most ${room}, the lines of their page.`,
    hint: 'Shorten the title, or set contentsEntry smaller in the theme.',
    ...(solid && { span: solid.span }),
  })
}
