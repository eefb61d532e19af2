/** A word that clings to the comma, the semicolon or the stop before it: «نعم،ثم». */

import { gluedWord } from './form/glued-word.ts'
import { DIGIT, isDigit, isOfArabicWord, LATIN, LETTER } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const ARABIC_SIGN = new RegExp(`[،؛](?=[${LETTER}${LATIN}${DIGIT}«“(\\[])`, 'g')
const LATIN_SIGN = new RegExp(`[.,;](?=[${LETTER}])`, 'g')

/** Letters of a word that can be no initial or title before a stop (م.س.، د.أحمد، ق.م), and of the one behind it. */
const LEAST = { before: 3, behind: 2 }

/** How many characters of Arabic words stand in a row from here. */
function reach(text: string, from: number, step: 1 | -1): number {
  let length = 0
  while (length < LEAST.before && isOfArabicWord(text, from + step * length)) length += 1
  return length
}

function partsWords(text: string, at: number): boolean {
  if (text[at] !== '.') return isOfArabicWord(text, at - 1)
  const isEnd = reach(text, at - 1, -1) >= LEAST.before || /[»”")\]]/.test(text.charAt(at - 1))
  return isEnd && reach(text, at + 1, 1) >= LEAST.behind
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  const arabic = [...placesOf(reading, ARABIC_SIGN)].filter(
    ({ index: at }) => !(isDigit(text, at - 1) && isDigit(text, at + 1)),
  )
  const latin = [...placesOf(reading, LATIN_SIGN)].filter(({ index: at }) => partsWords(text, at))
  return [...arabic, ...latin].map((found) => gluedWord(found, index))
}

export const spaceAfterSign: CopyRule = {
  name: 'space-after-sign',
  about: 'A word that clings to the comma, the semicolon or the stop before it.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'نعم، ثم سكت؛ وقال: لا.',
    'بلغت ٣،٥ في المئة و3.5 و1,000',
    'كتبها م.س. وراجعها د.أحمد سنة ٣٠٠ ق.م',
    'موقعنا مكتبة.مصر لمن يريد',
    'عنوانه salma@example.org,omar@example.org',
    'قال: «نعم»، ثم…لا',
  ],
  bad: [
    { text: 'نعم،ثم سكت', fixed: 'نعم، ثم سكت' },
    { text: 'سكت؛لأنه تعب', fixed: 'سكت؛ لأنه تعب' },
    { text: 'انتهى الكلام.ثم خرج', fixed: 'انتهى الكلام. ثم خرج' },
    { text: 'قال «نعم».ثم خرج', fixed: 'قال «نعم». ثم خرج' },
    { text: 'قال،«نعم»', fixed: 'قال، «نعم»' },
  ],
}
