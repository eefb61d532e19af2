/**
 * The filled pages of a story → the same with what is free at their feet spent where space is part of the form (vertical
 * justification): between the items of a department, over the text of a story that has one page, and in columns that end a
 * line or two above the others, in their pictures or over their questions.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import { lowerColumn } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { fitRows } from './copyfit.ts'
import { depthOf, EVEN } from './even.ts'
import type { FilledPage } from './pour.ts'

/** Most lines that are added between two items. */
const MOST_BETWEEN = 4
/** And within the items of a column, over answers and pictures. */
const MOST_WITHIN = 3

/** Columns of whole items that end as deep as the deepest of their page, the space between items wider for it. */
export function featherItems(pages: readonly FilledPage[]): readonly FilledPage[] {
  return pages.map((page) => {
    const deepest = Math.max(0, ...page.columns.map(depthOf))
    const columns = page.columns.map((rows, index) => {
      // Over an advert a column ends earlier.
      const reach = Math.min(deepest, page.page.regions[index]?.lines ?? deepest)
      const spaced = feather(rows, Math.floor(reach - depthOf(rows)))
      // Type off the grid takes more where what is under it begins on another line.
      return depthOf(spaced) <= reach + ROUNDING ? spaced : rows
    })
    return { ...page, columns, depths: columns.map(depthOf) }
  })
}

/** So many lines more, shared by the gaps between items, the first of them first; what is left goes within the items. */
function feather(rows: readonly Row[], lines: number): readonly Row[] {
  if (lines <= 0) return rows
  const heads = rows.flatMap((row, at) => (at > 0 && row.exchange !== rows[at - 1]?.exchange ? [at] : []))
  const shared = Math.min(lines, heads.length * MOST_BETWEEN)
  const spaced = shared > 0 ? spread(rows, heads, shared) : rows
  const left = lines - shared
  // A column that ends far higher is none the better for a line or two.
  return left > 0 && left <= MOST_WITHIN + EVEN ? lengthen(spaced, Math.min(MOST_WITHIN, left)) : spaced
}

function spread(rows: readonly Row[], heads: readonly number[], shared: number): readonly Row[] {
  return rows.map((row, at) => {
    const gap = heads.indexOf(at)
    if (gap < 0) return row
    const more = Math.floor((shared - gap + heads.length - 1) / heads.length)
    return { ...row, before: row.before + more }
  })
}

/** The columns of a story of one page hang so much lower that they reach its foot, where no more than `most` lines are free there. */
export function hangFromFoot(
  pages: readonly FilledPage[],
  { most, baseline }: { readonly most: number; readonly baseline: Pt },
): readonly FilledPage[] {
  const [only, ...others] = pages
  if (!only || others.length > 0 || only.page.regions.length === 0) return pages
  const { page, depths } = only
  const free = Math.min(...page.regions.map(({ lines }, index) => lines - Math.ceil(depths[index] ?? 0)))
  if (free <= 0 || free > most) return pages
  return [
    {
      ...only,
      page: { ...page, regions: page.regions.map((region) => lowerColumn(region, free, baseline)) },
    },
  ]
}

/** The pages of a story, the columns of each but the last ending on one line where they can. */
export function levelFeet(pages: readonly FilledPage[]): readonly FilledPage[] {
  const last = pages.findLastIndex(({ columns }) => columns.length > 0)
  return pages.map((page, index) => (index < last ? levelPage(page) : page))
}

function levelPage(filled: FilledPage): FilledPage {
  const { page, columns, depths } = filled
  if (columns.length < 2) return filled
  const holes = depths.map((depth, index) => (page.regions[index]?.lines ?? 0) - depth)
  const least = Math.min(...holes)
  const levelled = columns.map((rows, index) => {
    const lines = Math.floor((holes[index] ?? 0) - least + ROUNDING)
    return lines > 0 && lines <= EVEN && !isSeated(rows) ? lengthen(rows, lines) : rows
  })
  return { ...filled, columns: levelled }
}

/** Whether what stands at a column's foot was hung there already: its notes, or a box. */
function isSeated(rows: readonly Row[]): boolean {
  return rows.at(-1)?.sinks === true || rows.some(({ foot }) => foot)
}

/** So many lines more: a picture as much higher, else a line more over what stands apart, else paragraphs driven out. */
function lengthen(rows: readonly Row[], lines: number): readonly Row[] {
  for (const [at, { fit }] of rows.entries()) {
    const fitted = fit?.rows === 1 ? fitRows(rows.slice(at, at + 1), lines, rows[at + 1]) : undefined
    if (fitted) return [...rows.slice(0, at), ...fitted.rows, ...rows.slice(at + 1)]
  }
  // Where most is free already one line more is seen least.
  const gaps = rows
    .flatMap(({ before }, at) => (at > 0 && before > 0 ? [{ at, before }] : []))
    .sort((one, other) => other.before - one.before)
    .slice(0, lines)
  const wider = new Set(gaps.map(({ at }) => at))
  const spaced = rows.map((row, at) => (wider.has(at) ? { ...row, before: row.before + 1 } : row))
  return driveOut(spaced, lines - wider.size)
}

/** Paragraphs of a column that are tried in a line more: in the longest it shows least. */
const TRIED = 2

/** So many of a column's longest paragraphs each in a line more, where they give it. */
function driveOut(rows: readonly Row[], lines: number): readonly Row[] {
  let driven = rows
  let left = lines
  for (const { at, count } of left > 0 ? longestOf(rows) : []) {
    const from = at + driven.length - rows.length
    const fitted = left > 0 && fitRows(driven.slice(from, from + count), 1, driven[from + count])
    if (!fitted) continue
    driven = [...driven.slice(0, from), ...fitted.rows, ...driven.slice(from + count)]
    left--
  }
  return driven
}

/** The longest paragraphs that stand whole in a column, from its head down. */
function longestOf(rows: readonly Row[]): readonly { readonly at: number; readonly count: number }[] {
  const whole = rows.flatMap(({ fit }, at) => {
    if (!fit || fit.rows === 1 || rows[at - 1]?.fit === fit || rows[at + fit.rows - 1]?.fit !== fit) return []
    return [{ at, count: fit.rows }]
  })
  const longest = [...whole].sort((one, other) => other.count - one.count).slice(0, TRIED)
  return longest.sort((one, other) => one.at - other.at)
}
