/**
 * A heading of the index → what it is sorted by, and the letter that it stands under: the article «ال» is passed over,
 * hamza and vowel marks are folded, Latin letters follow Arabic ones.
 */

import { foldText } from '../fold/fold.ts'

export interface IndexKey {
  /** Headings of one key are one. */
  readonly key: string
  /** The head over its group. */
  readonly letter: string
}

/** Vowel marks and tatweel. */
const UNREAD = /[\u0640\u064B-\u065F\u0670]/g
const ARTICLE = /^[اٱ]ل(?=\p{L}{2})/u

/** Words whose alef and lam are of their root, or that are filed with them. */
const ROOTED = new Set(
  'الله التباس التحاق التحام التزام التصاق التفات التفاف التقاء التقاط التماس التهاب التواء'.split(' '),
)

/** Over headings that begin with neither an Arabic nor a Latin letter. */
const OTHERS = '#'

export function indexKeyOf(heading: string): IndexKey {
  const [first = '', ...others] = heading.trim().replace(UNREAD, '').split(/\s+/)
  const bare = ROOTED.has(first) ? first : first.replace(ARTICLE, '')
  const key = foldText([bare, ...others].join(' '))
  const initial = key.charAt(0)
  const isLetter = rankOf(initial) < SCRIPTS.length
  return { key, letter: isLetter ? initial.toUpperCase() : OTHERS }
}

/** In the order in which they follow one another. */
const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Latin}/u]

function rankOf(initial: string): number {
  const rank = SCRIPTS.findIndex((script) => /\p{L}/u.test(initial) && script.test(initial))
  return rank < 0 ? SCRIPTS.length : rank
}

/** Folded Arabic letters follow one another in the order of the alphabet, and a space stands before them all. */
export function compareKeys(one: string, other: string): number {
  const [a, b] = [rankOf(one.charAt(0)), rankOf(other.charAt(0))]
  if (a !== b) return a - b
  return one < other ? -1 : one > other ? 1 : 0
}
