/**
 * What is known of a printing → a page of it for people: one HTML file that needs nothing else, on a telephone as at
 * a desk.
 */

import { toMillimetres } from '../../geometry.ts'
import { issueTitle } from '../../issue/issue.ts'
import { formatDate } from '../../issue/numerals.ts'
import { evennessOf } from '../../layout/page/evenness.ts'
import { isPrinted } from '../evidence.ts'
import type { Reported } from '../report.ts'
import type { Thumbnail } from '../thumbnails.ts'
import { paintChecks, paintEvenness, paintPictures, paintPress } from './figures.ts'
import { documentOf, element, type Html, lines, styleSheet, text } from './html.ts'
import { gatherNotes, type NoteGroup, paintNotes } from './notes.ts'
import { type ProofPage, paintSpreads, sightingsOn } from './spreads.ts'
import { STYLE_SHEET } from './stylesheet.ts'
import { digits, REPORT_WORDS, verdictOf } from './words.ts'

export interface ReportPage extends Reported {
  readonly thumbnails: readonly Thumbnail[]
  /** TrueType files of the theme: of its running text, and of its titles. */
  readonly faces: { readonly text: Uint8Array; readonly title: Uint8Array }
}

/** Nothing is fetched and nothing runs, whoever opens the file and wherever. */
const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"

const SECTIONS = [
  ['notes', REPORT_WORDS.notes],
  ['proofs', REPORT_WORDS.proofs],
  ['checks', REPORT_WORDS.checks],
  ['figures', REPORT_WORDS.figures],
] as const

export function writeReportPage(report: ReportPage): Uint8Array {
  const { issue, faces } = report
  const groups = gatherNotes(report.diagnostics)
  const title = `${REPORT_WORDS.report}: ${issueTitle(issue)}`
  const root = element(
    'html',
    { lang: 'ar', dir: 'rtl' },
    lines([
      element(
        'head',
        {},
        lines([
          element('meta', { charset: 'utf-8' }),
          element('title', {}, text(title)),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('meta', { name: 'color-scheme', content: 'light dark' }),
          element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
          // Without one a browser would ask the server for it.
          element('link', { rel: 'icon', href: 'data:,' }),
          styleSheet(
            `${fontFace('Report Text', faces.text)}${fontFace('Report Title', faces.title)}${STYLE_SHEET}`,
          ),
        ]),
      ),
      element(
        'body',
        {},
        lines([
          element('a', { class: 'skip', href: '#notes' }, text(REPORT_WORDS.skip)),
          paintHead(report, groups),
          element('main', {}, lines(paintSections(report, groups))),
          paintFoot(),
        ]),
      ),
    ]),
  )
  return Buffer.from(documentOf(root))
}

function fontFace(family: string, bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64')
  return `@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${data}) format("truetype")}\n`
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
    checks: [paintChecks(checks, numerals)],
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

function paintFoot(): Html {
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      text(`${REPORT_WORDS.madeBy} `),
      element('a', { href: 'report.json', dir: 'ltr' }, text('report.json')),
      text(` ${REPORT_WORDS.beside}`),
    ),
  )
}
