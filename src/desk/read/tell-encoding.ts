/** That an encoding was guessed: a wrong one gives other letters, and no fault. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Decoded } from './encoding.ts'

/** So many lines are named. */
const MOST_NAMED = 5

export function tellEncoding({ encoding, guessed, faults = [] }: Decoded, file: string): Diagnostic[] {
  const [first] = faults
  if (first !== undefined) {
    const lines = faults.slice(0, MOST_NAMED).join(', ') + (faults.length > MOST_NAMED ? ', …' : '')
    return [
      {
        severity: 'warning',
        code: 'desk/spoilt-bytes',
        message: `Unexpected bytes that are no UTF-8, expected it as in the rest of the file; each stands as � (line ${lines}).`,
        hint: 'Write there what it was, or ask for the file again.',
        span: { file, line: first, column: 1 },
      },
    ]
  }
  if (!guessed) return []
  return [
    {
      severity: 'warning',
      code: 'desk/guessed-encoding',
      message: `Unexpected bytes that are no UTF-8, expected text in it; they are read as ${encoding}.`,
      hint: 'Look whether the words are right; else name the encoding: --encoding with its name.',
      span: { file, line: 1, column: 1 },
    },
  ]
}
