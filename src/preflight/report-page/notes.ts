/**
 * Diagnostics → the report's list of notes: numbered, gathered under the check that made them. An entry and its mark
 * on the page have the number in common.
 */

import type { Severity } from '../../diagnostic.ts'
import type { Numerals } from '../../issue/issue.ts'
import { CHECKS, EARLIER, LAST_CHECKS } from '../checks.ts'
import type { AnyCheck, Noted } from '../evidence.ts'
import { element, type Html, join, lines, text } from './html.ts'
import { isolateArabic, isolateQuotes } from './isolates.ts'
import { countNotes, digits, dressWords, namePages, REPORT_WORDS, STAGE_WORDS } from './words.ts'

export interface ReportNote {
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
  readonly notes: readonly ReportNote[]
}

const ALL_CHECKS = [...CHECKS, ...LAST_CHECKS]

/**
 * In Arabic first, errors before warnings, then in the order of the table, then as they were said. `own`: checks of a
 * publisher, which the table has not.
 */
export function gatherNotes(diagnostics: readonly Noted[], own: readonly AnyCheck[] = []): NoteGroup[] {
  const checks: readonly AnyCheck[] = [...ALL_CHECKS, ...own]
  const order = [...ALL_CHECKS, ...EARLIER, ...own].map(({ code }): string => code)
  const keys = [...new Set(diagnostics.map(({ severity, code }) => `${severity} ${code}`))]
  const groups = keys.map((key) =>
    diagnostics.filter((diagnostic) => `${diagnostic.severity} ${diagnostic.code}` === key),
  )
  const rank = ([first]: readonly Noted[]) => {
    const place = order.indexOf(first?.code ?? '')
    const [language, severity] = [isArabic(first) ? 0 : 2, first?.severity === 'error' ? 0 : 1]
    return (language + severity) * RANKS + (place < 0 ? order.length : place)
  }
  let number = 0
  return groups
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((group): NoteGroup[] => {
      const [first] = group
      if (!first) return []
      const { code, severity } = first
      const words = wordsFor(code, checks)
      const sorted = group.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0))
      const notes = sorted.map((noted): ReportNote => ({ number: ++number, title: words.title, noted }))
      return [{ code, severity, ...words, notes }]
    })
}

/** More than there are codes. */
const RANKS = 1000

function isArabic(noted: Noted | undefined): boolean {
  return noted?.arabic !== undefined
}

function wordsFor(code: string, checks: readonly AnyCheck[]): Pick<NoteGroup, 'title' | 'about' | 'remedy'> {
  const check = checks.find((each) => each.code === code)
  if (check) return { title: check.title, about: check.about, remedy: check.remedy }
  const earlier = EARLIER.find((stage) => code === stage.code || code.startsWith(`${stage.code}-`))
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

/** Of the half that lies on the page beside. */
export function onwardId(number: number): string {
  return `${markId(number)}-onward`
}

export function paintNotes(groups: readonly NoteGroup[], numerals: Numerals): Html {
  if (groups.length === 0) return element('p', { class: 'none' }, text(REPORT_WORDS.none))
  const arabic = groups.filter(({ notes }) => isArabic(notes[0]?.noted))
  const english = groups.filter((group) => !arabic.includes(group))
  const foreign = [
    element('h3', { class: 'foreign' }, text(REPORT_WORDS.english)),
    element('p', { class: 'lead' }, text(REPORT_WORDS.englishAbout)),
    ...english.map((group) => paintGroup(group, 'h4', numerals)),
  ]
  return lines([
    ...arabic.map((group) => paintGroup(group, 'h3', numerals)),
    ...(english.length > 0 ? foreign : []),
  ])
}

function paintGroup(
  { severity, title, about, remedy, notes }: NoteGroup,
  heading: 'h3' | 'h4',
  numerals: Numerals,
): Html {
  const dressed = (words: string) => text(dressWords(words, numerals))
  return element(
    'section',
    { class: `group ${severity}` },
    lines([
      element(
        'header',
        {},
        element(heading, {}, dressed(title)),
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
      element('ol', { class: 'notes' }, lines(notes.map((note) => paintNote(note, numerals)))),
    ]),
  )
}

function paintNote(note: ReportNote, numerals: Numerals): Html {
  const { number, noted } = note
  const { span } = noted
  return element(
    'li',
    { id: entryId(number), value: number },
    element('span', { class: 'badge', 'aria-hidden': 'true' }, text(digits(number, numerals))),
    element('p', { class: 'place' }, paintPlace(note, numerals)),
    element(
      'div',
      {},
      ...paintWords(noted, numerals),
      ...(span ? [element('code', { dir: 'ltr' }, text(`${span.file}:${span.line}:${span.column}`))] : []),
    ),
  )
}

/** Each page it stands on leads to its mark there. */
function paintPlace({ number, noted: { page, onward } }: ReportNote, numerals: Numerals): Html {
  if (page === undefined) return text(REPORT_WORDS.wholeIssue)
  const [first = '', second] = namePages(page, onward?.page, numerals)
  const link = element('a', { class: 'place', href: `#${markId(number)}` }, text(first))
  if (second === undefined) return link
  return join([
    link,
    text(' '),
    element('a', { class: 'onward', href: `#${onwardId(number)}` }, text(second)),
  ])
}

function paintWords({ arabic, message, hint }: Noted, numerals: Numerals): Html[] {
  if (arabic !== undefined)
    return [element('p', { class: 'message' }, isolateQuotes(dressWords(arabic, numerals)))]
  const english = { class: 'message', lang: 'en', dir: 'ltr' }
  return [
    element('p', english, isolateArabic(message)),
    ...(hint ? [element('p', { ...english, class: 'message hint' }, isolateArabic(hint))] : []),
  ]
}
