/**
 * Two dots, or four and five, for a pause: a habit of speech written down, and the author's own. So it is told once with
 * its count and left; a house that mends it has a stop at the end of a line and an ellipsis within it.
 */

import { isDigit, isGap, LATIN, LETTER } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** Three are an ellipsis; six and more are a gap to be filled in, or a leader. */
const DOTS = /(?<!\.)(?:\.\.|\.{4,5})(?!\.)/g
const LETTERS = new RegExp(`[${LETTER}${LATIN}]`)

function mended(text: string, start: number, end: number): string {
  if (/[؟?!،؛…]/.test(text.charAt(start - 1))) return ''
  if (end >= text.length || text[end] === '\n') return '.'
  return LETTERS.test(text.charAt(end)) ? '… ' : '…'
}

/** Between numbers, in a path. */
function isOther(text: string, start: number, end: number): boolean {
  return (
    /[/\\]/.test(text.charAt(start - 1) + text.charAt(end)) ||
    (isDigit(text, start - 1) && isDigit(text, end))
  )
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, DOTS)].flatMap(({ 0: dots, index: start }) => {
    const end = start + dots.length
    if (isOther(text, start, end) || (isGap(text, start - 1) && isGap(text, end) && text.trim() === dots))
      return []
    const replacement = mended(text, start, end)
    const found = dots.length === 2 ? 'two dots' : `${dots.length} dots`
    const hint = 'Leave it where it is how the author writes; else write a stop, or an ellipsis for a pause.'
    return [{ passage: index, start, end, replacement, found, expected: 'a stop or an ellipsis', hint }]
  })
}

export const doubledDots: CopyRule = {
  name: 'doubled-dots',
  about: 'Two dots, or four and five, in place of a stop or an ellipsis.',
  level: 'warn',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: ['نعم... ثم سكت… وقال: لا.', 'الاسم ........ والسن ......', 'من 1..5 في ../assets/صورة'],
  bad: [
    { text: 'بشكل مباشر وسريع.. يعني القيمة', fixed: 'بشكل مباشر وسريع… يعني القيمة' },
    { text: 'مع الوقت..', fixed: 'مع الوقت.' },
    { text: 'متى صعدت أول مرة؟.. وهل خفت؟', fixed: 'متى صعدت أول مرة؟ وهل خفت؟' },
    { text: 'سكت....ثم قال', fixed: 'سكت… ثم قال' },
  ],
}
