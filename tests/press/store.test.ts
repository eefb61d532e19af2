/** Real issues, with a store and without: every file the same, and nothing made twice. */

import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { EDITIONS } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { type Outcome, type PrintOrder, press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'
import { openMemoryStore } from '../support/memory-store.ts'
import { SAMPLE, SECOND } from '../support/printing.ts'
import { sampleOf } from '../support/samples.ts'

const order = (folder: string): PrintOrder => ({ house: houseAt(HOUSE), folder, editions: EDITIONS })

function filesOf({ value, failure, diagnostics }: Outcome): Record<string, string> {
  const files = [...(value?.files ?? []), ...(failure?.files ?? [])]
  return {
    ...Object.fromEntries(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])),
    said: diagnostics.map(formatDiagnostic).join('\n'),
  }
}

const SECOND_ISSUE = ['002', SECOND] as const

// `npm run edits` compares both, after every edit.
describe.each(sampleOf([SECOND_ISSUE], [['001', SAMPLE], SECOND_ISSUE]))('issue %s', (_, folder) => {
  test('has the same files without a store, with an empty one and with a full one, which makes nothing', async () => {
    const plain = filesOf(await press(order(folder)))
    expect(Object.keys(plain).length).toBeGreaterThan(15)
    const store = openMemoryStore()
    const compare = (files: Record<string, string>) =>
      expect(Object.keys(files).filter((name) => files[name] !== plain[name])).toEqual([])
    compare(filesOf(await press({ ...order(folder), store })))
    const made = store.missed.splice(0)
    expect(new Set(made).size).toBeGreaterThan(8)
    compare(filesOf(await press({ ...order(folder), store })))
    expect(store.missed).toEqual([])
    expect(store.found.length).toBeGreaterThanOrEqual(made.length)
  })
})
