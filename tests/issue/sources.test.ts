/** What an issue was made from, as an archive keeps it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSources } from '../../src/issue/sources.ts'

test('is its data and its manuscripts, in the order of their names, and neither pictures nor hidden files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-sources-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = {
    'issue.yaml': 'a',
    'interviews/one.YAML': 'b',
    'letter.json': 'c',
    'manuscripts/as sent.docx': 'd',
    'manuscripts/نص.txt': 'e',
    'manuscripts/notes.json': 'f',
    'pictures/cover.jpg': 'g',
    'readme.txt': 'h',
    '.hidden/issue.yaml': 'i',
    '.issue.yaml.swp': 'j',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const sources = await readSources(folder)
  expect(
    sources.map(({ path, type, kind, bytes }) => [path, type, kind, Buffer.from(bytes).toString()]),
  ).toEqual([
    ['interviews/one.YAML', 'application/yaml', 'data', 'b'],
    ['issue.yaml', 'application/yaml', 'data', 'a'],
    ['letter.json', 'application/json', 'data', 'c'],
    [
      'manuscripts/as sent.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'manuscript',
      'd',
    ],
    ['manuscripts/notes.json', 'application/json', 'manuscript', 'f'],
    ['manuscripts/نص.txt', 'text/plain', 'manuscript', 'e'],
  ])
})
