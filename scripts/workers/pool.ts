/** A program, and how many threads run it → works that are given to them, each to one that is free. The adapter of piscina. */

import type { TransferListItem } from 'node:worker_threads'

export interface ThreadPool {
  /** Calls what the program exports under a name. Rejects where it throws, or its thread ends. */
  readonly run: (name: string, task: unknown, transferred?: TransferListItem[]) => Promise<unknown>
  /** Whatever they do. */
  readonly end: () => Promise<void>
}

/** `given` is the same for all works of all threads: plain data, which the program finds in `workerData` of piscina. */
export async function openPool(filename: string, threads: number, given?: unknown): Promise<ThreadPool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads, workerData: given })
  return {
    run: (name, task, transferList = []) => pool.run(task, { name, transferList }),
    end: () => pool.destroy(),
  }
}
