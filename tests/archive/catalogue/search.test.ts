import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../../scripts/archive/sqlite.ts'
import { searchCatalogue } from '../../../src/archive/catalogue/search.ts'
import { TABLES } from '../../../src/archive/catalogue/tables.ts'
import { beginIntake, endIntake, takeIn } from '../../../src/archive/catalogue/take-in.ts'
import { judgeCase } from '../search/judge.ts'
import { SEARCH_CASES } from '../search/queries.ts'
import { searchRecords } from '../search/searched.ts'

let catalogue: OpenDatabase

beforeAll(async () => {
  catalogue = openDatabase(':memory:', { readOnly: false })
  catalogue.execute(TABLES)
  const intake = beginIntake(catalogue)
  for (const record of await searchRecords()) takeIn(intake, record)
  endIntake(intake)
})

afterAll(() => catalogue.close())

describe('a catalogue is searched as a reader types', () => {
  test.each(SEARCH_CASES)('$about: $query', (sought) => {
    const { query, filters = {} } = sought
    judgeCase(sought, searchCatalogue(catalogue, query, { filters, most: 100 }))
  })
})

test('a hit says its page, and shows what is sought in its own spelling', () => {
  const { hits } = searchCatalogue(catalogue, 'المدرسه')
  const hit = hits.find(({ issue, anchor }) => issue === 'old' && anchor === 'q1')
  expect(hit).toMatchObject({
    article: 'spellings',
    title: 'إملاءات',
    page: 2,
    labels: { number: 'العدد old' },
  })
  const { text, marks } = hit?.excerpt ?? { text: '', marks: [] }
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['المَدْرَسَةِ'])
})

test('as many are told as are found, however few are shown', () => {
  const { hits, total } = searchCatalogue(catalogue, 'في', { most: 3 })
  expect(hits).toHaveLength(3)
  expect(total).toBeGreaterThan(10)
  expect(searchCatalogue(catalogue, 'في', { most: 1000 }).hits).toHaveLength(total)
})

test('fewer hits are the first of more', () => {
  const few = searchCatalogue(catalogue, 'الوقت ساعة', { most: 4 }).hits
  expect(searchCatalogue(catalogue, 'الوقت ساعة', { most: 100 }).hits.slice(0, 4)).toEqual(few)
})
