/**
 * Tells Stryker of files that break before their tests begin, as they are read or in their hooks. Without it such
 * files have no test that fails, and the mutant that broke them counts as one that nobody has noticed.
 */

import type { Reporter, TestModule, Vitest } from 'vitest/node'

export function noticeBrokenFiles(): Reporter {
  let runner: Vitest | undefined
  return {
    onInit(vitest) {
      runner = vitest
    },
    onTestModuleEnd(module: TestModule) {
      for (const part of [module, ...module.children.allSuites()])
        for (const error of part.errors()) runner?.state.catchError(error, 'Broken File')
    },
  }
}
