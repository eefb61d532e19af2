import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../scripts/archive/sqlite.ts'
import { searchCatalogue } from '../../../src/archive/catalogue/search.ts'
import { TABLES } from '../../../src/archive/catalogue/tables.ts'
import { beginIntake, endIntake, takeIn } from '../../../src/archive/catalogue/take-in.ts'
import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { stemsOf } from '../../../src/fold/stems.ts'
import { openIndex, type ShelfIndex } from '../../../src/shelf/search/open-index.ts'
import { searchShelf } from '../../../src/shelf/search/seek.ts'
import { judgeCase } from '../../archive/search/judge.ts'
import { SEARCH_CASES } from '../../archive/search/queries.ts'
import { searchRecords } from '../../archive/search/searched.ts'
import { recordOf, talkOf } from '../../support/records.ts'
import { indexOf, loaderOf } from '../../support/shelf-index.ts'

let records: readonly IssueRecord[]
let index: ShelfIndex

beforeAll(async () => {
  records = await searchRecords()
  index = await openIndex(loaderOf(await indexOf(records)).load)
})

describe('a shelf is searched as a reader types', () => {
  test.each(SEARCH_CASES)('$about: $query', async (sought) => {
    const { query, filters = {} } = sought
    judgeCase(sought, await searchShelf(index, query, { filters, most: 100 }))
  })
})

/** Of issues of many segments, with the words of the case table in other issues as well. */
async function manyRecords(): Promise<readonly IssueRecord[]> {
  const others = Array.from({ length: 123 }, (_, number) => {
    const texts = [
      `كتاب رقم ${number} في المكتبة والوقت`,
      number % 3 === 0 ? 'وقت السيف في بيت عمر' : 'مهندسة كتبت شيئا',
    ]
    const person = { guests: [{ name: number % 2 === 0 ? 'هدى فؤاد' : 'سامي' }] }
    const kicker = { kicker: number % 5 === 0 ? 'حكايات' : 'حوار' }
    const date = `${1950 + number}-06-01`
    return recordOf(`many-${number}`, date, [talkOf('a', texts, { ...person, ...kicker })])
  })
  return [...others, ...records]
}

test('a shelf and the catalogue find the same, in the same order, with the same words around it', async () => {
  const many = await manyRecords()
  const catalogue = openDatabase(':memory:', { readOnly: false })
  catalogue.execute(TABLES)
  const intake = beginIntake(catalogue)
  for (const record of many) takeIn(intake, record)
  endIntake(intake)
  const shelf = await openIndex(loaderOf(await indexOf(many)).load)
  expect(shelf.segments.length).toBeGreaterThan(3)
  for (const { query, filters = {}, about } of SEARCH_CASES)
    for (const most of [5, 200]) {
      const wanted = { filters, most }
      expect(await searchShelf(shelf, query, wanted), about).toEqual(
        searchCatalogue(catalogue, query, wanted),
      )
    }
  catalogue.close()
})

test('only those files are asked for that have the words in question', async () => {
  const files = await indexOf(await manyRecords())
  const { load, asked } = loaderOf(files)
  const shelf = await openIndex(load)
  await searchShelf(shelf, 'بقلاوة')
  const bytes = asked.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0)
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  expect(bytes).toBeLessThan(all / 5)
  expect(asked.filter((path) => path.startsWith('texts/'))).toHaveLength(1)
  const before = asked.length
  await searchShelf(shelf, 'بقلاوة')
  expect(asked).toHaveLength(before)
})

test('a file that could not be had is asked for again', async () => {
  const { load } = loaderOf(await indexOf(records))
  let isOffline = false
  const shelf = await openIndex((path) => (isOffline ? Promise.reject(new Error('No net.')) : load(path)))
  isOffline = true
  await expect(searchShelf(shelf, 'السيف')).rejects.toThrow('No net.')
  isOffline = false
  expect((await searchShelf(shelf, 'السيف')).hits).not.toEqual([])
})

test.each([1, 30])('all words of a stem are found under it, in %i issues', async (count) => {
  const letters = [...'بجدرسشصطعفق']
  const roots = letters.flatMap((one) => letters.map((other) => `درس${one}${other}`))
  const forms = (root: string) =>
    ['', 'ه', 'ها', 'هم', 'ات', 'ون', 'ين', 'نا', 'ي', 'ك', 'وا', 'كما'].map((ending) => root + ending)
  const texts = roots.map((root) => forms(root).join(' '))
  const all = Array.from({ length: count }, (_, at) =>
    recordOf(`a${at}`, `${2000 + at}-01-01`, [talkOf('a', texts)]),
  )
  const shelf = await openIndex(loaderOf(await indexOf(all)).load)
  for (const root of roots)
    for (const segment of shelf.segments) {
      const words = (await shelf.entries(segment, stemsOf(root))).map(({ word }) => word)
      expect(words).toEqual(expect.arrayContaining(forms(root)))
    }
})

test('a stem is one file, however many segments there are', async () => {
  const all = Array.from({ length: 37 }, (_, at) =>
    recordOf(`a${at}`, `${2000 + at}-01-01`, [talkOf('a', ['كتب الناس في المدينة'])]),
  )
  const { load, asked } = loaderOf(await indexOf(all))
  const shelf = await openIndex(load)
  expect(shelf.segments.length).toBeGreaterThan(3)
  const before = asked.length
  await Promise.all(shelf.segments.map((segment) => shelf.entries(segment, ['مدينة'])))
  expect(asked).toHaveLength(before + 1)
})

test('an empty shelf has nothing to be found', async () => {
  const shelf = await openIndex(loaderOf(await indexOf([])).load)
  expect(await searchShelf(shelf, 'السيف')).toEqual({ hits: [], total: 0 })
})
