/** Labels that a piece says the meaning of before it uses them. */

import { expect, test } from 'vitest'
import { declaredNames, listedGuests } from '../../../src/desk/talk/declared.ts'
import { paragraphsOf } from '../../support/talks.ts'

const names = (...lines: readonly string[]) => Object.fromEntries(declaredNames(paragraphsOf(...lines)))

test('names are told by the keys of their labels', () => {
  expect(names('أ = أبوبكر خير السيد، هـ.ك = هدية الكبيرة')).toEqual({
    ا: 'أبوبكر خير السيد',
    'ه ك': 'هدية الكبيرة',
  })
  expect(names('حوار', 'س=سلمى الراوي')).toEqual({ س: 'سلمى الراوي' })
})

test('that is done before the talk, with short labels', () => {
  expect(names(...Array.from({ length: 12 }, () => 'نص.'), 'س = سلمى')).toEqual({})
  expect(names('الحبروالورقوالماء = سلمى', '2 = 2')).toEqual({})
})

test.each([
  ['ضيفانا: نادية سالم وكريم عبد الجليل', ['نادية سالم', 'كريم عبد الجليل']],
  ['الضيوف: د. نادية سالم (طبيبة)، كريم حسن؛ الشيخ مراد علي.', ['نادية سالم', 'كريم حسن', 'مراد علي']],
  ['شارك فيها: ريتا معلوف، عصام الديراني', ['ريتا معلوف', 'عصام الديراني']],
])('“%s” lists guests', (line, guests) => {
  expect(listedGuests([line])).toEqual(guests)
})

test.each(['حوار: نادية سالم', 'ملاحظة: كريم وسالم هنا', 'ضيفانا نادية وكريم'])('“%s” lists none', (line) => {
  expect(listedGuests([line])).toEqual([])
})
