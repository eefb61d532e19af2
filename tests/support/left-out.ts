/**
 * At the end of a run, which programs were missing, and how many tests were left out for each.
 * It is the runner that says it, and not a test.
 */

import type { Reporter, TestModule } from 'vitest/node'
import type { LeftOut } from './needing.ts'
import { PROGRAMS, type ProgramName } from './programs.ts'

export const tellLeftOut: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const lines = linesOf(modules)
    if (lines.length === 0) return
    console.log(['Left out, each for a program that is not installed:', ...lines].join('\n  '))
    console.log('On Debian, bash .ci/set-up installs them all.\n')
  },
}

function linesOf(modules: readonly TestModule[]): string[] {
  const leftOut = modules.flatMap(({ children }) =>
    [...children.allTests('skipped')].flatMap((test) => test.meta().leftOut ?? []),
  )
  const names = Object.keys(PROGRAMS) as ProgramName[]
  return names.flatMap((name) => {
    const own = leftOut.filter(({ programs }) => programs.includes(name))
    return own.length === 0 ? [] : [`${name} (${PROGRAMS[name].from}): ${count(own)}`]
  })
}

/** A group that is left out is not opened, and so its tests are not counted one by one. */
function count(leftOut: readonly LeftOut[]): string {
  const groups = leftOut.filter(({ group }) => group).length
  const tests = leftOut.length - groups
  const counted = [
    ...(tests > 0 ? [`${tests} ${tests === 1 ? 'test' : 'tests'}`] : []),
    ...(groups > 0 ? [`${groups} ${groups === 1 ? 'group' : 'groups'} of tests`] : []),
  ]
  return counted.join(' and ')
}
