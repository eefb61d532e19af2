/** Text → its sentences, each with the signs that end it. */

import { kindAt, LETTER, NUMBER, SPACE } from '../unit-kinds.ts'

const SENTENCE = /[^.؟?!…\n]+(?:[.؟?!…]+["”»')\]]*)?/gu

export function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .map(([sentence]) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** From its first letter or digit on; signs between two spaces are none. */
export function countWords(text: string): number {
  let [count, isWithin] = [0, false]
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === SPACE) isWithin = false
    else if (!isWithin && (kind === LETTER || kind === NUMBER)) {
      isWithin = true
      count += 1
    }
  }
  return count
}
