/**
 * A paragraph → its rows, which know how it could be set a line longer or shorter: copy that is fitted to its column.
 * Its words and its type stay as they are; spaces and joins give a little more than where it breaks best.
 */

import type { Pt } from '../../geometry.ts'
import { linesMeet } from '../../text/lines/ink.ts'
import type { LineBox } from '../../text/paragraph.ts'
import type { Refit, Row } from '../grid/row.ts'
import type { SetBlock } from '../set/block.ts'
import { type Placing, textRows } from './rows.ts'

/** A paragraph of fewer lines shows what is asked of it. */
const FEWEST_LINES = 4
/** Set gap over natural gap: lines of a fitted paragraph lie within these, or within those it had. */
const GAPS = [0.8, 1.35] as const
/** What any paragraph costs that is fitted, and of the mean square by which its gaps are less even than they were. */
const FITTING_COST = 5
const UNEVEN_COST = 150

/** Rows of a paragraph that `set` sets, in so many lines where it is told. */
export function fittingRows(set: (lines?: number) => SetBlock, baseline: Pt, placing: Placing): Row[] {
  const best = set()
  const rows = textRows(best, baseline, placing)
  if (best.lines.length < FEWEST_LINES) return rows
  const known = new Map<number, Refit | undefined>()
  const make = (more: number): Refit | undefined => {
    const fitted = set(best.lines.length + more)
    return passes(best, fitted, more)
      ? { rows: textRows(fitted, baseline, placing), cost: costOf(best, fitted) }
      : undefined
  }
  const by = (more: number, below: Row | undefined) => {
    const fitted = known.has(more) ? known.get(more) : make(more)
    known.set(more, fitted)
    return fitted && !isTouched(fitted, below, best.style.leading) ? fitted : undefined
  }
  const fit = { rows: rows.length, most: 1, by }
  return rows.map((row) => ({ ...row, fit }))
}

/** Whether it has the lines that were asked for, no more faults than it had, and gaps that are seen no more than others. */
function passes(best: SetBlock, fitted: SetBlock, more: number): boolean {
  const gaps = best.lines.map(({ gapRatio }) => gapRatio)
  const [least, most] = [Math.min(GAPS[0], ...gaps), Math.max(GAPS[1], ...gaps)]
  return (
    fitted.lines.length === best.lines.length + more &&
    fitted.style.leading === best.style.leading &&
    fitted.faults.length <= best.faults.length &&
    fitted.lines.every(({ gapRatio, short }) => !short && gapRatio >= least && gapRatio <= most) &&
    clashes(fitted) <= clashes(best)
  )
}

/** Whether its last line touches the one below it, which was set under another. */
function isTouched({ rows }: Refit, below: Row | undefined, leading: Pt): boolean {
  if (!below || below.before > 0) return false
  const [upper] = rows.at(-1)?.items ?? []
  const [lower] = below.items
  return upper?.kind === 'text' && lower?.kind === 'text' && linesMeet(upper.line, lower.line, leading)
}

function clashes({ lines, style }: SetBlock): number {
  return lines.filter(
    (line, index) => index > 0 && linesMeet(lines[index - 1] as LineBox, line, style.leading),
  ).length
}

function costOf(best: SetBlock, fitted: SetBlock): number {
  return FITTING_COST + UNEVEN_COST * Math.max(0, unevennessOf(fitted) - unevennessOf(best))
}

/** Of its gaps, squared, in the mean. */
function unevennessOf({ lines }: SetBlock): number {
  return lines.reduce((sum, { gapRatio }) => sum + (gapRatio - 1) ** 2, 0) / lines.length
}
