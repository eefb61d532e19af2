/** Labels that a piece says the meaning of before it uses them. */

import { expect, test } from 'vitest'
import { declaredNames } from '../../../src/desk/talk/declared.ts'
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
