/** A sign that a word clings to from behind → what the rules of spaces behind signs find there. */

import type { CopyFinding } from './rule.ts'

export function gluedWord({ 0: sign, index: at }: RegExpExecArray, passage: number): CopyFinding {
  return {
    passage,
    start: at + 1,
    end: at + 1,
    replacement: ' ',
    found: `word close behind "${sign}"`,
    expected: 'a space between them',
    hint: 'Write a space behind the sign.',
  }
}
