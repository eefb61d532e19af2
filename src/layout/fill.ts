/**
 * Rows and columns in, the rows of each column out: where the galley is cut.
 * A room of its own because it knows counts of lines alone, no text and no page.
 */

import { fillWith, fits, type Row } from './rows.ts'

/** What filling asks of a row. */
export type Measured = Pick<Row, 'lines' | 'before' | 'keepWithNext' | 'continues'>

export interface Filled<R extends Measured> {
  /** The rows of each column, in order; a column may stay empty. */
  readonly columns: readonly (readonly R[])[]
  readonly rest: readonly R[]
}

/**
 * Fills columns of the given heights, in lines of the grid, one after another.
 * Rows that keep together are parted only where not even a column of `tallest` lines could hold them.
 */
export function fillColumns<R extends Measured>(
  rows: readonly R[],
  heights: readonly number[],
  tallest: number,
): Filled<R> {
  const columns: R[][] = []
  let from = 0
  for (const height of heights) {
    const count = fitting(rows, from, height, tallest)
    columns.push(rows.slice(from, from + count))
    from += count
  }
  return { columns, rest: rows.slice(from) }
}

/**
 * Evens the columns in which a story ends: the least height at which all rows still fit.
 * Columns shorter than that keep their own height.
 */
export function balanceColumns<R extends Measured>(
  rows: readonly R[],
  heights: readonly number[],
  tallest: number,
): Filled<R> {
  const total = rows.reduce((sum, { lines, before }) => sum + lines + before, 0)
  const highest = Math.max(...heights)
  for (let height = Math.floor(total / heights.length / 2); height < highest; height++) {
    const capped = heights.map((own) => Math.min(own, height))
    const filled = fillColumns(rows, capped, tallest)
    if (filled.rest.length === 0) return filled
  }
  return fillColumns(rows, heights, tallest)
}

/** How many rows go into a column of this height: as many as fit, back to the last place where they may part. */
function fitting(rows: readonly Measured[], from: number, height: number, tallest: number): number {
  let used = 0
  let count = 0
  while (from + count < rows.length) {
    const needed = fillWith(used, rows[from + count] as Measured, count === 0)
    if (!fits(needed, height)) break
    used = needed
    count++
  }
  if (from + count === rows.length) return count
  let kept = count
  while (kept > 0 && (rows[from + kept - 1] as Measured).keepWithNext) kept--
  // Rows bound together that no column could hold are parted where they must be, not carried on for ever.
  return kept > 0 || !outgrows(rows, from, tallest) ? kept : count
}

/** Whether the rows from here that keep together need more than a whole column. */
function outgrows(rows: readonly Measured[], from: number, tallest: number): boolean {
  let used = 0
  for (let index = from; index < rows.length; index++) {
    const row = rows[index] as Measured
    used = fillWith(used, row, index === from)
    if (!fits(used, tallest)) return true
    if (!row.keepWithNext) return false
  }
  return false
}
