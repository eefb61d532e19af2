/**
 * Numbers of one piece in digits of two kinds, ٧ beside 7: those that it has fewer of are told, or all that are not the
 * house's where it has chosen. Times, days, versions, telephone numbers and numbers of Latin words are in the digits of their own.
 */

import type { Digits } from './form/choices.ts'
import { isLatinLetter } from './form/letters.ts'
import { type PassageReading, type PieceReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬:/–-][0-9٠-٩۰-۹]+)*/g
const ZEROS = { european: 0x30, 'arabic-indic': 0x660, persian: 0x6f0 }
type DigitKind = keyof typeof ZEROS
const KINDS = ['european', 'arabic-indic', 'persian'] as const
const NAMES = { european: 'European', 'arabic-indic': 'Arabic-Indic', persian: 'Persian' }
/** Digits in a row of a telephone number, of a serial number. */
const LONGEST = 7

interface NumberPlace {
  readonly passage: number
  readonly start: number
  readonly text: string
  /** Those that have a digit in it. */
  readonly kinds: readonly DigitKind[]
}

function kindsOf(number: string): readonly DigitKind[] {
  return KINDS.filter((kind) => [...number].some((digit) => digitOf(digit, kind) !== undefined))
}

function digitOf(digit: string, kind: DigitKind): number | undefined {
  const value = digit.charCodeAt(0) - ZEROS[kind]
  return value >= 0 && value <= 9 ? value : undefined
}

/** What a number is known by as one of another kind: of a time, a day, a version; a code; a share of a telephone's. */
const FORM = /[:/–-]|\..*\./
const BEFORE = /[+#$€£_]$|[0-9٠-٩۰-۹] $/
const BEHIND = /^[_%°]|^ [0-9٠-٩۰-۹]/
/** The number of an item of a list, of a question, at the start of its line. */
const ITEM = { before: /(?:^|\n)[ (]*(?:[سج] ?)?\(?$/, behind: /^ ?[.):/–-]/ }

function isOther({ text }: PassageReading, number: string, start: number): boolean {
  const end = start + number.length
  const [before, behind] = [text.slice(Math.max(0, start - 5), start), text.slice(end, end + 2)]
  if (FORM.test(number) || number.replace(/\D/g, '').length >= LONGEST) return true
  if (BEFORE.test(before) || BEHIND.test(behind)) return true
  const isOfLatin = [start - 1, end].some((at) => isLatinLetter(text, at))
  if (isOfLatin || hasLatinBeside(text, start, end)) return true
  return (before.length < 5 || before.includes('\n')) && ITEM.before.test(before) && ITEM.behind.test(behind)
}

/** A Latin word with nothing but a space or a hyphen between. */
function hasLatinBeside(text: string, start: number, end: number): boolean {
  const isJoint = (at: number) => /[ \u00A0(-]/.test(text.charAt(at))
  return (
    (isJoint(start - 1) && isLatinLetter(text, start - 2)) || (isJoint(end) && isLatinLetter(text, end + 1))
  )
}

function listNumbers(reading: PassageReading): readonly NumberPlace[] {
  return [...placesOf(reading, NUMBER)]
    .filter(({ 0: text, index }) => !isOther(reading, text, index))
    .map(({ 0: text, index }) => ({ passage: reading.index, start: index, text, kinds: kindsOf(text) }))
}

/** The kind that numbers are held to; of two that are as many, the first. */
function usualKind(numbers: readonly NumberPlace[], choice: Digits): DigitKind {
  if (choice !== 'as-written') return choice
  const counts = new Map<DigitKind, number>()
  for (const { kinds } of numbers) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 'european'
}

/** Its digits, and the signs that go with them: 1,234.5 is ١٬٢٣٤٫٥. */
function convert(number: string, kind: DigitKind): string {
  const signs = kind === 'european' ? { '٫': '.', '٬': ',' } : { '.': '٫', ',': '٬' }
  return [...number]
    .map((character) => {
      const value = KINDS.map((from) => digitOf(character, from)).find((digit) => digit !== undefined)
      if (value !== undefined) return String.fromCharCode(ZEROS[kind] + value)
      return Object.entries(signs).find(([sign]) => sign === character)?.[1] ?? character
    })
    .join('')
}

function find({ passages, digits }: PieceReading): readonly CopyFinding[] {
  const numbers = passages.flatMap((reading) => (reading.isArabic ? listNumbers(reading) : []))
  const usual = usualKind(numbers, digits)
  return numbers
    .filter(({ kinds }) => kinds.some((kind) => kind !== usual))
    .map(({ passage, start, text, kinds }) => ({
      passage,
      start,
      end: start + text.length,
      replacement: convert(text, usual),
      found: `${NAMES[kinds.find((kind) => kind !== usual) ?? usual]} digits`,
      expected: `${NAMES[usual]} digits, as ${digits === 'as-written' ? 'most of the piece has' : 'the house writes'}`,
      hint: `Write "${convert(text, usual)}".`,
    }))
}

export const mixedDigits: CopyRule = {
  name: 'mixed-digits',
  about: 'Digits of two kinds in one piece, or of another than the house has chosen (digits:).',
  level: 'warn',
  told: 'together',
  ofPiece: true,
  find,
  good: [
    'كان عمره ٧ سنوات، ثم صار ٣٫٥',
    'في ٧ أيام الساعة 10:30 يوم 2026-11-01 بنسخة 1.2.3 ورقم 01012345678',
    'عنده ٣ هواتف iPhone 15 وكتاب في COVID-19 وشبكة 5G',
    '1. أولا عنده ٧\n2. ثانيا عنده ٨',
    'على الرقم 02 0000 1212 بعد ٣ أيام',
    'س4/ كيف؟ عنده ٧',
  ],
  bad: [
    { text: 'كان عمره ٧ وأخوه ٩ وأبوه 35 سنة', fixed: 'كان عمره ٧ وأخوه ٩ وأبوه ٣٥ سنة' },
    { text: 'دفع 1200 ثم 1500 ثم ١٬٧٥٠ جنيها', fixed: 'دفع 1200 ثم 1500 ثم 1,750 جنيها' },
    { text: 'كان عمره ١٩ أو ١8 أو ٢٠', fixed: 'كان عمره ١٩ أو ١٨ أو ٢٠' },
  ],
}
