/** What the proof's page says, in Arabic and in English: every word of its own, by the key under which it is asked for. */

export type Tongue = 'ar' | 'en'

export interface Phrase {
  readonly ar: string
  readonly en: string
}

const phrase = (ar: string, en: string): Phrase => ({ ar, en })

export const PAGE_WORDS = {
  proof: phrase('بروفة', 'Proof'),
  skip: phrase('إلى الملاحظات', 'To the notes'),
  tools: phrase('الأدوات', 'Tools'),
  pages: phrase('الصفحات', 'Pages'),
  page: phrase('صفحة', 'Page'),
  go: phrase('إلى صفحة', 'To page'),
  waiting: phrase('تُصفّ الصفحات أول مرة…', 'Setting the pages for the first time…'),
  needsScript: phrase('تحتاج البروفة إلى جافا سكربت.', 'The proof needs JavaScript.'),

  laying: phrase('يُصفّ…', 'Setting…'),
  checking: phrase('يُفحص…', 'Checking…'),
  ready: phrase('كل شيء كما حُفظ', 'Everything as saved'),
  readyFailed: phrase('فيه ما يمنع الطباعة', 'Cannot be printed as it is'),
  stale: phrase('ما تراه آخر نسخة سليمة', 'What you see is the last good state'),
  nothingYet: phrase('لا صفحات بعد: في الملفات خطأ', 'No pages yet: the files have a mistake'),
  broken: phrase('تعطّل ورّاق نفسه، لا بخطأ في العدد', 'The press itself failed, by no fault of the issue'),
  lost: phrase('انقطع الاتصال: أعد تشغيل npm run proof', 'Connection lost: start npm run proof again'),
  noToken: phrase(
    'افتح العنوان كاملًا كما تعرضه الطرفية: فيه رمز لا تُعرض الصفحات بدونه.',
    'Open the whole address that the terminal shows: it has a token, without which no page is shown.',
  ),

  overlays: phrase('فوق الصفحة', 'Over the page'),
  grid: phrase('الشبكة', 'Grid'),
  boxes: phrase('الأطر', 'Boxes'),
  joins: phrase('المدّات', 'Joins'),
  order: phrase('ترتيب القراءة', 'Reading order'),
  keyFrames: phrase('أعمدة وصفوف', 'Columns and rows'),
  keyBaselines: phrase('أسطر القاعدة', 'Baselines'),
  keyArea: phrase('مساحة النص', 'Type area'),
  keyColumn: phrase('عمود', 'Column'),
  keyText: phrase('نص', 'Text'),
  keyPicture: phrase('صورة', 'Picture'),
  keyJoin: phrase('مدّة أطول', 'Longer join'),
  keyWider: phrase('سطر حروفه أوسع', 'Wider letters'),
  keyNarrower: phrase('سطر حروفه أضيق', 'Narrower letters'),
  keyOrder: phrase('من فقرة إلى التي تُقرأ بعدها', 'From one paragraph to the next one read'),
  view: phrase('اللون', 'Colour'),
  screen: phrase('ألوان الشاشة', 'As on screen'),
  cyan: phrase('لوح السماوي', 'Cyan plate'),
  magenta: phrase('لوح الأرجواني', 'Magenta plate'),
  yellow: phrase('لوح الأصفر', 'Yellow plate'),
  black: phrase('لوح الأسود', 'Black plate'),
  spot: phrase('لوح', 'Plate of'),
  ink: phrase('مجموع الأحبار', 'Total ink'),
  legend: phrase('الأحبار', 'Inks'),
  legendInk: phrase('المجموع', 'Total'),
  limit: phrase('الحد', 'Limit'),
  overLimit: phrase('فوق الحد', 'over the limit'),

  compare: phrase('قارن', 'Compare'),
  compareNone: phrase('بلا مقارنة', 'No comparison'),
  compareBefore: phrase('قبل آخر تعديل', 'Before the last edit'),
  compareOpened: phrase('كما فُتحت البروفة', 'As the proof was opened'),
  comparePrinted: phrase('كما طُبع آخر مرة', 'As last printed'),
  compareMarked: phrase('عند علامتي', 'At my mark'),
  mark: phrase('ضع علامة الآن', 'Set mark now'),
  marked: phrase('وُضعت العلامة', 'Mark set'),
  how: phrase('كيف', 'How'),
  over: phrase('الأحمر قبلُ والأزرق الآن', 'Red before, blue now'),
  blink: phrase('بالتناوب', 'Blink'),
  difference: phrase('الفرق', 'Difference'),
  nothingKept: phrase('لا صفحات يُقارن بها بعد', 'No pages to compare with yet'),
  notPrinted: phrase(
    'صفحات آخر طباعة لا تُعرف: اطبع العدد والبروفة مفتوحة',
    'The last printed pages are not known: print the issue while the proof is open',
  ),
  same: phrase('لا فرق', 'No difference'),
  differs: phrase('تختلف', 'Differs'),
  isNew: phrase('جديدة', 'New'),

  zoom: phrase('الحجم', 'Zoom'),
  smaller: phrase('أصغر', 'Smaller'),
  larger: phrase('أكبر', 'Larger'),
  fit: phrase('ملء النافذة', 'Fit'),
  follow: phrase('اتبع التعديل', 'Follow edits'),
  help: phrase('المفاتيح', 'Keys'),
  close: phrase('أغلق', 'Close'),
  otherTongue: phrase('English', 'العربية'),

  form: phrase('حرّر', 'Edit'),

  notes: phrase('الملاحظات', 'Notes'),
  none: phrase('لا شيء يُقال: الصفحات سليمة في كل ما فُحص.', 'Nothing to say: all that was checked is sound.'),
  notChecked: phrase('لم تُفحص الصفحات بعد.', 'The pages have not been checked yet.'),
  error: phrase('خطأ', 'Error'),
  warning: phrase('ملاحظة', 'Warning'),
  remedy: phrase('العلاج', 'Remedy'),
  onPage: phrase('صفحة', 'Page'),
  wholeIssue: phrase('العدد كله', 'The whole issue'),
  copy: phrase('انسخ الموضع', 'Copy the place'),
  copied: phrase('نُسخ', 'Copied'),
  lines: phrase('الأسطر حوله', 'Lines around it'),
} as const satisfies Readonly<Record<string, Phrase>>

export type WordKey = keyof typeof PAGE_WORDS

/** What each key of the keyboard does, in the order in which help lists them. */
export const KEY_WORDS = {
  next: phrase('الصفحتان التاليتان', 'Next spread'),
  previous: phrase('الصفحتان السابقتان', 'Previous spread'),
  first: phrase('أول العدد', 'First page'),
  last: phrase('آخر العدد', 'Last page'),
  go: phrase('إلى صفحة', 'To a page'),
  nextNote: phrase('الملاحظة التالية', 'Next note'),
  previousNote: phrase('الملاحظة السابقة', 'Previous note'),
  grid: phrase('الشبكة', 'Grid'),
  boxes: phrase('الأطر', 'Boxes'),
  joins: phrase('المدّات والأسطر الموسّعة', 'Longer joins, widened lines'),
  order: phrase('ترتيب القراءة', 'Reading order'),
  plate: phrase('اللوح التالي', 'Next plate'),
  compare: phrase('المقارنة التالية', 'Next comparison'),
  how: phrase('كيف تُقارن', 'How it is compared'),
  turn: phrase('الآن، أو قبلُ', 'Now, or before'),
  mark: phrase('ضع علامة للمقارنة', 'Set a mark to compare with'),
  larger: phrase('أكبر', 'Larger'),
  smaller: phrase('أصغر', 'Smaller'),
  fit: phrase('ملء النافذة', 'Fit'),
  follow: phrase('اتبع التعديل', 'Follow edits'),
  notes: phrase('الملاحظات', 'Notes'),
  form: phrase('حرّر المادة التي تراها', 'Edit the article in sight'),
  tongue: phrase('العربية أو الإنجليزية', 'Arabic or English'),
  help: phrase('هذه القائمة', 'This list'),
} as const satisfies Readonly<Record<string, Phrase>>

export type KeyAction = keyof typeof KEY_WORDS

/** Digits as a tongue writes them. */
export function figures(figure: number | string, tongue: Tongue): string {
  if (tongue === 'en') return String(figure)
  return String(figure).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
}

/** Digits as a program reads them, whichever of the two was typed. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
}
