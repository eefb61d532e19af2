/**
 * What somebody types, a shelf's index → the parts that have it, the nearest first: the same as the catalogue finds, in
 * the same order. Only those files are asked for that have the words in question, and texts of hits alone.
 */

import type { Nearness, SearchAnswer, SearchFilters, SearchHit } from '../../archive/search/answer.ts'
import { USUAL_HITS } from '../../archive/search/answer.ts'
import { excerptOf, type SoughtForms } from '../../archive/search/excerpt.ts'
import { formsOf, isInside, nearest, readQuery, type Term, typedRow } from '../../archive/search/query.ts'
import { soughtStemsOf, stemsOf } from '../../fold/stems.ts'
import { numberOfArticle, spreadOver } from './articles.ts'
import type { ManifestSegment } from './files.ts'
import type { IndexedArticle, ShelfIndex } from './open-index.ts'
import { intersect, isHeadMark, type PartMark, partOf, unite } from './parts.ts'
import { marksInRow } from './rows.ts'
import { readScope, type SearchScope, scopeIn } from './scope.ts'

export async function searchShelf(
  index: ShelfIndex,
  text: string,
  { filters = {}, most = USUAL_HITS }: { readonly filters?: SearchFilters; readonly most?: number } = {},
): Promise<SearchAnswer> {
  const terms = readQuery(text)
  const sought = await Promise.all(terms.map((term) => seekTerm(index, term)))
  if (terms.length === 0 || !areAll(sought)) return { hits: [], total: 0 }
  const scope = await readScope(index, filters)
  const seek: Seek = { index, sought, scope, row: terms.length > 1 ? typedRow(terms) : [] }
  const segments = await Promise.all(index.segments.map((segment) => seekSegment(seek, segment)))
  const found = await orderParts(segments, most)
  const hits = await Promise.all(found.map((each) => readHit(seek, each)))
  return { hits, total: segments.reduce((sum, { forms }) => sum + forms.length, 0) }
}

interface Seek {
  readonly index: ShelfIndex
  readonly sought: readonly SoughtTerm[]
  readonly scope: SearchScope
  /** All words as they were typed, where they are several terms. */
  readonly row: readonly string[]
}

interface SoughtTerm {
  readonly term: Term
  readonly forms: SoughtForms
  /** Under which stems the forms stand in the index. */
  readonly stems: readonly string[]
}

function areAll(sought: readonly (SoughtTerm | undefined)[]): sought is readonly SoughtTerm[] {
  return sought.every((term) => term !== undefined)
}

/** Nothing where no issue has a word for it. */
async function seekTerm(index: ShelfIndex, term: Term): Promise<SoughtTerm | undefined> {
  const { words, isLiteral } = term
  if (isLiteral) return { term, forms: { kind: 'row', words }, stems: [] }
  const [word = ''] = words
  const stems = soughtStemsOf(word)
  const entries = await Promise.all(index.segments.map((segment) => index.entries(segment, stems)))
  const known = new Set(entries.flat().map((entry) => entry.word))
  const forms = formsOf(word, { has: known.has(word), related: [...known] })
  if (forms) return { term, forms: { kind: 'any', words: new Set(forms) }, stems }
  const longer = await insideOf(index, word)
  if (longer.length === 0) return undefined
  return { term, forms: { kind: 'any', words: new Set(longer) }, stems: longer.map(firstStem) }
}

async function insideOf(index: ShelfIndex, word: string): Promise<readonly string[]> {
  return nearest((await index.words()).filter((longer) => isInside(word, longer)))
}

function firstStem(word: string): string {
  return stemsOf(word)[0] ?? word
}

/** What a segment has: parts with all terms, as typed and in any form, and what is asked of it further. */
interface SegmentParts {
  readonly segment: ManifestSegment
  readonly typed: readonly PartMark[]
  readonly forms: readonly PartMark[]
  /** Of those as typed, the ones where all words stand in a row. */
  readonly rows: () => Promise<readonly PartMark[]>
  /** Of articles that have all terms one part each: one that has them all is among the parts above. */
  readonly spread: () => Promise<readonly PartMark[]>
}

async function seekSegment(seek: Seek, segment: ManifestSegment): Promise<SegmentParts> {
  const { index, sought, scope, row } = seek
  const inScope = await scopeIn(index, segment, scope)
  const nothing = async () => []
  if (!inScope) return { segment, typed: [], forms: [], rows: nothing, spread: nothing }
  const all = await Promise.all(sought.map((term) => marksOf(index, segment, term)))
  const typed = inScope(all.map((each) => each.typed).reduce(intersect))
  const forms = inScope(all.map((each) => each.forms).reduce(intersect))
  return {
    segment,
    typed,
    forms,
    rows: async () => (row.length > 0 ? marksInRow(index, segment, { words: row, among: typed }) : []),
    spread: async () => {
      const lists = all.map((each) => inScope(each.forms))
      if (lists.length < 2 || lists.some((marks) => marks.length === 0)) return []
      return spreadOver(await index.articles(segment), lists)
    },
  }
}

/** In which parts of a segment a term stands as it was typed, and in any of its forms. */
interface TermMarks {
  readonly typed: readonly PartMark[]
  readonly forms: readonly PartMark[]
}

async function marksOf(
  index: ShelfIndex,
  segment: ManifestSegment,
  { term, forms, stems }: SoughtTerm,
): Promise<TermMarks> {
  if (forms.kind === 'row') {
    const marks = await marksInRow(index, segment, { words: forms.words })
    return { typed: marks, forms: marks }
  }
  const entries = (await index.entries(segment, stems)).filter(({ word }) => forms.words.has(word))
  const typed = entries.find(({ word }) => word === term.words[0])?.marks ?? []
  return { typed, forms: unite(entries.map(({ marks }) => marks)) }
}

interface FoundPart {
  readonly segment: ManifestSegment
  readonly mark: PartMark
  readonly nearness: Nearness
}

/** As many as are wanted: by their nearness, of each heads first, of each the newest. */
async function orderParts(segments: readonly SegmentParts[], most: number): Promise<readonly FoundPart[]> {
  const found: FoundPart[] = []
  const taken = new Map(segments.map(({ segment }) => [segment, new Set<PartMark>()]))
  const take = ({ segment }: SegmentParts, marks: readonly PartMark[], nearness: Nearness) => {
    for (const mark of marks) {
      if (found.length >= most) return
      if (taken.get(segment)?.has(mark)) continue
      taken.get(segment)?.add(mark)
      found.push({ segment, mark, nearness })
    }
  }
  const steps: readonly (readonly [
    Nearness,
    (parts: SegmentParts, isHead: boolean) => Promise<readonly PartMark[]>,
  ])[] = [
    [
      'row',
      async ({ typed, rows }, isHead) =>
        onSide(typed, isHead).length > 0 ? onSide(await rows(), isHead) : [],
    ],
    ['typed', async ({ typed }, isHead) => onSide(typed, isHead)],
    ['forms', async ({ forms }, isHead) => onSide(forms, isHead)],
  ]
  for (const [nearness, list] of steps)
    for (const isHead of [true, false])
      for (const parts of segments) if (found.length < most) take(parts, await list(parts, isHead), nearness)
  if (found.length < most) {
    const spread = await Promise.all(segments.map((parts) => parts.spread()))
    for (const [at, parts] of segments.entries()) take(parts, spread[at] ?? [], 'article')
  }
  return found
}

/** Heads, or all but them. */
function onSide(marks: readonly PartMark[], isHead: boolean): readonly PartMark[] {
  return marks.filter((mark) => isHeadMark(mark) === isHead)
}

async function readHit({ index, sought }: Seek, { segment, mark, nearness }: FoundPart): Promise<SearchHit> {
  const articles = await index.articles(segment)
  const { issue, texts, chunks } = articles[numberOfArticle(articles, mark)] as IndexedArticle
  const number = partOf(mark)
  const { chunk = 0, first = 0 } = chunks.findLast((each) => each.first <= number) ?? {}
  const { labels, article, title, parts } = await index.text(texts, chunk)
  const part = parts[number - first]
  if (!part) throw new Error(`The texts of ${issue} must have the part that the index names.`)
  const { anchor, page, text } = part
  const excerpt = excerptOf(
    text,
    sought.map(({ forms }) => forms),
  )
  return { issue, labels, article, title, isHead: isHeadMark(mark), anchor, page, nearness, excerpt }
}
