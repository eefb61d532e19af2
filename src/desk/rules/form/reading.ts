/** A piece → what rules read: its passages with their words, and the stretches in them that nobody touches. */

import type { Digits, Quotes } from './choices.ts'
import { type KeptStretch, keptStretches } from './kept.ts'
import { isMostlyArabic, isOfArabicWord } from './letters.ts'
import type { CopyPassage, CopyPiece } from './piece.ts'

export interface PassageReading {
  readonly index: number
  readonly role: CopyPassage['role']
  readonly exchange: number | undefined
  readonly text: string
  /** Whether it is an Arabic passage with Latin words in it, and not the other way. */
  readonly isArabic: boolean
  readonly kept: readonly KeptStretch[]
  /** Arabic ones, in their order; made when they are first asked for. */
  readonly words: () => WordPlaces
}

export interface PieceReading {
  readonly passages: readonly PassageReading[]
  readonly names: readonly string[]
  readonly quotes: Quotes
  readonly digits: Digits
}

/**
 * Where words stand: Arabic letters in a row, with their marks and tatweels. Numbers and no strings, since a manuscript
 * has half a million of them, and few rules look at more than their first letters and their lengths.
 */
export interface WordPlaces {
  readonly count: number
  /** UTF-16 units, the end not among them. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function readPiece({ passages, names }: CopyPiece, quotes: Quotes, digits: Digits): PieceReading {
  return { passages: passages.map(readPassage), names, quotes, digits }
}

function readPassage({ role, exchange, text }: CopyPassage, index: number): PassageReading {
  let words: WordPlaces | undefined
  const listed = () => {
    words ??= listWords(text)
    return words
  }
  const isArabic = isMostlyArabic(text)
  return { index, role, exchange, text, isArabic, kept: keptStretches(text), words: listed }
}

function listWords(text: string): WordPlaces {
  const most = (text.length >> 1) + 1 // a word, and what parts it from the next
  const [starts, ends] = [new Int32Array(most), new Int32Array(most)]
  let [count, start] = [0, -1]
  for (let at = 0; at <= text.length; at++) {
    if (isOfArabicWord(text, at)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      starts[count] = start
      ends[count] = at
      count += 1
      start = -1
    }
  }
  return { count, starts, ends }
}

/** The word as it is written; nothing behind the last. */
export function wordAt({ text, words }: PassageReading, index: number): string {
  const { count, starts, ends } = words()
  return index < count ? text.slice(starts[index], ends[index]) : ''
}

/** Whether a place lies in a stretch that nobody touches. */
export function isKept({ kept }: PassageReading, at: number): boolean {
  let [low, high] = [0, kept.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return (kept[low]?.start ?? Number.POSITIVE_INFINITY) <= at
}

/** Where an expression (`g`) matches outside of what nobody touches. */
export function* placesOf(reading: PassageReading, pattern: RegExp): Iterable<RegExpExecArray> {
  // No copy of the expression, as matchAll makes one: many rules ask thousands of passages that have nothing.
  for (let from = 0; ; ) {
    pattern.lastIndex = from
    const match = pattern.exec(reading.text)
    if (!match) return
    const isAstral = (reading.text.codePointAt(match.index) ?? 0) > 0xffff
    from = Math.max(pattern.lastIndex, match.index + (isAstral ? 2 : 1))
    const last = match.index + Math.max(1, match[0].length) - 1
    if (reading.kept.length === 0 || !(isKept(reading, match.index) || isKept(reading, last))) yield match
  }
}
