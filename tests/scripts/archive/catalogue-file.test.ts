/** The catalogue as a file: whole or not at all, read by several at once, and made anew where it cannot be read. */

import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  readCatalogue,
  rebuildCatalogue,
  renewCatalogue,
  UnreadableCatalogue,
} from '../../../scripts/archive/catalogue-file.ts'
import { openDatabase } from '../../../scripts/archive/sqlite.ts'
import { searchCatalogue } from '../../../src/archive/catalogue/search.ts'
import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { recordOf, talkOf } from '../../support/records.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function* each(records: readonly IssueRecord[]): AsyncGenerator<IssueRecord> {
  for (const record of records) yield record
}

const issue = (id: string, text: string) => recordOf(id, '2020-01-01', [talkOf('a', [text])])
const idsOf = (file: string, words: string) =>
  readCatalogue(file, (database) => searchCatalogue(database, words).hits.map(({ issue: id }) => id))

test('the same records make the same bytes', async () => {
  const [one, other] = [join(folder, 'one.sqlite'), join(folder, 'other.sqlite')]
  const records = [issue('a', 'برتقال وليمون'), issue('b', 'برتقال')]
  for (const file of [one, other]) expect(await rebuildCatalogue(file, each(records))).toBe(2)
  expect((await readFile(one)).equals(await readFile(other))).toBe(true)
})

test('one that fails half-way leaves the catalogue of before, and no litter', async () => {
  const home = join(folder, 'whole')
  const file = join(home, 'archive.sqlite')
  await rebuildCatalogue(file, each([issue('a', 'برتقال')]))
  async function* broken(): AsyncGenerator<IssueRecord> {
    yield issue('b', 'برتقال')
    throw new Error('The disk is gone.')
  }
  await expect(rebuildCatalogue(file, broken())).rejects.toThrow('The disk is gone.')
  expect(await idsOf(file, 'برتقال')).toEqual(['a'])
  expect(await readdir(home)).toEqual(['archive.sqlite'])
})

test('news is taken into the catalogue that is there', async () => {
  const file = join(folder, 'news.sqlite')
  await rebuildCatalogue(file, each([issue('a', 'برتقال'), issue('b', 'برتقال')]))
  await renewCatalogue(file, { records: [issue('a', 'ليمون'), issue('c', 'برتقال')], gone: ['b'] })
  expect(await idsOf(file, 'برتقال')).toEqual(['c'])
  expect(await idsOf(file, 'ليمون')).toEqual(['a'])
})

test('who reads has it open while another reads and a third makes it anew', async () => {
  const file = join(folder, 'shared.sqlite')
  await rebuildCatalogue(file, each([issue('a', 'برتقال')]))
  // What a reader that was killed would leave beside the file.
  await mkdir(`${file}.lock`)
  const readers = Array.from({ length: 5 }, () => idsOf(file, 'برتقال'))
  await Promise.all([...readers, rebuildCatalogue(file, each([issue('a', 'برتقال')]))])
  for (const found of await Promise.all(readers)) expect(found).toEqual(['a'])
  expect(await idsOf(file, 'برتقال')).toEqual(['a'])
})

test('everybody who may read where it lies may read it', async () => {
  const file = join(folder, 'open.sqlite')
  await rebuildCatalogue(file, each([]))
  expect((await stat(file)).mode & 0o777).toBe(0o644)
  await chmod(file, 0o444)
  expect(await idsOf(file, 'برتقال')).toEqual([])
})

test('one of another version is not read', async () => {
  const file = join(folder, 'later.sqlite')
  const database = openDatabase(file, { readOnly: false })
  database.execute('CREATE TABLE issue (id); PRAGMA user_version = 99')
  database.close()
  await expect(idsOf(file, 'برتقال')).rejects.toThrow(UnreadableCatalogue)
  await expect(renewCatalogue(file, {})).rejects.toThrow(UnreadableCatalogue)
  await writeFile(file, 'no database at all, but a text of some length'.repeat(40))
  await expect(idsOf(file, 'برتقال')).rejects.toThrow(UnreadableCatalogue)
  await rebuildCatalogue(file, each([issue('a', 'برتقال')]))
  expect(await idsOf(file, 'برتقال')).toEqual(['a'])
})
