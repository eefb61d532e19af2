/**
 * Inline content in, the same with every telephone number a piece of its own out.
 * A room of its own because a number that is read from left to right falls apart in a line that runs from the right
 * (UAX #9 orders its groups by themselves), in print and in the e-book alike.
 */

import type { Inline } from './issue.ts'

/** European, Arabic-Indic and Persian digits. */
const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]'
const ZERO = '[0\\u0660\\u06F0]'

/** Begins as numbers to be dialled do: a plus, two zeros, or the zero of an area, in brackets or not. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\+${DIGIT}|${ZERO}${ZERO}${DIGIT}|\\(?${ZERO}${DIGIT})(?:[ ()\\-]{0,2}${DIGIT})+(?![\\p{L}\\p{N}])`,
  'gu',
)
/** Fewer digits are a year, a price, a score. */
const FEWEST_DIGITS = 7

/** Parts the telephone numbers from the text around them; content in another language keeps its own order. */
export function markPhones(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
        return partText(inline.text)
      case 'emphasis':
      case 'link':
      case 'note':
        return [{ ...inline, content: markPhones(inline.content) }]
      default:
        return [inline]
    }
  })
}

function partText(text: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const { 0: number, index } of text.matchAll(PHONE)) {
    if ((number.match(new RegExp(DIGIT, 'g'))?.length ?? 0) < FEWEST_DIGITS) continue
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) })
    parts.push({ kind: 'phone', text: number })
    from = index + number.length
  }
  if (from < text.length || parts.length === 0) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
