/**
 * What somebody types, a catalogue → the parts of the archive that have it, the nearest first.
 *
 * FTS5 is asked from the nearest to the farthest (all words in a row, as typed, in any form, over an article), each time
 * for heads and then for the rest, and no further than hits are wanted: it gives them in the order of their numbers,
 * newest first, without weighing what nobody will see.
 */

import { foldText } from '../../fold/fold.ts'
import { soughtStemsOf } from '../../fold/stems.ts'
import { isNamed } from '../record/people.ts'
import {
  type Nearness,
  type SearchAnswer,
  type SearchFilters,
  type SearchHit,
  USUAL_HITS,
} from '../search/answer.ts'
import { excerptOf, type SoughtForms } from '../search/excerpt.ts'
import { formsOf, isInside, nearest, readQuery, seeksInside, type Term, typedRow } from '../search/query.ts'
import type { CatalogueDatabase, SqlRow } from './database.ts'
import { dayNumber, formFilter, ISSUES_OF_DAY, PARTS_OF_ISSUE, sectionFilter } from './tables.ts'

const LAST_YEAR = 9999

export function searchCatalogue(
  database: CatalogueDatabase,
  text: string,
  { filters = {}, most = USUAL_HITS }: { readonly filters?: SearchFilters; readonly most?: number } = {},
): SearchAnswer {
  const terms = readQuery(text)
  const sought = terms.map((term) => soughtForms(database, term))
  const scope = scopeOf(database, filters)
  if (terms.length === 0 || !scope || !sought.every((forms) => forms !== undefined))
    return { hits: [], total: 0 }
  const asked: Seeking = { database, terms, sought, scope, most }
  const found = findParts(asked)
  const total = countParts(asked)
  if (found.size < most) findArticles(asked, found)
  const hits = [...found].slice(0, most).map(([part, nearness]) => readHit(asked, part, nearness))
  return { hits, total }
}

interface Seeking {
  readonly database: CatalogueDatabase
  readonly terms: readonly Term[]
  /** In which forms each is sought. */
  readonly sought: readonly SoughtForms[]
  readonly scope: Scope
  readonly most: number
}

/** Where is searched. */
interface Scope {
  /** Numbers of parts, both among them. */
  readonly first: number
  readonly last: number
  /** What the column of filters must have; nothing where all may be found. */
  readonly filter: string
}

/** Numbers of parts, in the order of their hits. */
type FoundParts = Map<number, Nearness>

/** Nothing where the archive has no word for it. */
function soughtForms(database: CatalogueDatabase, { words, isLiteral }: Term): SoughtForms | undefined {
  if (isLiteral) return { kind: 'row', words }
  const [word = ''] = words
  const stems = soughtStemsOf(word)
  const related = database.all(
    `SELECT DISTINCT word.text FROM stem JOIN word ON word.id = stem.word WHERE stem IN (${stems.map(() => '?').join()})`,
    stems,
  )
  const has = database.all('SELECT 1 FROM word WHERE text = ?', [word]).length > 0
  const forms = formsOf(word, { has, related: related.map(textOf) }) ?? insideOf(database, word)
  return forms.length > 0 ? { kind: 'any', words: new Set(forms) } : undefined
}

function insideOf(database: CatalogueDatabase, word: string): readonly string[] {
  const rows = seeksInside(word)
    ? database.all('SELECT text FROM word_piece WHERE text LIKE ?', [`%${word}%`])
    : database.all('SELECT text FROM word WHERE text >= ? AND text < ?', [word, `${word}\u{10FFFF}`])
  return nearest(rows.map(textOf).filter((longer) => isInside(word, longer)))
}

function textOf({ text }: SqlRow): string {
  return text as string
}

/** Nothing where nothing can be in it. */
function scopeOf(database: CatalogueDatabase, filters: SearchFilters): Scope | undefined {
  const { issue, from = 1, to = LAST_YEAR, person, section } = filters
  const last = dayNumber(`${yearOf(from)}-01-01`) + ISSUES_OF_DAY - 1
  const years = [dayNumber(`${yearOf(to)}-12-31`), last] as const
  const issues = issue === undefined ? years : issueWithin(database, issue, years)
  const filter = [
    ...(person === undefined ? [] : [personFilter(database, person)]),
    ...(section === undefined ? [] : [sectionOf(database, section)]),
  ]
  if (!issues || filter.includes(undefined)) return undefined
  return {
    first: issues[0] * PARTS_OF_ISSUE,
    last: (issues[1] + 1) * PARTS_OF_ISSUE - 1,
    filter: filter.map((each) => `filter : ${each}`).join(' AND '),
  }
}

function issueWithin(
  database: CatalogueDatabase,
  id: string,
  [first, last]: readonly [number, number],
): readonly [number, number] | undefined {
  const [row] = database.all('SELECT number FROM issue WHERE id = ? AND number BETWEEN ? AND ?', [
    id,
    first,
    last,
  ])
  const number = row?.['number'] as number | undefined
  return number === undefined ? undefined : [number, number]
}

/** As ISO 8601 writes it. */
function yearOf(year: number): string {
  return String(Math.min(Math.max(year, 1), LAST_YEAR)).padStart(4, '0')
}

function personFilter(database: CatalogueDatabase, name: string): string | undefined {
  const forms = database.all('SELECT id, key, person FROM name_form', []) as readonly {
    readonly id: number
    readonly key: string
    readonly person: string
  }[]
  const named = new Set(forms.filter(({ key }) => isNamed([key], name)).map(({ person }) => person))
  const own = forms.filter(({ person }) => named.has(person))
  return own.length === 0 ? undefined : `(${own.map(({ id }) => formFilter(id)).join(' OR ')})`
}

function sectionOf(database: CatalogueDatabase, section: string): string | undefined {
  const [row] = database.all('SELECT id FROM section WHERE key = ?', [foldText(section)])
  return row && sectionFilter(row['id'] as number)
}

function findParts(asked: Seeking): FoundParts {
  const found: FoundParts = new Map()
  for (const [nearness, expression] of expressionsOf(asked)) {
    for (const column of ['head', 'body']) {
      if (found.size >= asked.most) return found
      for (const number of partsWith(asked, `${column} : (${expression})`, asked.most + found.size))
        if (!found.has(number)) found.set(number, nearness)
    }
  }
  return found
}

function expressionsOf({ terms, sought }: Seeking): readonly (readonly [Nearness, string])[] {
  const row = `"${typedRow(terms).join(' ')}"`
  const typed = terms.map(({ words }) => `"${words.join(' ')}"`).join(' AND ')
  const all: readonly (readonly [Nearness, string])[] = [
    ['row', row],
    ['typed', typed],
    ['forms', sought.map(writeForms).join(' AND ')],
  ]
  return terms.length === 1 ? all.slice(1) : all
}

function writeForms(forms: SoughtForms): string {
  if (forms.kind === 'row') return `"${forms.words.join(' ')}"`
  return `(${[...forms.words].map((word) => `"${word}"`).join(' OR ')})`
}

function partsWith({ database, scope }: Seeking, expression: string, most: number): readonly number[] {
  const rows = database.all(
    'SELECT rowid FROM part_words WHERE part_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?',
    [within(scope, expression), scope.first, scope.last, most],
  )
  return rows.map(({ rowid }) => rowid as number)
}

function within({ filter }: Scope, expression: string): string {
  return filter === '' ? expression : `${expression} AND ${filter}`
}

function countParts({ database, sought, scope }: Seeking): number {
  const expression = within(scope, `{head body} : (${sought.map(writeForms).join(' AND ')})`)
  const [row] = database.all(
    'SELECT count(*) AS total FROM part_words WHERE part_words MATCH ? AND rowid BETWEEN ? AND ?',
    [expression, scope.first, scope.last],
  )
  return row?.['total'] as number
}

/** Of an article that has all terms in several parts, the first of those parts that have the most. */
function findArticles(asked: Seeking, found: FoundParts): void {
  const { database, sought, scope, most } = asked
  if (sought.length < 2) return
  const expression = within(scope, `words : (${sought.map(writeWords).join(' AND ')})`)
  const rows = database.all(
    'SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid',
    [expression, scope.first, scope.last],
  )
  const articles = rows.map(({ rowid }) => rowid as number)
  const rowsOfWords = sought
    .filter((forms) => forms.kind === 'row')
    .map((forms) => articlesWith(asked, forms))
  const known = articlesOf(asked, [...found.keys()])
  for (const article of articles) {
    if (found.size >= most) return
    if (known.has(article) || !rowsOfWords.every((having) => having.has(article))) continue
    found.set(bestPart(asked, article), 'article')
  }
}

/** The words of a row as well stand in an article that has it, in whichever order. */
function writeWords(forms: SoughtForms): string {
  const joint = forms.kind === 'row' ? ' AND ' : ' OR '
  return `(${[...forms.words].map((word) => `"${word}"`).join(joint)})`
}

function articlesWith(asked: Seeking, forms: SoughtForms): ReadonlySet<number> {
  return articlesOf(asked, partsWith(asked, `{head body} : ${writeForms(forms)}`, PARTS_OF_ISSUE))
}

function articlesOf({ database }: Seeking, parts: readonly number[]): ReadonlySet<number> {
  const find = 'SELECT article FROM part WHERE number = ?'
  return new Set(parts.map((part) => database.all(find, [part])[0]?.['article'] as number))
}

function bestPart(asked: Seeking, article: number): number {
  const { database, sought } = asked
  const [row] = database.all('SELECT max(number) AS last FROM part WHERE article = ?', [article])
  const scope = { first: article, last: row?.['last'] as number, filter: '' }
  const counts = new Map<number, number>()
  for (const forms of sought)
    for (const part of partsWith({ ...asked, scope }, `{head body} : ${writeForms(forms)}`, PARTS_OF_ISSUE))
      counts.set(part, (counts.get(part) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count === most).map(([part]) => part))
}

function readHit({ database, sought }: Seeking, part: number, nearness: Nearness): SearchHit {
  const [row] = database.all(
    `SELECT part.is_head, part.anchor, part.page, part.text, article.slug, article.title,
       issue.id, issue.number_label, issue.date_label
     FROM part JOIN article ON article.number = part.article JOIN issue ON issue.number = article.issue
     WHERE part.number = ?`,
    [part],
  )
  if (!row) throw new Error(`The catalogue must have part ${part}, which its index names.`)
  const word = (column: string) => String(row[column])
  return {
    issue: word('id'),
    labels: { number: word('number_label'), date: word('date_label') },
    article: word('slug'),
    title: word('title'),
    isHead: row['is_head'] === 1,
    anchor: word('anchor'),
    page: Number(row['page']),
    nearness,
    excerpt: excerptOf(word('text'), sought),
  }
}
