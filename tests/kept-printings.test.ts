/** What tests share of one run: an issue of the house is printed once for an edition, and a copy of it each time. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PrintedFile } from '../src/editions/edition.ts'
import { HOUSE } from './support/house.ts'
import { KEPT_PRINTINGS, type KeptEdition, recallPrinting } from './support/kept-printings.ts'
import { SAMPLE } from './support/printing.ts'

let run: string
let asked: (readonly KeptEdition[])[]
beforeEach(() => {
  run = mkdtempSync(join(tmpdir(), 'warraq-kept-'))
  asked = []
  vi.stubEnv(KEPT_PRINTINGS, run)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(run, { recursive: true })
})

const NAMES = {
  screen: ['001.screen.pdf'],
  print: ['001.print.pdf'],
  archive: ['001.archive.pdf'],
  text: ['text/1-letter.txt', 'text/1-letter.md'],
  cover: ['cover/001.375x600.jpg', '001.cover.pdf'],
  epub: ['001.epub', '001.onix.xml'],
} as const satisfies Readonly<Record<KeptEdition, readonly string[]>>

/** Files as the press names them, each with its name for its bytes, and a report. */
async function make(editions: readonly KeptEdition[]): Promise<readonly PrintedFile[]> {
  asked.push(editions)
  const names = [...editions.flatMap((edition) => NAMES[edition]), 'report.json']
  return names.map((name) => ({ name, bytes: Buffer.from(name) }))
}

const namesOf = (files: readonly PrintedFile[]) => files.map(({ name }) => name)

test('editions that were printed before are not printed again, and their files are as they were', async () => {
  const first = await recallPrinting({ folder: SAMPLE }, ['cover', 'screen', 'text'], make)
  expect(namesOf(first)).toEqual([...NAMES.screen, ...NAMES.text, ...NAMES.cover])
  const order = { folder: SAMPLE, theme: 'contemporary' }
  const second = await recallPrinting(order, ['screen', 'epub', 'text', 'cover'], make)
  expect(asked).toEqual([['cover', 'screen', 'text'], ['epub']])
  expect(second.slice(0, first.length)).toEqual(first)
  expect(namesOf(second.slice(first.length))).toEqual(NAMES.epub)
})

test('another theme and another imposition are other printings', async () => {
  for (const order of [{}, { theme: 'plain' }, { imposition: 'spreads' }])
    await recallPrinting({ folder: SAMPLE, ...order }, ['print'], make)
  expect(asked).toHaveLength(3)
})

test('an issue that does not lie in the house may change, and is printed each time', async () => {
  const elsewhere = { folder: join(HOUSE, '../copy'), theme: 'plain' }
  for (let time = 0; time < 2; time++) await recallPrinting(elsewhere, ['archive'], make)
  expect(asked).toHaveLength(2)
})
