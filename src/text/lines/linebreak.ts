/**
 * Boxes, glue and penalties → the least costly set of line ends (Knuth & Plass 1981).
 *
 * Method: dynamic programming. A node is a line that may end at an item, with the cheapest way to it; at each item that
 * may end a line, lines from every node still in the race are judged, and the best of each fitness class is kept as a
 * node of its own. Where the paragraph ends, the cheapest node is followed back.
 *
 * Unit of cost: demerits, (10 + badness + penalty)²; badness is 100 where a line's glue gives all it has.
 *
 * Pruning. A start from which the line is overfull is dropped with all before it: later ends only overfill it more. The
 * scan of starts, which runs from the fullest line to the emptiest, stops at one so loose that its own cost is more than
 * the cheapest way found and a stripe: lines from later starts are emptier still, badness at its ceiling costs 10¹⁰, and
 * whatever the way found may pay later, a stripe and a ladder, is less than a ten-thousandth of that.
 *
 * Two things can make the answer dearer than the best. Of two ways to one place in one fitness class only the cheaper is
 * kept, however many lines above it draw on their reserve. And beside a wide initial a later start may have more lines
 * before it and so stand below the initial, where it is not emptier at all.
 */

import type { Pt } from '../../geometry.ts'
import {
  type BreakItem,
  type BreakOptions,
  type Breakpoint,
  firstItem,
  isForced,
  mayEnd,
  penaltyOf,
  stretchOf,
  sumUp,
} from './breakable.ts'
import {
  type Adjustment,
  adjustmentOf,
  againCost,
  FITNESS_CLASSES,
  fitnessOf,
  HOPELESS,
  lineCost,
  reserveCost,
  STRIPE_COST,
  strandedCost,
  TIGHTEST,
} from './line-cost.ts'

/** One line: its items are `start` (after discarded glue) up to `end`. */
export interface BrokenLine extends Adjustment {
  readonly start: number
  readonly end: number
}

interface Node {
  /** How many lines end here or before. */
  readonly lines: number
  /** The item the line before it ends at. */
  readonly item: number
  /** The first item of the line that begins here. */
  readonly start: number
  readonly fitness: number
  readonly cost: number
  readonly ratio: number
  readonly drawn: Pt
  /** Lines up to here, one above another, that draw on their reserve. */
  readonly ladder: number
  readonly before: Node | undefined
}

/** Ends lines so that the whole paragraph costs least. Never fails: what cannot fit is set overfull. */
export function breakLines(items: readonly BreakItem[], options: BreakOptions): BrokenLine[] {
  const sums = sumUp(items)
  let active: Node[] = [
    { item: 0, lines: 0, start: 0, fitness: 1, cost: 0, ratio: 0, drawn: 0, ladder: 0, before: undefined },
  ]
  for (let at = 1; at <= items.length; at++) {
    if (!mayEnd(items, at)) continue
    const forced = at === items.length || isForced(items[at])
    const { ends, tooFar } = reach(active, { items, sums, at, options, forced })
    if (forced) {
      active = ends
      continue
    }
    // A start that already overfills can only overfill more: it, and all before it, are out of the race.
    if (tooFar > 0) active.splice(0, tooFar)
    active.push(...ends)
  }
  return collect(active)
}

/** The best line of each fitness class that ends here; an overfull one only where there is no other. */
function reach(
  active: readonly Node[],
  target: Breakpoint,
): { readonly ends: Node[]; readonly tooFar: number } {
  const next = firstItem(target.items, target.at)
  // One for each fitness class, and apart while lines are of different measures.
  const best: (Node | undefined)[] = []
  let overfull: Node | undefined
  let tooFar = 0
  let judged: Judged | undefined
  let cheapest = Number.POSITIVE_INFINITY
  for (let index = 0; index < active.length; index++) {
    const from = active[index] as Node
    judged = isOfSameLine(judged, from) ? judged : judge(from, target)
    const fitness = fitnessAfter(from, judged, target)
    const cost = from.cost + judged.cost + costBeside(from, judged, fitness)
    if (judged.tooFull) {
      if (tooFar === index) tooFar = index + 1
      // What is too wide overhangs alone: the latest start takes the fewest words beyond the measure with it.
      overfull = nodeAt(target.at, { from, judged, next, fitness, cost })
      continue
    }
    if (isHopeless(judged, cheapest, target)) break
    const place = placeOf(fitness, from.lines + 1, target.options)
    if (cost >= (best[place]?.cost ?? Number.POSITIVE_INFINITY)) continue
    best[place] = nodeAt(target.at, { from, judged, next, fitness, cost })
    cheapest = Math.min(cheapest, cost)
  }
  const ends = best.filter((node) => node !== undefined)
  return { ends: ends.length > 0 ? ends : present(overfull), tooFar }
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

/** Nodes of one start differ in what came before them alone: their line is judged once. */
function isOfSameLine(judged: Judged | undefined, { start, lines }: Node): judged is Judged {
  return judged?.start === start && judged.lines === lines
}

/** Starts further on leave lines that are emptier still, and no way to them can be cheap enough. */
function isHopeless({ ratio, cost }: Judged, cheapest: number, { forced }: Breakpoint): boolean {
  return ratio > HOPELESS && !forced && cheapest + STRIPE_COST < cost
}

/** The last line may be as loose as it is beside any other. */
function fitnessAfter(from: Node, { ratio }: Judged, { forced }: Breakpoint): number {
  return forced ? from.fitness : fitnessOf(ratio)
}

/** What a line costs beside the one before it: a stripe, and one more in a ladder of longer joins. */
function costBeside(from: Node, { drawn }: Judged, fitness: number): number {
  const stripe = Math.abs(fitness - from.fitness) > 1 ? STRIPE_COST : 0
  return drawn > 0 ? stripe + againCost(from.ladder) : stripe
}

/** Where among the best the end of line number `lines` is kept. */
function placeOf(fitness: number, lines: number, { beside: narrow }: BreakOptions): number {
  return fitness + FITNESS_CLASSES * Math.min(lines, narrow?.lines ?? 0)
}

interface Step {
  readonly from: Node
  readonly judged: Judged
  /** The first item of the next line. */
  readonly next: number
  readonly fitness: number
  readonly cost: number
}

function nodeAt(item: number, { from, judged: { ratio, drawn }, next, fitness, cost }: Step): Node {
  const ladder = drawn > 0 ? from.ladder + 1 : 0
  return { item, lines: from.lines + 1, start: next, fitness, cost, ratio, drawn, ladder, before: from }
}

/** A line from one start to the place in hand, whatever came before it. */
interface Judged {
  readonly start: number
  readonly lines: number
  readonly ratio: number
  readonly drawn: Pt
  readonly tooFull: boolean
  readonly cost: number
}

function judge({ start, lines }: Node, target: Breakpoint): Judged {
  const { items, at, forced, options } = target
  const elastic = stretchOf(start, lines, target)
  // The last line ends where it ends; it gives nothing unless it is too full.
  const natural = forced && elastic.slack >= 0 && !options.fillsLast
  const { ratio, drawn } = natural ? NATURAL : adjustmentOf(elastic)
  const stranded = forced ? strandedCost(elastic.slack, options) : 0
  const extra = penaltyOf(items[at]) + reserveCost(drawn, options) + stranded
  return { start, lines, ratio, drawn, tooFull: ratio < TIGHTEST, cost: lineCost(ratio, extra) }
}

const NATURAL = { ratio: 0, drawn: 0 }

function collect(finished: readonly Node[]): BrokenLine[] {
  let best: Node | undefined
  for (const node of finished) if (!best || node.cost < best.cost) best = node
  const lines: BrokenLine[] = []
  for (let node = best; node?.before; node = node.before) {
    const { item, ratio, drawn } = node
    lines.push({ start: Math.min(node.before.start, item), end: item, ratio, drawn })
  }
  return lines.reverse()
}
