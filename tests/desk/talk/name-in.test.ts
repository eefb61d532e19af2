/** Words that may be a name: what is left of them is one, or they are none. */

import { expect, test } from 'vitest'
import { nameIn } from '../../../src/desk/talk/name-in.ts'

test.each([
  ['يا أستاذ رمزي قنديل،', 'رمزي قنديل'],
  ['الخزّافة ليلى حمدان', 'ليلى حمدان'],
  ['الكاتب اليمني رمزي قنديل', 'رمزي قنديل'],
  ['رمزي رمزي قنديل', 'رمزي قنديل'],
  ['هدى بنت سالم بن حمد', undefined],
])('of “%s” the name is %s', (words, name) => {
  expect(nameIn(words)).toBe(name)
})

test.each([
  ['a question', 'كم مرة'],
  ['a country and one name', 'اليمني رمزي'],
  ['a name and an office', 'رمزي رئيس'],
  ['an adverb', 'ليلى اليوم'],
  ['one word', 'رمزي'],
  ['nothing', undefined],
])('%s is none', (_, words) => {
  expect(nameIn(words)).toBeUndefined()
})
