import { afterEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../../scripts/archive/sqlite.ts'
import { searchCatalogue } from '../../../src/archive/catalogue/search.ts'
import { TABLES } from '../../../src/archive/catalogue/tables.ts'
import { beginIntake, endIntake, takeIn, takeOut } from '../../../src/archive/catalogue/take-in.ts'
import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { recordOf, talkOf } from '../../support/records.ts'
import { showPlace } from '../search/judge.ts'
import { SEARCH_CASES } from '../search/queries.ts'
import { searchRecords } from '../search/searched.ts'

const opened: OpenDatabase[] = []

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})

function catalogueOf(...intakes: readonly (readonly (IssueRecord | string)[])[]): OpenDatabase {
  const database = openDatabase(':memory:', { readOnly: false })
  opened.push(database)
  database.execute(TABLES)
  for (const news of intakes) {
    const intake = beginIntake(database)
    for (const each of news) typeof each === 'string' ? takeOut(intake, each) : takeIn(intake, each)
    endIntake(intake)
  }
  return database
}

const find = (database: OpenDatabase, words: string) =>
  searchCatalogue(database, words, { most: 100 }).hits.map(showPlace)

/** All that a catalogue says, but for its own numbers. */
function contentOf(database: OpenDatabase) {
  const all = (sql: string) => database.all(sql, [])
  return {
    issues: all('SELECT id, date, number_label FROM issue ORDER BY number'),
    parts: all('SELECT number, anchor, page, text FROM part ORDER BY number'),
    words: all('SELECT text, parts FROM word ORDER BY text'),
    stems: all('SELECT stem, text FROM stem JOIN word ON word.id = stem.word ORDER BY stem, text'),
    pieces: all("SELECT text FROM word_piece WHERE text LIKE '%كتا%' ORDER BY text"),
    people: all('SELECT person.name, key FROM person ORDER BY key'),
    forms: all('SELECT key, person FROM name_form ORDER BY key'),
    sections: all('SELECT key FROM section ORDER BY key'),
    mentions: all('SELECT article, place, role, name FROM mention ORDER BY article, place'),
  }
}

test('issues that come one by one, in any order, make the catalogue that all at once make', async () => {
  const records = await searchRecords()
  const [whole, grown] = [
    catalogueOf(records),
    catalogueOf(...records.toReversed().map((record) => [record])),
  ]
  expect(contentOf(grown)).toEqual(contentOf(whole))
  for (const { query } of SEARCH_CASES) expect(find(grown, query), query).toEqual(find(whole, query))
})

test('a changed issue stands in place of what it was', async () => {
  const records = await searchRecords()
  const old = records[2] as IssueRecord
  const changed = recordOf('old', '2001-01-01', [talkOf('spellings', ['كلمات لم تكن فيه.'])])
  const database = catalogueOf(records, [changed])
  expect(find(database, 'الزخرفة')).toEqual([])
  expect(find(database, 'لم تكن')).toContain('old/spellings#q1')
  expect(contentOf(catalogueOf(records, [changed], [old]))).toEqual(contentOf(catalogueOf(records)))
})

test('an issue that is taken out leaves nothing behind', async () => {
  const records = await searchRecords()
  const [first, ...rest] = records as [IssueRecord, ...IssueRecord[]]
  expect(contentOf(catalogueOf(records, [first.id]))).toEqual(contentOf(catalogueOf(rest)))
  expect(contentOf(catalogueOf(rest, ['nobody']))).toEqual(contentOf(catalogueOf(rest)))
})

test('a word that stood in an issue that is gone serves no more in place of others', () => {
  const gone = recordOf('gone', '2020-01-01', [talkOf('a', ['مخطوطة'])])
  const stays = recordOf('stays', '2020-02-01', [talkOf('a', ['مخطوطات'])])
  const database = catalogueOf([gone, stays], ['gone'])
  expect(find(database, 'خطوط')).toEqual(['stays/a#q1'])
})

test('newer issues stand before older ones, and several of one day are all there', () => {
  const issue = (id: string, date: string) => recordOf(id, date, [talkOf('a', ['برتقال', 'برتقال'])])
  const database = catalogueOf([
    issue('b', '2020-01-01'),
    issue('c', '2020-01-01'),
    issue('a', '2021-01-01'),
    issue('d', '1958-06-01'),
  ])
  expect(find(database, 'برتقال')).toEqual([
    ...['a/a#q1', 'a/a#q2', 'b/a#q1', 'b/a#q2', 'c/a#q1', 'c/a#q2', 'd/a#q1', 'd/a#q2'],
  ])
})

test('who is named in several issues is one person there', async () => {
  const database = catalogueOf(await searchRecords())
  const rows = database.all(
    `SELECT count(*) AS mentions FROM mention JOIN name_form ON name_form.id = mention.form
     WHERE person = (SELECT person FROM name_form WHERE key LIKE 'هديفواد|%' LIMIT 1)`,
    [],
  )
  expect(rows).toEqual([{ mentions: 2 }])
})
