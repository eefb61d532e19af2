/** Colours → a whole page of pattern: what words that stand alone stand on. */

import type { Part } from '../display/parts.ts'

export function patterned(ground: string, lines: string): Part[] {
  return [
    { kind: 'fill', colour: ground },
    { kind: 'pattern', size: { width: 0.265 }, line: { colour: lines, width: 0.75 } },
  ]
}
