/** A draft → the remarks of its article's file that stand over it and under it: of the piece as a whole, and what was left out. */

import type { Diagnostic } from '../../diagnostic.ts'
import { plainly } from '../../source/complaint.ts'
import type { ArticleDraft } from '../draft.ts'
import { type LeftOut, type LeftReason, type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import type { Suggestions } from '../suggest/suggest.ts'

export interface RemarkOrder {
  readonly draft: ArticleDraft
  readonly suggestions: Suggestions
  /** Of the manuscript, as the article's file leads to it. */
  readonly manuscript: string
  /** Of the schema for text editors, from the file. */
  readonly schema?: string
}

/** Over everything. */
export function headLines({ draft, suggestions, manuscript, schema }: RemarkOrder): readonly string[] {
  return [
    ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`, '']),
    `From ${manuscript}, read by the copy desk. What stands behind a # is its remark, and no page bears it.`,
    ...lengthLines(draft, suggestions),
    ...(draft.date ? ['', `Its day: ${draft.date.text}.`] : []),
    ...wholeLines(draft),
  ]
}

function lengthLines(
  { kind }: ArticleDraft,
  { words, minutes, keywords, titles }: Suggestions,
): readonly string[] {
  if (kind !== 'interview') return []
  return [
    '',
    `${words} words, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of reading.`,
    ...(keywords.length > 0 ? [`Keywords: ${keywords.join('، ')}.`] : []),
    ...(titles.length > 0 ? ['Titles that it might have:', ...titles.map((title) => `  ${title}`)] : []),
  ]
}

const OF_THE_WHOLE =
  /^desk\/(?:guest|asker|title|no-interview|perhaps-interview|presentation-forms|tracked-changes|comments|guessed-encoding)$/

/** What is said of one place stands there. */
export function isOfPlace({ span, code }: Diagnostic): boolean {
  return span !== undefined && !OF_THE_WHOLE.test(code)
}

function wholeLines({ findings, exchanges }: ArticleDraft): readonly string[] {
  const first = exchanges[0]?.span.line ?? Number.POSITIVE_INFINITY
  const own = findings.filter((finding) => !isOfPlace(finding) || (finding.span?.line ?? 0) < first)
  return own.length === 0 ? [] : ['', ...own.map(plainly)]
}

/** Over the exchanges: words of them that might be set large, and those that their author has. */
export function quoteLines({ draft, suggestions }: RemarkOrder): readonly string[] {
  const others = draft.pullQuotes.filter(({ text }) => answerWith(text, draft.exchanges) === undefined)
  const set = new Set(draft.pullQuotes.map(({ text }) => text))
  const quotes = suggestions.quotes.filter(({ text }) => !set.has(text))
  return [
    ...(others.length === 0
      ? []
      : [
          'Set large by its author, and otherwise than an answer has it:',
          ...others.map(({ text }) => `  ${text}`),
        ]),
    ...(quotes.length === 0
      ? []
      : [
          'Words that might be set large; none is, until it stands above without its #:',
          'pullQuotes:',
          ...quotes.flatMap(({ text, from }) => [`  - text: ${JSON.stringify(text)}`, `    from: ${from}`]),
        ]),
  ]
}

/** The exchange whose answer has the words letter for letter, from 1. */
export function answerWith(words: string, exchanges: ArticleDraft['exchanges']): number | undefined {
  const at = exchanges.findIndex(({ answer }) =>
    answer.some((block) => block.kind === 'paragraph' && spoken(block.runs).includes(words)),
  )
  return at < 0 ? undefined : at + 1
}

function spoken(runs: readonly ManuscriptRun[]): string {
  return textOfRuns(runs.filter(({ note }) => note === undefined))
}

const REASONS: Readonly<Record<LeftReason, string>> = {
  furniture: 'of the page or the program',
  deleted: 'deleted before it was sent',
  comment: 'a comment',
  'running head': 'over or under every page',
  code: 'code of the page',
  time: 'a time',
  label: 'a label',
  repeated: 'there twice',
  heading: 'a heading over questions',
  number: 'a number',
  picture: 'of a picture that is not there',
  'said before': 'the title again',
  'without a place': 'no place found',
  fact: 'what the file says of itself',
}

/** Under everything: every word that is in the manuscript and not above. */
export function leftLines(leftOut: readonly LeftOut[], place: (number: number) => string): readonly string[] {
  if (leftOut.length === 0) return []
  return [
    '',
    'Left out of the manuscript, each with its place and why:',
    ...leftOut.map(
      (left) => `  ${place(left.span.line)}: ${left.text.replace(/\s+/gu, ' ').trim()}  (${whyLeft(left)})`,
    ),
  ]
}

function whyLeft({ reason, by, about }: LeftOut): string {
  return [
    REASONS[reason],
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(about === undefined ? [] : [`about "${about}"`]),
  ].join(' ')
}
