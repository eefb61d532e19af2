/** Names → whether they stand at a place of a passage, in another spelling too, by what a search folds into one. */

import { foldText } from '../../../fold/fold.ts'
import { foldWord } from '../../fold-word.ts'
import { isArabicLetter, MARK, TATWEEL } from './letters.ts'
import { type PassageReading, wordAt } from './reading.ts'

export interface SpeltName {
  /** Without what every hand adds or leaves out. */
  readonly text: string
  /** Its words, folded. */
  readonly words: readonly string[]
  /** The words of other names of the piece. */
  readonly others: readonly (readonly string[])[]
}

/** Letters of a word in which one may be another. */
const LEAST_LETTERS = { inName: 5, alone: 7 }
/** What no two words of a name have between them. */
const NOT_OF_NAME = /[^\p{L}\p{M}\u0640 \u00A0\u200C-\u200F]/u
const PARTICLE = /^[وفبلك]/
const ADDED = new RegExp(`[${MARK}${TATWEEL}\\u200C-\\u200F\\u061C]`, 'g')

export function namesOf(names: readonly string[]): readonly SpeltName[] {
  const all = names.map((name) => ({ text: plain(name.trim()), words: foldWords(name) }))
  const known = all.filter(
    ({ words }, index) =>
      words.length > 0 && all.findIndex((other) => other.words.join() === words.join()) === index,
  )
  return known.map((name) => ({
    ...name,
    others: known.filter((other) => other !== name).map(({ words }) => words),
  }))
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(ADDED, '').replace(/\s+/g, ' ')
}

function foldWords(text: string): readonly string[] {
  return foldText(text).split(' ').filter(Boolean)
}

export interface NamePlace {
  /** Index of the name. */
  readonly name: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Whether a name may begin with a character; not asked yet. */
const [UNKNOWN, YES, NO] = [0, 1, 2]

/** A name that a word may begin, behind so many letters of a particle. */
interface NameStart {
  readonly name: number
  readonly behind: 0 | 1
}

/** Finds the names in a row of words, in other spellings too; what a word may begin is asked once. */
export function nameFinder(names: readonly SpeltName[]) {
  const starts = new Map<string, readonly NameStart[]>()
  const startsOf = (word: string): readonly NameStart[] => {
    const known = starts.get(word)
    if (known) return known
    const folded = foldWord(word)
    const made = names.flatMap(({ words }, name): NameStart[] => {
      const behind = particleOf(folded, words[0] ?? '')
      return behind === undefined ? [] : [{ name, behind }]
    })
    starts.set(word, made)
    return made
  }
  const firsts = new Set(names.map(({ words }) => words[0]?.[0]))
  const known = new Uint8Array(2 ** 16)
  const beginsName = (unit: number): boolean => {
    if (known[unit] === UNKNOWN) {
      const letter = foldWord(String.fromCharCode(unit))
      known[unit] = letter === '' || firsts.has(letter[0]) || PARTICLE.test(letter) ? YES : NO
    }
    return known[unit] === YES
  }
  return (reading: PassageReading): readonly NamePlace[] => {
    const places: NamePlace[] = []
    const { count, starts: begins } = reading.words()
    for (let at = 0; at < count; at++) {
      if (!beginsName(reading.text.charCodeAt(begins[at] as number))) continue
      for (const start of startsOf(wordAt(reading, at))) {
        const sought = names[start.name]
        const found = sought && compareName(reading, at, sought, start)
        if (found) places.push(found)
      }
    }
    return places
  }
}

/** The name as it is spelt from this word on. */
function compareName(
  reading: PassageReading,
  at: number,
  { words: sought, others }: SpeltName,
  { name, behind }: NameStart,
): NamePlace | undefined {
  const { count, starts, ends } = reading.words()
  const last = at + sought.length - 1
  if (last >= count) return undefined
  let odd = -1
  let oddWord = ''
  for (let index = 0; index < sought.length; index++) {
    const word = foldWord(wordAt(reading, at + index)).slice(index === 0 ? behind : 0)
    if (word === sought[index]) continue
    if (odd >= 0) return undefined
    odd = index
    oddWord = word
  }
  if (odd >= 0 && !isSlip(oddWord, odd, { sought, others })) return undefined
  const end = ends[last] as number
  let start = (starts[at] as number) + behind
  while (behind > 0 && start < end && !isArabicLetter(reading.text, start)) start += 1 // the particle's own marks
  const text = reading.text.slice(start, end)
  return NOT_OF_NAME.test(text) ? undefined : { name, start, end, text: plain(text) }
}

interface SoughtWords {
  readonly sought: readonly string[]
  readonly others: SpeltName['others']
}

/** Whether a word of a name is another by a slip of the pen, and the whole no other name. */
function isSlip(word: string, index: number, { sought, others }: SoughtWords): boolean {
  const least = sought.length > 1 ? LEAST_LETTERS.inName : LEAST_LETTERS.alone
  if (!isOneLetterOff(word, sought[index] ?? '', least)) return false
  const found = sought.with(index, word).join()
  return others.every((other) => other.join() !== found)
}

/** How many letters of a particle stand before a word that begins as the name does; nothing where it begins otherwise. */
function particleOf(word: string, name: string): 0 | 1 | undefined {
  if (word[0] === name[0] && Math.abs(word.length - name.length) <= 1) return 0
  const isParticle = PARTICLE.test(word) && word[1] === name[0]
  return isParticle && Math.abs(word.length - 1 - name.length) <= 1 ? 1 : undefined
}

/** One letter inside is another, too many, or missing; first and last letters are those of particles and endings. */
function isOneLetterOff(word: string, name: string, least: number): boolean {
  if (word.length < least || name.length < least || Math.abs(word.length - name.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === name[same]) same += 1
  let tail = 0
  while (tail < Math.min(word.length, name.length) - same && word.at(-1 - tail) === name.at(-1 - tail))
    tail += 1
  return same > 0 && tail > 0 && Math.max(word.length, name.length) - same - tail <= 1
}
