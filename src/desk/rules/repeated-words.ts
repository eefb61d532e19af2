/**
 * A small word that is written twice: «من من». Only words that nobody doubles for what doubling says; names, nouns and
 * adverbs are doubled on purpose (جدا جدا، شوية شوية، رويدا رويدا، ورانا ورانا).
 */

import { type ArabicWord, isKept, type PassageReading } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const SMALL_WORDS = new Set(
  'من في فى إلى الى على عن مع أن إن ان أو او و ثم قد هذا هذه ذلك تلك التي التى الذي الذى الذين اللي عشان علشان لكن لأن بأن كان كانت إذا اذا حول عند لدى كما حيث'.split(
    ' ',
  ),
)
/** Letters of another sentence: «من» before «من» may ask who. */
const SENTENCE_START = /(?:^|[.؟!:،؛«"“\n])\s*$/

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const findings: CopyFinding[] = []
  let last: ArabicWord | undefined
  for (const word of reading.words()) {
    if (last?.text === word.text && SMALL_WORDS.has(word.text) && isSlip(reading, last, word)) {
      const told = {
        found: `"${word.text}" twice`,
        expected: 'it once',
        hint: 'Leave one, unless both are meant.',
      }
      findings.push({ passage: reading.index, start: last.end, end: word.end, replacement: '', ...told })
    }
    last = word
  }
  return findings
}

function isSlip(reading: PassageReading, last: ArabicWord, word: ArabicWord): boolean {
  const { text } = reading
  if (!/^[ \u00A0\n]+$/.test(text.slice(last.end, word.start)) || isKept(reading, last.start)) return false
  return word.text !== 'من' || !SENTENCE_START.test(text.slice(Math.max(0, last.start - 3), last.start))
}

export const repeatedWords: CopyRule = {
  name: 'repeated-words',
  about: 'A small word that is written twice (من من).',
  level: 'warn',
  told: 'each',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'جدا جدا وشوية شوية ورويدا رويدا',
    'الهندسة ورانا ورانا!',
    'من من الناس يعرف؟',
    'لا لا، هو هو بين بين',
  ],
  bad: [
    { text: 'خرج من من البيت', fixed: 'خرج من البيت' },
    { text: 'قال إن هذا\nهذا الكتاب', fixed: 'قال إن هذا الكتاب' },
  ],
}
