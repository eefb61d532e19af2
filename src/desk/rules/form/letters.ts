/**
 * Which characters are letters, marks, digits and signs, as the insides of a class of a regular expression: written
 * out, since they are asked of every character of a manuscript and a class of units is the fastest question.
 */

/** Arabic letters of all languages, old joined forms among them; no tatweel, no marks, no signs. */
export const LETTER =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF\\u0750-\\u077F\\u08A0-\\u08C8\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDF9\\uFE70-\\uFEFC'
/** Vowel marks, and the small signs of Quran print that hang on letters. */
export const MARK =
  '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED\\u08CA-\\u08E1\\u08E3-\\u08FF'
export const TATWEEL = '\\u0640'
export const LATIN = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F'
export const DIGIT = '0-9\\u0660-\\u0669\\u06F0-\\u06F9'
/** Spaces within a line. */
export const SPACE = ' \\u00A0\\u202F'

const OTHER = 0
const ARABIC_LETTER = 1
const ARABIC_MARK = 2
const LATIN_LETTER = 3
const GAP = 4

/** By UTF-16 unit. */
const KINDS = new Uint8Array(2 ** 16)
for (const [kind, units] of [
  [ARABIC_LETTER, LETTER],
  [ARABIC_MARK, MARK + TATWEEL],
  [LATIN_LETTER, LATIN],
  [GAP, '\\s'],
] as const) {
  const pattern = new RegExp(`[${units}]`)
  for (let unit = 0; unit < 2 ** 16; unit++) if (pattern.test(String.fromCharCode(unit))) KINDS[unit] = kind
}

function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (KINDS[text.charCodeAt(at)] as number) : OTHER
}

export function isArabicLetter(text: string, at: number): boolean {
  return kindAt(text, at) === ARABIC_LETTER
}

/** A letter, a mark or a tatweel. */
export function isOfArabicWord(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind === ARABIC_LETTER || kind === ARABIC_MARK
}

export function isLatinLetter(text: string, at: number): boolean {
  return kindAt(text, at) === LATIN_LETTER
}

export function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
  )
}

/** No character of a line: a space of any kind, a line end, or the end of the text. */
export function isGap(text: string, at: number): boolean {
  return at < 0 || at >= text.length || KINDS[text.charCodeAt(at)] === GAP
}

/** Whether a text has at least as many Arabic words as Latin ones. */
export function isMostlyArabic(text: string): boolean {
  let [balance, last] = [0, OTHER]
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] as number
    if (kind === ARABIC_LETTER && last !== ARABIC_LETTER && last !== ARABIC_MARK) balance += 1
    else if (kind === LATIN_LETTER && last !== LATIN_LETTER) balance -= 1
    last = kind
  }
  return balance >= 0
}

/** UTF-16 units that are looked over in search of a letter: no sign stands farther from its sentence. */
const REACH = 40
const LINE_FEED = 0x0a

/** Where the nearest letter on the same line stands, one way or the other; -1 where there is none near. */
export function nearestLetter(text: string, from: number, step: 1 | -1): number {
  for (let at = from + step, looked = 0; looked < REACH; at += step, looked++) {
    if (at < 0 || at >= text.length) return -1
    const unit = text.charCodeAt(at)
    if (unit === LINE_FEED) return -1
    if (KINDS[unit] === ARABIC_LETTER || KINDS[unit] === LATIN_LETTER) return at
  }
  return -1
}

/**
 * Whether a sign is of an Arabic sentence: the letter before it is Arabic, or of one Latin word that stands by itself
 * among Arabic ones. A sign behind two Latin words is of a Latin passage, which keeps its own.
 */
export function isInArabic(text: string, at: number): boolean {
  const before = nearestLetter(text, at, -1)
  if (before < 0) return false
  if (isArabicLetter(text, before)) return true
  let start = before
  while (before - start < REACH && /[^\s([«“"]/.test(text.charAt(start - 1))) start -= 1
  return isOfArabicWord(text, start - 1) || (text[start - 1] === ' ' && isOfArabicWord(text, start - 2))
}
