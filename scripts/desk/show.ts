/** What the desk has made of a manuscript → a terminal: its turns, what it found, what it would mend. */

import { styleText } from 'node:util'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import type { Prepared } from '../../src/desk/prepare.ts'
import type { CopySlip } from '../../src/desk/rules/form/slip.ts'
import { countWords } from '../../src/desk/suggest/sentences.ts'
import { formatDiagnostic } from '../../src/diagnostic.ts'

const LONGEST_QUESTION = 60

export function tableOf({ draft, suggestions }: Prepared): readonly string[] {
  const { exchanges, guests, askers, title, credits, leftOut, doubts } = draft
  if (draft.kind === 'feature')
    return [`  ${title?.text ?? 'without a title'}: no interview; written as a feature`]
  const { words, minutes } = suggestions
  return [
    `  title   ${title?.text ?? '—'}`,
    ...guests.map(
      ({ name, labels }) => `  guest   ${name}${labels.length > 0 ? `  (${labels.join('، ')})` : ''}`,
    ),
    ...askers.map(
      ({ name, labels }) => `  asks    ${name}${labels.length > 0 ? `  (${labels.join('، ')})` : ''}`,
    ),
    ...credits.map(({ role, name }) => `  credit  ${role}: ${name}`),
    `  ${exchanges.length} exchanges, ${words} words, ${minutes} min; ${doubts.length} to decide, ${leftOut.length} left out`,
    '',
    '   no  line  words  question',
    ...exchanges.map(({ question, answer, span }, index) => {
      const asked = textOfRuns(question)
      const said = countWords(
        answer
          .map((block) =>
            'runs' in block
              ? textOfRuns(block.runs)
              : 'items' in block
                ? block.items.map(textOfRuns).join(' ')
                : '',
          )
          .join(' '),
      )
      const shown = asked.length > LONGEST_QUESTION ? `${asked.slice(0, LONGEST_QUESTION)}…` : asked
      return `  ${column(index + 1, 3)} ${column(span.line, 5)} ${column(said, 6)}  ${shown}`
    }),
  ]
}

function column(number: number, width: number): string {
  return String(number).padStart(width)
}

export function findingsOf({ draft, slips }: Prepared): readonly string[] {
  // The edits of one habit have one finding.
  const copy = new Set(slips.map(({ diagnostic }) => diagnostic))
  return [...draft.findings, ...copy].map(formatDiagnostic)
}

/** Letters around a change that say where it is. */
const AROUND = 24

/** One line before, one after, of every change. */
export function diffOf({ passages, slips }: Prepared): readonly string[] {
  return slips.flatMap((slip) =>
    slip.level === 'fix' && slip.replacement !== undefined ? changeOf(slip, passages) : [],
  )
}

function changeOf(
  { rule, passage, start, end, replacement = '' }: CopySlip,
  passages: Prepared['passages'],
): readonly string[] {
  const { text, span } = passages[passage] as Prepared['passages'][number]
  const [before, behind] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)]
  const paint = (style: 'red' | 'green', words: string) =>
    styleText(style, visible(words), { stream: process.stdout })
  return [
    `@@ line ${span.line}, ${rule}`,
    `- ${visible(before)}${paint('red', text.slice(start, end))}${visible(behind)}`,
    `+ ${visible(before)}${paint('green', replacement)}${visible(behind)}`,
  ]
}

function visible(words: string): string {
  return words.replace(/\n/gu, ' ')
}
