/**
 * A page's type area in, the columns a story flows through out; filled columns in, placed items out.
 * A room of its own because every template that carries running text cuts its page the same way.
 */

import type { Pt, Rect } from '../geometry.ts'
import type { Style } from '../style/style.ts'
import type { Item } from './frame.ts'
import { move } from './frame.ts'
import { typeArea } from './furniture.ts'
import { type Row, stack } from './rows.ts'

/** A column on a page; `lines` of the grid high, its top on the grid. */
export interface Region {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly lines: number
}

/** Lines of the grid in a type area. */
export function gridLines(area: Rect, baseline: Pt): number {
  return Math.floor((area.height + ROUNDING) / baseline)
}
const ROUNDING = 0.001

/** Lines of the grid in the tallest column of a theme. */
export function tallestColumn(style: Style): number {
  return gridLines(typeArea(style, 'right'), style.baseline)
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
