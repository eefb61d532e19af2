/**
 * What a line of some looseness costs, alone and beside the one before it: demerits (Knuth & Plass 1981, p. 1155).
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import { type BreakOptions, type JoinRoom, type LineStretch, ROOMS } from './breakable.ts'

/** Of its stretch: how much a line uses before it draws on its reserve, and how much it uses beside that. */
const RESERVE_FROM = 1
const RESERVE_BESIDE = 0.4

/** How far a line is from its natural width. */
export interface Adjustment {
  /** 0 natural, 1 the whole stretch, −1 the whole shrink; below `TIGHTEST` the line is overfull. */
  ratio: number
  /** Drawn from the reserve. */
  drawn: Pt
}

/** What a line draws from its reserve: where it asks for more than its stretch, what is beyond a part of that. */
export function drawnOf({ slack, stretch, reserve }: LineStretch): Pt {
  if (reserve <= 0 || slack < 0 || slack <= stretch * RESERVE_FROM) return 0
  return Math.min(reserve, slack - stretch * RESERVE_BESIDE)
}

/**
 * How far a line goes that draws so much from its reserve: all that gives, evenly, up to its limit; then the gaps alone.
 * Beyond its limit the ratio so says how wide the gaps are, in a line of few as in one of many.
 */
export function ratioOf({ slack, stretch, gaps, shrink }: LineStretch, drawn: Pt): number {
  if (slack < 0) return slack > -ROUNDING ? 0 : slack / shrink
  const rest = slack - drawn
  if (rest < ROUNDING) return 0
  return rest <= stretch ? rest / stretch : 1 + (rest - stretch) / gaps
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
/** A line with a longer join, however short, must be worth it; and the more so the longer it is drawn. */
const RESERVE_COST = 20
const WHOLE_RESERVE_COST = 60
/** One below another that draws on its reserve too. */
const RESERVE_AGAIN_COST = 3000
/** A stranded last line, at its shortest. */
const STRANDED_COST = 200

/** What a line costs that draws so much from its reserve. */
export function reserveCost(drawn: Pt, { joinReserve }: BreakOptions): number {
  return drawn > 0 ? RESERVE_COST + (WHOLE_RESERVE_COST * drawn) / joinReserve : 0
}

/** What a line with a longer join costs under one that has one as well. */
export function againCost(room: JoinRoom): number {
  return room === ROOMS.many ? 0 : RESERVE_AGAIN_COST
}

/**
 * How many joins the next line may have, where this one had so much room and draws so much: beside a line with a join
 * stands at most one, and no three lines with joins follow one another, or they show as a ladder down the column.
 */
export function roomUnder(room: JoinRoom, drawn: Pt, { oneJoin }: BreakOptions): JoinRoom {
  if (drawn === 0) return ROOMS.many
  return room === ROOMS.many && drawn <= oneJoin + ROUNDING ? ROOMS.one : ROOMS.none
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

/** Demerits (Knuth & Plass 1981, p. 1155). How many lines are overfull is counted apart: no looseness outweighs one. */
export function lineCost(ratio: number, penalty: number): number {
  const badness = ratio < TIGHTEST ? 0 : badnessOf(ratio)
  return (LINE_COST + badness + Math.max(0, penalty)) ** 2
}

/** A line that gives so many times its stretch is hopeless: badness grows no longer with the cube but the square. */
export const HOPELESS = 10

/**
 * Without a ceiling, or all looseness would be laid on one line; yet such that what other lines cost is not lost beside
 * the worst (a line 300 times its stretch too loose costs 10¹⁶, the precision of a number).
 */
function badnessOf(ratio: number): number {
  const size = Math.abs(ratio)
  const weight = ratio < 0 ? TIGHT_WEIGHT : 1
  return FULL_STRETCH_BADNESS * weight * Math.min(size, HOPELESS) * size ** 2
}
