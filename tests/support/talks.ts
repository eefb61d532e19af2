/** Paragraphs and units for tests of who speaks, without a file around them. */

import { type ManuscriptParagraph, type ManuscriptRun, textOfRuns } from '../../src/desk/manuscript.ts'
import { evidenceOf } from '../../src/desk/talk/evidence.ts'
import type { Unit } from '../../src/desk/talk/units.ts'

export const spanAt = (line: number) => ({ file: 'talk.txt', line, column: 1 })

type ParagraphLook = Partial<Omit<ManuscriptParagraph, 'runs' | 'span'>>

export function paragraphOf(
  words: string | readonly ManuscriptRun[],
  look: ParagraphLook = {},
  line = 1,
): ManuscriptParagraph {
  const runs = typeof words === 'string' ? [{ text: words }] : words
  return { kind: 'text', ...look, runs, span: spanAt(line) }
}

/** Each on its line, from 1. */
export function paragraphsOf(...lines: readonly (string | ManuscriptParagraph)[]): ManuscriptParagraph[] {
  return lines.map((line, at) =>
    typeof line === 'string' ? paragraphOf(line, {}, at + 1) : { ...line, span: spanAt(at + 1) },
  )
}

export function unitOf(text: string, more: Partial<Unit> = {}): Unit {
  const runs = more.runs ?? [{ text }]
  const own = {
    paragraph: 0,
    kind: 'text' as const,
    span: spanAt(1),
    lead: '',
    habits: [],
    isHead: true,
    goesOn: false,
  }
  return { ...own, text: textOfRuns(runs), runs, evidence: evidenceOf(textOfRuns(runs)), ...more }
}
