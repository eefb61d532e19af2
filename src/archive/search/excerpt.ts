/** A text, the words that are sought → the piece of it that has most of them, as it is written, and where they stand in it. */

import { type SoughtWord, wordsOf } from '../../fold/words.ts'

export interface Excerpt {
  /** In the spelling of the text; line ends are spaces. */
  readonly text: string
  /** Places of what was sought, in UTF-16 units of `text`: begin, and end that is not among them. */
  readonly marks: readonly (readonly [start: number, end: number])[]
  /** Whether text was left out before it, and behind it. */
  readonly cut: readonly [before: boolean, behind: boolean]
}

/** What a term is met as: any of these words, or all of them in this order. */
export type SoughtForms =
  | { readonly kind: 'any'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'row'; readonly words: readonly string[] }

/** Words of an excerpt, and how many of them stand before the first that is sought. */
const WORDS = 30
const WORDS_BEFORE = 6
/** Signs that go with the word before them. */
const BEHIND = /[^\s\p{L}\p{N}«“"(]*/uy
const BEFORE = /[«“"(]+$/u

/** A word of the text that is sought, by which of the terms. */
interface Met {
  readonly word: number
  readonly term: number
}

export function excerptOf(text: string, terms: readonly SoughtForms[]): Excerpt {
  const words = wordsOf(text)
  const met = meetAll(words, terms)
  const first = Math.max(0, bestStart(met) - WORDS_BEFORE)
  const last = Math.min(words.length, first + WORDS) - 1
  if (last < 0) return { text: '', marks: [], cut: [false, text !== ''] }
  const start = openBefore(text, (words[first] as SoughtWord).start)
  const end = closeBehind(text, (words[last] as SoughtWord).end)
  const inside = new Set(met.map(({ word }) => word).filter((word) => word >= first && word <= last))
  return {
    text: text.slice(start, end).replaceAll('\n', ' '),
    marks: mergePlaces(
      [...inside].sort((a, b) => a - b).map((word) => placeOf(words[word] as SoughtWord, start)),
    ),
    cut: [first > 0, last < words.length - 1],
  }
}

function meetAll(words: readonly SoughtWord[], terms: readonly SoughtForms[]): readonly Met[] {
  return words.flatMap((_, word) => terms.flatMap((sought, term) => meet(words, word, sought, term)))
}

function meet(words: readonly SoughtWord[], at: number, sought: SoughtForms, term: number): readonly Met[] {
  if (sought.kind === 'any')
    return sought.words.has((words[at] as SoughtWord).text) ? [{ word: at, term }] : []
  const stands = sought.words.every((word, index) => words[at + index]?.text === word)
  return stands ? sought.words.map((_, index) => ({ word: at + index, term })) : []
}

/** The first word from which on most terms are met within one excerpt. */
function bestStart(met: readonly Met[]): number {
  let best = 0
  let most = 0
  for (const { word: from } of met) {
    const near = met.filter(({ word }) => word >= from && word < from + WORDS - WORDS_BEFORE)
    const count = new Set(near.map(({ term }) => term)).size
    if (count > most) [best, most] = [from, count]
  }
  return best
}

function openBefore(text: string, at: number): number {
  return at - (BEFORE.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0)
}

function closeBehind(text: string, at: number): number {
  BEHIND.lastIndex = at
  return at + (BEHIND.exec(text)?.[0].length ?? 0)
}

function placeOf({ start, end }: SoughtWord, from: number): readonly [number, number] {
  return [start - from, end - from]
}

/** Words of one sign stand in one place. */
function mergePlaces(places: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return places.filter(([start], index) => start >= (places[index - 1]?.[1] ?? 0))
}
