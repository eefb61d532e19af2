import { expect, test } from 'vitest'
import { varyRecords } from '../../../scripts/bench/records.ts'
import { drawQueries } from '../../../scripts/bench/search-queries.ts'
import { formatSearch } from '../../../scripts/bench/search-report.ts'
import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { wordsOf } from '../../../src/fold/words.ts'
import { sampleRecords } from '../../support/records.ts'

const wordsIn = (records: readonly IssueRecord[]) =>
  records.flatMap(({ articles }) =>
    articles.flatMap(({ parts }) => parts.flatMap(({ text }) => wordsOf(text))),
  )

test('issues made of the samples are the same at every run, and no two are alike', async () => {
  const samples = await sampleRecords()
  const records = varyRecords(samples, 12)
  expect(varyRecords(samples, 12)).toEqual(records)
  expect(new Set(records.map(({ articles }) => JSON.stringify(articles.at(-1)?.parts))).size).toBe(12)
  expect(new Set(records.map(({ id, date }) => `${id} ${date}`)).size).toBe(12)
})

test('the words of a growing archive grow in number', async () => {
  const records = varyRecords(await sampleRecords(), 12)
  const distinct = (count: number) => new Set(wordsIn(records.slice(0, count)).map(({ text }) => text)).size
  expect(distinct(12)).toBeGreaterThan(distinct(6) + 300)
})

test('queries are the same at every run, of many kinds, some with a filter', async () => {
  const records = varyRecords(await sampleRecords(), 3)
  const queries = drawQueries(records, 64)
  expect(drawQueries(records, 64)).toEqual(queries)
  expect(queries.filter(({ text }) => text.startsWith('"')).length).toBe(8)
  expect(queries.filter(({ filters }) => Object.keys(filters).length > 0).length).toBeGreaterThan(2)
})

test('what was measured is told in tables', () => {
  const index = {
    issues: 10,
    files: 107,
    words: 150_000,
    texts: 290_000,
    requests: [4, 5, 6],
    bytes: [1000, 2000, 3000],
  }
  const text = formatSearch({
    machine: 'A machine',
    queries: 3,
    catalogue: {
      issues: 1000,
      time: 8123,
      work: 7000,
      renewal: 456,
      size: 74_000_000,
      memory: 300 * 2 ** 20,
    },
    indexes: [
      { ...index, more: { time: 123, work: 100, files: 12 }, full: { time: 456, work: 400, files: 34 } },
    ],
    searches: [
      { name: 'SQLite', times: [9, 1, 2], works: [3, 4, 5] },
      { name: 'Chromium', times: [9, 1, 2] },
    ],
  })
  expect(text).toContain('| SQLite | 8.12 | 7.00 | 0.46 | 74.0 | 300 |')
  expect(text).toContain(
    '| 10 issues | 107 | 0.2 | 0.3 | 2 | 3 | 5 | 6 | 0.12 | 0.10 | 12 | 0.46 | 0.40 | 34 |',
  )
  expect(text).toContain('| SQLite | **2.0** | **9.0** | 9.0 | 9.0 | 4.0 | 5.0 |')
})
