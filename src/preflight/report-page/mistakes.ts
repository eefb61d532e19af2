/** What is wrong with an issue that could not even be read → a page of it for people: there are no pages to show. */

import type { Numerals } from '../../issue/issue.ts'
import type { Noted } from '../evidence.ts'
import { element, lines, text } from './html.ts'
import { gatherNotes, paintNotes } from './notes.ts'
import { type ReportFaces, writeShell } from './shell.ts'
import { REPORT_WORDS, verdictOf } from './words.ts'

export interface Mistakes {
  /** Name of the folder: more is not known of it. */
  readonly name: string
  readonly diagnostics: readonly Noted[]
  readonly faces: ReportFaces | undefined
}

const NUMERALS: Numerals = 'arabic-indic'

export function writeMistakesPage({ name, diagnostics, faces }: Mistakes): Uint8Array {
  const groups = gatherNotes(diagnostics)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const verdict = verdictOf({ notes: diagnostics.length, errors, printed: false }, NUMERALS)
  const head = element(
    'header',
    { class: 'head' },
    lines([
      element('p', { class: 'kicker' }, text(REPORT_WORDS.report)),
      element('h1', {}, element('bdi', {}, text(name))),
      element('p', { class: 'verdict warned' }, element('strong', {}, text(verdict))),
    ]),
  )
  const notes = element(
    'section',
    { id: 'notes', 'aria-labelledby': 'notes-title' },
    lines([element('h2', { id: 'notes-title' }, text(REPORT_WORDS.notes)), paintNotes(groups, NUMERALS)]),
  )
  return writeShell({
    title: `${REPORT_WORDS.report}: ${name}`,
    faces,
    head,
    sections: [notes],
    beside: 'report.json',
  })
}
