/** What may be said of the issues of an archive, read from the archive itself. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { readRecorded, readRecords } from '../../../scripts/archive/recorded.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { WITHDRAWN } from '../../../src/archive/record/version-paths.ts'
import { fileOf, type Storage } from '../../../src/archive/storage.ts'
import { recordOf, talkOf } from '../../support/records.ts'

let folder: string
let storage: Storage
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-'))
  storage = openFolder(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const issue = (id: string) => recordOf(id, '2026-11-01', [talkOf('one', ['كلمة']), talkOf('two', ['سرّ'])])

async function keep(id: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  const { diagnostics } = await deposit(storage, {
    id,
    message: 'kept',
    user: { name: 'test' },
    created: new Date('2026-11-02T00:00:00Z'),
    files: Object.entries(files).map(([name, content]) => fileOf(name, JSON.stringify(content))),
  })
  expect(diagnostics).toEqual([])
}

const idsIn = async () => {
  const ids: string[] = []
  for await (const { id } of readRecords(storage)) ids.push(id)
  return ids
}

test('issues are read in the order of their names, and what is no issue is passed over', async () => {
  for (const id of ['b', 'a']) await keep(id, { 'record/record.json': issue(id) })
  await keep('press-1', { 'src/press.ts': 'press' })
  expect(await idsIn()).toEqual(['a', 'b'])
})

test('an article that was withdrawn is said of no more, nor what stood with it', async () => {
  const record = { ...issue('a'), description: 'عن سرّ', editions: [{ name: 'a.epub', bytes: 7 }] }
  await keep('a', { 'record/record.json': record, [WITHDRAWN]: [{ slug: 'two', date: '2026-11-03' }] })
  const read = await readRecorded(storage, 'a')
  expect(read?.version).toBe('v2')
  expect(read?.hidden).toEqual([{ slug: 'two', date: '2026-11-03' }])
  expect(read?.record.articles.map(({ slug }) => slug)).toEqual(['one'])
  expect(read?.record.editions).toEqual([])
  expect(JSON.stringify(read?.record)).not.toContain('سرّ')
  expect(JSON.stringify(read?.record.cover)).toContain('غلاف')
})

test('a cover goes with the article that it is about', async () => {
  await keep('b', { 'record/record.json': issue('b'), [WITHDRAWN]: [{ slug: 'one', date: '2026-11-03' }] })
  expect((await readRecorded(storage, 'b'))?.record.cover.alternative).toBe('العدد b')
})

test.each<[string, unknown, string]>([
  ['of another version of the press', { ...issue('c'), format: 99 }, 'format'],
  ['of another issue', issue('d'), 'the record of d'],
  ['whose names lead elsewhere', { ...issue('c'), articles: [talkOf('../../etc', [])] }, 'articles.0.slug'],
])('a record %s is told', async (_, record, said) => {
  await keep('c', { 'record/record.json': record })
  await expect(readRecorded(storage, 'c')).rejects.toThrow(said)
})
