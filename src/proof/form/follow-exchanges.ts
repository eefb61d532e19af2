/** Exchanges in another order → the numbers by which words from them are known: in the article, and on the issue's cover. */

import { fieldOf } from '../../issue/fields.ts'
import { setEntry } from '../../source/rearrange.ts'
import { readYaml } from '../../source/yaml.ts'
import type { FormTexts } from './edits.ts'
import type { FormPath } from './form.ts'
import { KEY_ORDER } from './keys.ts'
import { typedNumber } from './typed-parts.ts'

/** The place of an exchange, from 0 → its place afterwards; the same where it is there no more. */
export type PlaceAfter = (place: number) => number

export function moved(from: number, to: number): PlaceAfter {
  return (place) => {
    if (place === from) return to
    if (from < place && place <= to) return place - 1
    return to <= place && place < from ? place + 1 : place
  }
}

export function added(at: number, count: number): PlaceAfter {
  return (place) => (place < at ? place : place + count)
}

export function removed(at: number): PlaceAfter {
  return (place) => (place > at ? place - 1 : place)
}

/** Nothing where a number cannot be written. */
export function followExchanges({ article, issue }: FormTexts, after: PlaceAfter): FormTexts | undefined {
  const value = readYaml(article, '', 'issue').value
  const quotes = fieldOf(value, 'pullQuotes')
  const own = [['standfirst'], ...(Array.isArray(quotes) ? quotes.map((_, at) => ['pullQuotes', at]) : [])]
  const written = renumber(article, own, after)
  const cover = fieldOf(readYaml(issue, '', 'issue').value, 'cover')
  const isOnCover = fieldOf(cover, 'story') === fieldOf(value, 'slug') && fieldOf(value, 'slug') !== undefined
  const told = isOnCover ? renumber(issue, COVER_WORDS, after) : issue
  return written === undefined || told === undefined ? undefined : { article: written, issue: told }
}

const COVER_WORDS: readonly FormPath[] = [
  ['cover', 'words'],
  ['back', 'words'],
]

function renumber(text: string, paths: readonly FormPath[], after: PlaceAfter): string | undefined {
  return paths.reduce<string | undefined>((written, path) => {
    if (written === undefined) return undefined
    const from = path.reduce<unknown>(
      (value, step) => fieldOf(value, String(step)),
      readYaml(written, '', 'issue').value,
    )
    const number = fieldOf(from, 'from')
    if (typeof number !== 'number') return written
    const next = after(number - 1) + 1
    return next === number ? written : setEntry(written, path, ['from', typedNumber('from', next)], KEY_ORDER)
  }, text)
}
