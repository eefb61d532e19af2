/** Where an imported article is put, and the schema that its first line names. */

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { askedPlace, placeOf } from '../../../scripts/desk/place.ts'
import { openVoice } from '../../../scripts/words/voice.ts'
import { interpret } from '../../../src/desk/interpret.ts'
import { readManuscript } from '../../../src/desk/read.ts'
import { houseAt } from '../../../src/house.ts'
import { HOUSE } from '../../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-place-'))

test.each([
  [undefined, 'assets/schema/feature.schema.json'],
  ['en', 'assets/schema/feature.schema.json'],
  ['ar', 'assets/schema/ar/feature.schema.json'],
] as const)('a house that speaks %s has the article’s keys explained in its language', async (language, schema) => {
  const house = { ...houseAt(HOUSE, folder), ...(language && { language }) }
  const draft = interpret(await readManuscript({ file: 'a.txt', bytes: Buffer.from('كلام من غير أسئلة.\n') }))
  const place = await placeOf({ house, from: folder, out: undefined, issue: undefined }, 'a.txt', draft)
  if (!('slug' in place)) throw new Error('It has no place.')
  expect(resolve(dirname(place.file), place.schemaOf('feature'))).toBe(join(HOUSE, schema))
})

test('a person is told the line that he is asked about, or the paragraph of a file without lines', async () => {
  expect(askedPlace('talks/salma.txt', 7)).toBe('salma.txt, line 7')
  expect(askedPlace('talks/salma.docx', 7)).toBe('salma.docx, paragraph 7')
  expect(askedPlace('talks/salma.docx', 7, await openVoice('ar', false))).toBe('الفقرة ٧ من salma.docx')
})
