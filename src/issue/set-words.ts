/**
 * An issue → the words of it that are set in type, one by one or written anew: names of files, addresses and what is
 * only read out are none of them.
 */

import type { Issue } from './issue.ts'

/** Keys of an issue whose texts are not set: names, places, addresses, words for those who do not see a picture. */
const NOT_SET = new Set([
  'id',
  'slug',
  'story',
  'kind',
  'date',
  'revised',
  'language',
  'numerals',
  'theme',
  'certifier',
  'description',
  'fileAs',
  'isbn',
  'romanised',
  'subjects',
  'sample',
  'path',
  'format',
  'alternative',
  'href',
  'link',
  'issn',
  'barcode',
  'qr',
  'uncovered',
  'colour',
  'placement',
  'span',
  'places',
])

/** Every text that is set, in no order that matters. */
export function setWords(issue: Issue): string[] {
  const words: string[] = []
  mapSetWords(issue, (text) => {
    words.push(text)
    return text
  })
  return words
}

/** The issue with every text that is set written anew; everything else is as it was. */
function mapSetWords(issue: Issue, write: (text: string) => string): Issue {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return write(value)
    if (Array.isArray(value)) return value.map(map)
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, NOT_SET.has(key) ? part : map(part)]),
    )
  }
  return map(issue) as Issue
}

/** The issue with a mark for each of these characters, wherever it is set. */
export function markCharacters(
  issue: Issue,
  characters: readonly string[],
  markOf: (character: string) => string,
): Issue {
  return mapSetWords(issue, (text) =>
    characters.reduce((marked, character) => marked.replaceAll(character, markOf(character)), text),
  )
}
