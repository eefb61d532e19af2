/** Words between two stars and two, as Markdown has them, in a text that is none → words in bold: `**س:** متى؟`. */

import type { Diagnostic } from '../../diagnostic.ts'
import { type ManuscriptParagraph, type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { starred } from './findings.ts'

export interface MendedParagraphs {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly findings: readonly Diagnostic[]
}

const STARRED = /\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*/gu
/** Once it may be an ornament. */
const FEWEST = 2

export function mendStars(paragraphs: readonly ManuscriptParagraph[]): MendedParagraphs {
  const found = paragraphs.filter(({ runs }) => textOfRuns(runs).search(STARRED) >= 0)
  const [first] = found
  if (!first || found.length < FEWEST) return { paragraphs, findings: [] }
  return {
    paragraphs: paragraphs.map((each) => ({ ...each, runs: each.runs.flatMap(boldBetweenStars) })),
    findings: [starred(found.length, first.span)],
  }
}

function boldBetweenStars(run: ManuscriptRun): readonly ManuscriptRun[] {
  // Split at what is captured: every second piece stood between stars.
  return run.text
    .split(STARRED)
    .map((text, at) => (at % 2 === 0 ? { ...run, text } : { ...run, text, bold: true as const }))
    .filter(({ text }) => text !== '' || run.text === '')
}
