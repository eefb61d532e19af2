/** Words, a segment of the index → the parts in which they stand one behind the other. */

import { stemsOf } from '../../fold/stems.ts'
import type { ManifestSegment } from './files.ts'
import type { IndexEntry, ShelfIndex } from './open-index.ts'
import { intersect, type PartMark } from './parts.ts'

interface SoughtRow {
  readonly words: readonly string[]
  /** Parts that are looked at, where not all are. */
  readonly among?: readonly PartMark[]
}

export async function marksInRow(
  index: ShelfIndex,
  segment: ManifestSegment,
  { words, among }: SoughtRow,
): Promise<readonly PartMark[]> {
  const all = await Promise.all(words.map((word) => entryOf(index, segment, word)))
  const entries = all.filter((entry) => entry !== undefined)
  if (entries.length < words.length) return []
  const shared = [...(among ? [among] : []), ...entries.map(({ marks }) => marks)].reduce(intersect)
  if (shared.length === 0) return []
  const places = entries.map(placesIn)
  return shared.filter((mark) => isRow(places.map((placesOf) => placesOf(mark))))
}

async function entryOf(
  index: ShelfIndex,
  segment: ManifestSegment,
  word: string,
): Promise<IndexEntry | undefined> {
  const entries = await index.entries(segment, stemsOf(word).slice(0, 1))
  return entries.find((entry) => entry.word === word)
}

/** Of a part that has the word. */
function placesIn({ marks, places }: IndexEntry): (mark: PartMark) => readonly number[] {
  const order = new Map(marks.map((mark, at) => [mark, at]))
  return (mark) => places[order.get(mark) ?? -1] ?? []
}

/** Whether there is a place of the first word behind which those of the others follow. */
function isRow([first = [], ...others]: readonly (readonly number[])[]): boolean {
  return first.some((place) => others.every((places, index) => places.includes(place + index + 1)))
}
