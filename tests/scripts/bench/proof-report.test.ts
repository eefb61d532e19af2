/** What was measured of edits, as a table and as a line. */

import { expect, test } from 'vitest'
import { percentileOf } from '../../../scripts/bench/figures.ts'
import { type EditRecord, formatProof, formatProofSummary } from '../../../scripts/bench/proof-report.ts'

/** An edit that took so long, all of it but 70 ms in laying. */
function edit(whole: number) {
  const lay = 1000 + whole - 30
  return {
    write: 1000,
    seen: 1010,
    read: 1020,
    open: 1040,
    lay,
    paint: lay + 10,
    send: lay + 20,
    shown: lay + 30,
  }
}

const RECORDS: readonly EditRecord[] = [
  { theme: 'plain', edited: 'word', moments: [edit(100), edit(120), edit(300)] },
  { theme: 'plain', edited: 'colour', moments: [edit(80)] },
]

test('a row says how long edits take, and the stages of it, each from the end of the one before', () => {
  const [machine, , heads, , word, colour] = formatProof({
    machine: 'A machine',
    browser: '1',
    records: RECORDS,
  }).split('\n')
  expect(machine).toBe('A machine. Chromium 1.')
  expect(heads).toContain('| median ms | 95 % ms | heard | read | faces | laid |')
  expect(word).toBe('| a word, `plain` | 3 | **120** | **300** | 10 | 10 | 20 | 50 | 10 | 10 | 10 |')
  expect(colour).toBe('| a colour, `plain` | 1 | **80** | **80** | 10 | 10 | 20 | 10 | 10 | 10 | 10 |')
})

test('in brief, a line says what most edits do not take longer than', () => {
  expect(formatProofSummary(RECORDS)).toMatch(
    /a word within 300 ms in `plain`; a colour of the theme within 80 ms in `plain`\.$/,
  )
})

test('a percentile is one of the values, and no lower than that part of them', () => {
  expect(percentileOf([4, 1, 3, 2], 0.5)).toBe(3)
  expect(percentileOf([4, 1, 3, 2], 0.95)).toBe(4)
  expect(percentileOf([], 0.95)).toBeUndefined()
})
