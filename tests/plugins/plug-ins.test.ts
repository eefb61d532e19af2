/** What a publisher's plug-ins come to: in pages, in stores, in the proof, in the archive and out of it again. */

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comparePlugIns, withArchivedPlugIns } from '../../scripts/archive/archived-plug-ins.ts'
import { openFolder } from '../../scripts/archive/folder.ts'
import { unpackIssue } from '../../scripts/archive/unpack.ts'
import { findHouse } from '../../scripts/home.ts'
import { loadPlugIns } from '../../scripts/plug-ins.ts'
import { deposit } from '../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../src/archive/ocfl/object.ts'
import { fileOf } from '../../src/archive/storage.ts'
import { digestOf as digestBytes } from '../../src/cache/key.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import type { House } from '../../src/house.ts'
import { openPlugIns } from '../../src/plugins/open.ts'
import { press } from '../../src/press.ts'
import { openSession } from '../../src/proof/session.ts'
import { orderOf } from '../archive/support.ts'
import { HOUSE } from '../support/house.ts'
import { type Magazine, newMagazine } from '../support/magazine.ts'
import { openMemoryStore } from '../support/memory-store.ts'

let magazine: Magazine
let folder: string
beforeAll(async () => {
  magazine = await newMagazine()
  folder = join(magazine.home, 'issues/001')
  magazine.write('issues/001/interviews/first.yaml', TALK)
})
afterAll(() => magazine.remove())

const TALK = `slug: first
kind: interview
template: my-house/band
title: حوار البداية
guest: { name: سلمى الخطيب, shortName: سلمى }
exchanges:
  - question: متى بدأت؟
    answer: بدأت في الصيف.
`

/** A band of a colour, and a check of its own file that says a word. */
function writePlugIns({ colour = 'ground', word = 'first' } = {}): void {
  magazine.write('plug-ins/say.ts', `export const say = (word: string) => \`Says \${word}.\`\n`)
  magazine.write(
    'warraq.config.ts',
    `import { defineConfig, type HouseCheck, type HouseTemplate } from 'warraq'
import { say } from './plug-ins/say.ts'
const check: HouseCheck = {
  code: 'my-house/word', trade: 'data', severity: 'warning',
  title: 'كلمة الدار', about: 'عن كلمة.', remedy: 'لا علاج.', hint: 'Leave it.',
  check: () => [{ message: say('${word}'), arabic: 'كلمة.' }],
}
const band: HouseTemplate = {
  name: 'my-house/band',
  open: ({ headline }) => ({
    parts: [{ kind: 'fill', colour: '${colour}', box: { x: 0, y: 0, width: { width: 1 }, height: 50 } }],
    headline: 6,
    columns: headline + 8,
  }),
}
export default defineConfig({ checks: [check], templates: [band] })
`,
  )
}

async function houseNow(): Promise<House> {
  const { value } = await findHouse(magazine.home, HOUSE)
  const loaded = value && (await loadPlugIns(value))
  if (!loaded?.value) throw new Error('The plug-ins are not as they should be.')
  return loaded.value
}

const digestOf = ({ plugIns }: House) => openPlugIns(plugIns).value?.digest

test('the same files are known for the same, and others for others, wherever they were changed', async () => {
  writePlugIns()
  const first = digestOf(await houseNow())
  expect(digestOf(await houseNow())).toBe(first)
  magazine.write('plug-ins/say.ts', 'export const say = () => "Says nothing."\n')
  expect(digestOf(await houseNow())).not.toBe(first)
})

test('an edited template is never served from a store as it was, and the rest is', async () => {
  const store = openMemoryStore()
  const print = async (house: House, kept = store) => {
    const { value, diagnostics } = await press({ house, folder, editions: ['screen'], store: kept })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    return { bytes: digestBytes(value?.files[0]?.bytes ?? new Uint8Array()), inputs: value?.inputs }
  }
  writePlugIns()
  const house = await houseNow()
  const first = await print(house)
  const keptOnce = store.entries.size
  expect(await print(house)).toEqual(first)
  expect(store.entries.size).toBe(keptOnce)
  writePlugIns({ colour: 'accent' })
  const edited = await houseNow()
  const second = await print(edited)
  expect(second).toEqual(await print(edited, openMemoryStore()))
  expect(second.bytes).not.toBe(first.bytes)
  expect(second.inputs).not.toBe(first.inputs)
})

test('the proof shows what a plug-in says now, and its fault with its place', async () => {
  writePlugIns()
  const house = await houseNow()
  const session = openSession({ house, folder }, () => loadPlugIns(house))
  const look = async () => {
    const laying = await session.lay()
    const { notes, failed } = await session.check(laying)
    return { pages: laying.spread?.pages.map(({ key }) => key), notes, failed }
  }
  const before = await look()
  expect(before.notes).toContainEqual(
    expect.objectContaining({ title: 'كلمة الدار', english: 'Says first.', remedy: 'لا علاج.' }),
  )
  writePlugIns({ word: 'second', colour: 'accent' })
  const after = await look()
  expect(after.notes).toContainEqual(expect.objectContaining({ english: 'Says second.' }))
  expect(after.pages).not.toEqual(before.pages)
  magazine.write('warraq.config.ts', 'export default {\n')
  const { notes, failed } = await look()
  expect([failed, notes]).toMatchObject([
    true,
    [{ code: 'plugins/broken', title: 'ملف إضافات لا يُترجم', source: { line: 2, column: 1 } }],
  ])
})

test('an archive keeps them, and the issue is printed from it again, byte for byte', async () => {
  writePlugIns()
  const print = async (house: House, from: string) => {
    const { value } = await press({ house, folder: from, editions: ['screen', 'archive'], isKept: true })
    return value?.kept?.files ?? []
  }
  const listed = (files: readonly PrintedFile[]) => files.map(({ name, bytes }) => [name, digestBytes(bytes)])
  const kept = await print(await houseNow(), folder)
  expect(kept.flatMap(({ name }) => /plug-ins.*/.exec(name) ?? [])).toEqual([
    'plug-ins/plug-ins/say.ts',
    'plug-ins/warraq.config.ts',
  ])
  const storage = openFolder(join(magazine.home, 'output/archive'))
  await deposit(storage, orderOf({}, { files: kept.map(({ name, bytes }) => fileOf(name, bytes)) }))
  const version = (await openObject(storage, '001'))?.version()
  if (!version) throw new Error('Nothing was archived.')
  // What the publisher has now is another, and no part of what is printed again.
  writePlugIns({ word: 'other' })
  const root = join(magazine.home, 'unpacked')
  const { value: house } = await withArchivedPlugIns(await unpackIssue(root, '001', version), root)
  if (!house) throw new Error('The plug-ins are not as they were archived.')
  expect(listed(await print(house, join(house.issues, '001')))).toEqual(listed(kept))
})

test('those of an archive are run unasked only where they are the publisher’s own, file for file', async () => {
  writePlugIns({ word: 'first' })
  const storage = openFolder(join(magazine.home, 'output/archive'))
  const { files = [] } = (await houseNow()).plugIns ?? {}
  const archived = files.map(({ name, bytes }) => fileOf(`press/plug-ins/${name}`, bytes))
  await deposit(storage, orderOf({}, { id: 'own', files: archived }))
  await deposit(storage, orderOf({ 'issue/issue.yaml': '' }, { id: 'none' }))
  const compare = async (id: string) => {
    const version = (await openObject(storage, id))?.version()
    return version && comparePlugIns(version, await houseNow())
  }
  expect([await compare('own'), await compare('none')]).toEqual(['own', 'none'])
  const unasked = expect.stringContaining('none is run unasked')
  expect((await magazine.call('rebuild own')).said).not.toEqual(unasked)
  magazine.write('plug-ins/say.ts', 'export const say = () => "Says nothing."\n')
  expect(await compare('own')).toBe('strange')
  expect(await magazine.call('rebuild own')).toMatchObject({ code: 1, said: unasked })
  expect((await magazine.call('rebuild own --run-plug-ins')).said).not.toEqual(unasked)
})
