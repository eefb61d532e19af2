/** A space behind an opening bracket or quotation mark, or before a closing one: «( نعم )». */

import { SPACE } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** Only where their places say which way they face, and words stand inside. */
const BEHIND_OPENING = new RegExp(`(?<=(?:^|[\\s،])[([«“])[${SPACE}]+(?=[\\p{L}\\p{N}])`, 'gmu')
const BEFORE_CLOSING = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}.؟!…])[${SPACE}]+(?=[)\\]»”](?:[\\s.،؛:؟!,)»]|$))`,
  'gmu',
)

/** Whether the mark before the closing one on its line is its own: two that open a line of one are a slip of another kind. */
function hasOpening(text: string, at: number, closing: string): boolean {
  const opening = { ')': '(', ']': '[', '»': '«', '”': '“' }[closing] ?? ''
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST), at)
  return line.lastIndexOf(opening) > line.lastIndexOf(closing)
}

/** UTF-16 units that a bracket is looked for. */
const LONGEST = 400

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  const behind = [...placesOf(reading, BEHIND_OPENING)].map((match) => ({
    match,
    sign: text[match.index - 1] ?? '',
  }))
  const before = [...placesOf(reading, BEFORE_CLOSING)]
    .map((match) => ({ match, sign: text[match.index + match[0].length] ?? '' }))
    .filter(({ match, sign }) => hasOpening(text, match.index, sign))
  return [...behind, ...before].map(({ match, sign }) => ({
    passage: index,
    start: match.index,
    end: match.index + match[0].length,
    replacement: '',
    found: `space inside "${sign}"`,
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
    { text: 'قال «نعم » ثم', fixed: 'قال «نعم» ثم' },
    { text: 'كتاب [ثالث ].', fixed: 'كتاب [ثالث].' },
  ],
}
