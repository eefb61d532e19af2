/** What is read from left to right as one piece, and that nothing else of a text is touched. */

import { describe, expect, test } from 'vitest'
import { markIsolates } from '../../src/issue/isolates.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { emphasis, english, inline, link, note } from '../support/issues.ts'

const piecesIn = (text: string) =>
  markIsolates(inline(text)).flatMap((part) => (part.kind === 'isolate' ? [part.text] : []))

test.each([
  ['اتصل على +20 100 123 4567 غداً', ['+20 100 123 4567']],
  ['رقمنا 0100-123-4567.', ['0100-123-4567']],
  ['المكتب (02) 2345 6789، أو 01001234567', ['(02) 2345 6789', '01001234567']],
  ['الهاتف ٠١٠٠ ١٢٣ ٤٥٦٧ مساءً', ['٠١٠٠ ١٢٣ ٤٥٦٧']],
  ['اتصل 00201001234567', ['00201001234567']],
  ['حساب @user_1 هنا', ['@user_1']],
  ['وسم #Egypt و#مصر', ['#Egypt']],
  ['لغة C++ ثم C#، ودرجة A+', ['C++', 'C#', 'A+']],
  ['تابع @warraq و@press_ar و#OpenSource وبـ@x', ['@warraq', '@press_ar', '#OpenSource', '@x']],
  [
    'اتصل على 02 2345 6789 و(02) 2345-6789 و+20 100 123 4567',
    ['02 2345 6789', '(02) 2345-6789', '+20 100 123 4567'],
  ],
  ['كتبها بC++ وفي الـ#Press والـhttps://example.org/a', ['C++', '#Press', 'https://example.org/a']],
  ['راسل editor@example.org.', ['editor@example.org']],
  ['انظر (https://example.org/a?b=1)، ثم www.example.org.', ['https://example.org/a?b=1', 'www.example.org']],
])('in “%s” each is found whole', (text, pieces) => {
  expect(piecesIn(text)).toEqual(pieces)
})

test.each([
  'بين 1998 و 2004',
  'سعره 1,000,000 جنيه',
  'من 10-15 ألفاً',
  'نسبة 0.5 في المئة',
  'الإصدار 10.15.7',
  'يوم 2026-11-01',
  'طبعة 01 عام 2020',
  'abc0123456789',
  'مجموعة A/B و iPhone 15',
  '#هاشتاق',
  'كلمة@home',
  'سور#Press',
  '2+2',
  'القيد 01-2345',
])('“%s” holds none', (text) => {
  expect(piecesIn(text)).toEqual([])
})

test('the text is the same with them as without, and words of other languages are left alone', () => {
  const content = [...inline('قال '), emphasis('اتصل 0100 123 4567'), english('call 0100 123 4567 now')]
  const marked = markIsolates(content)
  expect(plainText(marked)).toBe(plainText(content))
  expect(JSON.stringify(marked).match(/"isolate"/g)).toHaveLength(1)
})

test('seven digits are a number to be dialled, and six are not', () => {
  expect(piecesIn('اتصل 0123456 أو 012345')).toEqual(['0123456'])
  expect(piecesIn('اتصل ٠١٢٣٤٥٦ أو ٠١٢٣٤٥')).toEqual(['٠١٢٣٤٥٦'])
})

describe('parted', () => {
  const isolate = (text: string) => ({ kind: 'isolate', text })
  const text = (words: string) => ({ kind: 'text', text: words })

  test('text before a piece, between two and after it stays text, in its order', () => {
    expect(markIsolates(inline('من @one إلى @two.'))).toEqual([
      text('من '),
      isolate('@one'),
      text(' إلى '),
      isolate('@two'),
      text('.'),
    ])
  })

  test('a piece that is all there is has no empty text beside it', () => {
    expect(markIsolates(inline('@one'))).toEqual([isolate('@one')])
    expect(markIsolates(inline('ثم @one'))).toEqual([text('ثم '), isolate('@one')])
    expect(markIsolates(inline('@one ثم'))).toEqual([isolate('@one'), text(' ثم')])
  })

  test('text without a piece is one text, and empty text stays as it is', () => {
    expect(markIsolates(inline('لا شيء'))).toEqual([text('لا شيء')])
    expect(markIsolates(inline(''))).toEqual([text('')])
  })

  test('a number too short leaves its text whole, before a piece and after it', () => {
    expect(markIsolates(inline('عام 01 في @one'))).toEqual([text('عام 01 في '), isolate('@one')])
    expect(markIsolates(inline('في @one عام 01'))).toEqual([text('في '), isolate('@one'), text(' عام 01')])
  })

  test('what is emphasised, linked or said in a note has its pieces parted in it', () => {
    const words = 'راسل @one'
    for (const inner of [emphasis(words), link(words, 'https://example.org'), note(words)]) {
      expect(markIsolates([inner])).toEqual([{ ...inner, content: [text('راسل '), isolate('@one')] }])
    }
  })
})
