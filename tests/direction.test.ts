/** From which side a language is read, by its script where its tag names one; and a passage, by its letters. */

import { expect, test } from 'vitest'
import { directionOf, directionOfPassage, isMixed, steer } from '../src/direction.ts'

test.each([
  ['ar-EG', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['he', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['fr-FR', 'ltr'],
  ['arn', 'ltr'], // Mapudungun is written in Latin letters
] as const)('%s is read %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})

test.each([
  ['We print Arabic first. Always.', 'ltr'],
  ['Мы печатаем.', 'ltr'],
  ['1990 – Always!', 'ltr'],
  ['نطبع بالعربية أولا.', 'rtl'],
  ['نطبع Arabic أولا.', 'rtl'],
  ['Node.js هو', 'rtl'],
  ['אנחנו', 'rtl'],
  ['1990–2000', 'rtl'],
  ['…', 'rtl'],
  ['', 'rtl'],
] as const)('“%s” among what is read from the right is read %s', (words, direction) => {
  expect(directionOfPassage(words, 'rtl')).toBe(direction)
})

test('among what is read from the left it is Arabic alone that turns', () => {
  expect(directionOfPassage('نطبع أولا.', 'ltr')).toBe('rtl')
  expect(directionOfPassage('نطبع Arabic', 'ltr')).toBe('ltr')
  expect(directionOfPassage('12', 'ltr')).toBe('ltr')
})

test.each([
  ['HTML وCSS: حوار', '\u200fHTML وCSS: حوار'],
  ['«HTML» وغيرها', '\u200f«HTML» وغيرها'],
  ['DAISY (Ace 1.3).', 'DAISY (Ace 1.3).\u200e'],
  ['Example Corp', 'Example Corp'],
  ['دليل HTML (5).', 'دليل HTML (5).'],
  ['٢٠٢٦', '٢٠٢٦'],
])('“%s” is steered by as few marks as keep it in order', (words, steered) => {
  expect(steer(words, 'rtl')).toBe(steered)
})

test('words hold letters of the other way or do not', () => {
  expect(['حوار HTML', 'حوار', '١٢'].map((words) => isMixed(words, 'rtl'))).toEqual([true, false, false])
})
