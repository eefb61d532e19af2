/** First names, and words that are first names besides. */

import { expect, test } from 'vitest'
import { firstNameOf } from '../../../src/desk/talk/first-names.ts'

test('a first name is known however it is spelt', () => {
  expect(firstNameOf('فاطمة')).toBe('sure')
  expect(firstNameOf('شمّا')).toBe('sure')
  expect(firstNameOf('احمد')).toBe('sure')
  expect(firstNameOf('عبدالجبار')).toBe('sure')
})

test('a first name that is a word besides says less', () => {
  expect(firstNameOf('أمل')).toBe('perhaps')
  expect(firstNameOf('كريم')).toBe('perhaps')
})

test.each(['في', 'أنا', 'مدرسة', 'يكتب'])('«%s» is none', (word) => {
  expect(firstNameOf(word)).toBeUndefined()
})
