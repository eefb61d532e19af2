/**
 * Rows and columns → the rows of each column: where the galley is cut. It knows counts of lines alone, no text and no
 * page.
 */

import { ROUNDING } from '../../geometry.ts'
import { fillWith, fits, type Row } from '../grid/row.ts'

/** What filling asks of a row. */
export interface Measured
  extends Pick<Row, 'lines' | 'before' | 'keepWithNext' | 'continues' | 'floats' | 'under'> {
  /** What comes to the foot of the column with it. */
  readonly foot?: { readonly rows: readonly Pick<Row, 'lines'>[] }
}

export interface Filled<R extends Measured> {
  /** The rows of each column, in order; a column may stay empty. */
  readonly columns: readonly (readonly R[])[]
  readonly rest: readonly R[]
}

/**
 * Fills columns of the given heights, in lines of the grid, one after another.
 * Rows that keep together are parted only where not even a column of `tallest` lines could hold them. What floats and
 * does not fit at a column's foot stands at the head of the next one, and the text goes on before it.
 */
export function fillColumns<R extends Measured>(
  rows: readonly R[],
  heights: readonly number[],
  tallest: number,
): Filled<R> {
  const columns: R[][] = []
  let rest = rows
  for (const height of heights) {
    const filled = fillColumn(rest, height, tallest)
    columns.push(filled.column)
    rest = filled.rest
  }
  return { columns, rest }
}

function fillColumn<R extends Measured>(rows: readonly R[], height: number, tallest: number) {
  let queue = rows
  const floating: R[] = []
  // The place of the first row that floated on; what floats after it follows it, in order.
  let settled = 0
  for (;;) {
    const reach = reachOf(queue, height)
    const late = floating.length > 0 ? queue.findIndex(({ floats }, index) => floats && index >= settled) : -1
    const at = late >= 0 && late < reach ? late : reach
    const next = queue[at]
    if (!next?.floats) {
      const count = lastParting(queue, reach, tallest)
      const rest = queue.slice(count)
      return { column: queue.slice(0, count), rest: floating.length > 0 ? [...floating, ...rest] : rest }
    }
    // The text behind it is tried in its place.
    if (floating.length === 0) settled = at
    floating.push(next)
    queue = [...queue.slice(0, at), ...queue.slice(at + 1)]
  }
}

/** Whether a column may end before the row at `count`. */
function mayPart(rows: readonly Measured[], count: number): boolean {
  return count === 0 || !(rows[count - 1] as Measured).keepWithNext
}

/** Evens the columns in which rows end: the least height at which all of them still fit. */
export function balanceColumns<R extends Measured>(
  rows: readonly R[],
  heights: readonly number[],
  tallest: number,
): Filled<R> {
  const least = leastHeight(rows, heights, tallest)
  const capped = heights.map((full) => Math.min(full, least))
  return fillColumns(rows, capped, tallest)
}

/**
 * The least height at which columns hold all rows; those shorter than that keep their own height. It is measured from the
 * head of the highest column, `drops` lines over that of each.
 */
export function leastHeight<R extends Measured>(
  rows: readonly R[],
  heights: readonly number[],
  tallest: number,
  drops: readonly number[] = [],
): number {
  const total = rows.reduce((sum, { lines, before }) => sum + lines + before, 0)
  const highest = Math.max(...heights.map((height, index) => height + (drops[index] ?? 0)))
  for (let height = Math.floor(total / heights.length / 2); height < highest; height++) {
    const filled = fillColumns(rows, capped(heights, height, drops), tallest)
    if (filled.rest.length === 0) return height
  }
  return highest
}

/** Columns that end no lower than so many lines under the head of the highest. */
export function capped(heights: readonly number[], most: number, drops: readonly number[] = []): number[] {
  return heights.map((height, index) => Math.max(0, Math.min(height, most - (drops[index] ?? 0))))
}

/** How many rows go into a column of this height. */
function reachOf(rows: readonly Measured[], height: number): number {
  let used = 0
  let foot = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Measured
    used = fillWith(used, row, index === 0)
    if (row.foot) foot += sumOf(row.foot.rows)
    if (!fits(withFoot(used - (row.under ?? 0), foot), height)) return index
  }
  return rows.length
}

/** Lines between the text of a column and the notes at its foot. */
export const FOOT_GAP = 1

/** Lines of a column whose text fills `used` of them, and whose notes `foot`. */
export function withFoot(used: number, foot: number): number {
  return foot === 0 ? used : Math.ceil(used - ROUNDING) + FOOT_GAP + foot
}

export function sumOf(rows: readonly Pick<Row, 'lines'>[]): number {
  return rows.reduce((sum, { lines }) => sum + lines, 0)
}

/** Back from where a column is full to the last place where its rows may part. */
function lastParting(rows: readonly Measured[], reach: number, tallest: number): number {
  if (reach === rows.length) return reach
  let count = reach
  while (!mayPart(rows, count) || isLostUnder(rows, count)) count--
  // Rows bound together that no column could hold are parted where they must be, not carried on for ever.
  return count > 0 || !outgrows(rows, tallest) ? count : reach
}

/** Fewest lines that may end a column under what floats: fewer are lost between it and the foot. */
const FEWEST_UNDER = 3

/** Whether the last rows are a line or two of text under what floats. */
function isLostUnder(rows: readonly Measured[], count: number): boolean {
  let under = 0
  for (let index = count - 1; index >= 0 && under < FEWEST_UNDER; index--) {
    const { floats, lines } = rows[index] as Measured
    if (floats) return under > 0
    under += lines
  }
  return false
}

/** Whether the first rows, that keep together, need more than a whole column. */
function outgrows(rows: readonly Measured[], tallest: number): boolean {
  let used = 0
  let foot = 0
  for (const [index, row] of rows.entries()) {
    used = fillWith(used, row, index === 0)
    foot += sumOf(row.foot?.rows ?? [])
    if (!fits(withFoot(used - (row.under ?? 0), foot), tallest)) return true
    if (!row.keepWithNext) return false
  }
  return false
}
