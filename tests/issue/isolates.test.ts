/** What is read from left to right as one piece, and that nothing else of a text is touched. */

import { expect, test } from 'vitest'
import { markIsolates } from '../../src/issue/isolates.ts'
import { plainText } from '../../src/issue/issue.ts'
import { emphasis, english, inline } from '../support/issues.ts'

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
  '2+2',
])('“%s” holds none', (text) => {
  expect(piecesIn(text)).toEqual([])
})

test('the text is the same with them as without, and words of other languages are left alone', () => {
  const content = [...inline('قال '), emphasis('اتصل 0100 123 4567'), english('call 0100 123 4567 now')]
  const marked = markIsolates(content)
  expect(plainText(marked)).toBe(plainText(content))
  expect(JSON.stringify(marked).match(/"isolate"/g)).toHaveLength(1)
})
