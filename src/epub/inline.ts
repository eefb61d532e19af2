/** Inline content → XHTML phrases: notes are gathered for the chapter's end. */

import { BOOK_DIRECTION, type Direction, directionOf, directionOfPassage } from '../direction.ts'
import type { Inline, WordLine } from '../issue/block.ts'
import type { IndexMark } from '../issue/index-entries.ts'
import { addressOf } from '../issue/isolates.ts'
import type { Numerals } from '../issue/issue.ts'
import { contentOf, plainLine } from '../issue/lines.ts'
import { formatNumber } from '../issue/numerals.ts'
import type { Passage } from '../issue/page-turn.ts'
import { plainText } from '../issue/plain-text.ts'
import { WORDS } from '../issue/words.ts'
import { type Attributes, element, joinInline, type Markup, text } from '../xml.ts'
import type { IndexAnchors } from './index-anchors.ts'
import { blockMark, type InnerTurn, inlineMark, type TurnSheet, takeTurns } from './turns.ts'
import { keptWhole, writeWords } from './unbroken.ts'

/** Where one chapter's notes gather as its phrases are written: each entry is the note's own words. */
export interface NoteSheet {
  /** The digits that number the notes. */
  readonly numerals: Numerals
  readonly notes: Markup[]
  /** Printed pages that begin in this chapter. */
  readonly turns: TurnSheet
  /** Whether words stand in a link already, and bare addresses among them are none. */
  readonly unlinked?: true
  /** Places of words that the index leads to, where the book has one. */
  readonly places?: IndexAnchors | undefined
  /** In a paragraph inside which pages begin: how far it is written, and the pages to come. */
  readonly cursor?: { at: number; readonly turns: InnerTurn[] } | undefined
}

/** Addresses a book may lead out to; others stand as plain words. */
const OUTWARD_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The words of a passage, with the marks of the printed pages that begin with it or inside it. */
export function writeContent(
  content: readonly Inline[],
  sheet: NoteSheet,
  passage: Passage = content,
): Markup {
  return writeMarked(content, takeTurns(passage, sheet.turns), sheet)
}

/** What an element says of the way its words run, where that is not the book's: an answer in English is English. */
export function runOf(content: WordLine): { readonly dir?: Direction } {
  const words = plainLine(content)
  const direction = directionOfPassage(words, BOOK_DIRECTION)
  return direction === BOOK_DIRECTION ? {} : { dir: direction }
}

/** The same of words on one line, which the passage they belong to has beside its others. */
export function writeLine(line: WordLine, sheet: NoteSheet, passage?: Passage): Markup {
  return writeContent(contentOf(line), sheet, passage)
}

/** A way in which the first words of a story stand out, and where in its first paragraph they end: 0 where none do. */
export interface InlineOpening {
  readonly className: 'opening' | 'drop'
  readonly endOf: (text: string) => number
}

/** The same of the paragraph that opens a story: its first words stand out in the first way that has some, where they are plain. */
export function writeOpening(
  content: readonly Inline[],
  openings: readonly InlineOpening[],
  sheet: NoteSheet,
): Markup {
  const [first, ...rest] = content
  if (first?.kind !== 'text') return writeContent(content, sheet)
  const whole = plainText(content)
  const ends = openings.map(({ className, endOf }) => ({ className, end: endOf(whole) }))
  const { className, end } = ends.find((each) => each.end > 0 && each.end < first.text.length) ?? {}
  if (className === undefined) return writeContent(content, sheet)
  const opening = first.text.slice(0, end)
  const turns = takeTurns(content, sheet.turns)
  const marked = { ...sheet, cursor: turns.length > 0 ? { at: 0, turns } : undefined }
  return joinInline([
    element(className === 'drop' ? 'span' : 'b', { class: className }, writeText(opening, marked)),
    writeText(first.text.slice(opening.length), marked),
    writeInlines(rest, marked),
  ])
}

/** Words that name a place in the book, as a link to it says them: without notes, and links of their own. */
export function writeLabel(content: readonly Inline[], numerals: Numerals): Markup {
  const turns = { numerals, beginnings: [] }
  return writeInlines(withoutAnchors(content), { numerals, notes: [], turns, unlinked: true })
}

/** The same of a heading, which would be read out with a mark at its head: those stand before it. */
export function writeHeading(content: readonly Inline[], sheet: NoteSheet) {
  const turns = takeTurns(content, sheet.turns)
  return {
    before: turns.filter(({ at }) => at === 0).map(({ page }) => blockMark(page, sheet.numerals)),
    words: writeMarked(
      content,
      turns.filter(({ at }) => at > 0),
      sheet,
    ),
  }
}

function writeMarked(content: readonly Inline[], turns: InnerTurn[], sheet: NoteSheet): Markup {
  return writeInlines(content, { ...sheet, cursor: turns.length > 0 ? { at: 0, turns } : undefined })
}

export function writeInlines(content: readonly Inline[], sheet: NoteSheet): Markup {
  return joinInline(content.map((inline) => writeInline(inline, sheet)))
}

function writeInline(inline: Inline, sheet: NoteSheet): Markup {
  switch (inline.kind) {
    case 'text':
      return writeText(inline.text, sheet)
    case 'isolate':
      return writeIsolate(inline.text, sheet)
    case 'part':
      return writePart(inline.content, sheet)
    case 'speaker':
      return element('b', { class: 'speaker' }, writeInlines(inline.content, sheet))
    case 'direction':
      return element('span', { class: 'direction' }, writeInlines(inline.content, sheet))
    case 'index':
      return writeIndexed(inline, sheet)
    case 'emphasis':
      return element('em', {}, writeInlines(inline.content, sheet))
    case 'link':
      return writeLink(inline.href, inline.content, sheet)
    case 'note':
      return writeNoteReference(inline.content, sheet)
    case 'language':
      return writeForeign(inline.language, inline.content, sheet)
  }
}

/** Words that the index leads to, in their place. */
function writeIndexed(mark: IndexMark, sheet: NoteSheet): Markup {
  const id = sheet.places?.get(mark)
  const words = writeInlines(mark.content, sheet)
  return id === undefined ? words : element('span', { id }, words)
}

/** Text, cut where a printed page begins. */
function writeText(plain: string, { cursor, numerals }: NoteSheet): Markup {
  if (!cursor) return writeWords(plain)
  const parts: Markup[] = []
  let rest = plain
  for (let turn = cursor.turns[0]; turn; turn = cursor.turns[0]) {
    const here = turn.at - cursor.at
    // What begins at the end of this text begins with the next.
    if (here >= rest.length) break
    parts.push(writeWords(rest.slice(0, here)), inlineMark(turn.page, numerals))
    cursor.at = turn.at
    rest = rest.slice(here)
    cursor.turns.shift()
  }
  cursor.at += rest.length
  return joinInline([...parts, writeWords(rest)])
}

/** A bare address leads where it says: a viewer of PDF finds that out for itself, and no reading system does. */
function writeIsolate(piece: string, sheet: NoteSheet): Markup {
  const address = sheet.unlinked ? undefined : addressOf(piece)
  const words = isolate(keptWhole(piece), writeText(piece, sheet))
  const href = address === undefined ? undefined : outwardAddress(address)
  return href === undefined ? words : element('a', { href }, words)
}

/** HTML §4.5.1: no anchor inside an anchor, so a link's own notes are called right after it. */
function writeLink(href: string, content: readonly Inline[], sheet: NoteSheet): Markup {
  const words = writeInlines(withoutAnchors(content), { ...sheet, unlinked: true })
  const address = outwardAddress(href)
  const anchor = address === undefined ? words : element('a', { href: address }, words)
  const notes = notesWithin(content).map((note) => writeNoteReference(note, sheet))
  return joinInline([anchor, ...notes])
}

/** The address in the ASCII form every reading system takes, or nothing where a book cannot follow it. */
function outwardAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  return OUTWARD_SCHEMES.has(url.protocol) ? url.href : undefined
}

/** The note's number takes its place before its words are written: they may call a note of their own. */
function writeNoteReference(content: readonly Inline[], sheet: NoteSheet): Markup {
  const number = sheet.notes.push(text(''))
  sheet.notes[number - 1] = writeInlines(content, { ...sheet, cursor: undefined })
  const mark = formatNumber(number, sheet.numerals)
  const attributes = {
    id: `noteref-${number}`,
    class: 'noteref',
    href: `#note-${number}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
    'aria-label': `${WORDS.note} ${mark}`,
  }
  return element('a', attributes, element('sup', {}, text(mark)))
}

/**
 * A stretch that runs against the page is isolated, so that the full stop after «Digital Marketing» stays on
 * its own side: UAX #9 §3.3.2, HTML §4.5.24.
 */
function writeForeign(language: string, content: readonly Inline[], sheet: NoteSheet): Markup {
  const words = writeInlines(content, sheet)
  const tag = { lang: language, 'xml:lang': language }
  const direction = directionOf(language)
  if (direction === BOOK_DIRECTION) return element('span', tag, words)
  return isolate(tag, words)
}

/** It runs as its letters do, and the span says so to engines that do not know `bdi`. */
function writePart(content: readonly Inline[], sheet: NoteSheet): Markup {
  const dir = directionOfPassage(plainText(content), BOOK_DIRECTION)
  return element('bdi', {}, element('span', { dir }, writeInlines(content, sheet)))
}

/** Whatever is isolated runs against the book. */
const INSERTED: Direction = BOOK_DIRECTION === 'rtl' ? 'ltr' : 'rtl'

/** The span is for engines that do not know `bdi`: they would turn a telephone number round. */
export function isolate(attributes: Attributes, words: Markup): Markup {
  return element('bdi', {}, element('span', { ...attributes, dir: INSERTED }, words))
}

function withoutAnchors(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
      case 'isolate':
        return [inline]
      case 'note':
        return []
      case 'link':
        return withoutAnchors(inline.content)
      case 'index':
        // It is known by itself.
        return [
          inline.content.some(({ kind }) => kind === 'note' || kind === 'link')
            ? { ...inline, content: withoutAnchors(inline.content) }
            : inline,
        ]
      default:
        return [{ ...inline, content: withoutAnchors(inline.content) }]
    }
  })
}

function notesWithin(content: readonly Inline[]): readonly (readonly Inline[])[] {
  return content.flatMap((inline) => {
    if (!('content' in inline)) return []
    return inline.kind === 'note' ? [inline.content] : notesWithin(inline.content)
  })
}
