/** By what headings of the index are sorted, and under which letter they stand. */

import { expect, test } from 'vitest'
import { compareKeys, indexKeyOf } from '../../src/issue/index-order.ts'

const sorted = (...headings: readonly string[]) =>
  headings.toSorted((one, other) => compareKeys(indexKeyOf(one).key, indexKeyOf(other).key))

test('the article is passed over, and hamza, vowels and tatweel are no difference', () => {
  expect(sorted('مئذنة', 'السبيل', 'أبواب', 'الشيخ', 'إبرة', 'ابن')).toEqual([
    'إبرة',
    'ابن',
    'أبواب',
    'السبيل',
    'الشيخ',
    'مئذنة',
  ])
  expect(indexKeyOf('السّـاعة').key).toBe(indexKeyOf('ساعة').key)
})

test('alef and lam of the root stay, with a hamza on the alef and without', () => {
  for (const word of ['ألمانيا', 'إلكترون', 'التزام', 'الله']) expect(indexKeyOf(word).letter).toBe('ا')
  expect(indexKeyOf('الالتزام').letter).toBe('ا')
  expect(indexKeyOf('البيت').letter).toBe('ب')
})

test('Latin headings follow Arabic ones under capitals, and what begins with no letter is last', () => {
  expect(sorted('٤٠ يومًا', 'PostScript', 'يوم', 'Amiri')).toEqual(['يوم', 'Amiri', 'PostScript', '٤٠ يومًا'])
  expect(['Amiri', 'postscript', '٤٠ يومًا'].map((heading) => indexKeyOf(heading).letter)).toEqual([
    'A',
    'P',
    '#',
  ])
})

test('a word stands before those that begin with it', () => {
  expect(sorted('ساعة السبيل', 'ساعات', 'ساعة')).toEqual(['ساعات', 'ساعة', 'ساعة السبيل'])
})
