/** A set paragraph → rows of a column: one a line, or all of it in one piece. */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { LineBox } from '../../text/paragraph.ts'
import { BASELINE_IN_LINE, footOf, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { placeLines, type SetBlock } from '../set/block.ts'

export interface Placing {
  readonly tag: Tag
  /** Left edge within the column. */
  readonly x?: Pt
  readonly before?: number
  readonly keepWithNext?: boolean
  /** Its first line goes on where the row above it ends: text off the grid keeps its own leading from paragraph to paragraph. */
  readonly continues?: boolean
}

/** A row a line, so that a column may end between any two that reading allows to be parted. */
export function textRows(set: SetBlock, baseline: Pt, placing: Placing): Row[] {
  const { tag, x = 0, before = 0, keepWithNext = false, continues = false } = placing
  const { leading } = set.style
  const last = set.lines.length - 1
  return placeLines(set, { x, y: 0 }, tag).map((item, index) => ({
    items: [{ ...item, at: { x, y: leading * BASELINE_IN_LINE } }],
    lines: leading / baseline,
    before: index === 0 ? before : 0,
    keepWithNext: keepWithNext || (index < last && (index === 0 || index === last - 1)),
    ...((index > 0 || continues) && { continues: true as const }),
    ...footOf((set.notes ?? []).filter(({ at }) => at >= item.line.start && at < item.line.end)),
  }))
}

/** Text in one piece, its height rounded up to whole lines. */
export function solidRow(
  set: SetBlock,
  baseline: Pt,
  { tag, x = 0, before = 0, keepWithNext = false }: Placing,
): Row {
  const height = set.lines.length * set.style.leading
  const lines = Math.ceil(height / baseline - ROUNDING)
  const y = (lines * baseline - height) / 2 + set.style.leading * BASELINE_IN_LINE
  return { items: placeLines(set, { x, y }, tag), lines, before, keepWithNext }
}

/** Rows whose last one stays with what follows. */
export function keepLastWithNext(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row))
}

/** The line that rows end with, where it fills the whole measure; what floats may stand elsewhere, and is passed over. */
export function lastLine(rows: readonly Row[], measure: Pt): LineBox | undefined {
  const last = rows.findLast(({ floats }) => !floats)?.items.findLast((item) => item.kind === 'text')
  return last?.kind === 'text' && last.line.measure === measure ? last.line : undefined
}
