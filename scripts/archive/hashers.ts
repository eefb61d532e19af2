/** An archive's folder → who reads its files: threads for large ones, beside which small ones are read here. */

import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Digests } from '../../src/archive/digest.ts'
import type { ReadDigests } from '../../src/archive/ocfl/verify-files.ts'
import type { Storage } from '../../src/archive/storage.ts'
import { readerOf } from '../../src/archive/verify.ts'
import { openPool, type ThreadPool } from '../workers/pool.ts'
import { placeOf } from './folder.ts'

export interface Hashers {
  readonly read: ReadDigests
  /** How many files are worth to be read at once. */
  readonly lanes: number
  readonly dismiss: () => Promise<void>
}

/** Bytes from which a thread is faster, with all that it takes to ask it. */
const LARGE = 2 ** 17
/** Threads beyond these wait for the disk. */
const MOST = 4
/** Requests that a bucket answers at once; each waits for the network most of its time. */
const REQUESTS = 8

/** As compiled, the program lies beside this one; what is not compiled reads alone. */
const PROGRAM = fileURLToPath(new URL('./hash-file.mjs', import.meta.url))

/** Of a folder, whose files threads can open, by its path; of any other storage where there is none. */
export function openHashers(storage: Storage, root: string | undefined): Hashers {
  const here = readerOf(storage)
  if (root === undefined) return { read: here, lanes: REQUESTS, dismiss: async () => {} }
  if (!existsSync(PROGRAM)) return { read: here, lanes: 1, dismiss: async () => {} }
  const threads = Math.min(availableParallelism(), MOST)
  let pool: Promise<ThreadPool> | undefined
  return {
    read: async (path, algorithms) => {
      const place = await placeOf(root, path)
      if ((await stat(place)).size < LARGE) return here(path, algorithms)
      // One that has nothing to do for a moment stays: to begin is what takes a thread longest.
      pool ??= openPool(PROGRAM, threads)
      const opened = await pool
      return (await opened.run('hashFile', { path: place, algorithms })) as Digests
    },
    lanes: threads + 1,
    dismiss: async () => {
      await (await pool)?.end()
    },
  }
}
