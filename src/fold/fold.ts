/**
 * Text → the text it is sought by: words of letters and digits in one spelling, a space between two, and where each of
 * its characters stands in the text that was given, so that what is found is shown as it was written.
 *
 * A word ends where letters and digits do, and between Arabic and what is not (بـ٤٢, لـW3C): a particle is written onto
 * those without being of them. Archives are folded whole: so what most characters become, whatever stands beside them,
 * is kept in a table that is filled as they are met.
 */

import { foldCharacter, isMark } from './letters.ts'

export interface FoldedText {
  readonly text: string
  /** Of each UTF-16 unit of `text`: where the character that it was made of begins in what was given, and ends. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** What is being folded: the first `length` of each list. One serves for all texts, since archives have millions. */
interface Draft {
  /** UTF-16 units of the folded text. */
  units: Uint16Array
  starts: Int32Array
  ends: Int32Array
  length: number
  /** Whether the last one is a ya that bears a hamza. */
  seat: boolean
}

const ROOM = 4096
const DRAFT: Draft = {
  units: new Uint16Array(ROOM),
  starts: new Int32Array(ROOM),
  ends: new Int32Array(ROOM),
  length: 0,
  seat: false,
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u
const ARABIC = /\p{Script=Arabic}/u
const DIGIT_NEXT = /\p{Nd}/uy
/** What stands behind a sign between thousands. */
const THREE_DIGITS_NEXT = /\p{Nd}{3}(?!\p{Nd})/uy
const YA_WITH_HAMZA = 'ئ'
const HAMZA_ABOVE = '\u0654'
const TATWEEL = 'ـ'

const SPACE = unitOf(' ')
const POINT = unitOf('.')
const COMMA = unitOf(',')
const HAMZA = unitOf('ء')
const WAW = unitOf('و')
const YA = unitOf('ي')

/** By UTF-16 unit: the unit it becomes by itself, a space where it parts words, 1 where it is none of these, 0 as long as it was not met. */
const ALONE = new Uint16Array(2 ** 16)
const NOT_ALONE = 1

export function fold(text: string): FoldedText {
  const { units, starts, ends, length } = draw(text)
  return { text: textOf(units, length), starts: starts.slice(0, length), ends: ends.slice(0, length) }
}

/** The folded text alone. */
export function foldText(text: string): string {
  const { units, length } = draw(text)
  return textOf(units, length)
}

function draw(text: string): Readonly<Draft> {
  const draft = DRAFT
  draft.length = 0
  draft.seat = false
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const alone = ALONE[unit] || learn(unit)
    if (alone !== NOT_ALONE) {
      add(draft, alone, at, at + 1)
      at += 1
    } else at = foldOne(draft, text, at)
  }
  endWord(draft)
  if (lastOf(draft) === SPACE) draft.length -= 1
  return draft
}

/** The last unit; a space where there is none. */
function lastOf({ units, length }: Readonly<Draft>): number {
  return length > 0 ? (units[length - 1] as number) : SPACE
}

/** Half of a character, a mark, a point, a ya with its hamza, what becomes nothing or much: those are looked at in place. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const folded = foldCharacter(character, '')
  const isAlone = folded.length === 1 && !/[.,]/.test(folded) && !/[\uD800-\uDFFFئ]|\p{M}/u.test(character)
  const alone = isAlone ? (LETTER_OR_DIGIT.test(folded) ? unitOf(folded) : SPACE) : NOT_ALONE
  ALONE[unit] = alone
  return alone
}

/** Gives where the next character begins. */
function foldOne(draft: Draft, text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const end = at + character.length
  const before = draft.length > 0 ? String.fromCharCode(lastOf(draft)) : ''
  const folded = foldCharacter(character, before)
  if (folded === '') drop(draft, character, end)
  else if (folded === '.' || folded === ',') addSign(draft, unitOf(folded), { text, at, end })
  else {
    for (const part of folded) addWhole(draft, part, at, end)
    if (character === YA_WITH_HAMZA) draft.seat = true
  }
  return end
}

/** A mark, a tatweel belongs to the letter before it, and is shown with it. */
function drop(draft: Draft, character: string, end: number): void {
  const last = lastOf(draft)
  if (last === SPACE) return
  if (character === HAMZA_ABOVE && last === YA) draft.seat = true
  if (character === TATWEEL || isMark(character)) draft.ends[draft.length - 1] = end
}

interface SignPlace {
  readonly text: string
  readonly at: number
  readonly end: number
}

/** A point stays inside a number, a sign between its thousands falls; elsewhere both part words. */
function addSign(draft: Draft, sign: number, { text, at, end }: SignPlace): void {
  const inNumber = isDigit(lastOf(draft))
  if (inNumber && sign === COMMA && isNext(THREE_DIGITS_NEXT, text, end)) return
  if (inNumber && sign === POINT && isNext(DIGIT_NEXT, text, end)) put(draft, sign, at, end)
  else endWord(draft)
}

function isNext(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** A character, of one unit or two. */
function addWhole(draft: Draft, character: string, at: number, end: number): void {
  if (!LETTER_OR_DIGIT.test(character)) endWord(draft)
  else for (let unit = 0; unit < character.length; unit++) add(draft, character.charCodeAt(unit), at, end)
}

function add(draft: Draft, unit: number, at: number, end: number): void {
  if (unit === SPACE) {
    endWord(draft)
    return
  }
  const last = lastOf(draft)
  if (last !== SPACE && last !== POINT && isArabic(last) !== isArabic(unit)) endWord(draft)
  // Two schools write a hamza before a waw on a ya, on a waw and alone: مسئول، مسؤول; رئوس، رؤوس، رءوس.
  else if (unit === WAW && (draft.seat || last === HAMZA)) draft.units[draft.length - 1] = WAW
  put(draft, unit, at, end)
}

/** Bits of what was asked once: whether it was, and whether it is. */
const SCRIPT = new Uint8Array(2 ** 16)

function isArabic(unit: number): boolean {
  const known = SCRIPT[unit] as number
  if (known !== 0) return known === 2
  const is = ARABIC.test(String.fromCharCode(unit))
  SCRIPT[unit] = is ? 2 : 1
  return is
}

function put(draft: Draft, unit: number, at: number, end: number): void {
  if (draft.length === draft.units.length) widen(draft)
  draft.units[draft.length] = unit
  draft.starts[draft.length] = at
  draft.ends[draft.length] = end
  draft.length += 1
  draft.seat = false
}

function widen(draft: Draft): void {
  const { units, starts, ends, length } = draft
  draft.units = new Uint16Array(2 * length)
  draft.starts = new Int32Array(2 * length)
  draft.ends = new Int32Array(2 * length)
  draft.units.set(units)
  draft.starts.set(starts)
  draft.ends.set(ends)
}

/** A last hamza behind a long vowel is written alone, on the vowel's letter, or not at all: شيء، شئ، شي. */
function endWord(draft: Draft): void {
  const last = lastOf(draft)
  if (last === SPACE) return
  const end = draft.ends[draft.length - 1] as number
  const before = draft.length > 1 ? draft.units[draft.length - 2] : SPACE
  if (last === HAMZA && (before === YA || before === WAW)) {
    draft.length -= 1
    draft.ends[draft.length - 1] = end
  }
  put(draft, SPACE, end, end)
}

function unitOf(character: string): number {
  return character.charCodeAt(0)
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true })
/** Shorter texts are put together more quickly than a decoder is called. UTF-16 units. */
const FEW = 24

function textOf(units: Uint16Array, length: number): string {
  if (length > FEW) return UTF_16.decode(units.subarray(0, length))
  let text = ''
  for (let at = 0; at < length; at++) text += String.fromCharCode(units[at] as number)
  return text
}
