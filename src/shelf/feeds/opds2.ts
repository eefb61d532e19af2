/** Issues → a catalogue by OPDS 2.0: JSON, and says which way a book is read. */

import type { Shelf } from '../pages/frame.ts'
import { byYear } from '../pages/home.ts'
import { type ShelvedIssue, titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'
import { type FeedFile, IMAGE, OPEN_ACCESS, THUMBNAIL } from './atom.ts'
import { changedOn, hasDownloads, listDownloads, listPeople, ON_PAGE, pagesOf, summaryOf } from './entry.ts'

const TYPE = 'application/opds+json'
const PUBLICATION_TYPE = 'application/opds-publication+json'
const PUBLICATION = 'publication.json'

/** There is no link to search: its answer would have to be a catalogue, which only a server can make. */
export function writeOpds2(shelf: Shelf, shelved: readonly ShelvedIssue[]): readonly FeedFile[] {
  const issues = shelved.filter(hasDownloads)
  const years = [...byYear(issues)]
  const navigation = [
    {
      title: SHELF_WORDS.issues,
      href: 'all-1.json',
      type: TYPE,
      properties: { numberOfItems: issues.length },
    },
    ...years.map(([year, ofYear]) => ({
      title: `${SHELF_WORDS.issues} ${year}`,
      href: `year-${year}.json`,
      type: TYPE,
      properties: { numberOfItems: ofYear.length },
    })),
  ]
  const start = { rel: 'start', type: TYPE, href: 'index.json' }
  const linksOf = (name: string) => [{ rel: 'self', type: TYPE, href: name }, start]
  const facetsOf = (name: string) => {
    const links = navigation.slice(1).map((link) => ({ ...link, ...(link.href === name && { rel: 'self' }) }))
    return links.length === 0 ? {} : { facets: [{ metadata: { title: SHELF_WORDS.years }, links }] }
  }
  const described = new Map(issues.map((issue) => [issue, describePublication(issue, '../')]))
  const publications = (some: readonly ShelvedIssue[]) => some.map((issue) => described.get(issue))
  const index = writeJson('opds/index.json', {
    metadata: { title: shelf.masthead },
    links: linksOf('index.json'),
    navigation,
  })
  const all = pagesOf(issues).map((onPage, at, pages) => {
    const name = `all-${at + 1}.json`
    const step = (to: number, rel: string) =>
      pages[to] ? [{ rel, type: TYPE, href: `all-${to + 1}.json` }] : []
    return writeJson(`opds/${name}`, {
      metadata: {
        title: SHELF_WORDS.issues,
        numberOfItems: issues.length,
        itemsPerPage: ON_PAGE,
        currentPage: at + 1,
      },
      links: [
        ...linksOf(name),
        ...step(0, 'first'),
        ...step(at - 1, 'previous'),
        ...step(at + 1, 'next'),
        ...step(pages.length - 1, 'last'),
      ],
      ...facetsOf(name),
      publications: publications(onPage),
    })
  })
  const ofYears = years.map(([year, ofYear]) => {
    const name = `year-${year}.json`
    return writeJson(`opds/${name}`, {
      metadata: { title: `${SHELF_WORDS.issues} ${year}`, numberOfItems: ofYear.length },
      links: linksOf(name),
      ...facetsOf(name),
      publications: publications(ofYear),
    })
  })
  return [index, ...all, ...ofYears]
}

/** What every entry of a catalogue leads to: the issue by itself. */
export function writePublication(issue: ShelvedIssue): readonly FeedFile[] {
  if (!hasDownloads(issue)) return []
  return [writeJson(`${issue.record.id}/${PUBLICATION}`, describePublication(issue, '../'))]
}

function writeJson(path: string, content: object): FeedFile {
  return { path, text: `${JSON.stringify(content, null, 1)}\n` }
}

/** `up` is the way to the shelf's root. */
function describePublication(issue: ShelvedIssue, up: string) {
  const { record, look } = issue
  const people = (role: 'author' | 'contributor') =>
    listPeople(issue)
      .filter((person) => person.role === role)
      .map(({ name, fileAs }) => ({ name, ...(fileAs && { sortAs: fileAs }) }))
  const image = (rel: string, width: number) => ({
    rel,
    href: `${up}${record.id}/cover/${width}.jpeg`,
    type: 'image/jpeg',
    width,
    height: Math.round(width * look.cover.shape),
  })
  return {
    metadata: {
      '@type': 'http://schema.org/PublicationIssue',
      identifier: record.names.book,
      title: titleOf(record),
      author: people('author'),
      contributor: people('contributor'),
      language: record.language,
      readingProgression: 'rtl',
      published: record.date,
      modified: changedOn(issue),
      numberOfPages: record.pages,
      description: summaryOf(issue),
      ...(record.publisher && { publisher: record.publisher }),
      ...(record.subjects?.words && { subject: record.subjects.words }),
      belongsTo: {
        series: { name: record.masthead, position: record.number, identifier: record.names.series },
      },
    },
    links: [
      { rel: 'self', type: PUBLICATION_TYPE, href: `${up}${record.id}/${PUBLICATION}` },
      { rel: 'alternate', type: 'text/html', href: `${up}${record.id}/` },
      ...listDownloads(issue).map(({ href, type, title, bytes }) => ({
        rel: OPEN_ACCESS,
        href: up + href,
        type,
        title,
        properties: { size: bytes },
      })),
    ],
    images: [image(IMAGE, 800), image(THUMBNAIL, 240)],
  }
}
