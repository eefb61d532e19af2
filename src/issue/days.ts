/**
 * The days that an issue's own file names → what is odd about them, as diagnostics, and the same days by the Gregorian
 * calendar, which files and shops want.
 */

import type { Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, quote } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import { gregorianOf, HIJRI_YEARS } from './calendar.ts'
import { fieldOf } from './fields.ts'
import { isDay } from './numerals.ts'

export type Calendar = 'gregorian' | 'hijri'

/** Periodicals begin in the one; who dates an issue beyond the other has slipped. */
const YEARS = { first: 1600, last: 2100 }

/** A day of the calendar as a Gregorian one; nothing where the calendar has no such day. */
export function toGregorian(day: string, calendar: Calendar): string | undefined {
  if (calendar === 'hijri') return gregorianOf(day)
  return isDay(day) ? day : undefined
}

/** What has no day's form at all the schema has told. */
export function checkDays(source: Source): readonly Diagnostic[] {
  const { value } = source
  const calendar: Calendar = fieldOf(value, 'calendar') === 'hijri' ? 'hijri' : 'gregorian'
  const named = (['date', 'revised'] as const).flatMap((key) => {
    const day = fieldOf(value, key)
    return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? [{ key, day }] : []
  })
  const slips = named.flatMap(({ key, day }) => {
    const complaint = judgeDay(day, calendar)
    return complaint ? [diagnose('issue', complaint, source.locate([key]))] : []
  })
  const [date, revised] = named
  if (slips.length > 0 || !date || !revised || revised.day >= date.day) return slips
  const complaint = {
    rule: 'revised',
    found: `correction on ${revised.day}, before the issue of ${date.day}`,
    expected: 'the same day or a later one',
    hint: 'Correct one of the two days, or remove revised: it is the day of the last correction.',
  }
  return [diagnose('issue', complaint, source.locate(['revised']))]
}

function judgeDay(day: string, calendar: Calendar): Complaint | undefined {
  const year = Number(day.slice(0, 'YYYY'.length))
  if (calendar === 'hijri') return judgeHijri(day, year)
  if (year >= HIJRI_YEARS.first && year <= HIJRI_YEARS.last) {
    const meant = gregorianOf(day)
    return {
      rule: 'year',
      found: `year ${year}, which is one of the Hijri calendar`,
      expected: `a year of the Gregorian one, from ${YEARS.first} on`,
      hint: `Write "calendar: hijri" beside it${meant ? `, or the day by the Gregorian calendar: ${meant}` : ''}.`,
    }
  }
  if (year < YEARS.first || year > YEARS.last) {
    const hint = 'Write the year of publication in full.'
    return { rule: 'year', found: `year ${year}`, expected: `one from ${YEARS.first} to ${YEARS.last}`, hint }
  }
  if (isDay(day)) return undefined
  const hint = 'Write year-month-day: a month that the year has, a day that the month has.'
  return { rule: 'date', found: quote(day), expected: 'a day such as 2026-11-01', hint }
}

function judgeHijri(day: string, year: number): Complaint | undefined {
  const { first, last } = HIJRI_YEARS
  if (year < first || year > last) {
    const hint = 'Write the Hijri year in full; or remove "calendar: hijri" beside a Gregorian day.'
    return {
      rule: 'year',
      found: `year ${year}`,
      expected: `one of the Hijri calendar from ${first} to ${last}`,
      hint,
    }
  }
  if (gregorianOf(day)) return undefined
  const hint = 'Its months have 29 days or 30: see which by the calendar of Umm al-Qura.'
  return { rule: 'date', found: quote(day), expected: 'a day that the Hijri calendar has', hint }
}
