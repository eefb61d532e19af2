/** What a rule has found in a piece, with its level, and as it is told. */

import type { Diagnostic } from '../../../diagnostic.ts'
import type { AnyCopyRule, CopyFinding } from './rule.ts'

export interface CopySlip {
  readonly rule: string
  /** `fix` only where there is a replacement. */
  readonly level: 'warn' | 'fix'
  /** Index into the piece's passages. */
  readonly passage: number
  /** UTF-16 units in its text, the end not among them. */
  readonly start: number
  readonly end: number
  /** Where mending it is safe. */
  readonly replacement?: string
  /** Edits of one habit share theirs, which says how many they are. */
  readonly diagnostic: Diagnostic
}

/** A finding and whose it is. */
export interface RuledFinding extends CopyFinding {
  readonly rule: AnyCopyRule
  readonly level: 'warn' | 'fix'
}
