/**
 * A page's columns and the rest of a story → the ways to fill them in which they end together.
 *
 * Method: where columns that are filled as far as they go end within `EVEN` lines of one another, that is the way. Else all
 * are tried a little shorter, from none to `LOWEST` lines; within that height each column may end up to `EVEN` lines early,
 * at each place that reading allows; where there is no such place, its copy is fitted: driven out to fill the hole, or taken
 * in until what comes next goes in. Where that finds no way, copy is fitted in every column, and then columns may end
 * further apart, line by line. Column by column the cheapest `KEPT` beginnings are kept.
 */

import { footingsOf, heightOf, type Row } from '../grid/row.ts'
import { fitRows } from './copyfit.ts'
import { capped, type Filled, fillColumns, leastHeight, sumOf, withFoot } from './fill.ts'

/** A page filled, and what the copy that was fitted for it costs. */
export interface EvenWay extends Filled<Row> {
  readonly cost: number
}

/** Lines by which one column of a page may end higher than another. */
export const EVEN = 2
/** Lines by which all columns of a page may be shorter than they could be. */
const LOWEST = 3
/** And by which they are deeper than the least that holds them, where a story ends. */
const DEEPEST = 4
/** Beginnings of a page that are carried on, column by column; and ways to fill it that are offered. */
const KEPT = 5
const OFFERED = 4
/** Most lines that the copy of a column is taken in by. */
const TAKEN_IN = 2

/** Lines that a column's rows need with their notes; nothing is kept free under the last. */
export function depthOf(rows: readonly Row[]): number {
  const used = heightOf(rows) - (rows.at(-1)?.under ?? 0)
  return withFoot(used, sumOf(footingsOf(rows).flatMap((footing) => footing.rows)))
}

/** By how many lines the columns end apart, where they reach so deep at most. */
export function unevennessOf(columns: readonly (readonly Row[])[], heights: readonly number[]): number {
  const holes = columns.map((rows, index) => (heights[index] ?? 0) - depthOf(rows))
  return Math.max(...holes) - Math.min(...holes)
}

/** How pages of a story are filled. */
export interface PageFilling {
  /** Lines of the tallest column. */
  readonly tallest: number
  /** Pages that are even as they are may be shorter, too: the story ends better for it. */
  readonly spends?: boolean
  /** Lines by which each column begins lower than the highest, where they do not begin together. */
  readonly drops?: readonly number[] | undefined
}

/** How far apart columns may end, and which columns have their copy fitted: what is tried, one after another. */
const TRIALS: readonly Omit<Trial, 'tallest'>[] = [
  { even: EVEN, fits: 'none' },
  { even: EVEN, fits: 'needed' },
  { even: EVEN, fits: 'all' },
  ...[3, 4, 5, 6, 8].map((even) => ({ even, fits: 'all' }) as const),
]

/** The ways to fill columns of these heights with the rows, the plainest first. */
export function waysToFill(
  rows: readonly Row[],
  heights: readonly number[],
  { tallest, spends = false, drops }: PageFilling,
): EvenWay[] {
  const plain = { ...fillColumns(rows, heights, tallest), cost: 0 }
  if (plain.rest.length === 0) return [wayToEnd(rows, heights, { tallest, drops })]
  const short = unevennessOf(plain.columns, heights)
  if (short <= EVEN && !spends) return [plain]
  for (const trial of TRIALS) {
    if (trial.even >= short && trial.even > EVEN) break
    const ways = loweredWays(rows, heights, { ...trial, tallest })
    if (ways.length > 0) return ways
  }
  return [plain]
}

interface Trial {
  readonly even: number
  readonly fits: 'none' | 'needed' | 'all'
  readonly tallest: number
}

/** Ways in which all columns are none to a few lines shorter; each leaves another rest of the story. */
function loweredWays(rows: readonly Row[], heights: readonly number[], trial: Trial): EvenWay[] {
  const ways: EvenWay[] = []
  for (let lowered = 0; lowered <= LOWEST && ways.length < OFFERED; lowered++) {
    const found = waysWithin(
      rows,
      heights.map((height) => height - lowered),
      trial,
    )
    for (const way of found)
      if (way.rest.length > 0 && !ways.some((known) => isAlike(known, way))) ways.push(way)
  }
  return ways.slice(0, OFFERED)
}

/** The columns in which a story ends, as high as they must be, or a little deeper where they end together so. */
function wayToEnd(
  rows: readonly Row[],
  heights: readonly number[],
  { tallest, drops }: Pick<PageFilling, 'tallest' | 'drops'>,
): EvenWay {
  const least = leastHeight(rows, heights, tallest, drops)
  const plain = { ...fillColumns(rows, capped(heights, least, drops), tallest), cost: 0 }
  const short = unevennessOf(plain.columns, capped(heights, least, drops))
  if (short <= EVEN) return plain
  for (const trial of TRIALS) {
    if (trial.even >= short && trial.even > EVEN) break
    for (let deeper = 0; deeper <= DEEPEST; deeper++) {
      const found = waysWithin(rows, capped(heights, least + deeper, drops), { ...trial, tallest })
      const ended = found.find(({ rest }) => rest.length === 0)
      if (ended) return ended
    }
  }
  return plain
}

function isAlike(one: EvenWay, other: EvenWay): boolean {
  return one.rest.length === other.rest.length && one.cost <= other.cost
}

/** Ways in which no column ends more lines above its height than may be. */
function waysWithin(rows: readonly Row[], heights: readonly number[], trial: Trial): EvenWay[] {
  let begun: EvenWay[] = [{ columns: [], rest: rows, cost: 0 }]
  for (const height of heights) {
    begun = begun
      .flatMap(({ columns, rest, cost }) =>
        columnsWithin(rest, height, trial).map((next) => ({
          columns: [...columns, next.column],
          rest: next.rest,
          cost: cost + next.cost,
        })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, KEPT)
  }
  return begun
}

interface FilledColumn {
  readonly column: readonly Row[]
  readonly rest: readonly Row[]
  /** Of the copy that was fitted. */
  readonly cost: number
}

/** A column that ends within so many lines of its height, in each way; its copy is fitted where it must be. */
function columnsWithin(rows: readonly Row[], height: number, trial: Trial): FilledColumn[] {
  const plain: FilledColumn[] = []
  for (let early = 0; early <= trial.even; ) {
    const next = fillOne(rows, height - early, trial.tallest)
    const hole = height - depthOf(next.column)
    if (hole <= trial.even) plain.push({ ...next, cost: 0 })
    // Down to where it ends now it ends there.
    early = Math.max(early, Math.floor(hole)) + 1
  }
  const fits = trial.fits === 'all' || (trial.fits === 'needed' && plain.length === 0)
  return fits ? [...plain, ...fittedColumns(rows, height, trial)] : plain
}

function fittedColumns(rows: readonly Row[], height: number, { even, tallest }: Trial): FilledColumn[] {
  const { column, rest } = fillOne(rows, height, tallest)
  const hole = Math.floor(height - depthOf(column))
  const steps = new Set([hole - even, hole - even + 1, 1, -1, -TAKEN_IN])
  return [...steps].flatMap((lines): FilledColumn[] => {
    if (lines === 0 || lines > Math.max(1, hole)) return []
    const fitted = fitRows(column, lines, rest[0])
    if (!fitted) return []
    const next = fillOne([...fitted.rows, ...rest], height, tallest)
    return height - depthOf(next.column) <= even ? [{ ...next, cost: fitted.cost }] : []
  })
}

function fillOne(rows: readonly Row[], height: number, tallest: number) {
  const { columns, rest } = fillColumns(rows, [height], tallest)
  return { column: columns[0] ?? [], rest }
}
