/** Whom a piece calls its guest, where no label does: by its title, its first lines, what it calls him to his face. */

import { foldText } from '../../fold/fold.ts'
import { fullNameIn } from './full-name.ts'
import { honouredIn } from './honoured.ts'
import { OFFICES, QUESTION_WORDS } from './lexicon.ts'
import { nameIn } from './name-in.ts'
import { COMMON, JOINING, NAME, pairsIn } from './name-words.ts'
import { keyOf, withoutTitles, wordsOfKey } from './word-key.ts'

export interface NameOrder {
  readonly title: string
  /** Introduction, narration, captions, first question. */
  readonly texts: readonly string[]
  /** Words in bold there. */
  readonly bold: readonly string[]
  /** Who has sent a mail of answers. */
  readonly sender?: string
  /** Names that are known to be of others: who wrote, who took the pictures. */
  readonly others: readonly string[]
}

export interface NameFound {
  readonly name: string
  /** The next best, where it is little worse. */
  readonly rival?: string
}

const WEIGHT = {
  sent: 6,
  titled: 1.5,
  leads: 2.5,
  bold: 2,
  verb: 1.5,
  honoured: 1.5,
  called: 1,
  again: 0.6,
  last: 0.7,
} as const
const CLOSE = 0.6
/** Where nothing else speaks for a name, words that stand together so often. */
const SAID_AGAIN = 2
const WITH =
  /(?:حوار|لقاء|مقابلة|حديث|دردشة|جلسة|ندوة|حوارنا|لقاؤنا)(?:\s+\S+)?\s+(?:مع|إلى)\s+([^:|–—،.؟!«»()]+)/u
/** «… عن أربعين كتابا»: what a talk is about, where and when it was. */
const ABOUT = /\s+(?:و?عن|حول|في|من|على|بعد|قبل|خلال|بمناسبة|قبيل|عشية|عند)\s/u
const LEADS = /^([^:|–—،.؟!«»()]{5,40})\s*(?:[:：]|\.{2,}|…)\s*/u
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
const SAID_TO = new RegExp(String.raw`^(${NAME})\s+ل(?:ـ\s?)?[«"][^»"]+[»"]\s*[:：]`, 'u')
/** «نبيل حدّاد يصنع الأعواد في بيروت». */
const DOES = new RegExp(String.raw`^(?!ال)(${NAME})\s+[يت][\p{Script=Arabic}\p{M}]{3,}\s`, 'u')
/** A host's welcome: «معنا اليوم تالا الزعبي», «ضيفتنا الليلة سلمى الراوي», «نستضيف …». */
const WELCOMED = new RegExp(
  String.raw`(?:^|[\s،.])[وف]?(?:معنا|معي|ضيفنا|ضيفتنا|نستضيف|أستضيف|نرحب ب|أرحب ب|نحاور|أحاور|نلتقي)(?:\s+(?:اليوم|الليلة|هنا|هذا المساء|في هذه الحلقة|في الاستوديو|في هذا العدد))?\s*(?:ـ\s*)?(${NAME})`,
  'gu',
)
/** The name that a title leads with: «سالم بن ناصر الحراصي: أقسم الماء بالنجوم». */
export function nameLeading(title: string): string | undefined {
  const lead = withoutTitles(LEADS.exec(title)?.[1]?.trim() ?? '')
  const words = lead.split(/\s+/u)
  const isName = words.length > 1 && words.length <= MOST_WORDS_LEADING
  return isName && !words.slice(1).some((word) => COMMON.test(word) || NO_NAME.test(word)) ? lead : undefined
}

const MOST_WORDS_LEADING = 5
/** A verb, or what another word is joined to. */
const NO_NAME = /^(?:[يت]\p{L}{3,}|وال\p{L}+)$/u

export function findName(order: NameOrder): NameFound | undefined {
  const scores = new Map<string, { readonly name: string; score: number }>()
  const add = (written: string | undefined, weight: number) => {
    const name = nameIn(written)
    if (name === undefined || order.others.some((other) => keyOf(other) === keyOf(name))) return
    const key = keyOf(name)
    const known = scores.get(key)
    scores.set(key, { name: known?.name ?? name, score: (known?.score ?? 0) + weight })
  }
  add(order.sender, WEIGHT.sent)
  add(withWhom(order.title), WEIGHT.titled)
  const leads = LEADS.exec(order.title)?.[1]
  for (const pair of inTitleToo(order)) add(pair, WEIGHT.titled)
  for (const words of honouredIn(order.title)) add(words, WEIGHT.honoured)
  add(beforeOffice(order.title), WEIGHT.leads)
  add(/[:：]\s*([\p{L}\p{M}]+ [\p{L}\p{M}]+)(?=،|$)/u.exec(order.title)?.[1], WEIGHT.titled)
  add(leads, WEIGHT.leads)
  add(tailOf(withoutOffice(leads)), WEIGHT.titled)
  add(DOES.exec(order.title)?.[1], WEIGHT.titled)
  for (const words of order.bold) add(words, WEIGHT.bold)
  for (const text of order.texts) for (const [words, weight] of namedIn(text)) add(words, weight)
  for (const first of calledFirst(order))
    add(fullNameIn([order.title, ...order.texts], first)?.name, WEIGHT.honoured)
  if (scores.size === 0) for (const pair of saidAgain(order)) add(pair, 0)
  const all = foldText([order.title, ...order.texts].join(' '))
  for (const [key, found] of scores) found.score += WEIGHT.last * Math.min(2, lastCount(all, key))
  for (const [key, found] of scores)
    found.score += WEIGHT.again * Math.min(3, countOf(all, key) - 1) + calledIn(all, key)
  // «أبو شادي» is part of «أبو شادي القزّاز», and speaks for it.
  const grown = [...scores].flatMap(([key, { name, score }]) => {
    const isPart = [...scores.keys()].some((other) => other.startsWith(`${key} `))
    const parts = [...scores].filter(([other]) => key.startsWith(`${other} `))
    return isPart ? [] : [{ name, score: parts.reduce((sum, [, part]) => sum + part.score, score) }]
  })
  const [best, next] = grown.sort((one, other) => other.score - one.score)
  if (!best) return undefined
  return { name: best.name, ...(next && next.score > best.score - CLOSE && { rival: next.name }) }
}

const TWO_WORDS = new RegExp(String.raw`^(?!ال)(${NAME})[،,]?\s+([\p{L}\p{M}]+)\s+\p{L}`, 'u')

/** «سلمى الراوي أستاذة الخط …»: the name that a title has before what somebody is. */
function beforeOffice(title: string): string | undefined {
  const [, name, office = ''] = TWO_WORDS.exec(withoutTitles(title)) ?? []
  return OFFICES.has(foldText(office)) ? name : undefined
}

/** How far into a text its guest is named. */
const OPENING = 600

/** Words of a text that are somebody's name by what stands around them, each with what that says. */
function namedIn(text: string): readonly (readonly [words: string | undefined, weight: number])[] {
  const opening = text.slice(0, OPENING)
  return [
    [isLine(text) ? withWhom(text) : undefined, WEIGHT.titled],
    ...[...opening.matchAll(VERB)].map(([, words]) => [words, WEIGHT.verb] as const),
    [DID.exec(text)?.[1], WEIGHT.verb],
    ...[...opening.matchAll(WELCOMED)].map(([, words]) => [words, WEIGHT.leads] as const),
    [SAID_TO.exec(text)?.[1], WEIGHT.leads],
    [/^([\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){1,2})،/u.exec(text)?.[1], WEIGHT.verb],
    ...honouredIn(text).map((words) => [words, WEIGHT.honoured] as const),
  ]
}

/** «لقاء مع الباحثة سلمى الراوي» under a title, which says that in one line. */
function isLine(text: string): boolean {
  return text.split(/\s+/u).length <= MOST_WORDS_OF_LINE && !/[.؟!،]/u.test(text)
}

const MOST_WORDS_OF_LINE = 10

/** «أستاذ عوني»: to one's face, by his first name alone. */
const CALLED =
  /(?:^|[\s،])(?:يا(?: عم| خالة| شيخ| حاجة?| أستاذة?| دكتورة?)?|أستاذة?|دكتورة?|مستر|كابتن|عم|خالة|لالة|شيخ|حاجة?)\s+([\p{L}\p{M}]{3,})(?=[،.؟!:]|\s)/gu

/** «… أستاذ علم النبات», amid a sentence: what somebody is. */
const TEACHES = /^[\s،]أستاذة?\s+\p{L}+\s+ال/u

function calledFirst({ texts }: NameOrder): readonly string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(CALLED)].flatMap(({ 1: first = '', index }) =>
      TEACHES.test(text.slice(index)) ? [] : [first],
    ),
  )
}

/** A title of fewer words says what the piece is about, and no name beside that. */
const FEWEST_OF_TITLE = 4

/** Two words of the title that a text has as well, and that are no trade with its name: «سيدة الضجيج ناهد البحيري». */
function inTitleToo({ title, texts }: NameOrder): readonly string[] {
  if (title.split(/\s+/u).length < FEWEST_OF_TITLE) return []
  const told = pairsIn(texts.map((text) => text.slice(0, OPENING)))
  return [...pairsIn([title])].flatMap(([pair]) => {
    const [first = '', second = ''] = pair.split(' ')
    return told.has(pair) && !/^و?ال/u.test(first) && !NO_NAME.test(second) ? [pair] : []
  })
}

/** Words that stand together again and again, and are not what the piece is about. */
function saidAgain({ title, texts }: NameOrder): readonly string[] {
  const subject = foldText(title)
  return [...pairsIn(texts)].flatMap(([pair, times]) => {
    const folded = foldText(pair)
    const isOther = /^و?ال/u.test(pair) || QUESTION_WORDS.has(wordsOfKey(folded)[0] ?? '')
    return times >= SAID_AGAIN && !isOther && !subject.includes(folded) ? [pair] : []
  })
}

function withWhom(line: string): string | undefined {
  return tailOf(withoutOffice(WITH.exec(line)?.[1]?.split(ABOUT)[0]))
}

/** «الدكتورة سلمى الراوي مديرة مركز المياه» → what stands before the office, where that is a name. */
function withoutOffice(line: string | undefined): string | undefined {
  const words = withoutTitles(line ?? '').split(/\s+/u)
  const at = words.findIndex((word, index) => index > 1 && OFFICES.has(foldText(word)))
  return at < 0 ? line : words.slice(0, at).join(' ')
}

/** The last words of a line, as many as a name has: «الخبّاز فارس الحنّاوي» → «فارس الحنّاوي». */
function tailOf(line: string | undefined): string | undefined {
  const words = line?.trim().split(/\s+/u) ?? []
  let count = 2
  while (count < words.length && JOINING.has(foldText(words.at(-count - 1) ?? ''))) count += 1
  return words.length < 2 ? undefined : words.slice(-count).join(' ')
}

/** How often the last word of a name stands without the others. */
function lastCount(text: string, key: string): number {
  const last = key.split(' ').at(-1) ?? ''
  return last.length < 4 ? 0 : Math.max(0, countOf(text, last) - countOf(text, key))
}

function countOf(text: string, key: string): number {
  return ` ${text} `.split(` ${key} `).length - 1
}

/** «يا شادي», «أستاذة نجوى»: the first name to one's face. */
function calledIn(text: string, key: string): number {
  const [first = ''] = key.split(' ')
  return new RegExp(`(?:^| )(?:يا|استاذه?|دكتوره?|سيد|سيده) ${first}(?: |$)`, 'u').test(text)
    ? WEIGHT.called
    : 0
}

/** The part of a name that may stand alone: its first word, with what belongs to it. */
export function shortNameOf(name: string): string {
  const words = name.split(/\s+/u)
  let count = 1
  while (count < words.length && JOINING.has(foldText(words[count - 1] as string))) count += 1
  return words.slice(0, count).join(' ')
}
