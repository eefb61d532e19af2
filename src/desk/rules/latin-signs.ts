/** A Latin comma, semicolon or question mark in an Arabic sentence. A Latin passage keeps its own, and so do numbers. */

import { isArabicLetter, isDigit, isGap, isInArabic, isLatinLetter, nearestLetter } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const ARABIC_SIGN: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }
const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '?': 'question mark' }

/** Inside a number, at the end of an entity (&nbsp;), in a face. */
function isOther(text: string, at: number): boolean {
  if (text[at] === ',') return isDigit(text, at - 1) && isDigit(text, at + 1)
  if (text[at] === ';')
    return /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at)) || /[-()DP]/.test(text[at + 1] ?? '')
  return false
}

/** Between an Arabic word in brackets and a Latin one, it is of the Latin sentence that the brackets stand in. */
function isOfArabic(text: string, at: number): boolean {
  if (!isInArabic(text, at)) return false
  if (text[at] === '?') return true
  const behind = nearestLetter(text, at, 1)
  const isBeforeLatin = behind >= 0 && isLatinLetter(text, behind)
  if (!isBeforeLatin) return true
  const before = nearestLetter(text, at, -1)
  return isArabicLetter(text, before) && !/[)\]»”"]/.test(text.slice(before, at))
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  if (!reading.isArabic) return []
  return [...placesOf(reading, /[,;?]/g)]
    .filter(({ index: at }) => !isOther(text, at) && isOfArabic(text, at))
    .filter(({ index: at }) => !(isGap(text, at - 1) && isLatinLetter(text, at + 1)))
    .map(({ 0: sign, index: at }) => ({
      passage: index,
      start: at,
      end: at + 1,
      replacement: ARABIC_SIGN[sign] ?? sign,
      found: `Latin ${NAMES[sign]}`,
      expected: `the Arabic "${ARABIC_SIGN[sign]}"`,
      hint: `Write "${ARABIC_SIGN[sign]}".`,
    }))
}

export const latinSigns: CopyRule = {
  name: 'latin-signs',
  about: 'A Latin comma, semicolon or question mark in an Arabic sentence.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'نعم، هل قرأته؟ لا؛ لم أقرأه.',
    'قال بالإنجليزية: Yes, we can; why not? ثم سكت',
    'بلغ 1,000 جنيه و١,٥ في المئة',
    'برامج Word, Excel كلها',
    'In Cairo (القاهرة), he said نعم, and left',
    'http://example.org/?a=1,2;3',
    'فاصلة&nbsp;هنا ووجه ;)',
  ],
  bad: [
    { text: 'نعم, ثم سكت', fixed: 'نعم، ثم سكت' },
    { text: 'هل قرأته?', fixed: 'هل قرأته؟' },
    { text: 'سكت; لأنه تعب', fixed: 'سكت؛ لأنه تعب' },
    { text: 'هل تعرف Excel?', fixed: 'هل تعرف Excel؟' },
    { text: 'في عام 1990, سافر', fixed: 'في عام 1990، سافر' },
    { text: 'قال «نعم», ثم سكت', fixed: 'قال «نعم»، ثم سكت' },
  ],
}
