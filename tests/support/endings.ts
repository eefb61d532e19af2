/**
 * Items of a paragraph in, what any way to end its lines costs out: the price list of line breaking told a second time,
 * in sums over the items of one line, so that all ways of a short paragraph can be tried.
 * A room of its own because the breaker is held against it, and must have nothing of it.
 */

import type { BreakItem, BreakOptions } from '../../src/text/lines/breakable.ts'

/** A line as the price list sees it. */
export interface PricedLine {
  readonly start: number
  readonly end: number
  readonly ratio: number
  readonly drawn: number
}

export interface PricedEnding {
  readonly lines: readonly PricedLine[]
  readonly cost: number
}

const OVERFULL = 1e12

/** What lines that end at these items cost together, and how far each is drawn out. */
export function priceOf(
  items: readonly BreakItem[],
  options: BreakOptions,
  ends: readonly number[],
): PricedEnding {
  let cost = 0
  let tightness = 1
  let ladder = 0
  let from = 0
  const lines = ends.map((end, index): PricedLine => {
    const start = from
    const line = items.slice(start, end)
    const mustEnd = end === items.length || endsText(items[end])
    const room = options.measure - (index < (options.beside?.lines ?? 0) ? (options.beside?.width ?? 0) : 0)
    const slack = room - widthOf(line, items[end])
    const { ratio, drawn } =
      mustEnd && slack >= 0 && !options.fillsLast ? { ratio: 0, drawn: 0 } : filled(line, slack, options)
    const own = mustEnd ? tightness : ratio < -0.5 ? 0 : ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3
    if (ratio < -1.1) cost += OVERFULL
    else {
      const badness = Math.min((ratio < 0 ? 120 : 100) * Math.abs(ratio) ** 3, 100_000)
      const penalty = costOf(items[end])
      const reserve = drawn > 0 ? 20 + (60 * drawn) / options.joinReserve : 0
      const short = mustEnd ? Math.max(0, 1 - (options.measure - slack) / (options.shortest || 1e-9)) : 0
      cost += (10 + badness + penalty + reserve + 200 * short) ** 2
    }
    if (Math.abs(own - tightness) > 1) cost += 3000
    if (drawn > 0 && ladder > 0) cost += ladder < 5 ? 3000 : 180_000
    tightness = own
    ladder = drawn > 0 ? ladder + 1 : 0
    from = end
    while (from < items.length && items[from]?.kind !== 'box') from++
    // Nothing stands between two ends that the text asks for: the line is empty, and begins where it ends.
    from = Math.min(from, ends[index + 1] ?? from)
    return { start, end, ratio, drawn }
  })
  return { lines, cost }
}

/** Every way to end the lines of a paragraph: at gaps behind words, where words may be parted, and where it must. */
export function everyWay(items: readonly BreakItem[]): number[][] {
  let ways: number[][] = [[]]
  items.forEach((item, at) => {
    const may = at > 0 && (item.kind === 'penalty' || (item.kind === 'glue' && items[at - 1]?.kind === 'box'))
    if (!may) return
    const ended = ways.map((ends) => [...ends, at])
    ways = endsText(item) ? ended : [...ways, ...ended]
  })
  return ways.map((ends) => [...ends, items.length])
}

function endsText(item: BreakItem | undefined): boolean {
  return item?.kind === 'penalty' && item.cost === Number.NEGATIVE_INFINITY
}

function costOf(item: BreakItem | undefined): number {
  if (item === undefined || item.kind === 'box' || endsText(item)) return 0
  return item.cost ?? 0
}

/** Its words, its gaps and the hyphen it ends with, less what hangs of its first word and of its last. */
function widthOf(line: readonly BreakItem[], end: BreakItem | undefined): number {
  const [first, last] = [line[0], line.at(-1)]
  const hang =
    ((first?.kind === 'box' && first.hangBefore) || 0) + ((last?.kind === 'box' && last.hangAfter) || 0)
  const hyphen = (end?.kind === 'penalty' && end.width) || 0
  return sum(line, (item) => (item.kind === 'penalty' ? 0 : item.width)) + hyphen - hang
}

function filled(line: readonly BreakItem[], slack: number, { ragged, joinReserve }: BreakOptions) {
  const stretch = ragged + sum(line, (item) => (item.kind === 'penalty' ? 0 : (item.stretch ?? 0)))
  const shrink = sum(line, (item) => (item.kind === 'penalty' ? 0 : (item.shrink ?? 0)))
  const reserve = Math.min(
    joinReserve,
    sum(line, (item) => (item.kind === 'box' ? (item.joinReserve ?? 0) : 0)),
  )
  // A longer join takes what is beyond two fifths of the stretch, once all of it is asked for.
  const drawn = slack > stretch ? Math.min(reserve, slack - 0.4 * stretch) : 0
  const left = slack - drawn
  if (Math.abs(left) < 1e-6) return { ratio: 0, drawn }
  const give = left > 0 ? stretch : shrink
  return { ratio: give > 0 ? left / give : left * Number.POSITIVE_INFINITY, drawn }
}

function sum(line: readonly BreakItem[], of: (item: BreakItem) => number): number {
  return line.reduce((total, item) => total + of(item), 0)
}
