/** Two commas or semicolons in a row, of one kind or of two: «الدرج،، فهو». Told, since some authors pause so. */

import { isInArabic } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const COMMAS = /(?<![،؛,;])[،؛,;](?:[ \u00A0]?[،؛,;])+/g

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, COMMAS)]
    .filter(({ 0: signs, index: at }) => /[،؛]/.test(signs) || (reading.isArabic && isInArabic(text, at)))
    .map(({ 0: signs, index: at }) => ({
      passage: index,
      start: at + 1,
      end: at + signs.length,
      replacement: '',
      found: `signs "${signs}" in a row`,
      expected: 'one of them',
      hint: 'Leave the first.',
    }))
}

export const doubledCommas: CopyRule = {
  name: 'doubled-commas',
  about: 'Two commas or semicolons in a row.',
  level: 'warn',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: ['نعم، ثم سكت؛ وقال', 'for (;;) { x = [,, 1] }'],
  bad: [
    { text: 'بل من الدرج،، فهو يعد', fixed: 'بل من الدرج، فهو يعد' },
    { text: 'نعم ،, ثم', fixed: 'نعم ، ثم' },
    { text: 'نعم،،، ثم', fixed: 'نعم، ثم' },
  ],
}
