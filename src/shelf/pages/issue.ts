/** An issue → its page: its cover, what is in it, its files with their sizes and digests, and how they are checked. */

import { describeIssue } from '../../archive/record/json-ld.ts'
import type { Numerals } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { blockElement, element, type Markup, text } from '../../xml.ts'
import { type KeptFile, offersFiles, type ShelvedIssue, sayGuests, titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'
import { cardOf, writeCover } from './cover.ts'
import { type Shelf, writeFrame } from './frame.ts'

/** Files that a reader may want, by how their names end, the first first. */
const OFFERED: readonly (readonly [ending: string, words: string])[] = [
  ['.screen.pdf', SHELF_WORDS.screen],
  ['.epub', SHELF_WORDS.epub],
  ['.archive.pdf', SHELF_WORDS.archive],
]

/** What may be downloaded of an issue. */
export interface OfferedFile extends KeptFile {
  /** What it is, in words. */
  readonly words: string
  /** Its name as it is offered. */
  readonly file: string
  readonly bytes: number
}

export function listOffered(issue: ShelvedIssue): readonly OfferedFile[] {
  const { id, editions } = issue.record
  if (!offersFiles(issue)) return []
  return OFFERED.flatMap(([ending, words]) => {
    const file = id + ending
    const kept = issue.files.get(`editions/${file}`)
    const bytes = editions.find(({ name }) => name === file)?.bytes
    return kept && bytes !== undefined ? [{ ...kept, words, file, bytes }] : []
  })
}

/** Neighbours by their dates. */
export interface Neighbours {
  readonly before?: ShelvedIssue | undefined
  readonly after?: ShelvedIssue | undefined
}

export function writeIssue(shelf: Shelf, issue: ShelvedIssue, neighbours: Neighbours): string {
  const { record } = issue
  const place = shelf.url === undefined ? undefined : `${shelf.url}${record.id}/`
  return writeFrame(shelf, {
    title: titleOf(record),
    path: `${record.id}/`,
    kind: 'issue',
    language: record.language,
    description: record.description,
    card: cardOf(issue),
    styles: [`${record.id}/look.css`],
    data: describeIssue(record, place),
    body: [
      blockElement('article', {}, [
        blockElement('div', { class: 'face' }, [
          writeCover(issue, { up: '../', sizes: '(min-width: 48rem) 24rem, 70vw', isFirst: true }),
        ]),
        blockElement('div', { class: 'inside' }, [
          element('p', { class: 'date' }, text(record.labels.date)),
          element('h1', {}, text(record.labels.number)),
          ...(record.description ? [element('p', { class: 'about' }, text(record.description))] : []),
          ...(record.sample
            ? [element('p', { class: 'sample' }, text(`${SHELF_WORDS.sample}: ${record.sample}`))]
            : []),
          writeWays(issue),
          element('h2', {}, text(SHELF_WORDS.inThisIssue)),
          writeContents(issue),
          ...writeDownloads(issue),
        ]),
      ]),
      writeNeighbours(neighbours),
    ],
  })
}

/** To be read here: as a book, or as it was printed. */
function writeWays(issue: ShelvedIssue): Markup {
  const { id } = issue.record
  if (!offersFiles(issue)) return element('p', { class: 'withdrawn' }, text(SHELF_WORDS.withdrawnIssue))
  return element(
    'p',
    { class: 'ways' },
    element('a', { class: 'button', href: `../read/?issue=${id}` }, text(SHELF_WORDS.readBook)),
    text(' '),
    element('a', { class: 'button', href: `${id}.screen.pdf` }, text(SHELF_WORDS.seePages)),
  )
}

function writeContents(issue: ShelvedIssue): Markup {
  const { numerals } = issue.record
  const entries = issue.record.articles.map((article) => {
    const { slug, kicker, title, standfirst, firstPage } = article
    return element(
      'li',
      {},
      element('span', { class: 'folio', 'aria-hidden': 'true' }, text(formatNumber(firstPage, numerals))),
      element(
        'div',
        { class: 'words' },
        ...(kicker ? [element('p', { class: 'kicker' }, text(kicker))] : []),
        element('h3', {}, element('a', { href: `${slug}/` }, text(title))),
        ...sayGuests(article).map((names) => element('p', { class: 'guest' }, text(names))),
        ...(standfirst ? [element('p', { class: 'standfirst' }, text(standfirst))] : []),
        element(
          'p',
          { class: 'place hidden' },
          text(`${SHELF_WORDS.page} ${formatNumber(firstPage, numerals)}`),
        ),
      ),
    )
  })
  return element('ol', { class: 'contents' }, ...entries)
}

function writeDownloads(issue: ShelvedIssue): readonly Markup[] {
  const offered = listOffered(issue)
  if (offered.length === 0) return []
  const rows = offered.map(({ words, file, bytes, digest }) => {
    return element(
      'li',
      {},
      element('a', { href: file, download: file }, text(words)),
      text(' '),
      element('span', { class: 'size' }, text(sizeOf(bytes, issue.record.numerals))),
      element(
        'details',
        {},
        element('summary', {}, text(SHELF_WORDS.digest)),
        element('code', { class: 'digest', dir: 'ltr' }, text(digest)),
      ),
    )
  })
  const name = offered[0]?.file ?? ''
  return [
    element('h2', { id: 'files' }, text(SHELF_WORDS.downloads)),
    element('ul', { class: 'files' }, ...rows),
    blockElement('details', { class: 'check' }, [
      element('summary', {}, text(SHELF_WORDS.check)),
      element('p', {}, text(SHELF_WORDS.checkHow)),
      element(
        'pre',
        { dir: 'ltr' },
        text(
          `sha512sum ${name}                         # Linux\nshasum -a 512 ${name}                     # macOS\nGet-FileHash -Algorithm SHA512 ${name}    # Windows`,
        ),
      ),
    ]),
  ]
}

const [KILO, MEGA] = [1e3, 1e6]

/** In the issue's own digits. */
function sizeOf(bytes: number, numerals: Numerals): string {
  if (bytes < MEGA) return `${formatNumber(Math.ceil(bytes / KILO), numerals)} ${SHELF_WORDS.kilobytes}`
  const [whole = 0, part = 0] = (bytes / MEGA).toFixed(1).split('.').map(Number)
  const mark = numerals === 'arabic-indic' ? '٫' : '.'
  return `${formatNumber(whole, numerals)}${mark}${formatNumber(part, numerals)} ${SHELF_WORDS.megabytes}`
}

function writeNeighbours({ before, after }: Neighbours): Markup {
  const way = (issue: ShelvedIssue | undefined, rel: 'prev' | 'next', words: string) =>
    issue
      ? [element('a', { rel, href: `../${issue.record.id}/` }, text(`${words}: ${titleOf(issue.record)}`))]
      : []
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': SHELF_WORDS.issues },
    text(''),
    ...way(before, 'prev', SHELF_WORDS.previous),
    ...way(after, 'next', SHELF_WORDS.next),
  )
}
