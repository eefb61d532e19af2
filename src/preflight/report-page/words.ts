/** What the report says in Arabic beside the titles of checks: words, and the right plural for every count. */

import type { Numerals } from '../../issue/issue.ts'
import { dressNumbers } from '../../issue/numerals.ts'
import { countOf, type Noun } from '../arabic.ts'
import type { Sheets, Trade } from '../evidence.ts'

export const REPORT_WORDS = {
  quote: 'اقتباس',
  ornament: 'زخرفة',
  report: 'تقرير الفحص قبل الطباعة',
  contents: 'أقسام التقرير',
  skip: 'إلى الملاحظات',
  number: 'العدد',
  theme: 'القالب',
  pages: 'الصفحات',
  page: 'صفحة',
  twoPages: 'صفحتا',
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
  proofsAbout: 'كل رقم بجانب صفحة يقود إلى ملاحظته، وكل ملاحظة تقود إلى موضعها.',
  proofsColours: 'الصفحات هنا بألوان الشاشة، وعليها لون الورق؛ أما في المطبعة فيُترك موضع الورق بلا حبر.',
  english: 'رسائل بالإنجليزية',
  englishAbout:
    'ما تقوله المراحل السابقة للفحص (قراءة الملفات والقالب، وإخراج الصفحات) بالإنجليزية وحدها، كما هو.',
  cover: 'الغلاف',
  checks: 'ما فُحص',
  check: 'الفحص',
  epubCheck:
    'كتب ورّاق تُختبر بأداة EPUBCheck 5.3. الإصدار 5.4.0 منها يخطئ فيعدّ اسم القائمة (aria-label في nav) خطأ، فإن ردّه متجر لذلك فالعيب في الفاحص لا في الكتاب.',
  result: 'النتيجة',
  sound: 'سليم',
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
  madeBy: 'كتبته ورّاق مع العدد. الأرقام كلها، بصيغة تقرؤها البرامج، في الملف',
  beside: 'الموضوع بجوار هذا التقرير.',
  none: 'لا شيء يُقال: الصفحات سليمة في كل ما فُحص.',
  verdictStopped: 'غير صالح: فيه ما يمنع الطباعة',
  fitForPrint: 'صالح للطباعة',
  fitForPublishing: 'صالح للنشر',
  with: 'مع',
  withoutNotes: 'بلا ملاحظات',
  press: 'الطباعة',
  pressAbout: 'ما تسأل عنه المطبعة قبل تسلّم الملفات، والصور بحجمها المطبوع مع زيادة القص.',
  noPress: 'لم تُطلب نسخة للمطبعة، فلا أحبار تُقاس.',
  condition: 'معيار الطباعة',
  inkLimit: 'حد مجموع الأحبار',
  colourInk: 'أكبر مجموع في لون مستعمل',
  pictureInk: 'أكبر مجموع في صورة',
  sheets: 'ترتيب الصفحات في الملف',
  coverOnly: 'الغلاف وحده',
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
  plugins: 'من إضافات الدار',
}

/** Of the table of checks, in the order they are told: what spoils a printing first. */
export const TRADE_WORDS: Readonly<Record<Trade, string>> = {
  press: 'الطباعة',
  pages: 'الصفحات والنص',
  pictures: 'الصور',
  book: 'الكتاب الإلكتروني',
  data: 'البيانات',
}

/** How the printer's file lays its pages. */
export const SHEETS_WORDS: Readonly<Record<Sheets, string>> = {
  pages: 'صفحات مفردة',
  spreads: 'صفحات متقابلة',
  stitched: 'ملازم مدبّسة',
}

const NOTES: Noun = { one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة' }
/** After «مع». */
const WITH_NOTES: Noun = { ...NOTES, one: 'ملاحظة', two: 'ملاحظتين' }

export function countNotes(count: number, numerals: Numerals): string {
  return dressNumbers(countOf(count, NOTES), numerals)
}

/** «صالح للطباعة، مع ملاحظتين»; what stands in the way of a printing has its own word. */
export function verdictOf({ notes, errors, printed }: Counted, numerals: Numerals): string {
  if (errors > 0) return REPORT_WORDS.verdictStopped
  const fit = printed ? REPORT_WORDS.fitForPrint : REPORT_WORDS.fitForPublishing
  const rest = notes === 0 ? REPORT_WORDS.withoutNotes : `${REPORT_WORDS.with} ${countOf(notes, WITH_NOTES)}`
  return dressNumbers(`${fit}، ${rest}`, numerals)
}

export interface Counted {
  readonly notes: number
  readonly errors: number
  /** Whether the inside goes to a printer. */
  readonly printed: boolean
}

/** «صفحة ٤», or «صفحتا ٤ و٥» where it goes on; each with the number its link leads to. */
export function namePages(first: number, onward: number | undefined, numerals: Numerals): readonly string[] {
  if (onward === undefined) return [`${REPORT_WORDS.page} ${digits(first, numerals)}`]
  return [`${REPORT_WORDS.twoPages} ${digits(first, numerals)}`, `و${digits(onward, numerals)}`]
}

/** A figure in the digits of the issue. */
export function digits(figure: number, numerals: Numerals): string {
  return dressNumbers(String(figure), numerals)
}

/** Words of ours in the digits of the issue; what they quote is left as it was written. */
export function dressWords(words: string, numerals: Numerals): string {
  return splitQuotes(words)
    .map((part) => (part.startsWith('«') ? part : dressNumbers(part, numerals)))
    .join('')
}

/** What stands in « » and what stands between, in turn. */
export function splitQuotes(words: string): readonly string[] {
  return words.split(/(«[^»]*»)/).filter((part) => part !== '')
}
