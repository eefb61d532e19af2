/**
 * A table → the strips of column that hold it: its columns as wide as their words ask, numbers one under another by their
 * decimal separators. One that a column can hold is never parted; a longer one is parted between rows, and says its
 * heads again.
 */

import type { Pt } from '../../geometry.ts'
import type { DataTable, Inline } from '../../issue/block.ts'
import { numberColumns } from '../../issue/number-columns.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { TextRole } from '../../style/style.ts'
import { tallestColumn } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { blame, overset } from '../page/faults.ts'
import { type Artifact, type Item, move, rectangle, type SetFault, type Tag } from '../page/frame.ts'
import { type SetBlock, setWords, widthOf } from '../set/block.ts'
import { ONE_LINE } from '../set/opening.ts'
import { FREE_UNDER, HEAD_INSET, TALLEST_ACROSS } from './picture.ts'
import { type Stick, setInStick } from './stick.ts'
import { type ColumnNeed, solveColumns } from './table-columns.ts'
import { alignNumbers, type SetCell, stackLines, type TableLine, tailOf } from './table-lines.ts'

/** Between two columns, in sizes of the table's type. */
const GAP = 1.2
/** Lines kept free under a table over all columns, where others keep one. */
const FREE_UNDER_ACROSS = 2
/** Rules over the head, under it, between rows and at the foot, in points. */
const RULES = { top: 1.5, head: 0.6, row: 0.25, foot: 0.6 }

/** A table's parts, set for one measure. */
interface SetTable {
  readonly measure: Pt
  readonly caption: TableLine | undefined
  readonly head: TableLine
  /** The head said again, which nobody need hear twice. */
  readonly again: TableLine
  readonly body: readonly TableLine[]
  readonly note: TableLine | undefined
}

/** Of a cell in a column, where the table may stand over all of them. */
const MOST_LINES = 2

/** In its column; over all columns of its page where its words ask for that. */
export function tableRows(stick: Stick, table: DataTable, aside: Tag): Row[] {
  const needs = needsOf(stick, table)
  const setTo = (measure: Pt) => {
    const widths = solve(stick, needs, measure)
    return widths && setTable({ ...stick, measure }, table, { widths, aside })
  }
  const own = setTo(stick.measure)
  // One that found no page to stand across is in its column, where that holds it at all.
  const mayCross = stick.across !== undefined && !(own && stick.compositor.reduced?.has(table))
  const wide = mayCross && !(own && isReadable(own)) ? setTo(stick.across as Pt) : undefined
  const set = wide ?? own ?? squeeze(stick, table, { needs, aside })
  const across = wide !== undefined
  const rows = partTable(stick, set, across).map((lines) => layPart(stick, lines, { table, set, across }))
  const [first, ...others] = rows
  if (wide || own || !first) return rows
  return [{ ...first, items: blame(first.items, oversetTable(table)) }, ...others]
}

function isReadable({ head, body }: SetTable): boolean {
  return [head, ...body].every(({ cells }) => cells.every(({ set }) => set.lines.length <= MOST_LINES))
}

/** A table that nothing holds is shown all the same. */
function squeeze(
  stick: Stick,
  table: DataTable,
  { needs, aside }: { readonly needs: readonly ColumnNeed[]; readonly aside: Tag },
): SetTable {
  const measure = stick.across ?? stick.measure
  const width = (measure - gapOf(stick) * (needs.length - 1)) / needs.length
  return setTable({ ...stick, measure }, table, { widths: needs.map(() => width), aside })
}

function gapOf({ compositor }: Stick): Pt {
  return GAP * compositor.style.text.table.text.size
}

function solve(stick: Stick, needs: readonly ColumnNeed[], measure: Pt): readonly Pt[] | undefined {
  return solveColumns(needs, measure - gapOf(stick) * (needs.length - 1))
}

function needsOf(stick: Stick, table: DataTable): readonly ColumnNeed[] {
  const numbers = numberColumns(table)
  return table.head.map((head, column) => {
    const cells = table.rows.map((row) => row[column] ?? [])
    const needs = [
      needOf(stick, head, 'tableHead'),
      ...(numbers[column]
        ? [needOfNumbers(stick, cells)]
        : cells.map((cell) => needOf(stick, cell, 'table'))),
    ]
    return {
      least: Math.max(...needs.map(({ least }) => least)),
      natural: Math.max(...needs.map(({ natural }) => natural)),
    }
  })
}

/** A number is one word, whatever stands in it; under one another the longest whole part and the longest rest have room. */
function needOfNumbers(stick: Stick, cells: readonly (readonly Inline[])[]): ColumnNeed {
  const sets = cells.map((cell) => setOnOneLine(stick, cell, 'table'))
  const widest = Math.max(...sets.map(tailOf))
  const natural = widest + Math.max(...sets.map((set) => widthOf(set) - tailOf(set)))
  return { least: natural, natural }
}

function setOnOneLine(stick: Stick, content: readonly Inline[], role: TextRole): SetBlock {
  return setInStick(stick, content, { role, measure: ONE_LINE, align: 'start', indent: 0 })
}

function needOf(stick: Stick, content: readonly Inline[], role: TextRole): ColumnNeed {
  const natural = widthOf(setOnOneLine(stick, content, role))
  const words = plainText(content).split(/\s+/)
  const widest = words.map((word) =>
    widthOf(setWords(stick.compositor, word, { role, measure: ONE_LINE, align: 'start', indent: 0 })),
  )
  return { least: Math.min(natural, Math.max(...widest)), natural }
}

interface TableSetting {
  readonly widths: readonly Pt[]
  /** Of the table and its note. */
  readonly aside: Tag
}

function setTable(stick: Stick, table: DataTable, { widths, aside }: TableSetting): SetTable {
  const { caption, head, rows, note } = table
  const { measure } = stick
  const tag: Tag = { role: 'table', parent: aside }
  const wholeLine = (content: readonly Inline[], role: TextRole, of: Tag): TableLine => ({
    cells: [
      {
        set: setInStick(stick, content, { role, indent: 0, align: 'start', span: table.span }),
        x: 0,
        tag: of,
      },
    ],
    rule: undefined,
  })
  const lefts = widths.map(
    (width, column) =>
      measure - width - widths.slice(0, column).reduce((sum, other) => sum + other + gapOf(stick), 0),
  )
  const cellsOf = (
    contents: readonly (readonly Inline[])[],
    role: TextRole,
    tagOf: (column: number) => Tag | Artifact,
  ): SetCell[] =>
    contents.map((content, column) => {
      const setting = {
        role,
        indent: 0,
        align: 'start',
        span: table.span,
        measure: widths[column] as Pt,
      } as const
      return { set: setInStick(stick, content, setting), x: lefts[column] as Pt, tag: tagOf(column) }
    })
  const headTag: Tag = { role: 'tableRow', parent: tag }
  const paragraphIn = (parent: Tag): Tag => ({ role: 'paragraph', parent })
  const headCells = cellsOf(head, 'tableHead', () =>
    paragraphIn({ role: 'tableHead', scope: 'Column', parent: headTag }),
  )
  const body = rows.map((row) => {
    const parent: Tag = { role: 'tableRow', parent: tag }
    return cellsOf(row, 'table', (column) =>
      paragraphIn(column === 0 ? { role: 'tableHead', scope: 'Row', parent } : { role: 'tableCell', parent }),
    )
  })
  return {
    measure,
    caption: caption && wholeLine(caption, 'tableCaption', { role: 'caption', parent: tag }),
    head: { cells: headCells, rule: RULES.top },
    again: { cells: headCells.map((cell) => ({ ...cell, tag: REPEATED })), rule: RULES.top },
    body: alignNumbers(body, numberColumns(table)).map((cells, index) => ({
      cells,
      rule: index === 0 ? RULES.head : RULES.row,
    })),
    note: note && wholeLine(note, 'caption', { role: 'paragraph', parent: aside }),
  }
}

const REPEATED: Artifact = { role: 'artifact', type: 'Layout' }

/** All lines in one part where a column can hold them; else as many rows in each as it can. */
function partTable(stick: Stick, set: SetTable, across: boolean): readonly (readonly TableLine[])[] {
  const { style } = stick.compositor
  const most =
    Math.floor(tallestColumn(style) * (across ? TALLEST_ACROSS : 1)) - FREE_UNDER_ACROSS - HEAD_INSET
  const fits = (lines: readonly TableLine[]) => stackLines(lines).height <= most * style.baseline
  const ends = set.note ? [set.note] : []
  const parts: TableLine[][] = []
  let part: TableLine[] = [...(set.caption ? [set.caption] : []), set.head]
  for (const [index, line] of set.body.entries()) {
    const isLast = index === set.body.length - 1
    const isBegun = part.at(-1) !== set.head && part.at(-1) !== set.again
    if (isBegun && !fits([...part, line, ...(isLast ? ends : [])])) {
      parts.push(part)
      part = [set.again]
      part.push({ ...line, rule: RULES.head })
    } else part.push(line)
  }
  return [...parts, [...part, ...ends]]
}

interface TablePlace {
  readonly table: DataTable
  readonly set: SetTable
  readonly across: boolean
}

function layPart(stick: Stick, lines: readonly TableLine[], { table, set, across }: TablePlace): Row {
  const { style } = stick.compositor
  const { baseline } = style
  const stacked = stackLines(lines)
  // Words at its head stand on the line beside them; a rule stands under the head of its line, as a picture does.
  const inset = lines[0]?.rule === undefined ? 0 : HEAD_INSET
  const rules = stacked.rules.map(({ y, height }): Item => {
    const box = { x: 0, y: y + inset * baseline, width: set.measure, height }
    return { kind: 'path', commands: rectangle(box), fill: 'accent' }
  })
  const needed = Math.ceil(inset + stacked.height / baseline)
  return {
    items: [...rules, ...stacked.items.map((item) => move(item, { x: 0, y: inset * baseline }))],
    lines: needed + (across ? FREE_UNDER_ACROSS : FREE_UNDER),
    before: 1,
    keepWithNext: false,
    floats: true,
    ...(across && { across: true as const }),
    solid: { what: 'table', span: table.span, of: table },
  }
}

function oversetTable({ head, span }: DataTable): SetFault {
  const names = head.map((content) => `«${plainText(content)}»`).join(', ')
  return overset({
    code: 'layout/overset-table',
    message: `Unexpected table of ${head.length} columns (${names}) that are wider than its page, expected words that go side by side.`,
    hint: 'Leave out a column, shorten the longest words, or make two tables of it.',
    span,
  })
}
