/** What a terminal is told when the press itself fails, and what a file keeps of it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tellMishap } from '../../scripts/mishap.ts'

function house(facts: object) {
  const root = mkdtempSync(join(tmpdir(), 'warraq-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'package.json'), JSON.stringify(facts))
  return { root, output: join(root, 'output') }
}

test('a mishap is one sentence with where to report it, and its trace a file', async () => {
  const { root, output } = house({
    name: 'warraq',
    version: '1.2.3',
    bugs: { url: 'https://example.org/bugs' },
  })
  const error = new Error('A page was lost.', { cause: new TypeError('x is not a function') })
  const told = await tellMishap(error, { root, output })
  expect(told).toMatch(
    /^The press itself has failed, by no fault of the issue's files: A page was lost\. Please report it to https:\/\/example\.org\/bugs, with the file .*mishap\.txt\.$/,
  )
  const kept = readFileSync(join(output, 'mishap.txt'), 'utf8')
  expect(kept).toContain('warraq 1.2.3, Node ')
  expect(kept).toContain('mishap.test.ts')
  expect(kept).toContain('caused by TypeError: x is not a function')
})

test.each([
  [
    'its bugs',
    { bugs: 'https://example.org/a', repository: 'https://example.org/b' },
    'https://example.org/a',
  ],
  ['its address for bugs', { bugs: { email: 'press@example.org' } }, 'press@example.org'],
  ['its repository', { repository: { url: 'https://example.org/b' } }, 'https://example.org/b'],
  ['nobody', {}, "the press's maintainers"],
])('the package names %s', async (_, facts, place) => {
  const { root, output } = house(facts)
  expect(await tellMishap('so', { root, output })).toContain(`report it to ${place}, with`)
})

test('a library that throws its whole program fills no terminal', async () => {
  const { root, output } = house({})
  const told = await tellMishap(new Error(`${'function(){}'.repeat(60_000)}\nat a.js`), { root, output })
  expect(told.length).toBeLessThan(450)
  expect(told).not.toContain('\n')
  expect(readFileSync(join(output, 'mishap.txt')).length).toBeLessThan(25_000)
})

test('a trace that cannot be kept is told as well', async () => {
  const { root } = house({})
  writeFileSync(join(root, 'taken'), '')
  expect(await tellMishap(new Error('So.'), { root, output: join(root, 'taken') })).toMatch(
    /its trace could not be kept \((EEXIST|ENOTDIR)\)\.$/,
  )
})

test('what is thrown need not be an error, and may be its own cause', async () => {
  const { root, output } = house({})
  const ring = new Error('round')
  ring.cause = ring
  expect(await tellMishap(ring, { root, output })).toContain('round')
  expect(await tellMishap(undefined, { root, output })).toContain('undefined')
})
