/** Whom the first sentences of a piece are about. */

import { describe, expect, test } from 'vitest'
import { subjectsIn } from '../../../src/desk/talk/subjects.ts'

const best = (text: string) => [...subjectsIn(text)].sort((one, other) => other.weight - one.weight)[0]?.name

describe('whom a text is about', () => {
  test.each([
    [
      'stands behind a verb far into the sentence',
      'قبل الفجر من أيلول إلى آذار يحمل زهير البستاني في سلته فخاخا',
      'زهير البستاني',
    ],
    [
      'stands before a verb behind another sentence',
      'الرصيف طويل. زهيرة أمغار تقود القارب الأحمر',
      'زهيرة أمغار',
    ],
    ['stands before what he is one of', 'جاكلين طنّوس واحدة من أربع نساء هنا', 'جاكلين طنّوس'],
    ['is named by his father', 'في السوق يجلس يحظيه ولد همام الكنتي بين الأقمشة', 'يحظيه ولد همام الكنتي'],
    ['is called by what leads a name', 'هناك تطبخ لالة فطومة بنحدو الكسكس بهدوء', 'لالة فطومة بنحدو'],
    ['has a name of three parts', 'في الوادي يزرع نادر حامد المعمري البن وحده', 'نادر حامد المعمري'],
    ['is called by a son’s name', 'كل فجر يسقي أبو سعد شحادة مع أهله الزيتون', 'أبو سعد شحادة'],
    ['has a family’s name as Armenians have it', 'صنع غازار دمرجيان مئة كمان', 'غازار دمرجيان'],
    ['is called by a servant’s name', 'أربعون سنة قضاها عبد الجبار بلحاج في محطة', 'عبد الجبار بلحاج'],
  ])('%s', (_, text, name) => {
    expect(best(text)).toBe(name)
  })

  test.each([
    'تغيّرت الدروب وبقي الحجر في مكانه',
    'تقرأ ثلاثمئة رسالة في السنة',
    'رسم «حمد الطابور» مرة',
    'كيف نعرف أن المطر قادم؟',
  ])('is nobody in «%s»', (text) => {
    expect(subjectsIn(text)).toEqual([])
  })
})
