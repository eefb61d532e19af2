/** An archive in a bucket is the same as one in a folder, and a kill leaves it as whole. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBucket } from '../../../scripts/archive/bucket.ts'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { type Deposit, deposit } from '../../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../../src/archive/ocfl/object.ts'
import { type NewFile, readWhole, type Storage } from '../../../src/archive/storage.ts'
import { verifyArchive } from '../../../src/archive/verify.ts'
import { orderOf, textOf, textsIn } from '../../archive/support.ts'
import { besidesNames, checkOcfl } from '../../support/check-ocfl.ts'
import { HOUSE } from '../../support/house.ts'
import { openMoto } from '../../support/moto.ts'
import { needing } from '../../support/needing.ts'

const FIRST = { 'issue.pdf': 'one\n', 'متن/ملاحظة ١.txt': 'نص\n', 'a+b & c%41.txt': 'two\n' }
const SECOND = { ...FIRST, 'issue.pdf': 'three\n' }

const KEYS = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'nobody', AWS_SECRET_ACCESS_KEY: 'nothing' }
const folderOfNobody = tmpdir()

needing('moto', 'ocfl-py').describe('an archive in a bucket', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bucket-'))
  let moto: Awaited<ReturnType<typeof openMoto>>
  beforeAll(async () => {
    moto = await openMoto()
    await new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'magazines' }))
  })
  afterAll(async () => {
    await moto.close()
    rmSync(folder, { recursive: true })
  })

  let count = 0
  const openPlace = (patience?: number) => openBucket(`s3://magazines/archive-${++count}`, patience)

  /** Everything in the bucket, in a folder. */
  async function bring(storage: Storage): Promise<string> {
    const place = join(folder, String(++count))
    for await (const { path } of storage.walk('')) {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      writeFileSync(join(place, path), (await readWhole(storage, path, 2 ** 20)) ?? '')
    }
    return place
  }

  test('holds the same files as one in a folder', async () => {
    const storage = openPlace()
    const local = join(folder, 'local')
    for (const order of [orderOf(FIRST), orderOf(SECOND), orderOf(SECOND)])
      expect(await deposit(storage, order)).toEqual(await deposit(openFolder(local), order))
    const brought = await bring(storage)
    expect(textsIn(brought)).toEqual(textsIn(local))
    const [verdict] = checkOcfl([brought])
    expect(verdict?.valid).toBe(true)
    expect(verdict && besidesNames(verdict)).toEqual([])
  })

  test('is read and verified where it lies', async () => {
    const storage = openPlace()
    await deposit(storage, orderOf(FIRST))
    const [file] = (await openObject(storage, '001'))?.version().files ?? []
    expect(await textOf(file?.read() as AsyncIterable<Uint8Array>)).toBe('two\n')
    const whole = await verifyArchive(storage, { lanes: 8 })
    expect([whole.flaws, whole.objects.flatMap(({ flaws }) => flaws)]).toEqual([[], []])
    await storage.put('001/v1/content/issue.pdf', Buffer.from('onE\n'))
    const { objects } = await verifyArchive(storage, { lanes: 8 })
    expect(objects.flatMap(({ flaws }) => flaws.map(({ code }) => code))).toEqual(['archive/damaged-file'])
  })

  test('takes a file in pieces that is too large to be held', async () => {
    const storage = openPlace()
    const piece = Buffer.alloc(2 ** 20, 'x')
    const large: NewFile = {
      path: 'large.bin',
      size: 12 * piece.length,
      open: async function* () {
        for (let number = 0; number < 12; number++) yield piece
      },
    }
    await deposit(storage, orderOf({}, { files: [large] }))
    const { objects } = await verifyArchive(storage)
    expect(objects).toMatchObject([{ files: 1, bytes: 12 * piece.length, flaws: [] }])
  })

  test('has one writer at a time', async () => {
    const place = `s3://magazines/archive-${++count}`
    const lock = await openBucket(place).lock('001')
    const refused = await deposit(openBucket(place, 300), orderOf(FIRST))
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['archive/busy'])
    const waiting = deposit(openBucket(place), orderOf(FIRST))
    await lock.release()
    expect((await waiting).value).toEqual({ version: 'v1', isNew: true })
  })

  /** A storage that is cut off at its so many-eth write: everything later fails as well. */
  function cutOffAt(storage: Storage, number: number): Storage {
    let writes = 0
    const write = () => {
      writes++
      if (writes >= number) throw new Error('cut off')
    }
    return {
      ...storage,
      put: async (path, bytes) => {
        write()
        await storage.put(path, bytes)
      },
      // One after another, as the bucket sends them.
      place: async (path, files) => {
        for (const { path: below, open } of files) {
          write()
          const pieces: Uint8Array[] = []
          for await (const each of open()) pieces.push(each)
          await storage.put(`${path}/${below}`, Buffer.concat(pieces))
        }
      },
      remove: async (path) => {
        write()
        await storage.remove(path)
      },
    }
  }

  /** The claim of one that was killed: nobody has its number. */
  const DEAD = JSON.stringify({ host: hostname(), process: 2 ** 30, note: '001' })

  test.each([
    ['first', [orderOf(FIRST)]],
    ['second', [orderOf(FIRST), orderOf(SECOND)]],
  ] as const)('loses nothing where the %s version is cut off at any write', async (_, orders) => {
    const [last, before] = [orders.at(-1) as Deposit, orders.length - 1]
    let outcomes = ''
    const brought: string[] = []
    for (let number = 1; ; number++) {
      const storage = openPlace()
      for (const order of orders.slice(0, -1)) await deposit(storage, order)
      const done = await deposit(cutOffAt(storage, number), last).catch(() => undefined)
      if (done?.value) break
      await storage.put('extensions/warraq-deposits/claim.dead', Buffer.from(DEAD))
      expect((await openObject(storage, '001'))?.versions.length ?? 0).toBeGreaterThanOrEqual(before)
      const { value, diagnostics } = await deposit(storage, last)
      expect(value?.version).toBe(`v${orders.length}`)
      outcomes += diagnostics.some(({ message }) => message.includes('nothing of it'))
        ? '-'
        : value?.isNew
          ? '.'
          : '+'
      const { flaws, objects } = await verifyArchive(storage)
      expect([...flaws, ...objects.flatMap((object) => object.flaws)]).toEqual([])
      brought.push(await bring(storage))
    }
    expect(checkOcfl(brought).filter(({ valid }) => !valid)).toEqual([])
    // Before it begins, taken back, and completed.
    expect(outcomes).toMatch(/^\.+-+\++$/)
  })
})

test.each([
  [
    'an address without a bucket',
    's3://',
    {},
    'Unexpected place s3://, expected a folder, or s3://bucket/prefix.',
  ],
  [
    'nothing to be known by',
    's3://magazines',
    { AWS_REGION: 'us-east-1' },
    'Unexpected absence of credentials for s3://magazines',
  ],
  ['no region', 's3://magazines', {}, 'Unexpected absence of a region for s3://magazines'],
  [
    'a server that is not there',
    's3://magazines',
    { ...KEYS, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    'Unexpected silence (ECONNREFUSED) of s3://magazines',
  ],
] as const)('%s is told', (_, archive, own, says) => {
  const words = ['--import', 'tsx', join(HOUSE, 'scripts/warraq.ts'), 'verify', '--archive', archive]
  const { PATH } = process.env
  // Nobody's own keys, and no question to a cloud that this machine may be in.
  const env = { PATH, HOME: folderOfNobody, AWS_EC2_METADATA_DISABLED: 'true', ...own }
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: HOUSE, env, encoding: 'utf8' })
  expect(stderr).toContain(says)
  expect(stderr).not.toContain('Node')
  expect(status).toBe(1)
})
