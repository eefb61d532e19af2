/** What is wrong with a publisher's plug-ins before they can be run → diagnostics. */

import { join } from 'node:path'
import type { Diagnostic, Span } from '../diagnostic.ts'
import { diagnose, quote } from '../source/complaint.ts'
import { showPath } from '../source/disk.ts'

/** By these names the file is known, in the order in which they are looked for. */
export const CONFIG_FILES = ['warraq.config.ts', 'warraq.config.js', 'warraq.config.mjs'] as const

/** That it cannot be compiled, in the compiler's own words. */
export function tellBroken(text: string, span: Span): Diagnostic {
  const found = `line that cannot be compiled (${text.replace(/\s+/g, ' ').replace(/\.$/, '')})`
  const hint = 'Mend it; an editor that knows TypeScript shows the same place.'
  return diagnose('plugins', { rule: 'broken', found, expected: 'TypeScript or JavaScript', hint }, span)
}

/** That a folder has more than one such file. */
export function tellTwoConfigs(folder: string, [first, second]: readonly string[]): Diagnostic {
  const found = `second file of plug-ins ${quote(second ?? '')} beside ${first}`
  const span = { file: showPath(join(folder, second ?? '')), line: 1, column: 1 }
  return diagnose(
    'plugins',
    { rule: 'two-configs', found, expected: 'one', hint: 'Take one of the two away.' },
    span,
  )
}

/** That a plug-in imports what is not in the publisher's folder: an archive could not keep it. */
export function tellOutside(file: string, folder: string, config: string): Diagnostic {
  const complaint = {
    rule: 'outside',
    found: `import of ${quote(file)}`,
    expected: 'files of the folder of warraq.yaml alone',
    hint: 'Put a copy of it into the folder: plug-ins are archived with the issues that they were used for.',
  }
  return diagnose('plugins', complaint, { file: showPath(join(folder, config)), line: 1, column: 1 })
}
