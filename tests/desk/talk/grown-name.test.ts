/** A part of a name, and the whole of it in a text. */

import { expect, test } from 'vitest'
import { grownName } from '../../../src/desk/talk/grown-name.ts'

test.each([
  [
    'grows to what stands before «بن»',
    'بن همام العدواني',
    'مع الوالد زهران بن همام العدواني، صائغ',
    'زهران بن همام العدواني',
  ],
  ['grows to what leads it', 'زبيدة بنحدو', 'هناك تخبز لالة زبيدة بنحدو خبزها', 'لالة زبيدة بنحدو'],
  [
    'grows to what stands between',
    'خلفان الصلتي',
    'يستيقظ خلفان بن سيف الصلتي قبل الفجر',
    'خلفان بن سيف الصلتي',
  ],
  [
    'grows to what stands behind',
    'سالم الزهراني',
    'المسرحي سالم الزهراني البحري: أكتب',
    'سالم الزهراني البحري',
  ],
  [
    'stays where the text has no more of it',
    'فارس البستاني',
    'يعمل فارس البستاني في المخبز',
    'فارس البستاني',
  ],
  ['takes nothing that calls it', 'ود الحداد', 'شكرا بيك يا ود الحداد', 'ود الحداد'],
])('%s', (_, name, text, whole) => {
  expect(grownName(name, [text])).toBe(whole)
})
