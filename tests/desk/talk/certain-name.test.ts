/** Names of guests that nobody need look at. */

import { expect, test } from 'vitest'
import { isCertainName } from '../../../src/desk/talk/certain-name.ts'

const certain = (title: string, ...texts: string[]) => isCertainName('زهير البستاني', title, texts)
const TEXT = 'يعمل زهير البستاني في المخبز'

test.each([
  'زهير البستاني: الخبز لا يكذب',
  'حوار مع الخبّاز اليمني زهير البستاني',
  'الخبّاز زهير البستاني لـ«الرغيف»: لا أكذب',
])('a name is certain that the introduction has too, in «%s»', (title) => {
  expect(certain(title, TEXT)).toBe(true)
  expect(certain(title, 'يعمل في المخبز')).toBe(false)
})

test.each([
  'مترجم زهير البستاني: الكلمة خبز',
  'الخبز عند زهير البستاني',
  'الخبز',
])('a name is not certain in «%s»', (title) => {
  expect(certain(title, TEXT)).toBe(false)
})
