/** The report's Arabic: counts that agree, digits of the issue, and English where there is nothing else. */

import { describe, expect, test } from 'vitest'
import { countOf, inkInArabic, LINES, lengthInArabic, quote } from '../../src/preflight/arabic.ts'
import { inspect } from '../../src/preflight/checks.ts'
import { evidenceOf } from '../../src/preflight/example.ts'
import { paintChecks } from '../../src/preflight/report-page/figures.ts'
import { isolateArabic, isolateQuotes } from '../../src/preflight/report-page/isolates.ts'
import { gatherNotes, paintNotes } from '../../src/preflight/report-page/notes.ts'
import { dressWords, namePages, verdictOf } from '../../src/preflight/report-page/words.ts'

describe('a number', () => {
  test.each([
    [1, 'سطر واحد'],
    [2, 'سطران'],
    [3, '٣ أسطر'],
    [10, '١٠ أسطر'],
    [11, '١١ سطرًا'],
    [100, '١٠٠ سطر'],
    [103, '١٠٣ أسطر'],
    [0.5, '٠٫٥ سطر'],
  ])('%d agrees with its noun', (count, words) => {
    expect(countOf(count, LINES)).toBe(words)
  })

  test('is written with the signs of its digits', () => {
    expect(inkInArabic(2.985)).toBe('٢٩٩٪')
    expect(lengthInArabic((3.5 * 72) / 25.4)).toBe('٣٫٥ مم')
  })
})

describe('the verdict', () => {
  test.each([
    [{ notes: 0, errors: 0, printed: true }, 'صالح للطباعة، بلا ملاحظات'],
    [{ notes: 1, errors: 0, printed: true }, 'صالح للطباعة، مع ملاحظة'],
    [{ notes: 2, errors: 0, printed: true }, 'صالح للطباعة، مع ملاحظتين'],
    [{ notes: 3, errors: 0, printed: false }, 'صالح للنشر، مع ٣ ملاحظات'],
    [{ notes: 11, errors: 0, printed: false }, 'صالح للنشر، مع ١١ ملاحظة'],
    [{ notes: 2, errors: 1, printed: true }, 'غير صالح: فيه ما يمنع الطباعة'],
  ])('of %o is told in words that agree', (counted, words) => {
    expect(verdictOf(counted, 'arabic-indic')).toBe(words)
  })
})

test('a finding over a spread is told with both its pages', () => {
  expect(namePages(4, undefined, 'arabic-indic')).toEqual(['صفحة ٤'])
  expect(namePages(4, 5, 'arabic-indic').join(' ')).toBe('صفحتا ٤ و٥')
})

test('digits are those of the issue, and what is quoted keeps its own', () => {
  const words = `الرقم ${quote('2049-3631 ٣')} من ٨ خانات`
  expect(dressWords(words, 'european')).toBe('الرقم «2049-3631 ٣» من 8 خانات')
  expect(isolateQuotes(words)).toContain('«<bdi dir="rtl">2049-3631 ٣</bdi>»')
})

test('a quoted line runs as it is set, whatever it begins with', () => {
  expect(isolateQuotes(quote('warraq.org، وعلى الشبكات'))).toContain('<bdi dir="rtl">')
  expect(isolateQuotes(quote('We print.'))).toContain('<bdi dir="ltr">')
})

test('quotes within a quote give way', () => {
  expect(quote('قال «نعم»')).toBe('«قال ‹نعم›»')
})

describe('what an earlier stage said', () => {
  const own = {
    severity: 'warning',
    code: 'preflight/soft-picture',
    message: 'Unexpected a.',
    arabic: 'دقة.',
  } as const
  const earlier = {
    severity: 'warning',
    code: 'layout/overset-cover',
    message: 'Unexpected words “في البيت” of عمر سالم, expected fewer.',
    hint: 'Shorten them.',
  } as const

  test('stands after what preflight found, under a heading that says it is in English', () => {
    const groups = gatherNotes([earlier, own])
    expect(groups.map(({ code }) => code)).toEqual(['preflight/soft-picture', 'layout/overset-cover'])
    const html = paintNotes(groups, 'arabic-indic')
    expect(html.indexOf('رسائل بالإنجليزية')).toBeGreaterThan(html.indexOf('دقة.'))
    expect(html).toContain('<p class="message" lang="en" dir="ltr">')
    expect(html).not.toContain('Unexpected a.')
  })

  test('has its Arabic isolated, quoted or not', () => {
    expect(isolateArabic(earlier.message)).toBe(
      'Unexpected words “<bdi dir="rtl">في البيت</bdi>” of <bdi dir="rtl">عمر سالم</bdi>, expected fewer.',
    )
  })
})

test('the table tells print first, and in each trade what was not asked for last', () => {
  const html = paintChecks(inspect(evidenceOf()).made, 'arabic-indic')
  const trades = [...html.matchAll(/scope="rowgroup"[^>]*>([^<]+)</g)].map(([, name]) => name)
  expect(trades).toEqual(['الطباعة', 'الصفحات والنص', 'الصور', 'الكتاب الإلكتروني', 'البيانات'])
  for (const body of html.split('<tbody>').slice(1)) {
    const rows = [...body.matchAll(/<tr( class="idle")?><th scope="row">/g)].map(([, idle]) => Boolean(idle))
    expect(rows).toEqual(rows.toSorted((a, b) => Number(a) - Number(b)))
  }
})
