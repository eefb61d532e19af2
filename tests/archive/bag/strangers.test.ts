/** Bags from strangers: each is told what it is, nothing of it is unpacked, fetched, or written anywhere. */

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBag } from '../../../scripts/archive/bag-files.ts'
import { checkBag } from '../../../src/archive/bag/check-bag.ts'
import { BAG_BOUNDS } from '../../../src/archive/bag/contents.ts'
import { needing } from '../../support/needing.ts'
import { pythonWith } from '../../support/programs.ts'

/** So that what is beyond them need not be large. */
const BOUNDS = { ...BAG_BOUNDS, files: 2000, tag: 2 ** 22 }

const STRANGERS: readonly [string, string | undefined, string][] = [
  ['whole.zip', undefined, 'a whole one'],
  ['whole.tar', undefined, 'a whole one'],
  ['up.zip', 'bag-path', 'a name that leads out'],
  ['up.tar', 'bag-path', 'a name that leads out'],
  ['up-windows.zip', 'bag-path', 'a name that leads out on Windows'],
  ['absolute.zip', 'bag-path', 'a name from the root'],
  ['absolute.tar', 'bag-path', 'a name from the root'],
  ['drive.zip', 'bag-path', 'a name from a drive'],
  ['home.zip', 'bag-path', 'a name from a home'],
  ['link.zip', 'bag-link', 'a link'],
  ['link.tar', 'bag-link', 'a link'],
  ['hard-link.tar', 'bag-link', 'a second name for a file of ours'],
  ['pipe.tar', 'bag-link', 'a pipe'],
  ['device.tar', 'bag-link', 'a device'],
  ['bomb.zip', 'bag-too-large', 'a bomb'],
  ['many.zip', 'bag-too-large', 'more files than a bag may have'],
  ['huge-manifest.zip', 'bag-too-large', 'a manifest that is too long'],
  ['lying-size.zip', 'bag-unreadable', 'a file that is longer than it says'],
  ['cut.zip', 'bag-unreadable', 'a package that was cut off'],
  ['cut.tar', 'bag-unreadable', 'a package that was cut off'],
  ['no-zip.zip', 'bag-unreadable', 'what is no package'],
  ['twice.zip', 'bag-duplicate', 'two files of one name'],
  ['beside.zip', 'bag-unlisted-file', 'a file beside the bag'],
  ['no-folder.zip', 'bag-no-folder', 'a bag without its folder'],
  ['no-bag.zip', 'no-bag', 'what is no bag'],
  ['no-manifest.zip', 'bag-no-manifest', 'a bag without a manifest'],
  ['bad-declaration.zip', 'bag-declaration', 'a declaration that is none'],
  ['bad-mark.zip', 'bag-declaration', 'a declaration behind a mark of order'],
  ['unknown-encoding.zip', 'bag-declaration', 'an encoding that nobody knows'],
  ['bad-encoding.zip', 'bag-encoding', 'a manifest in another encoding'],
  ['old.zip', 'bag-version', 'a version of old'],
  ['line-twice.zip', 'bag-duplicate-line', 'a line that is there twice'],
  ['line-up.zip', 'bag-path', 'a line that leads out'],
  ['line-absolute.zip', 'bag-path', 'a line from the root'],
  ['line-tag.zip', 'bag-path', 'a line of the payload for a tag file'],
  ['line-none.zip', 'bag-line', 'a line that is none'],
  ['unlisted.zip', 'bag-unlisted-file', 'a file that is not listed'],
  ['listed-by-one.zip', 'bag-unlisted-file', 'a file that one of two manifests lists'],
  ['missing.zip', 'bag-missing-file', 'a missing file'],
  ['fetch.zip', 'bag-incomplete', 'a file that lies elsewhere'],
  ['damaged.zip', 'bag-damaged-file', 'a damaged file'],
  ['tag-damaged.zip', 'bag-damaged-file', 'a damaged tag file'],
  ['sum.zip', 'bag-oxum', 'a sum that does not agree'],
  ['algorithm.zip', 'bag-algorithm', 'an algorithm that nobody knows'],
  ['both-forms.zip', 'bag-twin-names', 'a name in both normal forms'],
  ['other-form.zip', 'other-normal-form', 'a name in the other normal form'],
]
/** What is said of them, and no reason to refuse them. */
const WARNINGS = ['bag-no-folder', 'bag-version', 'bag-algorithm', 'bag-twin-names', 'other-normal-form']

needing('bagit').describe('a bag from a stranger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-strangers-'))
  const before: string[] = []
  beforeAll(() => {
    const program = join(import.meta.dirname, 'strangers.py')
    execFileSync(pythonWith('bagit'), ['-W', 'ignore', program, folder])
    before.push(...readdirSync(folder))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(STRANGERS)('%s: %s (%s)', async (name, rule) => {
    const { flaws } = await checkBag(await openBag(join(folder, name)), BOUNDS)
    expect(flaws.map(({ code, severity }) => [code, severity])).toEqual(
      rule === undefined ? [] : [[`archive/${rule}`, WARNINGS.includes(rule) ? 'warning' : 'error']],
    )
    for (const { message } of flaws) expect(message).toMatch(/^Unexpected .+, expected .+\.$/)
  })

  test('none is left out of the table, and none has written anything', () => {
    expect([...before].sort()).toEqual(STRANGERS.map(([name]) => name).sort())
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('a bag in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-strange-folder-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const SUM = '2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806'
  const whole = join(folder, 'whole')
  beforeAll(() => {
    mkdirSync(join(whole, 'data'), { recursive: true })
    writeFileSync(join(whole, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    writeFileSync(join(whole, 'data/a.txt'), 'one\n')
    writeFileSync(join(whole, 'manifest-sha256.txt'), `${SUM} data/a.txt\n`)
  })

  const CASES: readonly [string, readonly string[], (place: string) => void][] = [
    ['is whole', [], () => undefined],
    ['may have an empty folder', [], (place) => mkdirSync(join(place, 'data/empty'))],
    [
      'has a link in it',
      ['archive/bag-link'],
      (place) => symlinkSync('/etc/passwd', join(place, 'data/link')),
    ],
    [
      'has a link to a folder in it',
      ['archive/bag-link'],
      (place) => symlinkSync('/etc', join(place, 'data/etc')),
    ],
    [
      'says a size that it has not',
      ['archive/bag-oxum'],
      (place) => writeFileSync(join(place, 'bag-info.txt'), 'Payload-Oxum: 4.2\n'),
    ],
    [
      'says its size over two lines, and in another case',
      [],
      (place) =>
        writeFileSync(join(place, 'bag-info.txt'), 'Contact-Name: A\r\n B\r\npayload-oxum:  4.1\r\n'),
    ],
    ['is no bag', ['archive/no-bag'], (place) => rmSync(join(place, 'bagit.txt'))],
  ]
  test.each(CASES)('%s', async (name, codes, act) => {
    const place = join(folder, name)
    cpSync(whole, place, { recursive: true })
    act(place)
    const { flaws } = await checkBag(await openBag(place))
    expect(flaws.map(({ code }) => code)).toEqual(codes)
  })
})
