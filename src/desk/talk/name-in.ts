/** Words that may be a name → the name that they are: two to four words, without titles, trades, countries. */

import { foldText } from '../../fold/fold.ts'
import { firstNameOf } from './first-names.ts'
import { OFFICES, QUESTION_WORDS, TITLES } from './lexicon.ts'
import { isOfNone } from './name-run.ts'
import { COMMON, isOfACountry, isVerb, JOINING } from './name-words.ts'
import { withoutTitles, withoutTrade } from './word-key.ts'

/** Nothing where they ask, name an office, or are of no name for another reason. */
export function nameIn(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const bare = written
    .replace(/^يا\s+/u, '')
    .replace(/[.،:؛]+$/u, '')
    .trim()
  const name = withoutTitles(withoutTrade(withoutTitles(withoutEcho(bare))))
  const words = name.split(/\s+/u)
  if (
    words.length < 2 ||
    words.length > 4 ||
    JOINING.has(foldText(words.at(-1) as string)) ||
    isOfACountry(words[0] as string) ||
    isConstruct(words) ||
    words.some((word) => isOfNoName(word)) ||
    (firstNameOf(words[0] as string) !== 'sure' && words.some(isVerb))
  )
    return undefined
  return name
}

/** «صيّاد الإسفنج»: a trade, and of what. */
function isConstruct([first = '', second = '']: readonly string[]): boolean {
  return /^ال/u.test(second) && firstNameOf(first) === undefined && TITLES.has(`ال${foldText(first)}`)
}

function isOfNoName(word: string): boolean {
  const folded = foldText(word)
  return (
    COMMON.test(word) ||
    !/^[\p{L}\p{M}'-]{2,}$/u.test(word) ||
    isOfNone(word) ||
    (OFFICES.has(folded) && firstNameOf(word) === undefined) ||
    QUESTION_WORDS.has(folded)
  )
}

/** A word that a machine has heard twice: «شادي شادي الملاح». */
export function withoutEcho(name: string): string {
  const words = name.split(/\s+/u)
  return words.filter((word, index) => word !== words[index - 1]).join(' ')
}
