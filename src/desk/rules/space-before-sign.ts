/** A space before a sign that closes what is before it: «المهارات ؟». Where the sign clings to the next word, it goes behind it. */

import { isArabicLetter, isDigit, isGap, isLatinLetter, isOfArabicWord, SPACE } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const BEFORE_SIGN = new RegExp(`[${SPACE}](?=[،؛؟:!.,;?])`, 'g')
const SIGNS = /[،؛؟:!.,;?]+/y
const IS_SPACE = new RegExp(`[${SPACE}]`)

/** Rows of dots are pauses and gaps, a sign before a Latin letter or a digit is of it, and “ :)” is a face. */
function isLeftAlone(text: string, signs: string, end: number): boolean {
  const next = text.charAt(end)
  if (/^\.\.|[.,:;?!].*\.\./.test(signs)) return true
  if (/[.,:;?!]$/.test(signs) && (isDigit(text, end) || isLatinLetter(text, end))) return true
  return /^[:;]$/.test(signs) && /[-()DPp*/\\|'^]/.test(next)
}

/** Latin signs behind Latin words are of a Latin passage. */
function mayEnd(text: string, at: number, signs: string): boolean {
  if (isOfArabicWord(text, at)) return true
  if (/^[،؛؟]/.test(signs))
    return isLatinLetter(text, at) || isDigit(text, at) || /[)»”\]%…]/.test(text.charAt(at))
  return isDigit(text, at) ? signs !== ':' : /[)»”\]]/.test(text.charAt(at))
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  if (!reading.isArabic) return []
  const findings: CopyFinding[] = []
  for (const place of placesOf(reading, BEFORE_SIGN)) {
    const at = place.index + 1
    SIGNS.lastIndex = at
    const [signs = ''] = SIGNS.exec(text) ?? []
    let start = place.index
    while (start > 0 && IS_SPACE.test(text.charAt(start - 1))) start -= 1
    const end = at + signs.length
    if (isGap(text, start - 1) || !mayEnd(text, start - 1, signs) || isLeftAlone(text, signs, end)) continue
    const clings = isArabicLetter(text, end)
    const move = { end, replacement: `${signs} ` }
    const told = { found: `space before "${signs}"`, expected: clings ? 'it behind the sign' : 'none' }
    const hint = clings ? 'Write the sign at the end of the word before it.' : 'Remove the space.'
    findings.push({ passage: index, start, ...(clings ? move : { end: at, replacement: '' }), ...told, hint })
  }
  return findings
}

export const spaceBeforeSign: CopyRule = {
  name: 'space-before-sign',
  about: 'A space before a comma, a stop, a colon, a question mark or an exclamation mark.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'قال نعم، ثم سكت. لماذا؟ لا أعرف!',
    'شطر أول ... شطر ثان',
    'أشبه بجمعية .. تقريبا',
    'نكتب بلغة .NET في المكتب',
    'أعجبني :) جدا',
    'النسبة ٣ : ١ بينهما',
    'قيمة .5 من العدد',
    'كتبها بالإنجليزية: Yes , we can',
  ],
  bad: [
    { text: 'وتعدد المهام والمهارات ؟', fixed: 'وتعدد المهام والمهارات؟' },
    { text: 'وبأقل عدد ممكن من الموظفين .', fixed: 'وبأقل عدد ممكن من الموظفين.' },
    { text: 'قال  ، ثم سكت', fixed: 'قال، ثم سكت' },
    { text: 'قال ،ثم سكت', fixed: 'قال، ثم سكت' },
    { text: 'من «المجلة» ، ثم', fixed: 'من «المجلة»، ثم' },
    { text: 'على منصة Facebook ؟', fixed: 'على منصة Facebook؟' },
    { text: 'توداي :كتير منهم', fixed: 'توداي: كتير منهم' },
    { text: 'معقول ؟!', fixed: 'معقول؟!' },
    { text: 'عام ١٩٩٠ ، ثم', fixed: 'عام ١٩٩٠، ثم' },
  ],
}
