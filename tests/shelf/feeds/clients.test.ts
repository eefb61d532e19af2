/**
 * What KOReader and Thorium Reader ask of a catalogue's links before they show, follow or download anything, as their own
 * sources have it: `plugins/opds.koplugin/opdsbrowser.lua` of KOReader, `src/main/converter/opds.ts` of Thorium.
 */

import { DOMParser } from 'linkedom'
import { beforeAll, expect, test } from 'vitest'
import { recordOf, talkOf } from '../../support/records.ts'
import { makeShelf, shelve, textAt } from '../../support/shelves.ts'

interface Link {
  readonly rel: string
  readonly type: string
  readonly title: string
}

/** What stands around a link. */
type Home = 'feed' | 'entry' | 'ways' | 'publication' | 'images'

interface Want {
  readonly client: string
  readonly for: string
  readonly catalogue: string
  readonly home: Home
  readonly takes: (link: Link) => boolean
  readonly found: number
}

const IMAGE = 'http://opds-spec.org/image'
const OPEN = 'http://opds-spec.org/acquisition/open-access'
const ATOM = /application\/atom\+xml/
const KOREADER_WAYS = ['subsection', 'http://opds-spec.org/subsection', 'http://opds-spec.org/sort/new']
const THORIUM_FILES = ['application/epub+zip', 'application/pdf']

/** Of 60 issues in one year: two pages of a catalogue, and a year. */
const WANTS: readonly Want[] = [
  {
    client: 'KOReader',
    for: 'a way into the catalogue',
    catalogue: 'index.xml',
    home: 'entry',
    takes: ({ rel, type }) => ATOM.test(type) && KOREADER_WAYS.includes(rel),
    found: 2,
  },
  {
    client: 'KOReader',
    for: 'the next page',
    catalogue: 'all-1.xml',
    home: 'feed',
    takes: ({ rel, type }) => ATOM.test(type) && rel === 'next',
    found: 1,
  },
  {
    client: 'KOReader',
    for: 'facets by their titles',
    catalogue: 'all-1.xml',
    home: 'feed',
    takes: ({ rel, type, title }) => rel === 'http://opds-spec.org/facet' && type !== '' && title !== '',
    found: 2,
  },
  {
    client: 'KOReader',
    for: 'files',
    catalogue: 'all-1.xml',
    home: 'entry',
    takes: ({ rel }) => rel.startsWith('http://opds-spec.org/acquisition'),
    found: 50 * 3,
  },
  {
    client: 'KOReader',
    for: 'covers',
    catalogue: 'all-1.xml',
    home: 'entry',
    takes: ({ rel }) => rel === IMAGE,
    found: 50,
  },
  {
    client: 'KOReader',
    for: 'thumbnails',
    catalogue: 'all-1.xml',
    home: 'entry',
    takes: ({ rel }) => rel === `${IMAGE}/thumbnail`,
    found: 50,
  },
  {
    client: 'KOReader',
    for: 'ways, in JSON',
    catalogue: 'index.json',
    home: 'ways',
    takes: ({ title, rel }) => title !== '' && rel !== 'self',
    found: 2,
  },
  {
    client: 'KOReader',
    for: 'the next page, in JSON',
    catalogue: 'all-1.json',
    home: 'feed',
    takes: ({ rel }) => rel === 'next',
    found: 1,
  },
  {
    client: 'KOReader',
    for: 'no search that answers with a page',
    catalogue: 'all-1.json',
    home: 'feed',
    takes: ({ rel }) => rel === 'search',
    found: 0,
  },
  {
    client: 'KOReader',
    for: 'files, in JSON',
    catalogue: 'all-1.json',
    home: 'publication',
    takes: ({ rel }) => rel.startsWith('http://opds-spec.org/acquisition'),
    found: 50 * 3,
  },
  {
    client: 'KOReader',
    for: 'covers and thumbnails, in JSON',
    catalogue: 'all-1.json',
    home: 'images',
    takes: ({ rel }) => rel === IMAGE || rel === `${IMAGE}/thumbnail`,
    found: 50 * 2,
  },
  {
    client: 'Thorium',
    for: 'files',
    catalogue: 'all-1.json',
    home: 'publication',
    takes: ({ rel, type }) => rel === OPEN && THORIUM_FILES.includes(type),
    found: 50 * 3,
  },
  {
    client: 'Thorium',
    for: 'covers',
    catalogue: 'all-1.json',
    home: 'images',
    takes: ({ rel }) => rel === IMAGE,
    found: 50,
  },
  {
    client: 'Thorium',
    for: 'thumbnails',
    catalogue: 'all-1.json',
    home: 'images',
    takes: ({ rel, type }) => rel === `${IMAGE}/thumbnail` && /^image\/(png|jpeg)$/.test(type),
    found: 50,
  },
  {
    client: 'Thorium',
    for: 'the way to one issue',
    catalogue: 'all-1.json',
    home: 'publication',
    takes: ({ rel, type }) => rel === 'self' && type === 'application/opds-publication+json',
    found: 50,
  },
  {
    client: 'Thorium',
    for: 'first, next and last page',
    catalogue: 'all-1.json',
    home: 'feed',
    takes: ({ rel }) => ['first', 'next', 'last'].includes(rel),
    found: 3,
  },
  {
    client: 'Thorium',
    for: 'first, next and last page of Atom',
    catalogue: 'all-1.xml',
    home: 'feed',
    takes: ({ rel }) => ['first', 'next', 'last'].includes(rel),
    found: 3,
  },
]

let linksAt: (catalogue: string, home: Home) => readonly Link[]
beforeAll(async () => {
  const issues = Array.from({ length: 60 }, (_, at) =>
    shelve(recordOf(`n${at}`, '2026-01-01', [talkOf('talk', ['كلام'])])),
  )
  const shelf = await makeShelf(issues, { url: 'https://example.org/' })
  linksAt = (catalogue, home) => {
    const text = textAt(shelf, `opds/${catalogue}`)
    return catalogue.endsWith('.xml') ? linksOfAtom(text, home) : linksOfJson(text, home)
  }
})

function linksOfAtom(text: string, home: Home): readonly Link[] {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const links = [...document.querySelectorAll(home === 'entry' ? 'entry > link' : 'feed > link')]
  return links.map((link) => {
    const told = (name: string) => link.getAttribute(name) ?? ''
    return { rel: told('rel'), type: told('type'), title: told('title') }
  })
}

function linksOfJson(text: string, home: Home): readonly Link[] {
  const {
    links,
    navigation = [],
    publications = [],
  } = JSON.parse(text) as {
    links: Link[]
    navigation?: Link[]
    publications?: { links: Link[]; images: Link[] }[]
  }
  const homes: Partial<Record<Home, readonly Link[]>> = {
    feed: links,
    ways: navigation,
    publication: publications.flatMap((publication) => publication.links),
    images: publications.flatMap(({ images }) => images),
  }
  return (homes[home] ?? []).map(({ rel = '', type = '', title = '' }) => ({ rel, type, title }))
}

test.each(WANTS)('$client finds $for in $catalogue', ({ catalogue, home, takes, found }) => {
  expect(linksAt(catalogue, home).filter(takes).length).toBe(found)
})
