/** A shelf's files in a folder: only what changed is written, whole or not at all, and a kill is mended by the next. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LostFile } from '../../../scripts/shelf/bookcase.ts'
import { type ShelfWriting, writeShelf } from '../../../scripts/shelf/write.ts'
import type { ShelfGroup } from '../../../src/shelf/shelf.ts'

let home: string
let folder: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'warraq-'))
  folder = join(home, 'shelf')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const noneKept: ShelfWriting = {
  code: 'one',
  read: () => {
    throw new Error('Nothing is kept.')
  },
}

/** A group whose files are made of their texts. */
function group(name: string, texts: Readonly<Record<string, string>>): ShelfGroup {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
  return { name, key: JSON.stringify(texts), make: async () => files }
}

const textAt = (path: string) => readFileSync(join(folder, path), 'utf8')
/** Paths of all files that a reader of the site could be given. */
const filesIn = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && path !== '.shelf.json')
    .sort()

/** Long ago: what is written has another time. */
const PAST = new Date('2001-01-01T00:00:00Z')
const age = () => {
  for (const path of filesIn()) utimesSync(join(folder, path), PAST, PAST)
}
const writtenNow = () => filesIn().filter((path) => statSync(join(folder, path)).mtimeMs !== PAST.getTime())

test('a new issue writes its own files and those that name it, and touches no other', async () => {
  const first = group('issue 1', { '1/index.html': 'one', '1/a/index.html': 'article' })
  await writeShelf(
    folder,
    [first, group('home', { 'index.html': '1', 'people/a/index.html': 'a' })],
    noneKept,
  )
  age()
  const second = group('issue 2', { '2/index.html': 'two' })
  const home = group('home', { 'index.html': '1 2', 'people/a/index.html': 'a' })
  const made = await writeShelf(folder, [first, second, home], noneKept)
  expect(made).toMatchObject({ written: 2, removed: 0, all: 5 })
  expect(writtenNow()).toEqual(['2/index.html', 'index.html'])
})

test('nothing is made again where nothing has changed, and everything where the code has', async () => {
  let times = 0
  const counted: ShelfGroup = {
    name: 'home',
    key: 'same',
    make: async () => {
      times++
      return [{ path: 'index.html', text: 'home' }]
    },
  }
  await writeShelf(folder, [counted], noneKept)
  await writeShelf(folder, [counted], noneKept)
  expect(times).toBe(1)
  age()
  expect(await writeShelf(folder, [counted], { ...noneKept, code: 'two' })).toMatchObject({
    written: 0,
    all: 1,
  })
  expect(times).toBe(2)
  expect(writtenNow()).toEqual([])
})

test('what is no longer on the shelf is taken away with the folders that are empty without it', async () => {
  await writeShelf(
    folder,
    [group('issue 1', { '1/a/index.html': 'a' }), group('home', { 'index.html': 'h' })],
    noneKept,
  )
  writeFileSync(join(folder, 'CNAME'), 'example.org')
  expect(await writeShelf(folder, [group('home', { 'index.html': 'h' })], noneKept)).toMatchObject({
    removed: 1,
  })
  expect(readdirSync(folder).sort()).toEqual(['.shelf.json', 'CNAME', 'index.html'])
})

/** Lets a writing be cut off while a group is made, as a kill between two writes does. */
const killed: ShelfGroup = {
  name: 'killed',
  key: 'killed',
  make: async () => {
    throw new Error('killed')
  },
}

test('files that a kill has left in the place of others are made again, even where all is as it was before', async () => {
  const before = [
    group('issue 1', { '1/index.html': 'old', '1/gone/index.html': 'old' }),
    group('home', { 'index.html': 'old' }),
  ]
  await writeShelf(folder, before, noneKept)
  const after = [group('issue 1', { '1/index.html': 'new', '1/new/index.html': 'new' }), killed]
  await expect(writeShelf(folder, after, { ...noneKept, code: 'two' })).rejects.toThrow('killed')
  expect(textAt('1/index.html')).toBe('new')
  // The archive, and the code, are again what they were.
  await writeShelf(folder, before, noneKept)
  expect(filesIn()).toEqual(['1/gone/index.html', '1/index.html', 'index.html'])
  expect(textAt('1/index.html')).toBe('old')
})

test('what a kill has left of a shelf that never was whole is taken away', async () => {
  const secret = group('issue 1', { '1/secret/index.html': 'secret' })
  await expect(writeShelf(folder, [secret, killed], noneKept)).rejects.toThrow('killed')
  await writeShelf(folder, [group('home', { 'index.html': 'h' })], noneKept)
  expect(filesIn()).toEqual(['index.html'])
})

test('a draft that a kill has left is swept', async () => {
  mkdirSync(join(folder, '.drafts'), { recursive: true })
  writeFileSync(join(folder, '.drafts', '0.1'), 'half')
  await writeShelf(folder, [group('home', { 'index.html': 'h' })], noneKept)
  expect(filesIn()).toEqual(['index.html'])
  expect(existsSync(join(folder, '.drafts'))).toBe(false)
})

const DIGEST = 'a'.repeat(128)
const lost = (path: string): ShelfGroup => ({
  name: 'issue 1',
  key: 'other',
  make: async () => [
    { path: '1/index.html', text: 'new' },
    { path, issue: '1', kept: { name: 'editions/1.epub', digest: DIGEST } },
  ],
})
/** Gives some of a file, and fails then. */
const failing: ShelfWriting = {
  code: 'one',
  read: async function* ({ issue, kept }) {
    yield Buffer.from('half')
    throw new LostFile(issue, kept.name)
  },
}

test('where the archive does not give a file, what the shelf had of the issue stands, and is tried again', async () => {
  const stood = group('issue 1', { '1/index.html': 'old', '1/1.epub': 'whole' })
  await writeShelf(folder, [stood], noneKept)
  const made = await writeShelf(folder, [lost('1/1.epub')], failing)
  expect(made.lost.map(({ file, stands }) => [file.path, stands])).toEqual([['editions/1.epub', true]])
  expect(textAt('1/1.epub')).toBe('whole')
  const whole: ShelfWriting = {
    code: 'one',
    read: async function* () {
      yield Buffer.from('mended')
    },
  }
  expect((await writeShelf(folder, [lost('1/1.epub')], whole)).lost).toEqual([])
  expect(textAt('1/1.epub')).toBe('mended')
})

test('where it stood nowhere before, nothing of the issue is left on the shelf', async () => {
  const made = await writeShelf(folder, [lost('1/1.epub'), group('home', { 'index.html': 'h' })], failing)
  expect(made.lost.map(({ stands }) => stands)).toEqual([false])
  expect(filesIn()).toEqual(['index.html'])
})

test.each([
  '{',
  'null',
  '[]',
  '{"groups": {"a": {"files": {"../keep.txt": "x"}}}}',
])('a list that says %s is no reason to fail, and leads to nothing outside the folder', async (list) => {
  writeFileSync(join(home, 'keep.txt'), 'kept')
  mkdirSync(join(folder, 'deep'), { recursive: true })
  writeFileSync(join(folder, '.shelf.json'), list)
  await writeShelf(folder, [group('home', { 'index.html': 'h' })], noneKept)
  expect(filesIn()).toEqual(['index.html'])
  expect(readFileSync(join(home, 'keep.txt'), 'utf8')).toBe('kept')
})
