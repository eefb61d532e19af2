/**
 * The entries of the contents and the lines of their pages → which entries each page has: on as few pages as they need,
 * and what stays free shared evenly by those.
 */

import { heightOf, type Row } from '../grid/row.ts'

/** An entry in one piece. */
export interface EntryRow extends Row {
  /** The name of its section stands over an entry before it. */
  readonly goesOn?: true
}

/** Empty lines over an entry, beside those that it asks for itself: as many as there is room for on no more pages. */
const LOOSEST_GAP = 3
const LEAST_GAP = 0
/** Fewest empty lines over any entry; a name of a section brings its own. */
const FEWEST_BEFORE = 1

/** Lines of the first page that entries may fill, and of those after it; and those kept free at the foot of the last. */
export interface PageLines {
  readonly first: number
  readonly next: number
  readonly kept: number
}

/** A page that begins amid a section, in squares of a line that is free on one page and not on another. */
const AMID_SECTION_COST = 60

/** How many pages entries need that stand as close as they may; more where the last cannot keep its foot free. */
export function fewestPages(rows: readonly EntryRow[], lines: PageLines): number {
  return pagesAt(space(rows, LEAST_GAP), lines)
}

/** The entries of each of so many pages, as far apart as they can be, the pages filled alike. */
export function partEntries(
  rows: readonly EntryRow[],
  lines: PageLines,
  count: number,
): readonly (readonly EntryRow[])[] {
  let gap = LOOSEST_GAP
  while (gap > LEAST_GAP && pagesAt(space(rows, gap), lines) > count) gap--
  return fillAlike(space(rows, gap), lines, count)
}

/** How many pages begin amid a section. */
export function partedSections(pages: readonly (readonly EntryRow[])[]): number {
  return pages.filter(([head]) => head?.goesOn).length
}

function space(rows: readonly EntryRow[], gap: number): EntryRow[] {
  return rows.map((row) => ({ ...row, before: Math.max(FEWEST_BEFORE, gap + row.before) }))
}

function pagesAt(rows: readonly EntryRow[], { first, next, kept }: PageLines): number {
  let count = 0
  let height = 0
  for (let at = 0; at < rows.length || count === 0; count++) {
    height = count === 0 ? first : next
    const from = at
    // An entry that no page can hold is set all the same; it has been said.
    for (at++; at < rows.length && heightOf(rows.slice(from, at + 1)) <= height; at++);
    if (at >= rows.length && kept > 0 && heightOf(rows.slice(from)) > height - kept) count++
  }
  return count
}

interface Parting {
  readonly pages: readonly (readonly EntryRow[])[]
  /** Of each page the lines that stay free, squared; and of those that begin amid a section. */
  readonly cost: number
}

/** The parting whose pages are filled most alike, found from the last page to the first. */
function fillAlike(
  rows: readonly EntryRow[],
  { first, next, kept }: PageLines,
  count: number,
): Parting['pages'] {
  // The best parting of what stands from each entry on, over the pages that are left; after the last, of nothing.
  let best: readonly (Parting | undefined)[] = [...rows.map(() => undefined), { pages: [], cost: 0 }]
  for (let page = count - 1; page >= 0; page--) {
    const height = (page === 0 ? first : next) - (page === count - 1 ? kept : 0)
    const after = best
    best = after.map((_, from) => cheapestOf(pagesFrom(rows.slice(from), height, after.slice(from))))
  }
  return best[0]?.pages ?? [rows]
}

/** A page with the first of these entries, in each way in which it can hold them, before the best parting of the others. */
function pagesFrom(
  rows: readonly EntryRow[],
  height: number,
  after: readonly (Parting | undefined)[],
): readonly Parting[] {
  const ways: Parting[] = []
  for (let many = 1; many <= rows.length; many++) {
    const own = rows.slice(0, many)
    const free = height - heightOf(own)
    if (free < 0 && many > 1) break
    const rest = after[many]
    const amid = rows[many]?.goesOn ? AMID_SECTION_COST : 0
    if (rest) ways.push({ pages: [own, ...rest.pages], cost: free ** 2 + amid + rest.cost })
  }
  return ways
}

function cheapestOf(ways: readonly Parting[]): Parting | undefined {
  return ways.reduce<Parting | undefined>(
    (least, way) => (least && least.cost <= way.cost ? least : way),
    undefined,
  )
}
