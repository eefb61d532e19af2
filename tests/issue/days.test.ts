/** Days that are odd, and files that stand twice: a word on each. */

import { expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'
import { SAMPLE } from '../support/printing.ts'
import { change, loadChanged, SOUND } from './folders.ts'

const dated = (lines: string) => change('issue.yaml', 'date: 2026-11-01', lines)

interface Oddity {
  readonly name: string
  readonly lines: string
  readonly at: string
  readonly message: string
  readonly hint: string
}

const BOUNDS = 'expected one from 1600 to 2100'

const ODDITIES: readonly Oddity[] = [
  {
    name: 'a year that is none',
    lines: 'date: 0000-01-01',
    at: '3:7',
    message: `year 0, ${BOUNDS}`,
    hint: 'in full',
  },
  {
    name: 'the first year',
    lines: 'date: 0001-01-01',
    at: '3:7',
    message: `year 1, ${BOUNDS}`,
    hint: 'in full',
  },
  {
    name: 'a year far out',
    lines: 'date: 2206-01-01',
    at: '3:7',
    message: `year 2206, ${BOUNDS}`,
    hint: 'in full',
  },
  {
    name: 'a Hijri year that does not say so',
    lines: 'date: 1448-05-01',
    at: '3:7',
    message: 'year 1448, which is one of the Hijri calendar',
    hint: 'Write "calendar: hijri" beside it, or the day by the Gregorian calendar: 2026-10-12.',
  },
  {
    name: 'a Hijri day that is none',
    lines: 'calendar: hijri\ndate: 1448-01-30',
    at: '4:7',
    message: '"1448-01-30", expected a day that the Hijri calendar has',
    hint: 'Umm al-Qura',
  },
  {
    name: 'a Gregorian day that says it is Hijri',
    lines: 'calendar: hijri\ndate: 2026-11-01',
    at: '4:7',
    message: 'year 2026, expected one of the Hijri calendar from 1300 to 1500',
    hint: 'remove "calendar: hijri"',
  },
  {
    name: 'a correction before the issue',
    lines: 'date: 2026-11-01\nrevised: 2026-10-31',
    at: '4:10',
    message: 'correction on 2026-10-31, before the issue of 2026-11-01, expected the same day or a later one',
    hint: 'remove revised',
  },
]

test.each(ODDITIES)('tells $name', async ({ lines, at, message, hint }) => {
  const { value, diagnostics } = await loadChanged(dated(lines))
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ span }) => `${span?.line}:${span?.column}`)).toEqual([at])
  expect(diagnostics[0]?.message).toContain(message)
  expect(diagnostics[0]?.hint).toContain(hint)
})

test('a Hijri issue is dated in its own months, and in the days of shops', async () => {
  const { value, diagnostics } = await loadChanged(
    dated('calendar: hijri\ndate: 1448-05-01\nrevised: 1448-06-01'),
  )
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({
    date: '2026-10-12',
    revised: '2026-11-11',
    labels: { date: 'جمادى الأولى ١٤٤٨ هـ' },
  })
})

test('an issue may be corrected on its own day', async () => {
  const { diagnostics } = await loadChanged(dated('date: 2026-11-01\nrevised: 2026-11-01'))
  expect(diagnostics).toEqual([])
})

test('a second file of the issue is told, and the first one printed', async () => {
  const { value, diagnostics } = await loadChanged({ ...SOUND, 'issue.json': '{}', 'issue.yml': '' })
  expect(value?.masthead).toBe('مجلة')
  expect(diagnostics.map(({ severity, code, span }) => `${severity} ${code} ${span?.file}`)).toEqual([
    'warning issue/second-issue issue.yml',
    'warning issue/second-issue issue.json',
  ])
})

test.each([
  [new Date(Number.NaN), 'that is none'],
  [new Date(999_999_999_999_000), 'in the year 33658'],
  [new Date(-1), 'in the year 1969'],
])('a moment of making %s is told', async (moment, message) => {
  const { value, diagnostics } = await press({
    house: houseAt(HOUSE),
    folder: SAMPLE,
    editions: ['text'],
    moment,
  })
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(message)])
})
