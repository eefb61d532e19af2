/**
 * How a test says which outside programs it needs. Where one is missing it is left out, its body is not run, and the
 * end of the run says so (`left-out.ts`); under `CI=true`, where everything must be tested, it fails.
 */

import { describe, test } from 'vitest'
import { hasProgram, type ProgramName, tellMissing } from './programs.ts'

/** What the end of a run is told of a test, or of a group of tests, that is left out. */
export interface LeftOut {
  readonly programs: readonly ProgramName[]
  readonly group: boolean
}

declare module 'vitest' {
  interface TaskMeta {
    leftOut?: LeftOut
  }
}

type Body = () => void | Promise<void>
type Describe = Pick<typeof describe, 'each'> & ((name: string, body: Body) => void)
type Test = Pick<typeof test, 'each'> & ((name: string, body: Body) => void)

/** `describe` and `test` for what these programs judge. */
export function needing(...programs: readonly ProgramName[]): {
  readonly describe: Describe
  readonly test: Test
} {
  const missing = programs.filter((name) => !hasProgram(name))
  if (missing.length === 0) return { describe, test }
  return {
    describe: leaveOut({ programs: missing, group: true }) as unknown as Describe,
    test: leaveOut({ programs: missing, group: false }) as unknown as Test,
  }
}

/** In place of each body a test that is skipped, or fails, and names what is missing. */
function leaveOut(leftOut: LeftOut) {
  const note = `(needs ${leftOut.programs.join(' and ')})`
  const options = { skip: process.env['CI'] !== 'true', meta: { leftOut } }
  const fail = () => {
    throw new Error(leftOut.programs.map(tellMissing).join('\n'))
  }
  const leave = (name: string) => test(`${name} ${note}`, options, fail)
  const each = (cases: readonly unknown[]) => (name: string) =>
    test.each(cases)(`${name} ${note}`, options, fail)
  return Object.assign(leave, { each })
}
