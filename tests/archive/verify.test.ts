/** What is wrong with an archive is found, told once, and told as what it is. */

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../scripts/archive/folder.ts'
import { digestOf } from '../../src/archive/digest.ts'
import { deposit } from '../../src/archive/ocfl/deposit.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { checkOcfl } from '../support/check-ocfl.ts'
import { needing } from '../support/needing.ts'
import { orderOf } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-verify-'))
const whole = join(folder, 'whole')
beforeAll(async () => {
  const storage = openFolder(whole)
  const texts = { 'issue.pdf': 'one\n', 'data/caf\u00e9.txt': 'two\n', 'same.txt': 'one\n' }
  await deposit(storage, orderOf(texts))
  await deposit(storage, orderOf({ ...texts, 'issue.pdf': 'three\n' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
/** A copy of the whole archive, with one thing done to it; `at` gives places in its object. */
function spoil(act: (at: (path: string) => string) => void): string {
  count++
  const place = join(folder, String(count))
  cpSync(whole, place, { recursive: true })
  act((path) => join(place, '001', path))
  return place
}

async function flawsIn(place: string) {
  const { flaws, objects } = await verifyArchive(openFolder(place))
  return [...flaws, ...objects.flatMap((object) => object.flaws)]
}

/** Turns the lowest bit of a byte. */
function turnBit(place: string, at = 0): void {
  const bytes = readFileSync(place)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(place, bytes)
}

/** Writes an inventory anew, with the sidecar that it then has. */
function rewrite(place: string, change: (text: string) => string): void {
  const bytes = Buffer.from(change(readFileSync(place, 'utf8')))
  writeFileSync(place, bytes)
  writeFileSync(`${place}.sha512`, `${digestOf(bytes, 'sha512')} inventory.json\n`)
}

function rewriteBoth(at: (path: string) => string, change: (text: string) => string): void {
  for (const path of ['inventory.json', 'v2/inventory.json']) rewrite(at(path), change)
}

const DAMAGES: readonly [string, string, string | undefined, (at: (path: string) => string) => void][] = [
  ['a turned bit', 'damaged-file', 'v1/content/issue.pdf', (at) => turnBit(at('v1/content/issue.pdf'))],
  [
    'a file that is cut short',
    'damaged-file',
    'v2/content/issue.pdf',
    (at) => writeFileSync(at('v2/content/issue.pdf'), 'th'),
  ],
  ['a missing file', 'missing-file', 'v1/content/issue.pdf', (at) => rmSync(at('v1/content/issue.pdf'))],
  [
    'an added file',
    'unlisted-file',
    'v1/content/new.txt',
    (at) => writeFileSync(at('v1/content/new.txt'), 'new'),
  ],
  [
    'a file beside the content',
    'unlisted-file',
    'v1/new.txt',
    (at) => writeFileSync(at('v1/new.txt'), 'new'),
  ],
  ['a file beside the versions', 'unlisted-file', 'new.txt', (at) => writeFileSync(at('new.txt'), 'new')],
  [
    'a renamed file',
    'renamed-file',
    'v1/content/issue.pdf',
    (at) => renameSync(at('v1/content/issue.pdf'), at('v1/content/other.pdf')),
  ],
  [
    'a file moved to another version',
    'renamed-file',
    'v1/content/issue.pdf',
    (at) => renameSync(at('v1/content/issue.pdf'), at('v2/content/issue-1.pdf')),
  ],
  [
    'a missing file that was alone in its folder',
    'missing-file',
    'v1/content/data/caf\u00e9.txt',
    (at) => rmSync(at('v1/content/data/caf\u00e9.txt')),
  ],
  [
    'a file that was moved out of its folder',
    'renamed-file',
    'v1/content/data/caf\u00e9.txt',
    (at) => renameSync(at('v1/content/data/caf\u00e9.txt'), at('v1/content/caf\u00e9.txt')),
  ],
  [
    'a version that was emptied',
    'missing-version',
    'v1',
    (at) => {
      rmSync(at('v1'), { recursive: true })
      mkdirSync(at('v1/content'), { recursive: true })
    },
  ],
  ['a missing version', 'missing-version', 'v1', (at) => rmSync(at('v1'), { recursive: true })],
  [
    'an inventory with a turned bit',
    'damaged-inventory',
    'inventory.json',
    (at) => turnBit(at('inventory.json'), 40),
  ],
  [
    'a sidecar with a turned bit',
    'damaged-sidecar',
    'inventory.json.sha512',
    (at) => turnBit(at('inventory.json.sha512')),
  ],
  [
    'a sidecar that says no digest',
    'damaged-sidecar',
    'inventory.json.sha512',
    (at) => writeFileSync(at('inventory.json.sha512'), 'inventory.json'),
  ],
  ['a missing inventory', 'missing-inventory', 'inventory.json', (at) => rmSync(at('inventory.json'))],
  [
    'a missing sidecar',
    'missing-sidecar',
    'inventory.json.sha512',
    (at) => rmSync(at('inventory.json.sha512')),
  ],
  [
    'an inventory of a version with a turned bit',
    'damaged-inventory',
    'v1/inventory.json',
    (at) => turnBit(at('v1/inventory.json'), 40),
  ],
  [
    'a sidecar of a version that is missing',
    'missing-sidecar',
    'v1/inventory.json.sha512',
    (at) => rmSync(at('v1/inventory.json.sha512')),
  ],
  [
    'a root whose inventory is that of another time',
    'stale-inventory',
    'inventory.json',
    (at) => rewrite(at('inventory.json'), (text) => text.replaceAll('archived', 'Archived')),
  ],
  [
    'a version whose past was rewritten',
    'rewritten-version',
    'v1/inventory.json',
    (at) => rewriteBoth(at, (text) => text.replace('archived', 'Archived')),
  ],
  [
    'an inventory that is no JSON',
    'bad-inventory',
    'v1/inventory.json',
    (at) => rewrite(at('v1/inventory.json'), () => '{'),
  ],
  [
    'an inventory of another’s object',
    'rewritten-version',
    'v1/inventory.json',
    (at) => rewrite(at('v1/inventory.json'), (text) => text.replace('"id": "001"', '"id": "002"')),
  ],
  [
    'a version that nobody knows',
    'unlisted-version',
    'v3',
    (at) => cpSync(at('v1'), at('v3'), { recursive: true }),
  ],
  ['a link', 'link', 'v1/content/link', (at) => symlinkSync('/etc/passwd', at('v1/content/link'))],
  [
    'a link in place of a file',
    'link',
    'v1/content/issue.pdf',
    (at) => {
      renameSync(at('v1/content/issue.pdf'), join(at('..'), '..', `moved-${count}`))
      symlinkSync(join(at('..'), '..', `moved-${count}`), at('v1/content/issue.pdf'))
    },
  ],
  ['an empty folder', 'empty-folder', 'v1/content/empty', (at) => mkdirSync(at('v1/content/empty'))],
  ['an empty version', 'empty-folder', 'v3', (at) => mkdirSync(at('v3'))],
  ['a missing declaration', 'declaration', '0=ocfl_object_1.1', (at) => rmSync(at('0=ocfl_object_1.1'))],
  [
    'a declaration that says something else',
    'declaration',
    '0=ocfl_object_1.1',
    (at) => writeFileSync(at('0=ocfl_object_1.1'), 'ocfl_object_1.0\n'),
  ],
  [
    'a second declaration',
    'declaration',
    '0=ocfl_object_1.1',
    (at) => writeFileSync(at('0=ocfl_object_1.0'), 'ocfl_object_1.0\n'),
  ],
  ['an object in another’s folder', 'misplaced-object', undefined, (at) => renameSync(at(''), at('../002'))],
  ['an empty folder at the root', 'empty-folder', undefined, (at) => mkdirSync(at('../empty'))],
  [
    'a folder that is no object',
    'no-object',
    undefined,
    (at) => {
      mkdirSync(at('../notes'))
      writeFileSync(at('../notes/a.txt'), 'a')
    },
  ],
  ['a link at the root', 'link', undefined, (at) => symlinkSync('/etc', at('../link'))],
  [
    'a layout that says something else',
    'layout',
    undefined,
    (at) => writeFileSync(at('../ocfl_layout.json'), '{}'),
  ],
  ['a root that is not declared', 'no-archive', undefined, (at) => rmSync(at('../0=ocfl_1.1'))],
]

describe('a whole archive', () => {
  test('has nothing wrong with it, and every file of it is read', async () => {
    const { flaws, objects } = await verifyArchive(openFolder(whole))
    expect(flaws).toEqual([])
    expect(objects).toEqual([{ id: '001', version: 'v2', files: 3, bytes: 14, flaws: [] }])
  })

  test('has no issue that was never archived', async () => {
    const { objects } = await verifyArchive(openFolder(whole), { ids: ['002', '../001'] })
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

describe('a deposit that is not finished', () => {
  const DEAD = { host: hostname(), process: 2 ** 30 }
  const LIVING = { host: hostname(), process: process.pid }
  const claim = (at: (path: string) => string, said: object | undefined, note = '001') => {
    if (!said) return
    mkdirSync(at('../extensions/warraq-deposits'), { recursive: true })
    writeFileSync(at('../extensions/warraq-deposits/claim.x'), JSON.stringify({ ...said, note }))
  }
  /** The root says what it said before the second version. */
  const rootOfBefore = (at: (path: string) => string) => {
    for (const name of ['inventory.json', 'inventory.json.sha512']) cpSync(at(`v1/${name}`), at(name))
  }
  const listed = (at: (path: string) => string) => {
    rootOfBefore(at)
    rmSync(at('v2/inventory.json.sha512'))
  }

  test.each([
    ['a version that is whole and not listed', rootOfBefore, DEAD, 'archive/unfinished (error)'],
    ['the same while it is written', rootOfBefore, LIVING, 'archive/unfinished (warning)'],
    ['the same where nobody wrote', rootOfBefore, undefined, 'archive/stale-inventory (error)'],
    ['a version that is not whole', listed, DEAD, 'archive/unfinished (error)'],
    ['the same while it is written', listed, LIVING, 'archive/unfinished (warning)'],
    ['the same where nobody wrote', listed, undefined, 'archive/missing-sidecar (error)'],
    ['nothing but a claim', () => undefined, DEAD, 'archive/unfinished (warning)'],
    ['a claim of one who lives', () => undefined, LIVING, undefined],
  ] as const)('is told once: %s', async (_, act, said, told) => {
    const flaws = await flawsIn(
      spoil((at) => {
        act(at)
        claim(at, said)
      }),
    )
    const found = flaws.map(({ code, severity }) => `${code} (${severity})`)
    expect(found).toEqual(told === undefined ? [] : [told])
  })

  test('does not hide what is damaged in versions before', async () => {
    const flaws = await flawsIn(
      spoil((at) => {
        rootOfBefore(at)
        turnBit(at('v1/content/issue.pdf'))
        claim(at, DEAD)
      }),
    )
    expect(flaws.map(({ code }) => code)).toEqual(['archive/unfinished', 'archive/damaged-file'])
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
