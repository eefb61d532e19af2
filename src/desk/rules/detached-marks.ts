/** A tanween behind a space: «شكرا ً». Only where the letter before the space is one that bears it. */

import { SPACE } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const DETACHED = new RegExp(`[${SPACE}](?=[\\u064B-\\u064D])`, 'g')
const BEARS = /[اةءى]/

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, DETACHED)]
    .filter(({ index: at }) => BEARS.test(text.charAt(at - 1)) && text[at - 2] !== ' ')
    .map(({ index: at }) => ({
      passage: index,
      start: at,
      end: at + 1,
      replacement: '',
      found: 'space before a tanween',
      expected: 'it on its letter',
      hint: 'Remove the space.',
    }))
}

export const detachedMarks: CopyRule = {
  name: 'detached-marks',
  about: 'A space between a letter and its tanween.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: ['شكراً جزيلا', 'علامة الفتح ً في الكتابة'],
  bad: [{ text: 'شكرا ً جزيلا', fixed: 'شكراً جزيلا' }],
}
