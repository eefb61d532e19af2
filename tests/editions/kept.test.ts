/** What an archive keeps of an issue: everything that was printed, that it was made from, and that is said of it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { KeptIssue } from '../../src/editions/kept.ts'
import { houseAt } from '../../src/house.ts'
import { type Outcome, press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'

let outcome: Outcome
let kept: KeptIssue
beforeAll(async () => {
  const folder = join(HOUSE, 'assets/issues/002')
  outcome = await press({ house: houseAt(HOUSE), folder, editions: ['screen', 'text'], isKept: true })
  kept = outcome.value?.kept as KeptIssue
})

const bytesOf = (name: string) => kept.files.find((file) => file.name === name)?.bytes

test('all that was printed is kept as it was printed', () => {
  const printed = outcome.value?.files ?? []
  expect(printed.length).toBeGreaterThan(8)
  for (const { name, bytes } of printed) expect(bytesOf(`editions/${name}`)).toBe(bytes)
})

test.each([
  ['issue/issue.yaml', 'assets/issues/002/issue.yaml'],
  ['issue/pictures/gears.jpg', 'assets/issues/002/pictures/gears.jpg'],
  ['press/assets/themes/classical.yaml', 'assets/themes/classical.yaml'],
  ['press/assets/colour/FOGRA39L_coated.icc', 'assets/colour/FOGRA39L_coated.icc'],
  ['press/fonts/amiri.yaml', 'fonts/amiri.yaml'],
  ['press/fonts/amiri/LICENSE_FONT', 'node_modules/@expo-google-fonts/amiri/LICENSE_FONT'],
  [
    'press/fonts/amiri/Amiri_400Regular.ttf',
    'node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  ],
  ['press/package-lock.json', 'package-lock.json'],
])('%s is kept, byte for byte', (name, path) => {
  expect(Buffer.from(bytesOf(name) ?? []).equals(readFileSync(join(HOUSE, path)))).toBe(true)
})

test('the record says on which pages each question was printed', () => {
  const [letter, interview, colophon] = kept.record.articles
  expect([letter?.firstPage, interview?.firstPage, colophon?.lastPage]).toEqual([3, 4, 10])
  expect(interview?.parts.map(({ anchor }) => anchor)).toEqual(
    Array.from({ length: 9 }, (_, at) => `q${at + 1}`),
  )
  expect(interview?.parts.map(({ page }) => page)).toEqual([5, 5, 5, 6, 6, 8, 8, 9, 9])
  expect(JSON.parse(Buffer.from(bytesOf('record/record.json') ?? []).toString())).toEqual(kept.record)
})

test('nothing is kept where it is not asked for', async () => {
  const { value } = await press({
    house: houseAt(HOUSE),
    folder: join(HOUSE, 'assets/issues/001'),
    editions: ['text'],
  })
  expect(value?.files.length).toBeGreaterThan(0)
  expect(value?.kept).toBeUndefined()
})
