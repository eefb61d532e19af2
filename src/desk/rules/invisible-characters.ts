/**
 * Characters that show nothing and do nothing: direction marks, byte order marks, zero-width spaces, soft hyphens in
 * Arabic. Kept are those that mean something: joiners in Persian and Urdu words, in emoji and behind an abbreviation
 * (هـ as ه‍), and a direction mark that holds a Latin word and its signs together.
 */

import {
  BIDI_EMBEDDINGS,
  BIDI_ISOLATES,
  BIDI_MARKS,
  BYTE_ORDER_MARK,
  SOFT_HYPHEN,
  ZERO_WIDTH_SPACE,
} from '../../controls.ts'
import { isDigit, isGap, isLatinLetter, isOfArabicWord } from './form/letters.ts'
import type { PassageReading } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const JOINERS = '\\u200C\\u200D'
const INVISIBLE = new RegExp(
  `[${BIDI_MARKS}${BIDI_EMBEDDINGS}${BIDI_ISOLATES}${BYTE_ORDER_MARK}${SOFT_HYPHEN}${ZERO_WIDTH_SPACE}${JOINERS}]+`,
  'g',
)
const MARKS = new RegExp(`^[${BIDI_MARKS}]+$`)
const DIRECTION = new RegExp(`^[${BIDI_MARKS}${BIDI_EMBEDDINGS}${BIDI_ISOLATES}]`)
/** Letters that join nothing behind them: a non-joiner there does nothing. */
const UNJOINING = /[اأإآٱدذرزژوؤةىء]/

function isMeant({ text }: PassageReading, controls: string, start: number): boolean {
  const [before, end] = [start - 1, start + controls.length]
  const besideLatin = (at: number) => isLatinLetter(text, at) || isDigit(text, at)
  if (MARKS.test(controls)) {
    const isSign = (at: number) => !isGap(text, at) && !besideLatin(at) && !isOfArabicWord(text, at)
    // A sign on one side of it, with a Latin letter or a digit on either side of both: C++ and its mark, a mark and +20.
    const reaches = (at: number, step: 1 | -1) => besideLatin(at) || (isSign(at) && besideLatin(at + step))
    const holds = (at: number, step: 1 | -1) =>
      isSign(at) && (besideLatin(at - step * (controls.length + 1)) || reaches(at + step, step))
    return holds(before, -1) || holds(end, 1)
  }
  if (controls === SOFT_HYPHEN || controls === ZERO_WIDTH_SPACE)
    return besideLatin(before) && besideLatin(end)
  if (controls === '\u200D')
    return text[before] === 'ه' || isEmoji(text, before) || isJoined(text, before, end)
  return controls === '\u200C' && isJoined(text, before, end)
}

/** Between letters that would join, a joiner changes how a word is drawn. */
function isJoined(text: string, before: number, end: number): boolean {
  return isOfArabicWord(text, before) && isOfArabicWord(text, end) && !UNJOINING.test(text.charAt(before))
}

/** Ends what an embedding or an isolate before it has begun. */
const CLOSING = /^[\u202C\u2069]+$/

function nameOf(controls: string): string {
  if (DIRECTION.test(controls)) return 'invisible mark of direction'
  return `invisible character U+${controls.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function isEmoji(text: string, at: number): boolean {
  return /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u.test(
    text.slice(Math.max(0, at - 1), at + 1),
  )
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...text.matchAll(INVISIBLE)]
    .filter(({ 0: controls, index: start }) => !isMeant(reading, controls, start))
    .map(({ 0: controls, index: start }) => ({
      passage: index,
      start,
      end: start + controls.length,
      replacement: '',
      found: nameOf(controls),
      ...(CLOSING.test(controls) && { half: true as const }),
      expected: 'letters, signs and spaces',
      hint: 'Remove it: it shows nothing, and the press works out the direction of every word itself.',
    }))
}

export const invisibleCharacters: CopyRule = {
  name: 'invisible-characters',
  about: 'Characters that show nothing and do nothing.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'می\u200Cخواهم كتابا',
    'سنة ١٤٤٥ه\u200D وبعدها',
    'لغة C++\u200E في المكتب، وهاتف \u200E+20',
    'عائلة 👨\u200D👩\u200D👧 كبيرة',
    'كلمة multi\u00ADtasking طويلة',
  ],
  bad: [
    { text: 'قال \u200Fنعم', fixed: 'قال نعم' },
    { text: '\uFEFFقال نعم', fixed: 'قال نعم' },
    { text: 'قال\u200B نعم', fixed: 'قال نعم' },
    { text: 'قال \u202Bنعم\u202C ثم', fixed: 'قال نعم ثم' },
    { text: 'كتا\u00ADب', fixed: 'كتاب' },
    { text: 'دار\u200C الكتب', fixed: 'دار الكتب' },
  ],
}
