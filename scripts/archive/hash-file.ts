/** The program of a thread that reads files: a path → the digests of what lies there. */

import { closeSync, constants, openSync, readSync } from 'node:fs'
import { type Algorithm, type Digests, openDigests } from '../../src/archive/digest.ts'

export interface HashTask {
  /** Absolute. */
  readonly path: string
  readonly algorithms: readonly Algorithm[]
}

/** Bytes: a thread reads into the same ones again and again. */
const PIECE = 2 ** 20
const buffer = Buffer.allocUnsafeSlow(PIECE)

/** Waits for the disk: nothing else goes on in this thread. */
export function hashFile({ path, algorithms }: HashTask): Digests {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const digesting = openDigests(algorithms)
    while (true) {
      const count = readSync(file, buffer, 0, PIECE, null)
      if (count === 0) return digesting.end()
      digesting.hear(buffer.subarray(0, count))
    }
  } finally {
    closeSync(file)
  }
}
