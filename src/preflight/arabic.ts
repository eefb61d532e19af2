/**
 * Figures and quoted words → the same as an Arabic sentence says them: there a noun agrees with its number.
 */

import { type Pt, toMillimetres } from '../geometry.ts'
import { dressNumbers } from '../issue/numerals.ts'
import type { TextItem } from '../layout/page/frame.ts'
import { headOfLine } from './boxes.ts'

/** A noun after a number, in the nominative. */
export interface Noun {
  readonly one: string
  readonly two: string
  /** From three to ten. */
  readonly few: string
  /** From eleven on, and of a fraction. */
  readonly many: string
  /** Of whole hundreds, where it differs. */
  readonly hundred?: string
}

export const LINES: Noun = {
  one: 'سطر واحد',
  two: 'سطران',
  few: 'أسطر',
  many: 'سطرًا',
  hundred: 'سطر',
}
export const PAGES: Noun = { one: 'صفحة واحدة', two: 'صفحتان', few: 'صفحات', many: 'صفحة' }
export const TIMES: Noun = { one: 'مرة واحدة', two: 'مرتان', few: 'مرات', many: 'مرة' }
export const POINTS: Noun = { one: 'نقطة واحدة', two: 'نقطتان', few: 'نقاط', many: 'نقطة' }
export const LETTERS: Noun = { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا', hundred: 'حرف' }
export const LEVELS: Noun = {
  one: 'مستوى واحد',
  two: 'مستويان',
  few: 'مستويات',
  many: 'مستوى',
}

/** A figure in Arabic-Indic digits: findings are written in them, as titles are, and the report dresses both. */
export function inDigits(figure: number): string {
  return dressNumbers(String(figure), 'arabic-indic')
}

/** «ملاحظتان»، «٣ ملاحظات»، «١١ ملاحظة»: the figure is left to the noun where the noun says it. */
export function countOf(count: number, { one, two, few, many, hundred = many }: Noun): string {
  if (count === 1) return one
  if (count === 2) return two
  const rest = count % 100
  const noun = rest >= 3 && rest <= 10 ? few : rest === 0 ? hundred : many
  return `${inDigits(count)} ${Number.isInteger(count) ? noun : hundred}`
}

/** Quotes within it give way, so that each « has its ». */
export function quote(words: string): string {
  return `«${words.trim().replaceAll('«', '‹').replaceAll('»', '›')}»`
}

/** The head of a line, as a finding quotes it. */
export function quoteLineInArabic(item: TextItem): string {
  return quote(headOfLine(item))
}

export function lengthInArabic(length: Pt): string {
  return `${inDigits(toMillimetres(length))} مم`
}

/** Ink, of which 3 is three hundred per cent. */
export function inkInArabic(ink: number): string {
  return dressNumbers(`${Math.round(100 * ink)}%`, 'arabic-indic')
}
