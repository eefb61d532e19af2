/** What is wrong with an archive is found, told once, and told as what it is. */

import { renameSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../scripts/archive/folder.ts'
import { digestOf } from '../../src/archive/digest.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { checkOcfl } from '../support/check-ocfl.ts'
import { needing } from '../support/needing.ts'
import { DAMAGES } from './damages.ts'
import { flawsIn, openWholeArchive, rewriteBoth, turnBit } from './spoilt.ts'

const { place, spoil, remove } = await openWholeArchive()
afterAll(remove)

describe('a whole archive', () => {
  test('has nothing wrong with it, and every file of it is read', async () => {
    const { flaws, objects } = await verifyArchive(openFolder(place))
    expect(flaws).toEqual([])
    expect(objects).toEqual([{ id: '001', version: 'v2', files: 3, bytes: 14, flaws: [] }])
  })

  test('has no issue that was never archived', async () => {
    const { objects } = await verifyArchive(openFolder(place), { ids: ['002', '../001'] })
    expect(objects.map(({ flaws }) => flaws.map(({ code }) => code))).toEqual([
      ['archive/missing-object'],
      ['archive/missing-object'],
    ])
  })
})

describe('one mistake is one finding', () => {
  test.each(DAMAGES)('%s', async (_, rule, path, act) => {
    const flaws = await flawsIn(spoil(act))
    expect(flaws.map(({ code, path: place }) => [code, place])).toEqual([[`archive/${rule}`, path]])
    expect(flaws[0]?.message).toMatch(/^Unexpected .+, expected .+\.$/s)
  })

  test('a name in another normal form is a warning, and its file is read all the same', async () => {
    const other = (at: (path: string) => string) => {
      const place = at('v1/content/data/cafe\u0301.txt')
      renameSync(at('v1/content/data/caf\u00e9.txt'), place)
      return place
    }
    const flaws = await flawsIn(spoil(other))
    expect(flaws.map(({ code, severity }) => [code, severity])).toEqual([
      ['archive/other-normal-form', 'warning'],
    ])
    const damaged = await flawsIn(spoil((at) => turnBit(other(at))))
    expect(damaged.map(({ code }) => code)).toEqual(['archive/other-normal-form', 'archive/damaged-file'])
  })

  test('a digest of the fixity block is held as well', async () => {
    const add = (digest: string) => (text: string) =>
      JSON.stringify({ ...JSON.parse(text), fixity: { md5: { [digest]: ['v1/content/issue.pdf'] } } })
    const right = spoil((at) => rewriteBoth(at, add(digestOf(Buffer.from('one\n'), 'md5'))))
    expect(await flawsIn(right)).toEqual([])
    const wrong = spoil((at) => rewriteBoth(at, add('0'.repeat(32))))
    expect((await flawsIn(wrong)).map(({ code }) => code)).toEqual(['archive/damaged-fixity'])
  })

  test.each([
    [
      'a path that leads out',
      (text: string) => text.replace('"v1/content/issue.pdf"', '"../../../etc/passwd"'),
    ],
    ['a head that is not the newest', (text: string) => text.replace('"head": "v2"', '"head": "v1"')],
    [
      'a digest of nothing',
      (text: string) => text.replace('"manifest": {', '"manifest": {"abcdef": ["v1/content/x"],'),
    ],
    ['a key of its own', (text: string) => text.replace('"head"', '"mine": 1, "head"')],
    ['a moment that is none', (text: string) => text.replaceAll('2026-01-02T03:04:05Z', 'yesterday')],
  ])('an inventory with %s is refused for its form', async (_, change) => {
    const place = spoil((at) => rewriteBoth(at, change))
    const codes = new Set((await flawsIn(place)).map(({ code }) => code))
    expect(codes).toEqual(new Set(['archive/bad-inventory']))
  })
})

/** What it does not look at: messages of the past, links in a file's place and at the root, names of folders. */
const PASSED_BY = [
  'a version whose past was rewritten',
  'a link in place of a file',
  'an object in another’s folder',
  'a link at the root',
]

needing(
  'ocfl-py',
).test('an independent program finds the same archives wrong, but for what it does not look at', () => {
  const spoilt = DAMAGES.map(([name, , , act]) => [name, spoil(act)] as const)
  const verdicts = checkOcfl(spoilt.map(([, place]) => place))
  const passed = spoilt.filter((_, index) => verdicts[index]?.valid).map(([name]) => name)
  expect(passed).toEqual(PASSED_BY)
})
