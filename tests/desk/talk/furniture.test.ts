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
])('“%s” is kept', (line) => {
  expect(leftOf('نعم.', line, 'لا.')).toEqual([])
})

test('a long paragraph is none, whatever it begins with', () => {
  expect(leftOf(`آخر تحديث: ${'كلمة '.repeat(70)}`)).toEqual([])
})

describe('behind the comments of a page', () => {
  const talk = ['س: متى؟', 'ج: أمس.', 'س: وأين؟', 'ج: هنا.']

  test('nothing is of the manuscript', () => {
    const comments = ['3 تعليقات على “حوار”', 'هدى: جميل', 'قارئ: كم؟']
    expect(leftOf(...talk, ...comments)).toEqual(comments)
    expect(leftOf(...talk, 'التعليقات', 'هدى: جميل')).toEqual(['التعليقات', 'هدى: جميل'])
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
