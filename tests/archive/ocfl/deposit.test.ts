/** Issues go into the archive by OCFL 1.1, a version where something has changed, and every file once. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { digestOf } from '../../../src/archive/digest.ts'
import { type Deposit, deposit } from '../../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../../src/archive/ocfl/object.ts'
import { listObjects } from '../../../src/archive/ocfl/root.ts'
import { besidesNames, checkOcfl } from '../../support/check-ocfl.ts'
import { needing } from '../../support/needing.ts'
import { orderOf, textOf, textsIn } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function openArchive() {
  count++
  const place = join(folder, String(count))
  const storage = openFolder(place)
  return { place, storage, put: (order: Deposit) => deposit(storage, order) }
}

const FIRST = { 'a.txt': 'one\n', 'in/b.txt': 'two\n', 'in/c.txt': 'one\n' }

describe('an issue in the archive', () => {
  test('has a version for each change, and none where nothing has changed', async () => {
    const { place, put } = openArchive()
    expect((await put(orderOf(FIRST))).value).toEqual({ version: 'v1', isNew: true })
    const before = textsIn(place)
    expect((await put(orderOf(FIRST, { created: new Date(), message: 'again' }))).value).toEqual({
      version: 'v1',
      isNew: false,
    })
    expect(textsIn(place)).toEqual(before)
    const changed = { ...FIRST, 'a.txt': 'three\n' }
    expect((await put(orderOf(changed))).value).toEqual({ version: 'v2', isNew: true })
    expect((await put(orderOf(FIRST))).value).toEqual({ version: 'v3', isNew: true })
  })

  test('has none where only what does not count has changed', async () => {
    const { put } = openArchive()
    const own = { uncounted: ['events.xml'] }
    await put(orderOf({ ...FIRST, 'events.xml': 'at noon' }, own))
    expect((await put(orderOf({ ...FIRST, 'events.xml': 'at night' }, own))).value?.isNew).toBe(false)
    expect((await put(orderOf({ ...FIRST, 'events.xml': 'at night' }))).value?.isNew).toBe(true)
  })

  test('has a version where a file has another name, or is gone, and stores nothing for it', async () => {
    const { place, put } = openArchive()
    await put(orderOf(FIRST))
    await put(orderOf({ 'a.txt': 'one\n', 'in/d.txt': 'two\n' }))
    expect(existsSync(join(place, '001/v2/inventory.json'))).toBe(true)
    expect(existsSync(join(place, '001/v2/content'))).toBe(false)
  })

  test('is read as it was archived, in every version', async () => {
    const { storage, put } = openArchive()
    const second = { 'a.txt': 'three\n', 'متن.txt': 'نص\n' }
    await put(orderOf(FIRST))
    await put(orderOf(second))
    const object = await openObject(storage, '001')
    const read = async (name: string) => {
      const files = object?.version(name).files ?? []
      return Object.fromEntries(
        await Promise.all(files.map(async (file) => [file.path, await textOf(file.read())])),
      )
    }
    expect(await read('v1')).toEqual(FIRST)
    expect(await read('v2')).toEqual(second)
    expect(object?.versions.map(({ name, created }) => [name, created])).toEqual([
      ['v1', '2026-01-02T03:04:05Z'],
      ['v2', '2026-01-02T03:04:05Z'],
    ])
  })

  test('is not read as something else where a file was damaged', async () => {
    const { place, storage, put } = openArchive()
    await put(orderOf(FIRST))
    writeFileSync(join(place, '001/v1/content/a.txt'), 'onE\n')
    const object = await openObject(storage, '001')
    const [file] = object?.version().files ?? []
    await expect(textOf(file?.read() as AsyncIterable<Uint8Array>)).rejects.toThrow(
      'is not what was archived',
    )
  })

  test('makes the same bytes from the same orders', async () => {
    const archives = [openArchive(), openArchive()]
    for (const { put } of archives) {
      await put(orderOf(FIRST))
      await put(orderOf({ ...FIRST, 'z.txt': 'new\n' }))
    }
    const [one, other] = archives.map(({ place }) => textsIn(place))
    expect(one).toEqual(other)
  })

  test('stores two names that some disk takes for one under two names', async () => {
    const { place, put } = openArchive()
    const [composed, parted] = ['caf\u00e9.txt', 'cafe\u0301.txt']
    await put(orderOf({ [composed]: '1', [parted]: '2', 'A.txt': '3', 'a.txt': '4' }))
    const stored = Object.keys(textsIn(join(place, '001/v1/content')))
    expect(new Set(stored.map((path) => path.normalize('NFC').toLowerCase())).size).toBe(4)
  })

  test.each([
    ['leads out', '../a.txt'],
    ['leads out in the middle', 'in/../../a.txt'],
    ['begins at the root', '/a.txt'],
    ['has an empty part', 'in//a.txt'],
    ['has half of a character', 'a\ud800.txt'],
    ['has a zero', 'a\0.txt'],
  ])('has no file whose path %s', async (_, path) => {
    const { place, put } = openArchive()
    const { value, diagnostics } = await put(orderOf({ [path]: 'x' }))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive/path'])
    expect(existsSync(place)).toBe(false)
  })

  test('takes names of 255 bytes, with marks of direction, quotes and line ends', async () => {
    const { put, storage } = openArchive()
    const names = [
      'ع'.repeat(127),
      '\u202eمقلوب\u202c.txt',
      'two\nlines',
      'a "b" %41 \\ c',
      ' ',
      '...',
      '.hidden',
    ]
    const texts = Object.fromEntries(names.map((name) => [name, name]))
    expect((await put(orderOf(texts))).diagnostics).toEqual([])
    const files = (await openObject(storage, '001'))?.version().files ?? []
    expect(await Promise.all(files.map(async ({ read }) => textOf(read())))).toEqual([...names].sort())
  })

  test('goes nowhere where something else is', async () => {
    const { place, storage, put } = openArchive()
    await storage.put('notes.txt', Buffer.from('mine'))
    const { value, diagnostics } = await put(orderOf(FIRST))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('Unexpected “notes.txt” in '),
    ])
    expect(textsIn(place)).toEqual({ 'notes.txt': 'mine' })
  })

  test('gets no version where it is damaged, and stays as it is', async () => {
    const { place, put } = openArchive()
    await put(orderOf(FIRST))
    const inventory = join(place, '001/inventory.json')
    writeFileSync(inventory, readFileSync(inventory, 'utf8').replace('archived', 'Archived'))
    const before = textsIn(place)
    const { value, diagnostics } = await put(orderOf({ ...FIRST, 'a.txt': 'new' }))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive/damaged'])
    expect(textsIn(place)).toEqual(before)
  })

  test('gets no version in an object that another program has made in its own manner', async () => {
    const { place, put, storage } = openArchive()
    await put(orderOf(FIRST))
    for (const version of ['', 'v1/']) {
      const path = join(place, '001', version, 'inventory.json')
      const { manifest, versions, ...said } = JSON.parse(readFileSync(path, 'utf8'))
      const short = (block: object) =>
        Object.fromEntries(Object.entries(block).map(([digest, paths]) => [digest.slice(0, 64), paths]))
      const { v1 } = versions
      const other = {
        ...said,
        digestAlgorithm: 'sha256',
        manifest: short(manifest),
        versions: { v1: { ...v1, state: short(v1.state) } },
      }
      const bytes = Buffer.from(JSON.stringify(other))
      writeFileSync(path, bytes)
      writeFileSync(`${path}.sha256`, `${digestOf(bytes, 'sha256')} inventory.json`)
      rmSync(`${path}.sha512`)
    }
    expect((await openObject(storage, '001'))?.versions).toHaveLength(1)
    const { value, diagnostics } = await put(orderOf({ 'a.txt': 'new' }))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive/foreign-object'])
  })

  test('stops where a file changes while it is archived, and nothing of it is kept', async () => {
    const { place, put } = openArchive()
    let opened = 0
    const changing = {
      path: 'a.txt',
      size: 3,
      open: async function* () {
        yield Buffer.from(`${opened++}00`)
      },
    }
    await expect(put(orderOf({}, { files: [changing] }))).rejects.toThrow('changed while it was archived')
    expect(Object.keys(textsIn(place))).toEqual(['0=ocfl_1.1', 'ocfl_layout.json'])
  })

  test('is listed by its name', async () => {
    const { storage, put } = openArchive()
    await put(orderOf(FIRST, { id: '002' }))
    await put(orderOf(FIRST, { id: '001' }))
    expect(await listObjects(storage)).toEqual(['001', '002'])
  })
})

needing('ocfl-py').test('an independent program finds the archive as OCFL has it', async () => {
  const { place, put } = openArchive()
  for (const id of ['001', 'special.issue-2']) {
    await put(orderOf({ ...FIRST, 'متن/ع.txt': 'نص' }, { id }))
    await put(orderOf({ ...FIRST, 'a.txt': 'three\n' }, { id }))
    await put(orderOf({ 'a.txt': 'one\n' }, { id }))
  }
  const [verdict] = checkOcfl([place])
  expect(verdict).toMatchObject({ valid: true, objects: 2 })
  expect(verdict && besidesNames(verdict)).toEqual([])
})

needing('ocfl-py').test('and it does find a bit that was turned', async () => {
  const { place, put } = openArchive()
  await put(orderOf(FIRST))
  writeFileSync(join(place, '001/v1/content/a.txt'), 'onE\n')
  expect(checkOcfl([place])[0]?.valid).toBe(false)
})
