/** Two spaces or more between two words of a line. What stands between the half-lines of a verse stays. */

import { isArabicLetter, isGap, SPACE } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const SPACES = new RegExp(`[${SPACE}]{2,}`, 'g')

/** Words of a half-line. */
const HALF_LINE = { least: 2, most: 9 }
/** Spaces that nobody types by a slip between two words. */
const WIDE = 3
/** UTF-16 units, with all vowel marks. */
const LONGEST_HALF = 120

/** Whether a wide gap stands alone in the middle of a short line, between halves of like length that end no sentence. */
function partsVerse(text: string, start: number, end: number): boolean {
  if (end - start < WIDE) return false
  // A longer half than a verse has is no half-line, wherever it is cut.
  const halves = [
    text
      .slice(Math.max(0, start - LONGEST_HALF), start)
      .split('\n')
      .at(-1) ?? '',
    text.slice(end, end + LONGEST_HALF).split('\n')[0] ?? '',
  ]
  if (halves.some((half) => half.length >= LONGEST_HALF)) return false
  if (halves.some((half) => new RegExp(`[${SPACE}]{2}`).test(half.trim()) || !isArabicLetter(half, 0)))
    return false
  const counts = halves.map((half) => half.trim().split(/\s+/).length)
  const isHalf = counts.every((count) => count >= HALF_LINE.least && count <= HALF_LINE.most)
  return isHalf && Math.max(...counts) <= 2 * Math.min(...counts) && !/[.؟?!:]/.test(halves[0] ?? '')
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, SPACES)].flatMap(({ 0: spaces, index: start }) => {
    const end = start + spaces.length
    if (isGap(text, start - 1) || isGap(text, end) || partsVerse(text, start, end)) return []
    const place = { passage: index, start, end, replacement: ' ' }
    return [{ ...place, found: 'spaces in a row', expected: 'one', hint: 'Leave one.' }]
  })
}

export const doubledSpaces: CopyRule = {
  name: 'doubled-spaces',
  about: 'Two spaces or more between two words.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'كلمة واحدة\nوسطر ثان',
    'على قدر أهل العزم تأتي العزائم     وتأتي على قدر الكرام المكارم',
    'خلية\tخلية',
  ],
  bad: [
    { text: 'وده بحكم ان  إتجاه معظم الشركات', fixed: 'وده بحكم ان إتجاه معظم الشركات' },
    { text: 'مش updated \u00A0كفاية. وهكذا', fixed: 'مش updated كفاية. وهكذا' },
  ],
}
