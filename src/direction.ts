/** A BCP 47 tag, or words → the direction their script is read in. */

export type Direction = 'rtl' | 'ltr'

/** The press is Arabic first: its books open from the right whatever language a stretch of them is in. */
export const BOOK_DIRECTION: Direction = 'rtl'

/** ISO 15924 codes of the scripts written from right to left that a magazine may meet. */
const RIGHT_TO_LEFT_SCRIPTS = new Set(['arab', 'aran', 'hebr', 'nkoo', 'syrc', 'thaa'])

/** Languages that are read from right to left unless their tag names another script. */
const RIGHT_TO_LEFT_LANGUAGES = new Set([
  'ar',
  'arc',
  'arz',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** The direction of `ar-EG` is right to left, that of `ar-Latn` is not. */
export function directionOf(language: string): Direction {
  const [primary = '', ...subtags] = language.toLowerCase().split('-')
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag)) // RFC 5646 §2.2.3
  const rightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT_LANGUAGES.has(primary)
  return rightToLeft ? 'rtl' : 'ltr'
}

/** Letters of the scripts that are read from the right, and letters of any. */
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LEFT_TO_RIGHT_LETTER =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u

/**
 * The direction of a passage among others that are read in `around`: an answer in English is English, with its full stop
 * at its right end; what holds letters of both kinds, or none, runs as what is around it does.
 */
export function directionOfPassage(words: string, around: Direction): Direction {
  const [own, other] =
    around === 'rtl'
      ? [RIGHT_TO_LEFT_LETTER, LEFT_TO_RIGHT_LETTER]
      : [LEFT_TO_RIGHT_LETTER, RIGHT_TO_LEFT_LETTER]
  if (own.test(words) || !other.test(words)) return around
  return around === 'rtl' ? 'ltr' : 'rtl'
}
