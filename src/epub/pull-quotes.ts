/**
 * An interview's pull quotes → the block that each one follows in its own answer: where its words are not too near.
 */

import { withoutControls } from '../controls.ts'
import type { Block, Inline } from '../issue/block.ts'
import type { Extract, Interview } from '../issue/issue.ts'
import { passagesOf } from '../issue/passages.ts'
import { plainText } from '../issue/plain-text.ts'

/** Characters of running text that a telephone shows at once. */
const SCREEN = 900
/** From a quote to its words: the same words twice under one glance read as a mistake. */
const NEAREST = SCREEN / 2
/** How much worse it is to stand nearer than so by one character than further away by one. */
const CROWDING = 3
/** What a place may cost: far away, a quote is of what nobody remembers, or has not read. */
const DEAREST = SCREEN
/** Between two quotes: closer together they are one noise. */
const APART = 2 * SCREEN

/** After a paragraph of an answer, where a quote may stand. */
interface QuotePlace {
  readonly after: Block
  /** Characters of the talk before it. */
  readonly at: number
}

/** An answer as quotes see it: its words on one line, and where in the talk they begin, in characters. */
interface Answer {
  readonly at: number
  readonly words: string
  readonly places: readonly QuotePlace[]
}

/**
 * Pull quotes by the block that each one follows. On paper they stand where the page has room; in one column whatever
 * stands in an answer is taken for a part of it. A screen scrolls past what a page shows at a glance, so those that crowd
 * another are left out, and first those that print gives no page of their own.
 */
export function placePullQuotes({
  pullQuotes,
  exchanges,
  closing,
}: Pick<Interview, 'pullQuotes' | 'exchanges' | 'closing'>): ReadonlyMap<Block, Extract> {
  const answers = walkTalk(exchanges)
  // With nothing after it a quote would have the last word.
  const last = closing.length > 0 ? undefined : exchanges.at(-1)?.answer.at(-1)
  const taken: QuotePlace[] = []
  const placed = new Map<Block, Extract>()
  for (const quote of [...pullQuotes].sort((one, other) => rankOf(one) - rankOf(other))) {
    const answer = answers.get(quote.from)
    if (!answer)
      throw new Error(`A pull quote is from exchange ${quote.from}, which the interview does not have.`)
    const words = middleOf(quote, answer)
    const [best] = answer.places
      .filter(({ after, at }) => after !== last && taken.every((other) => Math.abs(other.at - at) >= APART))
      .map((place) => ({ place, cost: costOf(place, words) }))
      .filter(({ cost }) => cost <= DEAREST)
      .sort((one, other) => one.cost - other.cost)
    if (!best) continue
    taken.push(best.place)
    placed.set(best.place.after, quote)
  }
  return placed
}

function rankOf({ wholePage }: Extract): number {
  return wholePage ? 0 : 1
}

function costOf({ at }: QuotePlace, words: number): number {
  const beyond = Math.abs(at - words) - NEAREST
  return Math.max(beyond, -beyond * CROWDING)
}

/** Where the middle of a quote's own words is in the talk. */
function middleOf({ text }: Extract, { at, words }: Answer): number {
  return at + Math.max(0, words.indexOf(withoutControls(text))) + text.length / 2
}

/** The talk from its first question to its last answer, by the numbers of the exchanges. */
function walkTalk(exchanges: Interview['exchanges']): ReadonlyMap<number, Answer> {
  const answers = new Map<number, Answer>()
  let end = 0
  for (const { number, question, answer } of exchanges) {
    const at = end + plainText(question).length
    end = at
    const lines = answer.map(wordsOf)
    const places = answer.flatMap((after, index): QuotePlace[] => {
      end += (lines[index]?.length ?? 0) + 1
      // By a picture, a box or verse it would be the second display in a row.
      const isPlain = [after, answer[index + 1]].every((near) => !near || near.kind === 'paragraph')
      return isPlain ? [{ after, at: end }] : []
    })
    answers.set(number, { at, words: lines.join(' '), places })
  }
  return answers
}

/** The words of a block on one line, as those of extracts are read. */
function wordsOf(block: Block): string {
  return spokenIn(block)
    .map((line) => withoutControls(plainText(line)))
    .join(' ')
}

const OWN_WORDS: ReadonlySet<Block['kind']> = new Set([
  'subhead',
  'listing',
  'table',
  'facts',
  'timeline',
  'sideNote',
  'picture',
])

/** Subheads, what is shown, side notes, captions and what the desk tells in an answer are the magazine's own words, and no place that a quote is near to. */
function spokenIn(block: Block): readonly (readonly Inline[])[] {
  const isOwn = block.kind === 'paragraph' ? block.voice !== undefined : OWN_WORDS.has(block.kind)
  return isOwn ? [] : passagesOf(block)
}
