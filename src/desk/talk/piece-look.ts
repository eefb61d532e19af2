/** The exchanges of a piece → what they have in common, beside which one of them may be odd. */

import type { Span } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import type { DraftBlock, DraftExchange } from '../draft.ts'
import { type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { TITLES } from './lexicon.ts'
import type { OddReason } from './odd-reasons.ts'
import type { Talk } from './talk.ts'

/** What its exchanges have in common. */
export interface PieceLook {
  /** Of its questions and of the paragraphs of its answers, the part that a sign ends. */
  readonly marked: number
  readonly ended: number
  /** Places of turns that a label or a narrator’s verb begins. */
  readonly labelled: ReadonlySet<Span>
  /** Places of what was said at a time: messages of a chat, lines of a transcript. */
  readonly timed: ReadonlySet<Span>
  /** Places of paragraphs that are in italics from end to end. */
  readonly slanted: ReadonlySet<Span>
  /** Words of the guests' names, folded. */
  readonly names: ReadonlySet<string>
}

export const ASKED = /[؟?]/u
export const ASKED_AT_END = /[؟?][!؟?.…"”»’)\]\s]*$/u
/** As much of a text as its end is looked for in. UTF-16 units. */
export const ENDING = 40
export const ENDED = /[.؟?!…:؛][»”"’)\]\s]*$|[»”"’)\]]\s*$/u

export function pieceLookOf(
  exchanges: readonly DraftExchange[],
  { turns }: Talk,
  guests: readonly string[],
): PieceLook {
  const said = exchanges.flatMap(({ answer }) => answer.flatMap(paragraphIn))
  return {
    marked: partOf(exchanges, ({ question }) => ASKED.test(textOf(question))),
    ended: partOf(said, (text) => ENDED.test(text.slice(-ENDING))),
    labelled: new Set(turns.flatMap(({ unit }) => (unit.voice ? [unit.span] : []))),
    timed: new Set(turns.flatMap(({ unit }) => (unit.time === undefined ? [] : [unit.span]))),
    slanted: new Set(turns.flatMap(({ unit }) => (unit.habits.includes('italic') ? [unit.span] : []))),
    names: new Set(guests.flatMap(wordsOf).filter((word) => word.length > 3 && !TITLES.has(word))),
  }
}

function partOf<T>(all: readonly T[], has: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(has).length / all.length
}

export function textOf(runs: readonly ManuscriptRun[]): string {
  return textOfRuns(runs.filter(({ note }) => note === undefined)).trim()
}

function paragraphIn(block: DraftBlock): readonly string[] {
  return block.kind === 'paragraph' ? [textOf(block.runs)] : []
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
}

/** What is odd, and when. */
export interface Oddness<T> {
  readonly why: OddReason
  readonly is: (seen: T) => boolean
}

/** Most of a piece. */
export const MOSTLY = 0.75

const BEFORE_COLON = /(?<=^|[.؟?!…\s])([^\s:.؟!،؛«»]{3,20})\s?[:：]/gu

export function namesBeforeColon(text: string, names: ReadonlySet<string>): boolean {
  return (
    /[:：]/u.test(text) &&
    [...text.matchAll(BEFORE_COLON)].some(([, word]) => names.has(foldText(word ?? '')))
  )
}
