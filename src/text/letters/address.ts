/**
 * A word → where an address or a hashtag among its letters may be divided. Addresses have no spaces and no syllables,
 * and a reader must be able to put them together again: they are divided at their own signs and never gain a hyphen
 * (The Chicago Manual of Style, 7.46).
 */

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?/iu
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const HASHTAG = /#[\p{L}\p{N}\p{M}_]+/u

/** An address goes on in the next line before these, or after these; a double slash stays with what it follows. */
const BEFORE = /[/.,_?#%=&~-]/
const AFTER = /[=&]/
/** Letters and digits that stand at least at either side of a division; signs and vowels do not count. */
const FEWEST = 3
const LETTER = /[\p{L}\p{N}]/gu
/** Node.js, ASP.NET, example.org: a product or a file as often as an address, and too short to need dividing. */
const DOTTED_NAME = /^[\p{L}\p{N}]+\.\p{L}+$/u

export interface Division {
  /** From the word's first character. */
  readonly from: number
  readonly to: number
  /** Offsets of the word, in rising order. */
  readonly at: readonly number[]
}

/** The address, e-mail address or hashtag of a word, if it holds one, and where it may be divided. */
export function divideAddress(word: string): Division | undefined {
  const mail = MAIL.exec(word)
  if (mail) return division(mail, (before, after) => /[@.]/.test(after) && before !== '@')
  const address = ADDRESS.exec(word)
  if (address) return division(address, isAddressBreak)
  const tag = HASHTAG.exec(word)
  return tag ? division(tag, (before) => before === '_') : undefined
}

function division(
  { 0: text, index }: RegExpExecArray,
  divides: (before: string, after: string, text: string, offset: number) => boolean,
): Division {
  // Punctuation at its end is the sentence's.
  const whole = text.replace(/[.,:;!?)\]}»”"'،؛؟]+$/u, '')
  const at: number[] = []
  const letters = [...whole.matchAll(LETTER)].map(({ index }) => index)
  const first = letters[FEWEST - 1] ?? whole.length
  const last = DOTTED_NAME.test(whole) ? 0 : (letters.at(-FEWEST) ?? 0)
  for (let offset = first + 1; offset <= last; offset++)
    if (divides(whole[offset - 1] ?? '', whole[offset] ?? '', whole, offset)) at.push(index + offset)
  return { from: index, to: index + whole.length, at }
}

function isAddressBreak(before: string, after: string, text: string, offset: number): boolean {
  if (after === '/') return before !== '/' && before !== ':' && text[offset + 1] !== '/'
  if (before === '/') return text[offset - 2] === '/'
  return AFTER.test(before) || BEFORE.test(after)
}
