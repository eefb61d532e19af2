/** A draft → the remarks of its article's file that stand over it and under it: of the piece as a whole, and what was left out. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleDraft } from '../draft.ts'
import { type LeftOut, type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import type { Suggestions } from '../suggest/suggest.ts'
import { ENGLISH_REMARKS, type RemarkWords } from './remark-words.ts'

export interface RemarkOrder {
  readonly draft: ArticleDraft
  readonly suggestions: Suggestions
  /** Of the manuscript, as the article's file leads to it. */
  readonly manuscript: string
  /** Of the schema for text editors, from the file. */
  readonly schema?: string
  /** In English where none are given. */
  readonly words?: RemarkWords
}

/** Over everything. */
export function headLines(order: RemarkOrder): readonly string[] {
  const { draft, suggestions, manuscript, schema, words = ENGLISH_REMARKS } = order
  return [
    ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`, '']),
    words.from(manuscript),
    ...lengthLines(draft, suggestions, words),
    ...(draft.date ? ['', words.day(draft.date.text)] : []),
    ...wholeLines(draft, words),
  ]
}

function lengthLines(
  { kind }: ArticleDraft,
  { words: count, minutes, keywords, titles }: Suggestions,
  words: RemarkWords,
): readonly string[] {
  if (kind !== 'interview') return []
  return [
    '',
    words.length(count, minutes),
    ...(keywords.length > 0 ? [words.keywords(keywords)] : []),
    ...(titles.length > 0 ? [words.titles, ...titles.map((title) => `  ${title}`)] : []),
  ]
}

const OF_THE_WHOLE =
  /^desk\/(?:guest|asker|title|no-interview|perhaps-interview|presentation-forms|tracked-changes|comments|guessed-encoding)$/

/** What is said of one place stands there. */
export function isOfPlace({ span, code }: Diagnostic): boolean {
  return span !== undefined && !OF_THE_WHOLE.test(code)
}

function wholeLines({ findings, exchanges }: ArticleDraft, words: RemarkWords): readonly string[] {
  const first = exchanges[0]?.span.line ?? Number.POSITIVE_INFINITY
  const own = findings.filter((finding) => !isOfPlace(finding) || (finding.span?.line ?? 0) < first)
  return own.length === 0 ? [] : ['', ...own.map(words.finding)]
}

/** Over the exchanges: words of them that might be set large, and those that their author has. */
export function quoteLines({ draft, suggestions, words = ENGLISH_REMARKS }: RemarkOrder): readonly string[] {
  const others = draft.pullQuotes.filter(({ text }) => answerWith(text, draft.exchanges) === undefined)
  const set = new Set(draft.pullQuotes.map(({ text }) => text))
  const quotes = suggestions.quotes.filter(({ text }) => !set.has(text))
  return [
    ...(others.length === 0 ? [] : [words.setLarge, ...others.map(({ text }) => `  ${text}`)]),
    ...(quotes.length === 0
      ? []
      : [
          words.quotes,
          'pullQuotes:',
          ...quotes.flatMap(({ text, from }) => [`  - text: ${JSON.stringify(text)}`, `    from: ${from}`]),
        ]),
  ]
}

/** The exchange whose answer has the words letter for letter, from 1. */
export function answerWith(words: string, exchanges: ArticleDraft['exchanges']): number | undefined {
  const at = exchanges.findIndex(({ answer }) =>
    answer.some((block) => block.kind === 'paragraph' && hasWhole(spoken(block.runs), words)),
  )
  return at < 0 ? undefined : at + 1
}

/** «خدمتو» is no stretch of «خدمتوه». */
function hasWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, behind] = [text.slice(0, at), text.slice(at + words.length)]
    if (!/[\p{L}\p{M}\p{N}]$/u.test(before.slice(-2)) && !/^[\p{L}\p{M}\p{N}]/u.test(behind)) return true
  }
  return false
}

function spoken(runs: readonly ManuscriptRun[]): string {
  return textOfRuns(runs.filter(({ note }) => note === undefined))
}

/** Under everything: every word that is in the manuscript and not above. */
export function leftLines(
  leftOut: readonly LeftOut[],
  place: (number: number) => string,
  words: RemarkWords = ENGLISH_REMARKS,
): readonly string[] {
  if (leftOut.length === 0) return []
  return [
    '',
    words.leftOut,
    ...leftOut.map(
      (left) =>
        `  ${place(left.span.line)}: ${left.text.replace(/\s+/gu, ' ').trim()}  (${whyLeft(left, words)})`,
    ),
  ]
}

function whyLeft({ reason, by, about }: LeftOut, words: RemarkWords): string {
  return [
    words.reasons[reason],
    ...(by === undefined ? [] : [words.by(by)]),
    ...(about === undefined ? [] : [words.about(about)]),
  ].join(' ')
}
