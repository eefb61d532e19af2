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

/** Of code and commands, which are in no language (BCP 47; ISO 639-2): they are copied as they are typed. */
export const NO_LANGUAGE = 'zxx'

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

const [LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK] = ['\u200e', '\u200f'] as const

/**
 * A passage for programs that are told no direction and go by the first letter they meet, or by that of the page: with
 * the marks that keep its first word and its last sign where they belong. None is needed where a letter says the same.
 */
export function steer(words: string, around: Direction): string {
  const direction = directionOfPassage(words, around)
  const mark = direction === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK
  const [first, last] = [firstLetter(words), [...words].at(-1) ?? '']
  const before = first !== undefined && first !== direction ? mark : ''
  const after = direction !== around && !/[\p{L}\p{N}]/u.test(last) ? mark : ''
  return `${before}${words}${after}`
}

/** Whether the words of a passage need to say which way it runs: they hold letters of the other way. */
export function isMixed(words: string, around: Direction): boolean {
  return (around === 'rtl' ? LEFT_TO_RIGHT_LETTER : RIGHT_TO_LEFT_LETTER).test(words)
}

function firstLetter(words: string): Direction | undefined {
  const [letter] = /\p{L}/u.exec(words) ?? []
  if (letter === undefined) return undefined
  return RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr'
}
