/** Text → its words as they are sought, each with its place in the text that was given. */

import { fold } from './fold.ts'

export interface SoughtWord {
  /** As the fold has it. */
  readonly text: string
  /** In the text that was given: UTF-16 units, the end not among them. */
  readonly start: number
  readonly end: number
}

export function wordsOf(text: string): readonly SoughtWord[] {
  const { text: folded, starts, ends } = fold(text)
  const words: SoughtWord[] = []
  let at = 0
  for (const word of folded.split(' ')) {
    const last = at + word.length - 1
    if (word !== '') words.push({ text: word, start: starts[at] as number, end: ends[last] as number })
    at = last + 2
  }
  return words
}
