import { expect, test } from 'vitest'
import { defaultNumerals, formatDate, formatNumber, isDay } from '../../src/issue/numerals.ts'

test('dresses a number in the digits asked for', () => {
  expect(formatNumber(1203, 'arabic-indic')).toBe('١٢٠٣')
  expect(formatNumber(1203, 'european')).toBe('1203')
})

test.each([
  ['ar-EG', '2026-11', 'نوفمبر ٢٠٢٦'],
  ['ar-EG', '2026-01-09', '٩ يناير ٢٠٢٦'],
  ['ar-SY', '2026-11', 'تشرين الثاني ٢٠٢٦'],
  ['ar-Arab-LB', '2026-12', 'كانون الأول ٢٠٢٦'],
  ['ar-JO', '2026-01', 'كانون الثاني ٢٠٢٦'],
  ['ar-IQ', '2026-08', 'آب ٢٠٢٦'],
  ['ar-PS', '2026-02', 'شباط ٢٠٢٦'],
  ['ar-DZ', '2026-04', 'أفريل ٢٠٢٦'],
  ['ar-TN', '2026-07', 'جويلية ٢٠٢٦'],
  ['ar-MA', '2026-08', 'غشت ٢٠٢٦'],
  ['ar-MR', '2026-09', 'شتمبر ٢٠٢٦'],
  ['ar', '2026-10', 'أكتوبر ٢٠٢٦'],
  ['ar-SA', '2026-08', 'أغسطس ٢٠٢٦'],
])('names the month as %s does', (language, date, words) => {
  expect(formatDate(date, language, 'arabic-indic')).toBe(words)
})

test('dresses a date in European digits where they are asked for', () => {
  expect(formatDate('2026-11-01', 'ar-MA', 'european')).toBe('1 نونبر 2026')
})

test('refuses to name a month that is none', () => {
  expect(() => formatDate('2026-13', 'ar-EG', 'european')).toThrow('2026-13')
})

test.each([
  ['ar-EG', 'arabic-indic'],
  ['ar', 'arabic-indic'],
  ['ar-MA', 'european'],
  ['ar-DZ', 'european'],
  ['ar-TN', 'european'],
  ['ar-LY', 'european'],
  ['en', 'european'],
])('gives %s its digits', (language, numerals) => {
  expect(defaultNumerals(language)).toBe(numerals)
})

test('knows the days of the calendar', () => {
  expect(['2026-11-01', '2028-02-29'].every(isDay)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '01/11/2026', '2026-11-01T00:00'].some(isDay)).toBe(false)
})
