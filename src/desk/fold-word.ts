/** A word → what is made of it; of a manuscript’s many words few are different, and each is looked at once. */

import { foldText } from '../fold/fold.ts'

const MOST_KEPT = 50_000

/** The same function, which keeps what it has made. */
export function onceAWord<T extends string | number>(make: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const made = make(word)
    kept.set(word, made)
    return made
  }
}

/** What a search folds it into. */
export const foldWord = onceAWord((word) => foldText(word))
