/**
 * What is known of a paragraph while its ends are tried one after another: nodes that were reached, the best ways to the
 * end in hand, the line that is judged. Numbers in columns, written over in place: a paragraph has thousands of lines.
 */

import type { Pt } from '../../geometry.ts'
import { ROUNDING } from '../../geometry.ts'
import {
  type BreakItem,
  type BreakOptions,
  type Breakpoint,
  type JoinRoom,
  type LineStart,
  type LineStretch,
  ROOMS,
  type Sums,
  sumUp,
} from './breakable.ts'
import { type Adjustment, FITNESS_CLASSES, fitnessOf, roomUnder } from './line-cost.ts'

export interface Race {
  readonly sums: Sums
  readonly options: BreakOptions
  readonly nodes: Nodes
  /** The first node that lines may still begin from, that of the fullest line; those before it are out of the race. */
  first: number
  /** The end in hand, the best ways to it, and what the cheapest of them that are not overfull comes to. */
  readonly end: Breakpoint
  readonly best: Ways
  /** Lines up to which ways are told apart by how many they have: while measures differ, or their number is asked for. */
  readonly counted: number
  /** Places of the best that were reached, so many of them: written over at each end. */
  readonly reached: Int32Array
  count: number
  readonly cheapest: { excess: Pt; cost: number }
  /** The line in hand, with the joins it would draw and without them: written over for every line. */
  readonly line: LineInHand
  readonly plain: Judged
}

/** Ways to line ends that were reached, by number. */
export interface Nodes {
  /** The item that the line before ends at, and the first of the line that begins here. */
  readonly item: number[]
  readonly start: number[]
  /** How many lines end here or before. */
  readonly lines: number[]
  readonly fitness: number[]
  /** How many joins the line that begins here may have. */
  readonly room: JoinRoom[]
  readonly ratio: number[]
  readonly drawn: Pt[]
  /** How far the lines are wider than their measure, together: less of it is better at any cost. */
  readonly excess: Pt[]
  readonly cost: number[]
  readonly before: number[]
}

/**
 * The best way of each class: by its fitness, its room for joins and, while they are counted, its lines.
 * The last place is for the best of those that are overfull.
 */
export interface Ways {
  /** The node that its last line begins from. */
  readonly from: Int32Array
  readonly ratio: Float64Array
  readonly drawn: Float64Array
  readonly excess: Float64Array
  readonly cost: Float64Array
}

/** What a line comes to, whatever came before it. */
export interface Judged extends Adjustment {
  /** How far it is wider than its measure, closed as far as it may. */
  excess: Pt
  cost: number
}

export interface LineInHand extends LineStart, LineStretch, Judged {}

export const NONE = -1
const UNJUDGED: Judged = { ratio: 0, drawn: 0, excess: 0, cost: 0 }

export function openRace(items: readonly BreakItem[], options: BreakOptions): Race {
  const counted = countedLines(options)
  const places = FITNESS_CLASSES * ROOM_COUNT * (counted + 1) + 1
  const numbers = () => new Float64Array(places)
  return {
    sums: sumUp(items),
    options,
    counted,
    nodes: {
      item: [0],
      start: [0],
      lines: [0],
      fitness: [1],
      room: [ROOMS.many],
      ratio: [0],
      drawn: [0],
      excess: [0],
      cost: [0],
      before: [NONE],
    },
    first: 0,
    end: { at: 0, forced: false, penalty: 0, hyphen: 0, next: 0 },
    reached: new Int32Array(places),
    count: 0,
    cheapest: { excess: 0, cost: 0 },
    best: {
      from: new Int32Array(places),
      ratio: numbers(),
      drawn: numbers(),
      excess: numbers(),
      cost: numbers(),
    },
    line: { start: 0, lines: 0, room: ROOMS.many, ...NOTHING_TO_GIVE, ...UNJUDGED },
    plain: { ...UNJUDGED },
  }
}

export const ROOM_COUNT = Object.keys(ROOMS).length
const NOTHING_TO_GIVE: LineStretch = { slack: 0, stretch: 0, gaps: 0, shrink: 0, reserve: 0 }

function countedLines({ lines, beside }: BreakOptions): number {
  return lines === undefined ? (beside?.lines ?? 0) : lines + 1
}

/** Whether a way is less overfull, or as much and costs less. */
export function isBetter(excess: Pt, cost: number, knownExcess: Pt, knownCost: number): boolean {
  return excess < knownExcess - ROUNDING || (excess <= knownExcess + ROUNDING && cost < knownCost)
}

/** The last line may be as loose as it is beside any other. */
export function fitnessAfter({ nodes, end }: Race, from: number, ratio: number): number {
  return end.forced ? (nodes.fitness[from] as number) : fitnessOf(ratio)
}

export function roomAt(place: number): JoinRoom {
  return (Math.floor(place / FITNESS_CLASSES) % ROOM_COUNT) as JoinRoom
}

export function addNode(race: Race, place: number): void {
  const { nodes, best, end } = race
  const from = best.from[place] as number
  const ratio = best.ratio[place] as number
  const drawn = best.drawn[place] as Pt
  nodes.item.push(end.at)
  nodes.start.push(end.next)
  nodes.lines.push((nodes.lines[from] as number) + 1)
  nodes.fitness.push(fitnessAfter(race, from, ratio))
  nodes.room.push(roomUnder(nodes.room[from] as JoinRoom, drawn, race.options))
  nodes.ratio.push(ratio)
  nodes.drawn.push(drawn)
  nodes.excess.push(best.excess[place] as Pt)
  nodes.cost.push(best.cost[place] as number)
  nodes.before.push(from)
}
