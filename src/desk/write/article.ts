/** A draft → the file of an article, with what the desk has decided beside the place, and what it left out at the end. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleDraft, DraftExchange } from '../draft.ts'
import { type LeftOut, type LeftReason, type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { slugOf } from '../romanise.ts'
import type { Suggestions } from '../suggest/suggest.ts'
import { answerOf, blocksOf, type WriteOrder } from './blocks.ts'
import { markedText } from './marked.ts'
import { list, map, type Tree, type TreeFile, type TreeItem, text } from './tree.ts'

export interface ArticleOrder {
  readonly draft: ArticleDraft
  readonly suggestions: Suggestions
  readonly slug: string
  /** From the issue's folder, where it lies in one; else the name of the file that was read. */
  readonly manuscript: string
  readonly isInIssue: boolean
  /** Of the schema for text editors, from the file. */
  readonly schema?: string
  readonly pictureAt: WriteOrder['pictureAt']
  /** A place in the manuscript, by its number: «Line 3»; of a file without lines, «Paragraph 3». */
  readonly place: (number: number) => string
}

export function articleFile(order: ArticleOrder): TreeFile {
  const { draft, manuscript, schema } = order
  return {
    head: [
      ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`, '']),
      `From ${manuscript}, read by the copy desk. What stands behind a # is its remark, and no page bears it.`,
      ...suggestionLines(order),
      ...quoteLines(draft),
      ...dateLines(draft),
      ...headRemarks(draft),
    ],
    root: draft.kind === 'interview' ? interviewTree(order) : featureTree(order),
    foot: leftLines(draft.leftOut),
  }
}

const LONGEST_SLUG = 60

/** Of a manuscript's name, or of its title: small Latin letters, a letter first. */
export function slugFor(...names: readonly string[]): string {
  const [slug = 'article'] = names
    .map((name) =>
      slugOf(name)
        .replace(/^[^a-z]+/, '')
        .slice(0, LONGEST_SLUG)
        .replace(/-+$/, ''),
    )
    .filter((name) => name.length > 2)
  return slug
}

function headOf({
  draft,
  slug,
  manuscript,
  isInIssue,
  suggestions,
}: ArticleOrder): Record<string, Tree | string | undefined> {
  const title = draft.title?.text ?? suggestions.titles[0] ?? UNTITLED
  return {
    slug,
    kind: draft.kind,
    manuscript: isInIssue ? manuscript : undefined,
    kicker: draft.kicker === undefined ? undefined : markedText([{ text: draft.kicker }]),
    title: markedText([{ text: title }]),
  }
}

const UNTITLED = 'بلا عنوان'

function creditsOf({ credits }: ArticleDraft): Tree | undefined {
  if (credits.length === 0) return undefined
  return list(
    credits.map(({ role, name }) =>
      map({ role: markedText([{ text: role }]), name: markedText([{ text: name }]) }),
    ),
  )
}

/** As they were written; and the day that the manuscript gives itself. */
function creditLines({ draft, place }: ArticleOrder): readonly string[] {
  const lines = new Map(draft.credits.map(({ line, span }) => [line, span.line]))
  return [...lines].map(([line, at]) => `${place(at)}: ${line.replace(/\s+/gu, ' ')}`)
}

function interviewTree(order: ArticleOrder): Tree {
  const { draft, pictureAt } = order
  const { guests, exchanges, introduction, closing } = draft
  const people = guests.map(({ name, shortName, role }) =>
    map({
      name: plain(name),
      shortName: plain(shortName),
      role: role === undefined ? undefined : plain(role),
    }),
  )
  const [guest] = people
  const labels = guests.map(
    ({ name, labels }) => `Labels of ${name}: ${labels.length > 0 ? labels.join('، ') : 'none'}.`,
  )
  const asked = [
    ...draft.askers.map(
      ({ name, labels }) => `Who asks: ${name}${labels.length > 0 ? `; labels: ${labels.join('، ')}` : ''}.`,
    ),
    ...otherLabels(draft),
  ]
  const blocks: WriteOrder = {
    notes: draft.notes,
    guests: guests.map(({ shortName }) => plain(shortName)),
    pictureAt,
  }
  return map(
    {
      ...headOf(order),
      guest: guests.length === 1 ? guest : undefined,
      guests: guests.length > 1 ? list(people) : undefined,
      credits: creditsOf(draft),
      introduction: introduction.length > 0 ? blocksOf(introduction, blocks) : undefined,
      pullQuotes: quotesOf(draft),
      exchanges: list(exchanges.map((exchange, index) => exchangeItem(exchange, index, { order, blocks }))),
      closing: closing.length > 0 ? blocksOf(closing, blocks) : undefined,
    },
    { guest: labels, guests: labels, credits: creditLines(order), exchanges: asked },
  )
}

/** Labels that stand at nobody's name, as they are first written. */
function otherLabels({ guests, askers, leads, leftOut }: ArticleDraft): readonly string[] {
  const named = [...guests, ...askers].flatMap(({ name, labels }) => [name, ...labels])
  const left = leftOut.flatMap(({ text: words, reason }) => (reason === 'label' ? [words] : []))
  const known = new Set([...named, ...left].flatMap(lettersIn))
  const others = new Map<string, string>()
  for (const lead of leads) {
    const words = lettersIn(lead)
    const key = words.join(' ')
    if (words.some((word) => !known.has(word)) && !others.has(key))
      others.set(key, lead.replace(/\s+/gu, ' '))
  }
  return others.size === 0 ? [] : [`Labels of nobody who is named: ${[...others.values()].join('، ')}`]
}

function lettersIn(words: string): readonly string[] {
  return words.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
}

function featureTree(order: ArticleOrder): Tree {
  const { draft, pictureAt } = order
  return map(
    {
      ...headOf(order),
      credits: creditsOf(draft),
      text: blocksOf(draft.text, { notes: draft.notes, guests: [], pictureAt }),
    },
    { credits: creditLines(order) },
  )
}

/** A name without signs that would be read as marks: no one has them in his name. */
function plain(name: string): string {
  return name
    .replace(/[*[\]\\^]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

interface ExchangeOrder {
  readonly order: ArticleOrder
  readonly blocks: WriteOrder
}

function exchangeItem(exchange: DraftExchange, index: number, { order, blocks }: ExchangeOrder): TreeItem {
  const { draft, place } = order
  const { asker, question, answer, span } = exchange
  const next =
    draft.exchanges[index + 1]?.span.line ?? draft.closing[0]?.span.line ?? Number.POSITIVE_INFINITY
  const own = draft.findings.filter((finding) => isOfExchange(finding, span.line, next))
  const { by, answer: said } = answerOf(answer, blocks)
  return {
    value: map({ asker, question: markedText(question, draft.notes) || '؟', by, answer: said }),
    remarks: [
      `${index + 1}. ${place(span.line)}${answersFrom(exchange)}.`,
      ...own.map(({ message }) => message),
    ],
  }
}

/** Where its answer begins, if not with its question; and where each other turn of it does. */
function answersFrom({ span, answer }: DraftExchange): string {
  const lines = [...new Set(answer.map((block) => block.span.line))].filter((line) => line !== span.line)
  return lines.length === 0 ? '' : `; its answer: ${lines.join(', ')}`
}

/** Of those that stand between two exchanges; what is said of the piece as a whole stands over it. */
function isOfExchange({ span, code }: Diagnostic, from: number, to: number): boolean {
  return (
    !OF_THE_WHOLE.test(code) && span !== undefined && span.line >= from && span.line < Math.max(to, from + 1)
  )
}

const OF_THE_WHOLE =
  /^desk\/(?:guest|asker|title|no-interview|perhaps-interview|presentation-forms|guessed-encoding)$/

function dateLines({ date }: ArticleDraft): readonly string[] {
  return date ? ['', `Its day: ${date.text}.`] : []
}

function headRemarks({ findings, exchanges }: ArticleDraft): readonly string[] {
  const first = exchanges[0]?.span.line ?? Number.POSITIVE_INFINITY
  const own = findings.filter(({ code, span }) => OF_THE_WHOLE.test(code) || (span?.line ?? 0) < first)
  return own.length === 0
    ? []
    : ['', ...own.map(({ message, hint }) => `${message}${hint ? ` ${hint}` : ''}`)]
}

/** Words that the author has set large, where one answer has them letter for letter. */
function quotesOf({ pullQuotes, exchanges }: ArticleDraft): Tree | undefined {
  const found = pullQuotes.flatMap(({ text: words }) => {
    const from = answerWith(words, exchanges)
    return from < 0 ? [] : [map({ text: text(words), from: { kind: 'number', number: from + 1 } as Tree })]
  })
  return found.length === 0 ? undefined : list(found)
}

/** Others of them: no answer has them so. */
function quoteLines({ pullQuotes, exchanges }: ArticleDraft): readonly string[] {
  const others = pullQuotes.filter(({ text: words }) => answerWith(words, exchanges) < 0)
  return others.length === 0
    ? []
    : [
        '',
        'Set large by its author, and otherwise than an answer has it:',
        ...others.map(({ text: words }) => `  ${words}`),
      ]
}

function answerWith(words: string, exchanges: ArticleDraft['exchanges']): number {
  return exchanges.findIndex(({ answer }) =>
    answer.some((block) => block.kind === 'paragraph' && spoken(block.runs).includes(words)),
  )
}

function spoken(runs: readonly ManuscriptRun[]): string {
  return textOfRuns(runs.filter(({ note }) => note === undefined))
}

function suggestionLines({ suggestions, draft }: ArticleOrder): readonly string[] {
  if (draft.kind !== 'interview') return []
  const { words, minutes, keywords, quotes, titles } = suggestions
  return [
    '',
    `${words} words, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of reading.`,
    ...(keywords.length > 0 ? [`Keywords: ${keywords.join('، ')}.`] : []),
    ...(titles.length > 0 ? ['Titles that it might have:', ...titles.map((title) => `  ${title}`)] : []),
    ...(quotes.length > 0
      ? [
          'Words that might be set large; none is, until it stands below without its #:',
          'pullQuotes:',
          ...quotes.flatMap((quote) => [
            `  - text: ${JSON.stringify(quote.text)}`,
            `    from: ${quote.from}`,
          ]),
        ]
      : []),
  ]
}

const REASONS: Readonly<Record<LeftReason, string>> = {
  furniture: 'of the page or the program',
  deleted: 'deleted by its author',
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

/** Every word that is in the manuscript and not above. */
function leftLines(leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return []
  return [
    '',
    'Left out of the manuscript, each with its line and why:',
    ...leftOut.map(
      ({ text: words, reason, span }) =>
        `  ${span.line}: ${words.replace(/\s+/gu, ' ').trim()}  (${REASONS[reason]})`,
    ),
  ]
}
