/** The house rules of files that a machine can hold: how they begin, how long they are, what they do and do not do. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOUSE } from './support/house.ts'
import { sources, withoutComments } from './support/sources.ts'

/** Lines. */
const LONGEST_FILE = 300

const tests = readdirSync(join(HOUSE, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: `tests/${file}`, text: readFileSync(join(HOUSE, 'tests', file), 'utf8') }))

test('a file begins with a sentence about itself', () => {
  const silent = sources.filter(({ text }) => {
    const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? []
    const words = comment.replace(/^\s*\* ?/gm, '').trim()
    return !/^[\p{Lu}`][^.:]+[.:]/u.test(words)
  })
  expect(silent.map(({ file }) => file)).toEqual([])
})

test('a type has one name, and a name one type', () => {
  const declared = sources.flatMap(({ file, text }) =>
    [...withoutComments(text).matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)].map(([, name]) => ({
      name,
      file,
    })),
  )
  const shared = declared.filter(({ name, file }) =>
    declared.some((other) => other.name === name && other.file !== file),
  )
  expect(shared).toEqual([])
})

test('a file is no longer than can be read at once', () => {
  const long = [...sources, ...tests].filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE)
  expect(long.map(({ file }) => file)).toEqual([])
})

test('exports have names', () => {
  const unnamed = sources.filter(
    ({ file, text }) => !file.endsWith('.d.ts') && /^export (default|\*)/m.test(text),
  )
  expect(unnamed.map(({ file }) => file)).toEqual([])
})

test.each([
  [
    'write to disk',
    /\b(writeFile|appendFile|createWriteStream|mkdir|mkdtemp|copyFile|rename|unlink|rmdir)\w*\(|\brm(Sync)?\(/,
  ],
  ['print', /\bconsole\.|\bprocess\.(stdout|stderr)\b/],
  ['exit', /\bprocess\.(exit|abort|exitCode)\b/],
  ['look at the clock or throw dice', /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b/],
])('phases do not %s', (_, act) => {
  const actors = sources.filter(({ text }) => act.test(withoutComments(text)))
  expect(actors.map(({ file }) => file)).toEqual([])
})
