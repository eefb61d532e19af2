/** Folders that are no issue, or may not be called what they are: each told once, with its remedy. */

import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { SOUND, writeFolder } from './folders.ts'

test.each([
  'archive',
  'Shelf',
  'people',
  'press-1',
])('refuses an issue whose folder is called %s', async (name) => {
  const folder = writeFolder(SOUND)
  const taken = join(folder, '..', name)
  renameSync(folder, taken)
  const { diagnostics } = await loadIssue(taken)
  expect(diagnostics).toMatchObject([{ code: 'issue/folder-name' }])
  expect(diagnostics[0]?.message).toContain('which the press has taken')
})

test('names the folder that a misspelt one is like', async () => {
  const folder = writeFolder(SOUND)
  const { diagnostics } = await loadIssue(join(folder, '..', '0122'))
  expect(diagnostics).toMatchObject([
    { code: 'issue/missing-folder', hint: expect.stringMatching(/^Write ".*012"\.$/) },
  ])
})

test('names the issues that there are where none is like it', async () => {
  const folder = writeFolder(SOUND)
  const { diagnostics } = await loadIssue(join(folder, '..', 'nowhere-near'))
  expect(diagnostics).toMatchObject([
    { code: 'issue/missing-folder', hint: expect.stringMatching(/^Correct the path; ".*" has 012\.$/) },
  ])
})

test.each([
  ['a folder that is not there', 'nowhere', 'issue/missing-folder', 'absence of the folder'],
  ['a file for a folder', '012/letter.yaml', 'issue/not-a-folder', 'expected the folder of an issue'],
  ['a folder without an issue', '012/talks', 'issue/missing-file', 'one of issue.yaml'],
  ['a folder name that cannot name files', '012/عدد', 'issue/folder-name', 'expected Latin letters'],
  [
    'a folder with a name of the press’s and no issue',
    '012/Archive',
    'issue/missing-folder',
    'absence of the folder',
  ],
])('complains of %s', async (_, path, code, message) => {
  const folder = writeFolder(SOUND)
  mkdirSync(join(folder, 'عدد'))
  const { value, diagnostics } = await loadIssue(join(folder, '..', path))
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).toEqual([code])
  expect(diagnostics[0]?.message).toContain(message)
  expect(diagnostics[0]?.hint).toBeTruthy()
})
