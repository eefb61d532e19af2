/** Words that were typed and not saved find their field again, whatever has become of the file. */

import { expect, test } from 'vitest'
import type { FormField } from '../../../src/proof/form/form.ts'
import { sortDrafts } from '../../../src/proof/form/form-drafts.ts'

function field(words: string, ...path: (string | number)[]): FormField {
  return { path, name: String(path.at(-1)), form: 'line', words, isOptional: false }
}

const draft = (base: string, words: string, ...path: (string | number)[]) => ({
  path,
  name: String(path.at(-1)),
  base,
  words,
})

test('a draft is of the field that has the words it was typed over', () => {
  const fields = [field('أ', 'exchanges', 0, 'question'), field('ب', 'exchanges', 1, 'question')]
  const typed = draft('ب', 'بب', 'exchanges', 1, 'question')
  expect(sortDrafts([typed], fields)).toEqual({ found: [{ ...typed, isContested: false }], lost: [] })
})

test('it follows its words to another place, and not to one of several', () => {
  const typed = draft('ب', 'بب', 'exchanges', 1, 'question')
  const moved = [field('ب', 'exchanges', 0, 'question'), field('أ', 'exchanges', 1, 'question')]
  expect(sortDrafts([typed], moved).found).toMatchObject([
    { path: ['exchanges', 0, 'question'], isContested: false },
  ])
  const twice = [...moved, field('ب', 'exchanges', 2, 'question')]
  expect(sortDrafts([typed], twice).found).toMatchObject([
    { path: ['exchanges', 1, 'question'], isContested: true },
  ])
})

test('where the file says a third thing the two are told apart, and what it says already is no draft', () => {
  const typed = draft('أ', 'ب', 'title')
  expect(sortDrafts([typed], [field('ج', 'title')]).found).toMatchObject([{ isContested: true }])
  expect(sortDrafts([typed], [field('ب', 'title')])).toEqual({ found: [], lost: [] })
})

test('a draft of no field is kept as it is', () => {
  const typed = draft('أ', 'ب', 'closing')
  expect(sortDrafts([typed], [field('أ', 'title')])).toEqual({ found: [], lost: [typed] })
})
