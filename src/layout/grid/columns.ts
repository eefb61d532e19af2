/** A page's type area → the columns a story flows through; filled columns → placed items. */

import type { Pt, Rect } from '../../geometry.ts'
import { linesOf, type Style, wholeLines } from '../../style/style.ts'
import { type Item, move, rectangle } from '../page/frame.ts'
import { type Row, stack } from './row.ts'

/** A column on a page; `lines` of the grid high, its top on the grid. */
export interface Region {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly lines: number
}

/** Lines of the grid in a type area. */
export function gridLines(area: Rect, baseline: Pt): number {
  return wholeLines(area.height, baseline)
}

/** Lines of the grid in the tallest column of a theme. */
export function tallestColumn(style: Style): number {
  return linesOf(style)
}

/** From the head of one module of the grid to the head of the next, in lines. */
export function moduleStep(style: Style): number {
  return (linesOf(style) + 1) / style.rows
}

export function columnWidth({ columns, gutter }: Style, area: Rect): Pt {
  return (area.width - (columns - 1) * gutter) / columns
}

/** The columns of an area from line `from` of its grid down, in reading order: from the right. */
export function columnsOf(style: Style, area: Rect, from = 0): Region[] {
  const width = columnWidth(style, area)
  const lines = gridLines(area, style.baseline) - from
  return Array.from({ length: style.columns }, (_, index) => ({
    x: area.x + area.width - width - index * (width + style.gutter),
    y: area.y + from * style.baseline,
    width,
    lines,
  }))
}

/** A column that begins so many lines lower. */
export function lowerColumn(region: Region, lines: number, baseline: Pt): Region {
  return { ...region, y: region.y + lines * baseline, lines: region.lines - lines }
}

/** Each column's rows in its region. */
export function placeColumns(
  columns: readonly (readonly Row[])[],
  regions: readonly Region[],
  baseline: Pt,
): Item[] {
  return columns.flatMap((rows, index) => {
    const region = regions[index]
    if (!region) throw new Error('A story was cut into more columns than its page has.')
    return stack(rows, baseline).items.map((item) => move(item, { x: region.x, y: region.y }))
  })
}

/** Where a column rule begins and ends, in lines of the grid from the first line's top and the last one's foot. */
const RULE_INSET = 0.15
const COLUMN_RULE: Pt = 0.4

/** Hairlines between columns that stand side by side, as deep as the deeper of the two. */
export function columnRules(
  columns: readonly (readonly Row[])[],
  regions: readonly Region[],
  { baseline, gutter, columnRule }: Style,
): Item[] {
  if (columnRule === undefined) return []
  const depths = columns.map((rows) => stack(rows, baseline).lines)
  return regions.flatMap((region, index): Item[] => {
    const next = regions[index + 1]
    if (!next || next.y !== region.y || !depths[index + 1]) return []
    const lines = Math.max(depths[index] ?? 0, depths[index + 1] ?? 0) - 2 * RULE_INSET
    const x = region.x - (gutter + COLUMN_RULE) / 2
    const y = region.y + RULE_INSET * baseline
    const commands = rectangle({ x, y, width: COLUMN_RULE, height: lines * baseline })
    return [{ kind: 'path', commands, fill: columnRule }]
  })
}
