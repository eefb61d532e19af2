/**
 * A tatweel inside a word: «كتـــاب». The press draws joins out itself where a line is filled. One that reaches for a
 * word of another script, a number or a quotation mark stays, and so do هـ, a row that is a rule, and one that bears a sign.
 */

import { isArabicLetter, LETTER, MARK } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** A row is looked at whole, and then at what stands behind it: a look ahead from each of its tatweels would last. */
const TATWEELS = /\u0640+/g
const BEHIND_LETTER = new RegExp(`[${LETTER}][${MARK}]{0,4}$`)
const WORD_START = new RegExp(`(?<![${LETTER}${MARK}\\u0640])[وفبكل]$`)

/** A particle before a word that is named with its article: لـالمجلة would be read as another word. */
function isParticle(text: string, start: number, end: number): boolean {
  return text.startsWith('ال', end) && WORD_START.test(text.slice(Math.max(0, start - 2), start))
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, TATWEELS)].flatMap(({ 0: tatweels, index: start }) => {
    const end = start + tatweels.length
    const before = text.slice(Math.max(0, start - 5), start)
    if (!isArabicLetter(text, end) || !BEHIND_LETTER.test(before) || isParticle(text, start, end)) return []
    const hint = 'Remove it: the press draws joins out itself, where a line is filled.'
    const told = { found: 'tatweel inside a word', expected: 'letters alone', hint }
    return [{ passage: index, start, end, replacement: '', ...told }]
  })
}

export const tatweel: CopyRule = {
  name: 'tatweel',
  about: 'A tatweel inside a word.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'في الـcoaching وبالـ multi-tasking وبـ٤٢ ولـ«كذا»',
    'سنة ١٤٤٥هـ، وسنة ١٤٤٥ هـ',
    'هَـٰذَا بيان',
    'أهدى لـالمجلة كتابا',
    'ــــــــــ',
    'الضمير «ـها» والسابقة «الـ»',
  ],
  bad: [
    { text: 'كتـــاب جديد', fixed: 'كتاب جديد' },
    { text: 'مُحَـمّد قال', fixed: 'مُحَمّد قال' },
    { text: 'لـعمر كتاب', fixed: 'لعمر كتاب' },
  ],
}
