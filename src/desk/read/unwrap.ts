/**
 * Lines of a plain text → its paragraphs, where their lines were broken by hand or by a program: a line goes on in the
 * next where the first word of that would not have fitted on it, or where what stands alone can be no paragraph.
 */

import { halvesOf } from '../verse-line.ts'

export interface TextLine {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
  /** It ends in a space: in a mail of format=flowed (RFC 3676) its paragraph goes on. */
  readonly flows?: true
}

export interface Unwrapped {
  readonly text: string
  /** Of its first line. */
  readonly line: number
}

/** How the lines of a text were broken. */
export interface Wrapping {
  /** Characters of a full line; endless where nobody has broken lines. */
  readonly full: number
  /** As in a mail: between empty lines all is one paragraph, unless a line is short or a sentence is over. */
  readonly isLoose?: boolean
  readonly isFlowed?: boolean
}

/** Longer lines are whole paragraphs: nobody breaks lines by hand so late. In characters. */
const LONGEST_WRAPPED = 100
/** And so early neither. */
const SHORTEST_WRAPPED = 30
/** A line of this part of the longest is taken for full. */
const FULL = 0.8
/** Lines end where the last word fits: as a part of the longest, how long one is at the least that the next word did not fit on. */
const EVEN_EDGE = 0.95
/** Fewest full lines of more than a few words that show that a text was broken into lines. */
const FEWEST_FULL = 2

/** A dash, or a tatweel in its place, a bullet, a number at the head of a line begins a paragraph, and so does a label. */
const MARKED = /^\s*(?:[-–—*•]|ـ+\s|\(?[0-9٠-٩]{1,2}\s*[.)\-–/]|[سج]\s*[(0-9٠-٩])/u
const LABELLED = /^\s*[^\s:.،؟!]+(?: [^\s:.،؟!]+){0,3}\s?:/u
/** A colon, a mark of a note: what is left of a line, and never a paragraph. */
const FRAGMENT = /^[\s:،؛.؟!()[\]0-9٠-٩]{1,4}$/u
/** Where lines are broken by hand: as a part of the longest, what shows that one goes on. */
const LOOSE = 0.7
const FINISHED = /[.؟?!…][»”")\]]?$/u
const UNFINISHED = /[،,؛]$/u

export function splitLines(text: string): TextLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({
      text: line.replace(/\u00A0/g, ' ').trimEnd(),
      number: index + 1,
      ...(line.endsWith(' ') && { flows: true as const }),
    }))
}

/** It begins as a turn does, with the name of who speaks. */
export function isLabelled(line: string): boolean {
  return LABELLED.test(line)
}

/** Lines that say enough to know what kind of text it is. */
const MANY = 400

/** The first lines that are not empty. */
export function writtenLines(lines: readonly TextLine[]): readonly TextLine[] {
  const written: TextLine[] = []
  for (const line of lines) {
    if (written.length === MANY) break
    if (line.text.trim() !== '') written.push(line)
  }
  return written
}

/** Paragraphs are parted by empty lines, and by line ends where nobody has broken lines. */
export function unwrap(
  lines: readonly TextLine[],
  wrapping: Wrapping = { full: fullLine(lines) },
): Unwrapped[] {
  const paragraphs: { text: string; line: number; last: string }[] = []
  let before: TextLine | undefined
  for (const line of lines) {
    const text = line.text.trim()
    const open = before && paragraphs.at(-1)
    const goesOn = open && before?.flows && wrapping.isFlowed
    if (text === '') before = undefined
    else {
      if (open && (goesOn || isContinued(open.last, text, wrapping))) {
        open.text += ` ${text}`
        open.last = text
      } else paragraphs.push({ text, line: line.number, last: text })
      before = line
    }
  }
  return paragraphs.map(({ text, line }) => ({ text, line }))
}

/** The length of a full line; endless where the text has no such lines. */
export function fullLine(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.trim().length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > LONGEST_WRAPPED || longest < SHORTEST_WRAPPED) return Number.POSITIVE_INFINITY
  const full = lengths.filter((length) => length > FULL * longest).length
  return full >= FEWEST_FULL ? longest : Number.POSITIVE_INFINITY
}

function isContinued(before: string, line: string, { full, isLoose }: Wrapping): boolean {
  if (FRAGMENT.test(line) || FRAGMENT.test(before)) return true
  if (halvesOf(before) || halvesOf(line)) return false
  const isLong = isLoose === true && before.length > LOOSE * full && !FINISHED.test(before)
  if (MARKED.test(line) || (isLabelled(line) && !isLong)) return false
  const [first = ''] = line.split(' ', 1)
  return isLong || UNFINISHED.test(before) || before.length + 1 + first.length > EVEN_EDGE * full
}
