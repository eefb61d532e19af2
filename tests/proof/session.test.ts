/** A warm session: what is laid again after an edit, what is not, and what is said of mistakes. */

import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { press } from '../../src/press.ts'
import { type Laying, openSession, type Session } from '../../src/proof/session.ts'
import { copyIssue, type EditedIssue } from '../support/edited.ts'

let edited: EditedIssue
let session: Session
beforeEach(async () => {
  edited = await copyIssue()
  session = openSession(edited)
})
afterEach(() => edited.clear())

const keysOf = ({ spread }: Laying) => spread?.pages.map(({ key }) => key)
const namesOf = ({ drawings }: Laying) => new Set(drawings.map(({ name }) => name))

test('an edited word changes its own pages and few drawings, and back again all is as it was', async () => {
  const { edit, files } = edited
  const before = await session.lay()
  await edit(files.interview, 'تعود بالقارئ', 'ترجع بالقارئ')
  const after = await session.lay()
  expect(keysOf(after)?.[0]).toBe(keysOf(before)?.[0])
  expect(keysOf(after)).not.toEqual(keysOf(before))
  const known = namesOf(before)
  const fresh = [...namesOf(after)].filter((name) => !known.has(name))
  expect(fresh.length).toBeGreaterThan(0)
  expect(fresh.length).toBeLessThan(known.size / 4)
  await edit(files.interview, 'ترجع بالقارئ', 'تعود بالقارئ')
  expect(keysOf(await session.lay())).toEqual(keysOf(before))
  expect(keysOf(await openSession(edited).lay())).toEqual(keysOf(before))
})

test('a colour of the theme lays nothing anew, a size does', async () => {
  const { edit, files } = edited
  const before = await session.lay()
  await edit(files.theme, "pattern: { screen: '#2A3672'", "pattern: { screen: '#2A3699'")
  const coloured = await session.lay()
  expect(coloured.laid?.pages).toBe(before.laid?.pages)
  expect(coloured.spread?.palette).toMatchObject({ pattern: '#2a3699' })
  expect(before.spread?.palette).toMatchObject({ pattern: '#2a3672' })
  await edit(files.theme, 'size: 9.7', 'size: 9.4')
  const sized = await session.lay()
  expect(sized.laid?.pages).not.toBe(coloured.laid?.pages)
  expect(keysOf(sized)).not.toEqual(keysOf(coloured))
})

test('a mistake has its place, its lines of the file, and no pages; once mended it is gone', async () => {
  const { edit, files } = edited
  await edit(files.interview, '    answer:', '    anser:')
  const laying = await session.lay()
  expect(laying.spread).toBeUndefined()
  const { failed, notes } = await session.check(laying)
  expect(failed).toBe(true)
  expect(notes).toHaveLength(1)
  const { source } = notes[0] ?? {}
  expect(source?.around.find(({ line }) => line === source.line)?.text).toContain('anser:')
  expect(source?.around).toHaveLength(5)
  await edit(files.interview, '    anser:', '    answer:')
  expect((await session.lay()).spread?.pages.length).toBeGreaterThan(1)
})

test('a picture that is another under the same name is shown and printed as the other', async () => {
  const { edit, files, folder } = edited
  const before = await session.lay()
  await session.check(before)
  const png = await readFile(`${folder}/pattern.png`)
  const { default: sharp } = await import('sharp')
  await writeFile(`${folder}/pattern.png`, await sharp(png).negate({ alpha: false }).png().toBuffer())
  const after = await session.lay()
  const { plated } = await session.check(after)
  expect([...after.pictures.keys()]).not.toEqual([...before.pictures.keys()])
  expect([...plated.keys()]).toEqual([...after.pictures.keys()])
  await edit(files.interview, 'تعود بالقارئ', 'ترجع بالقارئ')
  const again = await session.lay()
  expect([...again.pictures.values()]).toEqual([...after.pictures.values()])
})

test('says from what it would be printed as the press says it', async () => {
  const { house, folder, edit, files } = edited
  const { value } = await press({ house, folder, editions: ['text'] })
  const { generations } = await session.check(await session.lay())
  expect(generations).toContain(value?.inputs)
  await edit(files.interview, 'تعود بالقارئ', 'ترجع بالقارئ')
  expect((await session.check(await session.lay())).generations).not.toContain(value?.inputs)
})

test('a mistake in words that stood on a page is shown where they stood', async () => {
  const { edit, files } = edited
  await session.check(await session.lay())
  await edit(files.interview, 'تعود بالقارئ', '*تعود بالقارئ')
  const { notes } = await session.check(await session.lay())
  expect(notes[0]?.places[0]?.box?.width).toBeGreaterThan(10)
})

test('findings are told in both languages, with overlays and inks of every page', async () => {
  const laying = await session.lay()
  const { notes, overlays, plates } = await session.check(laying)
  expect(notes.some(({ arabic, english }) => arabic !== undefined && english !== '')).toBe(true)
  expect([...(overlays?.keys() ?? [])]).toEqual(laying.spread?.pages.map(({ number }) => number))
  expect(plates?.inks.find(({ role }) => role === 'ink')).toMatchObject({ plates: [0, 0, 0, 1], laid: 1 })
})
