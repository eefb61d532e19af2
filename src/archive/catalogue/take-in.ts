/**
 * Issues' records → their rows in the catalogue, each in place of what it had of the issue; or, where one is taken out,
 * none. An intake begins, takes in and out as many as there are, and ends: then words are counted and people are known
 * anew, once for all of them.
 */

import { foldText } from '../../fold/fold.ts'
import { stemsOf } from '../../fold/stems.ts'
import { type ArticleRecord, type IssueRecord, sectionOf } from '../record/issue-record.ts'
import { formKey, knowPeople, type NameForm, namesIn } from '../record/people.ts'
import { type Findable, findablesOf } from '../search/findables.ts'
import type { CatalogueDatabase, SqlRow, SqlValue } from './database.ts'
import { dayNumber, formFilter, ISSUES_OF_DAY, PARTS_OF_ISSUE, sectionFilter } from './tables.ts'

/** What an intake has seen so far: in how many parts more, or fewer, each word stands. */
export interface Intake {
  readonly database: CatalogueDatabase
  readonly counts: Map<string, number>
}

export function beginIntake(database: CatalogueDatabase): Intake {
  return { database, counts: new Map() }
}

export function takeIn(intake: Intake, record: IssueRecord): void {
  takeOut(intake, record.id)
  const { database, counts } = intake
  const number = freeNumber(database, record.date)
  database.run('INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
    number,
    record.id,
    record.masthead,
    record.number,
    record.date,
    record.labels.number,
    record.labels.date,
    record.pages,
  ])
  let part = number * PARTS_OF_ISSUE
  for (const article of record.articles) part = addArticle(database, article, { issue: number, part, counts })
}

/** Nothing happens where the issue is not there. */
export function takeOut({ database, counts }: Intake, id: string): void {
  const [issue] = database.all('SELECT number FROM issue WHERE id = ?', [id])
  if (!issue) return
  const number = issue['number'] as number
  const range = [number * PARTS_OF_ISSUE, (number + 1) * PARTS_OF_ISSUE - 1]
  for (const { text } of database.all('SELECT text FROM part WHERE number BETWEEN ? AND ?', range))
    for (const word of wordsIn(foldText(text as string))) counts.set(word, (counts.get(word) ?? 0) - 1)
  database.run('DELETE FROM part_words WHERE rowid BETWEEN ? AND ?', range)
  database.run('DELETE FROM article_words WHERE rowid BETWEEN ? AND ?', range)
  database.run('DELETE FROM mention WHERE article BETWEEN ? AND ?', range)
  database.run('DELETE FROM part WHERE number BETWEEN ? AND ?', range)
  database.run('DELETE FROM article WHERE number BETWEEN ? AND ?', range)
  database.run('DELETE FROM issue WHERE number = ?', [number])
}

export function endIntake({ database, counts }: Intake): void {
  for (const [word, parts] of counts) countWord(database, word, parts)
  renewPeople(database)
}

/** The first of its day that no issue has. */
function freeNumber(database: CatalogueDatabase, date: string): number {
  const first = dayNumber(date)
  const rows = database.all('SELECT number FROM issue WHERE number >= ? AND number < ?', [
    first,
    first + ISSUES_OF_DAY,
  ])
  const taken = new Set(rows.map(({ number }) => number))
  for (let number = first; number < first + ISSUES_OF_DAY; number++) if (!taken.has(number)) return number
  throw new Error(`The catalogue has room for ${ISSUES_OF_DAY} issues of one day, and ${date} has more.`)
}

interface ArticlePlace {
  readonly issue: number
  /** The number of its first part. */
  readonly part: number
  /** In how many parts of the issue each word stands. */
  readonly counts: Map<string, number>
}

/** Gives the number of the part that comes next. */
function addArticle(database: CatalogueDatabase, article: ArticleRecord, place: ArticlePlace): number {
  const { issue, part: number, counts } = place
  const name = sectionOf(article)
  const section = name === undefined ? undefined : addSection(database, name)
  database.run('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
    number,
    issue,
    article.slug,
    article.kind,
    article.title,
    section ?? null,
    article.firstPage,
    article.lastPage,
  ])
  const marks = addMentions(database, article, number).map(formFilter)
  const filter = [...marks, ...(section === undefined ? [] : [sectionFilter(section)])].join(' ')
  const all = new Set<string>()
  let next = number
  for (const findable of findablesOf(article)) {
    const folded = addPart(database, findable, { number: next, article: number, filter })
    for (const word of wordsIn(folded)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      all.add(word)
    }
    next += 1
  }
  const words = [...all].join(' ')
  database.run('INSERT INTO article_words (rowid, words, filter) VALUES (?, ?, ?)', [number, words, filter])
  return next
}

interface PartPlace {
  readonly number: number
  readonly article: number
  readonly filter: string
}

/** Gives its text as it is sought. */
function addPart(
  database: CatalogueDatabase,
  { isHead, anchor, page, text }: Findable,
  { number, article, filter }: PartPlace,
): string {
  const folded = foldText(text)
  const row = [number, article, isHead ? 1 : 0, anchor, page, text]
  database.run('INSERT INTO part VALUES (?, ?, ?, ?, ?, ?)', row)
  const [head, body] = isHead ? [folded, ''] : ['', folded]
  const words = [number, head, body, filter]
  database.run('INSERT INTO part_words (rowid, head, body, filter) VALUES (?, ?, ?, ?)', words)
  return folded
}

function wordsIn(folded: string): ReadonlySet<string> {
  return new Set(folded === '' ? [] : folded.split(' '))
}

function addSection(database: CatalogueDatabase, name: string): number {
  const key = foldText(name)
  database.run('INSERT INTO section (key, name) VALUES (?, ?) ON CONFLICT DO NOTHING', [key, name])
  return idOf(database.all('SELECT id FROM section WHERE key = ?', [key]))
}

function addMentions(database: CatalogueDatabase, article: ArticleRecord, number: number): readonly number[] {
  const roles = [...(article.guests ?? []).map(() => null), ...article.credits.map(({ role }) => role)]
  return namesIn(article).map((given, place) => {
    const key = formKey(given)
    database.run('INSERT INTO name_form (key) VALUES (?) ON CONFLICT DO NOTHING', [key])
    const form = idOf(database.all('SELECT id FROM name_form WHERE key = ?', [key]))
    const { name, fileAs = null, romanised = null } = given
    const row: readonly SqlValue[] = [number, place, form, roles[place] ?? null, name, fileAs, romanised]
    database.run('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)', row)
    return form
  })
}

function idOf([row]: readonly SqlRow[]): number {
  return row?.['id'] as number
}

/** A word that is new to the archive brings its stems and its pieces; one that stands nowhere any more takes them along. */
function countWord(database: CatalogueDatabase, word: string, more: number): void {
  const [known] = database.all('SELECT id, parts FROM word WHERE text = ?', [word])
  if (!known) {
    if (more > 0) addWord(database, word, more)
    return
  }
  const { id, parts } = known as { readonly id: number; readonly parts: number }
  if (parts + more > 0) database.run('UPDATE word SET parts = ? WHERE id = ?', [parts + more, id])
  else removeWord(database, word, id)
}

function addWord(database: CatalogueDatabase, word: string, parts: number): void {
  database.run('INSERT INTO word (text, parts) VALUES (?, ?)', [word, parts])
  const id = idOf(database.all('SELECT id FROM word WHERE text = ?', [word]))
  for (const stem of stemsOf(word)) database.run('INSERT INTO stem VALUES (?, ?)', [stem, id])
  database.run('INSERT INTO word_piece (rowid, text) VALUES (?, ?)', [id, word])
}

function removeWord(database: CatalogueDatabase, word: string, id: number): void {
  database.run("INSERT INTO word_piece (word_piece, rowid, text) VALUES ('delete', ?, ?)", [id, word])
  database.run('DELETE FROM stem WHERE word = ?', [id])
  database.run('DELETE FROM word WHERE id = ?', [id])
}

/** A form of a name, a section that no article has any more goes. */
function renewPeople(database: CatalogueDatabase): void {
  database.execute('DELETE FROM name_form WHERE id NOT IN (SELECT form FROM mention)')
  database.execute(
    'DELETE FROM section WHERE id NOT IN (SELECT section FROM article WHERE section IS NOT NULL)',
  )
  const rows = database.all('SELECT name, file_as, romanised FROM mention', [])
  database.execute('DELETE FROM person')
  for (const { key, name, fileAs = null, romanised = null, forms } of knowPeople(rows.map(readName))) {
    database.run('INSERT INTO person VALUES (?, ?, ?, ?)', [key, name, fileAs, romanised])
    for (const form of forms) database.run('UPDATE name_form SET person = ? WHERE key = ?', [key, form])
  }
}

function readName({ name, file_as: fileAs, romanised }: SqlRow): NameForm {
  return {
    name: name as string,
    ...(typeof fileAs === 'string' && { fileAs }),
    ...(typeof romanised === 'string' && { romanised }),
  }
}
