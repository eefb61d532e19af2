/** What the desk has made of a manuscript → a terminal: its turns, what it found, what it would mend; of each not too much. */

import { styleText } from 'node:util'
import { groupBy } from '../../src/desk/group-by.ts'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import type { Prepared } from '../../src/desk/prepare.ts'
import { countWords } from '../../src/desk/suggest/sentences.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { tableWords } from '../words/of-copy.ts'
import { ENGLISH, present, type Voice } from '../words/voice.ts'
import { type ChangePart, type CopyChange, changesOf } from './changes.ts'
import { cutTo, harmless, harmlessFinding } from './harmless.ts'

/** Of exchanges, of findings, of changes: a person reads no more of them in a terminal. */
const MOST_SHOWN = 60
/** Signs of a question, and of another line of the table. */
const [LONGEST_QUESTION, LONGEST_LINE] = [60, 120]

export function tableOf({ draft, suggestions }: Prepared, voice = ENGLISH): readonly string[] {
  const sayings = tableWords(voice)
  const { exchanges, guests, askers, title, credits, leftOut, doubts } = draft
  const { words, minutes } = suggestions
  // What a manuscript says is made harmless, and cut, before signs of direction stand in it.
  const bare = tableWords({ ...voice, isIsolated: false })
  if (draft.kind === 'feature') return [sayings.feature(cutTo(LONGEST_LINE, title?.text ?? bare.untitled))]
  const shown = (line: string) => (voice.language === 'ar' ? present(line, voice) : line)
  const heads = [
    bare.head('title', title?.text ?? '—'),
    ...guests.map((guest) => bare.head('guest', named(guest))),
    ...askers.map((asker) => bare.head('asks', named(asker))),
    ...credits.map(({ role, name }) => bare.head('credit', `${role}: ${name}`)),
  ]
  return [
    ...atMost(
      heads.map((line) => `  ${shown(cutTo(LONGEST_LINE, line))}`),
      sayings.moreHeads,
    ),
    sayings.sum({
      exchanges: exchanges.length,
      words,
      minutes,
      doubts: doubts.length,
      leftOut: leftOut.length,
    }),
    '',
    columnsOf(sayings),
    ...atMost(exchanges.map(rowOf), sayings.moreExchanges),
  ]
}

/** Over the rows: each column for itself, so that they stand in one order with the figures. */
function columnsOf({ column: name }: ReturnType<typeof tableWords>): string {
  return `  ${name('no', 3)} ${name('line', 5)} ${name('words', 6)}  ${name('question', 0)}`
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
function atMost(lines: readonly string[], tellMore: (number: number) => string): readonly string[] {
  const more = lines.length - MOST_SHOWN
  return more > 0 ? [...lines.slice(0, MOST_SHOWN), tellMore(more)] : lines
}

export function findingsOf(
  { draft, slips }: Pick<Prepared, 'draft' | 'slips'>,
  voice = ENGLISH,
): readonly string[] {
  const tell = (finding: Diagnostic) => harmlessFinding(finding, voice)
  // The edits of one habit have one finding.
  const copy = new Set(slips.map(({ diagnostic }) => diagnostic))
  const findings = [...draft.findings, ...copy]
  if (findings.length <= MOST_SHOWN) return findings.map(tell)
  const groups = [...groupBy(findings, ({ code }) => code).values()]
  return atMost(
    groups.flatMap((group) => gathered(group, voice)),
    tableWords(voice).moreFindings,
  )
}

/** Of one code, where there are many findings, so many are shown; and so many lines of the others are named. */
const [FIRST, LINES_NAMED] = [3, 12]

function gathered(findings: readonly Diagnostic[], voice: Voice): readonly string[] {
  const tell = (finding: Diagnostic) => harmlessFinding(finding, voice)
  const rest = findings.slice(FIRST)
  const [first] = rest
  if (!first) return findings.map(tell)
  const lines = [...new Set(rest.flatMap(({ span }) => (span ? [span.line] : [])))]
  const shown = `${lines.slice(0, LINES_NAMED).join(', ')}${lines.length > LINES_NAMED ? ', …' : ''}`
  return [...findings.slice(0, FIRST).map(tell), tableWords(voice).moreOfCode(rest.length, first.code, shown)]
}

/** One line before and one after of every sentence that changes. */
export function diffOf(prepared: Pick<Prepared, 'passages' | 'slips'>, voice = ENGLISH): readonly string[] {
  const sayings = tableWords(voice)
  const changes = changesOf(prepared)
  const more = changes.length - MOST_SHOWN
  return [
    ...changes
      .slice(0, MOST_SHOWN)
      .flatMap((change) => linesOf(change, sayings.change(change.line, change.rules.join(', ')))),
    ...(more > 0 ? [sayings.moreChanges(more)] : []),
  ]
}

function linesOf({ before, after }: CopyChange, head: string): readonly string[] {
  return [head, `- ${paint('red', 'bgRed', before)}`, `+ ${paint('green', 'bgGreen', after)}`]
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
