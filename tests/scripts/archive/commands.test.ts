/** `verify` and `bag` as they are called: what they say, to people and to programs, and how they end. */

import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { orderOf, textsIn } from '../../archive/support.ts'
import { HOUSE } from '../../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-commands-'))
const archive = join(folder, 'archive')
/** Bytes of a file that threads read, and of one that would not fit into what a command may take. */
const THREADED = 2 ** 18
const LARGE = 400 * 2 ** 20
/** Bytes of memory. */
const MOST_MEMORY = 200 * 2 ** 20

beforeAll(async () => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  const storage = openFolder(archive)
  const threaded = 'x'.repeat(THREADED)
  await deposit(storage, orderOf({ 'issue.pdf': 'one\n', 'large.pdf': threaded }))
  await deposit(storage, orderOf({ 'issue.pdf': 'two\n', 'large.pdf': threaded }))
  await deposit(storage, orderOf({ 'issue.pdf': 'one\n' }, { id: '002' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * Says at its end how much memory it took, in kilobytes. What Linux counts for a process in `resourceUsage` begins with
 * that of the process which started it, here the tests; its own is in `status`.
 */
const MEASURE = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs'
  process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
    const [, most] = /^VmHWM:\\s+(\\d+)/m.exec(status) ?? []
    console.error('RSS', most ?? process.resourceUsage().maxRSS)
  })
`)}`

function call(...words: string[]) {
  const program = ['--import', MEASURE, join(HOUSE, '.press/warraq.mjs')]
  // Not through npm, which says where it was called itself.
  const { npm_lifecycle_event: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    encoding: 'utf8',
    cwd: folder,
    env,
  })
  const [, kilobytes] = /^RSS (\d+)$/m.exec(stderr) ?? []
  const said = stripVTControlCharacters(stderr.replace(/^RSS .*\n/m, ''))
  return { status, out: stdout, said, memory: Number(kilobytes) * 1024 }
}

let count = 0
function copied(act: (place: string) => void): string {
  const place = join(folder, `copy-${++count}`)
  cpSync(archive, place, { recursive: true })
  act(place)
  return place
}

describe('verify', () => {
  test('says of each issue that it is whole', () => {
    const { status, out, said } = call('verify', '--archive', 'archive')
    expect([status, said]).toEqual([0, ''])
    expect(out).toMatch(
      /^verify +\d+ ms\n {2}001 {2}v2 {2}3 files {2}whole\n {2}002 {2}v1 {2}1 files {2}whole\n2 issues, 4 files, 0\.3 MB: whole\n$/,
    )
  })

  test('finds what threads have read, and ends with 1', () => {
    const place = copied((at) => {
      const path = join(at, '001/v1/content/large.pdf')
      writeSync(openSync(path, 'r+'), 'y', THREADED - 1)
    })
    const { status, out, said } = call('verify', '--archive', place)
    expect(status).toBe(1)
    expect(out).toContain('  001  v2  3 files  not whole\n  002  v1  1 files  whole\n')
    expect(said).toMatch(
      /^001: error: Unexpected content of “v1\/content\/large\.pdf” .+ \[archive\/damaged-file\]\n {2}Put/,
    )
  })

  test('says the same to programs, of one issue alone', () => {
    const place = copied((at) => rmSync(join(at, '002/v1/content/issue.pdf')))
    const one = call('verify', '001', '--archive', place, '--json')
    expect(one.status).toBe(0)
    expect(JSON.parse(one.out)).toEqual({
      ok: true,
      flaws: [],
      objects: [{ id: '001', version: 'v2', files: 3, bytes: THREADED + 8, flaws: [] }],
    })
    const both = call('verify', '001', '002', '003', '--archive', place, '--json')
    expect(both.status).toBe(1)
    expect(JSON.parse(both.out)).toMatchObject({
      ok: false,
      objects: [
        { id: '001', flaws: [] },
        { id: '002', flaws: [{ code: 'archive/missing-file', path: 'v1/content/issue.pdf' }] },
        { id: '003', flaws: [{ code: 'archive/missing-object' }] },
      ],
    })
  })

  test('says where no archive is', () => {
    const { status, said } = call('verify', '--archive', 'nowhere')
    expect(status).toBe(1)
    expect(said).toContain('Unexpected absence of 0=ocfl_1.1 in ')
  })

  test('takes no more memory for a large file than it may', async () => {
    const place = join(folder, 'large')
    const path = join(folder, 'large.bin')
    writeFileSync(path, '')
    truncateSync(path, LARGE)
    const { createReadStream } = await import('node:fs')
    const files = [{ path: 'large.bin', size: LARGE, open: () => createReadStream(path) }]
    await deposit(openFolder(place), orderOf({}, { files }))
    const { status, memory } = call('verify', '--archive', place)
    expect(status).toBe(0)
    expect(memory).toBeGreaterThan(0)
    expect(memory).toBeLessThan(MOST_MEMORY)
  })
})

describe('bag', () => {
  test('makes one of the newest version, or of another, and leaves one that is there', () => {
    const [newest, again] = [1, 2].map(() => call('bag', '001', '--archive', 'archive', '--out', 'bags'))
    expect(newest).toMatchObject({ status: 0, out: '  bags/001-v2\n', said: '' })
    expect(again).toMatchObject({ status: 0, out: '  bags/001-v2\n', said: '' })
    expect(readFileSync(join(folder, 'bags/001-v2/data/issue.pdf'), 'utf8')).toBe('two\n')
    const other = call(
      'bag',
      '001',
      '--version',
      '1',
      '--as',
      'zip',
      '--archive',
      'archive',
      '--out',
      'bags',
      '--json',
    )
    expect(JSON.parse(other.out)).toEqual({ ok: true, bag: join(folder, 'bags/001-v1.zip'), diagnostics: [] })
    const checked = call('verify', '--bag', 'bags/001-v2', 'bags/001-v1.zip')
    expect(checked).toMatchObject({ status: 0, said: '' })
    expect(checked.out).toContain('2 bags, 12 files')
  })

  test('does not touch what is in its place', () => {
    call('bag', '002', '--archive', 'archive', '--out', 'taken')
    writeFileSync(join(folder, 'taken/002-v1/data/issue.pdf'), 'mine')
    const before = textsIn(join(folder, 'taken'))
    const { status, said } = call('bag', '002', '--archive', 'archive', '--out', 'taken')
    expect(status).toBe(1)
    expect(said).toContain(
      'Unexpected folder taken/002-v1 that is not this bag, expected room for it. [archive/bag-in-place]',
    )
    expect(textsIn(join(folder, 'taken'))).toEqual(before)
  })

  test('makes none of what is damaged in the archive', () => {
    const place = copied((at) => writeFileSync(join(at, '002/v1/content/issue.pdf'), 'onE\n'))
    const { status, said } = call('bag', '002', '--archive', place, '--out', 'damaged')
    expect(status).toBe(1)
    expect(said).toContain('[archive/damaged]\n  No bag was made; warraq verify 002')
    expect(existsSync(join(folder, 'damaged'))).toBe(false)
  })

  test.each([
    [['003'], 'Unexpected absence of 003 in archive'],
    [['../001'], 'Unexpected absence of ../001 in archive'],
    [['001', '--version', '7'], 'It has v1, v2.'],
    [['001', '--version', 'new'], 'Unexpected version “new”, expected a number.'],
    [['001', '--as', 'rar'], 'Unexpected packing “rar”, expected one of zip, tar.'],
    [[], 'expected the name of an issue'],
  ])('says what is wrong with %j', (words, says) => {
    const { status, said } = call('bag', ...words, '--archive', 'archive', '--out', 'none')
    expect(status).toBe(1)
    expect(said).toContain(says)
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('that is damaged, or is none, is told', () => {
    call('bag', '001', '--as', 'tar', '--archive', 'archive', '--out', 'sent')
    const path = join(folder, 'sent/001-v2.tar')
    const bytes = readFileSync(path)
    bytes[bytes.indexOf('two\n')] = 0x54
    writeFileSync(path, bytes)
    const { status, said } = call('verify', '--bag', 'sent/001-v2.tar', 'sent/nothing')
    expect(status).toBe(1)
    expect(said).toContain(
      'sent/001-v2.tar: error: Unexpected content of “data/issue.pdf” (by its sha256 and sha512)',
    )
    expect(said).toContain('Unexpected refusal (ENOENT) at sent/nothing')
  })
})
