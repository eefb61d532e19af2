/**
 * An Arabic article or particle written straight onto a Latin word: «الcoaching». The joining letter before it has
 * nothing to join, so the trade draws it out by a tatweel: «الـcoaching». «الـ coaching», with a space, is as common and
 * stays (the press holds its two parts on one line); a waw joins nothing behind it, and stands as it is.
 */

import { LATIN, LETTER, MARK } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const LATIN_WORD = new RegExp(`[${LATIN}]+`, 'g')
const PARTICLE = new RegExp(`(?<![${LETTER}${MARK}\\u0640])[وف]?(?:[بكلعه]?ال|لل|[بكلف])$`)
/** UTF-16 units: no particle is longer. */
const LONGEST = 6

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, LATIN_WORD)].flatMap(({ index: end }) => {
    const [particle] = PARTICLE.exec(text.slice(Math.max(0, end - LONGEST), end)) ?? []
    if (particle === undefined) return []
    return [
      {
        passage: index,
        start: end,
        end,
        replacement: 'ـ',
        found: `Latin word close behind "${particle}"`,
        expected: 'a tatweel between them',
        hint: `Write "${particle}ـ" and the word behind it.`,
      },
    ]
  })
}

export const gluedLatin: CopyRule = {
  name: 'glued-latin',
  about: 'A Latin word written straight onto an Arabic article or particle.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: ['في الـcoaching وبالـ multi-tasking', 'شركة Google وMicrosoft', 'هاتف iPhoneات كثيرة', 'جبلTED'],
  bad: [
    { text: 'وتعمل عليها في الcoaching session؟', fixed: 'وتعمل عليها في الـcoaching session؟' },
    { text: 'أرسلها بWhatsApp', fixed: 'أرسلها بـWhatsApp' },
    { text: 'وبالmulti-tasking', fixed: 'وبالـmulti-tasking' },
  ],
}
