/** What draws an artwork → all objects of its file that it leads to, each once, in the order in which they are met. */

import { entriesOf, isReference } from './objects.ts'
import type { Artwork } from './read.ts'
import { isList, isStream, type PdfObject, type PdfValue } from './values.ts'

/** Ways back to where an object is used, which nothing drawn needs. */
const WAYS_BACK = ['Parent', 'P', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'OC']

export function reachable({ open }: Artwork, from: readonly PdfValue[]): ReadonlyMap<number, PdfObject> {
  const found = new Map<number, PdfObject>()
  const waiting: PdfObject[] = [...from].reverse()
  while (waiting.length > 0) {
    const value = waiting.pop() as PdfObject
    if (isReference(value)) {
      if (found.has(value.id)) continue
      const object = withoutWaysBack(open(value))
      found.set(value.id, object)
      waiting.push(object)
    } else waiting.push(...partsOf(value).toReversed())
  }
  return found
}

function partsOf(value: PdfObject): readonly PdfObject[] {
  return isList(value) ? value : [...entriesOf(value).values()]
}

function withoutWaysBack(object: PdfObject): PdfObject {
  const entries = entriesOf(object)
  if (!WAYS_BACK.some((key) => entries.has(key))) return object
  const kept = new Map([...entries].filter(([key]) => !WAYS_BACK.includes(key)))
  const dictionary = { kind: 'dictionary', entries: kept } as const
  return isStream(object) ? { ...object, dictionary } : dictionary
}
