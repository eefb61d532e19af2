/**
 * An issue → who made it and with what, on pages of its own or in a block for the foot of another: titles and credits,
 * publisher and serial number, rights, faces. Every word of it stands elsewhere in the data, and all of it is printed.
 */

import type { Pt } from '../../geometry.ts'
import type { Inline, WordLine } from '../../issue/block.ts'
import { type ImprintEntry, imprintEntries } from '../../issue/imprint.ts'
import type { Issue } from '../../issue/issue.ts'
import { contentOf, joinParts } from '../../issue/lines.ts'
import { hasListing } from '../../issue/parts.ts'
import { WORDS } from '../../issue/words.ts'
import type { TextRole } from '../../style/style.ts'
import { balanceColumns, fillColumns } from '../flow/fill.ts'
import { solidRow, textRows } from '../galley/rows.ts'
import { columnsOf, columnWidth, gridLines, placeColumns, tallestColumn } from '../grid/columns.ts'
import { heightOf, type Row } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import type { Item, Page, Tag } from '../page/frame.ts'
import { setLine } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandArea } from './band.ts'
import { FIRST_LINE, listPage } from './list-page.ts'

/** How it is set: a label over its lines, with `gap` empty ones between two entries; or each entry as one paragraph. */
interface ImprintForm {
  readonly columns: number
  readonly role: TextRole
  readonly gap: number
  readonly runIn?: true
}

const RUN_IN: ImprintForm = { columns: 2, role: 'caption', gap: 0, runIn: true }
/** The roomiest first: the first that fits is taken. */
const ON_PAGE: readonly ImprintForm[] = [
  { columns: 1, role: 'letter', gap: 2 },
  { columns: 1, role: 'credit', gap: 1 },
  { columns: 2, role: 'credit', gap: 1 },
  RUN_IN,
]
const AT_FOOT: readonly ImprintForm[] = [
  { columns: 1, role: 'credit', gap: 1 },
  { columns: 2, role: 'credit', gap: 1 },
  RUN_IN,
]

/** A block that stands at the foot of a page: its items from its own top left corner, and its lines of the grid. */
export interface FootBlock {
  readonly items: readonly Item[]
  readonly lines: number
}

/** The imprint for the foot of a page, in every form that it may have there, the roomiest first. */
export function imprintFeet(compositor: Compositor, issue: Issue, parent: Tag, measure: Pt): FootBlock[] {
  const { style } = compositor
  const area = { x: 0, y: 0, width: measure, height: style.trim.height }
  return AT_FOOT.map((form) => {
    const regions = columnsOf({ ...style, columns: form.columns }, area)
    const rows = imprintRows(compositor, issue, { form, measure: regions[0]?.width ?? measure, parent })
    const most = Math.ceil(heightOf(rows))
    const heights = regions.map(() => most)
    const { columns } = balanceColumns(rows, heights, most)
    const lines = Math.ceil(Math.max(...columns.map(heightOf)))
    return { items: placeColumns(columns, regions, style.baseline), lines }
  })
}

interface FormedRows {
  readonly form: ImprintForm
  readonly rows: readonly Row[]
}

/** Pages of the imprint from that number on: one, in the first form that it can hold; more only of the smallest form. */
export function imprintPages(compositor: Compositor, issue: Issue, from: number, document: Tag): Page[] {
  const { style } = compositor
  const parent: Tag = { role: 'section', parent: document, title: WORDS.imprint }
  const area = bandArea(style, sideOf(from))
  const highest = gridLines(area, style.baseline) - FIRST_LINE
  const sets = ON_PAGE.map((form): FormedRows => {
    const width = columnWidth({ ...style, columns: form.columns }, area)
    return { form, rows: imprintRows(compositor, issue, { form, measure: width, parent }) }
  })
  const fill = ({ form, rows }: FormedRows, evenly: boolean) => {
    const heights = Array.from({ length: form.columns }, () => highest)
    return (evenly ? balanceColumns : fillColumns)(rows, heights, tallestColumn(style))
  }
  const whole = sets.find((set) => fill(set, true).rest.length === 0)
  const set = whole ?? (sets.at(-1) as FormedRows)
  const pages: Page[] = []
  for (let rest: readonly Row[] = set.rows; rest.length > 0; ) {
    const filled = fill({ ...set, rows: rest }, whole !== undefined)
    pages.push(layPage(compositor, filled.columns, { number: from + pages.length, issue, parent }))
    // A row that no page can hold would be tried for ever.
    rest = filled.rest.length < rest.length ? filled.rest : []
  }
  return pages
}

function layPage(
  compositor: Compositor,
  columns: readonly (readonly Row[])[],
  { number, issue, parent }: { readonly number: number; readonly issue: Issue; readonly parent: Tag },
): Page {
  const { style } = compositor
  const area = bandArea(style, sideOf(number))
  const regions = columnsOf({ ...style, columns: columns.length }, { ...area, x: 0, y: 0 })
  return listPage(compositor, {
    number,
    heading: { role: 'heading', level: 1, parent, title: WORDS.imprint },
    runningHead: { magazine: issue.masthead },
    placed: [{ items: placeColumns(columns, regions, style.baseline), line: FIRST_LINE }],
  })
}

/** What it says, as rows in one of its forms. */
function imprintRows(
  compositor: Compositor,
  issue: Issue,
  { form, measure, parent }: { readonly form: ImprintForm; readonly measure: Pt; readonly parent: Tag },
): Row[] {
  const { baseline } = compositor.style
  const { role, gap, runIn } = form
  const set = (text: WordLine, as: TextRole) =>
    setLine(compositor, text, { role: as, measure, indent: 0, align: 'start' })
  const tag = (): Tag => ({ role: 'paragraph', parent })
  const entries = imprintEntries(issue, familiesOf(compositor, issue))
  if (runIn) return entries.map((entry) => solidRow(set(oneLine(entry), role), baseline, { tag: tag() }))
  return entries.flatMap(({ label, lines }): Row[] => [
    solidRow(set(label, 'kicker'), baseline, { tag: tag(), before: gap, keepWithNext: true }),
    ...lines.flatMap((line, index) =>
      textRows(set(line, role), baseline, {
        tag: tag(),
        // Nothing stands beside them whose lines they had to keep to.
        continues: true,
        keepWithNext: index < lines.length - 1,
      }),
    ),
  ])
}

/** An entry as one paragraph: its label emphasised, its lines after it. */
function oneLine({ label, lines }: ImprintEntry): readonly Inline[] {
  return [
    { kind: 'emphasis', content: [{ kind: 'text', text: label }] },
    { kind: 'text', text: ' — ' },
    ...contentOf(joinParts(lines, '، ')),
  ]
}

/** The families of the faces that the theme asks for; that of listings, where there are any. */
function familiesOf({ style, typesetter }: Compositor, issue: Issue): string[] {
  const { listing, ...text } = style.text
  const used = [...Object.values(text), ...(hasListing(issue) ? [listing] : [])]
  return used.flatMap(({ text: { faces } }) =>
    [faces.arabic, faces.latin].flatMap((name) => typesetter.book.get(name)?.family ?? []),
  )
}
