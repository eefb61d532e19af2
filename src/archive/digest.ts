/** Bytes, piece by piece → their digests by one or several algorithms, in one reading. */

import { createHash } from 'node:crypto'

/** Algorithms by the names that OCFL gives them, and those of Node's library. */
const ALGORITHMS = {
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  sha512: 'sha512',
  'blake2b-512': 'blake2b512',
} as const
export type Algorithm = keyof typeof ALGORITHMS

/** By their algorithms, in small hexadecimal digits. */
export type Digests = Readonly<Partial<Record<Algorithm, string>>>

export function isAlgorithm(name: string): name is Algorithm {
  return Object.hasOwn(ALGORITHMS, name)
}

/** Hears pieces in turn, and says their digests at the end. */
export interface Digesting {
  readonly hear: (piece: Uint8Array) => void
  readonly end: () => Digests
}

export function openDigests(algorithms: readonly Algorithm[]): Digesting {
  const hashes = algorithms.map((name) => [name, createHash(ALGORITHMS[name])] as const)
  return {
    hear: (piece) => {
      for (const [, hash] of hashes) hash.update(piece)
    },
    end: () => Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')])),
  }
}

export async function digestsOf(
  pieces: AsyncIterable<Uint8Array>,
  algorithms: readonly Algorithm[],
): Promise<{ readonly digests: Digests; readonly size: number }> {
  const digesting = openDigests(algorithms)
  let size = 0
  for await (const piece of pieces) {
    digesting.hear(piece)
    size += piece.length
  }
  return { digests: digesting.end(), size }
}

/** Of bytes that are at hand. */
export function digestOf(bytes: Uint8Array, algorithm: Algorithm): string {
  return createHash(ALGORITHMS[algorithm]).update(bytes).digest('hex')
}
