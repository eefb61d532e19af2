/** A list → its rows: a label at the start of each item, all items as far from it. */

import type { List } from '../../issue/block.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { placeLines, setWords, widthOf } from '../set/block.ts'
import { keepLastWithNext, textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** Ems between a label and its item. */
const LABEL_GAP = 0.5

export function listRows(stick: Stick, { items, ordered, span }: List, parent: Tag): Row[] {
  const list: Tag = { role: 'list', parent, numbering: ordered ? 'Decimal' : 'Disc' }
  const { compositor, measure, body } = stick
  const { style, numerals } = compositor
  const { before, text } = style.text[body]
  const labels = items.map((_, index) => {
    const mark = ordered ? `${formatNumber(index + 1, numerals)}.` : '•'
    return setWords(compositor, mark, { role: body, measure, span, indent: 0 })
  })
  // Labels stand at the start side; text further from them than a word would be read as another column.
  const widest = Math.max(0, ...labels.map(widthOf))
  const hang = widest + LABEL_GAP * text.size
  const last = items.length - 1
  return items.flatMap((content, index) => {
    const item: Tag = { role: 'listItem', parent: list }
    const set = setInStick(stick, content, {
      role: body,
      span,
      indent: 0,
      align: 'start',
      measure: measure - hang,
    })
    const rows = textRows(set, style.baseline, {
      tag: { role: 'listBody', parent: item },
      before: index > 0 ? 0 : before,
    })
    // No item stands alone at a column's foot or head.
    const bound = index < last && (index === 0 || index === last - 1) ? keepLastWithNext(rows) : rows
    const [row, ...others] = bound
    const label = labels[index]
    const line = row?.items[0]
    if (!row || !label || line?.kind !== 'text') return bound
    const placed = placeLines(label, { x: 0, y: line.at.y }, { role: 'listLabel', parent: item })
    return [{ ...row, items: [...placed, ...row.items] }, ...others]
  })
}
