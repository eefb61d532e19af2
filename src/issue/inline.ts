/**
 * A text with marks → `Inline[]`, and a complaint for every mark left open: a little language of our own, four of Pandoc's
 * marks and its backslash.
 *
 *   *emphasis*   [text](https://…)   ^[a note]   [old school]{lang=en}   [laughs]{direction}   [clocks]{index}
 *   [the old one]{index="clocks"}   \* for a mark that is none
 */

import { isUnseen } from '../controls.ts'
import type { Complaint } from '../source/complaint.ts'
import type { Inline } from './block.ts'
import {
  EMPTY_BRACKETS,
  manyStars,
  marksTooDeep,
  nestedMark,
  noAddress,
  noLanguage,
  unclosedMark,
} from './inline-slips.ts'
import { plainText } from './plain-text.ts'
import { collapseSpaces } from './spaces.ts'

export interface InlineReading {
  readonly content: readonly Inline[]
  readonly complaints: readonly Complaint[]
}

/** Reads one paragraph; runs of white space become one space. */
export function readInline(text: string): InlineReading {
  const cursor: Cursor = { text: collapseSpaces(text), at: 0, depth: 0, brackets: 0, complaints: [] }
  const { content } = readUntil(cursor, '')
  return { content, complaints: cursor.complaints }
}

/** A language tag of the plain sort: `ar-EG`, `en`, `zh-Hant`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/

interface Cursor {
  readonly text: string
  at: number
  /** How many marks stand open, and how many of them are square brackets. */
  depth: number
  brackets: number
  readonly complaints: Complaint[]
}

type Closer = '' | '*' | ']'

/** Reads up to the closer and over it; `closed` is false where the text or the bracket around it ended first. */
function readUntil(cursor: Cursor, closer: Closer): { content: readonly Inline[]; closed: boolean } {
  const content: Inline[] = []
  while (cursor.at < cursor.text.length) {
    if (closes(cursor, closer)) {
      cursor.at += 1
      return { content: joinTexts(content), closed: true }
    }
    if (peek(cursor) === ']' && cursor.brackets > 0) break // the bracket around this text ends here
    content.push(...readNext(cursor))
  }
  return { content: joinTexts(content), closed: closer === '' }
}

function closes(cursor: Cursor, closer: Closer): boolean {
  if (closer === '' || peek(cursor) !== closer) return false
  return closer === ']' || !isSpace(peek(cursor, -1))
}

/** Letters that can begin no mark and end none. */
const PLAIN = /[^\\*^[\]]+/y

/** The next letters, escape or marked stretch. */
function readNext(cursor: Cursor): readonly Inline[] {
  PLAIN.lastIndex = cursor.at
  const plain = PLAIN.exec(cursor.text)?.[0]
  if (plain) return readLetters(cursor, plain, plain.length)
  const next = peek(cursor)
  const following = peek(cursor, 1)
  if (cursor.depth >= DEEPEST) return readTooDeep(cursor)
  if (next === '\\' && ESCAPABLE.test(following)) return readLetters(cursor, following, 2)
  if (next === '*') return readStar(cursor)
  if (next === '^' && following === '[') return readNote(cursor)
  if (next === '[' && !(isSpace(peek(cursor, -1)) && isSpace(following))) return readBracket(cursor)
  return readLetters(cursor, next, 1)
}

/** Marks within marks beyond this are a slip, and no page could show them. */
const DEEPEST = 16

function readTooDeep(cursor: Cursor): readonly Inline[] {
  complain(cursor, cursor.at, marksTooDeep(DEEPEST))
  return readLetters(cursor, cursor.text.slice(cursor.at), cursor.text.length - cursor.at)
}

/** Pandoc's rule: a backslash before any ASCII punctuation makes it plain. */
const ESCAPABLE = /^[!-/:-@[-`{-~]$/

function readStar(cursor: Cursor): readonly Inline[] {
  const start = cursor.at
  const stars = /^\*+/.exec(cursor.text.slice(start))?.[0] ?? '*'
  // A star before a space opens nothing: it is a sign of the author's own.
  if (isSpace(peek(cursor, stars.length))) return readLetters(cursor, stars, stars.length)
  if (stars.length > 1) {
    complain(cursor, start, manyStars(stars))
    return readLetters(cursor, stars, stars.length)
  }
  cursor.at += 1
  const { content, closed } = readMarked(cursor, '*')
  if (closed) return [{ kind: 'emphasis', content }]
  complain(cursor, start, unclosedMark('*', 'a second star that ends the emphasis'))
  return [letters('*'), ...content]
}

function readNote(cursor: Cursor): readonly Inline[] {
  const start = cursor.at
  cursor.at += 2
  const { content, closed } = readMarked(cursor, ']')
  if (!closed) {
    complain(cursor, start, unclosedMark('^[', 'a closing bracket that ends the note'))
    return [letters('^['), ...content]
  }
  complainOfEmpty(cursor, start, content)
  complainOfNested(cursor, start, 'note', content)
  return [{ kind: 'note', content }]
}

/** A bracket is a link before `(`, another language, a direction or a word of the index before `{`, and otherwise the author's own bracket. */
function readBracket(cursor: Cursor): readonly Inline[] {
  const start = cursor.at
  cursor.at += 1
  const { content, closed } = readMarked(cursor, ']')
  if (!closed) {
    complain(cursor, start, unclosedMark('[', 'a closing bracket'))
    return [letters('['), ...content]
  }
  const target = readTarget(cursor)
  if (!target) return [letters('['), ...content, letters(']')]
  complainOfEmpty(cursor, start, content)
  if (target.opener === '{') return readLanguage(cursor, start, target.words, content)
  complainOfNested(cursor, start, 'link', content)
  return readLink(cursor, start, target.words, content)
}

const LONGEST_TARGET = 4096 // no address is longer, and a slip must not make the search one of the whole text

/** What stands in `(…)` or `{…}` right behind a bracket; a web address may itself hold brackets in pairs. */
function readTarget(cursor: Cursor): { opener: '(' | '{'; words: string } | undefined {
  const opener = peek(cursor)
  if (opener !== '(' && opener !== '{') return undefined
  const closer = opener === '(' ? ')' : '}'
  let depth = 0
  const limit = Math.min(cursor.text.length, cursor.at + LONGEST_TARGET)
  for (let end = cursor.at; end < limit; end++) {
    if (cursor.text[end] === opener) depth += 1
    if (cursor.text[end] === closer) depth -= 1
    if (depth > 0) continue
    const words = cursor.text.slice(cursor.at + 1, end)
    cursor.at = end + 1
    return { opener, words }
  }
  complain(cursor, cursor.at, unclosedMark(opener, `a closing ${closer}`))
  return undefined
}

function readLanguage(
  cursor: Cursor,
  start: number,
  words: string,
  content: readonly Inline[],
): readonly Inline[] {
  if (words.trim() === 'direction') return [direction(content)]
  const indexed = INDEX.exec(words.trim())
  if (indexed) return [indexMark(collapseSpaces(indexed[2] ?? ''), content)]
  const language = /^lang=("?)([^"]*)\1$/.exec(words.trim())?.[2] ?? ''
  if (!LANGUAGE_TAG.test(language)) complain(cursor, start, noLanguage(words))
  return [{ kind: 'language', language, content }]
}

/** With or without a heading of its own. */
const INDEX = /^index(?:=(["”“]?)(.*)["”“]?)?$/

function indexMark(heading: string, content: readonly Inline[]): Inline {
  const own = heading.replace(/["”“]$/, '').trim()
  return { kind: 'index', ...(own !== '' && { heading: own }), content }
}

/** What is done while somebody speaks, in round brackets: those that are written already are not written twice. */
export function direction(content: readonly Inline[]): Inline {
  const plain = plainText(content)
  if (/^\(.*\)$/.test(plain)) return { kind: 'direction', content }
  return { kind: 'direction', content: joinTexts([letters('('), ...content, letters(')')]) }
}

function readLink(
  cursor: Cursor,
  start: number,
  words: string,
  content: readonly Inline[],
): readonly Inline[] {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(words) || /\s/.test(words) || !URL.canParse(words)) {
    complain(cursor, start, noAddress(words))
    return [{ kind: 'link', href: words, content }]
  }
  // PDF and EPUB want ASCII in an address; what is ASCII already stays as the author wrote it.
  const href = /^[!-~]+$/.test(words) ? words : new URL(words).href
  return [{ kind: 'link', href, content }]
}

function readMarked(cursor: Cursor, closer: Closer): ReturnType<typeof readUntil> {
  const bracket = closer === ']' ? 1 : 0
  cursor.depth += 1
  cursor.brackets += bracket
  const reading = readUntil(cursor, closer)
  cursor.depth -= 1
  cursor.brackets -= bracket
  return reading
}

function readLetters(cursor: Cursor, text: string, length: number): readonly Inline[] {
  cursor.at += length
  return [letters(text)]
}

function letters(text: string): Inline {
  return { kind: 'text', text }
}

/** Neighbouring texts as one. */
function joinTexts(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of content) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = letters(last.text + inline.text)
    else joined.push(inline)
  }
  return joined
}

function peek(cursor: Cursor, ahead = 0): string {
  return cursor.text[cursor.at + ahead] ?? ''
}

/** The ends of the text count as space. */
function isSpace(letter: string): boolean {
  return letter === '' || /\s/.test(letter)
}

function complainOfEmpty(cursor: Cursor, start: number, content: readonly Inline[]): void {
  if (content.some((inline) => inline.kind !== 'text' || !isUnseen(inline.text))) return
  complain(cursor, start, EMPTY_BRACKETS)
}

/** What may not stand inside: neither print nor the e-book could show it. */
const BARRED = { note: ['note'], link: ['link', 'note'] } as const

function complainOfNested(
  cursor: Cursor,
  start: number,
  outer: keyof typeof BARRED,
  content: readonly Inline[],
): void {
  const inner = findKind(content, BARRED[outer])
  if (inner) complain(cursor, start, nestedMark(inner, outer))
}

function findKind(content: readonly Inline[], kinds: readonly Inline['kind'][]): Inline['kind'] | undefined {
  for (const inline of content) {
    if (kinds.includes(inline.kind)) return inline.kind
    const within = 'content' in inline ? findKind(inline.content, kinds) : undefined
    if (within) return within
  }
  return undefined
}

const EXCERPT_WORDS = 4 // enough to find the place again in the file

function complain(cursor: Cursor, start: number, complaint: Complaint): void {
  const excerpt = cursor.text.slice(start).split(' ').slice(0, EXCERPT_WORDS).join(' ')
  cursor.complaints.push({ ...complaint, excerpt })
}
