/** A waw that stands alone before the word that it joins: «القاهرة و مرسيليا». Arabic writes it with its word. */

import { isArabicLetter, SPACE } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const WAW = new RegExp(`(?<![^\\s«"“(\\[،؛.!؟])و[${SPACE}]+(?=[\\p{Script=Arabic}]{2})`, 'gu')
/** «حرف و», «بين أ و ب»: the letter is spoken of. */
const OF_LETTER = /(?:حرف|الحرف|حرفي|حرفا|الواو|واو)[\s«"“(]*$/u

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  if (!reading.isArabic) return []
  return [...placesOf(reading, WAW)].flatMap((place): CopyFinding[] => {
    const end = place.index + place[0].length
    const [word = ''] = /^[^\s.،؛:!؟]+/u.exec(text.slice(end)) ?? []
    if (!isArabicLetter(text, end) || OF_LETTER.test(text.slice(0, place.index))) return []
    return [
      {
        passage: index,
        start: place.index + 1,
        end,
        replacement: '',
        found: `"و" apart from "${word}"`,
        expected: 'both in one word',
        hint: `Write "و${word}".`,
      },
    ]
  })
}

export const detachedWaw: CopyRule = {
  name: 'detached-waw',
  about: 'A waw apart from the word that it joins (القاهرة و مرسيليا).',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'القاهرة ومرسيليا',
    'بين أ و ب فرق',
    'حرف و في آخر الكلمة',
    'كتب و. ح في الهامش',
    'بين ١٩٩٠ و ١٩٩٥',
    'فيسبوك و Facebook',
    'هو واحد',
  ],
  bad: [
    { text: 'في القاهرة و مرسيليا كذلك', fixed: 'في القاهرة ومرسيليا كذلك' },
    { text: 'كان يومها، و  كنت معه', fixed: 'كان يومها، وكنت معه' },
    { text: 'قال: نعم (و هذا حق)', fixed: 'قال: نعم (وهذا حق)' },
  ],
}
