/**
 * `find`: words → where they stand in all issues of the archive. Shows the nearest hits, each with what stands around it;
 * exit code 1 where nothing is found, as other programs that find do.
 */

import { access } from 'node:fs/promises'
import { styleText } from 'node:util'
import { searchCatalogue } from '../src/archive/catalogue/search.ts'
import {
  type SearchAnswer,
  type SearchFilters,
  type SearchHit,
  USUAL_HITS,
} from '../src/archive/search/answer.ts'
import type { Excerpt } from '../src/archive/search/excerpt.ts'
import { showPath } from '../src/source/disk.ts'
import { readCatalogue, UnreadableCatalogue } from './archive/catalogue-file.ts'
import type { Call } from './commands.ts'
import { helpOf, refuse } from './refuse.ts'
import { spoken } from './spoken.ts'
import { findWords } from './words/of-readers.ts'
import { ENGLISH } from './words/voice.ts'

const MOST_HITS = 1000

export async function run({ house, operands, flags, voice = ENGLISH }: Call): Promise<number> {
  const words = operands.join(' ')
  const sayings = findWords(voice)
  const read = readFlags(flags, sayings)
  if (typeof read === 'string') return refuse(read, helpOf('find', voice), voice)
  const mend = sayings.mend(spoken('catalogue'))
  const isThere = await access(house.catalogue).then(
    () => true,
    () => false,
  )
  if (!isThere) return refuse(sayings.noCatalogue(showPath(house.catalogue)), mend, voice)
  try {
    const answer = await readCatalogue(house.catalogue, (database) => searchCatalogue(database, words, read))
    if (flags['json']) console.log(JSON.stringify(answer, null, 2))
    else show(words, answer, sayings)
    return answer.hits.length > 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof UnreadableCatalogue)) throw error
    return refuse(sayings.otherCatalogue(showPath(house.catalogue)), mend, voice)
  }
}

type Sayings = ReturnType<typeof findWords>

interface Wanted {
  readonly filters: SearchFilters
  readonly most: number
}

/** Or what is wrong with them. */
function readFlags(flags: Call['flags'], sayings: Sayings): Wanted | string {
  const texts = Object.entries(flags).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const { from, to, most, issue, person, section } = Object.fromEntries(texts)
  for (const [name, year] of Object.entries({ from, to }))
    if (year !== undefined && !/^\d{4}$/.test(year)) return sayings.year(year, name)
  if (most !== undefined && !(/^\d{1,4}$/.test(most) && Number(most) >= 1 && Number(most) <= MOST_HITS))
    return sayings.most(most, MOST_HITS)
  const filters = {
    ...(issue !== undefined && { issue }),
    ...(from !== undefined && { from: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
    ...(person !== undefined && { person }),
    ...(section !== undefined && { section }),
  }
  return { filters, most: most === undefined ? USUAL_HITS : Number(most) }
}

function show(words: string, { hits, total }: SearchAnswer, sayings: Sayings): void {
  for (const hit of hits) console.log(`${placeOf(hit)}\n  ${paint(hit.excerpt)}\n`)
  if (hits.length === 0)
    console.log(words.trim() === '' ? sayings.nothingSought : sayings.nothingFound(words))
  else console.log(total > hits.length ? sayings.placesOf(hits.length, total) : sayings.places(hits.length))
}

function placeOf({ issue, labels, article, title, anchor, page }: SearchHit): string {
  return `${title}  (${labels.number}، ${labels.date}، ص ${page})  ${issue}/${article}#${anchor}`
}

function paint({ text, marks, cut: [before, behind] }: Excerpt): string {
  let painted = before ? '… ' : ''
  let at = 0
  for (const [start, end] of marks) {
    painted += text.slice(at, start) + styleText('bold', text.slice(start, end), { stream: process.stdout })
    at = end
  }
  return `${painted}${text.slice(at)}${behind ? ' …' : ''}`
}
