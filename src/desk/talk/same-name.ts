/** Two labels → whether they name one person, and how that is known. */

import { consonantsOf } from '../romanise.ts'
import { MEDIA } from './lexicon.ts'
import { areInitials, withoutArticle, wordsOfKey } from './word-key.ts'

/** `place`: not its letters, but where it stands. That, `initials`, `near` and `romanised` are for a person to confirm. */
export type NameLikeness = 'same' | 'part' | 'initials' | 'near' | 'romanised' | 'place'

/** Shorter words say too little: of a name, one alone is as long at least. */
const SHORTEST_PART = 3
/** As long a name is at least that a slip of the pen is looked for in. */
const SHORTEST_NEAR = 6

/** Both as `keyOf` has them. */
export function likenessOf(one: string, other: string): NameLikeness | undefined {
  const [a, b] = [bareWords(one), bareWords(other)]
  if (a.join(' ') === b.join(' ')) return 'same'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (isPart(short, long)) return 'part'
  if (isInitialsOf(wordsOfKey(one), other) || isInitialsOf(wordsOfKey(other), one)) return 'initials'
  if (isRomanised(one, other)) return 'romanised'
  return isNear(a.join(' '), b.join(' ')) ? 'near' : undefined
}

/** Without articles, and without «مجلة» before a magazine's name. */
function bareWords(key: string): readonly string[] {
  const words = wordsOfKey(key).map(withoutArticle)
  const [first = ''] = words
  return words.length > 1 && (MEDIA.has(first) || MEDIA.has(`ال${first}`)) ? words.slice(1) : words
}

/** Whether words of a label are some of another's, in their order. */
export function isPartOfName(words: string, name: string): boolean {
  return isPart(bareWords(words), bareWords(name))
}

function isPart(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === long.length || !short.some((word) => word.length >= SHORTEST_PART)) return false
  let at = 0
  for (const word of long) if (word === short[at]) at += 1
  return at === short.length
}

function isInitialsOf(initials: readonly string[], name: string): boolean {
  if (!areInitials(initials)) return false
  const words = wordsOfKey(name)
  return (
    words.length === initials.length &&
    words.every((word, index) =>
      [word, withoutArticle(word)].some((form) => form.startsWith(initials[index] as string)),
    )
  )
}

function isRomanised(one: string, other: string): boolean {
  if (/[a-z]/.test(one) === /[a-z]/.test(other)) return false
  const consonants = consonantsOf(one)
  return consonants.length > 1 && consonants === consonantsOf(other)
}

/** One letter more, less or otherwise, or two that changed places. */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_NEAR || Math.abs(one.length - other.length) > 1)
    return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  const most = Math.min(one.length, other.length) - head
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const [left, right] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  if (/[0-9]/.test(left + right)) return false
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''))
  )
}
