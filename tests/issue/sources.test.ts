/** What an issue was made from, as an archive keeps it, and what of a folder it does not keep. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { readSources } from '../../src/issue/sources.ts'
import { change, SOUND, writeFolder } from './folders.ts'

const SECRET = 'kept from everybody'

const TALK = change(
  'letter.yaml',
  '- list: [واحد, اثنان]',
  '- picture: {file: pictures/a.png, alternative: باب}',
)

async function pictured(files: Record<string, string> = {}) {
  const folder = writeFolder({ ...SOUND, ...TALK, ...files })
  const outside = join(dirname(folder), 'outside')
  mkdirSync(join(folder, 'pictures'))
  mkdirSync(join(folder, 'manuscripts'), { recursive: true })
  mkdirSync(outside)
  const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  writeFileSync(join(folder, 'pictures/a.png'), picture)
  writeFileSync(join(outside, 'a.png'), picture)
  writeFileSync(join(outside, 'secret.yaml'), SECRET)
  return { folder, outside }
}

async function told(folder: string): Promise<string[]> {
  const { diagnostics } = await loadIssue(folder)
  return diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`)
}

test('is what the issue names and its manuscripts, and no other file of the folder', async () => {
  const { folder } = await pictured({
    'notes.yaml': 'a: b',
    'readme.txt': 'h',
    '.hidden/issue.yaml': 'i',
    '.issue.yaml.swp': 'j',
    'manuscripts/as sent.docx': 'd',
    'manuscripts/~$as sent.docx': 'a lock of its writer',
    'manuscripts/نص.txt': 'e',
    'manuscripts/older/notes.json': 'f',
  })
  const { files = [], diagnostics } = await loadIssue(folder)
  const { value: sources = [] } = await readSources(folder, files)
  expect(sources.map(({ name, type, kind, about }) => [name, type, kind, about])).toEqual([
    ['issue.yaml', 'application/yaml', 'issue', 'مجلة، العدد ١٢'],
    ['letter.yaml', 'application/yaml', 'article', 'رسالة'],
    ['talks/guest.yaml', 'application/yaml', 'article', 'حديث مع ضيف'],
    ['pictures/a.png', 'image/png', 'picture', 'باب'],
    [
      'manuscripts/as sent.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'manuscript',
      'as sent.docx',
    ],
    ['manuscripts/older/notes.json', 'application/json', 'manuscript', 'notes.json'],
    ['manuscripts/نص.txt', 'text/plain', 'manuscript', 'نص.txt'],
  ])
  expect(Buffer.from(sources[6]?.bytes ?? []).toString()).toBe('e')
  expect(diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
    'warning issue/unnamed-file Unexpected file that nothing names, "notes.yaml", expected articles of the running order.',
  ])
})

const NAMED = (path: string) => change('talks/guest.yaml', 'exchanges:', `manuscript: ${path}\nexchanges:`)

test('is the manuscript that an article names, wherever in the folder it lies, each once', async () => {
  const { folder } = await pictured({ ...NAMED('raw/first.json'), 'raw/first.json': 'a', 'raw/b.txt': 'b' })
  const { files = [], diagnostics } = await loadIssue(folder)
  expect(diagnostics).toEqual([])
  expect(files.filter(({ kind }) => kind === 'manuscript').map(({ name }) => name)).toEqual([
    'raw/first.json',
  ])
  const { folder: usual } = await pictured({ ...NAMED('manuscripts/m.txt'), 'manuscripts/m.txt': 'a' })
  const { files: kept = [] } = await loadIssue(usual)
  expect(kept.filter(({ kind }) => kind === 'manuscript').map(({ name }) => name)).toEqual([
    'manuscripts/m.txt',
  ])
})

test.each([
  ['is not there', 'manuscripts/gone.docx', 'warning issue/missing-file'],
  ['is of a kind that nobody can read', 'manuscripts/m.zip', 'warning issue/manuscript-kind'],
  ['lies outside the folder', '../outside/secret.txt', 'error issue/path'],
])('tells once of a named manuscript that %s, at its place', async (_, path, said) => {
  const { folder } = await pictured({ ...NAMED(path), 'manuscripts/m.zip': 'z', 'manuscripts/n.txt': 'n' })
  const { diagnostics, files = [] } = await loadIssue(folder)
  // An issue that has a mistake is made of nothing; else the archive keeps what can be kept.
  const kept = files.filter(({ kind }) => kind === 'manuscript').map(({ name }) => name)
  expect(kept).toEqual(said.startsWith('error') ? [] : ['manuscripts/n.txt'])
  const own = diagnostics.filter(({ span }) => span?.file.endsWith('guest.yaml'))
  expect(own.map(({ severity, code, span }) => [`${severity} ${code}`, span?.line])).toEqual([[said, 14]])
  expect(own[0]?.hint).toBeDefined()
  const others = diagnostics.filter(({ span }) => !span?.file.endsWith('guest.yaml'))
  expect(others).toHaveLength(path.includes('gone') ? 1 : 0)
})

test('tells three files that nothing names, and how many more there are', async () => {
  const { folder } = await pictured(
    Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`old/${name}.yaml`, 'a: b'])),
  )
  expect(await told(folder)).toEqual([
    expect.stringContaining('files that nothing names, "old/a.yaml", "old/b.yaml", "old/c.yaml" and 2 more'),
  ])
})

test('takes a folder that is called like a file for no file', async () => {
  const { folder } = await pictured()
  mkdirSync(join(folder, 'old.yaml'))
  expect(await told(folder)).toEqual([expect.stringContaining('warning issue/unnamed-file')])
})

test.each([
  ['that leads out of the folder', '../../outside/secret.yaml', 'issue/link-outside'],
  ['that leads nowhere', 'gone.txt', 'issue/missing-file'],
  ['that leads to itself', 'm.txt', 'issue/missing-file'],
])('passes over a manuscript that is a link %s, with a word', async (_, target, code) => {
  const { folder } = await pictured()
  symlinkSync(target, join(folder, 'manuscripts/m.txt'))
  const { files = [], diagnostics } = await loadIssue(folder)
  expect(files.map(({ name }) => name)).not.toContain('manuscripts/m.txt')
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([`warning ${code}`])
  expect(diagnostics[0]?.hint).toContain('not kept in the archive')
})

test('keeps a manuscript that is a link to another of the folder', async () => {
  const { folder } = await pictured({ 'manuscripts/first.txt': 'e' })
  symlinkSync('first.txt', join(folder, 'manuscripts/second.txt'))
  const { files = [] } = await loadIssue(folder)
  expect(files.map(({ name }) => name)).toContain('manuscripts/second.txt')
})

test('passes over a manuscript of a kind that nobody can read, and over a pipe, with a word on each', async () => {
  const { folder } = await pictured({ 'manuscripts/a.zip': 'z' })
  execFileSync('mkfifo', [join(folder, 'manuscripts/p.txt')])
  expect(await told(folder)).toEqual([
    expect.stringContaining('warning issue/manuscript-kind Unexpected kind of manuscript "a.zip"'),
    expect.stringMatching(/^warning issue\/not-a-file Unexpected pipe or device ".*p\.txt"/),
  ])
})

test('follows no link to a folder', async () => {
  const { folder, outside } = await pictured()
  symlinkSync(outside, join(folder, 'manuscripts/all'))
  const { files = [] } = await loadIssue(folder)
  expect(files.map(({ name }) => name).filter((name) => name.startsWith('manuscripts'))).toEqual([])
})

test.each([
  ['an article', 'letter.yaml', 'secret.yaml'],
  ['the issue itself', 'issue.yaml', 'secret.yaml'],
  ['a picture', 'pictures/a.png', 'a.png'],
])('refuses %s that is a link out of the folder, and quotes nothing of it', async (_, name, target) => {
  const { folder, outside } = await pictured()
  rmSync(join(folder, name))
  symlinkSync(join(outside, target), join(folder, name))
  const { value, diagnostics } = await loadIssue(folder)
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).toContain('issue/link-outside')
  expect(JSON.stringify(diagnostics)).not.toContain(SECRET)
})

test('refuses an article of a folder that is a link out', async () => {
  const { folder, outside } = await pictured()
  renameSync(join(folder, 'talks'), join(outside, 'talks'))
  symlinkSync(join(outside, 'talks'), join(folder, 'talks'))
  expect(await told(folder)).toEqual([expect.stringContaining('error issue/link-outside')])
})

test('opens an issue whose own folder is a link', async () => {
  const { folder } = await pictured()
  const link = join(dirname(folder), '013')
  symlinkSync(folder, link)
  const { value, diagnostics } = await loadIssue(link)
  expect(diagnostics).toEqual([])
  expect(value?.id).toBe('013')
})

test('refuses a pipe in place of an article, and does not wait for it', async () => {
  const { folder } = await pictured()
  rmSync(join(folder, 'letter.yaml'))
  execFileSync('mkfifo', [join(folder, 'letter.yaml')])
  expect(await told(folder)).toEqual([expect.stringContaining('error issue/not-a-file')])
})

test('refuses an article of more than 8 MiB', async () => {
  const { folder } = await pictured()
  writeFileSync(join(folder, 'letter.yaml'), '#'.repeat(9 * 2 ** 20))
  expect(await told(folder)).toEqual([
    expect.stringMatching(
      /error issue\/too-large Unexpected file ".*letter\.yaml" of 9 MiB, expected at most 8 MiB/,
    ),
  ])
})
