/**
 * What a line of some looseness costs, alone and beside the one before it: demerits (Knuth & Plass 1981, p. 1155), finite
 * for every line so that a choice always remains.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { BreakOptions, LineStretch } from './breakable.ts'

/** Of its stretch: how much a line uses before it draws on its reserve, and how much it uses beside that. */
const RESERVE_FROM = 1
const RESERVE_BESIDE = 0.4

/** How far a line is from its natural width. */
export interface Adjustment {
  /** 0 natural, 1 the whole stretch, −1 the whole shrink; below `TIGHTEST` the line is overfull. */
  readonly ratio: number
  /** Drawn from the reserve. */
  readonly drawn: Pt
}

/** How a line takes up its slack: all that gives, evenly, up to its limit; then the reserve; then all beyond it. */
export function adjustmentOf({ slack, stretch, shrink, reserve }: LineStretch): Adjustment {
  const give = slack >= 0 ? stretch : shrink
  if (reserve > 0 && slack > stretch * RESERVE_FROM) {
    const drawn = Math.min(reserve, slack - stretch * RESERVE_BESIDE)
    return { ratio: stretch > 0 ? (slack - drawn) / stretch : 0, drawn }
  }
  if (give > 0) return { ratio: slack / give, drawn: 0 }
  return { ratio: Math.abs(slack) < ROUNDING ? 0 : slack * Number.POSITIVE_INFINITY, drawn: 0 }
}
/** What a line costs before its looseness: many tight lines lose to fewer good ones. */
const LINE_COST = 10
/** Badness of a line whose glue gives all it has (Knuth & Plass 1981, p. 1140). */
const FULL_STRETCH_BADNESS = 100
/** A line may close a little beyond its shrink, where the next word would leave it far too loose. */
export const TIGHTEST = -1.1
/** Words that run together cost more than words that stand apart. */
const TIGHT_WEIGHT = 1.2
/** A step from a tight line to a loose one beside it shows as a stripe. */
export const STRIPE_COST = 3000
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

/** What a line costs that draws so much from its reserve. */
export function reserveCost(drawn: Pt, { joinReserve }: BreakOptions): number {
  return drawn > 0 ? RESERVE_COST + (WHOLE_RESERVE_COST * drawn) / joinReserve : 0
}

/** What one more line with a longer join costs, under so many of them in a row. */
export function againCost(ladder: number): number {
  if (ladder === 0) return 0
  return ladder < LONGEST_LADDER ? RESERVE_AGAIN_COST : LADDER_COST
}

/** What a last line costs that leaves so much of its measure: more the shorter it is. */
export function strandedCost(slack: Pt, { measure, shortest }: BreakOptions): number {
  const lack = shortest - (measure - slack)
  return lack > 0 ? (STRANDED_COST * lack) / shortest : 0
}

export const FITNESS_CLASSES = 4

/** Fitness class of a line: 0 tight, 1 decent, 2 loose, 3 very loose (Knuth & Plass 1981, p. 1155). */
export function fitnessOf(ratio: number): number {
  if (ratio < 0.5) return ratio < -0.5 ? 0 : 1
  return ratio < 1 ? 2 : 3
}

/** Demerits (Knuth & Plass 1981, p. 1155), finite for every line so that a choice always remains. */
export function lineCost(ratio: number, penalty: number): number {
  if (ratio < TIGHTEST) return OVERFULL_COST
  const weight = ratio < 0 ? TIGHT_WEIGHT : 1
  const badness = Math.min(FULL_STRETCH_BADNESS * weight * Math.abs(ratio) ** 3, MOST_BADNESS)
  return (LINE_COST + badness + Math.max(0, penalty)) ** 2
}
/** A line that gives so many times its stretch is as bad as a line can be. */
export const HOPELESS = 10
const MOST_BADNESS = FULL_STRETCH_BADNESS * HOPELESS ** 3
