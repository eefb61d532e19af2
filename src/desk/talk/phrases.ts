/** Lists of words as they are compared: folded, without vowel marks, hamza, teh marbuta. */

import { foldText } from '../../fold/fold.ts'

/** Phrases parted by commas. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split('،').map((phrase) => foldText(phrase)))
}
