/** A laid page → where its columns end: by their last line, the edge of a box, the foot of a picture. */

import type { Pt, Rect } from '../../geometry.ts'
import { boxAround, type Item, type Page } from './frame.ts'

/** Of a line of the grid: ink that reaches so little into one does not fill it. */
const SLIVER = 0.1
/** From a baseline down to the foot of its line, in lines. */
const BELOW = 0.25

/** Where a column ends, and the column itself. */
export interface ColumnFoot {
  readonly column: Rect
  /** Lines of the grid from the head of the page's highest column to its last ink; those over its own head, where it is empty. */
  readonly depth: number
  readonly isEmpty: boolean
}

/** The feet of a page's columns, in their order; none where it has no columns. */
export function feetOf({ grid, items }: Page): readonly ColumnFoot[] {
  if (!grid) return []
  const { columns, baseline } = grid
  const top = Math.min(...columns.map(({ y }) => y))
  return columns.map((column) => {
    const ends = items.flatMap((item) => endIn(item, column, baseline))
    const depth = Math.ceil((Math.max(column.y, ...ends) - top) / baseline - SLIVER)
    return { column, depth, isEmpty: ends.length === 0 }
  })
}

/**
 * Where an item of a column ends; nothing of what stands elsewhere, such as an advert at its foot, or over several columns,
 * or is no part of the text.
 */
function endIn(item: Item, column: Rect, baseline: Pt): Pt[] {
  const isIn = (x: Pt, width: Pt) => x > column.x - 1 && x + width < column.x + column.width + 1
  const foot = column.y + column.height
  switch (item.kind) {
    case 'text': {
      const { at, line, tag } = item
      const isText = tag.role !== 'artifact' && line.runs.length > 0
      return isText && isIn(at.x, line.measure) && at.y > column.y && at.y <= foot
        ? [at.y + BELOW * baseline]
        : []
    }
    case 'picture': {
      const { x, y, width, height } = item.box
      return isIn(x, width) && y >= column.y - 1 && y < foot ? [y + height] : []
    }
    case 'path': {
      // The ground of a box and the rules of a table fill their column; a star under the text does not.
      const box = boxAround(item.commands)
      const fills = box && Math.abs(box.x - column.x) < 1 && Math.abs(box.width - column.width) < 1
      return fills && box.y >= column.y - 1 && box.y < foot ? [box.y + box.height] : []
    }
  }
}

/** Without columns that end higher than others of their page, over an advert, and are full to `spare` lines. */
export function withoutCut(
  feet: readonly ColumnFoot[],
  { baseline, spare }: { readonly baseline: Pt; readonly spare: number },
): readonly ColumnFoot[] {
  const top = Math.min(...feet.map(({ column }) => column.y))
  const endOf = ({ y, height }: Rect) => Math.round((y + height - top) / baseline)
  const lowest = Math.max(...feet.map(({ column }) => endOf(column)))
  return feet.filter(({ column, depth }) => endOf(column) === lowest || endOf(column) - depth > spare)
}

/** By how many lines the column that ends highest is shorter than the one that ends deepest; one under a picture may be empty. */
export function unevenness(feet: readonly ColumnFoot[]): number {
  const top = Math.min(...feet.map(({ column }) => column.y))
  const filled = feet.filter(({ isEmpty, column }) => !isEmpty || column.y === top)
  const depths = filled.map(({ depth }) => depth)
  return Math.max(...depths) - Math.min(...depths)
}

/** The most lines in any of the columns. */
export function linesUnder(feet: readonly ColumnFoot[], baseline: Pt): number {
  const top = Math.min(...feet.map(({ column }) => column.y))
  return Math.max(0, ...feet.map(({ column, depth }) => depth - Math.round((column.y - top) / baseline)))
}
