/** Words behind titles: as far as a name goes, without what tells of the trade, and none where a title names nobody. */

import { describe, expect, test } from 'vitest'
import { honouredIn } from '../../../src/desk/talk/honoured.ts'

describe('behind a title stands a name', () => {
  test.each([
    ['زرنا الدكتورة هالة الجمّال في عيادتها', 'هالة الجمّال'],
    ['يستقبلنا د. هالة الجمّال في عيادتها', 'هالة الجمّال'],
    ['يستقبلنا د.هالة الجمّال في عيادتها', 'هالة الجمّال'],
    ['وصل أ.د. هالة الجمّال مبكرا', 'هالة الجمّال'],
    ['زرنا مستر رمزي قنديل في مدرسته', 'رمزي قنديل'],
    ['وحكى المعلم عبد القادر السمّان طويلا', 'عبد القادر السمّان'],
    ['زرنا الحاجة أم نضال الزعبي في بيتها', 'أم نضال الزعبي'],
    ['قال الأستاذ رمزي، ثم سكت', 'رمزي'],
  ])('in “%s”', (text, name) => {
    expect(honouredIn(text)).toEqual([name])
  })

  test('without a country or a trade between the two', () => {
    expect(honouredIn('حدثنا المهندس الأردني رامي الشوابكة عن الجسور')).toEqual(['رامي الشوابكة'])
    expect(honouredIn('زرنا الطبيبة النفسية ليلى حمدان هناك')).toEqual(['ليلى حمدان'])
    expect(honouredIn('مع الناقدة التشكيلية الليبية ليلى بن حمد.')).toEqual(['ليلى بن حمد'])
  })

  test('with a first name that has the form of a country’s', () => {
    expect(honouredIn('هنا عاش الحاج العربي بنيس سبعين عاما')).toEqual(['العربي بنيس'])
    expect(honouredIn('التقينا الأستاذ الهادي بن سالم في داره')).toEqual(['الهادي بن سالم'])
  })

  test('with both first names of somebody, before his family’s', () => {
    expect(honouredIn('فتح الدكتور محمد سعيد القبّاني بابه')).toEqual(['محمد سعيد القبّاني'])
    expect(honouredIn('فتح الدكتور محمد القبّاني المتخصص بابه')).toEqual(['محمد القبّاني'])
  })
})

test.each([
  ['calls somebody', 'دكتورة، كم مريضا زارك؟'],
  ['says what somebody is', 'هالة الجمّال أستاذ التخطيط في الجامعة'],
  ['says it in more words', 'هالة الجمّال أستاذة علم النبات في الجامعة'],
  ['says whom somebody trains', 'وصل كابتن المنتخب الوطني أمس'],
  ['is a family’s name', 'هنا رمزي الحلاق يفتح الباب'],
])('a title that %s names nobody', (_, text) => {
  expect(honouredIn(text)).toEqual([])
})
