/** Words from one place on → as many of them as are one name: «زهران بن سعيد العدوي صائغ» → «زهران بن سعيد العدوي». */

import { foldText } from '../../fold/fold.ts'
import { firstNameOf } from './first-names.ts'
import { OFFICES, QUESTION_WORDS, TITLES } from './lexicon.ts'
import { COMMON, isOfACountry, isVerb } from './name-words.ts'

/** Folded words that what follows is joined to: «بن سعيد», «ولد اعلي», «أيت الحاج», «عبد الله». */
const JOINS = new Set('بن بنت بت ابن منت ولد ود اولاد ابو ابي ابا ام بو عبد ال ايت ات ذو بني'.split(' '))
/** Folded: what leads a name in the Maghreb and Mauritania, and is of it. */
const LEADS = new Set('لاله للا سيدي سي مولاي با دا'.split(' '))
/** «عوض الله», «سيف الدين», «نور الهدى»: two words that are one name. */
const GODS = /^(?:الله|الدين|الإسلام|الاسلام|الهدى|الرحمن|الزمان|العابدين)$/u
const WORD = /^[\p{Script=Arabic}\p{M}]{2,18}$/u
const CLOSED = /[،.؛:!؟»)…]+$/u
const TANWIN = /[ًٌٍ]ا?$/u
/** Folded: how many. */
const NUMBERS =
  /^(?:احد|احدي|اثن|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر|ميه|مئه|ميت|مءه|الف|مليون)(?:ه|ي|ين|ون|ان|تين|تان|عشر|عشره|مي?ه)?$/u
/** Folded: words that are no name and may stand where one does. */
const NO_NAME = new Set(
  'يا اول اخر اكثر اكبر اصغر بعض غير نصف ربع قد ليس ليست لست كل كلها نعم طيب شيء شي احد احدي عدة عده مجرد جدا ايضا معا معظم سوي نفس ذات اي اما اذ اذا لو كي لان كما مما عما'.split(
    ' ',
  ),
)
/** Behind a name: what goes on with the sentence. */
const GOES_ON =
  /^(?:في|من|على|إلى|عن|مع|بين|منذ|قبل|بعد|عند|حول|هو|هي|ليس|ليست|لا|لم|لن|ما|كان|كانت|واحد|واحدة|الذي|التي|أو|كل|حتى|أن|إن|[بلك][\p{L}\p{M}]{3,}|وهو|وهي|ولا|قد)$/u

export interface NameRun {
  readonly name: string
  /** How many words it is of. */
  readonly count: number
  /** Whether its parts by their form can be no other words. */
  readonly isSure: boolean
  /** «زهران بن سعيد», «يحظيه ولد محمد»: whose child it is. */
  readonly isOfFather: boolean
}

interface NamePart {
  readonly words: readonly string[]
  readonly isJoined: boolean
  readonly isClosed: boolean
}

/** The words of a text as names are looked for in them; one that a machine has heard twice is there once. */
export function wordsOfText(text: string): readonly string[] {
  const words = text.trim().split(/\s+/u)
  return words.filter((word, at) => word !== words[at - 1])
}

/** Whether a word may be of a name, by its form. */
export function isNameable(word: string): boolean {
  const folded = foldText(word)
  return (
    WORD.test(word) &&
    !COMMON.test(word) &&
    !TANWIN.test(word) &&
    !isCount(word) &&
    !QUESTION_WORDS.has(folded) &&
    !NO_NAME.has(folded) &&
    !/^(?:[وفبك]ال|لل)\p{L}{2,}/u.test(word) &&
    !(/^ب[يت]\p{L}{3,}$/u.test(word) && firstNameOf(word) === undefined) &&
    !/^و[يت]\p{L}{3,}|.{3,}(?:هما|ها|هم|هن)$/u.test(word) &&
    (firstNameOf(word) === 'sure' || !isVerb(word))
  )
}

function isCount(word: string): boolean {
  return NUMBERS.test(foldText(word).replace(/^ال/u, ''))
}

/** «أول», «تسع», «كتابًا»: by itself a word of no name, whatever stands beside it. */
export function isOfNone(word: string): boolean {
  return NO_NAME.has(foldText(word)) || TANWIN.test(word) || (word !== 'ست' && isCount(word))
}

/** «خبّاز», «وكيلة»: without an article, what somebody is. */
export function isTrade(word: string): boolean {
  const folded = foldText(word)
  return OFFICES.has(folded) || TITLES.has(`ال${folded}`)
}

function partAt(words: readonly string[], at: number): NamePart | undefined {
  const written = words[at] ?? ''
  const word = written.replace(CLOSED, '')
  const folded = foldText(word)
  if (word === written && JOINS.has(folded)) {
    const rest = partAt(words, at + 1)
    return rest && { ...rest, words: [word, ...rest.words], isJoined: true }
  }
  if (!isNameable(word)) return undefined
  const next = words[at + 1] ?? ''
  const god = next.replace(CLOSED, '')
  if (word === written && GODS.test(god))
    return { words: [word, god], isJoined: false, isClosed: god !== next }
  return { words: [word], isJoined: false, isClosed: word !== written }
}

/** The name that begins there, of two parts at least. */
export function nameRunAt(words: readonly string[], from: number): NameRun | undefined {
  const isLed = LEADS.has(foldText(words[from] ?? ''))
  const lead = isLed ? [words[from] as string] : []
  const parts: NamePart[] = []
  let at = from + lead.length
  for (let next = partAt(words, at); next; next = partAt(words, at)) {
    if (parts.length > 0 && !isOfIt(parts, next, words.slice(at + next.words.length))) break
    parts.push(next)
    at += next.words.length
    if (next.isClosed) break
  }
  const [first, second] = parts
  if (!first || (parts.length < 2 && !(isLed && first.isJoined))) return undefined
  const own = [...lead, ...parts.flatMap((part) => part.words)]
  const isSure = isLed || first.isJoined || second?.isJoined === true || isFamily(second)
  const isOfFather = second?.isJoined === true && /^(?:بن|بنت|ولد|منت)$/u.test(headOf(second))
  return { name: own.join(' '), count: own.length, isSure, isOfFather }
}

/** Whether the next words go on with a name. */
function isOfIt(parts: readonly NamePart[], next: NamePart, behind: readonly string[]): boolean {
  const word = headOf(next)
  const last = parts.at(-1) as NamePart
  const isOfAll = endsOnFamily(parts)
  // «محمد سعيد المزنّر أبو نذير»: how he is called besides.
  if (next.isJoined) return !isOfAll
  if ((isOfACountry(word) || isTrade(word)) && !(parts.length === 1 && isOfCraft(last, word))) return false
  if (parts.length === 1) return !isOfOne(last) || isFamily(next) || isBehindKunya(last, next, behind)
  if (isOfAll || (isFamily(last) && isFamily(next))) return next.isClosed && isNisba(word)
  if (last.isJoined && WHOLE.test(foldText(headOf(last)))) return false
  return isFamily(next) ? isFamilyOf(last, next, behind) : isMore(parts, next, behind)
}

/** «… الحارثي», and no first name with an article: «السعدية …». */
function endsOnFamily(parts: readonly NamePart[]): boolean {
  const last = parts.at(-1) as NamePart
  return isFamily(last) && /^ال/u.test(headOf(last)) && !(parts.length === 1 && isFirst(last))
}

/** «مرسال حدّاد», «زياد الحلبي»: a family’s name that is a craft or a city besides, behind a first name. */
function isOfCraft(first: NamePart, word: string): boolean {
  return isFirst(first) && /^(?:ال\p{L}{3,}|\p{L}{2}ا\p{L})$/u.test(word.replace(/\p{M}/gu, ''))
}

/** Folded: what is joined by them has no more behind it. */
const WHOLE = /^(?:ابو|بو|ابي|ابا|ام|ال|ايت|ات)$/u

function headOf({ words }: NamePart): string {
  return words[0] as string
}

/** «أبو شادي», «ود الجزولي»: by that alone somebody is called. */
function isOfOne(part: NamePart): boolean {
  return part.isJoined && foldText(headOf(part)) !== 'عبد'
}

/** «… شحادة» behind «أبو خليل». */
function isBehindKunya(kunya: NamePart, next: NamePart, [first]: readonly string[]): boolean {
  if (firstNameOf(headOf(next)) !== undefined) return true
  return isFirst(kunya) && (next.isClosed || first === undefined || goesOn(first))
}

/** «… العدوي» behind «زهران بن سعيد», «… المقطري» behind «ناجي صالح», and no «الكسكس» behind «زهور بناصر». */
function isFamilyOf(last: NamePart, next: NamePart, behind: readonly string[]): boolean {
  if (next.isClosed || isNisba(headOf(next))) return true
  const [first = ''] = behind
  if (last.isJoined) return CLAUSE.test(first) || isVerb(first) || firstNameOf(headOf(next)) !== undefined
  return behind.length === 0 || goesOn(first) || isFirst(last)
}

/** «… أحمد» behind «تماد بنت الطالب»; a third of which nothing is known where a sign closes it. */
function isMore(parts: readonly NamePart[], next: NamePart, behind: readonly string[]): boolean {
  const word = headOf(next)
  const [first, last] = [parts[0] as NamePart, parts.at(-1) as NamePart]
  if (firstNameOf(word) !== undefined && (last.isJoined || isFirst(last))) return true
  if (parts.length > 2 || last.isJoined || firstNameOf(headOf(first)) !== 'sure') return false
  return (next.isClosed || behind.length === 0) && !/[ةه]$|^[بلك](?=\p{L}{4})/u.test(word)
}

/** What goes on with a sentence behind whoever it is about. */
export const CLAUSE = /^(?:أن|الذي|التي|هو|هي|لا|لم|قد|كان|كانت|وهو|وهي)$/u

function goesOn(written: string): boolean {
  const word = written.replace(CLOSED, '')
  if (JOINS.has(foldText(word)) || LEADS.has(foldText(word))) return false
  return GOES_ON.test(word) || isVerb(word) || isTrade(word) || TANWIN.test(word) || isCount(word)
}

function isFirst({ words }: NamePart): boolean {
  return firstNameOf(words.at(-1) as string) !== undefined
}

function isNisba(word: string): boolean {
  return /^ال[\p{L}\p{M}]{2,}يّ?ة?$/u.test(word)
}

/** «الحارثي», «بوطبنية», «بناصر», «بوغوصيان»: a family's, by its form. */
function isFamily(part: NamePart | undefined): boolean {
  const [word = ''] = part?.isJoined === false ? part.words : []
  if (/^ال[\p{L}\p{M}]{3,}$/u.test(word)) return true
  return /^(?:بو|بن|أبو)[\p{L}\p{M}]{3,}$|^[\p{L}\p{M}]{4,}يان$/u.test(word) && !firstNameOf(word)
}

/** Whether a sentence goes on behind a name with what only follows a name: a verb, «واحدة من», «في». */
export function isSubjectBefore(written: string | undefined): boolean {
  return written !== undefined && goesOn(written)
}
