/** The name that labels have → the name whole, where title or introduction have it: «سعاد», «أبو شادي», «ف. ب». */

import { foldText } from '../../fold/fold.ts'
import { listedGuests } from './declared.ts'
import { type FullName, fullNameIn } from './full-name.ts'
import { grownName } from './grown-name.ts'
import { nameRunAt, wordsOfText } from './name-run.ts'
import { JOINING } from './name-words.ts'
import { nameLeading } from './names.ts'
import { likenessOf } from './same-name.ts'
import { subjectsIn } from './subjects.ts'
import { areInitials, keyOf, wordsOfKey } from './word-key.ts'

export interface LabelOrder {
  readonly title: string
  readonly texts: readonly string[]
  /** Of whoever else is asked. */
  readonly others: readonly string[]
}

/** So far into a text a name is looked for. UTF-16 units. */
const READ = 1500

export function nameOfLabel(name: string, { title, texts, others }: LabelOrder): FullName {
  const words = name.split(/\s+/u)
  const isWhole =
    words.length > 2 ||
    (words.length === 2 &&
      !JOINING.has(foldText(words[0] as string)) &&
      !areInitials(wordsOfKey(foldText(name))))
  const all = [title, ...texts]
  if (isWhole) return { name: asWritten(name, all) }
  const leading = nameLeading(title.trim())
  if (leading !== undefined && isPartOf(name, leading)) return { name: leading }
  const listed = listedGuests(all).filter((whole) => isPartOf(name, whole))
  if (listed.length === 1) return { name: listed[0] as string }
  const found = fullNameIn(all, name, others)
  if (found) return { ...found, name: grownName(found.name, all) }
  const other = besideAnother(name, all, others) ?? subjectOf(name, texts) ?? grownLabel(name, all)
  return other === undefined ? { name } : { name: other, how: 'introduction' }
}

function isPartOf(name: string, whole: string): boolean {
  const [key, all] = [keyOf(name), keyOf(whole)]
  const likeness = likenessOf(key, all)
  // «مصمّم الديكور أبو غدير»: a trade before the name is none of it.
  return likeness === 'initials' || (likeness === 'part' && (all.startsWith(key) || all.endsWith(key)))
}

/** «ريتا ابو شقرا», «جاسم بو طبنيه»: a label’s haste, where title or introduction spell it with care. */
function asWritten(name: string, texts: readonly string[]): string {
  const key = closeKey(name)
  const [, run = name] =
    texts.flatMap((text) => runsIn(text, /^و/u.test(name))).find(([, each]) => closeKey(each) === key) ?? []
  return isBare(run, name) ? name : run
}

function closeKey(name: string): string {
  return foldText(name).replace(/ /g, '')
}

/** Whether they differ by vowel marks alone. */
function isBare(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\p{M}/gu, '')
  return bare(one) === bare(other)
}

/** «التوأمان صابر وصبري القرمازي»: two who are asked, with one family’s name. */
function besideAnother(
  name: string,
  texts: readonly string[],
  others: readonly string[],
): string | undefined {
  const key = foldText(name)
  for (const text of texts) {
    const words = wordsOfText(text.slice(0, READ))
    for (const [at, word] of words.entries()) {
      const run = foldText(word) === key ? nameRunAt(withoutAnd(words.slice(at + 1)), 0) : undefined
      const [first = '', ...family] = run?.name.split(' ') ?? []
      const isOther = others.some((other) => wordsOfKey(foldText(other))[0] === foldText(first))
      if (run?.isSure && isOther && words[at + 1]?.startsWith('و')) return [name, ...family].join(' ')
    }
  }
  return undefined
}

/** «كان لمعي بطرس ينصب …», «ريما خير الله وغادة خير الله»: a first name of a label, wherever its family’s follows it. */
function grownLabel(name: string, texts: readonly string[]): string | undefined {
  if (name.includes(' ') || areInitials(wordsOfKey(foldText(name)))) return undefined
  const key = foldText(name)
  return texts
    .flatMap((text) => runsIn(text, /^و/u.test(name)))
    .find(([first, run]) => foldText(first) === key && !NAMES_TWO.test(run))?.[1]
}

/** «ماهر ومازن البستاني» */
const NAMES_TWO = / و\p{L}{3}/u

/** Every name of a text, with its first word: of «وغادة» without its waw, unless the name sought has one. */
function runsIn(text: string, keepsAnd: boolean): readonly (readonly [first: string, run: string])[] {
  const words = wordsOfText(text.slice(0, READ))
  return words.flatMap((_, at) => {
    const here = keepsAnd ? words.slice(at) : withoutAnd(words.slice(at))
    const run = nameRunAt(here, 0)?.name
    return run === undefined ? [] : [[here[0] ?? '', run] as const]
  })
}

function withoutAnd([first = '', ...rest]: readonly string[]): readonly string[] {
  return [first.replace(/^و/u, ''), ...rest]
}

/** «مرسال خوري يسوق بالليل»: whom an introduction is about, by that first name. */
function subjectOf(name: string, texts: readonly string[]): string | undefined {
  const key = keyOf(name)
  const found = texts.flatMap(subjectsIn).filter((subject) => keyOf(subject.name).startsWith(`${key} `))
  return found.sort((one, other) => other.weight - one.weight)[0]?.name
}
