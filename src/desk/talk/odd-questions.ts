/** A question as it stands in a piece → why it reads unlike one, if it does. */

import { countWords } from '../suggest/sentences.ts'
import { evidenceOf } from './evidence.ts'
import type { OddReason } from './odd-reasons.ts'
import { ASKED, ASKED_AT_END, MOSTLY, namesBeforeColon, type Oddness, type PieceLook } from './piece-look.ts'

/** `isLabelled`: whoever asks is named before it. */
export function whyNoQuestion(text: string, isLabelled: boolean, piece: PieceLook): OddReason | undefined {
  const asked = askedIn(text, isLabelled, piece)
  return QUESTIONS.find(({ is }) => is(asked))?.why
}

interface AskedText {
  readonly text: string
  readonly words: number
  /** How many of them stand behind its last question mark, and how many between that and its first. */
  readonly behind: number
  readonly between: number
  readonly isMarked: boolean
  readonly isLabelled: boolean
  readonly hasName: boolean
  /** The questions beside it have marks. */
  readonly isMarkUsual: boolean
}

function askedIn(text: string, isLabelled: boolean, { marked, names }: PieceLook): AskedText {
  const [first, last] = [text.search(ASKED), text.search(/[؟?][^؟?]*$/u)]
  return {
    text,
    words: countWords(text),
    behind: last < 0 ? 0 : countWords(text.slice(last)),
    between: countWords(text.slice(first + 1, Math.max(first + 1, last))),
    isMarked: last >= 0,
    isLabelled,
    hasName: namesBeforeColon(text, names),
    isMarkUsual: marked > MOSTLY,
  }
}

/** More words behind a question mark are more than an afterthought; more between two are somebody’s. */
const MOST_BEHIND = 3
const MOST_BETWEEN = 17
const LONGEST_QUESTION = 90
const ASKS_NOTHING = 0.3
/** «امم.» is no question, whoever says it. */
const FEWEST_WORDS = 2
/** In a question of more words than that, what is quoted behind a colon may be its answer. */
const LONG_QUOTING = 30

const QUESTIONS: readonly Oddness<AskedText>[] = [
  { why: 'it goes on behind its question mark', is: ({ behind }) => behind > MOST_BEHIND },
  { why: 'an answer may stand in it', is: ({ between }) => between > MOST_BETWEEN },
  { why: 'a name and a colon stand in it', is: ({ hasName }) => hasName },
  { why: 'it is very long', is: ({ words }) => words > LONGEST_QUESTION },
  {
    why: 'somebody is quoted in it',
    is: ({ text, words }) => words > LONG_QUOTING && ASKED_AT_END.test(text) && /[:：]\s*[«"“]/u.test(text),
  },
  {
    why: 'it has no question mark, and others have',
    is: ({ isMarked, isLabelled, isMarkUsual }) => !isMarked && !isLabelled && isMarkUsual,
  },
  {
    why: 'it asks nothing',
    is: ({ text, words, isMarked, isLabelled }) =>
      !isMarked && (words < FEWEST_WORDS || (!isLabelled && evidenceOf(text).question < ASKS_NOTHING)),
  },
]
