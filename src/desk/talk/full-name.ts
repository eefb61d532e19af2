/** A label that is part of a name → the name whole, as title, introduction and captions have it. */

import { foldText } from '../../fold/fold.ts'
import { honouredIn } from './honoured.ts'
import { QUESTION_WORDS, TITLES } from './lexicon.ts'
import { nameIn } from './name-in.ts'
import { COMMON, DOUBLING_WRITTEN, isVerb, JOINING, JOINING_WRITTEN, NAME, pairsIn } from './name-words.ts'
import { areInitials, keyOf, withoutArticle, wordsOfKey } from './word-key.ts'

export interface FullName {
  readonly name: string
  /** How it was known, where a person must confirm it. */
  readonly how?: 'initials' | 'nickname' | 'introduction'
}

/** So much speaks for a name that is taken for whole: it is there twice, or a sign closes it. */
const ENOUGH = 2

/** `others`: of whoever else is asked, who may stand behind it: «نادية سالم وكريم عبد الجليل». */
export function fullNameIn(
  texts: readonly string[],
  label: string,
  others: readonly string[] = [],
): FullName | undefined {
  const initials = initialsOf(label)
  if (initials.length > 0) {
    const name = ofInitials(texts, initials)
    return name === undefined ? undefined : { name, how: 'initials' }
  }
  const family = best(before(texts, label))
  if (family !== undefined) return { name: family }
  const honoured = honouredWith(texts, label)
  const [last] = honoured.filter((name) => keyOf(name).endsWith(` ${keyOf(label)}`))
  if (last !== undefined) return { name: last }
  const [first, times] = goingOn(texts, label, others) ?? []
  if (first !== undefined && times !== undefined && times >= ENOUGH) return { name: first }
  const called = nicknamed(texts, label)
  if (called !== undefined) return { name: called, how: 'nickname' }
  if (honoured.length > 0) return { name: honoured[0] as string, how: 'introduction' }
  return first !== undefined && /\sال\p{L}+[^\sة]$/u.test(first)
    ? { name: first, how: 'introduction' }
    : undefined
}

/** The one name in the texts that has these initials; of several, the one that is there most. */
function ofInitials(texts: readonly string[], initials: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const [pair, times] of pairsIn(texts, ENOUGH)) {
    const name = [pair, pair.replace(/^و(?=\p{L}{3})/u, '')].find((form) => isOfInitials(form, initials))
    const second = name?.split(' ')[1] ?? ''
    if (name !== undefined && isFirstName(name.split(' ')[0] ?? '') && !/^[وف]?[يت]\p{L}{3,}$/u.test(second))
      counts.set(name, (counts.get(name) ?? 0) + times)
  }
  return best(counts) ?? (counts.size === 1 ? [...counts.keys()][0] : undefined)
}

function best(
  counts: ReadonlyMap<string, number>,
  isOf: (name: string) => boolean = () => true,
): string | undefined {
  const [first, second] = [...counts].filter(([name]) => isOf(name)).sort(([, one], [, other]) => other - one)
  return first && first[1] >= ENOUGH && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

/** Names behind titles that begin or end with it: «المهندس جوزيف عقيقي» of «عقيقي». */
function honouredWith(texts: readonly string[], label: string): readonly string[] {
  const key = keyOf(label)
  return texts.flatMap(honouredIn).flatMap((words) => {
    const name = nameIn(words)
    const own = name === undefined ? '' : keyOf(name)
    const isOfIt = own.startsWith(`${key} `) || own.endsWith(` ${key}`)
    return name !== undefined && isOfIt && !isVerb(name.split(' ').at(-1) as string) ? [name] : []
  })
}

/** As a text may have it: behind a particle, «عبدالله» in one word or two. */
function patternOf(label: string): string {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+')
  return String.raw`(?<![\p{L}\p{M}])[وفبل]?(${escaped.replace(/^عبد(?:\\s\+)?(?=ال)/u, String.raw`عبد\s?`)})`
}

/** «سعاد» of «سعاد النخلي»: a first name with what follows it most, and how much speaks for that. */
function goingOn(
  texts: readonly string[],
  label: string,
  others: readonly string[],
): readonly [string, number] | undefined {
  const more = String.raw`(?:(?:${JOINING_WRITTEN})\s+)?[\p{L}\p{M}]{3,}`
  const pattern = new RegExp(String.raw`${patternOf(label)}\s+(${more})`, 'gu')
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const found of text.matchAll(pattern)) {
      const [, first = '', rest = ''] = found
      if (COMMON.test(rest) || QUESTION_WORDS.has(foldText(rest)) || /^[وف]?[يت]\p{L}{3,}$/u.test(rest))
        continue
      const behind = text.slice(found.index + found[0].length)
      add(
        counts,
        `${first} ${rest}`,
        isClosed(behind) || isOfFamily(rest) || isAnd(behind, others) ? ENOUGH : 1,
      )
    }
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first && [first[0].replace(/\s+/gu, ' '), first[1]]
}

function add(counts: Map<string, number>, name: string, weight: number): void {
  counts.set(name, (counts.get(name) ?? 0) + weight)
}

function isClosed(behind: string): boolean {
  return /^\s*(?:[،.؛:)–—\n!؟«»]|$)/u.test(behind)
}

/** «… وكريم …», where Karim is asked too. */
function isAnd(behind: string, others: readonly string[]): boolean {
  return others.some((other) => behind.startsWith(` و${other}`))
}

/** «المريخي», «أبو حميدة», «بوعلام»: a family's name by its form. */
function isOfFamily(rest: string): boolean {
  return (
    /^ال\p{L}{2,}يّ?ة?$/u.test(rest) ||
    /^(?:بو|أبو|بن)\p{L}{3,}$/u.test(rest) ||
    new RegExp(`^(?:${JOINING_WRITTEN})\\s`, 'u').test(rest)
  )
}

/** «الدرعاوي» of «نفيسة الدرعاوي»: a family's name with the word before it. */
function before(texts: readonly string[], label: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (!/^ال/u.test(label) || label.includes(' ')) return counts
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,})\s+${label}(?![\p{L}\p{M}])`, 'gu')
  for (const text of texts)
    for (const { 0: found, 1: first = '', index } of text.matchAll(pattern)) {
      const isHead = index === 0 && isClosed(text.slice(found.length))
      if (isFirstName(first)) add(counts, `${first} ${label}`, isHead ? ENOUGH : 1)
    }
  return counts
}

function isFirstName(word: string): boolean {
  const folded = foldText(word)
  return !/^(?:ال|و?ال)/u.test(word) && !COMMON.test(word) && !TITLES.has(folded) && !JOINING.has(folded)
}

/** «إلياس الحدشيتي، أو «أبو طوني»», «خلفان بن حمد المزيود، المعروف ببوحمد». */
function nicknamed(texts: readonly string[], label: string): string | undefined {
  const called = String.raw`(?:(?:المعروفة?|الشهيرة?|الملقبة?|المكناة?)\s+(?:باسم\s+|بـ\s*(?=[«("“]))?[«("“]?|(?:أو\s*)?[«("“]\s*)`
  const pattern = new RegExp(
    String.raw`((?:[\p{L}\p{M}]{2,18}\s+(?=بن|بنت|ولد|ود)|(?<![\p{L}\p{M}])(?:${DOUBLING_WRITTEN})\s+)?${NAME})[،\s]*${called}${patternOf(label)}(?![\p{L}\p{M}])`,
    'u',
  )
  for (const text of texts) {
    const name = pattern.exec(text)?.[1]
    if (name !== undefined && !name.split(/\s+/u).some((word) => COMMON.test(word))) return name
  }
  return undefined
}

function initialsOf(label: string): readonly string[] {
  const letters = wordsOfKey(foldText(label))
  const isLetter = letters.length === 1 && /^[^سج]$/u.test(letters[0] as string)
  return isLetter || areInitials(letters) ? letters : []
}

function isOfInitials(name: string, initials: readonly string[]): boolean {
  const words = wordsOfKey(foldText(name))
  return (
    words.length >= initials.length &&
    initials.every((letter, at) =>
      [words[at] ?? '', withoutArticle(words[at] ?? '')].some((form) => form.startsWith(letter)),
    )
  )
}
