/** Words of a theme's sheet. What is typed in a theme's file keeps its own letters. */

export const SHEET_WORDS = {
  grid: 'الصفحة وشبكتها',
  colours: 'الألوان',
  styles: 'أنماط النص',
  faces: 'الخطوط',
  pages: 'الصفحات',
  trim: 'الصفحة بعد القص',
  columns: 'الأعمدة',
  gutter: 'بين عمودين',
  top: 'هامش الرأس',
  bottom: 'هامش الذيل',
  bleed: 'زيادة القص',
  inside: 'هامش الكعب',
  outside: 'الهامش الخارجي',
  baseline: 'بين سطرين من الشبكة',
  lines: 'أسطر العمود',
  rows: 'وحدات العمود',
  inkLimit: 'أقصى حبر',
  opener: 'افتتاح الموضوعات',
  cover: 'الغلاف',
  condition: 'حال الطباعة',
  converted: 'تُحسب ألواحه من لون الشاشة',
} as const

/** Of the letters of one face. */
export const ALPHABET = 'أبجد هوّز حطّي كلمن سعفص قرشت ثخذ ضظغ'
export const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩ ؟ ، ؛ « »'
export const LATIN_LETTERS = 'AaBbCcDdEeFfGg 0123456789 &?!'

/** A few letters as large as a page lets them be. */
export const GREAT_LETTERS = 'أبجد'
