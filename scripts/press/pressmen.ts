/**
 * What a run of the press has in common → who sets its issues: threads, each one issue at a time. What is not compiled has
 * none, and sets them here.
 */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openPool } from '../workers/pool.ts'
import type { Pressed } from './pressed.ts'
import { type IssueTask, type RunOrder, setAgain } from './set-again.ts'

export interface Pressmen {
  /** How many issues are set at a time. */
  readonly count: number
  /** Throws what the press's own fault is. */
  readonly set: (task: IssueTask) => Promise<Pressed>
  /** Ends the threads, whatever they do. */
  readonly dismiss: () => Promise<void>
}

/** Threads where nothing is said: each has pictures made on other cores as well, and asks for some 200 MiB. */
const MOST = 4

/** As compiled, the program lies beside this one. */
const PROGRAM = new URL('./pressman.mjs', import.meta.url)

/** How many pay, of so many issues on so many cores. */
export function countPressmen(issues: number, cores: number): number {
  return Math.max(1, Math.min(issues, cores, MOST))
}

export async function callPressmen(run: RunOrder, count: number, program = PROGRAM): Promise<Pressmen> {
  if (!existsSync(program))
    return { count: 1, set: (task) => setAgain(task, run), dismiss: () => Promise.resolve() }
  const pool = await openPool(fileURLToPath(program), count, run)
  return {
    count,
    set: async (task) => (await pool.run('setIssue', task)) as Pressed,
    dismiss: pool.end,
  }
}
