/**
 * Boxes, glue and penalties → the least costly set of line ends (Knuth & Plass 1981).
 *
 * Method: dynamic programming. A node is a line that may end at an item, with the best way to it; at each item that may
 * end a line, lines from every node still in the race are judged, with their longer joins and without them, and the best
 * of each fitness class and each room for joins is kept as a node of its own. Where the paragraph ends, the best node is
 * followed back.
 *
 * Unit of cost: demerits, (10 + badness + penalty)²; badness is 100 where a line's glue gives all it has. How far lines
 * are overfull, in points, is compared before it.
 *
 * Pruning. A start from which the line is overfull is dropped with all before it: later ends only overfill it more. The
 * scan of starts, which runs from the fullest line to the emptiest, stops at one so loose that its own cost is more than
 * the cheapest way found and a stripe: lines from later starts are emptier still, badness so far costs 10¹⁰, and whatever
 * the way found may pay later, a stripe and a longer join under another, is less than a ten-thousandth of that. It goes
 * on beside an initial, below which a later start may stand, and where a later start may have more joins to draw out.
 * Of the nodes of one end those are dropped that another beats whatever follows.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import {
  type BreakItem,
  type BreakOptions,
  type Breakpoint,
  firstItem,
  isForced,
  type JoinRoom,
  type LineStretch,
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
  roomUnder,
  STRIPE_COST,
  strandedCost,
  TIGHTEST,
} from './line-cost.ts'

/** One line: its items are `start` (after discarded glue) up to `end`. */
export interface BrokenLine extends Adjustment {
  readonly start: number
  readonly end: number
}

interface Node extends Reached {
  /** How many lines end here or before. */
  readonly lines: number
  /** The item the line before it ends at. */
  readonly item: number
  /** The first item of the line that begins here. */
  readonly start: number
  readonly fitness: number
  readonly ratio: number
  readonly drawn: Pt
  /** How many joins the line that begins here may have. */
  readonly joins: JoinRoom
  readonly before: Node | undefined
}

const START: Node = {
  item: 0,
  lines: 0,
  start: 0,
  fitness: 1,
  cost: 0,
  ratio: 0,
  drawn: 0,
  joins: 'many',
  excess: 0,
  before: undefined,
}

/** Ends lines so that the whole paragraph costs least. Never fails: what cannot fit is set overfull. */
export function breakLines(items: readonly BreakItem[], options: BreakOptions): BrokenLine[] {
  const sums = sumUp(items)
  let active: Node[] = [START]
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

/** The best line of each class that ends here; an overfull one only where there is no other. */
function reach(
  active: readonly Node[],
  target: Breakpoint,
): { readonly ends: Node[]; readonly tooFar: number } {
  const best: (Node | undefined)[] = []
  let overfull: Node | undefined
  let tooFar = 0
  let judged: Judged | undefined
  let cheapest: Node | undefined
  for (let index = 0; index < active.length; index++) {
    const from = active[index] as Node
    judged = isOfSameLine(judged, from, target) ? judged : judge(from, target)
    if (isHopeless(from, judged, cheapest, target)) break
    if (judged.excess > 0) {
      if (tooFar === index) tooFar = index + 1
      overfull = betterEnd(overfull, from, judged, target)
    } else cheapest = keep(best, from, judged, target) ?? cheapest
  }
  const ends = unbeaten(best)
  return { ends: ends.length > 0 ? ends : present(overfull), tooFar }
}

/** Keeps a line among the best of their classes; comes back with what is now the cheapest of them all. */
function keep(best: (Node | undefined)[], from: Node, judged: Judged, target: Breakpoint): Node | undefined {
  // A line that leaves its joins as they are leaves those below it theirs.
  for (let way: Judged | undefined = judged; way; way = way.plain) {
    const place = placeOf(from, way, target)
    best[place] = betterEnd(best[place], from, way, target)
  }
  let cheapest: Node | undefined
  for (const node of best) if (node && isBetter(node, cheapest)) cheapest = node
  return cheapest
}

function unbeaten(best: readonly (Node | undefined)[]): Node[] {
  const ends: Node[] = []
  for (const node of best) if (node && !isBeatenByOne(node, best)) ends.push(node)
  return ends
}

function isBeatenByOne(node: Node, best: readonly (Node | undefined)[]): boolean {
  for (const other of best) if (other && isBeaten(node, other)) return true
  return false
}

/** The way known to a line end, or the one by a line from a node where that is better. */
function betterEnd(known: Node | undefined, from: Node, judged: Judged, target: Breakpoint): Node {
  const fitness = fitnessAfter(from, judged, target)
  const cost = from.cost + judged.cost + costBeside(from, judged, fitness)
  const excess = from.excess + judged.excess
  if (known && !isBetter({ excess, cost }, known)) return known
  const { ratio, drawn } = judged
  return {
    item: target.at,
    lines: from.lines + 1,
    start: firstItem(target.items, target.at),
    fitness,
    joins: roomUnder(from.joins, drawn, target.options),
    excess,
    cost,
    ratio,
    drawn,
    before: from,
  }
}

/** Whether a way is less overfull, or as much and costs less; the first of equals is kept. */
function isBetter({ excess, cost }: Reached, known: Reached | undefined): boolean {
  if (!known || excess < known.excess - ROUNDING) return true
  return excess <= known.excess + ROUNDING && cost < known.cost
}

/**
 * Whether another way to a line end is better whatever follows: it leaves the next line as much room for joins, and is
 * cheaper by a stripe, which is all that its fitness could cost it.
 */
function isBeaten(node: Node, other: Node): boolean {
  if (other === node || ROOMS[other.joins] > ROOMS[node.joins]) return false
  if (other.lines !== node.lines || other.excess > node.excess) return false
  return other.cost + (other.fitness === node.fitness ? 0 : STRIPE_COST) < node.cost
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

/** Nodes of one start differ in what came before them alone: their line is judged once. */
function isOfSameLine(
  judged: Judged | undefined,
  { start, lines, joins }: Node,
  { options: { beside } }: Breakpoint,
): judged is Judged {
  return judged?.start === start && judged.joins === joins && (!beside || judged.lines === lines)
}

/** Starts further on leave lines that are emptier still, and no way to them can be cheap enough. */
function isHopeless(
  from: Node,
  { ratio, cost }: Judged,
  cheapest: Node | undefined,
  { forced, options: { beside } }: Breakpoint,
): boolean {
  if (ratio <= HOPELESS || forced || !cheapest || cheapest.excess > from.excess + ROUNDING) return false
  // A later start may stand below the initial, or have more joins to draw out.
  if ((beside && from.lines < beside.lines) || from.joins !== 'many') return false
  return cheapest.cost + STRIPE_COST < cost
}

/** The last line may be as loose as it is beside any other. */
function fitnessAfter(from: Node, { ratio }: Judged, { forced }: Breakpoint): number {
  return forced ? from.fitness : fitnessOf(ratio)
}

/** What a line costs beside the one before it: a stripe, and a longer join under another. */
function costBeside(from: Node, { drawn }: Judged, fitness: number): number {
  const stripe = Math.abs(fitness - from.fitness) > 1 ? STRIPE_COST : 0
  return drawn > 0 ? stripe + againCost(from.joins) : stripe
}

const ROOMS: Readonly<Record<JoinRoom, number>> = { many: 0, one: 1, none: 2 }

/** Where among the best a line end is kept: by its fitness, by its joins, and while lines are of different measures. */
function placeOf(from: Node, judged: Judged, target: Breakpoint): number {
  const { options } = target
  const room = ROOMS[roomUnder(from.joins, judged.drawn, options)]
  const lines = Math.min(from.lines + 1, options.beside?.lines ?? 0)
  return fitnessAfter(from, judged, target) + FITNESS_CLASSES * (room + 3 * lines)
}

/** What a way comes to. */
interface Reached {
  /** How far its lines are wider than their measure, together: less of it is better at any cost. */
  readonly excess: Pt
  readonly cost: number
}

/** A line from one start to the place in hand, whatever came before it. */
interface Judged {
  readonly start: number
  readonly lines: number
  readonly joins: JoinRoom
  readonly ratio: number
  readonly drawn: Pt
  /** How far it is wider than its measure, closed as far as it may. */
  readonly excess: Pt
  readonly cost: number
  /** The same line without the joins it would draw. */
  readonly plain: Judged | undefined
}

function judge(from: Node, target: Breakpoint): Judged {
  const elastic = stretchOf(from, target)
  // The last line ends where it ends; it gives nothing unless it is too full.
  const natural = target.forced && elastic.slack >= 0 && !target.options.fillsLast
  const adjustment = natural ? NATURAL : adjustmentOf(elastic)
  const plain =
    adjustment.drawn > 0
      ? judgeAs(from, adjustmentOf({ ...elastic, reserve: 0 }), elastic, target)
      : undefined
  return { ...judgeAs(from, adjustment, elastic, target), plain }
}

const NATURAL: Adjustment = { ratio: 0, drawn: 0 }

function judgeAs(
  { start, lines, joins }: Node,
  { ratio, drawn }: Adjustment,
  { slack, shrink }: LineStretch,
  { items, at, forced, options }: Breakpoint,
): Judged {
  const extra = penaltyOf(items[at]) + (forced ? strandedCost(slack, options) : 0)
  return {
    start,
    lines,
    joins,
    ratio,
    drawn,
    excess: ratio < TIGHTEST ? -slack + TIGHTEST * shrink : 0,
    cost: lineCost(ratio, extra + reserveCost(drawn, options)),
    plain: undefined,
  }
}

function collect(finished: readonly Node[]): BrokenLine[] {
  let best: Node | undefined
  for (const node of finished) if (isBetter(node, best)) best = node
  const lines: BrokenLine[] = []
  for (let node = best; node?.before; node = node.before) {
    const { item, ratio, drawn } = node
    lines.push({ start: Math.min(node.before.start, item), end: item, ratio, drawn })
  }
  return lines.reverse()
}
