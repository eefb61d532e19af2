/**
 * The index of an issue and its laid articles → its pages: headings under their letters, in columns, each with the pages
 * that it leads to. It is set last, when every page number is known.
 */

import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/block.ts'
import { type IndexGroup, type IndexHeading, type IndexPlace, indexOf } from '../../issue/index-entries.ts'
import type { Issue } from '../../issue/issue.ts'
import { contentOf, partOf } from '../../issue/lines.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { Passage } from '../../issue/page-turn.ts'
import { WORDS } from '../../issue/words.ts'
import { balanceColumns, fillColumns } from '../flow/fill.ts'
import { textRows } from '../galley/rows.ts'
import { columnsOf, columnWidth, gridLines, placeColumns, tallestColumn } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import type { Page, Tag } from '../page/frame.ts'
import { openPageFinder } from '../page/marked-pages.ts'
import { setLine } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandArea } from './band.ts'
import { NEXT_ENTRY_LINE } from './contents-plan.ts'
import { FIRST_LINE, listPage } from './list-page.ts'

/** An article as it lies on its pages, the first of them that its text is on. */
export interface LaidOut {
  readonly article: Issue['articles'][number]
  readonly opensOn: number
  readonly pages: readonly Page[]
}

interface IndexOrder {
  /** Number of its first page. */
  readonly from: number
  readonly document: Tag
  readonly laid: readonly LaidOut[]
}

/** Pages in a row that a heading leads to. */
export interface PageRange {
  readonly first: number
  readonly last: number
}

/** The index, and the pages that it leads to. */
interface LaidIndex {
  readonly pages: readonly Page[]
  readonly targets: ReadonlySet<number>
}

const NONE: LaidIndex = { pages: [], targets: new Set() }

/** Where a page is the target of a link: no slug has a colon. */
export function pageTarget(page: number): string {
  return `page:${page}`
}

export function indexPages(
  compositor: Compositor,
  issue: Issue,
  { from, document, laid }: IndexOrder,
): LaidIndex {
  const groups = issue.index ? indexOf(issue) : []
  if (groups.length === 0) return NONE
  const pagesOf = openPlaces(groups, laid)
  const parent: Tag = { role: 'section', parent: document, title: WORDS.index }
  const { style } = compositor
  const area = bandArea(style, sideOf(from))
  const columns = columnsWithin(compositor, area.width)
  const measure = columnWidth({ ...style, columns }, area)
  const ranges = new Map(
    groups.flatMap(({ entries }) => entries.map((entry) => [entry, rangesOf(entry.places.flatMap(pagesOf))])),
  )
  const index: Tag = { role: 'index', parent }
  const rows = groups.flatMap((group) => groupRows(compositor, group, { measure, index, ranges }))
  const pages: Page[] = []
  for (let rest: readonly Row[] = rows; rest.length > 0; ) {
    const line = pages.length === 0 ? FIRST_LINE : NEXT_ENTRY_LINE
    const heights = Array.from({ length: columns }, () => gridLines(area, style.baseline) - line)
    const even = balanceColumns(rest, heights, tallestColumn(style))
    const filled = even.rest.length === 0 ? even : fillColumns(rest, heights, tallestColumn(style))
    pages.push(layPage(compositor, filled.columns, { number: from + pages.length, line, issue, parent }))
    // A row that no page can hold would be tried for ever.
    rest = filled.rest.length < rest.length ? filled.rest : []
  }
  const targets = new Set([...ranges.values()].flat().map(({ first }) => first))
  return { pages, targets }
}

/** Least measure of a column, in sizes of its type. */
const LEAST_MEASURE = 12
/** Headings are short: where text runs in one column, an index still has two, if they fit. */
const FEWEST_COLUMNS = 2

function columnsWithin({ style }: Compositor, width: Pt): number {
  const least = LEAST_MEASURE * style.text.credit.text.size
  const most = Math.floor((width + style.gutter) / (least + style.gutter))
  return Math.max(1, Math.min(Math.max(style.columns, FEWEST_COLUMNS), most))
}

function layPage(
  compositor: Compositor,
  columns: readonly (readonly Row[])[],
  {
    number,
    line,
    issue,
    parent,
  }: { readonly number: number; readonly line: number; readonly issue: Issue; readonly parent: Tag },
): Page {
  const { style } = compositor
  const area = bandArea(style, sideOf(number))
  const regions = columnsOf({ ...style, columns: columns.length }, { ...area, x: 0, y: 0 })
  return listPage(compositor, {
    number,
    heading: line === FIRST_LINE ? { role: 'heading', level: 1, parent, title: WORDS.index } : undefined,
    runningHead: { magazine: issue.masthead },
    placed: [{ items: placeColumns(columns, regions, style.baseline), line }],
  })
}

interface GroupPlace {
  readonly measure: Pt
  readonly index: Tag
  readonly ranges: ReadonlyMap<IndexHeading, readonly PageRange[]>
}

/** A letter, and under it its headings, each with its pages behind it. */
function groupRows(
  compositor: Compositor,
  { letter, entries }: IndexGroup,
  { measure, index, ranges }: GroupPlace,
): Row[] {
  const { baseline } = compositor.style
  const list: Tag = { role: 'list', parent: index }
  const setting = { measure, indent: 0, align: 'start' } as const
  const head = setLine(compositor, letter, { ...setting, role: 'crosshead' })
  const title: Tag = { role: 'heading', level: 2, parent: index }
  return [
    ...textRows(head, baseline, { tag: title, before: 1, keepWithNext: true }),
    ...entries.flatMap((entry) => {
      const words = entryLine(compositor, entry.heading, ranges.get(entry) ?? [])
      const tag: Tag = { role: 'listBody', parent: { role: 'listItem', parent: list } }
      return textRows(setLine(compositor, words, { ...setting, role: 'credit' }), baseline, { tag })
    }),
  ]
}

/** The heading, a comma, and its pages, each a link. */
function entryLine(
  { numerals }: Compositor,
  heading: string,
  ranges: readonly PageRange[],
): readonly Inline[] {
  const number = (page: number) => formatNumber(page, numerals)
  return [
    ...contentOf(partOf(heading)),
    ...ranges.flatMap(({ first, last }): readonly Inline[] => {
      const shown = first === last ? number(first) : `${number(first)}–${number(last)}`
      const link = {
        kind: 'link',
        href: `#${pageTarget(first)}`,
        content: [{ kind: 'text', text: shown }],
      } as const
      return [{ kind: 'text', text: '، ' }, link]
    }),
  ]
}

/** The pages of a place: that of its words, or all of its article. */
function openPlaces(
  groups: readonly IndexGroup[],
  laid: readonly LaidOut[],
): (place: IndexPlace) => readonly number[] {
  const places = groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.places))
  const wanted = new Set(places.flatMap(({ marked }): readonly Passage[] => (marked ? [marked.passage] : [])))
  const find = openPageFinder(
    laid.flatMap(({ pages }) => pages),
    wanted,
  )
  return ({ article, marked }) => {
    const own = laid.find((each) => each.article === article)
    if (!own) return []
    if (marked) return [find(marked.passage, marked.offset) ?? own.opensOn]
    return own.pages.map(({ number }) => number).filter((number) => number >= own.opensOn)
  }
}

/** Page numbers in their order, each once, those that follow one another as one. */
export function rangesOf(pages: readonly number[]): readonly PageRange[] {
  const ranges: PageRange[] = []
  for (const page of [...new Set(pages)].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && last.last === page - 1) ranges[ranges.length - 1] = { ...last, last: page }
    else ranges.push({ first: page, last: page })
  }
  return ranges
}
