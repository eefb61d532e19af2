/** A word that clings to the colon before it: «توداي:ايه». Times, ratios and addresses keep theirs. */

import { isArabicLetter, isOfArabicWord, LATIN, LETTER } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const COLON = new RegExp(`:(?=[${LETTER}${LATIN}«“"(\\[])`, 'g')

/** Of one letter each side, it is a ratio (أ:ب). */
function isRatio(text: string, at: number): boolean {
  const single = !isOfArabicWord(text, at - 2) && !isOfArabicWord(text, at + 2)
  return single && isArabicLetter(text, at + 1)
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, COLON)]
    .filter(({ index: at }) => isOfArabicWord(text, at - 1) || /[)»”\]]/.test(text.charAt(at - 1)))
    .filter(({ index: at }) => !isRatio(text, at) && !/^[A-Za-z_]+:/.test(text.slice(at + 1, at + 30)))
    .filter(({ index: at }) => text[at + 1] !== '(' || isArabicLetter(text, at + 2))
    .map(({ index: at }) => ({
      passage: index,
      start: at + 1,
      end: at + 1,
      replacement: ' ',
      found: 'word close behind a colon',
      expected: 'a space between them',
      hint: 'Write a space behind the colon.',
    }))
}

export const gluedColon: CopyRule = {
  name: 'glued-colon',
  about: 'A word that clings to the colon before it.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'قال: نعم',
    'الساعة 10:30 صباحا، والنسبة أ:ب',
    'سورة البقرة:٢٥٥',
    'شكرا:) ونعم :)',
    'انظر http://example.org:8080/ب',
    'ابتسمت:smile: وقالت',
  ],
  bad: [
    { text: 'عمر الإسكندراني:صراحة أظن', fixed: 'عمر الإسكندراني: صراحة أظن' },
    { text: 'قال:«نعم»', fixed: 'قال: «نعم»' },
    { text: 'العنوان:Cairo', fixed: 'العنوان: Cairo' },
  ],
}
