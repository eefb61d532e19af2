/** A line of a manuscript → who made what, where it says nothing else: «حوار: نوّار السدري – تصوير: هاني البرّي». */

import { type SoughtWord, wordsOf } from '../../fold/words.ts'
import { ASKING_ROLES, OTHER_ROLES } from './lexicon.ts'

export interface CreditFound {
  /** As it was written, without the waw before a second one. */
  readonly role: string
  readonly name: string
  /** Whether who did this is who asked. */
  readonly asks: boolean
}

export interface CreditLine {
  readonly credits: readonly CreditFound[]
  /** A date behind the names, as it was written. */
  readonly date?: string
  /** What else stands there: how many comments there are. */
  readonly rest?: string
}

const LONGEST_ROLE = 3
const MOST_WORDS = 24
const LONGEST_NAME = 5
/** What sets a role off from a name. */
const SIGN = /^\s*(?:[:：\-–—/|\t]|ـ+:?)\s*/u
/** Roles that need none: verbs, and what nothing but a name can follow. */
const UNSIGNED =
  /^(?:و?(?:اجر[يت]ه?ا?|اجري|اعد|اعدت|اعده|اعدته|صور|صورت|صوره|صورته|كتب|كتبت|حرر|حررت|حاوره|حاورها|حاورته|حاورتها|التقا\S*|التقت\S*|ادار|ادارت|ترجم\S*|دون\S*)(?: \S+)?|بقلم|بواسطه|بعدسه|عدسه|تصوير|اعداد|ترجمه|by|photo|photos|photography|interview by|written by|words by)$/u
/** «الترجمة عن الفرنسية:», «أجرى اللقاء في طرابلس:». */
const WHERE = /^\s+(?:عن|في|من|إلى)\s+[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)?(?=\s*[:：])/u
/** Signs and words that a name has not; a stop is one of it behind an initial or a title. */
const NOT_A_NAME =
  /[؟?!«»"“”؛:]|\p{L}{2}\.\s|(?:^|\s)(?:مع|عن|في|من|على|الى|إلى|حول|بين|أن|ان|لا|ما|هل|كيف|ثم|عند|كل|كلها|كله|هذا|هذه|الذي|التي|أحيانا|أحيانًا|كثيرة|جدا|جدًا|كان|كانت|هو|هي|ليس|لم|لن|قد|ورد|وردت|والصحيح|والصواب)(?=[\s،]|$)/u
/** Behind a verb or a trade without a sign a name begins with no article: «تصوير الشمس». */
const MAY_BE_TEXT = /^(?:(?!بقلم|بواسطه|بعدسه|عدسه)\p{Script=Arabic})+/u
const MONTHS =
  'يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|غشت|شتنبر|نونبر|دجنبر|محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|January|February|March|April|May|June|July|August|September|October|November|December'
const DATE = new RegExp(
  String.raw`(?:[0-9٠-٩]{1,2}\s+(?:${MONTHS})(?:\s*[،,/-]?\s*[0-9٠-٩]{4}\s?(?:م|هـ)?)?|[0-9٠-٩]{4}[-/][0-9٠-٩]{1,2}[-/][0-9٠-٩]{1,2}|[0-9٠-٩]{1,2}[-/][0-9٠-٩]{1,2}[-/][0-9٠-٩]{4}|(?:${MONTHS})\s+(?:[0-9]{1,2},\s*)?[0-9٠-٩]{4})`,
  'u',
)

/** «نُشر بتاريخ 5 نونبر 2033 بقلم …». */
const DATED = new RegExp(String.raw`^(?:[\p{L}\p{M}]+\s+){0,3}?(${DATE.source})\s*[|،,–—-]?\s*(?=\p{L})`, 'u')

/** The date that a line holds and nothing else but a word or two around it. */
export function dateLineOf(text: string): string | undefined {
  const [date] = DATE.exec(text) ?? []
  if (date === undefined) return undefined
  const around = text
    .replace(date, ' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word))
  // «05/07/2032، 21:41 - سلمى: رجعت» is said by somebody.
  return around.length <= 3 && !/[؟?]|\p{L}\s*[:：]/u.test(text) ? date : undefined
}

export function creditLineOf(line: string): CreditLine | undefined {
  const [before = '', day] = DATED.exec(line) ?? []
  const text = line.slice(before.length)
  const words = wordsOf(text)
  if (words.length < 2 || words.length > MOST_WORDS) return undefined
  const roles = rolesIn(text, words)
  const [first] = roles
  if (!first || text.slice(0, first.start).replace(/[\s*•\-–—(|[]/gu, '') !== '') return undefined
  const parts = roles.map(({ start, end, asks }, index) => ({
    role: text.slice(start, end).replace(/^و(?=\S{3})/u, index === 0 ? 'و' : ''),
    said: text.slice(end, roles[index + 1]?.start ?? text.length).replace(SIGN, ''),
    asks,
  }))
  const last = parts.at(-1)?.said ?? ''
  const { date, name, rest } = tailOf(last)
  const credits = parts.map(({ role, said, asks }, index) => ({
    role: role.trim(),
    name: trimmed(index === parts.length - 1 ? name : said),
    asks,
  }))
  if (credits.some((credit) => !isName(credit.name)) || isSentence(text, credits)) return undefined
  const written = date ?? day
  return { credits, ...(written !== undefined && { date: written.trim() }), ...(rest !== '' && { rest }) }
}

/** «المصور: ابتسمي.»: one word with its stop is said. */
function isSentence(text: string, credits: readonly CreditFound[]): boolean {
  return /[.!…]$/u.test(text.trim()) && credits.every(({ name }) => !name.includes(' '))
}

interface RoleFound {
  readonly start: number
  readonly end: number
  readonly asks: boolean
}

/** Roles with their signs, or those that need none; of a short line with two or more, any. */
function rolesIn(text: string, words: readonly SoughtWord[]): readonly RoleFound[] {
  const sure = findRoles(text, words, FOR_MAGAZINE.test(text))
  if (sure.length > 0 || words.length > MOST_WORDS_UNSIGNED) return sure
  const all = findRoles(text, words, true)
  return all.length > 1 ? all : sure
}

const MOST_WORDS_UNSIGNED = 10
/** «لمجلة «الرصيف»». */
const MAGAZINE = String.raw`\s+ل(?:مجلة|صحيفة|جريدة|موقع|منصة|ملحق|ـ)\s*[«"“][^»"”]+[»"”]\s*$`
const FOR_A_MAGAZINE = new RegExp(MAGAZINE, 'u')
/** «حوار سمير حمّودي لمجلة «الرصيف»»: nothing but a name can stand between. */
const FOR_MAGAZINE = new RegExp(String.raw`^\s*(?:حوار|لقاء|مقابلة)\s+[\p{L}\p{M} ]{4,30}${MAGAZINE}`, 'u')

function findRoles(text: string, words: readonly SoughtWord[], isUnsigned: boolean): readonly RoleFound[] {
  const roles: RoleFound[] = []
  for (let at = 0; at < words.length; at++) {
    const found = roleAt({ text, words, isUnsigned }, at, roles.length === 0)
    if (!found) continue
    roles.push(found.role)
    at += found.length - 1
  }
  return roles
}

interface RoleOrder {
  readonly text: string
  readonly words: readonly SoughtWord[]
  readonly isUnsigned: boolean
}

function roleAt(
  { text, words, isUnsigned }: RoleOrder,
  at: number,
  isFirst: boolean,
): { readonly role: RoleFound; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST_ROLE, words.length - at); length > 0; length--) {
    const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0]
    const phrase = words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ')
    const bare = isFirst ? phrase : phrase.replace(/^و(?=...)/u, '')
    const known = [phrase, bare].find(isRole)
    if (known === undefined) continue
    const behind = text.slice(end)
    const more = isFirst ? (WHERE.exec(behind)?.[0].length ?? 0) : 0
    if (more === 0 && !isUnsigned && !isSetOff(known, behind)) continue
    return {
      role: {
        start,
        end: end + more,
        asks: known.split(' و').some((part) => ASKING_ROLES.has(part)) || /^(?:ادار|حاور)/u.test(known),
      },
      length,
    }
  }
  return undefined
}

/** By a sign, or by what the role is: nothing but a name follows it. */
function isSetOff(role: string, behind: string): boolean {
  if (SIGN.test(behind) || /^.?\t/u.test(behind)) return true
  return UNSIGNED.test(role) && !(MAY_BE_TEXT.test(role) && /^\s+ال/u.test(behind))
}

/** Verbs of making a piece, with what was made: «أدار المجلس», «كتبت الحوار», «صاغته». */
const MADE =
  /^(?:ادار|انجز|كتب|اجري|اعد|حرر|صاغ|نقل|سجل|دون|فرغ|ضبط|حاور|قدم|راجع|اشرف|جمع|ترجم)(?:ت|ه|ها|ته|تها|هما|تهما|هم|تهم)?(?: (?:علي )?ال(?:حوار|لقاء|مقابله|مجلس|ندوه|حديث|نص|جلسه|تحقيق|ملف|اسيله)| للنشر| و\S+ بالشكل)?$/u

function isRole(phrase: string): boolean {
  if (MADE.test(phrase)) return true
  const parts = phrase.split(/ و(?=\S{3})/u)
  return (
    ASKING_ROLES.has(phrase) ||
    OTHER_ROLES.has(phrase) ||
    (parts.length > 1 && parts.every((part) => OTHER_ROLES.has(part) || ASKING_ROLES.has(part)))
  )
}

function tailOf(said: string): { readonly name: string; readonly date?: string; readonly rest: string } {
  const [date] = DATE.exec(said) ?? []
  const [magazine] = FOR_A_MAGAZINE.exec(said) ?? []
  if (magazine !== undefined && date === undefined)
    return { name: said.slice(0, -magazine.length), rest: trimmed(magazine) }
  if (date === undefined) return { name: said, rest: '' }
  const at = said.indexOf(date)
  // «ليال قصبجي | الأحد 18 كانون الثاني»: the day's name is none of the author's.
  return {
    name: said.slice(0, at).split(/[|·•]/u)[0] ?? '',
    date: date.trim(),
    rest: trimmed(said.slice(at + date.length)),
  }
}

function trimmed(text: string): string {
  const bare = text.replace(/^[\s\-–—|/،,:.*()[\]]+|[\s\-–—|/،,:.*()[\]]+$/gu, '').replace(/\s+/gu, ' ')
  return /\([^)]*$/u.test(bare) ? `${bare})` : bare
}

/** «فريق «زقاق»», «مجلة الرصيف»: who works under one name. */
const TEAM =
  /^(?:فريق|مجلة|موقع|منصة|قناة|صحيفة|جريدة|وكالة|أسرة|هيئة|قسم|استوديو)(?:\s+[\p{L}\p{M}]+)?\s+[«"“][^«»"“”]{2,30}[»"”]$/u

function isName(name: string): boolean {
  if (TEAM.test(name)) return true
  const words = name.split(' ')
  return name !== '' && words.length <= LONGEST_NAME && !NOT_A_NAME.test(name) && /\p{L}/u.test(name)
}
