/**
 * Text → where its lines may end and at what cost: Unicode says where a line can be broken, and a typographer where it
 * should.
 */

import { BIDI_ISOLATES, BIDI_MARKS, SOFT_HYPHEN } from '../../controls.ts'
import { type Division, divideAddress } from './address.ts'
import { unicodeBreaks } from './breaks.ts'
import { findNumbers, isInside, type Numbers } from './numbers.ts'

export interface LineEnd {
  /** The next line's first character, a UTF-16 offset. */
  readonly offset: number
  readonly required: boolean
  /** Of ending a line here; 0 at most spaces. */
  readonly cost: number
}

/** A line end inside a word, after a hyphen or a slash. */
const WITHIN_WORD_COST = 50
/** After the hyphen of a Latin compound: it is as dear as a word divided. */
const WITHIN_LATIN_COST = 150
const LATIN_HYPHEN = /\p{Script=Latin}[-‐]$/u
/** Between an article or a preposition and the Latin word it belongs to: «الـ software». */
const PREFIX_PARTED_COST = 120
/** Between a number and what it counts: «٧ مؤتمرات»; or what it numbers: «صفحة ٧». */
const COUNTED_COST = 80
const NUMBERED_COST = 60
/** Between two numbers of a row: more readily than any other that is not a space between words. */
const ROW_COST = 30

/** In rising order; the end of the text is not among them. */
export function lineEnds(text: string): LineEnd[] {
  const divided = dividedAddresses(text)
  const { grouped, rows } = HOLDS_DIGIT.test(text) ? findNumbers(text) : NO_NUMBERS
  const parted = PARTED.filter(({ among }) => among.test(text))
  const ends = unicodeBreaks(text)
    .filter(({ offset, required }) => required || (mayEnd(text, offset) && !isInside(grouped, offset)))
    .filter(({ offset }) => !isInside(divided, offset))
    .map(({ offset, required }): LineEnd => {
      const cost = isInside(rows, offset) ? ROW_COST : costAt(text, offset, parted)
      return { offset, required, cost: required ? 0 : cost }
    })
  const inside = divided.flatMap(({ at }) => at.map((place) => ({ ...place, required: false })))
  return inside.length === 0 ? ends : [...ends, ...inside].sort((a, b) => a.offset - b.offset)
}

const HOLDS_DIGIT = /[\d\u0660-\u0669\u06F0-\u06F9]/
const NO_NUMBERS: Numbers = { grouped: [], rows: [] }

/** Spaces of every width, and the controls that turn an insertion, which may stand on either side of one. */
const GAP = `[\\s${BIDI_MARKS}${BIDI_ISOLATES}]`
/** Closes what stands before it, though a typist has put a space between. */
const CLOSES = new RegExp(`^${GAP}*(?:[،؛؟!:»›”’)\\]}%٪…]|[.](?!\\w))`, 'u')
const OPENS = new RegExp(`[«‹“‘([{]${GAP}*$`, 'u')
/** «and», which Arabic writes as one with the word after it, with or without its vowel. */
const LONE_WAW = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])و\\p{M}*${GAP}+$`, 'u')
/** A prefix written on a tatweel, to stand before a word of another script. */
const PREFIX = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:[وفبكل]\\p{M}*)?ا\\p{M}*ل|[وفبكل]|ل\\p{M}*ل)\\p{M}*ـ+${GAP}+$`,
  'u',
)
const LATIN_FOLLOWS = new RegExp(`^${GAP}*\\p{Script=Latin}`, 'u')
/** A part of one or two letters is not left alone at a hyphen or a slash: A/B, X-ray, كم/س. */
const SHORT_BEFORE = /(?<![\p{L}\p{M}\p{N}][-‐/]?)(?:[\p{L}\p{N}]\p{M}*){1,2}[-‐/]$/u
const SHORT_AFTER = /^(?:[\p{L}\p{N}]\p{M}*){1,2}(?![\p{L}\p{M}\p{N}]|[-‐/][\p{L}\p{N}])/u
const PARTS_WORDS = /[\p{L}\p{M}\p{N}][-‐/]$/u
/** A Latin compound of short words is one word: tick-tock. */
const SHORT_COMPOUND = /(?<!\p{L})\p{Script=Latin}{1,6}[-‐]$/u
const LATIN_PART = /^\p{Script=Latin}{1,6}(?!\p{L})/u
/** A range is one number to its reader, each end with a percent sign or none. */
const NUMBER_BEFORE = /[\d\u0660-\u0669]\s*[%٪]?\s*[-‐‒–—]\s*$/u
const NUMBER_AFTER = /^\s*[\d\u0660-\u0669]/u
const NUMBER_ENDS = /[\d\u0660-\u0669]\s*[%٪]?\s*$/u
const DASH_AND_NUMBER = /^[-‐‒–—]\s*[\d\u0660-\u0669]/u
const DIGITS_END = /[\d\u0660-\u0669]\s+$/u
/** A decimal point that begins its number, and the number. */
const POINT_BEFORE = /(?:^|[\s([«“])[.,٫]$/u
/** Signs and abbreviations that follow their number across a space: of measure, money, the era and the half-day. */
const UNIT =
  /^(?:كم|سم|مم|م|كجم|كغ|كلغ|غ|جم|مل|ل|هـ|ق\.م|ص|km|cm|mm|m|kg|g|ml|GB|MB|KB|°[CFمف]?|[$€£¥₪])(?![\p{L}\p{M}])/u
/** Money by its name, in any of its cases. */
const MONEY = /^(?:جني|دولار|ريال|درهم|دراهم|دينار|دنانير|يورو|لير|قرش|قروش)/u
/** A year is not counted: four digits that begin with one or two. */
const COUNT_BEFORE = /(?<![\d\u0660-\u0669])(?![12١٢][\d\u0660-\u0669]{3}\s)[\d\u0660-\u0669]+[%٪]?\s+$/u
/** What is counted is an indefinite noun: no particle, nothing with an article, no «and» that begins another phrase. */
const COUNTED =
  /^(?!و|ال|(?:بعد|قبل|منذ|ثم|من|في|إلى|على|عن|مع|أو|أم|حتى|هنا|فقط|لكن|بل|إن|أن|ما|لا|هو|هي)(?![\p{L}\p{M}]))\p{Script=Arabic}[\p{L}\p{M}]/u
const NUMBERED = /(?<![\p{L}\p{M}])(?:ال|وال)?(?:سنة|عام|رقم|صفحة|ص|فصل|مادة|قرن|عدد|طبعة|جزء)\s+$/u

/** How far the rules look to either side. */
const SIGHT = 12

/** Where a line does not end, though Unicode lets it; by what stands before the place and after it. */
const KEPT_TOGETHER: readonly {
  readonly name: string
  readonly holds: (before: string, after: string) => boolean
}[] = [
  { name: 'marks that stand alone and the word before them', holds: (_, after) => /^\p{M}/u.test(after) },
  // Where a line ended at it a hyphen would have to be drawn.
  { name: 'a word at its soft hyphen', holds: (before) => before.endsWith(SOFT_HYPHEN) },
  { name: 'a closing sign and what it closes', holds: (_, after) => CLOSES.test(after) },
  { name: 'an opening sign and what it opens', holds: (before) => OPENS.test(before) },
  { name: '«and» and its word', holds: (before) => LONE_WAW.test(before) },
  {
    name: 'a Latin compound of short words',
    holds: (before, after) => SHORT_COMPOUND.test(before) && LATIN_PART.test(after),
  },
  {
    name: 'a part of one or two letters and its hyphen or slash',
    holds: (before, after) =>
      PARTS_WORDS.test(before) && (SHORT_BEFORE.test(before) || SHORT_AFTER.test(after)),
  },
  {
    name: 'the ends of a range',
    holds: (before, after) =>
      (NUMBER_BEFORE.test(before) && NUMBER_AFTER.test(after)) ||
      (NUMBER_ENDS.test(before) && DASH_AND_NUMBER.test(after)),
  },
  {
    name: 'a number and its unit, or its money',
    holds: (before, after) => DIGITS_END.test(before) && (UNIT.test(after) || MONEY.test(after)),
  },
  {
    name: 'a decimal point and the number that it begins',
    holds: (before, after) => POINT_BEFORE.test(before) && NUMBER_AFTER.test(after),
  },
]

/**
 * A space between a letter and a letter, Arabic both: no rule below has anything to say of it, unless the word before it
 * is an «and», or ends in a tatweel.
 */
function isPlainGap(text: string, offset: number): boolean {
  return (
    text.charCodeAt(offset - 1) === SPACE &&
    isPlainLetter(text.charCodeAt(offset)) &&
    isPlainLetter(text.charCodeAt(offset - 2)) &&
    text.charCodeAt(offset - 2) !== WAW
  )
}

const [SPACE, WAW, TATWEEL] = [0x20, 0x648, 0x640]
const [FIRST_LETTER, LAST_LETTER] = [0x620, 0x64a]

function isPlainLetter(code: number): boolean {
  return code >= FIRST_LETTER && code <= LAST_LETTER && code !== TATWEEL
}

function mayEnd(text: string, offset: number): boolean {
  if (isPlainGap(text, offset)) return true
  const before = text.slice(Math.max(0, offset - SIGHT), offset)
  const after = text.slice(offset, offset + SIGHT)
  return !KEPT_TOGETHER.some(({ holds }) => holds(before, after))
}

interface PartingRule {
  readonly cost: number
  /** What a text must hold for it to be asked at all. */
  readonly among: RegExp
  readonly parts: (before: string, after: string) => boolean
}

/** What a line end costs that parts words which belong together, by what stands before the place and after it. */
const PARTED: readonly PartingRule[] = [
  {
    cost: PREFIX_PARTED_COST,
    among: /ـ/,
    parts: (before, after) => PREFIX.test(before) && LATIN_FOLLOWS.test(after),
  },
  {
    cost: COUNTED_COST,
    among: HOLDS_DIGIT,
    parts: (before, after) => COUNT_BEFORE.test(before) && COUNTED.test(after),
  },
  {
    cost: NUMBERED_COST,
    among: HOLDS_DIGIT,
    parts: (before, after) => NUMBER_AFTER.test(after) && NUMBERED.test(before),
  },
]

function costAt(text: string, offset: number, parted: readonly PartingRule[]): number {
  if (isPlainGap(text, offset)) return 0
  if (!/\s/.test(text[offset - 1] ?? '')) {
    const before = text.slice(Math.max(0, offset - 2), offset)
    return LATIN_HYPHEN.test(before) ? WITHIN_LATIN_COST : WITHIN_WORD_COST
  }
  if (parted.length === 0) return 0
  const [before, after] = [
    text.slice(Math.max(0, offset - SIGHT), offset),
    text.slice(offset, offset + SIGHT),
  ]
  return parted.find(({ parts }) => parts(before, after))?.cost ?? 0
}

/** Arabic punctuation is never an address's own. */
const WORD = new RegExp(`[^\\s${BIDI_ISOLATES}،؛؟]+`, 'gu')
const MAY_HOLD_ADDRESS = /[@#_]|\/\/|www\.|\w\.\w{2}/

/** Addresses and hashtags of a text, with their own divisions, as offsets of the text: no others are theirs. */
export function dividedAddresses(text: string): Division[] {
  if (!MAY_HOLD_ADDRESS.test(text)) return []
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const found = divideAddress(word)
    if (!found) return []
    const { from, to, at } = found
    return [
      {
        from: index + from,
        to: index + to,
        at: at.map(({ offset, cost }) => ({ offset: index + offset, cost })),
      },
    ]
  })
}
