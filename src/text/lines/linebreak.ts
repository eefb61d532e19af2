/**
 * Boxes, glue and penalties → the least costly set of line ends (Knuth & Plass 1981).
 *
 * Method: dynamic programming. A node is a line that may end at an item, with the best way to it; at each item that may
 * end a line, lines from every node still in the race are judged, with their longer joins and without them, and the best
 * of each fitness class and each room for joins is kept as a node of its own. Where the paragraph ends, the best node is
 * followed back; where a number of lines is asked for, ways of other numbers are kept apart, and it is one of so many.
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
  type JoinRoom,
  type LineStretch,
  mayEnd,
  ROOMS,
  readBreakpoint,
  stretchTo,
} from './breakable.ts'
import {
  type Adjustment,
  againCost,
  drawnOf,
  FITNESS_CLASSES,
  HOPELESS,
  lineCost,
  ratioOf,
  reserveCost,
  roomUnder,
  STRIPE_COST,
  strandedCost,
  TIGHTEST,
} from './line-cost.ts'
import {
  addNode,
  fitnessAfter,
  isBetter,
  type Judged,
  NONE,
  openRace,
  type Race,
  ROOM_COUNT,
  roomAt,
} from './race.ts'

/** One line: its items are `start` (after discarded glue) up to `end`. */
export interface BrokenLine extends Readonly<Adjustment> {
  readonly start: number
  readonly end: number
}

/** Ends lines so that the whole paragraph costs least. Never fails: what cannot fit is set overfull. */
export function breakLines(items: readonly BreakItem[], options: BreakOptions): BrokenLine[] {
  const race = openRace(items, options)
  for (let at = 1; at <= items.length; at++) {
    if (!mayEnd(items, at)) continue
    readBreakpoint(race.end, items, at)
    reach(race)
  }
  return collect(race)
}

/** Finds the best line of each class that ends at the end in hand; an overfull one only where there is no other. */
function reach(race: Race): void {
  const { nodes, best, line } = race
  const overfull = best.from.length - 1
  best.from.fill(NONE)
  line.start = NONE
  race.cheapest.excess = Number.POSITIVE_INFINITY
  let tooFar = race.first
  for (let from = race.first; from < nodes.before.length; from++) {
    if (!isInHand(race, from)) judge(race, from)
    if (isHopeless(race, from)) break
    if (line.excess > 0) {
      if (tooFar === from) tooFar = from + 1
      offer(race, overfull, from, line)
    } else offerBoth(race, from)
  }
  endHere(race, tooFar)
}

/** Nodes of one start differ in what came before them alone: their line is judged once. */
function isInHand({ line, nodes, options: { beside } }: Race, from: number): boolean {
  if (line.start !== nodes.start[from] || line.room !== nodes.room[from]) return false
  return !beside || line.lines === nodes.lines[from]
}

/** Judges the line from a node to the end in hand. */
function judge({ nodes, line, plain, end, sums, options }: Race, from: number): void {
  line.start = nodes.start[from] as number
  line.lines = nodes.lines[from] as number
  line.room = nodes.room[from] as JoinRoom
  stretchTo(line, end, sums, options)
  const extra = end.penalty + (end.forced ? strandedCost(line.slack, options) : 0)
  // The last line ends where it ends; it gives nothing unless it is too full.
  const natural = end.forced && line.slack >= 0 && !options.fillsLast
  line.drawn = natural ? 0 : drawnOf(line)
  line.ratio = natural ? 0 : ratioOf(line, line.drawn)
  line.excess = excessOf(line, line.ratio)
  line.cost = lineCost(line.ratio, extra + reserveCost(line.drawn, options))
  if (line.drawn === 0) return
  plain.ratio = ratioOf(line, 0)
  plain.excess = excessOf(line, plain.ratio)
  plain.cost = lineCost(plain.ratio, extra)
}

function excessOf({ slack, shrink }: LineStretch, ratio: number): Pt {
  return ratio < TIGHTEST ? -slack + TIGHTEST * shrink : 0
}

/** Starts further on leave lines that are emptier still, and no way to them can be cheap enough. */
function isHopeless({ nodes, cheapest, line, end, options }: Race, from: number): boolean {
  const { beside, lines } = options
  // The cheapest way may be of another number of lines than is asked for.
  if (line.ratio <= HOPELESS || end.forced || lines !== undefined) return false
  if (cheapest.excess > (nodes.excess[from] as number) + ROUNDING) return false
  // A later start may stand below the initial, or have more joins to draw out.
  if ((beside && (nodes.lines[from] as number) < beside.lines) || nodes.room[from] !== ROOMS.many)
    return false
  return cheapest.cost + STRIPE_COST < line.cost
}

/** Offers the line in hand with the joins it would draw, and without them. */
function offerBoth(race: Race, from: number): void {
  const { line, plain } = race
  keepCheapest(race, offer(race, placeOf(race, from, line), from, line))
  // A line that leaves its joins as they are leaves those below it theirs.
  if (line.drawn > 0) keepCheapest(race, offer(race, placeOf(race, from, plain), from, plain))
}

function keepCheapest({ best, cheapest }: Race, place: number): void {
  if (place === NONE) return
  const [excess, cost] = [best.excess[place] as Pt, best.cost[place] as number]
  if (!isBetter(excess, cost, cheapest.excess, cheapest.cost)) return
  cheapest.excess = excess
  cheapest.cost = cost
}

/** Keeps a line in its place among the best where it is better than what is known there: the place, or none. */
function offer(race: Race, place: number, from: number, way: Judged): number {
  const { nodes, best } = race
  const excess = (nodes.excess[from] as number) + way.excess
  const cost = (nodes.cost[from] as number) + way.cost + costBeside(race, from, way)
  const isKnown = best.from[place] !== NONE
  if (isKnown && !isBetter(excess, cost, best.excess[place] as Pt, best.cost[place] as number)) return NONE
  best.from[place] = from
  best.ratio[place] = way.ratio
  best.drawn[place] = way.drawn
  best.excess[place] = excess
  best.cost[place] = cost
  return place
}

/** What a line costs beside the one before it: a stripe, and a longer join under another. */
function costBeside(race: Race, from: number, { ratio, drawn }: Judged): number {
  const { fitness, room } = race.nodes
  const step = Math.abs(fitnessAfter(race, from, ratio) - (fitness[from] as number))
  const stripe = step > 1 ? STRIPE_COST : 0
  return drawn > 0 ? stripe + againCost(room[from] as JoinRoom) : stripe
}

/** Where among the best a line is kept. */
function placeOf(race: Race, from: number, { ratio, drawn }: Judged): number {
  const { nodes, options, counted } = race
  const room = roomUnder(nodes.room[from] as JoinRoom, drawn, options)
  const lines = counted === 0 ? 0 : Math.min((nodes.lines[from] as number) + 1, counted)
  return fitnessAfter(race, from, ratio) + FITNESS_CLASSES * (room + ROOM_COUNT * lines)
}

/**
 * The best of their classes that no other beats become nodes; the best overfull one where there is no other. A start
 * that already overfills can only overfill more: it, and all before it, are out of the race.
 */
function endHere(race: Race, tooFar: number): void {
  const { nodes, best, reached, end } = race
  const overfull = best.from.length - 1
  race.count = 0
  for (let place = 0; place < overfull; place++) if (best.from[place] !== NONE) reached[race.count++] = place
  race.first = end.forced ? nodes.before.length : tooFar
  for (let index = 0; index < race.count; index++) {
    const place = reached[index] as number
    if (!isBeatenByAny(race, place)) addNode(race, place)
  }
  if (race.count === 0 && best.from[overfull] !== NONE) addNode(race, overfull)
}

function isBeatenByAny(race: Race, place: number): boolean {
  const { reached, count } = race
  for (let index = 0; index < count; index++) {
    const other = reached[index] as number
    if (other !== place && isBeaten(race, place, other)) return true
  }
  return false
}

/**
 * Whether another way to a line end is better whatever follows: it leaves the next line as much room for joins, and is
 * cheaper by a stripe, which is all that its fitness could cost it.
 */
function isBeaten({ nodes, best }: Race, place: number, other: number): boolean {
  const { from, excess, cost } = best
  if (roomAt(other) > roomAt(place) || (excess[other] as Pt) > (excess[place] as Pt)) return false
  if (nodes.lines[from[other] as number] !== nodes.lines[from[place] as number]) return false
  const sameFitness = (other - place) % FITNESS_CLASSES === 0
  return (cost[other] as number) + (sameFitness ? 0 : STRIPE_COST) < (cost[place] as number)
}

function collect(race: Race): BrokenLine[] {
  const { item, start, ratio, drawn, before } = race.nodes
  const asked = bestEnd(race, race.options.lines)
  const best = asked === NONE ? bestEnd(race) : asked
  const lines: BrokenLine[] = []
  for (let node = best; before[node] !== NONE; node = before[node] as number) {
    const end = item[node] as number
    lines.push({
      start: Math.min(start[before[node] as number] as number, end),
      end,
      ratio: ratio[node] as number,
      drawn: drawn[node] as Pt,
    })
  }
  return lines.reverse()
}

/** The best way to the end, of those of so many lines where that is asked; none where there is none. */
function bestEnd({ nodes, first }: Race, count?: number): number {
  const { excess, cost, lines, before } = nodes
  let best = NONE
  let [least, lowest] = [Number.POSITIVE_INFINITY, 0]
  for (let node = first; node < before.length; node++) {
    if (count !== undefined && lines[node] !== count) continue
    if (!isBetter(excess[node] as Pt, cost[node] as number, least, lowest)) continue
    best = node
    least = excess[node] as Pt
    lowest = cost[node] as number
  }
  return best
}
