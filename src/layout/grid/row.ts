/**
 * Rows, the strips of a column that are never cut; rows → items one under another. Galleys, headlines and contents are
 * all stacked of them.
 */

import type { Span } from '../../diagnostic.ts'
import { type Pt, ROUNDING } from '../../geometry.ts'
import type { DataTable, Infobox, Picture, PictureGroup, PicturePlace } from '../../issue/block.ts'
import { type Item, move } from '../page/frame.ts'

/** A strip of the column that is never cut: a line of text, a picture, a box. */
export interface Row {
  /** Left edge of the column at 0, the top of the row at 0. */
  readonly items: readonly Item[]
  /** Lines of the grid it fills: a part of one, or one and a part, where its text is off the grid's leading. */
  readonly lines: number
  /** Empty lines above it, dropped at the head of a column. */
  readonly before: number
  /** Not to be parted from the row below: a heading from its text, a first line from its second. */
  readonly keepWithNext: boolean
  /** Not parted from the row below only that what it is of stays whole: it may be, where columns would else end far apart. */
  readonly whole?: true
  /** Stands only where its story opens on its picture, or only where it does not. */
  readonly opened?: boolean
  /** Stands where the row above it ends, on the grid or off it; every other row begins on a line of the grid. */
  readonly continues?: true
  /** May stand later than where it was written: at the head of the next column, where it does not fit in this one. */
  readonly floats?: true
  /** Stands at the foot of its column where text would stand under it. */
  readonly sinks?: true
  /** Number of the exchange it belongs to, 0 before the first; in a text without questions, of its block. */
  readonly exchange?: number
  /** Takes a part of its page from the columns, set to their whole width or that of the outer one; never in their text. */
  readonly across?: true
  /** And where on its page, or on pages of its own, where that is said. */
  readonly place?: PicturePlace
  /** Of its lines, those kept free under it: at the foot of a column there is nothing to keep them from. */
  readonly under?: number
  /** How what it is a row of may be set in more lines than it has, or in fewer. */
  readonly fit?: Fit
  /** Notes whose marks are in it: they stand at the foot of its column. */
  readonly foot?: Footing
  /** What it is and where it was written, of rows that may be taller than a column; and which block it was set from. */
  readonly solid?: { readonly what: string; readonly span: Span; readonly of?: Exhibited }
}

/** What may stand elsewhere than in its column, or smaller. */
export type Exhibited = Picture | PictureGroup | DataTable | Infobox

/** A paragraph or a picture whose copy may be fitted: driven out to more lines, or taken in to fewer. */
export interface Fit {
  /** Rows that it has as it is. */
  readonly rows: number
  /** Most lines that it may be driven out or taken in by. */
  readonly most: number
  /** The same in so many lines more, or fewer, over the row that follows it; nothing where that would show. */
  readonly by: (lines: number, below: Row | undefined) => Refit | undefined
}

export interface Refit {
  readonly rows: readonly Row[]
  /** What it costs the page, in squares of an empty line. */
  readonly cost: number
}

/** Notes one under another, and the rule that parts them from the text. */
export interface Footing {
  readonly rows: readonly Row[]
  readonly rule: Item
}

export type Galley = readonly Row[]

/** Where on its line a baseline lies, as part of the leading from the top of the line. */
export const BASELINE_IN_LINE = 0.75

/** How far down a column is filled when a row is added to `used` lines; the first row of a column drops what is before it. */
export function fillWith(
  used: number,
  { lines, before, continues }: Pick<Row, 'lines' | 'before' | 'continues'>,
  first: boolean,
): number {
  if (first) return lines
  return (continues ? used : Math.ceil(used - ROUNDING)) + before + lines
}

/** Lines of the grid that rows fill, one under another. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((used, row, index) => fillWith(used, row, index === 0), 0)
}

/** Whether lines so far apart leave the grid, as those of a letter may. */
export function isOffGrid(leading: Pt, baseline: Pt): boolean {
  const lines = leading / baseline
  return Math.abs(lines - Math.round(lines)) > ROUNDING
}

/** Whether so many lines go into a column of this height. */
export function fits(lines: number, height: number): boolean {
  return lines <= height + ROUNDING
}

/** The footing of a row that holds several marks, or several rows; none where there is none. */
export function footOf(footings: readonly Footing[]): { readonly foot?: Footing } {
  const [first] = footings
  return first ? { foot: { rule: first.rule, rows: footings.flatMap(({ rows }) => rows) } } : {}
}

/** The notes of all these rows, in their order. */
export function footingsOf(rows: readonly Row[]): readonly Footing[] {
  // Asked of every column that is tried, of which few have any.
  for (const { foot } of rows) if (foot) return rows.flatMap((row) => row.foot ?? [])
  return NO_FOOTINGS
}

const NO_FOOTINGS: readonly Footing[] = []

/** Rows one under another from the top, and how many lines of the grid they fill. */
export function stack(
  rows: readonly Row[],
  baseline: Pt,
): {
  readonly items: readonly Item[]
  /** Lines of the grid they fill, and how many they need: a whole number, and one with its part. */
  readonly lines: number
  readonly height: number
} {
  let lines = 0
  const items = rows.flatMap((row, index) => {
    lines = fillWith(lines, row, index === 0)
    const y = (lines - row.lines) * baseline
    return row.items.map((item) => move(item, { x: 0, y }))
  })
  return { items, lines: Math.ceil(lines - ROUNDING), height: lines }
}
