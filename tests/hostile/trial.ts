/**
 * An order sent to a press that runs in a process of its own → what became of it. The process may die of what it is
 * given, or never answer; then it is ended, by its own handle, and the next order gets a new one.
 */

import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Edition } from '../../src/editions/edition.ts'

/** What the process answers. */
export interface Answer {
  readonly printed: boolean
  /** Whether words of somebody else's files are in what was printed or said. */
  readonly leaked: boolean
  /** What was said, a line each. */
  readonly said: readonly string[]
  /** Whether every error has a place, or names the folder. */
  readonly placed: boolean
  /** What was thrown instead. */
  readonly thrown?: string
}

export type Outcome = Answer | 'hung' | 'crashed'

/** What the process is told. */
export interface TrialOrder {
  readonly folder: string
  readonly editions: readonly Edition[]
}

export interface TrialPress {
  readonly print: (order: TrialOrder) => Promise<Outcome>
  readonly close: () => void
}

/** `patience` in milliseconds: after it an order counts as never answered. */
export function openTrialPress(patience: number): TrialPress {
  let child: ChildProcess | undefined
  const start = () =>
    fork(join(import.meta.dirname, 'child.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
  const print = (order: TrialOrder) =>
    new Promise<Outcome>((resolve) => {
      child ??= start()
      const own = child
      const finish = (outcome: Outcome) => {
        clearTimeout(timer)
        own.removeAllListeners()
        if (typeof outcome === 'string') {
          own.kill('SIGKILL')
          child = undefined
        }
        resolve(outcome)
      }
      const timer = setTimeout(() => finish('hung'), patience)
      own.once('message', (answer) => finish(answer as Answer))
      own.once('exit', () => finish('crashed'))
      own.once('error', () => finish('crashed'))
      own.send(order)
    })
  return { print, close: () => void child?.kill() }
}
