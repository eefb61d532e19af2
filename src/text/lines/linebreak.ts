/**
 * Boxes, glue and penalties in, the least costly set of line ends out (Knuth & Plass 1981).
 * A room of its own because it knows widths alone: no letter, no face, no Arabic.
 */

import type { Pt } from '../../geometry.ts'

export type Item = Box | Glue | Penalty

/** Something that is set, as wide as it is or a little wider or narrower. */
export interface Box {
  readonly kind: 'box'
  readonly width: Pt
  readonly stretch?: Pt
  readonly shrink?: Pt
  /** How far it may be lengthened beyond that, at a cost. */
  readonly reserve?: Pt
  /** How far it stands beyond the measure where it begins a line, and where it ends one. */
  readonly hangBefore?: Pt
  readonly hangAfter?: Pt
}

/** A gap that gives: vanishes where a line ends at it. */
export interface Glue {
  readonly kind: 'glue'
  readonly width: Pt
  readonly stretch: Pt
  readonly shrink: Pt
  /** Of ending a line here; nothing for most. */
  readonly cost?: number
}

/** A place between boxes where a line may end at a cost; −∞ where it must. */
export interface Penalty {
  readonly kind: 'penalty'
  readonly cost: number
  /** Of the hyphen that is set where a line ends here. */
  readonly width?: Pt
}

/** What a paragraph is broken to. */
export interface Measures {
  readonly measure: Pt
  /** The first lines may be narrower, beside an initial. */
  readonly beside?: { readonly lines: number; readonly width: Pt }
  /** The last line is filled as the others are. */
  readonly fillsLast?: boolean
  /** How far short of the measure a line may end: nothing where all are filled. */
  readonly ragged: Pt
  /** The most that a line draws from the reserve of its boxes. */
  readonly reserve: Pt
  /** A last line shorter than this looks stranded. */
  readonly shortest: Pt
}

/** One line: its items are `start` (after discarded glue) up to `end`; `ratio` is how far they give. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
  /** 0 natural, 1 the whole stretch, −1 the whole shrink; below `TIGHTEST` the line is overfull. */
  readonly ratio: number
  /** Drawn from the reserve. */
  readonly drawn: Pt
}

/** What a line has to give, and how much of it is asked: `slack` is what its measure leaves over. */
export interface Elastic {
  readonly slack: Pt
  readonly stretch: Pt
  readonly shrink: Pt
  readonly reserve: Pt
}

/** How far a line must give before it draws on its reserve, and how far it gives beside what it has drawn. */
const RESERVE_FROM = 1
const RESERVE_BESIDE = 0.4

/** How a line takes up its slack: all that gives, evenly, up to its limit; then the reserve; then all beyond it. */
export function giveOf({ slack, stretch, shrink, reserve }: Elastic): Pick<BrokenLine, 'ratio' | 'drawn'> {
  const give = slack >= 0 ? stretch : shrink
  if (reserve > 0 && slack > stretch * RESERVE_FROM) {
    const drawn = Math.min(reserve, slack - stretch * RESERVE_BESIDE)
    return { ratio: stretch > 0 ? (slack - drawn) / stretch : 0, drawn }
  }
  if (give > 0) return { ratio: slack / give, drawn: 0 }
  return { ratio: Math.abs(slack) < ROUNDING ? 0 : slack * Number.POSITIVE_INFINITY, drawn: 0 }
}
/** Points: sums of widths differ by less. */
const ROUNDING = 1e-6

/** What a line costs before its looseness: many tight lines lose to fewer good ones. */
const LINE_COST = 10
/** Badness of a line whose glue gives all it has (Knuth & Plass 1981, p. 1140). */
const FULL_STRETCH_BADNESS = 100
/** A line may close a little beyond its shrink, where the next word would leave it far too loose. */
export const TIGHTEST = -1.1
/** Words that run together cost more than words that stand apart. */
const TIGHT_WEIGHT = 1.2
/** A step from a tight line to a loose one beside it shows as a stripe. */
const STRIPE_COST = 3000
/** Worse than any loose line: taken only where a single word is wider than the measure. */
const OVERFULL_COST = 1e12
/** A line with a longer join, however short, must be worth it; and the more so the longer it is drawn. */
const RESERVE_COST = 20
const WHOLE_RESERVE_COST = 60
/** One below another that draws on its reserve too; and one more of so many: they show as a ladder down the column. */
const RESERVE_AGAIN_COST = 3000
const LONGEST_LADDER = 5
const LADDER_COST = 180_000
/** A stranded last line, at its shortest. */
const STRANDED_COST = 200

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
export function breakLines(items: readonly Item[], measures: Measures): BrokenLine[] {
  const sums = sumUp(items)
  let active: Node[] = [
    { item: 0, lines: 0, start: 0, fitness: 1, cost: 0, ratio: 0, drawn: 0, ladder: 0, before: undefined },
  ]
  for (let at = 1; at <= items.length; at++) {
    if (!mayEnd(items, at)) continue
    const forced = at === items.length || isForced(items[at])
    const { ends, tooFar } = reach(active, { items, sums, at, measures, forced })
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

interface Target {
  readonly items: readonly Item[]
  readonly sums: Sums
  readonly at: number
  readonly measures: Measures
  readonly forced: boolean
}

/** The best line of each fitness class that ends here; an overfull one only where there is no other. */
function reach(active: readonly Node[], target: Target): { readonly ends: Node[]; readonly tooFar: number } {
  const { items, at, forced, measures } = target
  const start = firstItem(items, at)
  // One for each fitness class, and apart while lines are of different measures.
  const best: (Node | undefined)[] = []
  let overfull: Node | undefined
  let tooFar = 0
  let judged: Judged | undefined
  let cheapest = Number.POSITIVE_INFINITY
  for (let index = 0; index < active.length; index++) {
    const from = active[index] as Node
    // Nodes of one start differ in what came before them alone.
    if (judged?.start !== from.start || judged.lines !== from.lines) judged = judge(from, target)
    const { ratio, drawn, tooFull } = judged
    if (tooFull && tooFar === index) tooFar = index + 1
    // Starts further on leave lines that are emptier still, and no way to them can be cheap enough.
    if (ratio > HOPELESS && !forced && cheapest + STRIPE_COST < judged.cost) break
    const fitness = forced ? from.fitness : fitnessOf(ratio)
    const stripe = Math.abs(fitness - from.fitness) > 1 ? STRIPE_COST : 0
    const again = drawn > 0 ? againCost(from.ladder) : 0
    const cost = from.cost + judged.cost + stripe + again
    // What is too wide overhangs alone: the latest start takes the fewest words beyond the measure with it.
    const lines = from.lines + 1
    const place = fitness + FITNESS_CLASSES * Math.min(lines, measures.beside?.lines ?? 0)
    const rival = tooFull ? undefined : best[place]
    if (rival && rival.cost <= cost) continue
    const ladder = drawn > 0 ? from.ladder + 1 : 0
    const node = { item: at, lines, start, fitness, cost, ratio, drawn, ladder, before: from }
    if (tooFull) overfull = node
    else {
      best[place] = node
      cheapest = Math.min(cheapest, cost)
    }
  }
  const ends = best.filter((node) => node !== undefined)
  return { ends: ends.length > 0 || !overfull ? ends : [overfull], tooFar }
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

function judge({ start, lines }: Node, target: Target): Judged {
  const { items, at, forced, measures } = target
  const elastic = elasticOf(start, lines, target)
  // The last line ends where it ends; it gives nothing unless it is too full.
  const natural = forced && elastic.slack >= 0 && !measures.fillsLast
  const { ratio, drawn } = natural ? NATURAL : giveOf(elastic)
  const stranded = forced ? strandedCost(elastic.slack, measures) : 0
  const extra = penaltyOf(items[at]) + reserveCost(drawn, measures) + stranded
  return { start, lines, ratio, drawn, tooFull: ratio < TIGHTEST, cost: lineCost(ratio, extra) }
}

function reserveCost(drawn: Pt, { reserve }: Measures): number {
  return drawn > 0 ? RESERVE_COST + (WHOLE_RESERVE_COST * drawn) / reserve : 0
}

function againCost(ladder: number): number {
  if (ladder === 0) return 0
  return ladder < LONGEST_LADDER ? RESERVE_AGAIN_COST : LADDER_COST
}

const NATURAL = { ratio: 0, drawn: 0 }

/** What the items before each come to, and how far each hangs. */
interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
  readonly reserve: Float64Array
  readonly hangBefore: Float64Array
  readonly hangAfter: Float64Array
}

function sumUp(items: readonly Item[]): Sums {
  const numbers = () => new Float64Array(items.length + 1)
  const [width, stretch, shrink, reserve] = [numbers(), numbers(), numbers(), numbers()]
  const [hangBefore, hangAfter] = [numbers(), numbers()]
  items.forEach((item, index) => {
    const set = item.kind !== 'penalty'
    width[index + 1] = (width[index] as number) + (set ? item.width : 0)
    stretch[index + 1] = (stretch[index] as number) + ((set && item.stretch) || 0)
    shrink[index + 1] = (shrink[index] as number) + ((set && item.shrink) || 0)
    reserve[index + 1] = (reserve[index] as number) + ((item.kind === 'box' && item.reserve) || 0)
    hangBefore[index] = (item.kind === 'box' && item.hangBefore) || 0
    hangAfter[index] = (item.kind === 'box' && item.hangAfter) || 0
  })
  return { width, stretch, shrink, reserve, hangBefore, hangAfter }
}

/** A line may end at glue that follows a box, at a penalty, and at the end. */
function mayEnd(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || item.kind === 'penalty') return true
  return item.kind === 'glue' && items[at - 1]?.kind === 'box'
}

function isForced(item: Item | undefined): boolean {
  return item?.kind === 'penalty' && item.cost === Number.NEGATIVE_INFINITY
}

function penaltyOf(item: Item | undefined): number {
  const cost = item && item.kind !== 'box' ? (item.cost ?? 0) : 0
  return Number.isFinite(cost) ? cost : 0
}

/** The first item of a line that begins after a break: glue and penalties at its head are dropped. */
function firstItem(items: readonly Item[], after: number): number {
  let start = after
  if (start === 0) return 0
  while (start < items.length && items[start]?.kind !== 'box') start++
  return start
}

/** What a line from `start` to the place in hand has to give; `lines` stand before it. */
function elasticOf(start: number, lines: number, { items, sums, at, measures }: Target): Elastic {
  const { measure, beside } = measures
  const { width, stretch, shrink, reserve, hangBefore, hangAfter } = sums
  const own = beside && lines < beside.lines ? measure - beside.width : measure
  const from = Math.min(start, at)
  const end = items[at]
  const hyphen = (end?.kind === 'penalty' && end.width) || 0
  const hang = at > from ? (hangBefore[from] as number) + (hangAfter[at - 1] as number) : 0
  return {
    slack: own + hang - hyphen - ((width[at] as number) - (width[from] as number)),
    stretch: measures.ragged + (stretch[at] as number) - (stretch[from] as number),
    shrink: (shrink[at] as number) - (shrink[from] as number),
    reserve: Math.min(measures.reserve, (reserve[at] as number) - (reserve[from] as number)),
  }
}

/** More the shorter the last line is. */
function strandedCost(slack: Pt, { measure, shortest }: Measures): number {
  const lack = shortest - (measure - slack)
  return lack > 0 ? (STRANDED_COST * lack) / shortest : 0
}

const FITNESS_CLASSES = 4

/** Fitness class of a line: 0 tight, 1 decent, 2 loose, 3 very loose (Knuth & Plass 1981, p. 1155). */
function fitnessOf(ratio: number): number {
  if (ratio < 0.5) return ratio < -0.5 ? 0 : 1
  return ratio < 1 ? 2 : 3
}

/** Demerits (Knuth & Plass 1981, p. 1155), finite for every line so that a choice always remains. */
function lineCost(ratio: number, penalty: number): number {
  if (ratio < TIGHTEST) return OVERFULL_COST
  const weight = ratio < 0 ? TIGHT_WEIGHT : 1
  const badness = Math.min(FULL_STRETCH_BADNESS * weight * Math.abs(ratio) ** 3, MOST_BADNESS)
  return (LINE_COST + badness + Math.max(0, penalty)) ** 2
}
const MOST_BADNESS = 1e5
/** A line that gives so many times its stretch is as bad as a line can be. */
const HOPELESS = 10

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
