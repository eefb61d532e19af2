/** A department → rows: its items one under another, each under a rule, whole where it is short. */

import type { Block, Picture, WordLine } from '../../issue/block.ts'
import type { Department, DepartmentItem } from '../../issue/issue.ts'
import { plainLine } from '../../issue/lines.ts'
import { plainText } from '../../issue/plain-text.ts'
import { WORDS } from '../../issue/words.ts'
import type { TextRole } from '../../style/style.ts'
import { fillRect } from '../display/primitives.ts'
import { tallestColumn } from '../grid/columns.ts'
import { heightOf, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { setLine } from '../set/block.ts'
import { headRows } from './blocks.ts'
import { pictureRow } from './picture.ts'
import { keepLastWithNext, textRows } from './rows.ts'
import { sequenceRows } from './sequence.ts'
import type { Stick } from './stick.ts'

/** Thickness of the rule over an item, in points, and how far it stands under the head of its line, in lines. */
const RULE = { thickness: 0.5, drop: 0.3 }
/** Of the tallest column: the longest item that is never parted; and lines of the longest answer. */
const SHORT: Readonly<Record<Department['kind'], number>> = { letters: 0.4, briefs: 0.6 }
const SHORT_ANSWER = 9
/** Lines of a short piece, its head among them, on either side of where it is parted after all. */
const FEWEST_PARTED = 4
/** How it is said whose the words are: a person's name, or a remark. */
const SOURCES: Readonly<Record<Department['kind'], TextRole>> = { letters: 'signature', briefs: 'source' }
/** The bar beside an answer, and between it and the words, in points. */
const BAR = { width: 1.5, gap: 8 }

export function departmentRows(stick: Stick, { kind, items }: Department, parent: Tag): Row[] {
  const short = SHORT[kind] * tallestColumn(stick.compositor.style)
  return items.flatMap((item) => {
    const rows = keepWhole(itemRows(stick, item, { parent, signed: SOURCES[kind] }), short)
    return rows.map((row) => ({ ...row, exchange: item.number }))
  })
}

/** Rows of which none is parted from the next where they are few; what follows the last is free. */
function keepWhole(rows: readonly Row[], most: number): readonly Row[] {
  const isShort = heightOf(rows) <= most
  const last = rows.length - 1
  return rows.map((row, index) => {
    if (index === last) return { ...row, keepWithNext: false }
    if (!isShort || row.keepWithNext) return row
    const isAmid = [rows.slice(0, index + 1), rows.slice(index + 1)].every(
      (part) => heightOf(part) >= FEWEST_PARTED,
    )
    return { ...row, keepWithNext: true, ...(isAmid && { whole: true as const }) }
  })
}

interface ItemPlace {
  readonly parent: Tag
  /** The style of the line that says whose the words are. */
  readonly signed: TextRole
}

function itemRows(stick: Stick, item: DepartmentItem, { parent, signed }: ItemPlace): Row[] {
  const { head, picture, blocks, source, answer, span } = item
  const title = head ? plainText(head) : source && plainLine(source)
  const section: Tag = { role: 'section', parent, ...(title !== undefined && { title }) }
  const [first, ...others] = head
    ? headRows(stick, { content: head, span }, { parent: section, level: 2 })
    : []
  const words = sequenceRows(stick, blocks, section)
  const attributed = source
    ? [...keepLastWithNext(words), ...sourceRows(stick, source, { item, section, role: signed })]
    : words
  const answered = answerRows(stick, answer, { role: 'section', parent: section, title: WORDS.answer })
  return [
    ruleRow(stick),
    ...(picture ? [heldPicture(stick, picture, section)] : []),
    ...(first ? [{ ...first, before: 0 }, ...others] : []),
    ...(answered.length > 0 ? keepLastWithNext(attributed) : attributed),
    ...answered,
  ]
}

/** A picture in its column that stays over its own words. */
function heldPicture(stick: Stick, { across: _, place: __, ...picture }: Picture, section: Tag): Row {
  const { floats: ___, ...row } = pictureRow(stick, picture, section)
  return { ...row, before: 0, keepWithNext: true }
}

/** A hairline over an item; a column may begin with it as well. */
function ruleRow({ measure, compositor }: Stick): Row {
  const y = RULE.drop * compositor.style.baseline
  const rule = fillRect({ x: 0, y, width: measure, height: RULE.thickness }, 'accent')
  return { items: [rule], lines: 1, before: 1, keepWithNext: true }
}

/** Whose the words are, at the far side under them. */
function sourceRows(
  { compositor, measure }: Stick,
  source: WordLine,
  { item, section, role }: { readonly item: DepartmentItem; readonly section: Tag; readonly role: TextRole },
): Row[] {
  const set = setLine(compositor, source, {
    role,
    measure,
    span: item.span,
    align: 'end',
    passage: { of: item, line: 'source' },
  })
  const tag: Tag = { role: 'paragraph', parent: section }
  return textRows(set, compositor.style.baseline, { tag, continues: true })
}

/** The magazine's own words in a style of their own, beside a bar. */
function answerRows(stick: Stick, answer: readonly Block[], section: Tag): Row[] {
  if (answer.length === 0) return []
  const { baseline } = stick.compositor.style
  const measure = stick.measure - BAR.width - BAR.gap
  const rows = sequenceRows({ ...stick, measure, body: 'answer' }, answer, section)
  return keepWhole(rows, SHORT_ANSWER).map((row, index) => {
    const bar = { x: stick.measure - BAR.width, y: 0, width: BAR.width, height: row.lines * baseline }
    const before = index === 0 ? 1 : row.before
    return { ...row, before, items: [fillRect(bar, 'accent'), ...row.items] }
  })
}
