/** A place in a text → what kind of character stands there; quick, since every letter of a manuscript is asked for. */

const OTHER = 1
export const [LETTER, MARK, NUMBER, SPACE] = [2, 3, 4, 5]

/** By UTF-16 unit, 0 as long as it was not met. */
const KINDS = new Uint8Array(2 ** 16)

export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if ((unit & 0xf800) === 0xd800) return kindOf(wholeAt(text, at))
  return KINDS[unit] || learn(unit)
}

function learn(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit))
  KINDS[unit] = kind
  return kind
}

/** The character that half of it stands at. */
function wholeAt(text: string, at: number): string {
  const isSecondHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) as number)
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{M}/u.test(character)) return MARK
  if (/\p{N}/u.test(character)) return NUMBER
  return /\s/u.test(character) ? SPACE : OTHER
}
