/** Shelves of issues that are made up for a test: what a shelf is given of each, and every file that it makes of them. */

import { createHash } from 'node:crypto'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { type Withdrawal, withhold } from '../../src/archive/record/withdrawal.ts'
import { EMPTY_STORE } from '../../src/cache/store.ts'
import type { Look } from '../../src/shelf/look.ts'
import { planShelf, type ReadKept } from '../../src/shelf/shelf.ts'
import type { KeptFile, ShelfFile, ShelvedIssue } from '../../src/shelf/shelved.ts'

const DAY = {
  paper: '#ffffff',
  tint: '#eeeeee',
  ink: '#111111',
  quiet: '#555555',
  accent: '#773300',
} as const
const NIGHT = {
  paper: '#111111',
  tint: '#222222',
  ink: '#eeeeee',
  quiet: '#aaaaaa',
  accent: '#ffaa66',
} as const

const LOOK: Look = {
  theme: 'plain',
  day: DAY,
  night: NIGHT,
  cover: { ground: '#003322', words: '#ffffff', shape: 4 / 3 },
  faces: [{ use: 'body', family: 'Test body', file: 'body.woff2', whole: 'press/body.ttf', scale: 1 }],
}

/** Bytes of each edition that a reader may download. */
const SIZES = { 'screen.pdf': 210, epub: 1_500_000, 'archive.pdf': 320 } as const

/** An issue with all its files; what of it is withdrawn is left out of its record, as the archive's reading does it. */
export function shelve(record: IssueRecord, withdrawn: readonly Withdrawal[] = []): ShelvedIssue {
  const { id, articles } = record
  const editions = Object.entries(SIZES).map(([ending, bytes]) => ({ name: `${id}.${ending}`, bytes }))
  const names = [
    ...editions.map(({ name }) => `editions/${name}`),
    `editions/cover/${id}.1200x630.jpg`,
    'web/faces/body.woff2',
    ...[240, 480, 800].flatMap((width) =>
      ['avif', 'webp', 'jpeg'].map((type) => `web/cover/${width}.${type}`),
    ),
    ...articles.flatMap(({ slug }) => [`web/articles/${slug}.html`, `web/pictures/${slug}.jpg`]),
  ]
  const files = new Map(names.map((name): [string, KeptFile] => [name, { name, digest: digest(id + name) }]))
  const state = digest(JSON.stringify([record, withdrawn]))
  return { state, look: LOOK, files, ...withhold({ ...record, editions }, withdrawn) }
}

function digest(text: string): string {
  return createHash('sha512').update(text).digest('hex')
}

/** Every article as a title, a picture of its own, its questions, and the mark of a printed page. */
const readMadeUp: ReadKept = async ({ record }, name) => {
  const slug = /^web\/articles\/(.*)\.html$/.exec(name)?.[1]
  const article = record.articles.find((each) => each.slug === slug)
  if (!article) throw new Error(`There is no ${name}.`)
  const page = `<div class="page" id="page-2" role="doc-pagebreak"><a aria-label="صفحة ٢" href="../${record.id}.screen.pdf#page=2">٢</a></div>`
  const picture = `<img src="../pictures/${slug}.jpg" alt="" width="80" height="60"/>`
  const parts = article.parts.map(({ anchor }) => `<h2 id="${anchor}">؟</h2>`)
  return Buffer.from(`<section>${page}<h1 id="title">عنوان</h1>${picture}${parts.join('')}</section>\n`)
}

/** What stands at each path: words, bytes, or the archive's file. */
export type MadeShelf = ReadonlyMap<string, string | Uint8Array | KeptFile>

export async function makeShelf(
  issues: readonly ShelvedIssue[],
  { url, read = readMadeUp }: { readonly url?: string; readonly read?: ReadKept } = {},
): Promise<MadeShelf> {
  const groups = await Promise.all(
    planShelf(issues, { url, read, store: EMPTY_STORE }).map(({ make }) => make()),
  )
  const files = groups.flat()
  const made = new Map(files.map((file) => [file.path, contentOf(file)]))
  if (made.size !== files.length) throw new Error('Two files of the shelf have one path.')
  return made
}

function contentOf(file: ShelfFile) {
  if ('text' in file) return file.text
  return 'bytes' in file ? file.bytes : file.kept
}

/** The words of a page or a feed. */
export function textAt(shelf: MadeShelf, path: string): string {
  const content = shelf.get(path)
  if (typeof content !== 'string') throw new Error(`The shelf has no text at ${path}.`)
  return content
}
