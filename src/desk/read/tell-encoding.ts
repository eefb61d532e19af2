/** That an encoding was guessed: a wrong one gives other letters, and no fault. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Decoded } from './encoding.ts'

export function tellEncoding({ encoding, guessed }: Decoded, file: string): Diagnostic[] {
  if (!guessed) return []
  return [
    {
      severity: 'warning',
      code: 'desk/guessed-encoding',
      message: `Unexpected bytes that are no UTF-8, expected text in it; they are read as ${encoding}.`,
      hint: 'Look whether the words are right; else name the encoding: --encoding windows-1256.',
      span: { file, line: 1, column: 1 },
    },
  ]
}
