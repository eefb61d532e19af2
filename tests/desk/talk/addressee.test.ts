/** Whom a letter over a piece is to. */

import { expect, test } from 'vitest'
import { addresseeOf } from '../../../src/desk/talk/addressee.ts'

test.each([
  ['الأستاذة الفاضلة سعاد، السلام عليكم', 'سعاد'],
  ['عزيزتي سعاد، مرفق الحوار', 'سعاد'],
  ['الأستاذ ماهر المحترم، هذا الحوار', 'ماهر'],
  ['صباح الخير أستاذ ماهر، أجبت عن الأسئلة تحت كل سؤال', 'ماهر'],
])('«%s» is to %s', (text, name) => {
  expect(addresseeOf(text)).toBe(name)
})

test.each([
  'صباح الخير أستاذ ماهر، نبدأ على بركة الله',
  'الأستاذ ماهر البستاني يعمل هنا',
  'الخبز لا يكذب',
])('«%s» is to nobody', (text) => {
  expect(addresseeOf(text)).toBeUndefined()
})
