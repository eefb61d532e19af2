/** Text → its user-perceived characters (UAX #29), each a letter with its marks. */

/**
 * Letters and marks of Arabic, Latin-1, and the quotation marks and dashes that stand between them: of these, whatever is
 * no mark begins a character. Line ends, controls and signs that begin one with what follows (U+0600 to U+0605, U+06DD)
 * are not among them.
 */
const PLAIN = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u0606-\u061B\u061D-\u06DC\u06DE-\u06FF\u2010-\u2027]*$/u
const WITH_MARKS = /^\p{M}+|\P{M}\p{M}*/gu

let segmenter: Intl.Segmenter | undefined

export function graphemesOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.match(WITH_MARKS) ?? []
  // Made late: its tables take longer to read than a page to set.
  segmenter ??= new Intl.Segmenter('ar', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
