/**
 * What somebody types → what is sought: words, each in all its forms, and what stands in quotes, which is sought as it
 * is written. The rules by which words are sought are here alone, so that a database and a browser find the same.
 */

import { wordsOf } from '../../fold/words.ts'

/** A word that is sought, or several that stand in quotes, one behind the other. */
export interface Term {
  /** Folded. */
  readonly words: readonly string[]
  /** In quotes: in no other form. */
  readonly isLiteral: boolean
}

/** More are not looked for: nobody types them, and each costs. */
const MOST_TERMS = 12
/** Words of an archive that one term may stand for, the nearest to it first. */
const MOST_FORMS = 64
/** Letters from which on a word is also sought inside of longer ones; shorter ones only begin them. */
const LEAST_INSIDE = 3

const QUOTED = /"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|„([^“”]*)[“”]?/g

export function readQuery(text: string): readonly Term[] {
  const terms: Term[] = []
  let at = 0
  for (const quoted of text.matchAll(QUOTED)) {
    terms.push(...freeTerms(text.slice(at, quoted.index)))
    const words = wordsOf(quoted.slice(1).find((inner) => inner !== undefined) ?? '').map(({ text }) => text)
    if (words.length > 0) terms.push({ words, isLiteral: true })
    at = quoted.index + quoted[0].length
  }
  terms.push(...freeTerms(text.slice(at)))
  return distinct(terms).slice(0, MOST_TERMS)
}

/** The words of all terms as they were typed, one behind the other. */
export function typedRow(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ words }) => words)
}

/** What an archive knows of words: those that stand in it. */
export interface ArchiveWords {
  readonly has: boolean
  /** Those that share a stem with the word. */
  readonly related: readonly string[]
}

/**
 * In which forms a word is sought: the word and its relations, the nearest first. Nothing where the archive has none of
 * them: then those words serve that it is inside of.
 */
export function formsOf(word: string, { has, related }: ArchiveWords): readonly string[] | undefined {
  const others = nearest(related.filter((each) => each !== word))
  if (has) return [word, ...others]
  return others.length > 0 ? others : undefined
}

/** Whether a longer word serves in place of one that stands nowhere. */
export function isInside(word: string, longer: string): boolean {
  return word.length >= LEAST_INSIDE ? longer.includes(word) : longer.startsWith(word)
}

/** Whether all words have to be looked at for that, or only those that begin so. */
export function seeksInside(word: string): boolean {
  return word.length >= LEAST_INSIDE
}

/** As many as are sought: the shortest, which say least beside it, first. */
export function nearest(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => a.length - b.length || compareUnits(a, b)).slice(0, MOST_FORMS)
}

/** By UTF-16 units: the same order on every machine. */
export function compareUnits(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A particle that is written onto digits or Latin is no word that anybody looks for. */
function freeTerms(text: string): readonly Term[] {
  return text.split(/\s+/).flatMap((token) => {
    const words = wordsOf(token).map(({ text }) => text)
    const sought = words.length > 1 ? words.filter((word) => !/^\p{Script=Arabic}$/u.test(word)) : words
    return sought.map((word) => ({ words: [word], isLiteral: false }))
  })
}

function distinct(terms: readonly Term[]): readonly Term[] {
  const key = ({ words, isLiteral }: Term) => `${isLiteral && words.length > 1} ${words.join(' ')}`
  const seen = new Set<string>()
  return terms.filter((term) => {
    const isNew = !seen.has(key(term))
    seen.add(key(term))
    return isNew
  })
}
