/** What is said while issues are printed, checked and shown, and of what was made. */

import { quote } from '../../src/source/complaint.ts'
import { COLUMNS, count, FINDINGS, figure, PAGES } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

const HIGHEST_PORT = 65_535

export const buildWords = inBoth(
  {
    failed: 'Nothing was written of what was ordered; the last good output stands.',
    unprintable: 'It cannot be printed so.',
    printable: (pages: number) => `${pages} pages; nothing stands in the way of printing them.`,
    pages: (pages: number) => `${pages} pages`,
    report: (place: string) => `The report: ${place}`,
    shownIn: (place: string) => `What is wrong is shown in ${place}`,
    tally: (printed: number, failed: number, names: string) =>
      `${printed} printed, ${failed} not${names && `: ${names}`}`,
    more: (number: number) => `  And ${number} more of this kind; the report has them all.`,
    notAll: (issue: string) => `Unexpected folder “${issue}” beside --all, expected one of the two.`,
    edition: (name: string, known: string) => `Unexpected edition "${name}", expected some of ${known}.`,
    sheets: (name: string, known: string) => `Unexpected sheets "${name}", expected one of ${known}.`,
    epoch: 'Unexpected SOURCE_DATE_EPOCH, expected whole seconds since 1970.',
    painters: (said: string) => `Unexpected WARRAQ_WORKERS "${said}", expected 1 to 99.`,
  },
  {
    failed: 'لم يُكتب شيء مما طُلب؛ وآخر مطبوع سليم في مكانه.',
    unprintable: 'لا يُطبع العدد على هذه الحال.',
    printable: (pages) => `لا شيء يمنع الطباعة: ${count(pages, PAGES)}.`,
    pages: (pages) => count(pages, PAGES),
    report: (place) => `التقرير: ${fromLeft(place)}`,
    shownIn: (place) => `ما فيه من خطأ يعرضه ${fromLeft(place)}`,
    tally: (printed, failed, names) =>
      `طُبع: ${figure(printed)}، ولم يُطبع: ${figure(failed)}${names && ` (${fromLeft(names)})`}`,
    more: (number) => `  ومن هذا النوع أيضًا: ${count(number, FINDINGS)}؛ وهي كلها في التقرير.`,
    notAll: (issue) => `ذُكر المجلد «${issue}» مع --all، والمطلوب واحد منهما.`,
    edition: (name, known) => `لا طبعة باسم «${name}»؛ والمعروف: ${fromLeft(known)}.`,
    sheets: (name, known) => `لا ترتيب أفراخ باسم «${name}»؛ والمعروف: ${fromLeft(known)}.`,
    epoch: 'المتغير SOURCE_DATE_EPOCH ليس ثواني صحيحة منذ عام ١٩٧٠.',
    painters: (said) => `قيمة المتغير WARRAQ_WORKERS هي «${said}»، والمنتظر من ١ إلى ٩٩.`,
  },
)

export const proofWords = inBoth(
  {
    otherPort: (taken: number, port: number) => `Port ${taken} is taken; the proof is at ${port}.`,
    address: (address: string) => `The proof is at ${address}`,
    until: 'It follows every change; Ctrl-C ends it.',
    noPort: (first: number, last: number) =>
      `Every port from ${first} to ${last} is taken; --port names another.`,
    port: (said: string) => `Unexpected port "${said}", expected a number from 0 to ${HIGHEST_PORT}.`,
  },
  {
    otherPort: (taken, port) =>
      `المنفذ ${fromLeft(String(taken))} مشغول، والبروفة على ${fromLeft(String(port))}.`,
    address: (address) => `البروفة هنا: ${fromLeft(address)}`,
    until: 'تتبع كل تغيير في الملفات؛ ويختمها Ctrl-C.',
    noPort: (first, last) =>
      `المنافذ من ${fromLeft(String(first))} إلى ${fromLeft(String(last))} مشغولة كلها؛ سمّ غيرها بالعلامة --port.`,
    port: (said) => `ليس «${said}» منفذًا؛ والمنتظر رقم من ٠ إلى ${figure(HIGHEST_PORT)}.`,
  },
)

interface ThemeFacts {
  /** In mm. */
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly faces: readonly string[]
}

export const themeWords = inBoth(
  {
    onlyPreview: (word: string) => `Unexpected word ${quote(word)}, expected preview, or nothing.`,
    noTheme: (name: string, known: readonly string[]) =>
      `Unexpected theme ${quote(name)}, expected one of ${known.join(', ')}.`,
    near: (name: string) => `Did you mean ${name}?`,
    unreadable: (name: string) => `${name}: cannot be read`,
    name: (name: string, like: readonly string[]) => name + like.map((other) => `, like ${other}`).join(''),
    page: ({ width, height, columns, faces }: ThemeFacts) =>
      `  ${width} × ${height} mm, ${columns} ${columns === 1 ? 'column' : 'columns'}, ${faces.join(' and ')}`,
  },
  {
    onlyPreview: (word) => `الكلمة ${fromLeft(quote(word))} غير منتظرة؛ المنتظر preview أو لا شيء.`,
    noTheme: (name, known) =>
      `لا قالب باسم ${fromLeft(quote(name))}؛ القوالب: ${known.map(fromLeft).join('، ')}.`,
    near: (name) => `أتقصد ${fromLeft(name)}؟`,
    unreadable: (name) => `القالب ${fromLeft(name)} لا يُقرأ`,
    name: (name, like) =>
      `القالب ${fromLeft(name)}${like.map((other) => `، يشبه ${fromLeft(other)}`).join('')}`,
    page: ({ width, height, columns, faces }) =>
      `  الصفحة ${figure(width)} × ${figure(height)} مم، ${count(columns, COLUMNS)}، ${faces.map(fromLeft).join(' و')}`,
  },
)
