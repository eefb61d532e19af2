/**
 * An issue and the names of its faces → who made it and with what: entries of a label and its lines, which print and
 * e-book each set in their own way.
 */

import type { WordLine } from './block.ts'
import type { Issue } from './issue.ts'
import { creditLine, groupCredits } from './lines.ts'
import { plainText } from './plain-text.ts'
import { dateline } from './titles.ts'
import { WORDS } from './words.ts'

export interface ImprintEntry {
  readonly label: string
  readonly lines: readonly WordLine[]
}

/** Every word of it stands elsewhere in the data. */
export function imprintEntries(issue: Issue, faces: readonly string[]): ImprintEntry[] {
  const { masthead, publisher, rights, issn, articles } = issue
  return [
    {
      label: masthead,
      lines: [
        dateline(issue),
        ...(publisher ? [`${WORDS.publisher}: ${publisher}`] : []),
        ...(issn ? [`ISSN ${issn}`] : []),
        ...(rights ? [rights] : []),
      ],
    },
    ...articles.flatMap(({ title, credits }): ImprintEntry[] => {
      const lines = groupCredits(credits).map(creditLine)
      return lines.length > 0 ? [{ label: plainText(title), lines }] : []
    }),
    ...(faces.length > 0 ? [{ label: WORDS.faces, lines: [...new Set(faces)] }] : []),
  ]
}
