/**
 * The filled pages of a story → the same with what is free at their feet spent where space is part of the form (vertical
 * justification): between the items of a department, and over the text of a story that has one page.
 */

import type { Pt } from '../../geometry.ts'
import { lowerColumn } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { depthOf } from './even.ts'
import type { FilledPage } from './pour.ts'

/** Most lines that are added between two items. */
const MOST_BETWEEN = 4

/** Columns of whole items that end as deep as the deepest of their page, the space between items wider for it. */
export function featherItems(pages: readonly FilledPage[]): readonly FilledPage[] {
  return pages.map((page) => {
    const deepest = Math.max(0, ...page.columns.map(depthOf))
    const columns = page.columns.map((rows, index) => {
      // Over an advert a column ends earlier.
      const reach = Math.min(deepest, page.page.regions[index]?.lines ?? deepest)
      return feather(rows, Math.floor(reach - depthOf(rows)))
    })
    return { ...page, columns, depths: columns.map(depthOf) }
  })
}

/** So many lines more, shared by the gaps between items, the first of them first. */
function feather(rows: readonly Row[], lines: number): readonly Row[] {
  const heads = rows.flatMap((row, at) => (at > 0 && row.exchange !== rows[at - 1]?.exchange ? [at] : []))
  if (lines <= 0 || heads.length === 0) return rows
  const shared = Math.min(lines, heads.length * MOST_BETWEEN)
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
