/** Whether the newest version of an issue is what printing it would make. */

import { expect, test } from 'vitest'
import { isStanding, noteSame } from '../../../scripts/press/standing.ts'
import type { StoredFile, StoredVersion } from '../../../src/archive/ocfl/object.ts'
import type { PressOrigin } from '../../../src/archive/record/origin.ts'
import { EMPTY_STORE } from '../../../src/cache/store.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const ORIGIN: PressOrigin = {
  press: { version: '1.0.0', code: 'code' },
  object: 'press-code',
  packages: 'packages',
  node: '20.19.0',
  system: 'linux x64',
  processor: 'one',
}

const fileOf = (path: string, text: string): StoredFile => ({
  path,
  digest: text,
  algorithm: 'sha512',
  read: async function* () {
    yield Buffer.from(text)
  },
})

const versionOf = (said: string, page = 'a page'): StoredVersion => ({
  name: 'v1',
  created: '2026-01-01T00:00:00Z',
  message: '',
  files: [fileOf('editions/one.pdf', page), fileOf('record/origin.json', said)],
})

const VERSION = versionOf(JSON.stringify({ ...ORIGIN, inputs: 'state' }))
const stands = (origin: PressOrigin, inputs = 'state', version = VERSION) =>
  isStanding(version, { inputs, origin }, EMPTY_STORE)

test('the same state by the same press stands, on another machine and a later Node of the same major', async () => {
  expect(await stands(ORIGIN)).toBe(true)
  expect(await stands({ ...ORIGIN, node: '20.30.1', system: 'darwin arm64', processor: 'two' })).toBe(true)
})

test.each([
  ['another state', ORIGIN, 'other'],
  ['other code', { ...ORIGIN, press: { version: '1.0.0', code: 'other' } }, 'state'],
  ['other packages', { ...ORIGIN, packages: 'other' }, 'state'],
  ['another major of Node', { ...ORIGIN, node: '22.0.0' }, 'state'],
])('%s does not stand', async (_, origin, inputs) => {
  expect(await stands(origin, inputs)).toBe(false)
})

test.each([
  ['{}'],
  ['{'],
  ['null'],
  [JSON.stringify(ORIGIN)],
])('a version that says %s of itself does not stand', async (said) => {
  expect(await stands(ORIGIN, 'state', versionOf(said))).toBe(false)
})

test('what another press came to is noted for that press, state and content alone', async () => {
  const store = openMemoryStore()
  const origin = { ...ORIGIN, press: { version: '2.0.0', code: 'newer' } }
  noteSame(VERSION, { inputs: 'state', origin }, store)
  expect(await isStanding(VERSION, { inputs: 'state', origin }, store)).toBe(true)
  expect(await isStanding(VERSION, { inputs: 'other', origin }, store)).toBe(false)
  // By whom a version was printed is no part of what it is.
  expect(await isStanding(versionOf('{}'), { inputs: 'state', origin }, store)).toBe(true)
  const third = { ...ORIGIN, press: { version: '3.0.0', code: 'newest' } }
  expect(await isStanding(VERSION, { inputs: 'state', origin: third }, store)).toBe(false)
  const other = versionOf(JSON.stringify({ ...ORIGIN, inputs: 'before' }), 'another page')
  expect(await isStanding(other, { inputs: 'state', origin }, store)).toBe(false)
})
