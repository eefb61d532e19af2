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

import { type Pt, ROUNDING } from '../../geometry.ts'
import {
  type BreakItem,
  type BreakOptions,
  type Breakpoint,
  firstItem,
  isForced,
  type JoinRoom,
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
  const next = firstItem(target.items, target.at)
  const best: (Node | undefined)[] = []
  let overfull: Node | undefined
  let tooFar = 0
  let judged: Judged | undefined
  let cheapest: Node | undefined
  for (let index = 0; index < active.length; index++) {
    const from = active[index] as Node
    judged = isOfSameLine(judged, from) ? judged : judge(from, target)
    if (isHopeless(from, judged, cheapest, target)) break
    if (judged.excess > 0) {
      if (tooFar === index) tooFar = index + 1
      const step = stepTo(target, { from, judged, next })
      if (isBetter(step, overfull)) overfull = nodeAfter(step)
      continue
    }
    cheapest = keep(best, { from, judged, next }, cheapest, target)
  }
  const ends = best.filter((node) => node !== undefined)
  return { ends: ends.length > 0 ? ends : present(overfull), tooFar }
}

/** Keeps a line end where it is the best of its class; comes back with the cheapest of all. */
function keep(
  best: (Node | undefined)[],
  { from, judged, next }: Pick<Step, 'from' | 'judged' | 'next'>,
  cheapest: Node | undefined,
  target: Breakpoint,
): Node | undefined {
  let least = cheapest
  // A line that leaves its joins as they are leaves those below it theirs.
  for (let way: Judged | undefined = judged; way; way = way.plain) {
    const step = stepTo(target, { from, judged: way, next })
    const place = placeOf(step, target.options)
    if (!isBetter(step, best[place])) continue
    const node = nodeAfter(step)
    best[place] = node
    if (isBetter(node, least)) least = node
  }
  return least
}

/** Whether a way is less overfull, or as much and costs less; the first of equals is kept. */
function isBetter({ excess, cost }: Reached, known: Reached | undefined): boolean {
  if (!known || excess < known.excess - ROUNDING) return true
  return excess <= known.excess + ROUNDING && cost < known.cost
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

/** Nodes of one start differ in what came before them alone: their line is judged once. */
function isOfSameLine(judged: Judged | undefined, { start, lines, joins }: Node): judged is Judged {
  return judged?.start === start && judged.lines === lines && judged.joins === joins
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
function placeOf({ fitness, joins, from }: Step, { beside }: BreakOptions): number {
  return fitness + FITNESS_CLASSES * (ROOMS[joins] + 3 * Math.min(from.lines + 1, beside?.lines ?? 0))
}

/** What a way comes to. */
interface Reached {
  /** How far its lines are wider than their measure, together: less of it is better at any cost. */
  readonly excess: Pt
  readonly cost: number
}

/** A line from a node to the place in hand, before it is known to be the best. */
interface Step extends Reached {
  readonly from: Node
  readonly judged: Judged
  readonly item: number
  /** The first item of the next line. */
  readonly next: number
  readonly fitness: number
  readonly joins: JoinRoom
}

function stepTo(target: Breakpoint, { from, judged, next }: Pick<Step, 'from' | 'judged' | 'next'>): Step {
  const fitness = fitnessAfter(from, judged, target)
  return {
    from,
    judged,
    item: target.at,
    next,
    fitness,
    joins: roomUnder(from.joins, judged.drawn, target.options),
    excess: from.excess + judged.excess,
    cost: from.cost + judged.cost + costBeside(from, judged, fitness),
  }
}

function nodeAfter({ from, judged, item, next, fitness, joins, excess, cost }: Step): Node {
  const { ratio, drawn } = judged
  const lines = from.lines + 1
  return { item, lines, start: next, fitness, joins, excess, cost, ratio, drawn, before: from }
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
  readonly plain?: Judged
}

function judge(from: Node, target: Breakpoint): Judged {
  const { items, at, forced, options } = target
  const elastic = stretchOf(from, target)
  const stranded = forced ? strandedCost(elastic.slack, options) : 0
  const extra = penaltyOf(items[at]) + stranded
  // The last line ends where it ends; it gives nothing unless it is too full.
  const natural = forced && elastic.slack >= 0 && !options.fillsLast
  const { start, lines, joins } = from
  const judgeAs = ({ ratio, drawn }: Adjustment): Judged => ({
    start,
    lines,
    joins,
    ratio,
    drawn,
    excess: ratio < TIGHTEST ? -elastic.slack + TIGHTEST * elastic.shrink : 0,
    cost: lineCost(ratio, extra + reserveCost(drawn, options)),
  })
  if (natural) return judgeAs(NATURAL)
  const adjustment = adjustmentOf(elastic)
  const judged = judgeAs(adjustment)
  return adjustment.drawn > 0
    ? { ...judged, plain: judgeAs(adjustmentOf({ ...elastic, reserve: 0 })) }
    : judged
}

const NATURAL = { ratio: 0, drawn: 0 }

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
