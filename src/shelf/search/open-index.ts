/**
 * Files of the index, each asked for when it is needed → what is in them. A file is asked for once, as long as the page
 * is open.
 */

import { bucketOf, hashOf, restOf } from './buckets.ts'
import { type ByteReader, readBytes, unpackTexts } from './bytes.ts'
import {
  bucketFile,
  type IndexManifest,
  MANIFEST,
  type ManifestSegment,
  PEOPLE,
  partsFile,
  type TextChunk,
  textFile,
  wordsFile,
} from './files.ts'
import { type PartMark, unpackMarks, unpackPlaces } from './parts.ts'

/** Gives the bytes of a file, by its path from the folder of the index. */
export type LoadFile = (path: string) => Promise<Uint8Array>

export interface ShelfIndex {
  /** Newest first. */
  readonly segments: readonly ManifestSegment[]
  /** What stands under any of these stems in a segment. */
  readonly entries: (segment: ManifestSegment, stems: readonly string[]) => Promise<readonly IndexEntry[]>
  readonly articles: (segment: ManifestSegment) => Promise<readonly IndexedArticle[]>
  /** Of all segments. */
  readonly words: () => Promise<readonly string[]>
  readonly text: (texts: string, chunk: number) => Promise<TextChunk>
  /** The forms of each person's name. */
  readonly people: () => Promise<readonly (readonly string[])[]>
}

export interface IndexEntry {
  readonly word: string
  readonly marks: readonly PartMark[]
  /** Part by part, as `marks` has them: its places, counted in words. They stand under the first of a word's stems alone. */
  readonly places: readonly (readonly number[])[]
}

/** An article as the tables of its segment have it. */
export interface IndexedArticle {
  readonly issue: string
  readonly date: string
  readonly texts: string
  /** Numbers of its first part, which is its head, and of the one behind its last. */
  readonly first: number
  readonly end: number
  /** Files of its text, in order: the number of each among those of the issue, and of its first part. */
  readonly chunks: readonly { readonly chunk: number; readonly first: number }[]
}

export async function openIndex(load: LoadFile): Promise<ShelfIndex> {
  const read = rememberFiles(load)
  const { folder, bits, segments } = await read(MANIFEST, (bytes) => parse<IndexManifest>(bytes))
  const orders = new Map(segments.map(({ name }, order) => [name, order]))
  return {
    segments,
    entries: async ({ name }, stems) => {
      const found = [...new Set(stems)].map(async (stem) => {
        const bucket = await read(bucketFile(folder, bucketOf(hashOf(stem), bits)), readBucket)
        return bucket[orders.get(name) ?? -1]?.(stem) ?? []
      })
      return (await Promise.all(found)).flat()
    },
    articles: ({ name }) => read(partsFile(folder, name), readArticles),
    words: () => read(wordsFile(folder), unpackTexts),
    text: (texts, chunk) => read(textFile(texts, chunk), (bytes) => parse<TextChunk>(bytes)),
    people: () => read(PEOPLE, (bytes) => parse<readonly (readonly string[])[]>(bytes)),
  }
}

function rememberFiles(load: LoadFile) {
  const known = new Map<string, Promise<unknown>>()
  return <T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> => {
    const loaded = known.get(path) ?? load(path).then(decode)
    known.set(path, loaded)
    // What could not be had may be had when it is asked for again.
    loaded.catch(() => known.delete(path))
    return loaded as Promise<T>
  }
}

/** What a segment has under a stem of the bucket. */
type SegmentStems = (stem: string) => readonly IndexEntry[]

function readBucket(bytes: Uint8Array): readonly SegmentStems[] {
  const reader = readBytes(bytes)
  const segments: SegmentStems[] = []
  while (!reader.isAtEnd()) segments.push(openStems(reader.bytes()))
  return segments
}

/** Most of a bucket's stems nobody seeks: they are passed over unread. */
function openStems(bytes: Uint8Array): SegmentStems {
  const known = new Map<string, readonly IndexEntry[]>()
  return (stem) => {
    const entries = known.get(stem) ?? seekStem(bytes, stem)
    known.set(stem, entries)
    return entries
  }
}

function seekStem(bytes: Uint8Array, stem: string): readonly IndexEntry[] {
  const rest = restOf(hashOf(stem))
  const reader = readBytes(bytes)
  while (!reader.isAtEnd()) {
    const isLike = reader.number() === rest
    const found = reader.bytes()
    if (!isLike) continue
    const entries = readBytes(found)
    if (entries.text('') === stem) return readEntries(entries, stem)
  }
  return []
}

function readEntries(reader: ByteReader, stem: string): readonly IndexEntry[] {
  const entries: IndexEntry[] = []
  while (!reader.isAtEnd()) entries.push(openEntry(reader.text(stem), reader.bytes(), reader.bytes()))
  return entries
}

/** Numbers are unpacked when they are asked for first, and kept. */
function openEntry(word: string, packed: Uint8Array, placed: Uint8Array): IndexEntry {
  let marks: IndexEntry['marks'] | undefined
  let places: IndexEntry['places'] | undefined
  return {
    word,
    get marks() {
      marks ??= unpackMarks(packed)
      return marks
    },
    get places() {
      places ??= unpackPlaces(placed)
      return places
    },
  }
}

function readArticles(bytes: Uint8Array): readonly IndexedArticle[] {
  const reader = readBytes(bytes)
  const articles: IndexedArticle[] = []
  while (!reader.isAtEnd()) {
    const [issue, date, texts] = [reader.text(''), reader.text(''), reader.text('')]
    const count = reader.number()
    let chunk = 0
    for (let index = 0; index < count; index++) {
      const first = articles.at(-1)?.end ?? 0
      const { chunks, end } = readChunks(reader, first, chunk)
      articles.push({ issue, date, texts, first, end, chunks })
      chunk += chunks.length
    }
  }
  return articles
}

function readChunks(
  reader: ByteReader,
  first: number,
  chunk: number,
): Pick<IndexedArticle, 'chunks' | 'end'> {
  const count = reader.number()
  const chunks: { chunk: number; first: number }[] = []
  let end = first
  for (let index = 0; index < count; index++) {
    chunks.push({ chunk: chunk + index, first: end })
    end += reader.number()
  }
  return { chunks, end }
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}
