/** Filters, a segment of the index → which of its parts may be found. */

import { isNamed } from '../../archive/record/people.ts'
import type { SearchFilters } from '../../archive/search/answer.ts'
import { foldText } from '../../fold/fold.ts'
import { type ManifestSegment, personStem, sectionStem } from './files.ts'
import type { IndexedArticle, ShelfIndex } from './open-index.ts'
import { intersect, type PartMark, partOf, unite } from './parts.ts'

/** Leaves those that are in scope. */
export type InScope = (marks: readonly PartMark[]) => readonly PartMark[]

/** What filters ask of a segment. */
export interface SearchScope {
  readonly issue?: string
  readonly from?: number
  readonly to?: number
  /** Stems of which a part must have one of each list. */
  readonly stems: readonly (readonly string[])[]
}

export async function readScope(index: ShelfIndex, filters: SearchFilters): Promise<SearchScope> {
  const { person, section, ...rest } = filters
  const people = person === undefined ? [] : [await personStems(index, person)]
  const sections = section === undefined ? [] : [[sectionStem(foldText(section))]]
  return { ...rest, stems: [...people, ...sections] }
}

async function personStems(index: ShelfIndex, name: string): Promise<readonly string[]> {
  const people = await index.people()
  return people
    .filter((forms) => isNamed(forms, name))
    .flat()
    .map(personStem)
}

/** Nothing where no part of the segment can be in scope. */
export async function scopeIn(
  index: ShelfIndex,
  segment: ManifestSegment,
  scope: SearchScope,
): Promise<InScope | undefined> {
  const { first, last } = segment
  const { issue, from = -Infinity, to = Infinity, stems } = scope
  if (yearOf(last) < from || yearOf(first) > to) return undefined
  const lists = await Promise.all(
    stems.map(async (each) => unite((await index.entries(segment, each)).map(({ marks }) => marks))),
  )
  if (issue === undefined && yearOf(first) >= from && yearOf(last) <= to)
    return (marks) => lists.reduce(intersect, marks)
  const articles = (await index.articles(segment)).filter((article) => isWithin(article, scope))
  const isInside = (mark: PartMark) =>
    articles.some(({ first: begin, end }) => partOf(mark) >= begin && partOf(mark) < end)
  return (marks) => lists.reduce(intersect, marks).filter(isInside)
}

function isWithin({ issue: id, date }: IndexedArticle, { issue, from, to }: SearchScope): boolean {
  const year = yearOf(date)
  return (issue === undefined || issue === id) && year >= (from ?? -Infinity) && year <= (to ?? Infinity)
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
