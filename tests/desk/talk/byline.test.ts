/** Lines of a page that say who wrote it and when, and lines that only look so. */

import { expect, test } from 'vitest'
import { bylineOf } from '../../../src/desk/talk/byline.ts'
import { genreCreditOf } from '../../../src/desk/talk/genre-credit.ts'

test.each([
  ['حوار يوسف مراد · 1 أكتوبر 2026 · 5 دقائق قراءة', 'حوار', 'يوسف مراد', '1 أكتوبر 2026'],
  ['يوسف مراد الخميس 1 أكتوبر 2026', 'حوار', 'يوسف مراد', '1 أكتوبر 2026'],
  ['يوسف مراد، القاهرة – 1 أكتوبر 2026، 10:30 ص', 'حوار', 'يوسف مراد', '1 أكتوبر 2026'],
  ['بقلم ليلى حسن | 2026-10-01', 'بقلم', 'ليلى حسن', '2026-10-01'],
  [
    'نشر في: الأحد 1 أكتوبر 2026 | المشاهدات: 207 | حاورها: يوسف مراد',
    'حاورها',
    'يوسف مراد',
    '1 أكتوبر 2026',
  ],
])('“%s” has its author and its day', (line, role, name, date) => {
  expect(bylineOf(line)).toMatchObject({ credits: [{ role, name }], date })
})

test('a length of reading does for a day, and is kept among the rest', () => {
  expect(bylineOf('يوسف مراد · 5 دقائق قراءة')).toMatchObject({
    credits: [{ name: 'يوسف مراد', asks: true }],
    rest: ['5 دقائق قراءة'],
  })
})

test.each([
  'يوسف مراد',
  'القاهرة · 1 أكتوبر 2026',
  'ولدت في 1 أكتوبر 1960، وكنت أصغر إخوتي، ثم انتقلنا إلى البحر',
  'متى بدأت؟ 1 أكتوبر 2026',
])('“%s” is none', (line) => {
  expect(bylineOf(line)).toBeUndefined()
})

test.each([
  ['تحقيق: ليلى حسن', 'تحقيق', 'ليلى حسن'],
  ['ريبورتاج – يوسف عبد الرحمن', 'ريبورتاج', 'يوسف عبد الرحمن'],
  ['تحقيق وتصوير: هاني البرّي', 'تحقيق وتصوير', 'هاني البرّي'],
])('“%s” names its kind and its author', (line, role, name) => {
  expect(genreCreditOf(line)).toEqual({ role, name, asks: false })
})

test.each([
  'تحقيق: مدينة بلا ماء',
  'تحقيق: المدينة النائمة',
  'تحقيق في المدينة',
  'تقرير: من يوقظ الساعة',
])('“%s” is a title', (line) => {
  expect(genreCreditOf(line)).toBeUndefined()
})
