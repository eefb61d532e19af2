/**
 * A word → where an address or a hashtag among its letters may be divided. Addresses have no spaces and no syllables,
 * and a reader must be able to put them together again: they are divided at their own signs and never gain a hyphen
 * (The Chicago Manual of Style, 7.46).
 */

import { ZERO_WIDTH_SPACE } from '../../controls.ts'

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?/iu
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
/** A hashtag, or words that are held together by low lines. */
const JOINED_WORDS = /#[\p{L}\p{N}\p{M}_]+|[\p{L}\p{N}\p{M}]+(?:_[\p{L}\p{N}\p{M}]+)+/u

/** An address goes on in the next line before these, or after these; a double slash stays with what it follows. */
const BEFORE = /[/.,_?#%=&~-]/
const AFTER = /[=&]/
/** Letters and digits that stand at least at either side of a division; signs and vowels do not count. */
const FEWEST = 3
const LETTER = /[\p{L}\p{N}]/gu
/** Node.js, ASP.NET, example.org: a product or a file as often as an address, and too short to need dividing. */
const DOTTED_NAME = /^[\p{L}\p{N}]+\.\p{L}+$/u

/**
 * What a division costs, from the readiest to the last: after a low line, at an address's own sign, inside a long name of
 * an address that has none, and in an address of mail, which is parted only where its column is narrower than it is.
 */
const COSTS = { 'joined words': 60, address: 90, 'long name': 3_000, mail: 1_000_000_000 } as const

/** Letters and digits in a row, as shared documents are named by; and how many stay at either end of the row. */
const LONG_NAME = /[A-Za-z0-9]{20,}/g
const FEWEST_OF_NAME = 5

export interface Division {
  /** From the word's first character. */
  readonly from: number
  readonly to: number
  /** Offsets of the word, in rising order, and what it costs to end a line there. */
  readonly at: readonly Place[]
}

interface Place {
  readonly offset: number
  readonly cost: number
}

/** The address, e-mail address or hashtag of a word, if it holds one, and where it may be divided. */
export function divideAddress(word: string): Division | undefined {
  const mail = MAIL.exec(word)
  if (mail) return division(mail, COSTS.mail, (before, after) => /[@.]/.test(after) && before !== '@')
  const address = ADDRESS.exec(word)
  if (address) return division(address, COSTS.address, isAddressBreak)
  const joined = JOINED_WORDS.exec(word)
  return joined ? division(joined, COSTS['joined words'], (before) => before === '_') : undefined
}

function division(
  { 0: text, index }: RegExpExecArray,
  cost: number,
  divides: (before: string, after: string, text: string, offset: number) => boolean,
): Division {
  // Punctuation at its end is the sentence's.
  const whole = text.replace(/[.,:;!?)\]}»”"'،؛؟]+$/u, '')
  const letters = [...whole.matchAll(LETTER)].map(({ index }) => index)
  const first = letters[FEWEST - 1] ?? whole.length
  const last = DOTTED_NAME.test(whole) ? 0 : (letters.at(-FEWEST) ?? 0)
  const inNames = placesInNames(whole)
  const at: Place[] = []
  for (let offset = first + 1; offset <= last; offset++) {
    // Where the author has put a space of no width it is his place, and costs nothing.
    const own = whole[offset - 1] === ZERO_WIDTH_SPACE ? 0 : undefined
    const divided = divides(whole[offset - 1] ?? '', whole[offset] ?? '', whole, offset) ? cost : undefined
    const found = own ?? divided ?? (inNames.has(offset) ? COSTS['long name'] : undefined)
    if (found !== undefined) at.push({ offset: index + offset, cost: found })
  }
  return { from: index, to: index + whole.length, at }
}

function placesInNames(text: string): Set<number> {
  return new Set(
    [...text.matchAll(LONG_NAME)].flatMap(({ 0: name, index }) =>
      Array.from({ length: name.length - 2 * FEWEST_OF_NAME + 1 }, (_, at) => index + FEWEST_OF_NAME + at),
    ),
  )
}

function isAddressBreak(before: string, after: string, text: string, offset: number): boolean {
  if (after === '/') return before !== '/' && before !== ':' && text[offset + 1] !== '/'
  if (before === '/') return text[offset - 2] === '/'
  return AFTER.test(before) || BEFORE.test(after)
}
