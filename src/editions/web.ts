/**
 * A job and its e-book → what a shelf shows of the issue, made once and kept with it: the look of its pages, faces cut
 * to its words, its cover in the sizes of screens, and every article as a part of a page.
 */

import { openBook } from '../epub/pack.ts'
import { chapterFileName } from '../epub/xhtml.ts'
import { readFragment } from '../shelf/fragment.ts'
import { coloursOf, type Look } from '../shelf/look.ts'
import { paintArticleCards, paintWebCover } from './covers.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'
import { cutWebFaces } from './web-faces.ts'

export async function makeWebFiles(job: Job, epub: Uint8Array): Promise<readonly PrintedFile[]> {
  const [book, covers, faces, cards] = await Promise.all([
    openBook(epub),
    paintWebCover(job),
    cutWebFaces(job),
    paintArticleCards(job),
  ])
  const look: Look = {
    theme: job.dressing.style.name,
    ...coloursOf(job.dressing.style),
    faces: faces.map(({ bytes: _, ...face }) => face),
  }
  return [
    { name: 'look.json', bytes: Buffer.from(`${JSON.stringify(look, null, 2)}\n`) },
    ...faces.map(({ file, bytes }) => ({ name: `faces/${file}`, bytes })),
    ...covers.map(({ width, type, bytes }) => ({ name: `cover/${width}.${type}`, bytes })),
    ...cards.map(([slug, bytes]) => ({ name: `cards/${slug}.jpg`, bytes })),
    ...(await articleFiles(job, book)),
  ]
}

async function articleFiles(
  { issue, darkroom }: Job,
  book: ReadonlyMap<string, Uint8Array>,
): Promise<PrintedFile[]> {
  const slugs = new Map(issue.articles.map(({ slug }) => [chapterFileName(slug), slug]))
  const pictures = [...book.keys()].filter((name) => name.startsWith(PICTURES))
  const measured = pictures.map(
    async (name) => [name.slice(PICTURES.length), await darkroom.measure(partOf(book, name))] as const,
  )
  const sizes = new Map(await Promise.all(measured))
  const shown = new Set<string>()
  const articles = [...slugs].map(([file, slug]): PrintedFile => {
    const chapter = Buffer.from(partOf(book, file)).toString('utf8')
    const { html, pictures: own } = readFragment(chapter, { issue: issue.id, slugs, sizes })
    for (const picture of own) shown.add(picture)
    return { name: `articles/${slug}.html`, bytes: Buffer.from(`${html}\n`) }
  })
  return [
    ...articles,
    ...[...shown].map((name) => ({ name: `pictures/${name}`, bytes: partOf(book, PICTURES + name) })),
  ]
}

/** The book's folder of pictures. */
const PICTURES = 'images/'

function partOf(book: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = book.get(name)
  if (!bytes) throw new Error(`The e-book has no ${name}.`)
  return bytes
}
