/**
 * A draft beside what its manuscript is known to say → of each exchange whether it is right, whether a finding asks about
 * the very place, or whether it is wrong and nobody is told.
 */

import type { ArticleDraft, DraftBlock } from '../../src/desk/draft.ts'
import { type ManuscriptRun, textOfRuns } from '../../src/desk/manuscript.ts'
import { foldText } from '../../src/fold/fold.ts'

/** What lies beside a manuscript as `….expected.json`. */
export interface Expected {
  readonly isInterview: boolean
  readonly title: string | null
  readonly credits: readonly { readonly role: string; readonly name: string }[]
  readonly guests: readonly string[]
  readonly exchanges: readonly ExpectedExchange[]
}

export interface ExpectedExchange {
  readonly question: string
  /** Paragraphs and turns; of several guests each with its name before it. */
  readonly answer: string
}

export interface Score {
  readonly exchanges: number
  readonly right: number
  readonly asked: number
  /** Numbers of those that are wrong without a word, from 1. */
  readonly wrong: readonly number[]
  /** Of what stands around the exchanges: title, credits, guests that are not as they should be. */
  readonly around: readonly string[]
  /** Whether it was taken for what it is; nothing where a finding asks. */
  readonly isKind: boolean | undefined
}

export function scoreOf(draft: ArticleDraft, expected: Expected): Score {
  const asksOfAll = draft.findings.some(({ code }) => /no-interview|perhaps-interview/.test(code))
  const isInterview = draft.kind === 'interview'
  const isKind = isInterview === expected.isInterview ? true : asksOfAll ? undefined : false
  const marks = expected.isInterview ? marksOf(draft, expected) : []
  return {
    exchanges: marks.length,
    right: marks.filter((mark) => mark === 'right').length,
    asked: marks.filter((mark) => mark === 'asked').length,
    wrong: marks.flatMap((mark, index) => (mark === 'wrong' ? [index + 1] : [])),
    around: expected.isInterview ? aroundOf(draft, expected) : [],
    isKind,
  }
}

type Mark = 'right' | 'asked' | 'wrong'

function marksOf(draft: ArticleDraft, { exchanges, guests }: Expected): readonly Mark[] {
  const names = [...guests, ...draft.guests.map(({ name }) => name), ...voicesIn(draft)]
  const read = draft.exchanges.map(({ question, answer, span }) => ({
    question: wordsOf(textOf(question)),
    answer: wordsOf(answer.map(saidIn).join(' ')),
    line: span.line,
  }))
  let from = 0
  return exchanges.map(({ question, answer }): Mark => {
    const [asked, said] = [wordsOf(question), wordsOf(withoutNames(answer, names))]
    const at = read.findIndex((each, index) => index >= from && isAlike(each.question, asked))
    const found = read[at]
    if (found && isAlike(found.answer, said)) {
      from = at + 1
      return 'right'
    }
    const near = found
      ? at
      : read.findIndex((each) =>
          [...each.question, ...each.answer].join(' ').includes(asked.slice(0, 5).join(' ')),
        )
    return isAskedAbout(draft, read[near]?.line, read[near + 1]?.line) ? 'asked' : 'wrong'
  })
}

/** «سعاد النخلي: …», «زاهر وسعاد معًا: …» at the head of a turn: a word of somebody's name, and no other words but few. */
function withoutNames(answer: string, names: readonly string[]): string {
  const known = new Set(names.flatMap(wordsOf))
  return answer.replace(/(^|\n)([^:\n]{1,40}): /gu, (whole, start: string, name: string) => {
    const isName = wordsOf(name).some((word) => known.has(word) || known.has(word.replace(/^و/u, '')))
    return isName && !/[،,.]/u.test(name) ? start : whole
  })
}

function voicesIn({ exchanges }: ArticleDraft): readonly string[] {
  return exchanges.flatMap(({ answer }) =>
    answer.flatMap((block) =>
      block.kind === 'paragraph' && block.by && 'name' in block.by ? [block.by.name] : [],
    ),
  )
}

const OF_TURNS =
  /^desk\/(?:unsure|label|no-label|run-in|unanswered|odd-question|odd-answer|bystander|whose|table|quotation|no-interview|perhaps-interview)$/

/** Where nothing is near it, any finding on a turn may be about it. */
function isAskedAbout(
  { findings, kind }: ArticleDraft,
  line: number | undefined,
  next = Number.POSITIVE_INFINITY,
): boolean {
  if (kind !== 'interview') return true
  return findings.some(({ code, span }) => {
    const at = span?.line ?? 0
    return OF_TURNS.test(code) && (line === undefined || (at >= line - 1 && at <= next))
  })
}

function textOf(runs: readonly ManuscriptRun[]): string {
  return textOfRuns(runs.filter(({ note }) => note === undefined))
}

/** What is said in a block, and not told, noted or shown. */
function saidIn(block: DraftBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quotation':
    case 'listing':
      return textOf(block.runs)
    case 'list':
    case 'numbered':
      return block.items.map(textOf).join(' ')
    case 'verse':
      return block.lines.flat().map(textOf).join(' ')
    case 'table':
      return block.rows.flat().join(' ')
    default:
      return ''
  }
}

/** Numerals of lists may be text or not. */
function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
}

/** Of a text's words so many may differ: a stage direction, a label's rest. */
const TOLERANCE = 0.04

function isAlike(read: readonly string[], expected: readonly string[]): boolean {
  const left = [...expected]
  const strange = read.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return strange.length + left.length <= Math.max(1, TOLERANCE * expected.length)
}

function aroundOf(draft: ArticleDraft, { title, credits, guests }: Expected): readonly string[] {
  const same = (one: string, other: string) => foldText(one) === foldText(other)
  const hasTitle =
    title === null ? !draft.title : draft.title && foldText(title).includes(foldText(draft.title.text))
  return [
    ...(hasTitle ? [] : [`title ${title}`]),
    ...credits
      .filter(({ name }) => !draft.credits.some((credit) => same(credit.name, name)))
      .map(({ role, name }) => `credit ${role}: ${name}`),
    ...guests
      .filter((name) => !draft.guests.some((guest) => same(guest.name, name)))
      .map((name) => `guest ${name}`),
  ]
}
