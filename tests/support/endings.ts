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
  /** How far lines are wider than their measure, together: less is better at any cost. */
  readonly excess: number
  readonly cost: number
}

/** How many joins a line may have: as many as it will, one under a line with one, none under two such or under more. */
type Room = 'many' | 'one' | 'none'

interface Sofar {
  readonly from: number
  readonly index: number
  readonly tightness: number
  readonly room: Room
}

/** What lines that end at these items cost together at the least, each with its joins drawn out or left as they are. */
export function priceOf(
  items: readonly BreakItem[],
  options: BreakOptions,
  ends: readonly number[],
): PricedEnding {
  const priceFrom = ({ from: start, index, tightness, room }: Sofar): PricedEnding => {
    const end = ends[index]
    if (end === undefined) return { lines: [], excess: 0, cost: 0 }
    const line = items.slice(start, end)
    const mustEnd = end === items.length || endsText(items[end])
    const measure =
      options.measure - (index < (options.beside?.lines ?? 0) ? (options.beside?.width ?? 0) : 0)
    const slack = measure - widthOf(line, items[end])
    const natural = mustEnd && slack >= 0 && !options.fillsLast
    const ways = natural
      ? [{ ratio: 0, drawn: 0 }]
      : [filled(line, slack, options, room), filled(line, slack, options, 'none')]
    let from = end
    while (from < items.length && items[from]?.kind !== 'box') from++
    // Nothing stands between two ends that the text asks for: the line is empty, and begins where it ends.
    from = Math.min(from, ends[index + 1] ?? from)
    return ways
      .map(({ ratio, drawn }): PricedEnding => {
        const own = mustEnd ? tightness : ratio < -0.5 ? 0 : ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3
        const size = Math.abs(ratio)
        const isOverfull = ratio < -1.1
        const badness = isOverfull ? 0 : (ratio < 0 ? 120 : 100) * Math.min(size, 10) * size ** 2
        const reserve = drawn > 0 ? 20 + (60 * drawn) / options.joinReserve : 0
        const short = mustEnd ? Math.max(0, 1 - (options.measure - slack) / (options.shortest || 1e-9)) : 0
        let cost = (10 + badness + costOf(items[end]) + reserve + 200 * short) ** 2
        if (Math.abs(own - tightness) > 1) cost += 3000
        if (drawn > 0 && room !== 'many') cost += 3000
        const single = drawn <= options.oneJoin + 1e-6
        const left = drawn === 0 ? 'many' : room === 'many' && single ? 'one' : 'none'
        const rest = priceFrom({ from, index: index + 1, tightness: own, room: left })
        return {
          lines: [{ start, end, ratio, drawn }, ...rest.lines],
          excess: rest.excess + (isOverfull ? -slack - 1.1 * shrinkOf(line) : 0),
          cost: cost + rest.cost,
        }
      })
      .reduce(cheaper)
  }
  return priceFrom({ from: 0, index: 0, tightness: 1, room: 'many' })
}

/** The first of two endings, unless the other is less overfull or costs less. */
export function cheaper(one: PricedEnding, other: PricedEnding): PricedEnding {
  if (Math.abs(one.excess - other.excess) > 1e-6) return one.excess < other.excess ? one : other
  return other.cost < one.cost ? other : one
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

function shrinkOf(line: readonly BreakItem[]): number {
  return sum(line, (item) => (item.kind === 'penalty' ? 0 : (item.shrink ?? 0)))
}

function filled(line: readonly BreakItem[], slack: number, options: BreakOptions, room: Room) {
  const { ragged, joinReserve, oneJoin, gapStretch } = options
  const gaps = sum(line, (item) => (item.kind === 'glue' ? item.stretch : 0))
  // A line of one word is judged as though it had one gap.
  const lacking = Math.max(0, gapStretch - gaps)
  const stretch = ragged + lacking + sum(line, (item) => (item.kind === 'penalty' ? 0 : (item.stretch ?? 0)))
  const shrink = shrinkOf(line)
  const reserve = Math.min(
    room === 'many' ? joinReserve : room === 'one' ? Math.min(oneJoin, joinReserve) : 0,
    sum(line, (item) => (item.kind === 'box' ? (item.joinReserve ?? 0) : 0)),
  )
  // A longer join takes what is beyond two fifths of the stretch, once all of it is asked for.
  const drawn = slack > stretch ? Math.min(reserve, slack - 0.4 * stretch) : 0
  const left = slack - drawn
  if (Math.abs(left) < 1e-6) return { ratio: 0, drawn }
  if (left < 0) return { ratio: shrink > 0 ? left / shrink : Number.NEGATIVE_INFINITY, drawn }
  // Beyond its stretch it is as loose as its gaps are wide, which then give alone.
  const beyond = ragged > 0 ? stretch - lacking : gaps + lacking
  return { ratio: left <= stretch ? left / stretch : 1 + (left - stretch) / beyond, drawn }
}

function sum(line: readonly BreakItem[], of: (item: BreakItem) => number): number {
  return line.reduce((total, item) => total + of(item), 0)
}
