/** Disks that are full or may not be written, archivers at once, links: the archive stays as it was, and it is told. */

import { execFile, execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { archiveFiles } from '../../../scripts/archive/archive-files.ts'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { openObject } from '../../../src/archive/ocfl/object.ts'
import { type NewFile, type Storage, WORK_FOLDER } from '../../../src/archive/storage.ts'
import { verifyArchive } from '../../../src/archive/verify.ts'
import { orderOf, textsIn } from '../../archive/support.ts'
import { HOUSE } from '../../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const newPlace = () => join(folder, String(++count))

const FIRST = orderOf({ 'issue.pdf': 'one\n', 'a.txt': 'a\n' })
const SECOND = orderOf({ 'issue.pdf': 'two\n', 'a.txt': 'a\n', 'b.txt': 'b\n' })

async function flawsIn(place: string): Promise<readonly string[]> {
  const { flaws, objects } = await verifyArchive(openFolder(place))
  return [...flaws, ...objects.flatMap((object) => object.flaws)].map(({ code }) => code)
}

/** A storage whose disk is full from its so many-eth write on; what was begun of a folder is a part of it. */
function fullAt(storage: Storage, number: number): Storage {
  let writes = 0
  const write = () => {
    writes++
    if (writes >= number) throw Object.assign(new Error('No room.'), { code: 'ENOSPC', syscall: 'write' })
  }
  const filling = (file: NewFile): NewFile => ({
    ...file,
    open: async function* () {
      for await (const piece of file.open()) {
        write()
        yield piece
      }
    },
  })
  return {
    ...storage,
    put: async (path, bytes) => {
      write()
      await storage.put(path, bytes)
    },
    place: (path, files) => storage.place(path, files.map(filling)),
  }
}

/** Whether this process may mount a disk of its own. */
function canMount(): boolean {
  const place = newPlace()
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  }
}
const MOUNTS = canMount()

async function onDisk(options: string, act: (place: string) => Promise<void>): Promise<void> {
  const place = newPlace()
  mkdirSync(place)
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place])
  try {
    await act(place)
  } finally {
    execFileSync('umount', [place])
  }
}

describe('a disk that is full', () => {
  test('leaves the version before, at whichever write it is full, and takes the next when it has room', async () => {
    let refusals = 0
    for (let number = 1; ; number++) {
      const place = newPlace()
      const storage = openFolder(place)
      await archiveFiles(storage, FIRST)
      const { value, diagnostics } = await archiveFiles(fullAt(storage, number), SECOND)
      if (value) break
      refusals++
      expect(diagnostics.map(({ code }) => code)).toEqual(['archive/refused'])
      expect((await openObject(storage, '001'))?.versions.length).toBeGreaterThanOrEqual(1)
      expect((await archiveFiles(storage, SECOND)).value?.version).toBe('v2')
      expect(await flawsIn(place)).toEqual([])
      expect(existsSync(join(place, 'extensions'))).toBe(false)
    }
    // Two files, two of the version's own, two of the root.
    expect(refusals).toBe(6)
  })

  test.skipIf(!MOUNTS)('is told as such, and nothing is left on it (needs leave to mount)', () =>
    onDisk('size=1m', async (place) => {
      const storage = openFolder(join(place, 'archive'))
      await archiveFiles(storage, FIRST)
      const before = textsIn(place)
      const large = orderOf({ 'large.bin': 'x'.repeat(2 ** 21) })
      const { value, diagnostics } = await archiveFiles(storage, large)
      expect(value).toBeUndefined()
      expect(diagnostics.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^Unexpected end of the room \(ENOSPC\) at .+, expected room for what is written\.$/,
        ),
      ])
      expect(textsIn(place)).toEqual(before)
      expect((await archiveFiles(storage, SECOND)).value?.version).toBe('v2')
    }),
  )
})

describe('a place that may not be written', () => {
  test.skipIf(!MOUNTS)('is told as such, and read all the same (needs leave to mount)', () =>
    onDisk('size=1m', async (place) => {
      const storage = openFolder(place)
      await archiveFiles(storage, FIRST)
      execFileSync('mount', ['-o', 'remount,ro', place])
      const { diagnostics } = await archiveFiles(storage, SECOND)
      expect(diagnostics.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^Unexpected refusal \(EROFS\) at .+, expected leave to do what the command does/,
        ),
      ])
      expect(await flawsIn(place)).toEqual([])
      execFileSync('mount', ['-o', 'remount,rw', place])
    }),
  )

  test.skipIf(process.getuid?.() === 0)('is told as such (root may write everywhere)', async () => {
    const place = newPlace()
    mkdirSync(place)
    chmodSync(place, 0o555)
    const { diagnostics } = await archiveFiles(openFolder(place), FIRST)
    expect(diagnostics[0]?.message).toContain('Unexpected refusal (EACCES)')
  })

  test('is told where a file stands in its place', async () => {
    const place = newPlace()
    writeFileSync(place, 'mine')
    const { diagnostics } = await archiveFiles(openFolder(place), FIRST)
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive/refused'])
  })
})

describe('archivers at once', () => {
  test('in processes of their own archive one after another', async () => {
    const place = newPlace()
    const depositor = join(HOUSE, 'tests/archive/depositor.ts')
    const run = (order: string) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', depositor, place, '0', order], { cwd: HOUSE })
    await Promise.all(['first', 'second', 'first', 'second'].map(run))
    const object = await openObject(openFolder(place), '001')
    // Which comes first is chance; that each sees what the others have made is not.
    expect([2, 3, 4]).toContain(object?.versions.length)
    expect(await flawsIn(place)).toEqual([])
    expect(existsSync(join(place, 'extensions'))).toBe(false)
  })

  test('in one process make one version of the same issue', async () => {
    const place = newPlace()
    const made = await Promise.all(Array.from({ length: 8 }, () => archiveFiles(openFolder(place), FIRST)))
    expect(made.filter(({ value }) => value?.isNew)).toHaveLength(1)
    expect(made.every(({ value }) => value?.version === 'v1')).toBe(true)
  })

  test('are told who is there where they have waited for long enough', async () => {
    const place = newPlace()
    const lock = await openFolder(place).lock('002')
    const { value, diagnostics } = await archiveFiles(openFolder(place, { patience: 50 }), FIRST)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('(002)')])
    await lock.release()
    expect((await archiveFiles(openFolder(place, { patience: 50 }), FIRST)).value?.isNew).toBe(true)
  })

  /** A claim as somebody else has left it. */
  async function claimed(said: object, age = 0) {
    const place = newPlace()
    await archiveFiles(openFolder(place), FIRST)
    mkdirSync(join(place, WORK_FOLDER), { recursive: true })
    const claim = join(place, WORK_FOLDER, 'claim.other')
    writeFileSync(claim, JSON.stringify({ note: '001', ...said }))
    const then = Date.now() / 1000 - age
    utimesSync(claim, then, then)
    return archiveFiles(openFolder(place, { patience: 50 }), SECOND)
  }

  test.each([
    ['of a process that is no more', { host: hostname(), process: 2 ** 30 }, 0, true],
    [
      'of another that had the number of one that lives',
      { host: hostname(), process: process.pid, began: '1' },
      0,
      true,
    ],
    ['of a process that lives', { host: hostname(), process: process.pid }, 0, false],
    ['of another machine that gave a sign', { host: 'elsewhere', process: 1 }, 30, false],
    ['of another machine that gave none for long', { host: 'elsewhere', process: 1 }, 61, true],
  ])('meet a claim %s', async (_, said, age, isTaken) => {
    const { value } = await claimed(said, age)
    expect(value?.version).toBe(isTaken ? 'v2' : undefined)
  })

  test('stop before their version counts where another has taken their claim for dead', async () => {
    const place = newPlace()
    const storage = openFolder(place)
    await archiveFiles(storage, FIRST)
    const slow: NewFile = {
      path: 'slow.txt',
      size: 1,
      open: async function* () {
        rmSync(join(place, WORK_FOLDER), { recursive: true })
        yield Buffer.from('x')
      },
    }
    const { value, diagnostics } = await archiveFiles(storage, orderOf({}, { files: [slow] }))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive/busy'])
    expect((await openObject(storage, '001'))?.versions).toHaveLength(1)
  })
})

describe('a link', () => {
  test('in place of an object leads nowhere', async () => {
    const place = newPlace()
    await archiveFiles(openFolder(place), FIRST)
    const outside = newPlace()
    renameSync(join(place, '001'), outside)
    symlinkSync(outside, join(place, '001'))
    const before = textsIn(outside)
    const { diagnostics } = await archiveFiles(openFolder(place), SECOND)
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive/refused'])
    expect(textsIn(outside)).toEqual(before)
    expect(await flawsIn(place)).toEqual(['archive/link'])
  })

  test('in place of a file is not read', async () => {
    const place = newPlace()
    const storage = openFolder(place)
    await archiveFiles(storage, FIRST)
    const file = join(place, '001/v1/content/a.txt')
    rmSync(file)
    symlinkSync('/etc/passwd', file)
    const read = async () => {
      for await (const _ of storage.read('001/v1/content/a.txt')) return
    }
    await expect(read()).rejects.toMatchObject({ code: 'ELOOP' })
  })

  test('to the archive itself is what a publisher may have', async () => {
    const place = newPlace()
    mkdirSync(newPlace())
    const real = join(folder, String(count))
    symlinkSync(real, place)
    expect((await archiveFiles(openFolder(place), FIRST)).value?.isNew).toBe(true)
    expect(await flawsIn(real)).toEqual([])
  })
})
