/** Whom a piece calls its guest, where no label does: by its title, its first lines, what it calls him to his face. */

import { foldText } from '../../fold/fold.ts'
import { addresseeOf } from './addressee.ts'
import { firstNameOf } from './first-names.ts'
import { fullNameIn } from './full-name.ts'
import { grownName } from './grown-name.ts'
import { honouredIn } from './honoured.ts'
import { OFFICES, QUESTION_WORDS } from './lexicon.ts'
import { nameIn } from './name-in.ts'
import { COMMON, JOINING, NAME, pairsIn } from './name-words.ts'
import { hostsIn, namedIn, OPENING, SAID_TO, tailOf, WEIGHT, withoutOffice, withWhom } from './named-in.ts'
import { isOfAnother, senderIn } from './sender.ts'
import { subjectsIn } from './subjects.ts'
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

const CLOSE = 0.6
/** Where nothing else speaks for a name, words that stand together so often. */
const SAID_AGAIN = 2
const LEADS = /^([^:|–—،.؟!«»()]{5,40})\s*(?:[:：]|\.{2,}|…)\s*/u
/** «نبيل حدّاد يصنع الأعواد في بيروت». */
const DOES = new RegExp(String.raw`^(?!ال)(${NAME})\s+[يت][\p{Script=Arabic}\p{M}]{3,}\s`, 'u')
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

interface Scored {
  readonly name: string
  readonly score: number
}

export function findName(order: NameOrder): NameFound | undefined {
  const scores = scoresOf(order)
  const [best, next] = grownTogether(scores).sort((one, other) => other.score - one.score)
  if (!best) return undefined
  const name = grownName(best.name, [order.title, ...order.texts])
  return { name, ...(next && next.score > best.score - CLOSE && { rival: next.name }) }
}

/** By their keys. */
function scoresOf(order: NameOrder): ReadonlyMap<string, Scored> {
  const isOfOther = othersOf(order)
  const scores = new Map<string, Scored>()
  const add = (written: string | undefined, weight: number) => {
    const name = nameIn(written)
    const key = name === undefined ? '' : keyOf(name)
    if (name === undefined || isOfOther(key)) return
    const known = scores.get(key)
    scores.set(key, { name: known?.name ?? name, score: (known?.score ?? 0) + weight })
  }
  for (const [words, weight] of [...inTitle(order), ...inTexts(order)]) add(words, weight)
  if (scores.size === 0) for (const pair of saidAgain(order)) add(pair, 0)
  const all = foldText([order.title, ...order.texts].join(' '))
  for (const [key, { name, score }] of scores) scores.set(key, { name, score: score + heard(all, key, name) })
  return scores
}

/** What is said of it all over the piece. */
function heard(all: string, key: string, name: string): number {
  return (
    WEIGHT.last * Math.min(2, lastCount(all, key)) +
    WEIGHT.again * Math.min(3, countOf(all, key) - 1) +
    calledIn(all, key) +
    knownBy(name)
  )
}

/** Whether a key is of somebody who is no guest: who wrote, whom a letter is to, who welcomes. */
function othersOf(order: NameOrder): (key: string) => boolean {
  const sent = order.sender !== undefined && isOfAnother(order.texts) ? [order.sender] : []
  const others = [...order.others, ...sent, ...order.texts.flatMap(hostsIn)].map(keyOf)
  const addressed = order.texts.flatMap((text) => addresseeOf(text) ?? [])
  return (key) => others.includes(key) || addressed.some((to) => ` ${key} `.includes(` ${to} `))
}

type NamedIn = readonly (readonly [words: string | undefined, weight: number])[]

function inTitle(order: NameOrder): NamedIn {
  const { title } = order
  const leads = LEADS.exec(title)?.[1]
  return [
    [withWhom(title), WEIGHT.titled],
    [SAID_TO.exec(withoutTitles(title))?.[1], WEIGHT.leads],
    ...subjectsIn(title).map(({ name, weight }) => [name, weight] as const),
    ...inTitleToo(order).map((pair) => [pair, WEIGHT.titled] as const),
    ...honouredIn(title).map((words) => [words, WEIGHT.honoured] as const),
    [beforeOffice(title), WEIGHT.leads],
    [/[:：]\s*([\p{L}\p{M}]+ [\p{L}\p{M}]+)(?=،|$)/u.exec(title)?.[1], WEIGHT.titled],
    [leads, WEIGHT.leads],
    [tailOf(withoutOffice(leads)), WEIGHT.titled],
    [DOES.exec(title)?.[1], WEIGHT.titled],
  ]
}

function inTexts(order: NameOrder): NamedIn {
  const { title, texts, bold } = order
  return [
    [isOfAnother(texts) ? undefined : senderIn(order), WEIGHT.sent],
    ...bold.map((words) => [words, WEIGHT.bold] as const),
    ...texts.flatMap(namedIn),
    ...calledFirst(order).map(
      (first) => [fullNameIn([title, ...texts], first)?.name, WEIGHT.honoured] as const,
    ),
  ]
}

/** «أبو شادي» is part of «أبو شادي القزّاز», and speaks for it. */
function grownTogether(scores: ReadonlyMap<string, Scored>): Scored[] {
  return [...scores].flatMap(([key, { name, score }]) => {
    const isPart = [...scores.keys()].some((other) => isPartOf(key, other))
    const parts = [...scores].filter(([other]) => isPartOf(other, key))
    return isPart ? [] : [{ name, score: parts.reduce((sum, [, part]) => sum + part.score, score) }]
  })
}

/** «أبو شادي» of «أبو شادي القزّاز», «بن سعيد» of «سالم بن سعيد». */
function isPartOf(key: string, other: string): boolean {
  const isCut =
    JOINING.has(key.split(' ')[0] as string) || firstNameOf(other.split(' ')[0] as string) !== undefined
  const [first, last] = key.split(' ')
  const isAround = key.split(' ').length === 2 && other.startsWith(`${first} `) && other.endsWith(` ${last}`)
  if (isAround && key !== other) return true
  return other.startsWith(`${key} `) || (isCut && other.endsWith(` ${key}`))
}

/** What its words say for its being a name, and for their being none: «صانع النايات». */
function knownBy(name: string): number {
  const [first = '', second = ''] = name.split(' ')
  const known = firstNameOf(/^(?:أبو|أبي|أم|عبد|لالة|سيدي|مولاي)$/u.test(first) ? second : first)
  const isOfFamily = /^ال.{2,}ي$/u.test(second) || JOINING.has(foldText(second))
  if (known !== undefined) return known === 'sure' || isOfFamily ? WEIGHT.known : WEIGHT.perhapsKnown
  return (/^ال/u.test(second) && !isOfFamily) || /ة$/u.test(second) ? WEIGHT.construct : 0
}

const TWO_WORDS = new RegExp(String.raw`^(?!ال)(${NAME})[،,]?\s+([\p{L}\p{M}]+)\s+\p{L}`, 'u')

/** «سلمى الراوي أستاذة الخط …»: the name that a title has before what somebody is. */
function beforeOffice(title: string): string | undefined {
  const [, name, office = ''] = TWO_WORDS.exec(withoutTitles(title)) ?? []
  return OFFICES.has(foldText(office)) ? name : undefined
}

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
