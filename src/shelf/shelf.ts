/**
 * Issues of an archive → the files of a shelf, in groups that are made apart: one whose key is as it was need not be
 * made again. The stage's front door.
 */

import { createHash } from 'node:crypto'
import type { ArticleRecord, IssueRecord } from '../archive/record/issue-record.ts'
import { type KnownPerson, peopleOf } from '../archive/record/people.ts'
import type { Store } from '../cache/store.ts'
import { writeAtom, writeOpds } from './feeds/atom.ts'
import { writeOpds2, writePublication } from './feeds/opds2.ts'
import { writeOpenSearch, writeSiteMaps } from './feeds/site.ts'
import { talksElsewhere, writeArticle, writeTombstone } from './pages/article.ts'
import type { Shelf } from './pages/frame.ts'
import { byYear, writeHome, writeIssues, writeYear } from './pages/home.ts'
import { listOffered, type Neighbours, writeIssue } from './pages/issue.ts'
import { type WrittenPage, writePeople, writeSections } from './pages/lists.ts'
import { writeReader } from './pages/reader.ts'
import { writeSearch } from './pages/search.ts'
import { gatherPeople, gatherSections, type ShelvedPerson } from './people.ts'
import type { IndexFile } from './search/files.ts'
import { makeFolder, planIndex } from './search/make-index.ts'
import { type KeptFile, newestFirst, type ShelfFile, type ShelvedIssue, showsCover } from './shelved.ts'
import { writeLook } from './styles.ts'

/** Files that are made together. */
export interface ShelfGroup {
  readonly name: string
  /** Of all that its files hang on, but the code that makes them. */
  readonly key: string
  readonly make: () => Promise<readonly ShelfFile[]>
}

/** Reads a file of an issue in the archive. */
export type ReadKept = (issue: ShelvedIssue, name: string) => Promise<Uint8Array>

interface Bookcase {
  readonly url?: string | undefined
  readonly read: ReadKept
  readonly store: Store
}

export function planShelf(
  given: readonly ShelvedIssue[],
  { url, read, store }: Bookcase,
): readonly ShelfGroup[] {
  const issues = given.toSorted(newestFirst)
  const [newest] = issues
  const shelf: Shelf = {
    masthead: newest?.record.masthead ?? '',
    language: newest?.record.language ?? 'ar',
    ...(url !== undefined && { url }),
  }
  const series = newest?.record.names.series ?? 'urn:warraq:shelf'
  const known = peopleOf(issues.map(({ record }) => record))
  const people = gatherPeople(issues, known)
  const sections = gatherSections(issues)
  const guestsOf = new Map<ArticleRecord, readonly ShelvedPerson[]>()
  for (const person of people)
    for (const { article } of person.talks) guestsOf.set(article, [...(guestsOf.get(article) ?? []), person])
  const states = issues.map(({ record, state, hidden }) => [record.id, state, hidden])
  const all = keyFrom([shelf, states])
  const group = (name: string, make: () => readonly (WrittenPage | ShelfFile)[]): ShelfGroup => ({
    name,
    key: all,
    make: async () => make(),
  })
  const ofIssues = issues.map((issue, at) =>
    groupOfIssue(shelf, issue, { before: issues[at + 1], after: issues[at - 1] }, { guestsOf, read }),
  )
  const ofYears = [...byYear(issues)].map(([year, ofYear]) => ({
    path: `issues/${year}/index.html`,
    text: writeYear(shelf, year, ofYear),
  }))
  return [
    ...ofIssues,
    group('home', () => [
      { path: 'index.html', text: writeHome(shelf, issues) },
      { path: 'issues/index.html', text: writeIssues(shelf, issues) },
      ...ofYears,
    ]),
    group('people', () => writePeople(shelf, people).map(indexOf)),
    group('sections', () => writeSections(shelf, sections).map(indexOf)),
    group('feeds', () => [
      writeAtom(shelf, series, issues),
      ...writeOpds(shelf, series, issues),
      ...writeOpds2(shelf, issues),
      ...writeOpenSearch(shelf),
      ...writeSiteMaps(shelf, pathsOf(issues, people)),
    ]),
    ...indexGroups(issues, known, store),
    group('programs', () => [
      { path: 'search/index.html', text: writeSearch(shelf) },
      { path: 'read/index.html', text: writeReader(shelf) },
    ]),
  ]
}

/** The index that the search page asks: each of its folders is named by what is in it, and made once. */
function indexGroups(
  issues: readonly ShelvedIssue[],
  people: readonly KnownPerson[],
  store: Store,
): readonly ShelfGroup[] {
  const records = new Map(issues.map(({ record }) => [record.id, record]))
  const indexed = issues.map(({ record, state, hidden }) => ({
    id: record.id,
    date: record.date,
    digest: keyFrom([state, hidden]),
  }))
  const plan = planIndex(indexed, people)
  const read = async (id: string) => records.get(id) as IssueRecord
  const placed = (files: readonly IndexFile[]): ShelfFile[] =>
    files.map(({ path, bytes }) => ({ path: `search/${path}`, bytes }))
  return [
    { name: 'index', key: keyFrom(plan.folders), make: async () => placed(plan.tables) },
    ...plan.folders.map((folder): ShelfGroup => {
      const make = async () => placed(await makeFolder(plan, folder, { read, store }))
      return { name: `index ${folder}`, key: folder, make }
    }),
  ]
}

/** A page's path names its folder. */
function indexOf({ path, text }: WrittenPage): WrittenPage {
  return { path: `${path}index.html`, text }
}

/** Of plain data. */
function keyFrom(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

interface IssueRoom {
  readonly guestsOf: ReadonlyMap<ArticleRecord, readonly ShelvedPerson[]>
  readonly read: ReadKept
}

/** An issue's page, those of its articles, and its own files. */
function groupOfIssue(
  shelf: Shelf,
  issue: ShelvedIssue,
  neighbours: Neighbours,
  { guestsOf, read }: IssueRoom,
): ShelfGroup {
  const { record, state, hidden } = issue
  const elsewhere = record.articles.map((article) =>
    (guestsOf.get(article) ?? []).map((guest) => {
      const talks = talksElsewhere(guest, article)
      return [
        guest.folder,
        talks.map((talk) => [talk.issue.record.id, talk.article.slug, talk.article.title]),
      ]
    }),
  )
  const beside = [neighbours.before, neighbours.after].map(
    (other) => other && [other.record.id, other.record.labels],
  )
  return {
    name: `issue ${record.id}`,
    key: keyFrom([shelf, state, hidden, elsewhere, beside]),
    make: async () => [
      { path: `${record.id}/index.html`, text: writeIssue(shelf, issue, neighbours) },
      { path: `${record.id}/look.css`, text: writeLook(issue.look) },
      ...writePublication(issue),
      ...(await articlePages(shelf, issue, { guestsOf, read })),
      ...ownFiles(issue),
    ],
  }
}

async function articlePages(
  shelf: Shelf,
  issue: ShelvedIssue,
  { guestsOf, read }: IssueRoom,
): Promise<ShelfFile[]> {
  const { record, hidden, files } = issue
  const pictures = new Set<string>()
  const pages = record.articles.map(async (article): Promise<ShelfFile> => {
    const { slug } = article
    const html = Buffer.from(await read(issue, `web/articles/${slug}.html`)).toString('utf8')
    for (const [, name = ''] of html.matchAll(PICTURE)) pictures.add(name)
    const text = writeArticle(shelf, { issue, article, html, guests: guestsOf.get(article) ?? [] })
    return { path: `${record.id}/${slug}/index.html`, text }
  })
  const tombstones = hidden.map(({ slug }): ShelfFile => {
    return { path: `${record.id}/${slug}/index.html`, text: writeTombstone(shelf, issue, slug) }
  })
  const written = await Promise.all(pages)
  const shown = [...pictures].sort().flatMap((name) => files.get(`web/pictures/${name}`) ?? [])
  return [
    ...written,
    ...tombstones,
    ...shown.map((kept) => place(record.id, kept, kept.name.slice('web/'.length))),
  ]
}

/** Where an article's page names a picture. */
const PICTURE = / src="\.\.\/pictures\/([^"/]+)"/g

function place(issue: string, kept: KeptFile, path: string): ShelfFile {
  return { path: `${issue}/${path}`, issue, kept }
}

/** Its faces, its cover, and what may be downloaded. */
function ownFiles(issue: ShelvedIssue): readonly ShelfFile[] {
  const { record, files } = issue
  const folders = showsCover(issue) ? ['web/cover/', 'web/faces/'] : ['web/faces/']
  const shown = [...files.values()].filter(({ name }) => folders.some((folder) => name.startsWith(folder)))
  const card = showsCover(issue) ? files.get(`editions/cover/${record.id}.${CARD}.jpg`) : undefined
  const cards = record.articles.flatMap(({ slug }) => files.get(`web/cards/${slug}.jpg`) ?? [])
  return [
    ...[...shown, ...cards].map((kept) => place(record.id, kept, kept.name.slice('web/'.length))),
    ...(card ? [place(record.id, card, 'card.jpg')] : []),
    ...listOffered(issue).map(({ file, name, digest }) => place(record.id, { name, digest }, file)),
  ]
}

/** Pixels of the picture for messages and posts. */
const CARD = '1200x630'

/** Every page for a site's map. */
function pathsOf(issues: readonly ShelvedIssue[], people: readonly ShelvedPerson[]): readonly string[] {
  return [
    '',
    'issues/',
    'people/',
    'sections/',
    ...issues.flatMap((issue) => [
      `${issue.record.id}/`,
      ...issue.record.articles.map(({ slug }) => `${issue.record.id}/${slug}/`),
    ]),
    ...people.map(({ folder }) => `people/${folder}/`),
  ]
}
