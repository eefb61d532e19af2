/** Files of an older press brought up to date: what they say stays, and what has mistakes is left alone. */

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Call } from '../../scripts/commands.ts'
import { run } from '../../scripts/upgrade.ts'
import { openVoice } from '../../scripts/words/voice.ts'
import { publisherAt } from '../../src/house.ts'
import { SOUND } from '../issue/folders.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A magazine in a project into which npm has put the press. */
function magazineOf(files: Readonly<Record<string, string>>) {
  const project = mkdtempSync(join(realpathSync(tmpdir()), 'warraq-upgrade-'))
  const root = join(project, 'node_modules/warraq')
  const home = join(project, 'magazine')
  const write = (at: string, text: string) => {
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, text)
  }
  write(join(root, 'assets/schema/issue.schema.json'), '{}')
  for (const [name, text] of Object.entries(files)) write(join(home, name), text)
  const house = publisherAt(home, root)
  const upgrade = async (own: Partial<Call> = {}) => {
    const said: string[] = []
    const hear = (line: string) => void said.push(line)
    vi.spyOn(console, 'log').mockImplementation(hear)
    vi.spyOn(console, 'error').mockImplementation(hear)
    const code = await run({ house, from: home, operands: [], flags: {}, ...own })
    return { code, said: said.join('\n') }
  }
  return { upgrade, read: (name: string) => readFileSync(join(home, name), 'utf8') }
}

const OLD = '# yaml-language-server: $schema=../../../old/assets/schema/issue.schema.json'
const issueOf = (head: string) =>
  Object.fromEntries(
    Object.entries(SOUND).map(([name, text]) => [
      `issues/012/${name}`,
      name === 'issue.yaml' ? `${head}${text.replace(/^schema:.*\n/m, '')}` : text,
    ]),
  )

test('an issue gets the form of its data, and a schema that is there; all else stays', async () => {
  const { upgrade, read } = magazineOf({ 'warraq.yaml': '', ...issueOf(`${OLD}\n# مجلتنا\n`) })
  const before = read('issues/012/issue.yaml')
  const { code, said } = await upgrade()
  expect([code, said]).toEqual([0, expect.stringContaining('1 file is brought up to date.')])
  const after = read('issues/012/issue.yaml')
  expect(after).toContain('\n# مجلتنا\nschema: 2\n')
  expect(after).toMatch(
    /^# yaml-language-server: \$schema=\S*node_modules\/warraq\/assets\/schema\/(?:ar\/)?issue\.schema\.json\n/,
  )
  const rest = (text: string) => text.replace(/^# yaml.*\n/, '').replace('schema: 2\n', '')
  expect(rest(after)).toBe(rest(before))
  expect((await upgrade()).said).toContain('All files are as this press writes them.')
})

test('a file of Windows keeps the ends of its lines', async () => {
  const files = issueOf('')
  const crlf = (files['issues/012/issue.yaml'] ?? '').replaceAll('\n', '\r\n')
  const { upgrade, read } = magazineOf({ 'warraq.yaml': '', ...files, 'issues/012/issue.yaml': crlf })
  await upgrade()
  expect(read('issues/012/issue.yaml')).toMatch(/^schema: 2\r\n/)
  expect(read('issues/012/issue.yaml').replaceAll('\r\n', '')).not.toContain('\n')
})

test('--dry-run writes nothing, and says it in Arabic where that is asked for', async () => {
  const { upgrade, read } = magazineOf({ 'warraq.yaml': '', ...issueOf('') })
  const before = read('issues/012/issue.yaml')
  const { code, said } = await upgrade({ flags: { 'dry-run': true }, voice: await openVoice('ar', false) })
  expect([code, read('issues/012/issue.yaml')]).toEqual([0, before])
  expect(said).toContain('ما يحتاج إلى تحديث: ملف واحد.')
})

test('an issue with mistakes, or of a newer press, is told and left alone', async () => {
  const { upgrade, read } = magazineOf({
    'warraq.yaml': '',
    ...issueOf('schema: 9\n'),
    'issues/013/issue.yaml': 'masthead: [\n',
  })
  const { code, said } = await upgrade()
  expect(code).toBe(1)
  expect(said).toContain('issue/newer-form')
  expect(said).toMatch(/013\/issue\.yaml/)
  expect(read('issues/013/issue.yaml')).toBe('masthead: [\n')
})

test('a schema that is there, or at an address, is left as it is named', async () => {
  const address = '# yaml-language-server: $schema=https://example.org/issue.schema.json\n'
  const { upgrade, read } = magazineOf({ 'warraq.yaml': '', ...issueOf(`${address}schema: 2\n`) })
  expect((await upgrade()).said).toContain('All files are as this press writes them.')
  expect(read('issues/012/issue.yaml')).toContain(address)
})
