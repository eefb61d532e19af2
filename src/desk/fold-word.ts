/** A word → what a search folds it into; of a manuscript’s many words few are different, and each is folded once. */

import { fold } from '../fold/fold.ts'

const FOLDED = new Map<string, string>()
const MOST_FOLDED = 50_000

export function foldWord(word: string): string {
  const known = FOLDED.get(word)
  if (known !== undefined) return known
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear()
  const folded = fold(word).text
  FOLDED.set(word, folded)
  return folded
}
