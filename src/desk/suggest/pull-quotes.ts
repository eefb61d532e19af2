/**
 * Answers → sentences of them that may be set large, the best first, by plain measures: a quote is as long as a page
 * bears, stands by itself, sets one thing against another, has words that this talk has seldom, and asks nothing.
 */

import { foldText } from '../../fold/fold.ts'
import { sentencesOf } from './sentences.ts'

export interface QuoteSuggestion {
  readonly text: string
  /** The exchange it is of, from 1. */
  readonly from: number
  readonly score: number
}

const SHORTEST = 5
const LONGEST = 22
const BEST = 11
/** Words of a sentence that leans on the one before it. */
const LEANS =
  /^(?:و|ف)?(?:هذا|هذه|ذلك|تلك|هو|هي|هم|لكن|لكنه|لكنها|بل|ثم|لذلك|لهذا|كذلك|أيضا|نعم|لا،|طبعا|أكيد|يعني|مثلا|وقتها|ساعتها|بعدها|ده|دي|دا|هيدا|هاد|هذي)(?=[\s،])/u
/** What sets one thing against another, or holds for all. */
const SETS_AGAINST =
  /(?:^|\s)(?:ليس|ليست|لا|ما|مش|مو|لم|لن|بل|لكن|إلا|أكثر|أقل|أهم|أصعب|كل|أبدا|دائما|الحقيقي|الحقيقية)(?=\s)/gu
const ASKS = /[؟?]/u
const NUMBERS = /[0-9٠-٩]/u

const WEIGHT = { length: 3, leans: -2.5, against: 1, number: -1, rare: 2, quotes: -1, address: -4 } as const

export function suggestQuotes(answers: readonly string[], most: number): readonly QuoteSuggestion[] {
  const counts = countWords(answers)
  const all = answers.flatMap((answer, index) =>
    sentencesOf(answer).flatMap((sentence): QuoteSuggestion[] => {
      const text = sentence.replace(/[.،؛:…\s]+$/u, '')
      const words = text.split(/\s+/u)
      if (words.length < SHORTEST || words.length > LONGEST || ASKS.test(text) || isCut(text)) return []
      return [{ text, from: index + 1, score: scoreOf(text, words, counts) }]
    }),
  )
  const ranked = all.sort((one, other) => other.score - one.score || one.from - other.from)
  // One of each answer, so that the pages share them.
  const best = ranked.filter(({ from }, index) => ranked.findIndex((each) => each.from === from) === index)
  return best.slice(0, most)
}

/** A quotation that begins before it or ends behind it. */
function isCut(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0
  return count(/«/gu) !== count(/»/gu) || count(/["“”]/gu) % 2 > 0
}

function countWords(answers: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of answers.flatMap((answer) => foldText(answer).split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function scoreOf(text: string, words: readonly string[], counts: ReadonlyMap<string, number>): number {
  const folded = foldText(text)
    .split(' ')
    .filter((word) => word.length > 3)
  const rare =
    folded.length === 0 ? 0 : folded.filter((word) => (counts.get(word) ?? 0) <= 2).length / folded.length
  return (
    WEIGHT.length * (1 - Math.abs(words.length - BEST) / LONGEST) +
    (LEANS.test(text) ? WEIGHT.leans : 0) +
    Math.min(2, text.match(SETS_AGAINST)?.length ?? 0) * WEIGHT.against +
    (NUMBERS.test(text) ? WEIGHT.number : 0) +
    WEIGHT.rare * rare +
    (/[«"“:]/u.test(text) ? WEIGHT.quotes : 0) +
    (/https?:|@/u.test(text) ? WEIGHT.address : 0)
  )
}
