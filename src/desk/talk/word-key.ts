/** Names and labels as they are compared: folded, without titles and articles. */

import { foldText } from '../../fold/fold.ts'
import { firstNameOf } from './first-names.ts'
import { TITLES } from './lexicon.ts'
import { JOINING } from './name-words.ts'

/** The words by which a label is known: «م. سلمى الراوى» and «سلمي الراوي» are one. */
export function keyOf(label: string): string {
  const words = wordsOfKey(foldText(label))
  if (areInitials(words)) return words.join(' ')
  let from = 0
  while (from < words.length - 1 && TITLES.has(words[from] as string)) from += 1
  return words.slice(from).join(' ')
}

export function wordsOfKey(key: string): readonly string[] {
  return key.split(' ').filter((word) => word !== '')
}

/** A name without its titles, as it was written: «المهندسة سلمي الراوي» → «سلمي الراوي». */
export function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/)
  if (areInitials(wordsOfKey(foldText(name)))) return name.trim()
  let from = 0
  while (from < words.length - 1 && TITLES.has(foldText(words[from] as string))) {
    // «ست البنات», «ست الحسن» are names.
    if (words[from] === 'ست' && words[from + 1]?.startsWith('ال')) break
    // «لالة زهور», «سيدي أحمد», «با العربي»: so they are called.
    if (/^(?:لالة|سيدي|با)$/u.test(words[from] as string)) break
    from += 1
  }
  return words.slice(from).join(' ')
}

/** A name without what its owner does: «العدّاءة إخلاص كوكو», «عريف الفلج خلفان الصبيحي». */
export function withoutTrade(name: string): string {
  const words = name.split(/\s+/u)
  const isNoun = (word = '') => /^ال\S{3}/u.test(word)
  const isJoined = JOINING.has(foldText(words[1] ?? ''))
  // «السعدية أيت لحسن»: a first name that has an article.
  if (JOINING.has(foldText(words[0] ?? '')) || firstNameOf(words[0] ?? '') !== undefined) return name
  if (words.length > 2 && isNoun(words[0]) && !isNoun(words[1]) && !isJoined) return words.slice(1).join(' ')
  return words.length > 3 && isNoun(words[1]) && !isNoun(words[2]) ? words.slice(2).join(' ') : name
}

/** Single letters: «م.م», «س. ر.». */
export function areInitials(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => [...word].length === 1)
}

const ARTICLE = /^ال(?=..)/

export function withoutArticle(word: string): string {
  return word.replace(ARTICLE, '')
}
