/** Words of a turn → how much they look like a question, and how much like told of another, by plain signs. */

import { foldText } from '../../fold/fold.ts'
import { onceAWord } from '../fold-word.ts'
import { kindAt, SPACE } from '../unit-kinds.ts'
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
  markForgotten: 1.4,
  self: -0.5,
} as const

const LONG = 60
const VERY_LONG = 110
const SHORT = 25
/** Of a long text, what is read for words: its head. Words. */
const READ = 100
/** Of a longer one quotations are not taken out. UTF-16 units. */
const LONGEST_QUOTING = 2400
const ASKED_AT_END = /[؟?][!؟?.…\s]*["”»'’)\]*]*$/u
/** Words that begin a question as well as a heading: «من أول السطر», and not «من الذي». */
const MAY_LEAD = /^[وف]?(?:من|ما|عم|اي|منذ)(?! (?:من|الذي|التي|هو|هي|كان|كانت|رايك)$)(?: |$)/u
/** No sign ends it. */
const UNENDED = /[\p{L}\p{M}\p{N}]$/u
const ASKED = /[؟?]/u
const QUOTED = /[«"“][^«»"“”]{0,400}[»"”]/gu

export function evidenceOf(text: string): TurnEvidence {
  const plain = text.trim()
  const words = readWords(plain)
  const outside = plain.length > LONGEST_QUOTING ? plain : plain.replace(QUOTED, ' ')
  const endsAsked = ASKED_AT_END.test(plain.slice(-40))
  const opening = openingOf(words.opening)
  const question =
    (endsAsked ? WEIGHT.endsAsked : ASKED.test(outside) ? WEIGHT.asksWithin : WEIGHT.bare) +
    (opening === 'question' ? WEIGHT.questionWord : opening === 'request' ? WEIGHT.request : 0) +
    (opening === 'question' &&
    !MAY_LEAD.test(words.opening.slice(0, 2).join(' ')) &&
    words.count <= SHORT &&
    UNENDED.test(plain)
      ? WEIGHT.markForgotten
      : 0) +
    Math.min(2, words.addressed) * WEIGHT.addressed +
    lengthWeight(words.count) +
    Math.min(2, words.self) * WEIGHT.self
  return {
    question: Math.max(-4, Math.min(5, question)),
    self: Math.min(MOST, words.self),
    another: Math.min(MOST, words.another),
    words: words.count,
  }
}

function lengthWeight(words: number): number {
  if (words > VERY_LONG) return WEIGHT.veryLong
  if (words > LONG) return WEIGHT.long
  return words <= SHORT ? WEIGHT.short : 0
}

/** What the words of a text are, and of its head, whom each speaks of. */
interface WordsRead {
  readonly count: number
  /** Those that it begins with, folded. */
  readonly opening: readonly string[]
  readonly self: number
  readonly another: number
  readonly addressed: number
}

const MOST = 3
const [SELF, ANOTHER, ADDRESSED] = [1, 2, 4]
/** Of a folded word, with what is written onto it: whom it speaks of, as bits. */
const PERSONS = new Map<string, number>()
for (const [bit, list] of [
  [SELF, SPEAKING_OF_SELF],
  [ANOTHER, SPEAKING_OF_ANOTHER],
  [ADDRESSED, ADDRESSING],
] as const)
  for (const word of list)
    for (const form of [word, `و${word}`, `ف${word}`]) PERSONS.set(form, (PERSONS.get(form) ?? 0) | bit)

/** Words that may lead into a question, and the two of its phrase. */
const OPENING = 6

function readWords(text: string): WordsRead {
  // How many words speak of each mix of persons.
  const mixes = new Uint8Array(SELF + ANOTHER + ADDRESSED + 1)
  const opening: string[] = []
  let [count, start] = [0, -1]
  for (let at = 0; at <= text.length; at++) {
    const isOfWord = at < text.length && kindAt(text, at) !== SPACE
    if (isOfWord && start < 0) start = at
    if (isOfWord || start < 0) continue
    if (count < READ) {
      const word = text.slice(start, at)
      if (count < OPENING) opening.push(...partsOf(word))
      const mix = personsOf(word)
      mixes[mix] = (mixes[mix] as number) + 1
    }
    count += 1
    start = -1
  }
  const speakingOf = (person: number) =>
    mixes.reduce((sum, count, mix) => sum + ((mix & person) > 0 ? count : 0), 0)
  return {
    count,
    opening,
    self: speakingOf(SELF),
    another: speakingOf(ANOTHER),
    addressed: speakingOf(ADDRESSED),
  }
}

/** Of a word as it is written, with what signs part it into. */
const personsOf = onceAWord((word) =>
  partsOf(word).reduce((bits, part) => bits | (PERSONS.get(part) ?? 0), 0),
)

/** A word folded: nothing where it is none, several where signs part it. */
function partsOf(word: string): readonly string[] {
  return foldText(word).split(' ').filter(Boolean)
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
