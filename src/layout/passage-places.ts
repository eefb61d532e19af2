/**
 * A passage of an article ↔ its place there: passages are known by themselves, and those of an article that was read
 * anew are others, in the same places.
 */

import type { Article } from '../issue/issue.ts'
import type { Passage } from '../issue/page-turn.ts'

/** By its number among all parts of the article; of a plain line, by that of what has it. */
export type PassagePlace =
  | { readonly part: number }
  | { readonly partWithLine: number; readonly line: 'kicker' | 'signature' | 'source' }

export function isPlace(passage: Passage | PassagePlace): passage is PassagePlace {
  return 'part' in passage || 'partWithLine' in passage
}

/** Nothing for a passage that is none of the article's. */
export function placePassages(article: Article): (passage: Passage) => PassagePlace | undefined {
  const numbers = new Map(partsOf(article).map((part, number) => [part, number]))
  return (passage) => {
    const number = numbers.get('line' in passage ? passage.of : passage)
    if (number === undefined) return undefined
    return 'line' in passage ? { partWithLine: number, line: passage.line } : { part: number }
  }
}

/** The article must be as the one that the places are of. */
export function findPassages(article: Article): (place: PassagePlace) => Passage {
  const parts = partsOf(article)
  return (place) => {
    if ('part' in place) return parts[place.part] as Passage
    return { of: parts[place.partWithLine], line: place.line } as Passage
  }
}

/** All records and lists in it, itself the first. */
function partsOf(article: Article): readonly object[] {
  const parts = new Set<object>([article])
  // A set that grows while it is walked is walked to its end.
  for (const part of parts)
    for (const value of Object.values(part)) if (typeof value === 'object' && value !== null) parts.add(value)
  return [...parts]
}
