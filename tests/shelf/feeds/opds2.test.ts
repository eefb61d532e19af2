/** Catalogues by OPDS 2.0, held to what its specification and its schemas ask of a feed, a publication and a link. */

import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { recordOf, talkOf } from '../../support/records.ts'
import { type MadeShelf, makeShelf, shelve, textAt } from '../../support/shelves.ts'

/** A link: `href` alone must be there; what is templated is so by a true value. */
const LINK = z.object({
  href: z.string().min(1),
  type: z.string().regex(/^[a-z]+\/[\w.+-]+$/),
  rel: z.string().optional(),
  title: z.string().optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  properties: z
    .object({ numberOfItems: z.int().min(0).optional(), size: z.int().positive().optional() })
    .optional(),
})

/** A way to go must have a title. */
const WAY = LINK.extend({ title: z.string().min(1) })

const has = (rel: string) => (links: readonly { rel?: string | undefined }[]) =>
  links.some((link) => link.rel === rel)
const LINKS = z.array(LINK).refine(has('self'), 'a link to itself')

const PERSON = z.object({ name: z.string().min(1), sortAs: z.string().optional() })

/** A publication: a title, a way to itself and one to have it, a picture that every client shows. */
const PUBLICATION = z.object({
  metadata: z.object({
    '@type': z.url(),
    title: z.string().min(1),
    identifier: z.string().regex(/^urn:/),
    author: z.array(PERSON),
    contributor: z.array(PERSON),
    language: z.literal('ar-EG'),
    readingProgression: z.literal('rtl'),
    published: z.iso.date(),
    modified: z.iso.datetime(),
    numberOfPages: z.int().positive(),
    description: z.string(),
    belongsTo: z.object({
      series: z.object({ name: z.literal('مجلة'), position: z.int().positive(), identifier: z.string() }),
    }),
  }),
  links: LINKS.refine(has('http://opds-spec.org/acquisition/open-access'), 'a link to have it'),
  images: z.array(LINK).refine((images) => images.some(({ type }) => type === 'image/jpeg'), 'a JPEG'),
})

const FACET = z.object({ metadata: z.object({ title: z.string().min(1) }), links: z.array(WAY).min(1) })

/** Publications or ways to go, or both. */
const FEED = z.object({
  metadata: z.object({
    title: z.string().min(1),
    numberOfItems: z.int().min(0).optional(),
    itemsPerPage: z.int().positive().optional(),
    currentPage: z.int().positive().optional(),
  }),
  links: LINKS.refine(has('start'), 'a way to the start'),
  navigation: z.array(WAY).optional(),
  publications: z.array(PUBLICATION).optional(),
  facets: z.array(FACET).optional(),
})

const ISSUES = Array.from({ length: 120 }, (_, at) => {
  const date = `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  const credits = [{ role: 'تحرير', name: 'محرر', fileAs: 'محرر، ال' }]
  const article = talkOf('talk', ['كلام'], { guests: [{ name: `ضيف ${at}` }], credits })
  return shelve({ ...recordOf(`n${at + 1}`, date, [article]), number: at + 1 })
})

let shelf: MadeShelf
beforeAll(async () => {
  shelf = await makeShelf(ISSUES)
})

const feedAt = (path: string) => FEED.parse(JSON.parse(textAt(shelf, path)))

test('every catalogue is a feed, with publications or ways to go', () => {
  const paths = [...shelf.keys()].filter((path) => /^opds\/.*\.json$/.test(path))
  expect(paths.length).toBe(1 + 3 + 10)
  for (const path of paths) {
    const { navigation, publications } = feedAt(path)
    expect((navigation?.length ?? 0) + (publications?.length ?? 0), path).toBeGreaterThan(0)
  }
})

test('pages lead on from the first to the last, and say where they are', () => {
  const pages = [1, 2, 3].map((page) => feedAt(`opds/all-${page}.json`))
  expect(pages.map(({ metadata }) => metadata)).toEqual(
    [1, 2, 3].map((currentPage) => ({ title: 'الأعداد', numberOfItems: 120, itemsPerPage: 50, currentPage })),
  )
  const rels = (links: readonly { rel?: string | undefined }[]) => links.map(({ rel }) => rel)
  expect(pages.map(({ links }) => rels(links))).toEqual([
    ['self', 'start', 'first', 'next', 'last'],
    ['self', 'start', 'first', 'previous', 'next', 'last'],
    ['self', 'start', 'first', 'previous', 'last'],
  ])
})

test('a year’s facet is told to be the one that is shown', () => {
  const { facets, publications } = feedAt('opds/year-2011.json')
  const [years] = facets ?? []
  expect(years?.links.length).toBe(10)
  expect(years?.links.filter(({ rel }) => rel === 'self').map(({ href }) => href)).toEqual(['year-2011.json'])
  expect(publications?.length).toBe(12)
})

test('the way of a publication to itself leads to the same publication', () => {
  const [publication] = feedAt('opds/all-1.json').publications ?? []
  const self = publication?.links.find(({ rel }) => rel === 'self')
  expect(self).toEqual({
    rel: 'self',
    type: 'application/opds-publication+json',
    href: '../n120/publication.json',
  })
  expect(PUBLICATION.parse(JSON.parse(textAt(shelf, 'n120/publication.json')))).toEqual(publication)
})

test('who made an issue is its author, and who speaks in it contributes', () => {
  const [publication] = feedAt('opds/all-1.json').publications ?? []
  expect(publication?.metadata.author).toEqual([{ name: 'محرر', sortAs: 'محرر، ال' }])
  expect(publication?.metadata.contributor).toEqual([{ name: 'ضيف 119' }])
})
