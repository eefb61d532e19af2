/** Words of a turn → how much they look like a question, and how much like told of another, by plain signs. */

import { fold } from '../../fold/fold.ts'
import {
  ADDRESSING,
  FILLERS,
  QUESTION_WORDS,
  REQUESTS,
  SPEAKING_OF_ANOTHER,
  SPEAKING_OF_SELF,
} from './lexicon.ts'

export interface TurnEvidence {
  /** From -4, surely none, to 5, surely a question. */
  readonly question: number
  /** How many of its words speak of whoever says them, and of others, from 0 to 3. */
  readonly self: number
  readonly another: number
  /** How many words it has. */
  readonly words: number
}

/** Weights of what is seen, told apart on the manuscripts in the tests. */
const WEIGHT = {
  endsAsked: 3,
  asksWithin: 1,
  questionWord: 1.5,
  request: 2.2,
  addressed: 0.8,
  short: 0.4,
  long: -1,
  veryLong: -2,
  bare: -1.5,
  self: -0.5,
} as const

const LONG = 60
const VERY_LONG = 110
const SHORT = 25
/** Of a long text, what is read for words: its head. UTF-16 units. */
const READ = 600
const ASKED_AT_END = /[؟?][!؟?.…\s]*["”»'’)\]*]*$/u
const ASKED = /[؟?]/u
const QUOTED = /[«"“][^«»"“”]{0,400}[»"”]/gu

export function evidenceOf(text: string): TurnEvidence {
  const plain = text.trim()
  const words = plain === '' ? [] : plain.split(/\s+/u)
  const folded = fold(plain.slice(0, READ)).text.split(' ')
  const { self, another, addressed } = personsOf(folded)
  const outside = plain.length > READ * 4 ? plain : plain.replace(QUOTED, ' ')
  const endsAsked = ASKED_AT_END.test(plain.slice(-40))
  const opening = openingOf(folded)
  const question =
    (endsAsked ? WEIGHT.endsAsked : ASKED.test(outside) ? WEIGHT.asksWithin : WEIGHT.bare) +
    (opening === 'question' ? WEIGHT.questionWord : opening === 'request' ? WEIGHT.request : 0) +
    Math.min(2, addressed) * WEIGHT.addressed +
    lengthWeight(words.length) +
    Math.min(2, self) * WEIGHT.self
  return { question: Math.max(-4, Math.min(5, question)), self, another, words: words.length }
}

function lengthWeight(words: number): number {
  if (words > VERY_LONG) return WEIGHT.veryLong
  if (words > LONG) return WEIGHT.long
  return words <= SHORT ? WEIGHT.short : 0
}

interface Persons {
  readonly self: number
  readonly another: number
  readonly addressed: number
}

const MOST = 3
/** Longer words are in none of the lists. */
const LONGEST_LISTED = 12

function personsOf(folded: readonly string[]): Persons {
  let [self, another, addressed] = [0, 0, 0]
  for (const word of folded) {
    if (word.length > LONGEST_LISTED) continue
    const bare = /^[وف]/u.test(word) ? word.slice(1) : word
    if (SPEAKING_OF_SELF.has(word) || SPEAKING_OF_SELF.has(bare)) self += 1
    if (SPEAKING_OF_ANOTHER.has(word) || SPEAKING_OF_ANOTHER.has(bare)) another += 1
    if (ADDRESSING.has(word) || ADDRESSING.has(bare)) addressed += 1
  }
  return {
    self: Math.min(MOST, self),
    another: Math.min(MOST, another),
    addressed: Math.min(MOST, addressed),
  }
}

/** What it begins with, once what only leads into it is taken off. */
function openingOf(folded: readonly string[]): 'question' | 'request' | undefined {
  let from = 0
  while (from < 4 && isFiller(folded, from)) from += 1
  for (const length of [2, 1]) {
    const phrase = folded.slice(from, from + length).join(' ')
    for (const form of [phrase, phrase.replace(/^[وف]/u, '')]) {
      if (QUESTION_WORDS.has(form)) return 'question'
      if (REQUESTS.has(form)) return 'request'
    }
  }
  return undefined
}

function isFiller(folded: readonly string[], at: number): boolean {
  const word = folded[at] ?? ''
  return FILLERS.has(word) && !QUESTION_WORDS.has(word)
}
