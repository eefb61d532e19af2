/** Issues → an Atom feed of the newest (RFC 4287), and a catalogue by OPDS 1.2, which is Atom too. */

import { blockElement, element, type Markup, text, writeDocument } from '../../xml.ts'
import type { Shelf } from '../pages/frame.ts'
import { byYear } from '../pages/home.ts'
import { type ShelvedIssue, showsCover, titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'
import { changedOn, hasDownloads, listDownloads, listPeople, ON_PAGE, pagesOf, summaryOf } from './entry.ts'

/** Issues in a feed of news. */
const NEWS = 30

const ACQUISITION = 'application/atom+xml;profile=opds-catalog;kind=acquisition'
const NAVIGATION = 'application/atom+xml;profile=opds-catalog;kind=navigation'

export const IMAGE = 'http://opds-spec.org/image'
export const THUMBNAIL = `${IMAGE}/thumbnail`
export const OPEN_ACCESS = 'http://opds-spec.org/acquisition/open-access'

const SPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:schema': 'http://schema.org/',
  'xmlns:opds': 'http://opds-spec.org/2010/catalog',
  'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
  'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
} as const

/** A file of feeds, by its path from the shelf's root. */
export interface FeedFile {
  readonly path: string
  readonly text: string
}

/** `series` is the name that catalogues know the magazine by. */
export function writeAtom(shelf: Shelf, series: string, issues: readonly ShelvedIssue[]): FeedFile {
  const entries = issues.slice(0, NEWS).map((issue) => writeEntry(issue, { up: '', isNews: true }))
  const links = [
    element('link', { rel: 'self', type: 'application/atom+xml', href: place(shelf, 'feed.atom') }),
    element('link', { rel: 'alternate', type: 'text/html', href: place(shelf, '') || './' }),
  ]
  return {
    path: 'feed.atom',
    text: writeFeed(shelf, { id: series, title: shelf.masthead, issues, links, entries }),
  }
}

interface FeedParts {
  readonly id: string
  readonly title: string
  readonly issues: readonly ShelvedIssue[]
  readonly links: readonly Markup[]
  readonly entries: readonly Markup[]
}

function writeFeed(shelf: Shelf, { id, title, issues, links, entries }: FeedParts): string {
  return writeDocument(
    blockElement('feed', { ...SPACES, 'xml:lang': shelf.language }, [
      element('id', {}, text(id)),
      element('title', {}, text(title)),
      element('updated', {}, text(lastChange(issues))),
      element('author', {}, element('name', {}, text(shelf.masthead))),
      ...links,
      ...entries,
    ]),
  )
}

function lastChange(issues: readonly ShelvedIssue[]): string {
  return issues.map(changedOn).sort().at(-1) ?? '1970-01-01T00:00:00Z'
}

/** Without an address of its own a shelf is named from where the feed stands. */
function place({ url }: Shelf, path: string): string {
  return url === undefined ? path : url + path
}

function writeEntry(
  issue: ShelvedIssue,
  { up, isNews }: { readonly up: string; readonly isNews?: true },
): Markup {
  const { record } = issue
  const { id, names, language, date, publisher } = record
  const term = (name: string, value: string) => element(name, {}, text(value))
  const image = (width: number) => `${up}${id}/cover/${width}.jpeg`
  const rel = isNews ? 'enclosure' : OPEN_ACCESS
  return blockElement('entry', {}, [
    term('id', names.book),
    term('title', titleOf(record)),
    term('updated', changedOn(issue)),
    term('published', `${date}T00:00:00Z`),
    ...listPeople(issue).map(({ name, role }) => element(role, {}, term('name', name))),
    ...(record.subjects?.words ?? []).map((word) => element('category', { term: word, label: word })),
    term('dcterms:identifier', names.book),
    term('dcterms:language', language),
    term('dcterms:issued', date),
    ...(publisher ? [term('dcterms:publisher', publisher)] : []),
    term('dcterms:isPartOf', names.series),
    // Some readers look for the name with a prefix, and some without.
    element('schema:Series', {
      name: record.masthead,
      'schema:name': record.masthead,
      'schema:position': record.number,
    }),
    ...(record.rights ? [term('rights', record.rights)] : []),
    element('summary', { type: 'text' }, text(summaryOf(issue))),
    element('link', { rel: 'alternate', type: 'text/html', href: `${up}${id}/` }),
    ...(showsCover(issue)
      ? [
          element('link', { rel: IMAGE, type: 'image/jpeg', href: image(800) }),
          element('link', { rel: THUMBNAIL, type: 'image/jpeg', href: image(240) }),
        ]
      : []),
    ...listDownloads(issue).map(({ href, type, title, bytes }) =>
      element('link', { rel, type, href: up + href, title, length: bytes }),
    ),
  ])
}

/** The way in, all issues page by page, and the issues of each year. */
export function writeOpds(
  shelf: Shelf,
  series: string,
  shelved: readonly ShelvedIssue[],
): readonly FeedFile[] {
  const issues = shelved.filter(hasDownloads)
  const common = [
    element('link', { rel: 'start', type: NAVIGATION, href: 'index.xml' }),
    ...(shelf.url === undefined
      ? []
      : [
          element('link', {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            href: '../opensearch.xml',
          }),
        ]),
  ]
  const years = [...byYear(issues)]
  const updated = lastChange(issues)
  const written = new Map(issues.map((issue) => [issue, writeEntry(issue, { up: '../' })]))
  const entriesOf = (some: readonly ShelvedIssue[]) => some.flatMap((issue) => written.get(issue) ?? [])
  const way = (name: string, file: string, title: string): Markup =>
    blockElement('entry', {}, [
      element('id', {}, text(`${series}:${name}`)),
      element('title', {}, text(title)),
      element('updated', {}, text(updated)),
      element('content', { type: 'text' }, text(title)),
      element('link', { rel: 'subsection', type: ACQUISITION, href: file }),
    ])
  const index: FeedFile = {
    path: 'opds/index.xml',
    text: writeFeed(shelf, {
      id: `${series}:catalogue`,
      title: shelf.masthead,
      issues,
      links: [...common, element('link', { rel: 'self', type: NAVIGATION, href: 'index.xml' })],
      entries: [
        way('all', 'all-1.xml', SHELF_WORDS.issues),
        ...years.map(([year]) => way(year, `year-${year}.xml`, `${SHELF_WORDS.issues} ${year}`)),
      ],
    }),
  }
  const ways = [
    { name: 'all', href: 'all-1.xml', title: SHELF_WORDS.issues, count: issues.length },
    ...years.map(([name, { length }]) => ({ name, href: `year-${name}.xml`, title: name, count: length })),
  ].map((each) => ({ name: each.name, chosen: facet(each, true), other: facet(each, false) }))
  const facets = (of: string) => ways.map(({ name, chosen, other }) => (name === of ? chosen : other))
  const all = pagesOf(issues).map((onPage, at, pages): FeedFile => {
    const file = `all-${at + 1}.xml`
    const step = (to: number, rel: string) =>
      pages[to] ? [element('link', { rel, type: ACQUISITION, href: `all-${to + 1}.xml` })] : []
    const links = [
      ...common,
      element('link', { rel: 'self', type: ACQUISITION, href: file }),
      ...step(0, 'first'),
      ...step(at - 1, 'previous'),
      ...step(at + 1, 'next'),
      ...step(pages.length - 1, 'last'),
      ...facets('all'),
      element('opensearch:totalResults', {}, text(String(issues.length))),
      element('opensearch:itemsPerPage', {}, text(String(ON_PAGE))),
    ]
    return {
      path: `opds/${file}`,
      text: writeFeed(shelf, {
        id: `${series}:all`,
        title: SHELF_WORDS.issues,
        issues: onPage,
        links,
        entries: entriesOf(onPage),
      }),
    }
  })
  const ofYears = years.map(([year, ofYear]): FeedFile => {
    const links = [
      ...common,
      element('link', { rel: 'self', type: ACQUISITION, href: `year-${year}.xml` }),
      ...facets(year),
    ]
    return {
      path: `opds/year-${year}.xml`,
      text: writeFeed(shelf, {
        id: `${series}:${year}`,
        title: `${SHELF_WORDS.issues} ${year}`,
        issues: ofYear,
        links,
        entries: entriesOf(ofYear),
      }),
    }
  })
  return [index, ...all, ...ofYears]
}

interface Facet {
  readonly href: string
  readonly title: string
  readonly count: number
}

function facet({ href, title, count }: Facet, isActive: boolean): Markup {
  return element('link', {
    rel: 'http://opds-spec.org/facet',
    type: ACQUISITION,
    href,
    title,
    'opds:facetGroup': SHELF_WORDS.years,
    'thr:count': count,
    ...(isActive && { 'opds:activeFacet': 'true' }),
  })
}
