/** A day of the Hijri calendar → the same day of the Gregorian one, and its month in words. */

import type { Numerals } from './issue.ts'
import { formatNumber } from './numerals.ts'

/** From the first of its tables (1882) to where no magazine is dated yet (2077). */
export const HIJRI_YEARS = { first: 1300, last: 1500 }

const MONTHS =
  'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة'.split(
    '|',
  )

/** A mean Hijri year in days, and its first day as days from 1970 (the civil epoch, 16 July 622 of the Julian calendar). */
const YEAR = 354.367
const EPOCH = -492_148
const DAY = 86_400_000
/** Mean months and those that are seen part by no more. */
const SEARCHED = 5

/** By the calendar of Umm al-Qura, both written year-month-day; nothing where it has no such day. */
export function gregorianOf(hijri: string): string | undefined {
  const [year = 0, month = 0, day = 0] = hijri.split('-').map(Number)
  if (year < HIJRI_YEARS.first || year > HIJRI_YEARS.last) return undefined
  const about = Math.round(EPOCH + (year - 1) * YEAR + ((month - 1) * YEAR) / MONTHS.length + day - 1)
  for (let shift = -SEARCHED; shift <= SEARCHED; shift++) {
    const date = new Date((about + shift) * DAY)
    if (hijriOf(date) === `${year}-${month}-${day}`) return date.toISOString().slice(0, 'YYYY-MM-DD'.length)
  }
  return undefined
}

/** Of `1448-05-01` its month's name, its year and the sign of the era. */
export function formatHijriMonth(hijri: string, numerals: Numerals): string {
  const [year = 0, month = 0] = hijri.split('-').map(Number)
  return `${MONTHS[month - 1]} ${formatNumber(year, numerals)} هـ`
}

let ummAlQura: Intl.DateTimeFormat | undefined

function hijriOf(date: Date): string {
  // Made late: its tables take longer to read than many an issue.
  ummAlQura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = ummAlQura.formatToParts(date)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number.parseInt(parts.find((each) => each.type === type)?.value ?? '', 10)
  return `${part('year')}-${part('month')}-${part('day')}`
}
