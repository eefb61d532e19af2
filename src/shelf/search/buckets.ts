/**
 * A stem → the bucket it lies in: by a hash, so that a search asks for one file a stem, however many issues there are.
 * Words are spread over fine buckets, of which a shelf of few issues has several in one file.
 */

/** Two to this power are the fine buckets, and the most files. */
export const FINE_BITS = 12

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const HASH_BITS = 32

/** 32 bits by FNV-1a (draft-eastlake-fnv) over UTF-16 units, their high half stirred into the low one. */
export function hashOf(stem: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), FNV_PRIME)
  return Math.imul(hash ^ (hash >>> 15), FNV_PRIME) >>> 0
}

export function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (HASH_BITS - bits)
}

/** What tells stems of one fine bucket apart. */
export function restOf(hash: number): number {
  return hash & ((1 << (HASH_BITS - FINE_BITS)) - 1)
}

/** As many buckets as issues: an issue's words are some ten kilobytes, and so is a file. */
export function bitsFor(issues: number): number {
  return Math.min(FINE_BITS, Math.ceil(Math.log2(issues + 1)))
}
