/**
 * A box → the strip that holds it: a tint under a title and its blocks. In its column it is one strip of that; over all
 * columns its text runs in columns of its own that end together, and on a page of its own it may fill that.
 */

import type { Pt } from '../../geometry.ts'
import type { Infobox } from '../../issue/block.ts'
import type { TextRole } from '../../style/style.ts'
import { inkOf } from '../display/sized-words.ts'
import { balanceColumns } from '../flow/fill.ts'
import { tallestColumn } from '../grid/columns.ts'
import { BASELINE_IN_LINE, footingsOf, footOf, heightOf, type Row, stack } from '../grid/row.ts'
import { blame, overset } from '../page/faults.ts'
import { type Item, move, rectangle, type Tag } from '../page/frame.ts'
import { placeLines, setWords } from '../set/block.ts'
import { restyle } from '../set/compositor.ts'
import { factsRow, timelineRows } from './glossed.ts'
import { listRows } from './list.ts'
import { HEAD_INSET, pictureRow, TALLEST_ACROSS } from './picture.ts'
import { textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** From the foot of its lines to a box's edge. */
const FOOT_INSET = 0.4
/** Lines by which a box's title stands nearer to its edge than to its text. */
const HEADING_RISE = 0.4
/** Lines of a box over its words and under them, and kept free under it. */
const INSET = 1
const FREE_UNDER = 1

export function infoboxRow(stick: Stick, box: Infobox, tag: Tag): Row {
  const { across } = stick
  if (box.across && across !== undefined && !stick.compositor.reduced?.has(box))
    return wideRow(stick, box, { tag, across })
  const { measure } = stick
  const { baseline } = stick.compositor.style
  const inner = openBox(stick, measure - 2 * baseline)
  const rows = [...titleRows(inner, box, tag), ...bodyRows(inner, box, tag)]
  const { items, lines } = stack(rows, baseline)
  return {
    ...stripOf(box, lines + 2 * INSET),
    items: [
      ground(measure, lines + 2 * INSET, baseline),
      ...items.map((item) => move(item, { x: baseline, y: INSET * baseline })),
    ],
    ...footOf(footingsOf(rows)),
  }
}

/** What boxes have in common, whatever stands in them. */
function stripOf(box: Infobox, lines: number): Omit<Row, 'items'> {
  return {
    lines: lines + FREE_UNDER,
    under: FREE_UNDER,
    before: 1,
    keepWithNext: false,
    floats: true,
    solid: { what: `box «${box.title}»`, span: box.span, of: box },
  }
}

function ground(width: Pt, lines: number, baseline: Pt): Item {
  const height = (lines - HEAD_INSET - FOOT_INSET) * baseline
  const commands = rectangle({ x: 0, y: HEAD_INSET * baseline, width, height })
  return { kind: 'path', commands, fill: 'tint' }
}

/** What wears the colour of a box's title in it, whatever it wears on paper. */
const IN_COLOUR: readonly TextRole[] = ['factNumber', 'factWords', 'moment', 'caption', 'crosshead']

/** What is set in a box: in its own type, and all of it in colours that are told from its ground. */
function openBox(stick: Stick, measure: Pt): Stick {
  const { across: _, ...own } = stick
  const { text } = stick.compositor.style
  const { colour } = text.infoboxTitle.text
  const compositor = restyle(stick.compositor, IN_COLOUR, (block) => ({
    ...block,
    text: { ...block.text, colour },
    ...(block.emphasisColour !== undefined && { emphasisColour: colour }),
  }))
  return { ...own, compositor, measure, body: 'infobox' }
}

function titleRows({ compositor, measure }: Stick, { title, span }: Infobox, tag: Tag): Row[] {
  const set = setWords(compositor, title, { role: 'infoboxTitle', measure, span })
  const rows = textRows(set, compositor.style.baseline, { tag: { role: 'paragraph', parent: tag } })
  return rows.map((row) => raise(row, HEADING_RISE * compositor.style.baseline))
}

function raise(row: Row, by: Pt): Row {
  return { ...row, items: row.items.map((item) => move(item, { x: 0, y: -by })) }
}

/** Its blocks one under another; nothing in a box floats. */
function bodyRows(inner: Stick, { blocks }: Infobox, tag: Tag): Row[] {
  return blocks.flatMap((block) => boxedRows(inner, block, tag))
}

function boxedRows(inner: Stick, block: Infobox['blocks'][number], tag: Tag): Row[] {
  const { text, baseline } = inner.compositor.style
  const words: Tag = { role: 'paragraph', parent: tag }
  switch (block.kind) {
    case 'list':
      return listRows(inner, block, tag)
    case 'picture':
      return [settled(pictureRow(inner, block, tag))]
    case 'facts':
      return [settled(factsRow(inner, block, tag))]
    case 'timeline':
      return timelineRows(inner, block, { role: 'list', parent: tag })
    case 'subhead': {
      const set = setInStick(inner, block.content, { role: 'infoboxTitle', span: block.span })
      return textRows(set, baseline, { tag: words, before: 1, keepWithNext: true })
    }
    case 'paragraph': {
      const set = setInStick(inner, block.content, { role: 'infobox', span: block.span })
      return textRows(set, baseline, { tag: words, before: text.infobox.before })
    }
  }
}

function settled({ floats: _, fit: __, solid: ___, ...row }: Row): Row {
  return row
}

/** Least measure of a column in a box, in sizes of its type. */
const LEAST_MEASURE = 14
/** Lines between the columns and the notes under them. */
const OVER_NOTES = 1
/** Fewest lines from the baseline of a title to that of the columns under it, which stand on the grid: an empty line. */
const LEAST_TO_TEXT = 1.5
/** Of a page: what a box fills of one of its own to be drawn over all of it. */
const FILLS_PAGE = 0.75

interface BoxPlace {
  readonly tag: Tag
  readonly across: Pt
}

function wideRow(stick: Stick, box: Infobox, { tag, across }: BoxPlace): Row {
  const { style } = stick.compositor
  const { baseline, gutter } = style
  const width = across - 2 * baseline
  const least = LEAST_MEASURE * style.text.infobox.text.size
  const count = Math.max(1, Math.min(style.columns, Math.floor((width + gutter) / (least + gutter))))
  const measure = (width - (count - 1) * gutter) / count
  const tallest = tallestColumn(style)
  const head = wideTitle(openBox(stick, width), box, tag)
  const { columns, rest, rows } = balanceBody(openBox(stick, measure), box, { tag, count })
  const stacked = columns.map((column) => stack(column, baseline))
  const notes = stack(
    footingsOf(rows).flatMap((footing) => footing.rows),
    baseline,
  )
  const top = head.lines
  const deepest = Math.max(...stacked.map(({ lines }) => lines))
  const under = top + deepest + (notes.height > 0 ? OVER_NOTES : 0)
  const needed = Math.ceil(under + notes.height + INSET)
  const alone = box.place === 'page' || needed > TALLEST_ACROSS * tallest
  const lines = alone && needed > FILLS_PAGE * tallest ? Math.max(tallest, needed) : needed
  const items = [
    ground(across, lines, baseline),
    ...head.items.map((item) => move(item, { x: baseline, y: 0 })),
    ...stacked.flatMap((column, index) => {
      const x = baseline + width - measure - index * (measure + gutter)
      return column.items.map((item) => move(item, { x, y: top * baseline }))
    }),
    ...notes.items.map((item) =>
      move(item, { x: baseline + width - stick.foot.measure, y: under * baseline }),
    ),
  ]
  const isTooLong = rest.length > 0 || needed > tallest
  const strip = stripOf(box, lines)
  return {
    ...strip,
    ...(alone && { lines, under: 0, before: 0 }),
    items: isTooLong ? blame(items, oversetBox(box, needed, tallest)) : items,
    across: true,
    ...(alone ? { place: 'page' as const } : box.place && { place: box.place }),
  }
}

/** Its title as far from the head of the ground as from its side, and the lines over the columns under it. */
function wideTitle(
  { compositor, measure }: Stick,
  { title, span }: Infobox,
  tag: Tag,
): { readonly items: readonly Item[]; readonly lines: number } {
  const { baseline } = compositor.style
  const set = setWords(compositor, title, { role: 'crosshead', measure, span })
  const first = (HEAD_INSET + INSET) * baseline + inkOf({ ...set, lines: set.lines.slice(0, 1) }).above
  const items = placeLines(set, { x: 0, y: first }, { role: 'paragraph', parent: tag })
  const last = first + (set.lines.length - 1) * set.style.leading
  return { items, lines: Math.ceil(last / baseline + LEAST_TO_TEXT - BASELINE_IN_LINE) }
}

/** Most lines of a subhead and what it is over that are kept in one column, and lines that columns may be longer for it. */
const LONGEST_KEPT = 12
const LONGER_FOR_IT = 3

/** Its columns, that end together: each begins with a subhead where they are hardly longer so, else wherever they may. */
function balanceBody(
  inner: Stick,
  box: Infobox,
  { tag, count }: { readonly tag: Tag; readonly count: number },
) {
  const tallest = tallestColumn(inner.compositor.style)
  const balance = (rows: readonly Row[]) => {
    const filled = balanceColumns(
      rows,
      Array.from({ length: count }, () => tallest),
      tallest,
    )
    return { ...filled, rows, deepest: Math.max(...filled.columns.map(heightOf)) }
  }
  const sections = sectionsOf(box.blocks).map((blocks) => bodyRows(inner, { ...box, blocks }, tag))
  const loose = balance(sections.flat())
  const kept = balance(sections.flatMap(keepShort))
  return kept.rest.length <= loose.rest.length && kept.deepest <= loose.deepest + LONGER_FOR_IT ? kept : loose
}

/** Blocks from each subhead to the next. */
function sectionsOf(blocks: Infobox['blocks']): readonly Infobox['blocks'][] {
  const starts = blocks.flatMap(({ kind }, index) => (kind === 'subhead' || index === 0 ? [index] : []))
  return starts.map((start, index) => blocks.slice(start, starts[index + 1]))
}

/** The rows of a subhead and of what it is over, together where they are few. */
function keepShort(rows: readonly Row[]): readonly Row[] {
  // A subhead alone is bound to the row under it.
  if (!rows[0]?.keepWithNext || heightOf(rows) > LONGEST_KEPT) return rows
  return rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepWithNext: true } : row))
}

function oversetBox({ title, span }: Infobox, lines: number, most: number) {
  return overset({
    code: 'layout/overset-box',
    message: `Unexpected box «${title}» of ${lines} lines, expected at most ${most}, the lines of a page.`,
    hint: 'Shorten it, or make two boxes of it.',
    span,
  })
}
