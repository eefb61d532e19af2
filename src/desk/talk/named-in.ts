/** A text → words of it that are somebody's name by what stands around them: «لقاء مع …», «ضيفتنا اليوم …», «يعمل … في». */

import { foldText } from '../../fold/fold.ts'
import { honouredIn } from './honoured.ts'
import { OFFICES } from './lexicon.ts'
import { nameRunAt, wordsOfText } from './name-run.ts'
import { JOINING, NAME } from './name-words.ts'
import { subjectsIn } from './subjects.ts'
import { withoutTitles } from './word-key.ts'

/** What each sign says for a name. */
export const WEIGHT = {
  sent: 6,
  titled: 1.5,
  leads: 2.5,
  bold: 2,
  verb: 1.5,
  honoured: 1.5,
  called: 1,
  again: 0.6,
  last: 0.7,
  known: 1.2,
  perhapsKnown: 0.5,
  kunya: 1.2,
  construct: -0.7,
} as const
const WITH =
  /(?:حوار|لقاء|مقابلة|حديث|دردشة|جلسة|ندوة|حوارنا|لقاؤنا)(?:\s+\S+)?\s+(?:مع|إلى)\s+([^:|–—،.؟!«»()]+)/u
/** «… عن أربعين كتابا»: what a talk is about, where and when it was. */
const ABOUT = /\s+(?:و?عن|حول|في|من|على|بعد|قبل|خلال|بمناسبة|قبيل|عشية|عند)\s/u
/** Verbs of a first line: «يعمل فارس الحنّاوي», «تقيم نجوى الرافد». */
const VERB = new RegExp(
  String.raw`(?:^|[.؟!…]\s+)(?:[وف]?(?:[يت]|كان |كانت ))[\p{Script=Arabic}\p{M}]{2,9}\s+(${NAME})`,
  'gu',
)
/** The same of what was done: «ورثت تماد بنت الطالب», «عاد فارس الحنّاوي». */
const DID = new RegExp(
  String.raw`^(?!(?:تحت|بيت|بنت|وقت|صوت|تخت|زيت|كانت|ليست)\s)(?:[\p{Script=Arabic}\p{M}]{2,8}ت|عاد|قضى|بدأ|ولد|وُلد|نشأ|عمل|ترك|باع|وصل|جاء|أسس|أسّس|كتب|صمم|صمّم|رسم|قاد|أمضى|عاش)\s+(${NAME})`,
  'u',
)
/** Whose saying a line leads with: «نجوى الرافد لـ«ديوان»: …». */
export const SAID_TO = new RegExp(String.raw`^(${NAME})\s+ل(?:ـ\s?)?[«"][^»"]+[»"]\s*[:：]`, 'u')
/** A host's welcome: «معنا اليوم تالا الزعبي», «ضيفتنا الليلة سلمى الراوي», «نستضيف …». */
const WELCOMED = new RegExp(
  String.raw`(?:^|[\s،.])[وف]?(?:معنا|معي|ضيفنا|ضيفتنا|ضيفي|ضيفتي|نستضيف|أستضيف|نرحب ب|أرحب ب|نحاور|أحاور|نلتقي)(?:\s+(?:اليوم|الليلة|هنا|هذا المساء|في هذه الحلقة|في الاستوديو|في هذا العدد))?\s*(?:ـ\s*)?(${NAME})`,
  'gu',
)
/** How far into a text its guest is named. */
export const OPENING = 600

/** Words of a text that are somebody's name by what stands around them, each with what that says. */
export function namedIn(text: string): readonly (readonly [words: string | undefined, weight: number])[] {
  const opening = text.slice(0, OPENING)
  return [
    [isLine(text) ? withWhom(text) : undefined, WEIGHT.titled],
    ...[...opening.matchAll(VERB)].map(([, words]) => [words, WEIGHT.verb] as const),
    [DID.exec(text)?.[1], WEIGHT.verb],
    ...[...opening.matchAll(WELCOMED)].map(([, words]) => [words, WEIGHT.leads] as const),
    [SAID_TO.exec(text)?.[1], WEIGHT.leads],
    [/^([\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){1,2})،/u.exec(text)?.[1], WEIGHT.verb],
    ...[...opening.matchAll(KUNYA)].map(([, word]) => [`أبو ${word}`, WEIGHT.kunya] as const),
    ...subjectsIn(text).map(({ name, weight }) => [name, weight] as const),
    ...honouredIn(text).map((words) => [words, WEIGHT.honoured] as const),
  ]
}

/** «لعلي أجد أبا يونس على الرصيف»: a father’s name in whatever case, and no other part. */
const KUNYA = /(?<![\p{L}\p{M}])أب[اوي]\s+(?!ال|ظبي)([\p{L}\p{M}]{3,})(?=[\s،.])/gu

/** «أنا زياد الحلو، ومعي اليوم …»: who welcomes says his own name. */
const HOST = /(?:^|[\s،.])(?:أنا|معكم|معكن|محدثكم|محدثتكم|يحدثكم|تحدثكم)\s+(\p{L}[^«»()،.؟!:]{4,40})/gu

export function hostsIn(text: string): readonly string[] {
  return [...text.slice(0, OPENING).matchAll(HOST)].flatMap(
    ([, said = '']) => nameRunAt(wordsOfText(said), 0)?.name ?? [],
  )
}

/** «لقاء مع الباحثة سلمى الراوي» under a title, which says that in one line. */
function isLine(text: string): boolean {
  return text.split(/\s+/u).length <= MOST_WORDS_OF_LINE && !/[.؟!،]/u.test(text)
}

const MOST_WORDS_OF_LINE = 10

export function withWhom(line: string): string | undefined {
  return tailOf(withoutOffice(WITH.exec(line)?.[1]?.split(ABOUT)[0]))
}

/** «الدكتورة سلمى الراوي مديرة مركز المياه» → what stands before the office, where that is a name. */
export function withoutOffice(line: string | undefined): string | undefined {
  const words = withoutTitles(line ?? '').split(/\s+/u)
  const at = words.findIndex((word, index) => index > 1 && OFFICES.has(foldText(word)))
  return at < 0 ? line : words.slice(0, at).join(' ')
}

/** The last words of a line, as many as a name has: «الخبّاز فارس الحنّاوي» → «فارس الحنّاوي». */
export function tailOf(line: string | undefined): string | undefined {
  const words = line?.trim().split(/\s+/u) ?? []
  let count = 2
  while (count < words.length && JOINING.has(foldText(words.at(-count - 1) ?? ''))) count += 1
  return words.length < 2 ? undefined : words.slice(-count).join(' ')
}
