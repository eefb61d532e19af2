/** A paragraph of an answer as it stands in a piece → why it reads unlike one, if it does. */

import type { DraftBlock } from '../draft.ts'
import { foldWord } from '../fold-word.ts'
import { once } from '../once.ts'
import { countWords } from '../suggest/sentences.ts'
import { takesLeave } from './closing.ts'
import { evidenceOf, type TurnEvidence } from './evidence.ts'
import type { OddReason } from './odd-reasons.ts'
import {
  ASKED_AT_END,
  ENDED,
  ENDING,
  MOSTLY,
  namesBeforeColon,
  type Oddness,
  type PieceLook,
} from './piece-look.ts'

export function whyNoAnswer(text: string, place: SaidPlace, piece: PieceLook): OddReason | undefined {
  const said = saidIn(text, place, piece)
  return ANSWERS.find(({ is }) => is(said))?.why
}

export interface SaidPlace {
  readonly isFirst: boolean
  /** Whether it is of the last exchange. */
  readonly isLast: boolean
  readonly isLabelled: boolean
  readonly isTimed: boolean
  /** All of it is in italics. */
  readonly isSlanted: boolean
  readonly next: DraftBlock | undefined
}

/** What takes long to find is found where a reason asks for it: most paragraphs are at the head of their answers. */
interface SaidText {
  readonly text: string
  readonly place: SaidPlace
  readonly words: () => number
  readonly evidence: () => TurnEvidence
  /** It names a guest. */
  readonly isNaming: () => boolean
  /** It has a guest's name before a colon. */
  readonly hasName: boolean
  readonly isAsked: boolean
  /** No sign ends it, where signs end the paragraphs beside it. */
  readonly isUnended: boolean
}

function saidIn(text: string, place: SaidPlace, { names, ended }: PieceLook): SaidText {
  const isName = (word: string) => names.has(word) || names.has(word.replace(/^[وفبل]/u, ''))
  return {
    text,
    place,
    words: once(() => countWords(text)),
    evidence: once(() => evidenceOf(text)),
    isNaming: once(() => text.split(/\s+/u).some((word) => foldWord(word).split(' ').some(isName))),
    hasName: namesBeforeColon(text, names),
    isAsked: ASKED_AT_END.test(text.slice(-ENDING)),
    isUnended: ended > MOSTLY && !ENDED.test(text.slice(-ENDING)),
  }
}

const LONGEST_LINE = 12
/** «ثواني», «رجعت»: words of a chat beside what it is about. */
const MOST_WORDS_ASIDE = 2
/** Words of what may be a question, and of one that a whole answer begins with. */
const LONGEST_ASKED = { behind: 40, first: 20 }
/** What is put to somebody without a question mark: «يقولون إن …». */
const PUT =
  /^[وف]?(?:لكن|هناك|ثمة)?\s*(?:من )?(?:يقولون|يقال|يقول|قيل|يتهمك|يتهمونك|يرى|يتخيل|يظن|يعتقد|سمعت|سمعنا|قرأت|قرأنا|رأيت|رأينا|لاحظت|لاحظنا|نسمع|كثيرون|البعض|الناس)(?=\s)/u
/** Under the name of who answers, a question and nothing else. */
const ONE_SENTENCE = /^[^.؟?!…:]+[؟?]$/u
const QUOTE_ALONE = /^[«"“][^«»"“”]{8,120}[»"”]$/u
/** «سألناه عن …»: a guest says it of himself alone. */
const TOLD_BY_MAGAZINE = /(?<!\p{L})[وف]?سألنا(?:ه|ها|هم|هما)(?!\p{L})/u
const SIGNS_OF_TURNS = /♪|\s[-–—]\s[^-–—]{3,200}[.؟?!]\s[-–—]\s/u

const ANSWERS: readonly Oddness<SaidText>[] = [
  {
    why: 'what it announces is not there',
    is: ({ text, place }) => place.next === undefined && /[:：]$/u.test(text.slice(-1)),
  },
  { why: 'signs of turns stand in it', is: ({ text }) => SIGNS_OF_TURNS.test(text) },
  { why: 'a name and a colon stand in it', is: ({ hasName }) => hasName },
  { why: 'it asks', is: asks },
  {
    why: 'its last sentence asks, and more follows',
    is: ({ text, isAsked, place }) => isAsked && place.next?.kind === 'paragraph' && endsAsking(text),
  },
  { why: 'it stops amid a sentence', is: (said) => said.isUnended && said.words() > LONGEST_LINE },
  { why: 'it is a quotation set apart', is: ({ text, place }) => !place.isFirst && QUOTE_ALONE.test(text) },
  { why: 'it is a line without a sign', is: ({ isUnended, place }) => isUnended && !place.isFirst },
  {
    why: 'it may be put to whoever answers',
    is: ({ text, words, place: { isFirst, next } }) =>
      !isFirst && next !== undefined && PUT.test(text) && words() <= LONGEST_ASKED.behind,
  },
  { why: 'the magazine tells in it that it asked', is: ({ text }) => TOLD_BY_MAGAZINE.test(text) },
  {
    why: 'it is a message of hardly a word',
    is: ({ words, place }) => place.isTimed && !place.isFirst && words() <= MOST_WORDS_ASIDE,
  },
  { why: 'it stands in italics', is: ({ place }) => !place.isFirst && place.isSlanted },
  { why: 'it takes leave', is: ({ text, place }) => !place.isFirst && takesLeave(text) },
  {
    why: 'it names whoever answers',
    is: ({ isNaming, evidence, place }) =>
      !place.isFirst && isNaming() && (evidence().self === 0 || isEnd(place)),
  },
  {
    why: 'it ends the talk, and may be told of whoever answers',
    is: ({ place, evidence }) =>
      isEnd(place) && !place.isFirst && !place.isTimed && (!place.isLabelled || evidence().self === 0),
  },
  {
    why: 'nobody speaks of himself in it',
    is: ({ evidence, place }) => isUnnamed(place) && evidence().self === 0,
  },
]

function asks({ text, isAsked, words, evidence, place }: SaidText): boolean {
  const { isFirst, isLabelled, next } = place
  if (!isAsked || (isLabelled && !ONE_SENTENCE.test(text))) return false
  return isFirst
    ? next?.kind === 'paragraph' && words() <= LONGEST_ASKED.first && evidence().question > 3
    : words() <= LONGEST_ASKED.behind && evidence().question > 2
}

const SURELY_ASKS = 4

function endsAsking(text: string): boolean {
  const last = text.split(/(?<=[.؟?!…])\s+/u).at(-1) ?? ''
  return evidenceOf(last).question >= SURELY_ASKS
}

/** Nothing says whose words it is but its place: no name, no message. */
function isUnnamed({ isFirst, isLabelled, isTimed }: SaidPlace): boolean {
  return !isFirst && !isLabelled && !isTimed
}

function isEnd({ isLast, next }: SaidPlace): boolean {
  return isLast && next === undefined
}
