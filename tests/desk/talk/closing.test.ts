/** Lines under a talk, and how who asks takes his leave; and words of a talk that begin like them. */

import { expect, test } from 'vitest'
import { closingWeight, takesLeave } from '../../../src/desk/talk/closing.ts'

test.each([
  'للتواصل مع المجلة',
  'لمتابعة محتوى عمر الإسكندراني',
  'نُشر هذا الحوار في العدد الرابع',
  'أُنجز الحوار في أكتوبر',
  'هذا اللقاء جزء من ملف',
  'الحوار بالدارجة كما سُجّل',
  'اللقاء منشور في «المرفأ»',
  '— انتهت الندوة —',
  'اشتركوا في القناة',
  '* نُشر في عدد الربيع',
  '* أمينة مختبر الفخّار',
  'تستمر الورشة حتى آخر الشهر، كل سبت.',
  'ينطلق المهرجان مساء الخميس في ساحة البلدة',
  'يفتح المتحف أبوابه من التاسعة',
  'press@example.org',
  'www.example.org',
  'حسابها: @salma',
  '***',
])('“%s” closes', (line) => {
  expect(closingWeight(line)).toBeGreaterThanOrEqual(1.5)
})

test.each([
  'أطفئوا المصابيح مرة وانظروا.',
  'الحديث عن الماضي صعب عليّ.',
  '— قلت له نعم — ثم مضى.',
  'قال لي — وهو يضحك —',
  'اكتب @ بين الاسمين.',
  'تمشي الأيام كما تمشي.',
  'الحوار هو الحياة كلها.',
  'النص عندي كائن حي.',
  'هذا الحوار جميل؟',
  'يستمر الخوف حتى آخر العمر.',
  'تبدأ الحكاية من البئر.',
  'هل يستمر المعرض؟',
  `انظر ${'كلمة '.repeat(60)}https://example.org`,
])('“%s” does not', (line) => {
  expect(closingWeight(line)).toBe(0)
})

test.each([
  'شكرًا لك',
  'ألف شكر يا فنان',
  'شكراً جزيلاً',
  'يعطيك العافية',
  'نورتنا',
  'سعدنا بك',
  'إلى اللقاء',
])('“%s” takes leave', (line) => {
  expect(takesLeave(line)).toBe(true)
})

test.each(['شكرًا، ولكن كيف بدأت؟', 'الشكر لأبي وحده', 'نعم'])('“%s” does not', (line) => {
  expect(takesLeave(line)).toBe(false)
})
