/** A space behind an opening bracket or quotation mark, or before a closing one: «( نعم )». */

import { isGap, SPACE } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** Only where their places say which way they face, and words stand inside. */
const BEHIND_OPENING = new RegExp(`[([«“][${SPACE}]+(?=[\\p{L}\\p{N}])`, 'gu')
const BEFORE_CLOSING = new RegExp(`[${SPACE}](?=[)\\]»”](?:[\\s.،؛:؟!,)»]|$))`, 'gm')
const PAIRS: Readonly<Record<string, string>> = {
  ...{ '(': '(…)', ')': '(…)', '[': '[…]', ']': '[…]' },
  ...{ '«': '«…»', '»': '«…»', '“': '“…”', '”': '“…”' },
}
const IS_SPACE = new RegExp(`[${SPACE}]`)
const ENDS_WORD = /[\p{L}\p{M}\p{N}.؟!…]/u

/** Whether the mark before the closing one on its line is its own: two that open a line of one are a slip of another kind. */
function hasOpening(text: string, at: number, closing: string): boolean {
  const opening = { ')': '(', ']': '[', '»': '«', '”': '“' }[closing] ?? ''
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST), at)
  return line.lastIndexOf(opening) > line.lastIndexOf(closing)
}

/** UTF-16 units that a bracket is looked for. */
const LONGEST = 400

interface InnerSpace {
  readonly start: number
  readonly end: number
  readonly sign: string
}

function behindOpening(reading: PassageReading): readonly InnerSpace[] {
  const { text } = reading
  return [...placesOf(reading, BEHIND_OPENING)]
    .filter(({ index: at }) => isGap(text, at - 1) || text[at - 1] === '،')
    .map(({ 0: found, index: at }) => ({ start: at + 1, end: at + found.length, sign: text[at] ?? '' }))
}

function beforeClosing(reading: PassageReading): readonly InnerSpace[] {
  const { text } = reading
  return [...placesOf(reading, BEFORE_CLOSING)].flatMap(({ index: last }) => {
    let start = last
    while (start > 0 && IS_SPACE.test(text.charAt(start - 1))) start -= 1
    const sign = text[last + 1] ?? ''
    const isInside = ENDS_WORD.test(text.charAt(start - 1)) && hasOpening(text, start, sign)
    return isInside ? [{ start, end: last + 1, sign }] : []
  })
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  return [...behindOpening(reading), ...beforeClosing(reading)].map(({ start, end, sign }) => ({
    passage: reading.index,
    start,
    end,
    replacement: '',
    found: `space inside ${PAIRS[sign]}`,
    expected: 'none',
    hint: 'Remove the space between the sign and the word in it.',
  }))
}

export const spaceInBrackets: CopyRule = {
  name: 'space-in-brackets',
  about: 'A space inside brackets or quotation marks.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'قال (نعم) و«لا» و[كذا]',
    '﴿ الحمد لله رب العالمين ﴾',
    'قال »نعم« ثم سكت',
    '[ ] مهمة أولى',
    'تعبت :( ثم نمت',
  ],
  bad: [
    { text: 'قال ( نعم) ثم', fixed: 'قال (نعم) ثم' },
    { text: 'قال ( نعم ) ثم', fixed: 'قال (نعم) ثم' },
    { text: 'قال «نعم » ثم', fixed: 'قال «نعم» ثم' },
    { text: 'كتاب [ثالث ].', fixed: 'كتاب [ثالث].' },
  ],
}
