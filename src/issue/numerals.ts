/**
 * Numbers and days as a reader meets them: a number or an ISO day goes in, Arabic words and digits come out.
 * A room of its own because print and e-book must agree, and because Intl's tables change between versions of Node.
 */

import type { Numerals } from './issue.ts'

/** A whole number in the digits asked for. */
export function formatNumber(number: number, numerals: Numerals): string {
  return dressDigits(String(number), numerals)
}

/**
 * An ISO 8601 month (`2026-11`) as month and year, an ISO 8601 day (`2026-11-01`) as day, month and year.
 * Throws where it is neither: days are checked when the issue is loaded.
 */
export function formatDate(isoDate: string, language: string, numerals: Numerals): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(isoDate) ?? []
  const name = monthNames(language)[Number(month) - 1]
  if (!year || !name) throw new Error(`A date must be an ISO month or day, and ${isoDate} is not.`)
  const words = day ? [String(Number(day)), name, year] : [name, year]
  return dressDigits(words.join(' '), numerals)
}

/** Whether the text is a day that the calendar has, written `2026-11-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The digits a country prints: the Maghreb and languages other than Arabic write European ones. */
export function defaultNumerals(language: string): Numerals {
  const [tongue, region = ''] = splitTag(language)
  return tongue === 'ar' && !MAGHREB.has(region) ? 'arabic-indic' : 'european'
}

const MAGHREB: ReadonlySet<string> = new Set(['MA', 'DZ', 'TN', 'LY', 'EH'])

/** Countries that name the months after the Syriac calendar. */
const LEVANT: ReadonlySet<string> = new Set(['SY', 'LB', 'JO', 'IQ', 'PS'])

const EGYPTIAN_MONTHS: readonly string[] = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
]

const LEVANTINE_MONTHS: readonly string[] = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]

function monthNames(language: string): readonly string[] {
  const [, region = ''] = splitTag(language)
  return LEVANT.has(region) ? LEVANTINE_MONTHS : EGYPTIAN_MONTHS
}

/** Language and region of a tag such as `ar-EG` or `ar-Arab-EG`. */
function splitTag(tag: string): readonly [language: string, region: string | undefined] {
  const [language = '', ...rest] = tag.split('-')
  return [language.toLowerCase(), rest.find((part) => part.length === 2)?.toUpperCase()]
}

const ARABIC_INDIC_ZERO = 0x660

function dressDigits(text: string, numerals: Numerals): string {
  if (numerals === 'european') return text
  return text.replace(/\d/g, (digit) => String.fromCodePoint(ARABIC_INDIC_ZERO + Number(digit)))
}
