/**
 * The entries of the contents in every form, and the feet that may stand under them → the form of each, where they begin,
 * on how many pages.
 */

import { standfirstOf } from '../../issue/parts.ts'
import { type ContentsEntry, ENTRY_FORMS, type EntryForm } from './contents-entries.ts'
import {
  type EntryRow,
  fewestPages,
  type PageLines,
  partEntries,
  partedSections,
} from './contents-parting.ts'
import type { FootBlock } from './imprint.ts'
import { FIRST_LINE } from './list-page.ts'

/** Where on the grid the first entry stands on the first page, where that saves one; and on pages after it. */
const HIGH_FIRST_LINE = 8
export const NEXT_ENTRY_LINE = 2
/** Fewest empty lines between the entries and what stands at the foot. */
const FOOT_GAP = 2
/** Entries of more articles may tell more where that takes two pages, which face one another. */
const MANY_ENTRIES = 5
/** Part of the standfirsts that must be told for the first entries to tell theirs and the last not. */
const LEAST_TOLD = 0.5

/** A way to set the contents. */
interface EntryPlan {
  /** Of each entry. */
  readonly forms: readonly EntryForm[]
  readonly rows: readonly EntryRow[]
  /** Where on the grid of the first page its entries begin. */
  readonly first: number
}

interface CountedPlan extends EntryPlan {
  readonly count: number
}

export interface ContentsPlan extends CountedPlan {
  readonly foot: FootBlock | undefined
}

interface PlanRoom {
  /** Lines of a page. */
  readonly total: number
  readonly feet: readonly FootBlock[]
}

/**
 * The richest plan that has its pages, and of those that have as many one with room for a foot; of plans that tell as
 * much one that parts no section. `set` sets entries in the form of each.
 */
export function planContents(
  entries: readonly ContentsEntry[],
  set: (forms: readonly EntryForm[]) => readonly EntryRow[],
  { total, feet }: PlanRoom,
): ContentsPlan {
  const counted = plansOf(entries, set).map((plan) => ({
    ...plan,
    count: fewestPages(plan.rows, linesOf(plan, total)),
  }))
  const bare = counted.at(-1) as CountedPlan
  const most = Math.max(bare.count, entries.length > MANY_ENTRIES ? 2 : 1)
  const richest = counted.find(({ count }) => count <= most) ?? bare
  const able = counted
    .filter(({ count }) => count === richest.count)
    .map((plan) => withFoot(plan, { total, feet }))
  const taken = able.find(({ foot }) => foot) ?? able[0] ?? { ...bare, foot: undefined }
  const parts = (plan: ContentsPlan) => partedSections(partPlan(plan, total))
  if (parts(taken) === 0) return taken
  const alike = able.filter((plan) => plan.foot === taken.foot && tells(plan) === tells(taken))
  return alike.reduce((best, plan) => (parts(plan) < parts(best) ? plan : best), taken)
}

/** The entries of each page. */
export function partPlan(
  { rows, count, ...plan }: ContentsPlan,
  total: number,
): readonly (readonly EntryRow[])[] {
  return partEntries(rows, linesOf(plan, total), count)
}

/**
 * The plans there are, the richest first. Where the next form leaves standfirsts out, the last entries may have that form
 * and the first ones the richer.
 */
function plansOf(
  entries: readonly ContentsEntry[],
  set: (forms: readonly EntryForm[]) => readonly EntryRow[],
): EntryPlan[] {
  const formed = ENTRY_FORMS.map((form) => ({ form, rows: set(entries.map(() => form)) }))
  return formed.flatMap((rich, at) => {
    const plainer = formed[at + 1]
    const mixes = rich.form.picture === plainer?.form.picture ? splitsOf(entries) : [entries.length]
    return mixes.flatMap((many) => {
      const of = (index: number) => (index < many || !plainer ? rich : plainer)
      const forms = entries.map((_, index) => of(index).form)
      const rows = entries.flatMap((_, index) => of(index).rows[index] ?? [])
      return [FIRST_LINE, HIGH_FIRST_LINE].map((first) => ({ forms, rows, first }))
    })
  })
}

/** After how many entries standfirsts may end: the last of those that tell one has it, or enough of those before it. */
function splitsOf(entries: readonly ContentsEntry[]): number[] {
  const telling = entries.flatMap(({ article }, index) => (standfirstOf(article) ? [index + 1] : []))
  const enough = telling.slice(Math.max(0, Math.ceil(telling.length * LEAST_TOLD) - 1), -1)
  return [entries.length, ...enough.reverse()]
}

/** How many tell a standfirst, and whether pictures are shown. */
function tells({ forms }: EntryPlan): string {
  return `${forms.filter(({ standfirst }) => standfirst).length} ${forms.some(({ picture }) => picture > 0)}`
}

/** With the first foot that there is room for on no more pages. */
function withFoot(plan: CountedPlan, { total, feet }: PlanRoom): ContentsPlan {
  const foot = feet.find(
    (each) => fewestPages(plan.rows, linesOf({ ...plan, foot: each }, total)) <= plan.count,
  )
  return { ...plan, foot }
}

function linesOf(
  { first, foot }: { readonly first: number; readonly foot?: FootBlock | undefined },
  total: number,
): PageLines {
  return { first: total - first, next: total - NEXT_ENTRY_LINE, kept: foot ? foot.lines + FOOT_GAP : 0 }
}
