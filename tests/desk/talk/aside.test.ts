/** What in a talk is nobody's speech: what is done, what the editor notes, the words of a picture. */

import { describe, expect, test } from 'vitest'
import { asideOf, directionAtHead } from '../../../src/desk/talk/aside.ts'

test.each([
  ['(تصفيق)', 'direction', 'تصفيق'],
  ['[ضحك طويل].', 'direction', 'ضحك طويل'],
  ['*يضحك*', 'direction', 'يضحك'],
  ['(انقطع التسجيل هنا أربع دقائق وأعيد السؤال)', 'editorNote', 'انقطع التسجيل هنا أربع دقائق وأعيد السؤال'],
  ['[ملاحظة المحرر: كذا]', 'editorNote', 'ملاحظة المحرر: كذا'],
  ['ملاحظة المحرّر: انقطع', 'editorNote', 'ملاحظة المحرّر: انقطع'],
  ['تنويه: انقطع', 'editorNote', 'تنويه: انقطع'],
  ['صورة 2: البيت', 'caption', 'البيت'],
  ['تعليق الصورة: البيت', 'caption', 'البيت'],
])('“%s” is aside', (text, kind, words) => {
  const aside = asideOf(text)
  expect([aside?.kind, text.slice(aside?.start, aside?.end)]).toEqual([kind, words])
})

test.each([
  'ملاحظة: الملح قليل',
  'سلمى: نعم',
  '(نعم) قال',
  '(1)',
  '(…)',
  'صورة جميلة في البيت',
  'الوقت: كثير',
])('“%s” is not', (text) => {
  expect(asideOf(text)).toBeUndefined()
})

describe('what somebody does at the head of a turn', () => {
  test('is told with where the words go on', () => {
    expect(directionAtHead('(ضاحكة) أنا')).toEqual({ words: 'ضاحكة', end: 8 })
    expect(directionAtHead('[وهو يبتسم] نعم')).toMatchObject({ words: 'وهو يبتسم' })
  })

  test.each([
    '(ضاحكة)',
    '(1998) سنة',
    '(هذا كلام من أربع) نعم',
    'نعم (ضاحكة) لا',
  ])('is none in “%s”', (text) => {
    expect(directionAtHead(text)).toBeUndefined()
  })
})
