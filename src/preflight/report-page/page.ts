/**
 * What is known of a printing → a page of it for people: one HTML file that needs nothing else, on a telephone as at
 * a desk.
 */

import { toMillimetres } from '../../geometry.ts'
import { formatDate } from '../../issue/numerals.ts'
import { issueTitle } from '../../issue/titles.ts'
import { evennessOf } from '../../layout/page/evenness.ts'
import { isPrinted } from '../evidence.ts'
import type { Reported } from '../report.ts'
import type { Thumbnail } from '../thumbnails.ts'
import { paintChecks, paintEvenness, paintPictures, paintPress } from './figures.ts'
import { element, type Html, lines, text } from './html.ts'
import { gatherNotes, type NoteGroup, paintNotes } from './notes.ts'
import { type ReportFaces, writeShell } from './shell.ts'
import { type ProofPage, paintSpreads, sightingsOn } from './spreads.ts'
import { digits, REPORT_WORDS, verdictOf } from './words.ts'

export interface ReportPage extends Reported {
  readonly thumbnails: readonly Thumbnail[]
  readonly faces: ReportFaces
}

const SECTIONS = [
  ['notes', REPORT_WORDS.notes],
  ['proofs', REPORT_WORDS.proofs],
  ['checks', REPORT_WORDS.checks],
  ['figures', REPORT_WORDS.figures],
] as const

export function writeReportPage(report: ReportPage): Uint8Array {
  const { issue, faces } = report
  const groups = gatherNotes(report.diagnostics, report.own)
  return writeShell({
    title: `${REPORT_WORDS.report}: ${issueTitle(issue)}`,
    faces,
    head: paintHead(report, groups),
    sections: paintSections(report, groups),
    beside: 'report.json',
  })
}

function paintHead(report: ReportPage, groups: readonly NoteGroup[]): Html {
  const { issue, style, pages, diagnostics } = report
  const { numerals, labels } = issue
  const words = evennessOf(pages).words
  const { width, height } = style.trim
  const facts: readonly (readonly [string, string])[] = [
    [REPORT_WORDS.pages, digits(pages.length, numerals)],
    [REPORT_WORDS.trim, lengths([width, height], numerals)],
    [REPORT_WORDS.bleed, lengths([style.bleed], numerals)],
    [REPORT_WORDS.theme, style.name],
    [REPORT_WORDS.words, digits(words, numerals)],
  ]
  const sound = diagnostics.length === 0
  const counted = {
    notes: countOf(groups),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    printed: isPrinted(report),
  }
  return element(
    'header',
    { class: 'head' },
    lines([
      element('p', { class: 'kicker' }, text(REPORT_WORDS.report)),
      element('h1', {}, text(issue.masthead)),
      element(
        'p',
        { class: 'dateline' },
        text(`${labels.number}، `),
        element('time', { datetime: issue.date }, text(formatDate(issue.date, issue.language, numerals))),
      ),
      element(
        'p',
        { class: `verdict ${sound ? 'sound' : 'warned'}` },
        element('strong', {}, text(verdictOf(counted, numerals))),
      ),
      element(
        'dl',
        { class: 'facts' },
        lines(
          facts.map(([name, value]) =>
            element(
              'div',
              {},
              element('dt', {}, text(name)),
              element('dd', {}, element('bdi', {}, text(value))),
            ),
          ),
        ),
      ),
      element(
        'nav',
        { 'aria-label': REPORT_WORDS.contents },
        element(
          'ul',
          {},
          lines(
            SECTIONS.map(([id, name]) => element('li', {}, element('a', { href: `#${id}` }, text(name)))),
          ),
        ),
      ),
    ]),
  )
}

function countOf(groups: readonly NoteGroup[]): number {
  return groups.reduce((sum, { notes }) => sum + notes.length, 0)
}

/** «٢١٠ × ٢٨٠ مم». */
function lengths(all: readonly number[], numerals: ReportPage['issue']['numerals']): string {
  const figures = all.map((length) => digits(toMillimetres(length), numerals))
  return `${figures.join(' × ')} ${REPORT_WORDS.millimetres}`
}

function paintSections(report: ReportPage, groups: readonly NoteGroup[]): Html[] {
  const { issue, pages, thumbnails, checks } = report
  const { numerals } = issue
  const notes = groups.flatMap((group) => group.notes)
  const proofs = pages.flatMap((page): ProofPage[] => {
    const thumbnail = thumbnails.find((each) => each.page === page.number)
    return thumbnail ? [{ page, thumbnail, sightings: sightingsOn(page.number, notes) }] : []
  })
  const content: Readonly<Record<(typeof SECTIONS)[number][0], readonly Html[]>> = {
    notes: [paintNotes(groups, numerals)],
    proofs: [
      element('p', { class: 'lead' }, text(REPORT_WORDS.proofsColours)),
      element('p', { class: 'lead' }, text(REPORT_WORDS.proofsAbout)),
      paintSpreads(proofs, numerals),
    ],
    checks: [
      paintChecks(checks, numerals),
      ...(report.editions.includes('epub')
        ? [element('p', { class: 'lead' }, text(REPORT_WORDS.epubCheck))]
        : []),
    ],
    figures: [
      element('h3', {}, text(REPORT_WORDS.press)),
      paintPress(report),
      element('h3', {}, text(REPORT_WORDS.pictures)),
      paintPictures(report),
      element('h3', {}, text(REPORT_WORDS.evenness)),
      element('p', { class: 'lead' }, text(REPORT_WORDS.evennessAbout)),
      paintEvenness(pages, numerals),
    ],
  }
  return SECTIONS.map(([id, name]) =>
    element(
      'section',
      { id, 'aria-labelledby': `${id}-title` },
      lines([element('h2', { id: `${id}-title` }, text(name)), ...content[id]]),
    ),
  )
}
