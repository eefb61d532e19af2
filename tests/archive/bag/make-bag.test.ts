/** Bags of issues in the archive: what is in them, the same bytes each time, whole by another program’s judgement. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBag, writeBag } from '../../../scripts/archive/bag-files.ts'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { checkBag } from '../../../src/archive/bag/check-bag.ts'
import { makeBag } from '../../../src/archive/bag/make-bag.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { openObject, type StoredObject } from '../../../src/archive/ocfl/object.ts'
import { checkBagit } from '../../support/check-bagit.ts'
import { needing } from '../../support/needing.ts'
import { pythonWith } from '../../support/programs.ts'
import { orderOf, textsIn } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-bag-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXTS = {
  'issue.pdf': 'one\n',
  'متن/ملاحظة \u202e١.txt': 'نص\n',
  'empty.txt': '',
  'two\nlines\r.txt': 'x',
}
let object: StoredObject
beforeAll(async () => {
  const storage = openFolder(join(folder, 'archive'))
  await deposit(storage, orderOf(TEXTS))
  await deposit(storage, orderOf({ ...TEXTS, 'issue.pdf': 'two\n', '100%0A.txt': 'y' }))
  object = (await openObject(storage, '001')) as StoredObject
})

let count = 0
const newFolder = () => join(folder, `bags-${++count}`)

async function flawsOf(place: string): Promise<readonly string[]> {
  return (await checkBag(await openBag(place))).flaws.map(({ code }) => code)
}

describe('a bag', () => {
  test('holds the files of its version, and says what they are', async () => {
    const place = await writeBag(
      newFolder(),
      await makeBag(object, object.version('v1'), {
        organisation: 'ورّاق',
        identifiers: ['urn:isbn:9780000000000'],
      }),
    )
    const texts = textsIn(place)
    const payload = Object.entries(texts).filter(([path]) => path.startsWith('data/'))
    expect(Object.fromEntries(payload.map(([path, text]) => [path.slice(5), text]))).toEqual(TEXTS)
    expect(texts['bag-info.txt']).toBe(
      [
        'Source-Organization: ورّاق',
        'Bagging-Date: 2026-01-02',
        'External-Identifier: 001',
        'External-Identifier: urn:isbn:9780000000000',
        'Payload-Oxum: 10.4',
        'Bag-Size: 1 kB',
        'Internal-Sender-Identifier: 001 v1',
        'Internal-Sender-Description: archived',
        '',
      ].join('\n'),
    )
    expect(Object.keys(texts).filter((path) => !path.startsWith('data/'))).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ])
    expect(texts['manifest-sha256.txt']).toContain('  data/two%0Alines%0D.txt\n')
  })

  test('spells the sign of per cent by its number', async () => {
    const place = await writeBag(newFolder(), await makeBag(object, object.version('v2')))
    expect(readFileSync(join(place, 'manifest-sha512.txt'), 'utf8')).toContain('  data/100%250A.txt\n')
    expect(await flawsOf(place)).toEqual([])
  })

  test.each([[undefined], ['zip'], ['tar']] as const)('is whole when it is packed as %s', async (packing) => {
    const place = await writeBag(newFolder(), await makeBag(object, object.version('v2')), packing)
    const { files, bytes, flaws } = await checkBag(await openBag(place))
    expect({ files, flaws }).toEqual({ files: 9, flaws: [] })
    expect(bytes).toBeGreaterThan(500)
  })

  test.each([
    ['zip'],
    ['tar'],
  ] as const)('is the same .%s each time, wherever the clock stands', async (packing) => {
    const zone = process.env['TZ']
    const bytes: Buffer[] = []
    for (const place of ['UTC', 'Asia/Riyadh', 'America/St_Johns']) {
      process.env['TZ'] = place
      bytes.push(readFileSync(await writeBag(newFolder(), await makeBag(object, object.version()), packing)))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(bytes[1]?.equals(bytes[0] as Buffer)).toBe(true)
    expect(bytes[2]?.equals(bytes[0] as Buffer)).toBe(true)
  })

  needing('bagit').test.each([
    ['zip'],
    ['tar'],
  ] as const)('is unpacked from its .%s by another program', async (packing) => {
    const out = newFolder()
    const place = await writeBag(out, await makeBag(object, object.version('v1')), packing)
    const unpacked = join(out, 'unpacked')
    mkdirSync(unpacked)
    execFileSync(pythonWith('bagit'), [
      '-m',
      packing === 'zip' ? 'zipfile' : 'tarfile',
      '-e',
      place,
      unpacked,
    ])
    expect(readdirSync(unpacked)).toEqual(['001-v1'])
    expect(await flawsOf(join(unpacked, '001-v1'))).toEqual([])
  })

  test('is not made of what is damaged in the archive, and nothing of it is left', async () => {
    const storage = openFolder(join(folder, 'damaged'))
    await deposit(storage, orderOf(TEXTS))
    const stored = (await openObject(storage, '001')) as StoredObject
    const bag = await makeBag(stored, stored.version())
    writeFileSync(join(folder, 'damaged/001/v1/content/issue.pdf'), 'onE\n')
    await expect(makeBag(stored, stored.version())).rejects.toThrow('is not what was archived')
    for (const packing of [undefined, 'zip', 'tar'] as const) {
      const out = newFolder()
      await expect(writeBag(out, bag, packing)).rejects.toThrow('is not what was archived')
      expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
    }
  })

  needing('bagit').test('is whole by another program’s judgement, and says the same to it', async () => {
    const out = newFolder()
    await writeBag(out, await makeBag(object, object.version('v1')))
    const [verdict] = checkBagit([join(out, '001-v1')])
    expect(verdict).toMatchObject({ version: '1.0', fault: null, info: { 'Payload-Oxum': '10.4' } })
  })

  needing('bagit').test('and that program does find a bit that was turned', async () => {
    const out = newFolder()
    const place = await writeBag(out, await makeBag(object, object.version('v1')))
    writeFileSync(join(place, 'data/issue.pdf'), 'onE\n')
    expect(checkBagit([place])[0]?.fault).toContain('issue.pdf')
    expect(await flawsOf(place)).toEqual(['archive/bag-damaged-file'])
  })
})
