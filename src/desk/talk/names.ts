/** Whom a piece calls its guest, where no label does: by its title, its first lines, what it calls him to his face. */

import { fold } from '../../fold/fold.ts'
import { TITLES } from './lexicon.ts'
import { keyOf, withoutTitles } from './word-key.ts'

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
const JOINING_WRITTEN = 'أبو|بن|بنت|بت|عبد|آل|أبي|أم|ابن|بو|ولد|ود|أولاد'
const WORD = String.raw`[\p{Script=Arabic}\p{M}]{2,18}`
/** Two names, either of which may begin with what joins it: «عبد الباقي ود الشيخ». */
const NAME = String.raw`(?:(?:${JOINING_WRITTEN})\s+)?${WORD}\s+(?:(?:${JOINING_WRITTEN})\s+)?${WORD}`
const CLOSE = 0.6
const WITH =
  /(?:حوار|لقاء|مقابلة|حديث|دردشة|جلسة|ندوة|حوارنا|لقاؤنا)(?:\s+\S+)?\s+(?:مع|إلى)\s+([^:|–—،.؟!«»()]+)/u
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
const JOINING = new Set([
  'ابو',
  'بن',
  'بنت',
  'عبد',
  'ال',
  'ابي',
  'ام',
  'ابن',
  'بو',
  'ولد',
  'ود',
  'بت',
  'اولاد',
  'سي',
  'نور',
  'ست',
])
/** Words that no name is made of. */
const COMMON =
  /^(?:في|من|على|عن|إلى|الى|مع|هذا|هذه|ذلك|التي|الذي|بين|كل|بعد|قبل|منذ|عند|أن|إن|لا|ما|هو|هي|لم|لن|ولا|ثم|أو|فيها|فيه|لها|له|بها|به|كان|كانت|إنه|إنها|وهو|وهي|عليه|عليها|أنه|أنها|نحو|غرفة|بيت|حوار|مجلة|يومًا|سنة|عامًا|هلا|مرحبا|مرحبًا|أهلا|أهلًا|سلام|السلام|تحية|عزيزي|عزيزتي|صباح|مساء|شكرا|شكرًا|أستاذ|أستاذة|ضيف|ضيفة|ضيفنا|النشرة|العدد|المجلة)$/u

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
  add(tailOf(WITH.exec(order.title)?.[1]), WEIGHT.titled)
  const leads = LEADS.exec(order.title)?.[1]
  for (const words of honouredIn(order.title)) add(words, WEIGHT.honoured)
  add(/[:：]\s*([\p{L}\p{M}]+ [\p{L}\p{M}]+)(?=،|$)/u.exec(order.title)?.[1], WEIGHT.titled)
  add(leads, WEIGHT.leads)
  add(tailOf(leads), WEIGHT.titled)
  for (const words of order.bold) add(words, WEIGHT.bold)
  for (const text of order.texts) {
    for (const [, words] of text.slice(0, 600).matchAll(VERB)) add(words, WEIGHT.verb)
    add(DID.exec(text)?.[1], WEIGHT.verb)
    add(SAID_TO.exec(text)?.[1], WEIGHT.leads)
    add(/^([\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){1,2})،/u.exec(text)?.[1], WEIGHT.verb)
    for (const words of honouredIn(text)) add(words, WEIGHT.honoured)
  }
  const all = fold([order.title, ...order.texts].join(' ')).text
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

/** Two to four words that can be a name, once titles are off. */
function nameIn(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const name = withoutTitles(
    withoutEcho(
      written
        .replace(/^يا\s+/u, '')
        .replace(/[.،:؛]+$/u, '')
        .trim(),
    ),
  )
  const words = name.split(/\s+/u)
  if (
    words.length < 2 ||
    words.length > 4 ||
    JOINING.has(fold(words.at(-1) as string).text) ||
    words.some((word) => COMMON.test(word) || !/^[\p{L}\p{M}'-]{2,}$/u.test(word))
  )
    return undefined
  return name
}

/** A word that a machine has heard twice: «شادي شادي الملاح». */
function withoutEcho(name: string): string {
  const words = name.split(/\s+/u)
  return words.filter((word, index) => word !== words[index - 1]).join(' ')
}

/** The last words of a line, as many as a name has: «الخبّاز فارس الحنّاوي» → «فارس الحنّاوي». */
function tailOf(line: string | undefined): string | undefined {
  const words = line?.trim().split(/\s+/u) ?? []
  let count = 2
  while (count < words.length && JOINING.has(fold(words.at(-count - 1) ?? '').text)) count += 1
  return words.length < 2 ? undefined : words.slice(-count).join(' ')
}

/** What stands behind a title: «الأستاذ شادي الملاح». */
function honouredIn(text: string): readonly string[] {
  const words = text.slice(0, 1500).split(/\s+/u)
  return words.flatMap((word, at) => {
    if (!TITLES.has(fold(word).text.replace(/^و/u, '')) || [...fold(word).text].length < 3) return []
    const own: string[] = []
    for (const next of words.slice(at + 1, at + 5)) {
      const bare = next.replace(/[،.؛:!؟]+$/u, '')
      own.push(bare)
      const isWhole = withoutEcho(own.join(' ')).split(' ').length >= 2 && !JOINING.has(fold(bare).text)
      if (/[،.؛:!؟]$/u.test(next) || isWhole) break
    }
    return [own.join(' ')]
  })
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
  while (count < words.length && JOINING.has(fold(words[count - 1] as string).text)) count += 1
  return words.slice(0, count).join(' ')
}

/** A first name as texts have it with what follows, where a sign or a line's end closes it, or it is there twice. */
export function wholeNameIn(texts: readonly string[], first: string): string | undefined {
  const escaped = first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const more = String.raw`(?:(?:${JOINING_WRITTEN})\s+)?[\p{L}\p{M}]{3,}`
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}])${escaped}\s+(${more})`, 'gu')
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const found of text.matchAll(pattern)) {
      const rest = found[1] as string
      if (COMMON.test(rest) || /^[وف]?[يت]\p{L}{3,}$/u.test(rest)) continue
      const isClosed = /^\s*(?:[،.؛:)–—\n!؟«»]|$)/u.test(text.slice(found.index + found[0].length))
      // «المريخي»: a family's name by its form.
      const isFamily = /^ال\p{L}{2,}يّ?ة?$/u.test(rest)
      counts.set(rest, (counts.get(rest) ?? 0) + (isClosed || isFamily ? 2 : 1))
    }
  const [best] = [...counts].sort(([, one], [, other]) => other - one)
  return best && best[1] >= 2 ? `${first} ${best[0]}` : undefined
}
