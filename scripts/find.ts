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

const MOST_HITS = 1000

export async function run({ house, operands, flags }: Call): Promise<number> {
  const words = operands.join(' ')
  const read = readFlags(flags)
  if (typeof read === 'string') return refuse(read, helpOf('find'))
  const isThere = await access(house.catalogue).then(
    () => true,
    () => false,
  )
  if (!isThere)
    return refuse(`Unexpected absence of ${showPath(house.catalogue)}, expected the catalogue there.`, MEND)
  try {
    const answer = await readCatalogue(house.catalogue, (database) => searchCatalogue(database, words, read))
    if (flags['json']) console.log(JSON.stringify(answer, null, 2))
    else show(words, answer)
    return answer.hits.length > 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof UnreadableCatalogue)) throw error
    return refuse(
      `Unexpected form of ${showPath(house.catalogue)}, expected one of this version of the press.`,
      MEND,
    )
  }
}

const MEND = `${spoken('catalogue')} makes it anew.`

interface Wanted {
  readonly filters: SearchFilters
  readonly most: number
}

/** Or what is wrong with them. */
function readFlags(flags: Call['flags']): Wanted | string {
  const texts = Object.entries(flags).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const { from, to, most, issue, person, section } = Object.fromEntries(texts)
  for (const [name, year] of Object.entries({ from, to }))
    if (year !== undefined && !/^\d{4}$/.test(year))
      return `Unexpected year “${year}” behind --${name}, expected four digits.`
  if (most !== undefined && !(/^\d{1,4}$/.test(most) && Number(most) >= 1 && Number(most) <= MOST_HITS))
    return `Unexpected number “${most}” behind --most, expected 1 to ${MOST_HITS}.`
  const filters = {
    ...(issue !== undefined && { issue }),
    ...(from !== undefined && { from: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
    ...(person !== undefined && { person }),
    ...(section !== undefined && { section }),
  }
  return { filters, most: most === undefined ? USUAL_HITS : Number(most) }
}

function show(words: string, { hits, total }: SearchAnswer): void {
  for (const hit of hits) console.log(`${placeOf(hit)}\n  ${paint(hit.excerpt)}\n`)
  if (hits.length === 0)
    console.log(words.trim() === '' ? 'Nothing is sought.' : `Nothing is found of “${words}”.`)
  else
    console.log(
      total > hits.length
        ? `${hits.length} of ${total} places`
        : hits.length === 1
          ? '1 place'
          : `${hits.length} places`,
    )
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
