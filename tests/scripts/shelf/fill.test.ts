/** An archive → its shelf: what is damaged there is told and not shown, and the shelf that stood stays as it was. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { openBookcase } from '../../../scripts/shelf/bookcase.ts'
import { fillShelf } from '../../../scripts/shelf/fill.ts'
import { bundlePrograms } from '../../../scripts/shelf/programs.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { fileOf, type Storage } from '../../../src/archive/storage.ts'
import { EMPTY_STORE } from '../../../src/cache/store.ts'
import { HOUSE } from '../../support/house.ts'
import { recordOf, talkOf } from '../../support/records.ts'
import { shelve } from '../../support/shelves.ts'
import { faultsOf } from '../../support/site.ts'

let home: string
let storage: Storage
let folder: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'warraq-'))
  storage = openFolder(join(home, 'archive'))
  folder = join(home, 'shelf')
})
afterEach(() => rm(home, { recursive: true, force: true }))

/** An issue of one talk, each of its files some words of its own. */
async function keep(id: string, words = id): Promise<void> {
  const record = recordOf(id, '2026-01-01', [talkOf('talk', ['كلام'], { title: words })])
  const { files, look, ...issue } = shelve(record)
  const article = '<section><h1 id="title">عنوان</h1><h2 id="q1">؟</h2></section>'
  const texts: Record<string, string> = {
    ...Object.fromEntries([...files.keys()].map((name) => [name, `${name} ${words}`])),
    'web/articles/talk.html': article,
    'web/look.json': JSON.stringify({ ...look, faces: [] }),
    'record/record.json': JSON.stringify(issue.record),
  }
  const { diagnostics } = await deposit(storage, {
    id,
    message: 'kept',
    user: { name: 'test' },
    created: new Date('2026-01-02T00:00:00Z'),
    files: Object.entries(texts).map(([name, text]) => fileOf(name, text)),
  })
  expect(diagnostics).toEqual([])
}

async function fill(code = 'one') {
  const bookcase = await openBookcase(storage, { store: EMPTY_STORE })
  return fillShelf(folder, bookcase, {
    url: undefined,
    code,
    store: EMPTY_STORE,
    programs: () => bundlePrograms(HOUSE),
    advance: () => {},
  })
}

/** Changes one byte of a file of an issue in the archive, wherever its content lies. */
async function damage(id: string, name: string): Promise<void> {
  const place = join(home, 'archive', id, 'v1', 'content', name)
  const bytes = await readFile(place)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  await writeFile(place, bytes)
}

async function siteFaults(): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const pages = names.filter((name) => name.endsWith('.html'))
  const read = pages.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  const all = new Set(names)
  return faultsOf({ pages: new Map(await Promise.all(read)), has: (path) => all.has(path) })
}

const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof fill>>) => diagnostics.map(({ code }) => code)

test('an archive that is whole is shown whole', async () => {
  await keep('001')
  await keep('002')
  const filled = await fill()
  expect([filled.issues, filled.diagnostics]).toEqual([2, []])
  expect(await siteFaults()).toEqual([])
})

test('an issue with a damaged file is told, and left out of every page', async () => {
  await keep('001')
  await keep('002', 'مكسور')
  await damage('002', 'editions/002.epub')
  const filled = await fill()
  expect(filled.diagnostics).toEqual([
    {
      severity: 'error',
      code: 'shelf/damaged-file',
      message:
        'Unexpected bytes of editions/002.epub of 002 in the archive, expected those that were archived: the issue is left out.',
      hint: 'Say npm run verify -- 002, put a whole copy of the file in its place, and call npm run shelf again.',
    },
  ])
  expect(filled.issues).toBe(1)
  expect(await readdir(folder)).not.toContain('002')
  expect(await readFile(join(folder, 'index.html'), 'utf8')).not.toContain('مكسور')
  expect(await siteFaults()).toEqual([])
})

test('what the shelf has of an issue stands when its files are damaged later', async () => {
  await keep('001')
  await keep('002')
  await fill()
  await damage('002', 'web/articles/talk.html')
  const filled = await fill('other')
  expect(codesOf(filled)).toEqual(['shelf/damaged-file'])
  expect(filled.diagnostics[0]?.message).toContain('the shelf shows what it had of the issue before')
  expect(await siteFaults()).toEqual([])
  await damage('002', 'web/articles/talk.html')
  expect(codesOf(await fill('other'))).toEqual([])
})

test.each([
  'record/record.json',
  'web/look.json',
])('an issue whose %s is damaged is told and left out', async (name) => {
  await keep('001')
  await keep('002')
  await damage('002', name)
  const filled = await fill()
  expect([filled.issues, codesOf(filled)]).toEqual([1, ['archive/unreadable-issue']])
  expect(await siteFaults()).toEqual([])
})

test('an issue none of whose inventories can be trusted is told', async () => {
  await keep('001')
  await keep('002')
  for (const place of ['', 'v1/'])
    await writeFile(join(home, 'archive', '002', `${place}inventory.json`), '{}')
  const filled = await fill()
  expect([filled.issues, codesOf(filled)]).toEqual([1, ['archive/unreadable-issue']])
})

test('an issue by the name of a page of the shelf is told and left out', async () => {
  await keep('001')
  await keep('search')
  const filled = await fill()
  expect([filled.issues, codesOf(filled)]).toEqual([1, ['shelf/taken-name']])
  expect(await siteFaults()).toEqual([])
})

test('an archive without issues empties no shelf', async () => {
  await keep('001')
  await fill()
  await rm(join(home, 'archive'), { recursive: true })
  const filled = await fill()
  expect(filled).toEqual({ issues: 0, written: 0, removed: 0, all: 0, diagnostics: [] })
  expect(await readdir(folder)).toContain('001')
  expect(await siteFaults()).toEqual([])
})
