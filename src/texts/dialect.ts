/**
 * How a way of writing marks the parts of an article, and its words → plain characters: plain text and Markdown each say
 * theirs in signs of their own.
 */

import { BOOK_DIRECTION, directionOf, directionOfPassage } from '../direction.ts'
import type { Inline, Picture } from '../issue/block.ts'
import type { Article, Issue, Numerals } from '../issue/issue.ts'
import { plainText } from '../issue/plain-text.ts'

/** How a way of writing marks the parts of an article; each gives whole lines, or, of words, a stretch of one. */
export interface Dialect {
  readonly head: (article: Article, issue: Issue) => readonly string[]
  readonly title: (words: string) => readonly string[]
  /** `isNamed`: it begins with the name of whoever asks. */
  readonly question: (words: string, isNamed: boolean) => readonly string[]
  /** Over a part of an answer, of rank 3, or of another text, of rank 2. */
  readonly subhead: (words: string, rank: 2 | 3) => readonly string[]
  /** The first paragraph of an answer. */
  readonly answer: (words: string) => string
  /** Between a text and who its author is. */
  readonly pause: readonly string[]
  readonly table: (table: SpelledTable) => readonly string[]
  /** A number or a moment, and words on it. */
  readonly gloss: (term: string, words: string) => string
  readonly boxTitle: (words: string) => readonly string[]
  readonly item: (words: string, number: string | undefined) => string
  /** A line of verse, its halves or the whole of it. */
  readonly verse: (parts: readonly string[]) => string
  /** Of the last line of a verse, so that lines stay lines. */
  readonly lineEnd: string
  /** Lines as they are typed. */
  readonly listing: (lines: readonly string[]) => string
  readonly quotation: (paragraph: string) => string
  readonly source: (words: string) => string
  readonly aside: (line: string) => string
  readonly picture: (picture: Picture, alternative: string, words: string) => readonly string[]
  /** Words under several pictures. */
  readonly caption: (words: string) => string
  readonly noteMark: (number: number, numerals: Numerals) => string
  readonly note: (number: number, words: string, numerals: Numerals) => string
  readonly notesTitle: readonly string[]
  readonly text: (plain: string) => string
  readonly emphasis: (words: string) => string
  readonly link: (words: string, href: string) => string
}

/** A table's cells as words, and which of its columns are of numbers. */
export interface SpelledTable {
  readonly caption: string | undefined
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string | undefined
  readonly numbers: readonly boolean[]
}

/** What an article is written with. */
export interface Writing {
  readonly dialect: Dialect
  readonly issue: Issue
  readonly notes: string[]
  /** Of headings within its text. */
  readonly rank: 2 | 3
}

/** Left-to-right isolate, and its end: a telephone number must not be turned round (UAX #9, 2.4). */
const ISOLATE = ['\u2066', '\u2069'] as const

/** A part that is read from the right though it may begin with Latin. */
const RIGHT_TO_LEFT_ISOLATE = '\u2067'

/** A passage; one that is wholly read from the left is isolated, so that its full stop stands at its right end. */
export function spellPassage(content: readonly Inline[], writing: Writing): string {
  const words = spell(content, writing)
  const turns = directionOfPassage(plainText(content), BOOK_DIRECTION) !== BOOK_DIRECTION
  const isIsolated = words.startsWith(ISOLATE[0]) && words.indexOf(ISOLATE[1]) === words.length - 1
  return turns && !isIsolated ? `${ISOLATE[0]}${words}${ISOLATE[1]}` : words
}

export function spell(content: readonly Inline[], writing: Writing): string {
  return content.map((inline) => spellOne(inline, writing)).join('')
}

function spellOne(inline: Inline, writing: Writing): string {
  const { dialect, issue, notes } = writing
  switch (inline.kind) {
    case 'text':
      return dialect.text(inline.text)
    case 'isolate':
      return `${ISOLATE[0]}${dialect.text(inline.text)}${ISOLATE[1]}`
    case 'part': {
      const words = spell(inline.content, writing)
      const direction = directionOfPassage(plainText(inline.content), BOOK_DIRECTION)
      return `${direction === 'ltr' ? ISOLATE[0] : RIGHT_TO_LEFT_ISOLATE}${words}${ISOLATE[1]}`
    }
    case 'speaker':
    case 'emphasis':
      return dialect.emphasis(spell(inline.content, writing))
    case 'link':
      return dialect.link(spell(inline.content, writing), inline.href)
    case 'language': {
      const words = spell(inline.content, writing)
      return directionOf(inline.language) === 'ltr' ? `${ISOLATE[0]}${words}${ISOLATE[1]}` : words
    }
    case 'direction':
    case 'index':
      return spell(inline.content, writing)
    case 'note': {
      const number = notes.push('')
      notes[number - 1] = spell(inline.content, writing)
      return dialect.noteMark(number, issue.numerals)
    }
  }
}
