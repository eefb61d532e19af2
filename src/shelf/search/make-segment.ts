/**
 * The records of a segment's issues → what an index takes of them: its stems in fine buckets, each with its words, the
 * parts they stand in and their places there; its words; and a table of its parts.
 */

import { type ArticleRecord, type IssueRecord, sectionOf } from '../../archive/record/issue-record.ts'
import { formKey, namesIn } from '../../archive/record/people.ts'
import { type Findable, findablesOf } from '../../archive/search/findables.ts'
import { compareUnits } from '../../archive/search/query.ts'
import { foldText } from '../../fold/fold.ts'
import { stemsOf } from '../../fold/stems.ts'
import { bucketOf, FINE_BITS, hashOf, restOf } from './buckets.ts'
import { type ByteWriter, packTexts, writeBytes } from './bytes.ts'
import { chunksOf } from './chunks.ts'
import { personStem, sectionStem } from './files.ts'
import { markPart, type PartMark, packMarks, packPlaces } from './parts.ts'
import { nameTexts, type SegmentPlan } from './segments.ts'

/** Plain data, so that it can be kept: an issue more makes one of them anew, and all are packed together again. */
export interface SegmentPack {
  /** Its words, in alphabetical order. */
  readonly words: Uint8Array
  readonly parts: Uint8Array
  /** Bytes of each fine bucket, and all of them, one behind the other. */
  readonly lengths: Uint32Array
  readonly stems: Uint8Array
}

/** The records in the order of the plan. */
export function packSegment({ issues }: SegmentPlan, records: readonly IssueRecord[]): SegmentPack {
  const words = new Map<string, Occurrences>()
  const filters = new Map<string, PartMark[]>()
  for (const part of numberParts(records)) {
    addWords(words, part)
    for (const stem of part.filters) add(filters, stem, () => []).push(part.mark)
  }
  const buckets = packStems(entriesOf(words, filters))
  return {
    words: packTexts([...words.keys()].sort(compareUnits)),
    parts: packParts(issues.map(nameTexts), records),
    lengths: Uint32Array.from(buckets.map(({ length }) => length)),
    stems: Buffer.concat(buckets),
  }
}

interface NumberedPart {
  readonly mark: PartMark
  readonly text: string
  readonly filters: readonly string[]
}

/** In which parts a word stands; how often in each, and where, one part behind the other. */
interface Occurrences {
  readonly marks: PartMark[]
  readonly counts: number[]
  readonly places: number[]
}

/** What stands under a stem: a word, or under that of a filter nothing. */
interface StemEntry {
  readonly stem: string
  readonly word: string
  readonly marks: Uint8Array
  /** Once for each word, under the first of its stems. */
  readonly places?: Uint8Array
}

function numberParts(records: readonly IssueRecord[]): readonly NumberedPart[] {
  const articles = records.flatMap(({ articles: all }) => all)
  const findables = articles.flatMap((article) => {
    const filters = filtersOf(article)
    return findablesOf(article).map((findable): [Findable, readonly string[]] => [findable, filters])
  })
  return findables.map(([{ isHead, text }, filters], number) => ({
    mark: markPart(number, isHead),
    text,
    filters,
  }))
}

function filtersOf(article: ArticleRecord): readonly string[] {
  const names = new Set(namesIn(article).map((name) => personStem(formKey(name))))
  const section = sectionOf(article)
  return [...names, ...(section === undefined ? [] : [sectionStem(foldText(section))])]
}

function addWords(words: Map<string, Occurrences>, { mark, text }: NumberedPart): void {
  const folded = foldText(text)
  let place = 0
  for (const word of folded === '' ? [] : folded.split(' ')) {
    const { marks, counts, places } = add(words, word, () => ({ marks: [], counts: [], places: [] }))
    if (marks[marks.length - 1] === mark) counts[counts.length - 1] = (counts[counts.length - 1] ?? 0) + 1
    else {
      marks.push(mark)
      counts.push(1)
    }
    places.push(place)
    place += 1
  }
}

function add<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

function entriesOf(
  words: ReadonlyMap<string, Occurrences>,
  filters: ReadonlyMap<string, readonly PartMark[]>,
): readonly StemEntry[] {
  const ofWords = [...words].flatMap(([word, { marks, counts, places }]) => {
    const packed = packMarks(marks)
    return stemsOf(word).map(
      (stem, index): StemEntry => ({
        stem,
        word,
        marks: packed,
        ...(index === 0 && { places: packPlaces(counts, places) }),
      }),
    )
  })
  const ofFilters = [...filters].map(([stem, marks]) => ({ stem, word: '', marks: packMarks(marks) }))
  return [...ofWords, ...ofFilters].sort(
    (a, b) => compareUnits(a.stem, b.stem) || compareUnits(a.word, b.word),
  )
}

/** Entries come stem by stem. */
function packStems(entries: readonly StemEntry[]): readonly Uint8Array[] {
  const writers = Array.from({ length: 2 ** FINE_BITS }, () => writeBytes())
  for (let at = 0; at < entries.length; ) {
    const { stem } = entries[at] as StemEntry
    const from = at
    while (entries[at]?.stem === stem) at += 1
    const hash = hashOf(stem)
    const writer = writers[bucketOf(hash, FINE_BITS)] as ByteWriter
    writer.number(restOf(hash))
    writer.bytes(packStem(stem, entries.slice(from, at)))
  }
  return writers.map((writer) => writer.done())
}

function packStem(stem: string, entries: readonly StemEntry[]): Uint8Array {
  const writer = writeBytes()
  writer.text(stem, '')
  for (const { word, marks, places } of entries) {
    writer.text(word, stem)
    writer.bytes(marks)
    writer.bytes(places ?? NOWHERE)
  }
  return writer.done()
}

const NOWHERE = new Uint8Array()

/** Of each issue its names, and of each article how many parts its chunks of text have. */
function packParts(texts: readonly string[], records: readonly IssueRecord[]): Uint8Array {
  const writer = writeBytes()
  for (const [index, { id, date, articles }] of records.entries()) {
    writer.text(id, '')
    writer.text(date, '')
    writer.text(texts[index] ?? '', '')
    writer.number(articles.length)
    for (const article of articles) packChunks(writer, article)
  }
  return writer.done()
}

function packChunks(writer: ByteWriter, article: ArticleRecord): void {
  const chunks = chunksOf(article)
  writer.number(chunks.length)
  for (const chunk of chunks) writer.number(chunk.length)
}
