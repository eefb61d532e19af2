/** What came of issues that were set again → what is told of them at the end, to people and as plain data. */

import type { PageChanges } from '../../src/archive/record/page-changes.ts'
import type { Checked, Diagnostic } from '../../src/diagnostic.ts'
import { pressWords } from '../words/of-press.ts'
import { ENGLISH } from '../words/voice.ts'

/** Plain data: it comes from threads, and from other machines. */
export type Pressed = PrintedAnew | Unchanged | Refused

interface PrintedAnew {
  readonly kind: 'printed'
  readonly issue: string
  readonly version: string
  readonly pages: number
  /** Since the version before, where there is one that says how its pages were. */
  readonly changes?: PageChanges
}

interface Unchanged {
  readonly kind: 'unchanged'
  readonly issue: string
  readonly version: string
  /** Whether it was known to be, and not printed. */
  readonly isPassed: boolean
}

interface Refused {
  readonly kind: 'refused'
  readonly issue: string
  /** The first that is wrong with it. */
  readonly error: Diagnostic
}

export function refuseIssue(issue: string, { diagnostics }: Checked<unknown>): Refused {
  const error = diagnostics.find(({ severity }) => severity === 'error')
  if (!error) throw new Error(`${issue} was not printed, and nobody said why.`)
  return { kind: 'refused', issue, error }
}

export function tellPressed(pressed: Pressed, voice = ENGLISH): string {
  const words = pressWords(voice)
  const { issue } = pressed
  switch (pressed.kind) {
    case 'printed': {
      const { version, pages, changes } = pressed
      return changes ? words.changed(issue, version, changes) : words.printed(issue, version, pages)
    }
    case 'unchanged':
      return words.same(issue, pressed.version)
    case 'refused':
      return words.refused(issue, voice.tell(pressed.error))
  }
}

/** How many there are of each kind. */
export function tellTally(all: readonly Pressed[], voice = ENGLISH): string {
  const count = (kind: Pressed['kind']) => all.filter((each) => each.kind === kind).length
  return pressWords(voice).tally({
    all: all.length,
    printed: count('printed'),
    same: count('unchanged'),
    passed: all.filter((each) => each.kind === 'unchanged' && each.isPassed).length,
    refused: count('refused'),
  })
}
