/** What stands in a turn twice by a slip of the hand: its label, its question. */

import { fold, foldText } from '../../fold/fold.ts'
import type { Label } from './label.ts'
import { isPartOfName, likenessOf } from './same-name.ts'
import { keyOf } from './word-key.ts'

export interface DoubledLabel {
  readonly text: string
  /** Where the words go on: UTF-16 units. */
  readonly end: number
}

/** «توداي: توداي: طيب»: the end of a label that is there again. */
export function doubledLabelIn(text: string, { key }: Label): DoubledLabel | undefined {
  const [found, words] = /^\s*([^\s:：.؟!]+(?: [^\s:：.؟!]+){0,4})\s*[:：]\s*/u.exec(text) ?? []
  if (found === undefined || words === undefined) return undefined
  const again = keyOf(words)
  const likeness = likenessOf(again, key)
  return likeness === 'same' || isPartOfName(again, key) ? { text: words, end: found.length } : undefined
}

/** Shorter questions may be said again on purpose. */
const FEWEST_WORDS = 4

/** Shorter ones are told whole. */
const FEWEST_WORDS_CUT = 5
/** Words left out for each that stands. */
const MOST_LEFT_OUT = 1

/** Words of answers, folded → whether such words stand among them in their order, with others left out between. */
export function wordsCutFrom(answers: readonly string[]): (words: readonly string[]) => boolean {
  const places = new Map<string, number[]>()
  for (const [at, word] of answers.entries()) {
    const own = places.get(word)
    if (own) own.push(at)
    else places.set(word, [at])
  }
  return (words) => {
    if (words.length < FEWEST_WORDS_CUT) return false
    const reach = words.length * (1 + MOST_LEFT_OUT)
    return (places.get(words[0] as string) ?? []).some((from) => {
      let next = 0
      for (let at = from; at < from + reach && next < words.length; at++)
        if (answers[at] === words[next]) next += 1
      return next === words.length
    })
  }
}

/** Where the answer begins that has its question at its head again, signs and marks aside: UTF-16 units. */
export function repeatedIn(answer: string, question: string): number | undefined {
  const asked = foldText(question)
  if (asked.split(' ').length < FEWEST_WORDS) return undefined
  const { text, ends } = fold(answer.slice(0, question.length * 2 + 20))
  if (!`${text} `.startsWith(`${asked} `)) return undefined
  const end = ends[asked.length - 1] ?? 0
  const signs = /^[\s؟?!.…،؛:]*/u.exec(answer.slice(end))?.[0].length ?? 0
  return end + signs < answer.length ? end + signs : undefined
}
