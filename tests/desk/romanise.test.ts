/** Arabic in Latin letters: for addresses, and to know one name in two scripts. */

import { expect, test } from 'vitest'
import { consonantsOf, slugOf } from '../../src/desk/romanise.ts'

test.each([
  ['زاهر النجار', 'zahr-alnjar'],
  ['حوار مع Salma', 'hwar-ma-salma'],
  ['شَذا ٣', 'shdha-3'],
  ['؟!', ''],
  ['  a  b  ', 'a-b'],
])('%s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

test.each([
  ['سلمى الراوي', 'Salma Al-Rawi'],
  ['سلمى الراوي', 'Selma el Rawy'],
  ['جمال قاسم', 'Gamal Qassim'],
  ['خالد إبراهيم', 'Khaled Ibrahim'],
  ['غسان', 'Ghassan'],
])('%s sounds like %s', (arabic, latin) => {
  expect(consonantsOf(arabic)).toBe(consonantsOf(latin))
})

test.each([
  ['سلمى الراوي', 'Huda Al-Rawi'],
  ['خالد', 'Ghaled'],
])('%s does not sound like %s', (arabic, latin) => {
  expect(consonantsOf(arabic)).not.toBe(consonantsOf(latin))
})
