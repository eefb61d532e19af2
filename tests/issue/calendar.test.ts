import { expect, test } from 'vitest'
import { formatHijriMonth, gregorianOf } from '../../src/issue/calendar.ts'

// As Saudi Arabia published them: new years of 1446 and 1447, Ramadan of 1445, the pilgrims' feast of 1446.
test.each([
  ['1446-01-01', '2024-07-07'],
  ['1447-01-01', '2025-06-26'],
  ['1445-09-01', '2024-03-11'],
  ['1446-12-10', '2025-06-06'],
])('the Hijri day %s is %s', (hijri, gregorian) => {
  expect(gregorianOf(hijri)).toBe(gregorian)
})

test.each([
  '1448-13-01',
  '1448-00-10',
  '1448-01-31',
  '1299-01-01',
  '1501-01-01',
])('there is no day %s', (day) => {
  expect(gregorianOf(day)).toBeUndefined()
})

test('every day of its years is one day after the last', () => {
  for (let day = Date.UTC(2025, 5, 26), count = 0; count < 355; count++, day += 86_400_000) {
    const date = new Date(day)
    const parts = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC' })
      .format(date)
      .match(/\d+/g)
    const [month = '', dayOfMonth = '', year = ''] = parts ?? []
    const hijri = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
    expect(gregorianOf(hijri)).toBe(date.toISOString().slice(0, 10))
  }
})

test('a Hijri month is told with its year and its era', () => {
  expect(formatHijriMonth('1448-05-01', 'arabic-indic')).toBe('جمادى الأولى ١٤٤٨ هـ')
  expect(formatHijriMonth('1448-12-01', 'european')).toBe('ذو الحجة 1448 هـ')
})
