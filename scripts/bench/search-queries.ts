/** Records, a seed → what somebody might type of them: words, rows of words, rows in quotes, other spellings, filters. */

import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import type { SearchFilters } from '../../src/archive/search/answer.ts'
import { wordsOf } from '../../src/fold/words.ts'
import { type Chance, openChance } from '../../tests/support/chance.ts'

export interface BenchQuery {
  readonly text: string
  readonly filters: SearchFilters
}

const SEED = 27

/** In turn each of the kinds. */
const KINDS: readonly ((words: readonly string[], chance: Chance) => string)[] = [
  (words, chance) => chance.pick(words),
  (words, chance) => rowOf(words, chance, 2),
  (words, chance) => `${chance.pick(words)} ${chance.pick(words)}`,
  (words, chance) => `"${rowOf(words, chance, 3)}"`,
  (words, chance) => chance.pick(words).replaceAll(/[أإآ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('ى', 'ي'),
  (words, chance) => `وال${chance.pick(words)}`,
  (words, chance) => `${chance.pick(words)} ${chance.pick(words)} ${chance.pick(words)}`,
  (words, chance) => chance.pick(words).slice(0, 2),
]
/** One query of so many has a filter. */
const FILTERED = 8

/** The same at every run. */
export function drawQueries(records: readonly IssueRecord[], count: number): readonly BenchQuery[] {
  const chance = openChance(SEED)
  return Array.from({ length: count }, (_, index) => {
    const { articles, date } = chance.pick(records)
    const { parts, guests } = articles.at(-1) ?? { parts: [] }
    const { text } = chance.pick(parts)
    const words = wordsOf(text).map(({ start, end }) => text.slice(start, end))
    const make = KINDS[index % KINDS.length] as (typeof KINDS)[number]
    const year = Number(date.slice(0, 4))
    const guest = guests?.[0]
    const filters = guest && chance.number(0, 1) === 0 ? { person: guest.name } : { from: year, to: year }
    return { text: make(words, chance), filters: chance.number(1, FILTERED) === 1 ? filters : {} }
  })
}

function rowOf(words: readonly string[], chance: Chance, length: number): string {
  const from = chance.number(0, Math.max(0, words.length - length))
  return words.slice(from, from + length).join(' ')
}
