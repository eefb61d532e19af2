/** Lines of a page or a program among those of a manuscript: left out, and listed; and words that only look like them. */

import { describe, expect, test } from 'vitest'
import type { ManuscriptParagraph } from '../../../src/desk/manuscript.ts'
import { siftFurniture } from '../../../src/desk/talk/furniture.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

const leftOf = (...lines: readonly (string | ManuscriptParagraph)[]) =>
  siftFurniture(paragraphsOf(...lines)).leftOut.map(({ text }) => text)

test.each([
  'اترك تعليقاً',
  'Leave a Reply',
  'Your email address will not be published. Required fields are marked *',
  'شارك هذا الموضوع:',
  'مشاركة على فيسبوك',
  'مواضيع ذات صلة',
  'اقرأ أيضًا: كيف تُضبط الأوتار',
  'آخر تحديث: 2 مارس 2031',
  '٣ دقائق قراءة',
  'وقت القراءة 3 دقائق',
  '1,204 مشاهدة',
  '3 تعليقات',
  'الرئيسية › حوارات › عود',
  'الرئيسية',
  'أنت هنا: الرئيسية › حوارات',
  'التصنيف: حوارات | الوسوم: عود',
  'المؤلف: سامي نجم',
  'اشترك في القائمة البريدية',
  'نستخدم ملفات تعريف الارتباط',
  'جميع الحقوق محفوظة © 2031',
  'إعلان',
  'طباعة',
  'انسخ الرابط',
  'Sent from my iPhone',
  'شارك   غرّد   اطبع   احفظ',
  'فيسبوك | إكس | واتساب',
  'حجم الخط: أ أ أ',
  'أ+ أ-',
  'نسخ الرابط إرسال بالبريد الإلكتروني',
  'إعجاب تحميل...',
  'أخبار / رياضة / حوارات',
  'ثقافة › أدب',
  'الكلمات الدلالية: عود، خشب',
  'التعليقات (3)',
  'التعليقات (0) كن أول من يعلّق',
  'كن أول من يعلق على المقال',
  'تابعونا على فيسبوك وإنستغرام',
  'حفظ المقال',
  'استمع للمقال',
  'المقال السابق: كيف تُضبط الأوتار',
  'موضوعات متعلقة',
  'عدد القراءات: 812',
  'اضغط للمشاركة على تويتر (فتح في نافذة جديدة)',
  '***',
  '——————',
  'https://example.org/a',
])('“%s” is left out', (line) => {
  expect(leftOf('نعم.', line, 'لا.')).toEqual([line])
})

test.each([
  'شاركت في الثورة وأنا طالب.',
  'مشاركة الناس في الحي أصعب مما نظن.',
  'إعلان الاستقلال كان يومًا لا يُنسى.',
  'طباعة الكتب حرفة أبي.',
  'المؤلف في رأيي يموت حين ينشر.',
  '3 تعليقات وصلتني ذلك اليوم.',
  'في الرئيسية قابلت الناس.',
  'انظر https://example.org/a',
  'نعم › لا',
  'وصلتني يومها 3 تعليقات',
  'أقرأ أيضًا للأطفال كل مساء',
  'تابعنا على فيسبوك ما جرى ليلتها.',
  'عدد القراء عندنا قليل.',
  'شارك أبي في الحفر',
  'أرسل أخي نسخة إلى عمي',
  'حفظ النص صعب؟',
  'ثقافة / خبز',
  'نعم، شارك غرد',
])('“%s” is kept', (line) => {
  expect(leftOf('نعم.', line, 'لا.')).toEqual([])
})

test('a long paragraph is none, whatever it begins with', () => {
  expect(leftOf(`آخر تحديث: ${'كلمة '.repeat(70)}`)).toEqual([])
})

describe('titles of other pieces under a line of a page', () => {
  const at = (line: number, text: string) => paragraphOf(text, {}, line)
  const leftOf = (...lines: readonly ManuscriptParagraph[]) =>
    siftFurniture(lines).leftOut.map(({ text }) => text)

  test('are left out up to an empty line', () => {
    const lines = [
      at(1, 'نعم.'),
      at(3, 'اقرأ أيضا'),
      at(4, 'من أين تأتي الأخشاب؟'),
      at(5, 'دكان في آخر السوق'),
    ]
    expect(leftOf(...lines, at(7, 'متى بدأت؟'))).toEqual([
      'اقرأ أيضا',
      'من أين تأتي الأخشاب؟',
      'دكان في آخر السوق',
    ])
  })

  test('are kept where no empty line says where they end, and where they are sentences', () => {
    const lines = Array.from({ length: 9 }, (_, line) => at(line + 2, 'دكان في آخر السوق'))
    expect(leftOf(at(1, 'اقرأ أيضا'), ...lines)).toEqual(['اقرأ أيضا'])
    expect(leftOf(at(1, 'اقرأ أيضا'), at(2, 'بدأت وأنا صغير.'))).toEqual(['اقرأ أيضا'])
  })
})

describe('behind the comments of a page', () => {
  const talk = ['س: متى؟', 'ج: أمس.', 'س: وأين؟', 'ج: هنا.']

  test('nothing is of the manuscript', () => {
    const comments = ['3 تعليقات على “حوار”', 'هدى: جميل', 'قارئ: كم؟']
    expect(leftOf(...talk, ...comments)).toEqual(comments)
    expect(leftOf(...talk, 'التعليقات', 'هدى: جميل')).toEqual(['التعليقات', 'هدى: جميل'])
    const two = ['رأيان على "حوار مع مالك"', 'هدى: جميل']
    expect(leftOf(...talk, ...two)).toEqual(two)
  })

  test('is only what is headed so, and not words that begin like it', () => {
    expect(leftOf(...talk, 'التعليقات عندي كثيرة.', 'هدى: جميل')).toEqual([])
  })

  test('pictures and notes are kept', () => {
    const note = paragraphOf('ليف', { kind: 'note' })
    expect(leftOf(...talk, 'التعليقات', note)).toEqual(['التعليقات'])
  })

  test('which stand in its second half', () => {
    expect(leftOf('التعليقات', ...talk)).toEqual([])
  })
})

test('each is told with its place', () => {
  expect(siftFurniture(paragraphsOf('نعم.', 'إعلان')).leftOut).toMatchObject([
    { reason: 'furniture', span: { line: 2 } },
  ])
})
