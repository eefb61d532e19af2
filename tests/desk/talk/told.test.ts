/** A narrator's words before a colon: which let somebody ask, which let him answer, and which do neither. */

import { expect, test } from 'vitest'
import { isAnswerTold, isAskTold } from '../../../src/desk/talk/told.ts'
import { foldText } from '../../../src/fold/fold.ts'

const asks = (words: string) => isAskTold(foldText(words))
const answers = (words: string) => isAnswerTold(foldText(words))

test.each([
  'سألته',
  'سألته في البداية',
  'وسألتها',
  'ثم سألته عن الأجهزة، فقلت',
  'قلت له',
  'فقلت',
  'عدت إلى المقعد وسألت',
  'استوقفته عند الباب',
])('“%s:” asks', (words) => {
  expect([asks(words), answers(words)]).toEqual([true, false])
})

test.each([
  'قال',
  'فقال',
  'قالت لي',
  'أجابت',
  'يقول وهو يضحك',
  'ابتسم وقال',
  'هز رأسه وقال',
  'ثم أضاف',
  'ضحكت وقالت',
])('“%s:” answers', (words) => {
  expect([asks(words), answers(words)]).toEqual([false, true])
})

test.each([
  'سلمى الراوي',
  'الماء',
  'سألت أمي عن الحبر وعدت إلى البيت',
  'وفي البيت قال جدي الكبير شيئا آخر',
  `${'كلمة '.repeat(19)}ثم قال`,
])('“%s:” lets nobody speak', (words) => {
  expect([asks(words), answers(words)]).toEqual([false, false])
})
