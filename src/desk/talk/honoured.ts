/** A text → words that stand behind titles in it, each as far as a name goes: «الباحث السوري باسل العطّار يقرأ» → «باسل العطّار». */

import { foldText } from '../../fold/fold.ts'
import { TITLES } from './lexicon.ts'
import { withoutEcho } from './name-in.ts'
import { COMMON, DOUBLING_WRITTEN, isAdjective, isOfACountry, isVerb, JOINING } from './name-words.ts'

/** So far into a text titles are looked for. UTF-16 units. */
const READ = 1500
/** Words behind a title that may be of a name or tell of its trade. */
const LOOKED_AT = 7
const LONGEST_NAME = 4
/** «د. سلمى», «أ.د. سلمى»: letters that are titles by their stop. */
const LETTER = /^و?(?:[دأم][./]|أ\.?\s?د[./]?)$/u
const GLUED = /(^|\s)(و?(?:[دأم][./]|أ\.د\.?))(?=[\p{Script=Arabic}]{2})/gu
const CLOSED = /[،.؛:!؟»)]+$/u
/** «كابتن المنتخب»: without an article, and with one behind, it says what somebody is. */
const OF_SOMETHING = /^(?:دكتور|استاذ|مهندس|كابتن|بروفيسور|شيخ|حكم|شيف)ه?$/u
/** «أستاذ علم النبات»: amid a sentence it says no more. */
const OFFICE = /^(?:استاذ|مهندس)ه?$/u
/** Folded: behind them somebody is called. */
const CALLING = /^(?:|يا|الخير|النور|شكرا|اهلا|مرحبا|سلام|عليكم)$/u
const DOUBLING = new RegExp(`^(?:${DOUBLING_WRITTEN})$`, 'u')

export function honouredIn(text: string): readonly string[] {
  const words = text.slice(0, READ).replace(GLUED, '$1$2 ').trim().split(/\s+/u)
  return words.flatMap((word, at) => {
    if (!isTitle(word)) return []
    return isOffice(words, at) ? [] : nameBehind(words.slice(at + 1, at + 1 + LOOKED_AT))
  })
}

/** A sign behind it ends it: «دكتورة، كم» calls somebody and names nobody. */
function isTitle(word: string): boolean {
  if (LETTER.test(word)) return true
  const folded = foldText(word)
  return TITLES.has(folded.replace(/^و/u, '')) && [...folded].length >= 3 && !CLOSED.test(word)
}

function isOffice(words: readonly string[], at: number): boolean {
  const folded = foldText(words[at] as string)
  const before = foldText(words[at - 1] ?? '')
  if (OF_SOMETHING.test(folded) && before !== 'يا' && /^ال/u.test(words[at + 1] ?? '')) return true
  return OFFICE.test(folded) && !CALLING.test(before)
}

function nameBehind(words: readonly string[]): readonly string[] {
  const from = adjectivesIn(words)
  // «سعيد الحلاق يفتح»: a family’s name that is a trade.
  if (/^[وف]?ي/u.test(words[from] ?? '') && isVerb(words[from] ?? '')) return []
  const own: string[] = []
  for (const next of words.slice(from, from + LONGEST_NAME)) {
    const bare = next.replace(CLOSED, '')
    const isEnd = bare !== next
    if (isWhole(own) && !(isOneFirstName(own) && isFamily(bare))) break
    own.push(bare)
    if (isEnd) break
  }
  return own.length === 0 ? [] : [own.join(' ')]
}

/** How many of them tell of the trade: behind them a name of two words stands. */
function adjectivesIn(words: readonly string[]): number {
  const [first = '', second = '', third = '', fourth = ''] = words
  if (!isAdjective(first)) return 0
  if (isFirstName(second) && isNameOn(third)) return 1
  const isOfBoth = isOfACountry(second) || isOfACountry(first)
  return isOfBoth && isAdjective(second) && isFirstName(third) && isNameOn(fourth) ? 2 : 0
}

function isFirstName(word: string): boolean {
  return word !== '' && !CLOSED.test(word) && !/^ال/u.test(word) && !COMMON.test(word)
}

function isNameOn(written: string): boolean {
  const word = written.replace(CLOSED, '')
  return word !== '' && !COMMON.test(word) && !isVerb(word)
}

function isWhole(own: readonly string[]): boolean {
  const last = own.at(-1)
  if (last === undefined || JOINING.has(foldText(last))) return false
  const parts = withoutEcho(own.join(' '))
    .split(' ')
    .filter((part) => !JOINING.has(foldText(part)))
  return parts.length >= 2
}

/** «محمد سعيد», before a family’s name. */
function isOneFirstName(own: readonly string[]): boolean {
  const [first = '', second = ''] = own
  return own.length === 2 && DOUBLING.test(first) && !isFamily(second)
}

function isFamily(word: string): boolean {
  return /^(?:ال|بو)[\p{L}\p{M}]{3,}$/u.test(word) && !COMMON.test(word)
}
