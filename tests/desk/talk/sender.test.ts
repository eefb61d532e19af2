/** Who has sent a mail of answers. */

import { expect, test } from 'vitest'
import { isOfAnother, senderIn } from '../../../src/desk/talk/sender.ts'

const named = (texts: readonly string[]) => senderIn({ sender: 'Hind Al-Bustani', title: '', texts })

test('a sender in Latin letters is named as the mail says', () => {
  expect(named(['اكتبوا الاسم هكذا لو سمحتم: هند البستاني، مهندسة'])).toBe('هند البستاني')
})

test('a sender in Latin letters is named as the text has the same sounds', () => {
  expect(named(['تحياتي لكم، هند البستاني'])).toBe('هند البستاني')
  expect(named(['تحياتي لكم جميعا'])).toBe('Hind Al-Bustani')
})

test('a sender in Arabic letters is named as he is', () => {
  expect(senderIn({ sender: 'هند البستاني', title: '', texts: [] })).toBe('هند البستاني')
  expect(senderIn({ title: '', texts: [] })).toBeUndefined()
})

test('who forwards answers has not given them', () => {
  expect(isOfAnother(['أحوّل لكم أجوبة النحّال كما وصلتني'])).toBe(true)
  expect(isOfAnother(['أرسل لكم أجوبتي'])).toBe(false)
})
