/**
 * How fast a large archive is catalogued, shelved and searched: issues made of the samples' words, the catalogue in
 * SQLite, the shelf's index in Node and in headless Chromium over a server of this machine's own.
 */

import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { path } from 'zx/core'
import { searchCatalogue } from '../../src/archive/catalogue/search.ts'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { makeFolder } from '../../src/shelf/search/make-index.ts'
import { openIndex } from '../../src/shelf/search/open-index.ts'
import { searchShelf } from '../../src/shelf/search/seek.ts'
import { openMemoryStore } from '../../tests/support/memory-store.ts'
import { sampleRecords } from '../../tests/support/records.ts'
import { type IndexFiles, indexOf, loaderOf, planOf } from '../../tests/support/shelf-index.ts'
import { readCatalogue, renewCatalogue } from '../archive/catalogue-file.ts'
import { medianOf } from './figures.ts'
import { describeMachine } from './machine.ts'
import { varyRecords } from './records.ts'
import { writeBetween } from './report.ts'
import { timeInChromium } from './search-in-chromium.ts'
import { type BenchQuery, drawQueries } from './search-queries.ts'
import {
  type CatalogueCost,
  formatSearch,
  type IndexCost,
  type NewIssueCost,
  type SearchTimes,
} from './search-report.ts'
import { ROOT } from './workloads.ts'

const ISSUES = 1000
const SIZES = [10, 100, 1000]
/** How often an issue comes to a shelf. */
const NEWS_RUNS = 3

/** `write` puts what was measured between the marks of the page that keeps it. */
export async function showSearch(scratch: string, count: number, write: boolean): Promise<void> {
  const records = varyRecords(await sampleRecords(), ISSUES + 1)
  const all = records.slice(0, ISSUES)
  const queries = drawQueries(all, count)
  const news = []
  for (const issues of SIZES) news.push(await timeNews(records, issues))
  const catalogue = await timeCatalogue(scratch, records)
  const files = new Map<number, IndexFiles>()
  for (const size of SIZES) files.set(size, await indexOf(records.slice(0, size)))
  const largest = files.get(ISSUES) as IndexFiles
  const indexes: IndexCost[] = []
  for (const [at, issues] of SIZES.entries())
    indexes.push({
      issues,
      ...(await weighIndex(files.get(issues) as IndexFiles, queries)),
      ...(news[at] as NewsCost),
    })
  const searches = [
    { name: 'SQLite', ...(await timeSqlite(catalogue.file, queries)) },
    { name: 'the shelf’s index in Node', ...(await timeNode(largest, queries)) },
    { name: 'the same in Chromium', times: await timeInChromium(scratch, largest, queries) },
  ]
  const table = formatSearch({ machine: describeMachine(), catalogue, indexes, searches, queries: count })
  console.log(table)
  if (!write) return
  const page = path.join(ROOT, 'BENCHMARKS.md')
  await writeFile(page, writeBetween(await readFile(page, 'utf8'), table, 'bench search'))
}

async function timeCatalogue(scratch: string, records: readonly IssueRecord[]) {
  const folder = path.join(scratch, 'records')
  for (const record of records.slice(0, ISSUES)) {
    await mkdir(path.join(folder, record.id), { recursive: true })
    await writeFile(path.join(folder, record.id, 'record.json'), JSON.stringify(record))
  }
  const file = path.join(scratch, 'archive.sqlite')
  const program = path.join(ROOT, 'scripts/bench-catalogue.ts')
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, program, folder, file])
  const costs = JSON.parse(stdout) as Pick<CatalogueCost, 'time' | 'work' | 'memory'>
  const { size } = await stat(file)
  const grown = path.join(scratch, 'grown.sqlite')
  await writeFile(grown, await readFile(file))
  const from = performance.now()
  await renewCatalogue(grown, { records: records.slice(ISSUES) })
  return { file, issues: ISSUES, ...costs, size, renewal: performance.now() - from }
}

type NewsCost = Pick<IndexCost, 'more' | 'full'>

/** What a query asks for is counted as of a page that has nothing yet. */
async function weighIndex(
  files: IndexFiles,
  queries: readonly BenchQuery[],
): Promise<Omit<IndexCost, 'issues' | keyof NewsCost>> {
  const loads = []
  for (const { text, filters } of queries) {
    const { load, asked } = loaderOf(files)
    await searchShelf(await openIndex(load), text, { filters })
    loads.push({
      requests: asked.length,
      bytes: asked.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0),
    })
  }
  const sizes = [...files].map(([name, { length }]) => ({ isText: name.startsWith('texts/'), length }))
  const sum = (isText: boolean) =>
    sizes.filter((each) => each.isText === isText).reduce((total, { length }) => total + length, 0)
  return {
    files: files.size,
    words: sum(false),
    texts: sum(true),
    requests: loads.map(({ requests }) => requests),
    bytes: loads.map(({ bytes }) => bytes),
  }
}

async function timeNews(records: readonly IssueRecord[], issues: number): Promise<NewsCost> {
  return {
    more: await timeNewIssue(records.slice(0, issues + 1)),
    full: await timeNewIssue(records.slice(0, issues)),
  }
}

/** The last issue comes to a shelf that has all others, and what was made of them: the median of some runs. */
async function timeNewIssue(records: readonly IssueRecord[]): Promise<NewIssueCost> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const read = async (id: string) => byId.get(id) as IssueRecord
  const [before, plan] = [planOf(records.slice(0, -1)), planOf(records)]
  const known = new Set(before.folders)
  const fresh = plan.folders.filter((folder) => !known.has(folder))
  const kept = openMemoryStore()
  await makeFolder(before, before.manifest.folder, { read, store: kept })
  const costs: Spent[] = []
  let files = 0
  for (let run = 0; run < NEWS_RUNS; run++) {
    const store = openMemoryStore(kept.entries)
    const clock = startClock()
    const made = await Promise.all(fresh.map((folder) => makeFolder(plan, folder, { read, store })))
    costs.push(clock())
    files = made.flat().length + plan.tables.length
  }
  const middle = (name: keyof Spent) => medianOf(costs.map((spent) => spent[name])) ?? 0
  return { time: middle('time'), work: middle('work'), files }
}

function timeSqlite(file: string, queries: readonly BenchQuery[]): Promise<SearchTimes> {
  return readCatalogue(file, (database) => {
    const costs = queries.map(({ text, filters }) => {
      const clock = startClock()
      searchCatalogue(database, text, { filters })
      return clock()
    })
    return { times: costs.map(({ time }) => time), works: costs.map(({ work }) => work) }
  })
}

/** As on a page that stays open: what was asked for once is there. */
async function timeNode(files: IndexFiles, queries: readonly BenchQuery[]): Promise<SearchTimes> {
  const index = await openIndex(loaderOf(files).load)
  const costs: Spent[] = []
  for (const { text, filters } of queries) {
    const clock = startClock()
    await searchShelf(index, text, { filters })
    costs.push(clock())
  }
  return { times: costs.map(({ time }) => time), works: costs.map(({ work }) => work) }
}

/** Milliseconds, and of processor time. */
interface Spent {
  readonly time: number
  readonly work: number
}

/** Gives what was spent since. */
function startClock(): () => Spent {
  const [from, before] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { time: performance.now() - from, work: (user + system) / 1000 }
  }
}
