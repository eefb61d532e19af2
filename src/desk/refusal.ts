/** That a manuscript cannot be read: what it is instead, and what its editor does about it. */

import type { Diagnostic } from '../diagnostic.ts'
import { diagnose } from '../source/complaint.ts'

/** Thrown by readers in place of a manuscript; a command tells its diagnostic as it tells all others. */
export class ManuscriptRefused extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message, { cause })
    this.diagnostic = diagnostic
  }
}

interface Refusal {
  /** As it reads after the word Unexpected. */
  readonly found: string
  readonly hint: string
  readonly cause?: unknown
}

export function refuse(file: string, { found, hint, cause }: Refusal): never {
  const complaint = { rule: 'unreadable-manuscript', found, expected: 'a manuscript that can be read', hint }
  throw new ManuscriptRefused(diagnose('desk', complaint, { file, line: 1, column: 1 }), cause)
}
