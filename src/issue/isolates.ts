/**
 * Inline content → the same with every telephone number, handle and address a piece of its own. In a line that runs
 * from the right they would fall apart: groups of digits change places, and the sign before a name goes behind it
 * (UAX #9), in print and in the e-book alike.
 */

import type { Inline } from './block.ts'

/** European, Arabic-Indic and Persian digits. */
const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]'
const ZERO = '[0\\u0660\\u06F0]'

interface Pattern {
  readonly what: string
  readonly form: string
  readonly fits?: (text: string) => boolean
}

/** Fewer digits are a year, a price, a score. */
const FEWEST_DIGITS = 7

const MAIL_FORM = '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+'
const MAIL = new RegExp(`^${MAIL_FORM}$`)

const PATTERNS: readonly Pattern[] = [
  { what: 'an address', form: '(?:https?:\\/\\/|www\\.)[^\\s«»“”]*[\\w/]' },
  { what: 'an e-mail address', form: MAIL_FORM },
  { what: 'a handle, a Latin hashtag', form: '[@#][A-Za-z][\\w]*' },
  { what: 'a Latin name with a sign behind it, such as C++', form: '[A-Za-z]\\w*(?:\\+\\+?|#)(?![\\w])' },
  {
    // Begins as numbers to be dialled do: a plus, two zeros, or the zero of an area, in brackets or not.
    what: 'a telephone number',
    form: `(?:\\+${DIGIT}|${ZERO}${ZERO}${DIGIT}|\\(?${ZERO}${DIGIT})(?:[ ()\\-]{0,2}${DIGIT})+(?![\\p{L}\\p{N}])`,
    fits: (text) => (text.match(new RegExp(DIGIT, 'g'))?.length ?? 0) >= FEWEST_DIGITS,
  },
]

/** Arabic writes «and», «with», «for», «like» and the article as one with what follows them. */
const PREFIX = '(?<![\\p{L}\\p{M}\\p{N}])(?:[وفبلك]\\p{M}*){0,2}(?:[اٱ]\\p{M}*ل\\p{M}*)?ـ*'

/** No letter, digit or sign of its own stands before such a piece; a prefix may. */
const BEGINS = `(?:(?<![\\p{L}\\p{N}@#])|(?<=${PREFIX}))`

const ANY = new RegExp(`${BEGINS}(?:${PATTERNS.map(({ form }) => `(${form})`).join('|')})`, 'gu')

/** Parts such pieces from the text around them; content in another language keeps its own order. */
export function markIsolates(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
        return partText(inline.text)
      case 'part':
      case 'speaker':
      case 'direction':
      case 'emphasis':
      case 'link':
      case 'note':
      case 'index':
        return [{ ...inline, content: markIsolates(inline.content) }]
      default:
        return [inline]
    }
  })
}

/** Where a piece leads that is the address of a page or of a letter box. */
export function addressOf(piece: string): string | undefined {
  if (/^https?:\/\//.test(piece)) return piece
  if (piece.startsWith('www.')) return `https://${piece}`
  return MAIL.test(piece) ? `mailto:${piece}` : undefined
}

/** Every pattern asks for one of these signs; most texts hold none of them. */
const MAY_HOLD = /[@#+/]|www\.|[0\u0660\u06F0]/

function partText(text: string): Inline[] {
  if (!MAY_HOLD.test(text)) return [{ kind: 'text', text }]
  const parts: Inline[] = []
  let from = 0
  for (const found of text.matchAll(ANY)) {
    const { 0: piece, index } = found
    const pattern = PATTERNS[found.slice(1).findIndex((group) => group !== undefined)]
    if (pattern?.fits && !pattern.fits(piece)) continue
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) })
    parts.push({ kind: 'isolate', text: piece })
    from = index + piece.length
  }
  if (from < text.length || parts.length === 0) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
