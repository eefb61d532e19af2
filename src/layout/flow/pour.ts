/** A page and the rest of a story → the page filled, and what its feet cost. */

import { ROUNDING } from '../../geometry.ts'
import { footingsOf, footOf, heightOf, type Row } from '../grid/row.ts'
import { depthOf, EVEN, type EvenWay, type PageFilling, waysToFill } from './even.ts'
import { FOOT_GAP, sumOf, withFoot } from './fill.ts'
import type { OpenedPage } from './opened-page.ts'

export interface FilledPage {
  readonly page: OpenedPage
  /** The rows of each column, notes at the foot of theirs. */
  readonly columns: readonly (readonly Row[])[]
  /** Lines of each column that its text and notes need, without what lies free between the two. */
  readonly depths: readonly number[]
  /** Numbers of the exchanges on it, each once. */
  readonly exchanges: readonly number[]
  /** What the copy that was fitted for it costs. */
  readonly fitting: number
}

/** A last page with fewer lines to a column looks forgotten; with fewer than the second it is not worth turning to. */
const FEWEST_LAST_LINES = 15
export const FEWEST_END_LINES = 8
/** Of each line that it lacks, squared; and of such a page. */
const SHORT_END_COST = 4
const FORGOTTEN_COST = 400
/** Of lines by which a column is shorter than the deepest where the story ends, squared: an empty one is a hole. */
const UNEVEN_END_COST = 0.5
/** Lines of the grid under the last columns that are worth a panel; fewer are a hole. */
const CLOSING_ROOM = 9

interface Poured extends Omit<FilledPage, 'page'> {
  readonly rest: readonly Row[]
}

/** A page filled in one of the ways there are, and what is left of the story. */
export interface PouredPage {
  readonly filled: FilledPage
  readonly rest: readonly Row[]
}

/** Fills a page with the rest of a story, in each way in which its columns end together. */
export type Pourer = (page: OpenedPage, rest: readonly Row[]) => readonly PouredPage[]

/**
 * A pourer for one story. It keeps what it has filled, by the rest of the
 * story and the heights of the columns: a story is tried in many ways, which come to the same place with pages as high.
 */
export function openPourer(filling: PageFilling): Pourer {
  const poured = new Map<readonly Row[], Map<string, readonly Poured[]>>()
  const rests = new Map<number, (readonly Row[])[]>()
  /** The rest itself, or the same that another way has left. */
  const known = (rest: readonly Row[]) => {
    const alike = rests.get(rest.length) ?? []
    rests.set(rest.length, alike)
    const found = alike.find((other) => other.every((row, index) => row === rest[index]))
    if (!found) alike.push(rest)
    return found ?? rest
  }
  const pour = (heights: readonly number[], rows: readonly Row[], drops: OpenedPage['drops']) =>
    waysToFill(rows, heights, drops ? { ...filling, drops } : filling).map((way) => ({
      ...seat(way, heights),
      rest: known(way.rest),
    }))
  return (page, rows) => {
    const heights = page.regions.map(({ lines }) => lines)
    const key = page.drops ? `${heights.join(' ')} ${page.drops}` : heights.join(' ')
    const ofRows = poured.get(rows) ?? new Map<string, readonly Poured[]>()
    poured.set(rows, ofRows)
    const ways = ofRows.get(key) ?? pour(heights, rows, page.drops)
    ofRows.set(key, ways)
    return ways.map(({ rest, ...filled }) => ({ filled: { page, ...filled }, rest }))
  }
}

/**
 * The columns of a page with their notes at their feet: as deep as the deepest where the story ends; else as deep as they
 * can be, or no deeper than the text beside them that ends short of that.
 */
function seat(
  { columns, rest, cost: fitting }: EvenWay,
  heights: readonly number[],
): Omit<FilledPage, 'page'> {
  const depths = columns.map(depthOf)
  const beside = rest.length === 0 ? columns : columns.filter((rows) => !rows.some(({ foot }) => foot))
  const holes = beside.map((rows) => {
    const at = columns.indexOf(rows)
    return (heights[at] ?? 0) - (depths[at] ?? 0)
  })
  const least = holes.length > 0 ? Math.floor(Math.min(...holes) + ROUNDING) : 0
  const seated = columns.map((rows, index) => {
    const height = (heights[index] ?? 0) - least
    return seatNotes(rest.length > 0 ? sinkBox(rows, height) : rows, height)
  })
  const exchanges = [...new Set(columns.flat().flatMap(({ exchange }) => exchange ?? []))]
  return { columns: seated, depths, exchanges, fitting }
}

/** The rows with a box that stands over text at the foot of their height, over their notes: the text is read on without it. */
function sinkBox(rows: readonly Row[], height: number): readonly Row[] {
  const at = rows.findIndex(({ sinks }) => sinks)
  const box = rows[at]
  if (!box || at === rows.length - 1) return rows
  const others = [...rows.slice(0, at), ...rows.slice(at + 1)]
  const notes = sumOf(footingsOf(rows).flatMap((footing) => footing.rows))
  const own = box.lines - (box.under ?? 0)
  const used = Math.ceil(heightOf(others) - ROUNDING)
  const free = height - withFoot(used + own, notes)
  return [...others, { ...box, before: Math.max(box.before, Math.floor(free + ROUNDING)) }]
}

/** The notes of a column's rows at the foot of its height, under a rule. */
function seatNotes(rows: readonly Row[], height: number): readonly Row[] {
  const { foot } = footOf(footingsOf(rows))
  const [first, ...others] = foot?.rows ?? []
  if (!foot || !first) return rows
  const used = Math.ceil(heightOf(rows) - ROUNDING)
  const free = FOOT_GAP - (rows.at(-1)?.under ?? 0)
  const before = Math.max(free, Math.floor(height - used - sumOf(foot.rows) + ROUNDING))
  const { continues: _, ...head } = first
  return [...rows, { ...head, before, items: [foot.rule, ...first.items] }, ...others]
}

/** Lines left empty in columns, the squares added up: one deep hole is worse than several shallow ones. */
function holesIn({ page, depths }: FilledPage): number {
  return page.regions.reduce((sum, { lines }, index) => sum + (lines - (depths[index] ?? 0)) ** 2, 0)
}

/** A column that ends high beside its neighbours; and of each line beyond those that pass. */
const SHORT_FOOT_COST = 250
const SHORT_FOOT_LINE_COST = 25

/** Columns begin together where a story ends; else they end together where they can. */
function shortFootCost({ page, depths }: FilledPage, ends: boolean): number {
  const holes = depths.map(
    (depth, index) => (ends ? -dropOf(page, index) : (page.regions[index]?.lines ?? 0)) - depth,
  )
  const beyond = Math.max(...holes) - Math.min(...holes) - EVEN
  return beyond > 0 ? SHORT_FOOT_COST + SHORT_FOOT_LINE_COST * beyond : 0
}

/** What the feet of a page's columns cost: holes while the story goes on; where it ends, how forgotten it looks. */
export function feetCost(filled: FilledPage, rest: readonly Row[]): number {
  const fitted = filled.fitting + shortFootCost(filled, rest.length === 0)
  if (rest.length > 0) return fitted + holesIn(filled)
  const room = roomLeft(filled)
  const deepest = deepestOf(filled)
  const hole = room < CLOSING_ROOM ? room ** 2 : 0
  const uneven = filled.depths.reduce(
    (sum, depth, index) => sum + (deepest - depth - dropOf(filled.page, index)) ** 2,
    0,
  )
  const short = SHORT_END_COST * Math.max(0, FEWEST_LAST_LINES - deepest) ** 2
  const forgotten = deepest < FEWEST_END_LINES ? FORGOTTEN_COST : 0
  return fitted + hole + UNEVEN_END_COST * uneven + short + forgotten
}

/** Whether there is so much room under the columns in which a story ends that a panel closes it. */
export function closesLoudly(filled: FilledPage): boolean {
  return roomLeft(filled) >= CLOSING_ROOM
}

/** Whether a story of several pages ends on one with so few lines that it should not. */
export function endsShort(pages: readonly FilledPage[]): boolean {
  const texts = pages.filter(({ columns }) => columns.length > 0)
  const last = texts.at(-1)
  return texts.length > 1 && last !== undefined && deepestOf(last) < FEWEST_END_LINES
}

/** Lines that are free under all columns. */
export function roomLeft(filled: FilledPage): number {
  const { page } = filled
  const ends = page.regions.map(({ lines }, index) => lines + dropOf(page, index))
  if (ends.length === 0) return 0
  return (page.drops ? Math.min(...ends) : Math.max(...ends)) - deepestOf(filled)
}

/** From the head of the highest column. */
function deepestOf({ page, depths }: FilledPage): number {
  return Math.max(0, ...depths.map((depth, index) => depth + dropOf(page, index)))
}

function dropOf({ drops }: OpenedPage, index: number): number {
  return drops?.[index] ?? 0
}
