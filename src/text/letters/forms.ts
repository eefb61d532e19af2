/**
 * A character that a face may lack → what it is made of, so that the face's own letters can stand for it (Unicode,
 * compatibility decompositions; UAX #15).
 */

/** What stands for a character, and whether it stands below the line or above it, made smaller. */
export interface Form {
  readonly text: string
  readonly position?: 'below' | 'above'
  /** The same letters, typed as one sign: ﬁ, ﻻ. Any other form is a likeness. */
  readonly same: boolean
}

/** Ligatures and Arabic letters in a shape of their own, as old programs wrote them. */
const PRESENTATION = /^[\uFB00-\uFB06\uFB50-\uFDC7\uFDF0-\uFDFB\uFE70-\uFEFC]$/u
const ABOVE = /^[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02E0-\u02E4\u1D2C-\u1D61\u2070-\u207F]$/u
const BELOW = /^[\u1D62-\u1D6A\u2080-\u209C]$/u

/** Nothing for a character that is made of nothing but itself. */
export function formOf(grapheme: string): Form | undefined {
  const text = grapheme.normalize('NFKC')
  if (text === grapheme || text === '') return undefined
  if (ABOVE.test(grapheme)) return { text, position: 'above', same: true }
  if (BELOW.test(grapheme)) return { text, position: 'below', same: true }
  return { text, same: PRESENTATION.test(grapheme) }
}
