/** What was kept is found in the catalogue from then on, where the house has one, and nowhere else. */

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readCatalogue, rebuildCatalogue } from '../../../scripts/archive/catalogue-file.ts'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { readRecords } from '../../../scripts/archive/recorded.ts'
import { renewIssues } from '../../../scripts/archive/renew.ts'
import type { Call } from '../../../scripts/commands.ts'
import { run as press } from '../../../scripts/press.ts'
import { searchCatalogue } from '../../../src/archive/catalogue/search.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { RECORD } from '../../../src/archive/record/version-paths.ts'
import { type House, houseAt } from '../../../src/house.ts'
import { orderOf } from '../../archive/support.ts'
import { HOUSE } from '../../support/house.ts'
import { recordOf, talkOf } from '../../support/records.ts'
import { writeSmall } from '../press/support.ts'

let home: string
let house: House
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'warraq-'))
  house = { ...houseAt(HOUSE), archive: join(home, 'archive'), catalogue: join(home, 'archive.sqlite') }
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
})

const storage = () => openFolder(house.archive)
const callOf = (flags: Call['flags'], operands: readonly string[] = []): Call => ({
  house,
  from: HOUSE,
  operands,
  flags,
})
const found = (words: string) =>
  readCatalogue(house.catalogue, (database) =>
    searchCatalogue(database, words).hits.map(({ issue }) => issue),
  )

async function keep(id: string, words: string): Promise<void> {
  const record = JSON.stringify(recordOf(id, '2026-11-01', [talkOf('one', [words])]))
  const { diagnostics } = await deposit(storage(), orderOf({ [RECORD]: record }, { id }))
  expect(diagnostics).toEqual([])
}

test('what is new in the archive is taken in, several issues at once, and all else stays', async () => {
  await keep('a', 'برتقال')
  await rebuildCatalogue(house.catalogue, readRecords(storage()))
  for (const id of ['b', 'c', 'd']) await keep(id, 'ليمون')
  await renewIssues(callOf({}), storage(), ['b', 'c'])
  expect(await found('برتقال')).toEqual(['a'])
  expect((await found('ليمون')).toSorted()).toEqual(['b', 'c'])
})

test('nothing is taken in from an archive that is not the house’s own, and none is made where there is none', async () => {
  await keep('a', 'برتقال')
  await renewIssues(callOf({}), storage(), ['a'])
  expect(existsSync(house.catalogue)).toBe(false)
  await rebuildCatalogue(house.catalogue, readRecords(storage()))
  await keep('b', 'ليمون')
  await renewIssues(callOf({ archive: house.archive }), storage(), ['b'])
  expect(await found('ليمون')).toEqual([])
})

test('an issue that is set again is found by its new words', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.stubEnv('WARRAQ_WORKERS', '1')
  await keep('other', 'برتقال')
  await rebuildCatalogue(house.catalogue, readRecords(storage()))
  const folder = writeSmall(join(home, 'issues'), 'one', 'بستان الليمون')
  expect(await press(callOf({ json: true }, [folder]))).toBe(0)
  expect(await found('بستان الليمون')).toEqual(['one'])
})
