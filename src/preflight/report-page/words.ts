/**
 * What the report says in Arabic beside the titles of checks; counts go in, words with the right plural come out.
 * A room of its own so that an editor finds every word of the report in one place.
 */

import type { Numerals } from '../../issue/issue.ts'
import { dressNumbers } from '../../issue/numerals.ts'

export const REPORT_WORDS = {
  report: 'تقرير الفحص قبل الطباعة',
  contents: 'أقسام التقرير',
  skip: 'إلى الملاحظات',
  number: 'العدد',
  theme: 'القالب',
  pages: 'الصفحات',
  page: 'صفحة',
  trim: 'القَطع',
  bleed: 'زيادة القص',
  millimetres: 'مم',
  words: 'الكلمات',
  editions: 'ما طُلب',
  notes: 'الملاحظات',
  error: 'خطأ',
  warning: 'ملاحظة',
  wholeIssue: 'العدد كله',
  remedy: 'العلاج',
  note: 'الملاحظة',
  onPage: 'في صفحة',
  proofs: 'الصفحات',
  proofsAbout: 'كل رقم على صفحة يقود إلى ملاحظته، وكل ملاحظة تقود إلى موضعها.',
  cover: 'الغلاف',
  checks: 'ما فُحص',
  check: 'الفحص',
  result: 'النتيجة',
  sound: 'لا شيء',
  notAsked: 'لم يُطلب',
  figures: 'الأرقام',
  figure: 'القياس',
  value: 'القيمة',
  pictures: 'دقة الصور',
  picture: 'الصورة',
  ppi: 'نقطة في البوصة',
  noPictures: 'لا صور في المقالات.',
  evenness: 'استواء الصف',
  evennessAbout: 'المسافة بين كلمتين منسوبة إلى مسافة الخط نفسه، في الأسطر المضبوطة كلها.',
  madeBy: 'كتبته ورّاق مع العدد. الأرقام كلها، بصيغة تقرؤها البرامج، في',
  none: 'لا شيء يُقال: الصفحات سليمة في كل ما فُحص.',
  verdictSound: 'سليم',
  verdictWarned: 'صالح، وفيه ما يُنظر فيه ثانية',
} as const

/** Figures of the report's evenness, in the order they are shown. */
export const EVENNESS_WORDS = {
  lines: 'الأسطر المضبوطة',
  median: 'وسيط المسافات',
  p5: 'أضيق خمسة في المئة',
  p95: 'أوسع خمسة في المئة',
  most: 'أوسع مسافة',
  openLines: 'أسطر فيها مسافة تزيد على الضعف',
  rivers: 'أنهار بيضاء',
  lengthened: 'كلمات مُدّت',
  longestJoin: 'أطول مدة، بعرض الحرف',
} as const

/** Who said something that no check of the table has a title for. */
export const STAGE_WORDS: Readonly<Record<string, string>> = {
  source: 'من قراءة الملفات',
  issue: 'من قراءة العدد',
  style: 'من قراءة القالب',
  layout: 'من إخراج الصفحات',
  preflight: 'من الفحص',
}

interface Plural {
  readonly one: string
  readonly two: string
  /** From three to ten. */
  readonly few: string
  /** From eleven on. */
  readonly many: string
}

const NOTES: Plural = { one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة' }

export function countNotes(count: number, numerals: Numerals): string {
  const hundreds = count % 100
  if (count === 1) return NOTES.one
  if (count === 2) return NOTES.two
  return `${digits(count, numerals)} ${hundreds >= 3 && hundreds <= 10 ? NOTES.few : NOTES.many}`
}

/** A figure in the digits of the issue. */
export function digits(figure: number, numerals: Numerals): string {
  return dressNumbers(String(figure), numerals)
}
