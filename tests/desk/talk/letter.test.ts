/** The sender's own words to the magazine are told, where they stand around a talk; words of the piece are not. */

import { describe, expect, test } from 'vitest'
import { isOfLetter } from '../../../src/desk/talk/letter.ts'
import { deskText } from '../../support/desked.ts'

test.each([
  'مساء الخير يا جماعة، دي مسودة الحوار.',
  'أهلًا أستاذ، مرفق الحوار كما اتفقنا',
  'الصور هبعتها بكره إن شاء الله',
  'مع تحياتي',
  'أستاذ نبيل المحترم،',
  'الزميلة سلمى العزيزة، إليك ما وعدت به',
  'وصلنا أخيرا، أرسل لكم الحوار كاملا',
  'شكرا، وتصبحون على خير',
  '0100 123 4567',
  'ملاحظة للتحرير: تُكتب الكنية بلا ألف',
  'إلى المصمم: الصورة الثانية أولا',
  'تصحيح: في الجواب الثالث سقطت كلمة',
  'أرجو تعديل العنوان إن أمكن',
  'هاتف: ٠٧٩ ١٢٣ ٤٥٦٧',
])('“%s” is', (text) => {
  expect(isOfLetter(text)).toBe(true)
})

test.each([
  'في صباح الخير الأول من الشهر وصلنا إلى القرية.',
  'شكرًا لكل من ساعدنا في ترجمة هذا الحوار.',
  'ولد سنة 1970 وعمل في الميناء حتى 1999.',
  'أهلًا بكم في مطبخ الجدة.',
  'تصويب: ذكرنا في عدد سابق أن البئر في الشمال.',
  'الأستاذ نبيل محترف في صناعته.',
  'تُباع النسخ في مكتبة الميناء، وطُبع منها 12000.',
])('“%s” is not', (text) => {
  expect(isOfLetter(text)).toBe(false)
})

describe('a talk with its letter around it', () => {
  const talk = deskText(
    'أهلا أستاذ، مرفق الحوار كما اتفقنا.\n\nحوار مع سلمى الخطاطة\nحوار: كريم سالم\n\nكريم: متى بدأت الخط؟\nسلمى: في السابعة من عمري.\nكريم: من علّمك؟\nسلمى: أبي، وكان نجارًا.\n\nشكرا، وتصبحون على خير\n0100 123 4567\nكريم\n',
  )

  test('is told at its lines', async () => {
    const told = (await talk).draft.findings.filter(({ code }) => code === 'desk/letter')
    expect(told.map(({ span }) => span?.line)).toEqual([1, 11, 12])
  })

  test('has its signature in the list, and no question made of it', async () => {
    const { draft } = await talk
    expect(draft.exchanges).toHaveLength(2)
    expect(draft.leftOut).toContainEqual(expect.objectContaining({ text: 'كريم', reason: 'label' }))
  })
})

test('what whoever asks says in taking leave is no letter', async () => {
  const { draft } = await deskText(
    'حوار مع سلمى الخطاطة\nحوار: كريم سالم\n\nكريم: متى بدأت الخط؟\nسلمى: في السابعة من عمري.\nكريم: من علّمك؟\nسلمى: أبي، وكان نجارًا.\nكريم: شكرا لك.\n',
  )
  expect(draft.closing).toHaveLength(1)
  expect(draft.findings.map(({ code }) => code)).not.toContain('desk/letter')
})

test('short lines under a signature are told with it', async () => {
  const { draft } = await deskText(
    'حوار مع سلمى الخطاطة\nحوار: نبيل عون\n\nس: متى بدأت الخط؟\nج: في السابعة من عمري.\nس: من علّمك؟\nج: أبي، وكان نجارًا.\n\nمع أطيب التحيات\n\nكريم سالم\n\nمراسل في الجنوب\n',
  )
  const told = draft.findings.filter(({ code }) => code === 'desk/letter')
  expect(told.map(({ span }) => span?.line)).toEqual([9, 11, 13])
})
