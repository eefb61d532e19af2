/**
 * Verse → XHTML: couplets as lines of two halves, which all turn as one; free verse line by line; its title, its poet.
 */

import type { Inline, Verse, VerseLine } from '../issue/block.ts'
import { plainText } from '../issue/plain-text.ts'
import { blockElement, element, type Markup, text } from '../xml.ts'
import { toEm } from './css.ts'
import { type NoteSheet, runOf, writeContent } from './inline.ts'

/** What verse is written with. */
export interface VerseSheet extends NoteSheet {
  /** How wide words are in running text, in its em. */
  readonly widthOf: (words: string) => number
}

/** Keeps two half-lines apart where no style sheet does. */
const CAESURA = element('span', { class: 'caesura' }, text('\u2003'))
/** By how much a reader's engine may set the words wider than the press: it rounds each advance. */
const SLACK = 1.03

export function writeVerse({ title, stanzas, poet }: Verse, sheet: VerseSheet): Markup {
  const head = title
    ? [element('p', { class: 'poem-title', ...runOf(title) }, writeContent(title, sheet))]
    : []
  const half = widestHalf(stanzas.flat(), sheet)
  const sung = stanzas.map((lines) => lines.map((line) => writeLine(line, sheet)))
  const verse = blockElement(
    'div',
    { class: 'verse', style: half > 0 ? `--half: ${toEm(half * SLACK)}` : undefined },
    sung.length > 1 ? sung.map((lines) => blockElement('div', { class: 'stanza' }, lines)) : sung.flat(),
  )
  if (!title && !poet) return verse
  const cited = poet ? [element('figcaption', {}, element('cite', {}, writeContent(poet, sheet)))] : []
  return blockElement('figure', { class: 'poem' }, [...head, verse, ...cited])
}

/** One width for all half-lines: an engine that finds no room for two of it finds none in any line of the poem. */
function widestHalf(lines: readonly VerseLine[], { widthOf }: VerseSheet): number {
  const halves = lines.flatMap((line): readonly (readonly Inline[])[] => (line.length === 2 ? line : []))
  return Math.max(0, ...halves.map((half) => widthOf(plainText(half))))
}

/** A line is one paragraph, so that it is read, searched and copied as one line, of two halves where it has two. */
function writeLine(line: VerseLine, sheet: VerseSheet): Markup {
  if (line.length === 1)
    return element('p', { class: 'free-line', ...runOf(line[0]) }, writeContent(line[0], sheet))
  const [first, second] = line
  return element(
    'p',
    { class: 'line' },
    element('span', { class: 'first-half' }, writeContent(first, sheet)),
    CAESURA,
    element('span', { class: 'second-half' }, writeContent(second, sheet)),
  )
}
