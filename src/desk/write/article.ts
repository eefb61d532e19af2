/** A draft → the file of an article, with what the desk has decided beside the place, and what it left out at the end. */

import type { Diagnostic } from '../../diagnostic.ts'
import { PLACEHOLDER } from '../../issue/placeholders.ts'
import type { ArticleDraft, DraftExchange } from '../draft.ts'
import { groupBy } from '../group-by.ts'
import { slugOf } from '../romanise.ts'
import { answerOf, blocksOf, type WriteOrder } from './blocks.ts'
import { markedText } from './marked.ts'
import { ENGLISH_REMARKS } from './remark-words.ts'
import { answerWith, headLines, isOfPlace, leftLines, quoteLines, type RemarkOrder } from './remarks.ts'
import { list, map, type Tree, type TreeFile, type TreeItem, text } from './tree.ts'

export interface ArticleOrder extends RemarkOrder {
  readonly slug: string
  readonly isInIssue: boolean
  readonly pictureAt: WriteOrder['pictureAt']
  /** A place in the manuscript, by its number: «Line 3»; of a file without lines, «Paragraph 3». */
  readonly place: (number: number) => string
}

export function articleFile(order: ArticleOrder): TreeFile {
  const { draft } = order
  return {
    head: headLines(order),
    root: draft.kind === 'interview' ? interviewTree(order) : featureTree(order),
    foot: leftLines(draft.leftOut, order.place, order.words),
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
  const title = draft.title?.text ?? suggestions.titles[0] ?? PLACEHOLDER.untitled
  return {
    slug,
    kind: draft.kind,
    manuscript: isInIssue ? manuscript : undefined,
    kicker: draft.kicker === undefined ? undefined : markedText([{ text: draft.kicker }]),
    title: markedText([{ text: title }]),
  }
}

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
  const { draft, pictureAt, words = ENGLISH_REMARKS } = order
  const { guests, exchanges, introduction, closing } = draft
  const people = guests.map(({ name, shortName, role }) =>
    map({
      name: plain(name),
      shortName: plain(shortName),
      role: role === undefined ? undefined : plain(role),
    }),
  )
  const [guest] = people
  const labels = guests.map((guest) => words.labels(guest.name, guest.labels))
  const others = otherLabels(draft)
  const asked = [
    ...draft.askers.map((asker) => words.asker(asker.name, asker.labels)),
    ...(others.length === 0 ? [] : [words.otherLabels(others)]),
  ]
  const blocks: WriteOrder = {
    notes: draft.notes,
    guests: guests.map(({ shortName }) => plain(shortName)),
    pictureAt,
  }
  const items: ExchangeOrder = { order, blocks, remarks: groupBy(draft.findings.filter(isOfPlace), lineOf) }
  return map(
    {
      ...headOf(order),
      guest: guests.length === 1 ? guest : undefined,
      guests: guests.length > 1 ? list(people) : undefined,
      credits: creditsOf(draft),
      introduction: introduction.length > 0 ? blocksOf(introduction, blocks) : undefined,
      pullQuotes: quotesOf(draft),
      exchanges: list(exchanges.map((exchange, index) => exchangeItem(exchange, index, items))),
      closing: closing.length > 0 ? blocksOf(closing, blocks) : undefined,
    },
    {
      guest: labels,
      guests: labels,
      credits: creditLines(order),
      exchanges: [...asked, ...quoteLines(order)],
    },
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
  return [...others.values()]
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
  /** By line. */
  readonly remarks: ReadonlyMap<number, readonly Diagnostic[]>
}

function exchangeItem(
  exchange: DraftExchange,
  index: number,
  { order, blocks, remarks }: ExchangeOrder,
): TreeItem {
  const { draft, place, words = ENGLISH_REMARKS } = order
  const { asker, question, answer, span } = exchange
  const next = draft.exchanges[index + 1] ?? draft.closing[0]
  const own = next
    ? linesTo(span.line, next.span.line).flatMap((line) => remarks.get(line) ?? [])
    : [...remarks].flatMap(([line, found]) => (line >= span.line ? found : []))
  const { by, answer: said } = answerOf(answer, blocks)
  return {
    value: map({ asker, question: markedText(question, draft.notes) || '؟', by, answer: said }),
    remarks: [words.exchange(index + 1, place(span.line), answersFrom(exchange)), ...own.map(words.finding)],
  }
}

/** Where its answer begins, if not with its question; and where each other turn of it does. */
function answersFrom({ span, answer }: DraftExchange): readonly number[] {
  return [...new Set(answer.map((block) => block.span.line))].filter((line) => line !== span.line)
}

/** Up to the line where the next one begins, which may be the same. */
function linesTo(from: number, next: number): readonly number[] {
  return Array.from({ length: Math.max(1, next - from) }, (_, index) => from + index)
}

function lineOf({ span }: Diagnostic): number {
  return span?.line ?? 0
}

/** Words that the author has set large, where one answer has them letter for letter. */
function quotesOf({ pullQuotes, exchanges }: ArticleDraft): Tree | undefined {
  const found = pullQuotes.flatMap(({ text: words }) => {
    const number = answerWith(words, exchanges)
    return number === undefined ? [] : [map({ text: text(words), from: { kind: 'number', number } as Tree })]
  })
  return found.length === 0 ? undefined : list(found)
}
