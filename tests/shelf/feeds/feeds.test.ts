/** Feeds and catalogues of issues that are made up, as readers of news and clients of OPDS read them. */

import { beforeAll, expect, test } from 'vitest'
import { needing } from '../../support/needing.ts'
import { type ReadFeed, readFeeds } from '../../support/read-feeds.ts'
import { type ReadCatalogue, readCatalogue } from '../../support/read-opds.ts'
import { recordOf, talkOf } from '../../support/records.ts'
import { type MadeShelf, makeShelf, shelve, textAt } from '../../support/shelves.ts'
import { resolveLink } from '../../support/site.ts'

const SITE = 'https://example.org/مجلة/'

/** Ten years, an issue a month: three pages of a catalogue. */
const ISSUES = Array.from({ length: 120 }, (_, at) => {
  const date = `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  const article = talkOf('talk', ['كلام'], {
    title: `حديث <${at}> & "غيره"`,
    guests: [{ name: `ضيف ${at}` }],
  })
  return shelve({ ...recordOf(`n${at + 1}`, date, [article]), number: at + 1 })
})

let shelf: MadeShelf
beforeAll(async () => {
  shelf = await makeShelf(ISSUES, { url: SITE })
})

const namesIn = (pattern: RegExp) => [...shelf.keys()].filter((path) => pattern.test(path))

test('every link of every feed leads from the feed’s own address to a file of the shelf', () => {
  const feeds = [...namesIn(/\.(xml|atom)$/), ...namesIn(/\.json$/)].filter(
    (path) => !/^(sitemap|opensearch|search)/.test(path),
  )
  expect(feeds.length).toBeGreaterThan(120 + 2 * 14)
  const places = new Set([...shelf.keys()])
  for (const path of feeds)
    for (const [, link = ''] of textAt(shelf, path).matchAll(/"?href"?[:=] ?"([^"]+)"/g)) {
      const target = link.startsWith(SITE) ? link.slice(SITE.length) : resolveLink(link, path).path
      expect(places.has(target === '' ? 'index.html' : target), `${path}: ${link}`).toBe(true)
    }
})

test('without a known address no feed claims one, and links of the news still lead on', async () => {
  const plain = await makeShelf(ISSUES.slice(0, 3))
  const links = [...textAt(plain, 'feed.atom').matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link)
  for (const link of links) expect(plain.has(resolveLink(link, 'feed.atom').path), link).toBe(true)
  expect([...plain.keys()].filter((path) => /sitemap|opensearch/.test(path))).toEqual([])
  expect(textAt(plain, 'opds/index.xml')).not.toContain('opensearch.xml')
})

needing(
  'feedparser',
).test('a reader of news finds the newest issues, their files and how long these are', () => {
  const [feed] = readFeeds([textAt(shelf, 'feed.atom')])
  expect(feed).toMatchObject({ fault: '', version: 'atom10', language: 'ar-EG', title: 'مجلة' })
  expect(feed?.entries.map(({ title }) => title).slice(0, 2)).toEqual([
    'مجلة، العدد n120',
    'مجلة، العدد n119',
  ])
  expect(feed?.entries.length).toBe(30)
  for (const entry of feed?.entries ?? []) {
    expect(entry.parsed).toBe(true)
    const enclosures = entry.links.filter(({ rel }) => rel === 'enclosure')
    expect(enclosures.map(({ type, length }) => [type, length])).toEqual([
      ['application/pdf', '210'],
      ['application/epub+zip', '1500000'],
      ['application/pdf', '320'],
    ])
  }
  expect(new Set(feed?.entries.map(({ id }) => id)).size).toBe(30)
  expect(feed?.links.find(({ rel }) => rel === 'self')?.href).toBe(`${SITE}feed.atom`)
})

needing('feedparser').test('every catalogue is Atom, its entries say language and series', () => {
  const feeds: readonly ReadFeed[] = readFeeds(namesIn(/^opds\/.*\.xml$/).map((path) => textAt(shelf, path)))
  expect(feeds.length).toBe(1 + 3 + 10)
  for (const { fault, entries, version } of feeds) {
    expect([fault, version]).toEqual(['', 'atom10'])
    for (const { series, language } of entries.filter(({ id }) => !/:(all|\d{4})$/.test(id)))
      expect([series['name'], language]).toEqual(['مجلة', 'ar-EG'])
  }
})

test('a client of OPDS 1.2 is led page by page through all issues, by facets to a year', async () => {
  const read = async (path: string): Promise<ReadCatalogue> => readCatalogue(textAt(shelf, `opds/${path}`))
  const index = await read('index.xml')
  expect([index.kind, index.entries.length]).toEqual(['navigation', 11])
  const pages: ReadCatalogue[] = []
  for (let next: string | undefined = 'all-1.xml'; next !== undefined; ) {
    const page: ReadCatalogue = await read(next)
    pages.push(page)
    next = page.links.get('next')
  }
  const entries = pages.flatMap((page) => page.entries)
  expect(pages.map((page) => [page.kind, page.entries.length, page.total])).toEqual([
    ['acquisition', 50, 120],
    ['acquisition', 50, 120],
    ['acquisition', 20, 120],
  ])
  expect(new Set(entries.map(({ title }) => title)).size).toBe(120)
  expect(entries[0]).toEqual({
    title: 'مجلة، العدد n120',
    language: 'ar-EG',
    series: { name: 'مجلة', position: 120 },
    acquisitions: ['../n120/n120.screen.pdf', '../n120/n120.epub', '../n120/n120.archive.pdf'],
    artwork: ['../n120/cover/800.jpeg', '../n120/cover/240.jpeg'],
  })
  const year = await read('year-2012.xml')
  expect(year.entries.length).toBe(12)
  expect(year.facets.filter(({ isActive }) => isActive)).toEqual([
    { group: 'السنوات', title: '2012', count: 12, isActive: true },
  ])
  expect(year.facets.map(({ count }) => count)).toEqual([120, ...Array<number>(10).fill(12)])
})

test('a catalogue holds nothing that cannot be had, and the news tell of it without its files and its cover', async () => {
  const record = recordOf('w', '2026-01-01', [talkOf('secret', ['سرّ']), talkOf('other', ['كلام'])])
  const withdrawn = shelve(record, [{ slug: 'secret', date: '2026-02-02' }])
  const one = await makeShelf([withdrawn])
  const catalogue = await readCatalogue(textAt(one, 'opds/all-1.xml'))
  expect([catalogue.entries, catalogue.total]).toEqual([[], 0])
  expect(JSON.parse(textAt(one, 'opds/all-1.json'))).toMatchObject({
    publications: [],
    metadata: { numberOfItems: 0 },
  })
  expect(textAt(one, 'feed.atom')).toContain('العدد w')
  expect(textAt(one, 'feed.atom')).not.toMatch(/enclosure|cover/)
  expect(textAt(one, 'feed.atom')).toContain('<updated>2026-02-02T00:00:00Z</updated>')
})
