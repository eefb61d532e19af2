/**
 * Boxes, glue and penalties in, the least costly set of line ends out (Knuth & Plass 1981).
 * A room of its own because it knows widths alone: no letter, no face, no Arabic.
 */

import type { Pt } from '../geometry.ts'

export type Item = Box | Glue | Penalty

/** Something that is set as wide as it is. */
export interface Box {
  readonly kind: 'box'
  readonly width: Pt
}

/** A gap that gives: vanishes where a line ends at it. */
export interface Glue {
  readonly kind: 'glue'
  readonly width: Pt
  readonly stretch: Pt
  readonly shrink: Pt
}

/** A place between boxes where a line may end at a cost; −∞ where it must. */
export interface Penalty {
  readonly kind: 'penalty'
  readonly cost: number
}

/** One line: its items are `start` (after discarded glue) up to `end`; `ratio` is how far its glue gives. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
  /** 0 natural, 1 the whole stretch, −1 the whole shrink; below −1 the line is overfull. */
  readonly ratio: number
}

/** What a line costs before its looseness: many tight lines lose to fewer good ones. */
const LINE_COST = 10
/** Badness of a line whose glue gives all it has (Knuth & Plass 1981, p. 1140). */
const FULL_STRETCH_BADNESS = 100
/** A step from a tight line to a loose one beside it shows as a stripe. */
const STRIPE_COST = 3000
/** Worse than any loose line: taken only where a single word is wider than the measure. */
const OVERFULL_COST = 1e12
/** The last line ends where it ends; its glue stays natural unless the line is too full. */
const FINISHED = 0

interface Node {
  /** The item the line before it ends at. */
  readonly item: number
  /** The first item of the line that begins here. */
  readonly start: number
  readonly fitness: number
  readonly cost: number
  readonly ratio: number
  readonly before: Node | undefined
}

/** Ends lines so that the whole paragraph costs least. Never fails: what cannot fit is set overfull. */
export function breakLines(items: readonly Item[], measure: Pt): BrokenLine[] {
  const sums = sumWidths(items)
  let active: Node[] = [{ item: 0, start: 0, fitness: 1, cost: 0, ratio: 0, before: undefined }]
  for (let at = 1; at <= items.length; at++) {
    if (!mayEnd(items, at)) continue
    const forced = at === items.length || isForced(items[at])
    const { ends, tooFar } = reach(active, { items, sums, at, measure, forced })
    // A start that already overfills can only overfill more: it, and all before it, are out of the race.
    active = forced ? ends : [...active.slice(tooFar), ...ends]
  }
  return collect(active)
}

interface Target {
  readonly items: readonly Item[]
  readonly sums: Sums
  readonly at: number
  readonly measure: Pt
  readonly forced: boolean
}

/** The best line of each fitness class that ends here; an overfull one only where there is no other. */
function reach(active: readonly Node[], target: Target): { readonly ends: Node[]; readonly tooFar: number } {
  const { items, at, forced } = target
  const penalty = penaltyOf(items[at])
  const start = firstItem(items, at)
  const best: (Node | undefined)[] = [undefined, undefined, undefined, undefined]
  let overfull: Node | undefined
  let tooFar = 0
  for (let index = 0; index < active.length; index++) {
    const from = active[index] as Node
    const ratio = glueRatio(from.start, target)
    const tooFull = ratio < -1
    if (tooFull) tooFar = index + 1
    const fitness = forced ? from.fitness : fitnessOf(ratio)
    const stripe = Math.abs(fitness - from.fitness) > 1 ? STRIPE_COST : 0
    const cost = from.cost + lineCost(ratio, penalty) + stripe
    // What is too wide overhangs alone: the latest start takes the fewest words beyond the measure with it.
    const rival = tooFull ? undefined : best[fitness]
    if (rival && rival.cost <= cost) continue
    const node = { item: at, start, fitness, cost, ratio, before: from }
    if (tooFull) overfull = node
    else best[fitness] = node
  }
  const ends = best.filter((node) => node !== undefined)
  return { ends: ends.length > 0 || !overfull ? ends : [overfull], tooFar }
}

interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
}

function sumWidths(items: readonly Item[]): Sums {
  const width = new Float64Array(items.length + 1)
  const stretch = new Float64Array(items.length + 1)
  const shrink = new Float64Array(items.length + 1)
  items.forEach((item, index) => {
    const gives = item.kind === 'glue'
    width[index + 1] = (width[index] as number) + (item.kind === 'penalty' ? 0 : item.width)
    stretch[index + 1] = (stretch[index] as number) + (gives ? item.stretch : 0)
    shrink[index + 1] = (shrink[index] as number) + (gives ? item.shrink : 0)
  })
  return { width, stretch, shrink }
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
  return item?.kind === 'penalty' && Number.isFinite(item.cost) ? item.cost : 0
}

/** The first item of a line that begins after a break: glue and penalties at its head are dropped. */
function firstItem(items: readonly Item[], after: number): number {
  let start = after
  if (start === 0) return 0
  while (start < items.length && items[start]?.kind !== 'box') start++
  return start
}

function glueRatio(start: number, { sums, at, measure, forced }: Target): number {
  const from = Math.min(start, at)
  const slack = measure - ((sums.width[at] as number) - (sums.width[from] as number))
  if (slack >= 0 && forced) return FINISHED
  const give = slack >= 0 ? sums.stretch : sums.shrink
  const most = (give[at] as number) - (give[from] as number)
  if (most > 0) return slack / most
  return slack === 0 ? 0 : slack * Number.POSITIVE_INFINITY
}

/** Fitness class of a line: 0 tight, 1 decent, 2 loose, 3 very loose (Knuth & Plass 1981, p. 1155). */
function fitnessOf(ratio: number): number {
  if (ratio < 0.5) return ratio < -0.5 ? 0 : 1
  return ratio < 1 ? 2 : 3
}

/** Demerits (Knuth & Plass 1981, p. 1155), finite for every line so that a choice always remains. */
function lineCost(ratio: number, penalty: number): number {
  if (ratio < -1) return OVERFULL_COST
  const badness = Math.min(FULL_STRETCH_BADNESS * Math.abs(ratio) ** 3, MOST_BADNESS)
  return (LINE_COST + badness + Math.max(0, penalty)) ** 2
}
const MOST_BADNESS = 1e5

function collect(finished: readonly Node[]): BrokenLine[] {
  let best: Node | undefined
  for (const node of finished) if (!best || node.cost < best.cost) best = node
  const lines: BrokenLine[] = []
  for (let node = best; node?.before; node = node.before) {
    lines.push({ start: Math.min(node.before.start, node.item), end: node.item, ratio: node.ratio })
  }
  return lines.reverse()
}
