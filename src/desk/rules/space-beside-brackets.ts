/** A word that clings to a bracket or a quotation mark from outside: «في(مصر)». Particles and endings belong there. */

import { isGap, isOfArabicWord, LETTER, MARK } from './form/letters.ts'
import { isKept, type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const BEFORE_OPENING = new RegExp(`[(«](?<=[${LETTER}${MARK}].)(?=[${LETTER}])`, 'g')
const BEHIND_CLOSING = new RegExp(`[)»](?=[${LETTER}][${LETTER}${MARK}])`, 'g')

/** What Arabic writes onto a word: و«كذا»، بال«كذا». */
const PARTICLE = /^[وف]?(?:[بكل]|[بك]?ال|لل)?$/
const LONGEST_PARTICLE = 5
/** Letters inside of brackets that are an ending or a beginning of the word beside them: مهندس(ة)، كاتب(ون). */
const LONGEST_ENDING = 3

/** As much of the word that ends here as a particle may be long. */
function wordUntil(text: string, end: number): string {
  let start = end
  while (end - start <= LONGEST_PARTICLE && isOfArabicWord(text, start - 1)) start -= 1
  return text.slice(start, end)
}

/** How many characters stand between the brackets, of which one is here. */
function lengthInside(text: string, at: number): number {
  const near = LONGEST_ENDING + 2
  if (text[at] !== ')') return text.slice(at + 1, at + near).search(/[)»]/) >>> 0
  const behind = text.slice(Math.max(0, at - near), at)
  const open = behind.lastIndexOf('(')
  return open < 0 ? Number.POSITIVE_INFINITY : behind.length - open - 1
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  const before = [...placesOf(reading, BEFORE_OPENING)]
    .filter(({ index: at }) => !isKept(reading, at - 1) && !PARTICLE.test(wordUntil(text, at)))
    .map(({ index: at }) => ({ at, sign: at }))
  const behind = [...placesOf(reading, BEHIND_CLOSING)]
    .filter(({ index: at }) => !isGap(text, at - 1))
    .map(({ index: at }) => ({ at: at + 1, sign: at }))
  return [...before, ...behind]
    .filter(({ sign }) => lengthInside(text, sign) > LONGEST_ENDING || /[«»]/.test(text.charAt(sign)))
    .map(({ at, sign }) => ({
      passage: index,
      start: at,
      end: at,
      replacement: ' ',
      found: `word close beside "${text[sign]}"`,
      expected: 'a space between them',
      hint: 'Write a space outside of the sign.',
    }))
}

export const spaceBesideBrackets: CopyRule = {
  name: 'space-beside-brackets',
  about: 'A word that clings to a bracket or a quotation mark from outside.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'قال (نعم) و«لا» وال«كيف» لـ«سلمى» ب«القاهرة»',
    'كل مهندس(ة) وكاتب(ون) و(ال)كتاب',
    'قال »نعم« ثم سكت',
    'س(٥) وص(12)',
    'النبي (ص) قال',
  ],
  bad: [
    { text: 'سافر إلى القاهرة(العاصمة) أمس', fixed: 'سافر إلى القاهرة (العاصمة) أمس' },
    { text: 'قال«نعم» ثم', fixed: 'قال «نعم» ثم' },
    { text: 'سافر (أمس الأول)إلى القاهرة', fixed: 'سافر (أمس الأول) إلى القاهرة' },
  ],
}
