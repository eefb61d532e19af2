/** Two labels: spellings of one name, a part of it, its initials, its sound in Latin letters; or two people. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPartOfName, likenessOf, type NameLikeness } from '../../../src/desk/talk/same-name.ts'
import { keyOf, withoutTitles, withoutTrade } from '../../../src/desk/talk/word-key.ts'

const likeness = (one: string, other: string) => likenessOf(keyOf(one), keyOf(other))

describe.each<[string, string, NameLikeness]>([
  ['سلمى الراوي', 'سَلمى الرَّاوى', 'same'],
  ['سلمى الراوي', 'م. سلمي الراوي', 'same'],
  ['سلمى الراوي', 'المهندسة سلمـى الراوي', 'same'],
  ['مجلة المفتاح', 'المجلة المفتاح', 'same'],
  ['مجلة المفتاح', 'المفتاح', 'same'],
  ['الراوي', 'راوي', 'same'],
  ['سلمى', 'سلمى الراوي', 'part'],
  ['الراوي', 'سلمى الراوي', 'part'],
  ['سلمى الراوي', 'سلمى بنت أحمد الراوي', 'part'],
  ['س.ر', 'سلمى الراوي', 'initials'],
  ['س. ا.', 'سلمى الراوي', 'initials'],
  ['و.ق', 'وضّاح', 'initials'],
  ['Salma Al-Rawi', 'سلمى الراوي', 'romanised'],
  ['سلمى الرواي', 'سلمى الراوي', 'near'],
  ['سلمى الراو', 'سلمى الراوي', 'near'],
  ['سلمى الزاوي', 'سلمى الراوي', 'near'],
])('%s and %s', (one, other, like) => {
  test(`are one by ${like}`, () => {
    expect(likeness(one, other)).toBe(like)
  })
})

test.each([
  ['سلمى الراوي', 'هدى الراوي'],
  ['سلمى', 'هدى'],
  ['الحسن سلمى', 'سلمى رجب الحسن'],
  ['س.ر', 'هدى الراوي'],
  ['س', 'سلمى'],
  ['ج', 'جمانة'],
  ['س.ر', 'م.ر'],
  ['س.ر', 'سلمى بنت الراوي'],
  ['نور', 'نار'],
  ['متحدث 1', 'متحدث 2'],
  ['Salma Rawi', 'Huda Rawi'],
  ['أب', 'أبو شادي'],
])('%s and %s are two', (one, other) => {
  expect(likeness(one, other)).toBeUndefined()
})

test('a part of a name is some of its words in their order', () => {
  expect(isPartOfName('توداي', 'مجله انفلونسرز توداي')).toBe(true)
  expect(isPartOfName('توداي انفلونسرز', 'مجله انفلونسرز توداي')).toBe(false)
  expect(isPartOfName('مجله انفلونسرز توداي', 'مجله انفلونسرز توداي')).toBe(false)
})

const name = fc
  .array(
    fc.constantFrom(
      'سلمى',
      'هدى',
      'الراوي',
      'راوي',
      'نور',
      'مجلة',
      'س',
      'ر',
      'م',
      'Salma',
      'Rawi',
      'أبو',
      '1',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '))

test('it does not matter which of the two is named first', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      expect(likeness(one, one)).toBe('same')
    }),
    { seed: 22, numRuns: 3000 },
  )
})

test('titles are no part of a name, unless they are all of it or its initials', () => {
  expect(keyOf('الدكتورة سلمى الراوي')).toBe('سلمي الراوي')
  expect(keyOf('د. م. سلمى')).toBe('سلمي')
  expect(keyOf('الدكتورة')).toBe('الدكتوره')
  expect(keyOf('م.م')).toBe('م م')
  expect(withoutTitles('المهندسة سَلمى الرَّاوي')).toBe('سَلمى الرَّاوي')
  expect(withoutTitles('م.م')).toBe('م.م')
})

test.each([
  ['العدّاءة إخلاص كوكو', 'إخلاص كوكو'],
  ['عريف الفلج خلفان الصبيحي', 'خلفان الصبيحي'],
  ['دليل الصحراء موسى أق إبراهيم', 'موسى أق إبراهيم'],
])('%s does a thing, and is %s', (written, name) => {
  expect(withoutTrade(written)).toBe(name)
})

test.each([
  'نفيسة الدرعاوي',
  'خلفان الصبيحي المعمري',
  'الطيب صالح',
  'سلمى بنت أحمد الراوي',
])('%s is a name', (name) => {
  expect(withoutTrade(name)).toBe(name)
})
