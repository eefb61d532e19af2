/** What the desk has made of a manuscript → a terminal: its turns, what it found, what it would mend; of each not too much. */

import { styleText } from 'node:util'
import { groupBy } from '../../src/desk/group-by.ts'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import type { Prepared } from '../../src/desk/prepare.ts'
import { countWords } from '../../src/desk/suggest/sentences.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { type ChangePart, type CopyChange, changesOf } from './changes.ts'
import { cutTo, harmless, harmlessFinding } from './harmless.ts'

/** Of exchanges, of findings, of changes: a person reads no more of them in a terminal. */
const MOST_SHOWN = 60
/** Signs of a question, and of another line of the table. */
const [LONGEST_QUESTION, LONGEST_LINE] = [60, 120]

export function tableOf({ draft, suggestions }: Prepared): readonly string[] {
  const { exchanges, guests, askers, title, credits, leftOut, doubts } = draft
  if (draft.kind === 'feature')
    return [`  ${cutTo(LONGEST_LINE, title?.text ?? 'without a title')}: no interview; written as a feature`]
  const { words, minutes } = suggestions
  const heads = [
    `title   ${title?.text ?? '—'}`,
    ...guests.map((guest) => `guest   ${named(guest)}`),
    ...askers.map((asker) => `asks    ${named(asker)}`),
    ...credits.map(({ role, name }) => `credit  ${role}: ${name}`),
  ]
  return [
    ...atMost(
      heads.map((line) => `  ${cutTo(LONGEST_LINE, line)}`),
      'lines of its head',
    ),
    `  ${exchanges.length} exchanges, ${words} words, ${minutes} min; ${doubts.length} to decide, ${leftOut.length} left out`,
    '',
    '   no  line  words  question',
    ...atMost(exchanges.map(rowOf), 'exchanges'),
  ]
}

function named({ name, labels }: { readonly name: string; readonly labels: readonly string[] }): string {
  return labels.length > 0 ? `${name}  (${labels.join('، ')})` : name
}

function rowOf({ question, answer, span }: Prepared['draft']['exchanges'][number], index: number): string {
  const said = answer.map((block) =>
    'runs' in block ? textOfRuns(block.runs) : 'items' in block ? block.items.map(textOfRuns).join(' ') : '',
  )
  const asked = cutTo(LONGEST_QUESTION, textOfRuns(question))
  return `  ${column(index + 1, 3)} ${column(span.line, 5)} ${column(countWords(said.join(' ')), 6)}  ${asked}`
}

function column(number: number, width: number): string {
  return String(number).padStart(width)
}

/** The first of them, and a line on the rest. */
function atMost(lines: readonly string[], noun: string): readonly string[] {
  const more = lines.length - MOST_SHOWN
  return more > 0 ? [...lines.slice(0, MOST_SHOWN), `  … and ${more} more ${noun}: --json tells all.`] : lines
}

export function findingsOf({ draft, slips }: Pick<Prepared, 'draft' | 'slips'>): readonly string[] {
  // The edits of one habit have one finding.
  const copy = new Set(slips.map(({ diagnostic }) => diagnostic))
  const findings = [...draft.findings, ...copy]
  if (findings.length <= MOST_SHOWN) return findings.map(harmlessFinding)
  return atMost([...groupBy(findings, ({ code }) => code).values()].flatMap(gathered), 'lines of findings')
}

/** Of one code, where there are many findings, so many are shown; and so many lines of the others are named. */
const [FIRST, LINES_NAMED] = [3, 12]

function gathered(findings: readonly Diagnostic[]): readonly string[] {
  const rest = findings.slice(FIRST)
  const [first] = rest
  if (!first) return findings.map(harmlessFinding)
  const lines = [...new Set(rest.flatMap(({ span }) => (span ? [span.line] : [])))]
  const shown = `${lines.slice(0, LINES_NAMED).join(', ')}${lines.length > LINES_NAMED ? ', …' : ''}`
  return [
    ...findings.slice(0, FIRST).map(harmlessFinding),
    `  … and ${rest.length} more [${first.code}], at lines ${shown}: --json tells all.`,
  ]
}

/** One line before and one after of every sentence that changes. */
export function diffOf(prepared: Pick<Prepared, 'passages' | 'slips'>): readonly string[] {
  const changes = changesOf(prepared)
  const more = changes.length - MOST_SHOWN
  return [
    ...changes.slice(0, MOST_SHOWN).flatMap(linesOf),
    ...(more > 0 ? [`… and ${more} more changes: --json tells all.`] : []),
  ]
}

function linesOf({ line, rules, before, after }: CopyChange): readonly string[] {
  return [
    `@@ line ${line}, ${rules.join(', ')}`,
    `- ${paint('red', 'bgRed', before)}`,
    `+ ${paint('green', 'bgGreen', after)}`,
  ]
}

type Style = Parameters<typeof styleText>[0]

/** Spaces have no colour of their own: the ground under them has. */
function paint(style: Style, ground: Style, parts: readonly ChangePart[]): string {
  const painted = parts.map(({ text, isChanged }, index) => {
    const isLast = index === parts.length - 1
    if (!isChanged) return harmless(nearby(isLast ? text.trimEnd() : text, index === 0, isLast))
    return styleText(text.trim() === '' ? ground : style, harmless(text), { stream: process.stdout })
  })
  return painted.join('')
}

/** Letters beside a change that are shown, where a sentence has many more. */
const AROUND = 60

function nearby(text: string, isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? '' : text.slice(0, AROUND), isLast ? '' : text.slice(-AROUND)]
  return text.length > head.length + tail.length + 1 ? `${head}…${tail}` : text
}
