/** What an editor asks of an issue's files: written whole, on the state that was seen, inside the folder, and undone. */

import { chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type FormDesk, openFormDesk } from '../../../../scripts/proof/form/form-desk.ts'
import type { FormEdit } from '../../../../src/proof/form/edits.ts'
import type { ArticleForm, FormAnswer } from '../../../../src/proof/form/form.ts'
import { copyIssue, type EditedIssue } from '../../../support/edited.ts'

let edited: EditedIssue
let desk: FormDesk
beforeEach(async () => {
  await edited?.clear()
  edited = await copyIssue()
  desk = openFormDesk(edited.folder)
})
afterAll(() => edited?.clear())

const FILE = 'interview.yaml'
const TITLE: FormEdit = { kind: 'text', path: ['title'], words: 'عنوان جديد' }
const file = () => readFile(edited.files.interview, 'utf8')

function formOf(answer: FormAnswer): ArticleForm {
  if (answer.kind === 'refused') throw new Error(answer.mistake.english)
  return answer.form
}

const open = async () => formOf(await desk.open(FILE))
const edit = async (...edits: FormEdit[]) =>
  desk.edit({ file: FILE, revision: (await open()).revision, edits })

describe('an edit', () => {
  test('is in the file, and leaves nothing beside it', async () => {
    const before = await readdir(edited.folder)
    await chmod(edited.files.interview, 0o640)
    const answer = await edit(TITLE)
    expect(answer).toMatchObject({ kind: 'done', held: [] })
    expect(await file()).toContain('title: عنوان جديد\n')
    expect(await readdir(edited.folder)).toEqual(before)
    expect((await stat(edited.files.interview)).mode & 0o777).toBe(0o640)
  })

  test('on a state that is gone by now is not made', async () => {
    const { revision } = await open()
    await edited.edit(edited.files.interview, 'kicker: تجربة', 'kicker: أخرى')
    const now = await file()
    const answer = await desk.edit({ file: FILE, revision, edits: [TITLE] })
    expect(answer.kind).toBe('changed')
    expect(await file()).toBe(now)
    expect(formOf(answer).revision).not.toBe(revision)
  })

  test('of two that are asked at once on one state is made once', async () => {
    const { revision } = await open()
    const asked = { file: FILE, revision, edits: [TITLE] }
    const kinds = (await Promise.all([desk.edit(asked), desk.edit(asked)])).map(({ kind }) => kind)
    expect(kinds).toEqual(['done', 'changed'])
  })

  test('leaves the ends of lines as they are', async () => {
    const windows = (await file()).replaceAll('\n', '\r\n')
    await writeFile(edited.files.interview, windows)
    await edit(TITLE, { kind: 'move', path: ['exchanges'], from: 0, to: 1 })
    expect(await file()).toContain('title: عنوان جديد\r\n')
    expect((await file()).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('of an article in JSON leaves it JSON', async () => {
    const { parse } = JSON
    await writeFile(
      join(edited.folder, 'talk.json'),
      JSON.stringify({ slug: 'talk', kind: 'letter', title: 'أ', text: 'ب' }, null, 2),
    )
    await edited.edit(edited.files.issue, '- letter.yaml', '- letter.yaml\n  - talk.json')
    const { revision } = formOf(await desk.open('talk.json'))
    const edits: FormEdit[] = [
      { ...TITLE, words: 'أ "ب"' },
      { kind: 'text', path: ['signature'], words: 'المحرر' },
    ]
    expect(await desk.edit({ file: 'talk.json', revision, edits })).toMatchObject({ kind: 'done', held: [] })
    const text = await readFile(join(edited.folder, 'talk.json'), 'utf8')
    expect(parse(text)).toEqual({
      slug: 'talk',
      kind: 'letter',
      title: 'أ "ب"',
      text: 'ب',
      signature: 'المحرر',
    })
    expect(text).toContain('\n  "signature": "المحرر"\n}')
  })
})

describe('what was saved', () => {
  test('is undone step by step and done again, in both files', async () => {
    const first = [await file(), await readFile(edited.files.issue, 'utf8')]
    await edit(TITLE)
    await edit({ kind: 'move', path: ['exchanges'], from: 0, to: 1 })
    const last = [await file(), await readFile(edited.files.issue, 'utf8')]
    const step = async (way: 'undo' | 'redo') =>
      desk.step({ file: FILE, revision: (await open()).revision, step: way })
    await step('undo')
    expect(formOf(await step('undo'))).toMatchObject({ canUndo: false, canRedo: true })
    expect([await file(), await readFile(edited.files.issue, 'utf8')]).toEqual(first)
    await step('redo')
    expect(formOf(await step('redo'))).toMatchObject({ canUndo: true, canRedo: false })
    expect([await file(), await readFile(edited.files.issue, 'utf8')]).toEqual(last)
  })

  test('is not undone over what was changed elsewhere since', async () => {
    await edit({ kind: 'move', path: ['exchanges'], from: 0, to: 1 })
    await edited.edit(edited.files.issue, 'number: 7', 'number: 7 # why')
    const { revision } = await open()
    const before = await file()
    expect(await desk.step({ file: FILE, revision, step: 'undo' })).toMatchObject({ kind: 'refused' })
    expect(await file()).toBe(before)
    await edited.edit(edited.files.interview, 'kicker: تجربة', 'kicker: أخرى')
    expect(await open()).toMatchObject({ canUndo: false })
  })
})

describe('a file', () => {
  test('that is none of the running order is not opened, whatever leads to it', async () => {
    await writeFile(join(edited.folder, 'other.yaml'), 'title: x\n')
    for (const name of ['other.yaml', 'issue.yaml', '../issue.yaml', '/etc/passwd', '', './interview.yaml'])
      expect(await desk.open(name)).toMatchObject({ kind: 'refused' })
  })

  test('that a link leads to is written where it lies, and the link stays; out of the folder it is not', async () => {
    const inside = join(edited.folder, 'kept/talk.yaml')
    await mkdir(dirname(inside))
    await rename(edited.files.interview, inside)
    await symlink('kept/talk.yaml', edited.files.interview)
    expect(await edit(TITLE)).toMatchObject({ kind: 'done', held: [] })
    expect(await readFile(inside, 'utf8')).toContain('title: عنوان جديد\n')
    const outside = join(edited.folder, '../outside.yaml')
    await rename(inside, outside)
    await rm(edited.files.interview)
    await symlink('../outside.yaml', edited.files.interview)
    expect(await desk.open(FILE)).toMatchObject({ kind: 'refused' })
  })

  test('that cannot be read says where, and has nothing to edit', async () => {
    await edited.edit(edited.files.interview, 'title: ', 'title: "')
    const form = await open()
    expect(form.parts).toEqual([])
    expect(form.mistakes[0]?.english).toMatch(/^Unexpected /)
  })
})

describe('a picture', () => {
  const put = async (bytes: Uint8Array, name = 'باب زويلة.png') =>
    desk.addPicture({
      file: FILE,
      revision: (await open()).revision,
      path: ['exchanges', 0, 'answer'],
      at: 1,
      name,
      bytes: Buffer.from(bytes).toString('base64'),
      alternative: 'باب',
    })
  const pictures = () => readdir(join(edited.folder, 'pictures')).catch(() => [])
  const pattern = () => readFile(join(edited.folder, 'pattern.png'))

  test('lies in the folder under a name of its own, and never over another', async () => {
    await mkdir(join(edited.folder, 'pictures'))
    await writeFile(join(edited.folder, 'pictures/a.png'), 'other')
    expect(await put(await pattern(), '../a.png')).toMatchObject({ kind: 'done', held: [] })
    expect(await put(await pattern(), 'a.png')).toMatchObject({ kind: 'done', held: [] })
    expect(await pictures()).toEqual(['a-2.png', 'a.png'])
    expect(await readFile(join(edited.folder, 'pictures/a.png'), 'utf8')).toBe('other')
    expect((await file()).match(/file: pictures\/a-2\.png/g)).toHaveLength(2)
  })

  test('is looked at before it is anywhere: its bytes say what it is, and not its name', async () => {
    const before = await file()
    const whole = await pattern()
    for (const bytes of [Buffer.from('<svg/>'), Buffer.of(), whole.subarray(0, 60)])
      expect(await put(bytes)).toMatchObject({ kind: 'refused', mistake: { arabic: {} } })
    expect(await pictures()).toEqual([])
    expect(await file()).toBe(before)
  })

  test('that the article cannot take lies nowhere', async () => {
    const asked = {
      file: FILE,
      revision: (await open()).revision,
      path: ['title'],
      at: 0,
      name: 'a.png',
      alternative: 'x',
    }
    const answer = await desk.addPicture({ ...asked, bytes: (await pattern()).toString('base64') })
    expect(answer).toMatchObject({ kind: 'done', held: [{ index: 0 }] })
    expect(await pictures()).toEqual([])
  })

  test('is not written where a link leads out of the issue', async () => {
    await mkdir(join(edited.folder, '../elsewhere'))
    await symlink('../elsewhere', join(edited.folder, 'pictures'))
    await expect(put(await pattern())).rejects.toThrow('outside')
    expect(await readdir(join(edited.folder, '../elsewhere'))).toEqual([])
  })

  test('of the issue is shown, and no other file is', async () => {
    expect((await desk.picture(FILE, 'pattern.png'))?.type).toBe('image/png')
    for (const named of ['interview.yaml', '../themes/plain.yaml', '/etc/passwd'])
      expect(await desk.picture(FILE, named)).toBeUndefined()
  })
})
