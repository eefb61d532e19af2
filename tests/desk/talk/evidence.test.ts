/** How much words look like a question, and of whom they speak: what raises it, what lowers it, what does neither. */

import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../../src/desk/talk/evidence.ts'

const asks = (text: string) => evidenceOf(text).question
const wordsOf = (count: number) => Array.from({ length: count }, () => 'كلمة').join(' ')

describe.each([
  ['a mark at its end', 'قرأت الكتاب؟', 'قرأت الكتاب.'],
  ['a Latin mark', 'قرأت الكتاب?', 'قرأت الكتاب.'],
  ['a mark before closing signs', '«قرأت الكتاب؟»', '«قرأت الكتاب.»'],
  ['a mark with a cry', 'قرأت الكتاب؟!', 'قرأت الكتاب!'],
  ['a mark within', 'قرأت الكتاب؟ نعم طبعا', 'قرأت الكتاب. نعم طبعا'],
  ['a word that asks', 'كيف قرأت الكتاب', 'حين قرأت الكتاب'],
  ['such a word of Egypt', 'ليه قرأت الكتاب', 'حين قرأت الكتاب'],
  ['such a word of the Maghreb', 'علاش قرأت الكتاب', 'حين قرأت الكتاب'],
  ['such a word behind a waw', 'وكيف قرأت الكتاب', 'وحين قرأت الكتاب'],
  ['such a word behind what leads into it', 'طيب كيف قرأت', 'طيب حين قرأت'],
  ['a request', 'حدثنا عن الكتاب', 'كلام عن الكتاب'],
  ['words to one’s face', 'الكتاب عندك أنت', 'الكتاب عند الناس'],
  ['few words', wordsOf(25), wordsOf(26)],
  ['sixty words and no more', wordsOf(60), wordsOf(61)],
  ['a hundred and ten and no more', wordsOf(110), wordsOf(111)],
])('%s', (_, more, less) => {
  test('speaks for a question', () => {
    expect(asks(more)).toBeGreaterThan(asks(less))
  })
})

test('a mark at the end says more than one within, and that more than none', () => {
  expect(asks('الكتاب قرأت؟')).toBeGreaterThan(asks('الكتاب؟ قرأت'))
  expect(asks('الكتاب؟ قرأت')).toBeGreaterThan(asks('الكتاب قرأت'))
})

test('a question that somebody quotes is not asked', () => {
  expect(asks('سألني «كيف الكتاب؟» ومضى')).toBe(asks('سألني «حين الكتاب» ومضى'))
  expect(asks('سألني "كيف الكتاب؟" ومضى')).toBe(asks('سألني "حين الكتاب" ومضى'))
})

test('words of whoever speaks of himself speak against it', () => {
  expect(asks('أنا أحب الكتاب لأنني تعبت')).toBeLessThan(asks('الناس والكتاب والورق والحبر'))
  expect(evidenceOf('وأنا كنت أحب عملي').self).toBe(3)
})

test('it is counted whom words speak of, three at most', () => {
  expect(evidenceOf('كان يبتسم')).toMatchObject({ self: 0, another: 2 })
  expect(evidenceOf('كان يبتسم وقام ونظر وعاد').another).toBe(3)
  expect(evidenceOf('الماء بارد')).toMatchObject({ self: 0, another: 0 })
})

test('it lies between surely none and surely one', () => {
  expect(asks('كيف رأيك أنت عندك حضرتك؟')).toBe(5)
  expect(asks(`أنا ${wordsOf(200)} وأنا`)).toBe(-4)
  expect(evidenceOf('   ')).toMatchObject({ words: 0 })
})
