/** Figures with their nouns, as an Arabic sentence says them: the noun agrees with its number, in six ways. */

import { dressNumbers } from '../../src/issue/numerals.ts'
import type { Noun } from '../../src/preflight/arabic.ts'

export const PAGES: Noun = { one: 'صفحة واحدة', two: 'صفحتان', few: 'صفحات', many: 'صفحة' }
export const FILES: Noun = nounOf('ملف', 'ملفان', 'ملفات', 'ملفًا')
export const ISSUES: Noun = nounOf('عدد', 'عددان', 'أعداد', 'عددًا')
export const BAGS: Noun = { one: 'حقيبة واحدة', two: 'حقيبتان', few: 'حقائب', many: 'حقيبة' }
export const FINDINGS: Noun = { one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة' }
export const CHANGES: Noun = nounOf('تغيير', 'تغييران', 'تغييرات', 'تغييرًا')
export const PASSAGES: Noun = nounOf('مقطع', 'مقطعان', 'مقاطع', 'مقطعًا')
export const PLACES: Noun = nounOf('موضع', 'موضعان', 'مواضع', 'موضعًا')
export const QUESTIONS: Noun = nounOf('سؤال', 'سؤالان', 'أسئلة', 'سؤالًا')
export const WORDS: Noun = { one: 'كلمة واحدة', two: 'كلمتان', few: 'كلمات', many: 'كلمة' }
export const MINUTES: Noun = { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة' }
export const COLUMNS: Noun = nounOf('عمود', 'عمودان', 'أعمدة', 'عمودًا')
export const LINES: Noun = nounOf('سطر', 'سطران', 'أسطر', 'سطرًا')

/** Of a masculine noun: its singular, dual, plural and accusative. */
function nounOf(one: string, two: string, few: string, many: string): Noun {
  return { one: `${one} واحد`, two, few, many, hundred: one }
}

/** Made where Arabic is spoken: it takes longer than all else that a command begins with. */
let rules: Intl.PluralRules | undefined

/** «صفحتان»، «٣ صفحات»، «١١ صفحة»، «١٠٠ صفحة»: the figure is left to the noun where the noun says it. */
export function count(number: number, { one, two, few, many, hundred = many }: Noun): string {
  rules ??= new Intl.PluralRules('ar')
  switch (rules.select(number)) {
    case 'one':
      return one
    case 'two':
      return two
    case 'few':
      return `${figure(number)} ${few}`
    case 'many':
      return `${figure(number)} ${many}`
    default:
      return `${figure(number)} ${hundred}`
  }
}

/** A figure in Arabic-Indic digits, with its own decimal sign: what Arabic findings are written in. */
export function figure(number: number | string): string {
  return dressNumbers(String(number), 'arabic-indic')
}
