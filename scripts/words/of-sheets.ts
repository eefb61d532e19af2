/** What is said of articles that go to their authors and come back. */

import { type ChangeKind, WHOLE } from '../../src/desk/proofsheet/returned-change.ts'
import { CHANGES, count, figure, PASSAGES } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

/** What is said of each kind of change. */
const KINDS: Readonly<Record<ChangeKind, string>> = {
  words: 'changed',
  added: 'paragraph added',
  removed: 'paragraph removed',
  parted: 'paragraph parted',
  joined: 'paragraphs joined',
  speaker: 'words of the sheet’s own changed',
  order: 'paragraph moved',
  note: 'note changed',
}
const ARABIC_KINDS: Readonly<Record<ChangeKind, string>> = {
  words: 'كلام غُيّر',
  added: 'فقرة أضيفت',
  removed: 'فقرة حُذفت',
  parted: 'فقرة قُسمت',
  joined: 'فقرتان ضُمتا',
  speaker: 'كلام الورقة نفسها غُيّر',
  order: 'فقرة نُقلت',
  note: 'حاشية غُيّرت',
}

/** Why a change is not taken, by the English sentence. */
const REASONS: Readonly<Record<string, string>> = {
  'Who speaks is said by guest:, by: and asker: in the file; change it there.':
    'المتكلم يذكره guest: وby: وasker: في الملف؛ غيّره هناك.',
  'It goes over several texts of the file; change them there.': 'يجري على عدة نصوص من الملف؛ غيّرها هناك.',
  'It is one line in the file, and cannot be parted.': 'هو سطر واحد في الملف، لا يُقسم.',
  'A note was put in or taken out; write it into the file, or take it out there.':
    'أضيفت حاشية أو حُذفت؛ اكتبها في الملف أو احذفها هناك.',
  [WHOLE]: 'لا بد للملف منه، أو يقوله مع غيره؛ احذفه هناك إن كان ذلك هو المقصود.',
  'Marks or signs of the file stand in the way; change it there.': 'في الطريق علامات من الملف؛ غيّره هناك.',
  'It stands elsewhere now; move it in the file, if that is what is meant.':
    'يقف الآن في مكان آخر؛ انقله في الملف إن كان ذلك هو المقصود.',
}

export const sheetWords = inBoth(
  {
    oneArticle: 'Unexpected number of articles, expected the file of one.',
    dryAlone: 'Unexpected --dry-run without --back, expected the file that came back.',
    unmarked: 'no changes marked: the article names no manuscript (manuscript: manuscripts/….docx)',
    marked: (changes: number) => (changes === 1 ? '1 change marked' : `${changes} changes marked`),
    markedWithout: (changes: number, leftOut: number) =>
      `${changes === 1 ? '1 change marked' : `${changes} changes marked`}; at its end ${leftOut === 1 ? 'a passage' : `${leftOut} passages`} of the manuscript that the article has not`,
    made: (file: string, what: string) => `${file}  ${what}`,
    mendFirst: (taken: number, all: number) =>
      `nothing is written: mend what is told above first, and say the same again (${taken} of ${all} changes)`,
    written: (taken: number, all: number) => `${taken} of ${all} changes written`,
    unwritten: (taken: number, all: number) => `nothing is written (${taken} of ${all} changes)`,
    kind: (kind: ChangeKind) => KINDS[kind],
    nothing: 'nothing',
    words: (words: string) => `“${words}”`,
    change: (role: string, kind: string, before: string, after: string) =>
      `${role}, ${kind}: ${before} → ${after}`,
    notTaken: (because: string, at: number | undefined, file: string) =>
      `  not taken: ${because}${at === undefined ? '' : ` Paragraph ${at} of ${file}.`}`,
    remark: (author: string, on: string, words: string) =>
      `remark of ${author}${on && ` on “${on}”`}: ${words}`,
  },
  {
    oneArticle: 'المنتظر ملف مقال واحد.',
    dryAlone: 'ذُكرت --dry-run بلا --back، والمنتظر الملف الذي عاد.',
    unmarked: 'لا تغييرات معلّمة: لا يسمي المقال مخطوطته (manuscript: manuscripts/….docx)',
    marked: (changes) => `المعلّم: ${count(changes, CHANGES)}`,
    markedWithout: (changes, leftOut) =>
      `المعلّم: ${count(changes, CHANGES)}؛ وفي آخرها ${count(leftOut, PASSAGES)} من المخطوطة ليس في المقال`,
    made: (file, what) => `${fromLeft(file)}  ${what}`,
    mendFirst: (taken, all) =>
      `لم يُكتب شيء: أصلح أولًا ما قيل أعلاه، ثم أعد الأمر (${figure(taken)} من ${count(all, CHANGES)})`,
    written: (taken, all) => `كُتب ${figure(taken)} من ${count(all, CHANGES)}`,
    unwritten: (taken, all) => `لم يُكتب شيء (${figure(taken)} من ${count(all, CHANGES)})`,
    kind: (kind) => ARABIC_KINDS[kind],
    nothing: 'لا شيء',
    words: (words) => `«${words}»`,
    change: (role, kind, before, after) => `${kind} (${fromLeft(role)}): كان ${before} وصار ${after}`,
    notTaken: (because, at, file) =>
      `  لم يؤخذ: ${REASONS[because] ?? fromLeft(because)}${at === undefined ? '' : ` (الفقرة ${figure(at)} من ${fromLeft(file)})`}`,
    remark: (author, on, words) => `تعليق من ${author}${on && ` على «${on}»`}: ${words}`,
  },
)
