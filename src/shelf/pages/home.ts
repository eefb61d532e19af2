/** Issues → the shelf's first page, its list of all issues, and a page for each year of them. */

import { formatNumber } from '../../issue/numerals.ts'
import { blockElement, element, type Markup, text } from '../../xml.ts'
import { type ShelvedIssue, sayGuests, titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'
import { cardOf, writeCover } from './cover.ts'
import { type Shelf, writeFrame } from './frame.ts'

/** Covers on the first page, besides the newest. */
const RECENT = 12

/** `issues` are in the order of their dates, the newest first. */
export function writeHome(shelf: Shelf, issues: readonly ShelvedIssue[]): string {
  const [newest, ...others] = issues
  const recent = others.slice(0, RECENT)
  return writeFrame(shelf, {
    title: shelf.masthead,
    path: '',
    kind: 'home',
    description: newest?.record.description,
    card: newest && cardOf(newest),
    ...(newest && { styles: [`${newest.record.id}/look.css`] }),
    body: [
      element('h1', { class: 'hidden' }, text(shelf.masthead)),
      ...(newest ? [writeNewest(newest)] : []),
      ...(recent.length > 0 ? [writeShelf(SHELF_WORDS.earlier, recent, '')] : []),
      ...(others.length > recent.length
        ? [element('p', { class: 'more' }, element('a', { href: 'issues/' }, text(SHELF_WORDS.issues)))]
        : []),
    ],
  })
}

/** The issue of this month, its cover large on its own ground. */
function writeNewest(issue: ShelvedIssue): Markup {
  const { record } = issue
  const articles = issue.record.articles.map((article) => {
    const { slug, title, kicker, firstPage } = article
    return element(
      'li',
      {},
      element(
        'a',
        { href: `${record.id}/${slug}/` },
        element(
          'span',
          { class: 'folio', 'aria-hidden': 'true' },
          text(formatNumber(firstPage, record.numerals)),
        ),
        element(
          'span',
          { class: 'words' },
          ...(kicker ? [element('span', { class: 'kicker' }, text(kicker))] : []),
          element('span', { class: 'title' }, text(title)),
          ...sayGuests(article).map((names) => element('span', { class: 'guest' }, text(names))),
        ),
      ),
    )
  })
  return blockElement('section', { class: 'newest', 'aria-label': titleOf(record) }, [
    element(
      'a',
      { class: 'cover', href: `${record.id}/`, tabindex: '-1', 'aria-hidden': 'true' },
      writeCover(issue, { up: '', sizes: '(min-width: 48rem) 26rem, 82vw', isFirst: true, isBeside: true }),
    ),
    blockElement('div', { class: 'inside' }, [
      element('h2', {}, element('a', { href: `${record.id}/` }, text(record.labels.number))),
      element('p', { class: 'date' }, text(record.labels.date)),
      element('ol', { class: 'contents' }, ...articles),
    ]),
  ])
}

/** Covers side by side, each with its number and date. */
function writeShelf(title: string, issues: readonly ShelvedIssue[], up: string): Markup {
  const places = issues.map((issue) => {
    const { id, labels } = issue.record
    return element(
      'li',
      {},
      element(
        'a',
        { href: `${up}${id}/` },
        writeCover(issue, { up, sizes: '(min-width: 48rem) 12rem, 42vw', isBeside: true }),
        element('span', { class: 'number' }, text(labels.number)),
        element('span', { class: 'date' }, text(labels.date)),
      ),
    )
  })
  return blockElement('section', { class: 'shelf' }, [
    element('h2', {}, text(title)),
    element('ul', { class: 'covers' }, ...places),
  ])
}

/** By years, the newest first. */
export function byYear(issues: readonly ShelvedIssue[]): ReadonlyMap<string, readonly ShelvedIssue[]> {
  const years = new Map<string, ShelvedIssue[]>()
  for (const issue of issues) {
    const year = issue.record.date.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), issue])
  }
  return years
}

/** The years, and how many issues each has. */
export function writeIssues(shelf: Shelf, issues: readonly ShelvedIssue[]): string {
  const [newest] = issues
  const numerals = newest?.record.numerals ?? 'arabic-indic'
  const years = [...byYear(issues)].map(([year, ofYear]) =>
    element(
      'li',
      {},
      element('a', { href: `${year}/` }, text(formatNumber(Number(year), numerals))),
      element('span', { class: 'count' }, text(formatNumber(ofYear.length, numerals))),
    ),
  )
  const [[year = '', ofYear = []] = []] = byYear(issues)
  return writeFrame(shelf, {
    title: SHELF_WORDS.issues,
    path: 'issues/',
    kind: 'issues',
    body: [
      element('h1', {}, text(SHELF_WORDS.issues)),
      blockElement('nav', { class: 'years', 'aria-label': SHELF_WORDS.years }, [element('ul', {}, ...years)]),
      ...(ofYear.length > 0 ? [writeShelf(formatNumber(Number(year), numerals), ofYear, '../')] : []),
    ],
  })
}

export function writeYear(shelf: Shelf, year: string, issues: readonly ShelvedIssue[]): string {
  const name = formatNumber(Number(year), issues[0]?.record.numerals ?? 'arabic-indic')
  return writeFrame(shelf, {
    title: `${SHELF_WORDS.issues} ${name}`,
    path: `issues/${year}/`,
    kind: 'issues',
    body: [
      element('h1', {}, text(`${SHELF_WORDS.issues} ${name}`)),
      writeShelf(name, issues, '../../'),
      element('p', { class: 'more' }, element('a', { href: '../' }, text(SHELF_WORDS.years))),
    ],
  })
}
