/** A narrator's words before a colon → whether they let somebody ask, or answer: «سألته في البداية:», «فقال:». */

import { ANSWERS_TOLD, ASKS_TOLD } from './lexicon.ts'
import { wordsOfKey } from './word-key.ts'

export function isAskTold(key: string): boolean {
  return isTold(key, ASKS_TOLD)
}

export function isAnswerTold(key: string): boolean {
  return isTold(key, ANSWERS_TOLD)
}

const MOST_WORDS_TOLD = 10

/** A verb with whom it asks or tells: «سألته», «قالت لي»; one alone, «سألت», lets speak only where it stands last. */
const WITH_OBJECT = /(?:ته|تها|تهم|تهما|ناه|ناها|ناهم|ني| له| لها| لي)$/u

/** A verb at the end of a narrator's words, or with its object at their head: «سألته في البداية», «ثم سألته عن الأجهزة، فقلت». */
function isTold(key: string, verbs: ReadonlySet<string>): boolean {
  const words = wordsOfKey(key)
  if (words.length > MOST_WORDS_TOLD) return false
  const isVerb = (from: number, length: number) => {
    const phrase = words.slice(from, from + length).join(' ')
    const verb = [phrase, phrase.replace(/^[وف]/u, '')].find((form) => verbs.has(form))
    return (
      verb !== undefined &&
      (from + length >= words.length || WITH_OBJECT.test(verb) || (from === 0 && !ASKS_TOLD.has(verb)))
    )
  }
  return [0, 1, 2, words.length - 2, words.length - 1].some(
    (from) => from >= 0 && (isVerb(from, 2) || isVerb(from, 1)),
  )
}
