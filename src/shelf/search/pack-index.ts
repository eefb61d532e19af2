/**
 * What was packed of each segment → the files that a search asks: buckets, in each of which all segments have theirs one
 * behind the other; all words; and the tables of parts.
 */

import { compareUnits } from '../../archive/search/query.ts'
import { FINE_BITS } from './buckets.ts'
import { packTexts, unpackTexts, writeBytes } from './bytes.ts'
import { bucketFile, type IndexFile, partsFile, wordsFile } from './files.ts'
import type { SegmentPack } from './make-segment.ts'

export interface NamedPack extends SegmentPack {
  readonly name: string
}

/** The packs in the order of the manifest's segments. */
export function packIndex(folder: string, bits: number, packs: readonly NamedPack[]): readonly IndexFile[] {
  const words = new Set(packs.flatMap((pack) => unpackTexts(pack.words)))
  const ends = packs.map(({ lengths }) => endsOf(lengths))
  const buckets = Array.from({ length: 2 ** bits }, (_, bucket): IndexFile => {
    const writer = writeBytes()
    for (const [at, { stems }] of packs.entries())
      writer.bytes(sliceOf(stems, ends[at] as Uint32Array, { bucket, bits }))
    return { path: bucketFile(folder, bucket), bytes: writer.done() }
  })
  return [
    { path: wordsFile(folder), bytes: packTexts([...words].sort(compareUnits)) },
    ...packs.map(({ name, parts }) => ({ path: partsFile(folder, name), bytes: parts })),
    ...buckets,
  ]
}

/** Where each fine bucket ends. */
function endsOf(lengths: Uint32Array): Uint32Array {
  let end = 0
  return lengths.map((length) => {
    end += length
    return end
  })
}

/** The fine buckets of one that has several. */
function sliceOf(
  stems: Uint8Array,
  ends: Uint32Array,
  { bucket, bits }: { readonly bucket: number; readonly bits: number },
): Uint8Array {
  const count = 2 ** (FINE_BITS - bits)
  const first = bucket * count
  return stems.subarray(ends[first - 1] ?? 0, ends[first + count - 1])
}
