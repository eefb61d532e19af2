/**
 * Inline content → XHTML phrases, its notes gathered for the chapter's end.
 * A room of its own because titles, questions, blocks and captions all speak it, and know nothing of notes.
 */

import { BOOK_DIRECTION, directionOf } from '../issue/direction.ts'
import type { Inline, Numerals } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import { element, joinInline, type Markup, text } from './xml.ts'

/** Where one chapter's notes gather as its phrases are written: each entry is the note's own words. */
export interface NoteSheet {
  /** The digits that number the notes. */
  readonly numerals: Numerals
  readonly notes: Markup[]
}

/** Addresses a book may lead out to; others stand as plain words. */
const OUTWARD_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

export function writeInlines(content: readonly Inline[], sheet: NoteSheet): Markup {
  return joinInline(content.map((inline) => writeInline(inline, sheet)))
}

function writeInline(inline: Inline, sheet: NoteSheet): Markup {
  switch (inline.kind) {
    case 'text':
      return text(inline.text)
    case 'isolate':
      return element('bdi', { dir: 'ltr' }, text(inline.text))
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

/** HTML §4.5.1: no anchor inside an anchor, so a link's own notes are called right after it. */
function writeLink(href: string, content: readonly Inline[], sheet: NoteSheet): Markup {
  const words = writeInlines(withoutAnchors(content), sheet)
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
  sheet.notes[number - 1] = writeInlines(content, sheet)
  const attributes = {
    id: `noteref-${number}`,
    class: 'noteref',
    href: `#note-${number}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
  }
  return element('a', attributes, element('sup', {}, text(formatNumber(number, sheet.numerals))))
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
  return element('bdi', {}, element('span', { ...tag, dir: direction }, words))
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
