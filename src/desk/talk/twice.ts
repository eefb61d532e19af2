/** What stands in a turn twice by a slip of the hand: its label, its question. */

import { fold } from '../../fold/fold.ts'
import type { Label } from './label.ts'
import { isPartOfName } from './same-name.ts'
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
  return again === key || isPartOfName(again, key) ? { text: words, end: found.length } : undefined
}

/** Shorter questions may be said again on purpose. */
const FEWEST_WORDS = 4

/** Where the answer begins that has its question at its head again, signs and marks aside: UTF-16 units. */
export function repeatedIn(answer: string, question: string): number | undefined {
  const asked = fold(question).text
  if (asked.split(' ').length < FEWEST_WORDS) return undefined
  const { text, ends } = fold(answer.slice(0, question.length * 2 + 20))
  if (!`${text} `.startsWith(`${asked} `)) return undefined
  const end = ends[asked.length - 1] ?? 0
  const signs = /^[\s؟?!.…،؛:]*/u.exec(answer.slice(end))?.[0].length ?? 0
  return end + signs < answer.length ? end + signs : undefined
}
