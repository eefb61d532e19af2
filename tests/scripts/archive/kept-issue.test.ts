/** An issue's way through the archive: kept, kept again, printed again from there alone, withdrawn. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { unpackIssue } from '../../../scripts/archive/unpack.ts'
import { run as archive } from '../../../scripts/archive.ts'
import type { Call } from '../../../scripts/commands.ts'
import { run as rebuild } from '../../../scripts/rebuild.ts'
import { run as withdraw } from '../../../scripts/withdraw.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../../src/archive/ocfl/object.ts'
import { fileOf, readAll } from '../../../src/archive/storage.ts'
import { houseAt } from '../../../src/house.ts'
import { HOUSE } from '../../support/house.ts'

/** A small one that has every kind of block. */
const ISSUE = join(HOUSE, 'tests/fixtures/blocks')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-'))
  await call(archive, [ISSUE])
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => void vi.restoreAllMocks())

const storage = () => openFolder(join(folder, 'archive'))
const versionsOf = async (id: string) => (await openObject(storage(), id))?.versions ?? []

/** What a command says as JSON, and its exit code. */
async function call(
  run: (call: Call) => Promise<number>,
  operands: readonly string[],
  flags: Call['flags'] = {},
) {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text))
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text))
  const house = { ...houseAt(HOUSE), archive: join(folder, 'archive') }
  const code = await run({ house, from: HOUSE, operands, flags: { json: true, ...flags } })
  return { code, text: said.join('\n') }
}

test('a version has what was printed, what it is made from, and the press that printed it', async () => {
  const [version] = await versionsOf('blocks')
  const paths = version?.files.map(({ path }) => path) ?? []
  for (const path of [
    'editions/blocks.epub',
    'issue/issue.yaml',
    'record/premis.xml',
    'web/look.json',
    'press/package-lock.json',
  ])
    expect(paths).toContain(path)
  const origin = version?.files.find(({ path }) => path === 'record/origin.json')
  const { object } = JSON.parse(Buffer.from(await readAll(origin?.read() as never)).toString('utf8'))
  const [press] = await versionsOf(object)
  const own = press?.files.find(({ path }) => path === 'src/press.ts')
  expect(
    Buffer.from(await readAll(own?.read() as never)).equals(await readFile(join(HOUSE, 'src/press.ts'))),
  ).toBe(true)
})

test('an issue is printed again from the archive alone, every byte the same', async () => {
  const { code, text } = await call(rebuild, ['blocks'])
  expect(JSON.parse(text)).toMatchObject({ ok: true, different: [], missing: [], added: [] })
  expect(code).toBe(0)
})

test('an article is withdrawn by a version, which stands when nothing has changed, and shown again by another', async () => {
  expect((await call(withdraw, ['blocks', 'letter'], { reason: 'asked' })).code).toBe(0)
  const again = await call(archive, [ISSUE])
  expect(JSON.parse(again.text).issues[0]).toMatchObject({ ok: true, version: 'v2', isNew: false })
  const word = (await versionsOf('blocks')).at(-1)?.files.find(({ path }) => path === 'record/withdrawn.json')
  expect(JSON.parse(Buffer.from(await readAll(word?.read() as never)).toString('utf8'))).toEqual([
    { slug: 'letter', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), reason: 'asked' },
  ])
  expect((await call(withdraw, ['blocks', 'letter'])).text).toContain('withdrawn already')
  expect((await call(withdraw, ['blocks', 'letter'], { undo: true })).code).toBe(0)
  expect(await versionsOf('blocks')).toHaveLength(3)
  expect(
    (await versionsOf('blocks')).at(-1)?.files.some(({ path }) => path === 'record/withdrawn.json'),
  ).toBe(false)
})

test('where what an issue is made from is other, the files that differ are told', async () => {
  const [version] = await versionsOf('blocks')
  const files = await Promise.all(
    (version?.files ?? []).map(async ({ path, read }) => {
      const bytes = await readAll(read())
      const text = Buffer.from(bytes).toString('utf8')
      return fileOf(path, path === 'issue/letter.yaml' ? text.replace('الصفحات', 'الأوراق') : bytes)
    }),
  )
  const made = await deposit(storage(), {
    id: 'blocks',
    message: 'x',
    user: { name: 'x' },
    created: new Date(),
    files,
  })
  expect(made.value?.version).toBe('v4')
  const { code, text } = await call(rebuild, ['blocks'])
  expect(code).toBe(1)
  const { different, reasons } = JSON.parse(text)
  expect(different).toContain('editions/blocks.screen.pdf')
  expect(different).not.toContain('press/fonts/alexandria.yaml')
  expect(reasons.length).toBeGreaterThan(0)
})

test.each([
  [[], {}, 'Unexpected absence of a name'],
  [['nope'], {}, 'Unexpected issue "nope"'],
  [['blocks'], { version: 'v9' }, 'expected one of v1'],
])('a rebuilding of %j is refused in a sentence', async (operands, flags, said) => {
  const { code, text } = await call(rebuild, operands, flags)
  expect(code).toBe(1)
  expect(text).toContain(said)
})

test.each([
  [['blocks'], 'that of an article'],
  [['nope', 'letter'], 'Unexpected issue "nope"'],
  [['blocks', 'nope'], 'expected one of letter'],
])('a withdrawal of %j is refused in a sentence', async (operands, said) => {
  const { code, text } = await call(withdraw, operands)
  expect(code).toBe(1)
  expect(text).toContain(said)
})

test.each([
  ['issue/../../../out.txt', {}],
  ['press/../../out.txt', {}],
  ['press/fonts/x.yaml', { package: '../../out', licence: 'L', weights: { regular: 'x.ttf' } }],
])('nothing is unpacked outside its folder: %s', async (path, content) => {
  const root = join(folder, 'unpacked')
  const bytes = Buffer.from(JSON.stringify(content))
  const file = (name: string) =>
    ({
      path: name,
      read: async function* () {
        yield bytes
      },
    }) as never
  const files = [file(path), file('press/fonts/x/x.ttf')]
  await expect(unpackIssue(root, 'blocks', { files } as never)).rejects.toThrow('leads out of')
  await expect(readFile(join(folder, 'out.txt'))).rejects.toThrow()
})

test('an issue with an error in it is not archived', async () => {
  const issue = join(folder, 'broken')
  await rm(issue, { recursive: true, force: true })
  const { cp } = await import('node:fs/promises')
  await cp(ISSUE, issue, { recursive: true })
  await writeFile(join(issue, 'letter.yaml'), 'kind: letter\n')
  const { code, text } = await call(archive, [issue])
  expect(code).toBe(1)
  expect(JSON.parse(text).issues[0].ok).toBe(false)
  expect(await versionsOf('broken')).toHaveLength(0)
})
