/** Verse that a narrow column is too small for, and vowelled verse: smaller before it is turned over, never lengthened. */

import { expect, test } from 'vitest'
import { composeClearGalley } from '../../../src/layout/galley/galley.ts'
import { rowsOf, textItems } from '../../support/galleys.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { letter, verse } from '../../support/issues.ts'

const letters = (count: number) => `${'ب'.repeat(count - 8)} ${'ب'.repeat(7)}`
const sizesOf = (...halves: readonly [string, string]) =>
  rowsOf(verse(halves)).map((row) => textItems(row)[0]?.line.runs[0]?.run.size)

test('half-lines are set smaller before any is turned over, all of one size, down to four fifths', () => {
  expect(sizesOf(letters(27), letters(20))).toEqual([10, 10])
  expect(sizesOf(letters(28), letters(20))).toEqual([9.5, 9.5])
  expect(sizesOf(letters(33), letters(20))).toEqual([8, 8])
})

test('those that would still be turned over stay as large as they are', () => {
  expect(sizesOf(letters(36), letters(20))).toEqual([10, 10, 10])
})

test('that is vowelled has no longer join, where the same without vowels has some', async () => {
  const house = openCompositor(await openHouse('daily'))
  const vowelled = 'خُذُوا مِنْ خُطَاكُمْ عَلَى الرَّمْلِ دَرْسًا فَإِنَّ الْخُطَى زَائِرٌ لَا مُقِيمْ'
  const plain = vowelled.replace(/\p{M}/gu, '')
  const lengthened = (words: string) =>
    [60, 70, 80, 90, 100]
      .flatMap((measure) =>
        composeClearGalley(house, letter(verse([words, words])), measure, { role: 'article' }),
      )
      .flatMap(textItems)
      .flatMap(({ line }) => line.runs.filter(({ run }) => run.lengthened))
  expect(lengthened(plain)).not.toEqual([])
  expect(lengthened(vowelled)).toEqual([])
})
