/**
 * Diagnostics in, the report's list of notes out: numbered, gathered under the check that made them.
 * A room of its own because a note's number is what its entry and its mark on the page have in common.
 */

import type { Severity } from '../../diagnostic.ts'
import type { Numerals } from '../../issue/issue.ts'
import { dressNumbers } from '../../issue/numerals.ts'
import { CHECKS, EARLIER } from '../checks.ts'
import type { Noted } from '../evidence.ts'
import { element, type Html, join, lines, text } from './html.ts'
import { countNotes, digits, REPORT_WORDS, STAGE_WORDS } from './words.ts'

export interface Note {
  /** Counts from 1 over the whole report. */
  readonly number: number
  /** Of its group. */
  readonly title: string
  readonly noted: Noted
}

/** What one check said. */
export interface NoteGroup {
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly about?: string
  readonly remedy?: string
  readonly notes: readonly Note[]
}

/** Errors first, then in the order of the table, then as they were said. */
export function gatherNotes(diagnostics: readonly Noted[]): NoteGroup[] {
  const order = [...CHECKS.map(({ code }): string => code), ...EARLIER.map(({ code }) => code)]
  const keys = [...new Set(diagnostics.map(({ severity, code }) => `${severity} ${code}`))]
  const groups = keys.map((key) => diagnostics.filter((own) => `${own.severity} ${own.code}` === key))
  const rank = ([first]: readonly Noted[]) => {
    const place = order.indexOf(first?.code ?? '')
    return (first?.severity === 'error' ? 0 : 1000) + (place < 0 ? order.length : place)
  }
  let number = 0
  return groups
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((own): NoteGroup[] => {
      const [first] = own
      if (!first) return []
      const { code, severity } = first
      const words = wordsFor(code)
      const sorted = own.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0))
      const notes = sorted.map((noted): Note => ({ number: ++number, title: words.title, noted }))
      return [{ code, severity, ...words, notes }]
    })
}

function wordsFor(code: string): Pick<NoteGroup, 'title' | 'about' | 'remedy'> {
  const check = CHECKS.find((own) => own.code === code)
  if (check) return { title: check.title, about: check.about, remedy: check.remedy }
  const earlier = EARLIER.find((own) => code === own.code || code.startsWith(`${own.code}-`))
  if (earlier) return { title: earlier.title, about: earlier.about }
  return { title: STAGE_WORDS[code.split('/')[0] ?? ''] ?? REPORT_WORDS.note }
}

/** Where a note's entry is, and its mark. */
export function entryId(number: number): string {
  return `note-${number}`
}

export function markId(number: number): string {
  return `mark-${number}`
}

export function paintNotes(groups: readonly NoteGroup[], numerals: Numerals): Html {
  if (groups.length === 0) return element('p', { class: 'none' }, text(REPORT_WORDS.none))
  return lines(groups.map((group) => paintGroup(group, numerals)))
}

function paintGroup({ severity, title, about, remedy, notes }: NoteGroup, numerals: Numerals): Html {
  const dressed = (words: string) => text(dressNumbers(words, numerals))
  return element(
    'section',
    { class: `group ${severity}` },
    lines([
      element(
        'header',
        {},
        element('h3', {}, dressed(title)),
        element(
          'p',
          { class: 'count' },
          text(severity === 'error' ? `${REPORT_WORDS.error}، ` : ''),
          text(countNotes(notes.length, numerals)),
        ),
      ),
      ...(about ? [element('p', { class: 'about' }, dressed(about))] : []),
      ...(remedy
        ? [
            element(
              'p',
              { class: 'remedy' },
              element('b', {}, text(`${REPORT_WORDS.remedy}: `)),
              dressed(remedy),
            ),
          ]
        : []),
      element('ol', { class: 'notes' }, lines(notes.map((note) => paintNote(note, numerals, !remedy)))),
    ]),
  )
}

function paintNote({ number, noted }: Note, numerals: Numerals, withHint: boolean): Html {
  const { page, message, hint, span } = noted
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' }, text(digits(number, numerals)))
  const place =
    page === undefined
      ? element('span', { class: 'place' }, text(REPORT_WORDS.wholeIssue))
      : element(
          'a',
          { class: 'place', href: `#${markId(number)}` },
          text(`${REPORT_WORDS.page} ${digits(page, numerals)}`),
        )
  return element(
    'li',
    { id: entryId(number), value: number },
    badge,
    place,
    element(
      'div',
      {},
      element('p', { class: 'message', lang: 'en', dir: 'ltr' }, isolateQuotes(message)),
      ...(withHint && hint
        ? [element('p', { class: 'message hint', lang: 'en', dir: 'ltr' }, text(hint))]
        : []),
      ...(span ? [element('code', { dir: 'ltr' }, text(`${span.file}:${span.line}:${span.column}`))] : []),
    ),
  )
}

/** What is quoted keeps its own direction. */
function isolateQuotes(message: string): Html {
  return join(
    message
      .split(/(“[^”]*”)/)
      .map((part) =>
        part.startsWith('“')
          ? join([text('“'), element('bdi', {}, text(part.slice(1, -1))), text('”')])
          : text(part),
      ),
  )
}
