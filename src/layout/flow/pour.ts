/** A page and the rest of a story → the page filled, and what its feet cost. */

import { ROUNDING } from '../../geometry.ts'
import { footingsOf, footOf, heightOf, type Row } from '../grid/row.ts'
import { balanceColumns, FOOT_GAP, fillColumns, sumOf, withFoot } from './fill.ts'
import type { OpenedPage } from './opened-page.ts'

export interface FilledPage {
  readonly page: OpenedPage
  /** The rows of each column, notes at the foot of theirs. */
  readonly columns: readonly (readonly Row[])[]
  /** Lines of each column that its text and notes need, without what lies free between the two. */
  readonly depths: readonly number[]
  /** Numbers of the exchanges on it, each once. */
  readonly exchanges: readonly number[]
}

/** A last page with fewer lines to a column looks forgotten. */
const FEWEST_LAST_LINES = 15
/** Of each line that it lacks, squared. */
const SHORT_END_COST = 4
/** Of lines by which a column is shorter than the deepest where the story ends, squared: an empty one is a hole. */
const UNEVEN_END_COST = 0.5
/** Lines of the grid under the last columns that are worth a panel; fewer are a hole. */
const CLOSING_ROOM = 9

interface Poured extends Omit<FilledPage, 'page'> {
  readonly rest: readonly Row[]
}

/** Fills a page with the rest of a story; columns in which the story ends are evened. */
export type Pourer = (
  page: OpenedPage,
  rest: readonly Row[],
) => { readonly filled: FilledPage; readonly rest: readonly Row[] }

/**
 * A pourer for one story, where the tallest column is so many lines high. It keeps what it has filled, by the rest of the
 * story and the heights of the columns: a story is tried in many ways, which come to the same place with pages as high.
 */
export function openPourer(tallest: number): Pourer {
  const poured = new Map<readonly Row[], Map<string, Poured>>()
  const rests = new Map<number, (readonly Row[])[]>()
  /** The rest itself, or the same that another way has left. */
  const known = (rest: readonly Row[]) => {
    const alike = rests.get(rest.length) ?? []
    rests.set(rest.length, alike)
    const found = alike.find((other) => other.every((row, index) => row === rest[index]))
    if (!found) alike.push(rest)
    return found ?? rest
  }
  const pour = (heights: readonly number[], rows: readonly Row[]) => {
    const made = pourInto(heights, rows, tallest)
    return { ...made, rest: known(made.rest) }
  }
  return (page, rows) => {
    const heights = page.regions.map(({ lines }) => lines)
    const key = heights.join(' ')
    const ofRows = poured.get(rows) ?? new Map<string, Poured>()
    poured.set(rows, ofRows)
    const { rest, ...filled } = ofRows.get(key) ?? pour(heights, rows)
    ofRows.set(key, { rest, ...filled })
    return { filled: { page, ...filled }, rest }
  }
}

function pourInto(heights: readonly number[], rows: readonly Row[], tallest: number): Poured {
  const first = fillColumns(rows, heights, tallest)
  const ends = first.rest.length === 0
  const { columns, rest } = ends ? balanceColumns(rows, heights, tallest) : first
  const depths = columns.map(depthOf)
  // Notes of columns that were evened stand as deep as the deepest of them.
  const deepest = Math.max(...depths)
  const seated = columns.map((rows, index) =>
    seatNotes(rows, Math.min(heights[index] ?? 0, ends ? deepest : Number.POSITIVE_INFINITY)),
  )
  const exchanges = [...new Set(columns.flat().flatMap(({ exchange }) => exchange ?? []))]
  return { columns: seated, depths, exchanges, rest }
}

function depthOf(rows: readonly Row[]): number {
  return withFoot(heightOf(rows), sumOf(footingsOf(rows).flatMap((footing) => footing.rows)))
}

/** The notes of a column's rows at the foot of its height, under a rule. */
function seatNotes(rows: readonly Row[], height: number): readonly Row[] {
  const { foot } = footOf(footingsOf(rows))
  const [first, ...others] = foot?.rows ?? []
  if (!foot || !first) return rows
  const used = Math.ceil(heightOf(rows) - ROUNDING)
  const before = Math.max(FOOT_GAP, Math.floor(height - used - sumOf(foot.rows) + ROUNDING))
  const { continues: _, ...head } = first
  return [...rows, { ...head, before, items: [foot.rule, ...first.items] }, ...others]
}

/** Lines left empty in columns, the squares added up: one deep hole is worse than several shallow ones. */
function holesIn({ page, depths }: FilledPage): number {
  return page.regions.reduce((sum, { lines }, index) => sum + (lines - (depths[index] ?? 0)) ** 2, 0)
}

/** What the feet of a page's columns cost: holes while the story goes on; where it ends, how forgotten it looks. */
export function feetCost(filled: FilledPage, rest: readonly Row[]): number {
  if (rest.length > 0) return holesIn(filled)
  const room = roomLeft(filled)
  const deepest = deepestOf(filled)
  const hole = room < CLOSING_ROOM ? room ** 2 : 0
  const uneven = filled.depths.reduce((sum, depth) => sum + (deepest - depth) ** 2, 0)
  return hole + UNEVEN_END_COST * uneven + SHORT_END_COST * Math.max(0, FEWEST_LAST_LINES - deepest) ** 2
}

/** Whether there is so much room under the columns in which a story ends that a panel closes it. */
export function closesLoudly(filled: FilledPage): boolean {
  return roomLeft(filled) >= CLOSING_ROOM
}

export function roomLeft(filled: FilledPage): number {
  return Math.max(0, ...filled.page.regions.map(({ lines }) => lines)) - deepestOf(filled)
}

function deepestOf({ depths }: FilledPage): number {
  return Math.max(0, ...depths)
}
