import { execFile, spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDiskStore } from '../../../scripts/cache/disk.ts'
import { HOUSE } from '../../support/house.ts'
import { worthOf } from './worth.ts'

const SHARER = join(import.meta.dirname, 'sharer.ts')

const run = promisify(execFile)
const key = (name: string, kind = 'test/thing') => ({ kind, parts: name })
const bytes = Buffer.from('what was made')

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'warraq-store-'))
  folder = join(root, 'deep', 'store')
})

const open = (engine = 'engine', bound?: number) => openDiskStore(folder, () => engine, bound)

function entries(): string[] {
  if (!existsSync(folder)) return []
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((name) => /^[0-9a-f]{2}[/\\][0-9a-f]{62}$/.test(name)).map((name) => join(folder, name))
}

function held(): number {
  return entries().reduce((sum, path) => sum + statSync(path).size, 0)
}

describe('a store on disk', () => {
  test('finds what another opening kept, and nothing under another key', () => {
    open().keep(key('one'), bytes)
    expect(open().find(key('one'))).toEqual(bytes)
    expect(open().find(key('two'))).toBeUndefined()
    expect(open().find(key('one', 'test/other'))).toBeUndefined()
  })

  test('finds nothing that another engine made, or none', () => {
    open('one').keep(key('one'), bytes)
    expect(open('other').find(key('one'))).toBeUndefined()
    const unknown = openDiskStore(folder, () => undefined)
    unknown.keep(key('two'), bytes)
    expect(unknown.find(key('two'))).toBeUndefined()
    expect(entries()).toHaveLength(1)
  })

  test('passes over an entry that is cut off anywhere, and keeps it anew', () => {
    open().keep(key('one'), bytes)
    const [path = ''] = entries()
    const whole = readFileSync(path)
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length))
      expect(open().find(key('one'))).toBeUndefined()
    }
    open().keep(key('one'), bytes)
    expect(open().find(key('one'))).toEqual(bytes)
  })

  test('passes over an entry of which any byte is another, or which is longer', () => {
    open().keep(key('one'), bytes)
    const [path = ''] = entries()
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] as number) ^ 1
      writeFileSync(path, damaged)
      expect(open().find(key('one'))).toBeUndefined()
    }
    writeFileSync(path, whole)
    appendFileSync(path, 'x')
    expect(open().find(key('one'))).toBeUndefined()
  })

  test('passes over a whole entry that lies in the place of another', () => {
    open().keep(key('one'), bytes)
    const [one = ''] = entries()
    open().keep(key('two'), Buffer.from('something else'))
    const two = entries().find((path) => path !== one) ?? ''
    renameSync(two, one)
    expect(open().find(key('one'))).toBeUndefined()
  })

  test('goes on where its folder is deleted between any two uses', () => {
    const store = open()
    for (let time = 0; time < 3; time++) {
      expect(store.find(key('one'))).toBeUndefined()
      store.keep(key('one'), bytes)
      expect(store.find(key('one'))).toEqual(bytes)
      rmSync(root, { recursive: true })
    }
  })

  test.each([
    ['a file lies in its place', () => writeFileSync(join(root, 'deep'), '')],
    [
      'its folder lies where nothing can be written',
      () => {
        folder = '/proc/nowhere/store'
      },
    ],
    [
      'a folder lies in the place of every entry',
      () => {
        open().keep(key('one'), bytes)
        const [path = ''] = entries()
        rmSync(path)
        mkdirSync(path)
      },
    ],
  ])('finds nothing and harms nobody where %s', (_, lay) => {
    lay()
    open().keep(key('one'), bytes)
    expect(open().find(key('one'))).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')('does not wait for a pipe in the place of an entry', async () => {
    open().keep(key('one'), bytes)
    const [path = ''] = entries()
    rmSync(path)
    await run('mkfifo', [path])
    expect(open().find(key('one'))).toBeUndefined()
  })

  test('leaves no draft behind, where it is moved in and where it cannot be', () => {
    open().keep(key('one'), bytes)
    const [path = ''] = entries()
    rmSync(path)
    mkdirSync(path)
    open().keep(key('one'), bytes)
    open().keep(key('two'), bytes)
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(all.filter((name) => name.includes('draft'))).toEqual([])
  })
})

describe('a store that has a bound', () => {
  const BOUND = 2 ** 20
  const large = (name: string) => Buffer.from(name.padEnd(50_000))
  const daysAgo = (days: number) => Date.now() / 1000 - days * 86_400

  test('holds no more than that, however much is kept', () => {
    const store = open('engine', BOUND)
    for (let thing = 0; thing < 60; thing++) {
      store.keep(key(String(thing)), large(String(thing)))
      expect(held()).toBeLessThanOrEqual(BOUND)
    }
    expect(held()).toBeGreaterThan(BOUND / 2)
    expect(store.find(key('59'))).toEqual(large('59'))
  })

  test('lets go first of what was not used for longest; to be found is to be used', () => {
    const store = open('engine', BOUND)
    for (const name of ['used', 'unused']) store.keep(key(name), large(name))
    for (const path of entries()) utimesSync(path, daysAgo(2), daysAgo(2))
    store.find(key('used'))
    for (let thing = 0; thing < 16; thing++) store.keep(key(String(thing)), large(String(thing)))
    expect(store.find(key('unused'))).toBeUndefined()
    expect(store.find(key('used'))).toEqual(large('used'))
  })

  test('touches nothing that is no entry, and sweeps drafts that nobody will finish', () => {
    const store = open('engine', BOUND)
    store.keep(key('one'), large('one'))
    const strangers = [join(folder, 'letter.txt'), join(folder, 'ab', 'letter.txt'), join(folder, 'abc', 'x')]
    for (const path of strangers) {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, 'dear reader')
      utimesSync(path, daysAgo(900), daysAgo(900))
    }
    const drafts = ['.draft-of-yesterday', '.draft-of-today'].map((name) => join(folder, 'ab', name))
    for (const path of drafts) writeFileSync(path, 'half')
    utimesSync(drafts[0] ?? '', daysAgo(3), daysAgo(3))
    for (let thing = 0; thing < 40; thing++) store.keep(key(String(thing)), large(String(thing)))
    expect(strangers.map((path) => existsSync(path))).toEqual([true, true, true])
    expect(drafts.map((path) => existsSync(path))).toEqual([false, true])
  })
})

test('several processes at one store, which somebody deletes meanwhile, find nothing that is not theirs', async () => {
  const share = (seed: number) =>
    run(process.execPath, ['--import', 'tsx', SHARER, folder, String(seed), '3000'], { cwd: HOUSE })
  const stop = new AbortController()
  const deleting = (async () => {
    while (!stop.signal.aborted) {
      await wait(40)
      await promisify(execFile)('rm', ['-rf', folder]).catch(() => {})
    }
  })()
  const told = await Promise.all([1, 2, 3].map(share))
  stop.abort()
  await deleting
  const ended = told.map(({ stdout }) => JSON.parse(stdout) as { found: number; wrong: number[] })
  expect(ended.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(ended.every(({ found }) => found > 100)).toBe(true)
})

test('what a process that was killed has half written is not found', async () => {
  for (let seed = 0; seed < 3; seed++) {
    const writer = spawn(process.execPath, ['--import', 'tsx', SHARER, folder, String(seed), '1000000'], {
      cwd: HOUSE,
    })
    while (entries().length < 5 && writer.exitCode === null) await wait(5)
    expect(writer.exitCode).toBeNull()
    writer.kill('SIGKILL')
    await new Promise((resolve) => writer.on('exit', resolve))
    const store = open()
    for (let thing = 0; thing < 40; thing++) {
      const found = store.find(key(String(thing)))
      if (found) expect(Buffer.compare(found, worthOf(thing))).toBe(0)
    }
    rmSync(folder, { recursive: true })
  }
})
