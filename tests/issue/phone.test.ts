/** Which numbers are telephone numbers, and that nothing else of a text is touched. */

import { expect, test } from 'vitest'
import { plainText } from '../../src/issue/issue.ts'
import { markPhones } from '../../src/issue/phone.ts'
import { emphasis, english, inline } from '../support/issues.ts'

const phonesIn = (text: string) =>
  markPhones(inline(text)).flatMap((part) => (part.kind === 'phone' ? [part.text] : []))

test.each([
  ['اتصل على +20 100 123 4567 غداً', ['+20 100 123 4567']],
  ['رقمنا 0100-123-4567.', ['0100-123-4567']],
  ['المكتب (02) 2345 6789، أو 01001234567', ['(02) 2345 6789', '01001234567']],
  ['الهاتف ٠١٠٠ ١٢٣ ٤٥٦٧ مساءً', ['٠١٠٠ ١٢٣ ٤٥٦٧']],
  ['اتصل 00201001234567', ['00201001234567']],
])('in “%s” they are found whole', (text, phones) => {
  expect(phonesIn(text)).toEqual(phones)
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
])('“%s” holds none', (text) => {
  expect(phonesIn(text)).toEqual([])
})

test('the text is the same with them as without, and words of other languages are left alone', () => {
  const content = [...inline('قال '), emphasis('اتصل 0100 123 4567'), english('call 0100 123 4567 now')]
  const marked = markPhones(content)
  expect(plainText(marked)).toBe(plainText(content))
  expect(JSON.stringify(marked).match(/"phone"/g)).toHaveLength(1)
})
