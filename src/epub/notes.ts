/** The notes of a chapter, gathered while it was written → the section at its end that holds them. */

import { formatNumber } from '../issue/numerals.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, joinInline, type Markup, text } from '../xml.ts'
import type { NoteSheet } from './inline.ts'

export function writeNotes({ notes, numerals }: NoteSheet): Markup[] {
  if (notes.length === 0) return []
  const heading = element('h2', { id: 'notes' }, text(notes.length > 1 ? WORDS.notes : WORDS.note))
  const rows = notes.map((words, index) => writeNote(words, index + 1, formatNumber(index + 1, numerals)))
  return [
    blockElement(
      'section',
      { class: 'notes', 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': 'notes' },
      [heading, ...rows],
    ),
  ]
}

/**
 * Each stands at the chapter's end among others, and is told as a footnote all the same: reading systems that know `epub:type` show those in a pop-up over the text. No `aside`: Apple Books hides those, and leaves
 * their heading over nothing (Apple Books Asset Guide 5.2.7).
 */
function writeNote(words: Markup, number: number, label: string): Markup {
  const back = element(
    'a',
    { href: `#noteref-${number}`, role: 'doc-backlink', 'aria-label': `${WORDS.backToText} ${label}` },
    text(label),
  )
  return element(
    'div',
    { id: `note-${number}`, class: 'note', 'epub:type': 'footnote', role: 'doc-footnote' },
    element('p', {}, joinInline([back, text(' '), words])),
  )
}
