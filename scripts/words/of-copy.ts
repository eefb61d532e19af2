/** What is asked and said of manuscripts that are read. */

import type { DraftReading } from '../../src/desk/draft.ts'
import { quote } from '../../src/source/complaint.ts'
import { READINGS } from '../desk/hold.ts'
import { CHANGES, count, FINDINGS, figure, LINES, MINUTES, QUESTIONS, WORDS } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

/** What a stretch is, as people are asked. */
const ARABIC_READINGS: Readonly<Record<DraftReading, string>> = {
  asks: 'سؤال',
  answers: 'من الجواب الذي قبله',
  both: 'سؤال مع جوابه',
  tells: 'كلام المجلة نفسها',
  heads: 'عنوان',
  closes: 'سطر بعد الحديث',
}

export const importWords = inBoth(
  {
    ended: (named: string) =>
      `Unexpected end of the answers, expected one to every question on ${quote(named)}: nothing of it is written.`,
    again:
      'Call again and press Enter where the answer that is offered is right; with --dry-run nothing is asked.',
    noManuscript: 'Unexpected absence of a manuscript, expected its file, or - for what is pasted.',
    nothingBehind: (flag: string) => `Unexpected nothing behind --${flag}, expected a name.`,
    nothingThere: 'Unexpected nothing in place of a manuscript, expected its file, or - for what is pasted.',
    encoding: (name: string) =>
      `Unexpected encoding ${quote(name)}, expected one that is known, for example windows-1256, ISO-8859-6, UTF-8 or UTF-16LE.`,
    oneFile: 'Unexpected file behind --out for several manuscripts, expected a folder.',
    mended: '\nmended:',
    mendable: '\nwould be mended by --fix:',
    lineOf: (number: number) => `Line ${number}`,
    paragraphOf: (number: number) => `Paragraph ${number}`,
    line: (named: string, number: number) => `${named}, line ${number}`,
    paragraph: (named: string, number: number) => `${named}, paragraph ${number}`,
    question: 'What is it?',
    // The prompt says them itself.
    keys: '',
    reading: (is: DraftReading) => READINGS[is],
    title: 'The title?',
    guest: 'Who is the guest?',
  },
  {
    ended: (named) => `انتهت الأجوبة قبل أن يُجاب عن كل سؤال عن «${named}»: لم يُكتب منه شيء.`,
    again: 'أعد الأمر، واضغط Enter حيث الجواب المعروض هو الصواب؛ ومع --dry-run لا يُسأل شيء.',
    noManuscript: 'لم تُذكر مخطوطة، والمنتظر ملفها، أو - لما يُلصق.',
    nothingBehind: (flag) => `لا شيء بعد العلامة ${fromLeft(`--${flag}`)}، والمنتظر اسم.`,
    nothingThere: 'مكان المخطوطة فارغ، والمنتظر ملفها، أو - لما يُلصق.',
    encoding: (name) =>
      `الترميز «${name}» غير معروف؛ والمعروف مثل windows-1256 وISO-8859-6 وUTF-8 وUTF-16LE.`,
    oneFile: 'ذُكر بعد --out ملف واحد لعدة مخطوطات، والمنتظر مجلد.',
    mended: '\nأُصلح:',
    mendable: '\nيُصلح مع --fix:',
    lineOf: (number) => `السطر ${figure(number)}`,
    paragraphOf: (number) => `الفقرة ${figure(number)}`,
    line: (named, number) => `السطر ${figure(number)} من ${fromLeft(named)}`,
    paragraph: (named, number) => `الفقرة ${figure(number)} من ${fromLeft(named)}`,
    question: 'ما هذا؟',
    keys: '↑↓ للتنقل، وEnter للاختيار',
    reading: (is) => ARABIC_READINGS[is],
    title: 'ما العنوان؟',
    guest: 'من الضيف؟',
  },
)

/** The lines that say whose a manuscript is, their names all as wide. */
export const tableWords = inBoth(
  {
    untitled: 'without a title',
    feature: (title: string) => `  ${title}: no interview; written as a feature`,
    head: (name: HeadName, words: string) => `${name.padEnd(7)} ${words}`,
    sum: ({ exchanges, words, minutes, doubts, leftOut }: TableCounts) =>
      `  ${exchanges} exchanges, ${words} words, ${minutes} min; ${doubts} to decide, ${leftOut} left out`,
    column: (name: ColumnName, width: number) => name.padStart(width),
    moreHeads: (number: number) => `  … and ${number} more lines of its head: --json tells all.`,
    moreExchanges: (number: number) => `  … and ${number} more exchanges: --json tells all.`,
    moreFindings: (number: number) => `  … and ${number} more lines of findings: --json tells all.`,
    moreOfCode: (number: number, code: string, lines: string) =>
      `  … and ${number} more [${code}], at lines ${lines}: --json tells all.`,
    moreChanges: (number: number) => `… and ${number} more changes: --json tells all.`,
    change: (line: number, rules: string) => `@@ line ${line}, ${rules}`,
  },
  {
    untitled: 'بلا عنوان',
    feature: (title) => `  ليس حوارًا، وكُتب مقالًا: ${title}`,
    head: (name, words) => `${HEADS[name].padEnd(7)} ${words}`,
    sum: ({ exchanges, words, minutes, doubts, leftOut }) =>
      `  ${count(exchanges, QUESTIONS)}، ${count(words, WORDS)}، ${count(minutes, MINUTES)}؛ للبت ${figure(doubts)}، وتُرك ${figure(leftOut)}`,
    column: (name, width) => COLUMN_NAMES[name].padStart(width),
    moreHeads: (number) => `  … وبقي من رأسه ${count(number, LINES)}: كلها مع --json.`,
    moreExchanges: (number) => `  … وبقي ${count(number, QUESTIONS)}: كلها مع --json.`,
    moreFindings: (number) => `  … وبقي من الملاحظات ${count(number, LINES)}: كلها مع --json.`,
    moreOfCode: (number, code, lines) =>
      `  … وبقي ${count(number, FINDINGS)} من ${fromLeft(`[${code}]`)}، في السطور ${figure(lines.replaceAll(', ', '، '))}: كلها مع --json.`,
    moreChanges: (number) => `… وبقي ${count(number, CHANGES)}: كلها مع --json.`,
    change: (line, rules) => `@@ السطر ${figure(line)}، ${fromLeft(rules)}`,
  },
)

type ColumnName = 'no' | 'line' | 'words' | 'question'
const COLUMN_NAMES: Readonly<Record<ColumnName, string>> = {
  no: 'رقم',
  line: 'سطر',
  words: 'كلمات',
  question: 'السؤال',
}

type HeadName = 'title' | 'guest' | 'asks' | 'credit'
const HEADS: Readonly<Record<HeadName, string>> = {
  title: 'العنوان',
  guest: 'الضيف',
  asks: 'السائل',
  credit: 'العمل',
}

interface TableCounts {
  readonly exchanges: number
  readonly words: number
  readonly minutes: number
  /** What a person is asked. */
  readonly doubts: number
  readonly leftOut: number
}
