/**
 * The kaf and the yeh of Persian keyboards in Arabic words, and the drawn-out kaf of phones: «الکتاب», «فی», «الڪتابة». Persian and Urdu words keep them: those are
 * told by letters that Arabic has not, and by the small words of these languages, anywhere in the same clause.
 */

import { LETTER, MARK } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** Until a sign that parts clauses, or a bracket or a quotation mark: there another language may begin. */
const CLAUSE = /[^.،؛:؟!()«»“”"\n]*[کڪیھہ][^.،؛:؟!()«»“”"\n]*/g
const WORD = new RegExp(`[${LETTER}${MARK}\\u200C]+`, 'g')
const FOREIGN = /[پچژگٹڈڑںےۓھہ\u200C]/
const FOREIGN_WORDS = new Set(
  'است این آن که از می در با به برای را شد بود هست نیست های ما و او کی کا کے میں ہے نے کو سے اور'.split(' '),
)
/** Too short and too common to say of a clause alone that it is Persian. */
const SHARED_WORDS = new Set('ما و او در با به را می'.split(' '))
const ARABIC = /(?:^|[\s])[وفبك]?(?:ال|لل)[\p{L}]{2}|[كيةى]/u
const ARABIC_WORDS = new Set('فی علی التی الذی إلی الی حتی هی أی کان کانت کل کما لکن'.split(' '))
/** Words whose last letter has no dots. */
const WITHOUT_DOTS = new Set(
  'إلى الى حتى متى لدى سوى مدى أخرى كبرى موسى عيسى مصطفى يحيى مستشفى موسيقى'.split(' '),
)
const WITH_DOTS = new Set('في التي الذي هي أي لي بي الذين'.split(' '))

function isForeign(clause: string): boolean {
  const words = clause.split(/\s+/)
  return FOREIGN.test(clause) || words.some((word) => FOREIGN_WORDS.has(word) && !SHARED_WORDS.has(word))
}

/** Nothing where the last yeh may be one with dots or without: فی is sure, علی in the middle of a name is not. */
function mend(word: string): string | undefined {
  const plain = word.replace(/[کڪ]/g, 'ك').replace(/ی(?=.)/gu, 'ي')
  if (!plain.endsWith('ی')) return plain
  const stem = plain.slice(0, -1)
  const bare = (ending: string) => (stem + ending).replace(new RegExp(`[${MARK}]`, 'g'), '')
  const isOf = (list: ReadonlySet<string>, ending: string) =>
    list.has(bare(ending)) || list.has(bare(ending).replace(/^[وف]/, ''))
  if (isOf(WITH_DOTS, 'ي')) return `${stem}ي`
  return isOf(WITHOUT_DOTS, 'ى') ? `${stem}ى` : undefined
}

function inClause(reading: PassageReading, clause: string, from: number): readonly CopyFinding[] {
  if (isForeign(clause)) return []
  return [...clause.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!/[کڪی]/.test(word)) return []
    const start = from + index
    const replacement = mend(word)
    return [
      {
        passage: reading.index,
        start,
        end: start + word.length,
        ...(replacement !== undefined && { replacement }),
        found: 'Persian letters in an Arabic word',
        expected: 'the Arabic kaf and yeh',
        hint: replacement === undefined ? 'Write its last letter anew: ي or ى.' : `Write "${replacement}".`,
      },
    ]
  })
}

function isArabicLine(text: string): boolean {
  return ARABIC.test(text) || text.split(/\s+/).some((word) => ARABIC_WORDS.has(word))
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  if (!/[کڪی]/.test(reading.text) || !isArabicLine(reading.text)) return []
  return [...placesOf(reading, CLAUSE)].flatMap(({ 0: clause, index }) => inClause(reading, clause, index))
}

export const persianLetters: CopyRule = {
  name: 'persian-letters',
  about: 'The kaf and the yeh of Persian keyboards in Arabic words.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'الكتاب في البيت على الرف',
    'قال الشاعر: «این کتاب است» ثم سكت',
    'العنوان (یہ کتاب ہے) بالأردية',
    'می‌خواهم کتاب بخوانم',
  ],
  bad: [
    { text: 'الکتاب جديد', fixed: 'الكتاب جديد' },
    { text: 'أحب الڪتابة جدا', fixed: 'أحب الكتابة جدا' },
    { text: 'الكتاب فی البیت', fixed: 'الكتاب في البيت' },
    { text: 'الكتاب الذی کان هنا', fixed: 'الكتاب الذي كان هنا' },
    { text: 'قال علی وهو في البيت', told: 'علی' },
  ],
}
