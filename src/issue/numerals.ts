/**
 * A number or an ISO day → Arabic words and digits. Print and e-book must agree, and Intl's tables change between
 * versions of Node.
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

/** From January, as each country prints them (CLDR 46, ar, gregorian months). */
const EGYPTIAN_MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(
  ' ',
)
/** After the Syriac calendar. */
const LEVANTINE_MONTHS =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|')
/** After the French. */
const ALGERIAN_MONTHS = 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
const MOROCCAN_MONTHS = 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' ')
const MAURITANIAN_MONTHS = 'يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر'.split(
  ' ',
)

const MONTHS_OF: Readonly<Record<string, readonly string[]>> = {
  SY: LEVANTINE_MONTHS,
  LB: LEVANTINE_MONTHS,
  JO: LEVANTINE_MONTHS,
  IQ: LEVANTINE_MONTHS,
  PS: LEVANTINE_MONTHS,
  DZ: ALGERIAN_MONTHS,
  TN: ALGERIAN_MONTHS,
  MA: MOROCCAN_MONTHS,
  MR: MAURITANIAN_MONTHS,
}

function monthNames(language: string): readonly string[] {
  const [, region = ''] = splitTag(language)
  return MONTHS_OF[region] ?? EGYPTIAN_MONTHS
}

/** Language and region of a tag such as `ar-EG` or `ar-Arab-EG`. */
function splitTag(tag: string): readonly [language: string, region: string | undefined] {
  const [language = '', ...rest] = tag.split('-')
  return [language.toLowerCase(), rest.find((part) => part.length === 2)?.toUpperCase()]
}

const ARABIC_INDIC_ZERO = 0x660

export function dressDigits(text: string, numerals: Numerals): string {
  if (numerals === 'european') return text
  return text.replace(/\d/g, (digit) => String.fromCodePoint(ARABIC_INDIC_ZERO + Number(digit)))
}

/** What its digits are part of is no Arabic number: a Latin word, an address, a version, a day written by ISO 8601. */
const NO_NUMBER = /[A-Za-z@#/\\_]|\d+\.\d+\.\d|\d{4}-\d{2}-\d{2}/

/** How numbers are written in one kind of digits, and the signs that belong to them. */
interface NumberFormat {
  /** A whole number, its decimals, its percent sign. */
  readonly number: RegExp
  readonly thousands: string
  readonly decimal: string
  readonly percent: string
}

const NUMBER_FORMATS: Readonly<Record<Numerals, NumberFormat>> = {
  european: {
    number: /(?<![\d\u0660-\u0669])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?( ?%)?/g,
    thousands: ',',
    decimal: '.',
    percent: '%',
  },
  'arabic-indic': {
    number:
      /([\u0660-\u0669]{1,3}(?:\u066C[\u0660-\u0669]{3})+|[\u0660-\u0669]+)(?:\u066B([\u0660-\u0669]+))?( ?\u066A)?/g,
    thousands: '\u066C',
    decimal: '\u066B',
    percent: '\u066A',
  },
}

/**
 * The numbers of a running Arabic text in the digits asked for, with the signs that belong to them: thousands and
 * decimal separators (U+066C, U+066B) and percent (U+066A). Times, scores and ranges keep their own signs.
 */
export function dressNumbers(text: string, numerals: Numerals): string {
  const from = NUMBER_FORMATS[numerals === 'european' ? 'arabic-indic' : 'european']
  const to = NUMBER_FORMATS[numerals]
  const digits = numerals === 'european' ? undressDigits : (written: string) => dressDigits(written, numerals)
  return text.replace(/\S+(?: %| \u066A)?/g, (token) => {
    if (NO_NUMBER.test(token)) return token
    return token.replace(from.number, (_, whole: string, part?: string, sign?: string) => {
      const fraction = part === undefined ? '' : to.decimal + digits(part)
      const percent = sign?.replace(from.percent, to.percent) ?? ''
      return digits(whole).replaceAll(from.thousands, to.thousands) + fraction + percent
    })
  })
}

function undressDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) =>
    String((digit.codePointAt(0) as number) - ARABIC_INDIC_ZERO),
  )
}
