/**
 * Issue, cover and faces → the whole EPUB as bytes: gather, write, list, bind. A second writer of the same issue that
 * layout sets in pages.
 */

import { showInBook } from '../images/colour.ts'
import { measurePicture } from '../images/image.ts'
import { type Issue, issueTitle } from '../issue/issue.ts'
import { nameIssue } from '../issue/names.ts'
import type { PageTurn } from '../issue/page-turn.ts'
import type { ShownPicture } from './blocks.ts'
import { writeColophonPage } from './colophon.ts'
import type { BookDesign } from './design.ts'
import { type EpubFace, listFaceFiles, packFaces } from './faces.ts'
import { writeCoverPage, writeTitlePage } from './front.ts'
import { contentsDepth, writeContentsPage, writeNcx } from './navigation.ts'
import { type BookFile, pack } from './pack.ts'
import { type ManifestItem, writePackage } from './package.ts'
import { type PageFile, STYLESHEET_FILE } from './page.ts'
import { CONTENTS_FILE, COVER_FILE, listPrintedPages, marksOf, marksOfColophon } from './page-list.ts'
import { type BookPicture, describeImage, gatherPictures } from './pictures.ts'
import { drawStar, STAR_FILE } from './star.ts'
import { writeStylesheet } from './stylesheet.ts'
import { writeChapter } from './xhtml.ts'

/** What the book holds that the issue does not. */
export interface EpubParts {
  readonly cover: {
    /** A JPEG or a PNG. */
    readonly bytes: Uint8Array
    /** What the cover shows, in words. */
    readonly alternative: string
  }
  readonly faces: readonly EpubFace[]
  readonly design: BookDesign
  /** Where the words end that stand out at the head of an interview, as print has them; 0 where none do. */
  readonly openingOf: (text: string) => number
  /** Where the pages of the printed issue begin; none where it is not printed. */
  readonly turns: readonly PageTurn[]
  /** When the book last changed: the only clock it knows. */
  readonly modified: Date
}

/** What the style sheet may write of its own: the numbers of lists, the brackets of notes. */
const WRITTEN = '0123456789٠١٢٣٤٥٦٧٨٩.[]'

const COVER_IMAGE = 'cover-image'
const NCX = 'ncx'
const PAGE_TYPE = 'application/xhtml+xml'

/** A book, and what it weighs. */
export interface BoundEpub {
  readonly bytes: Uint8Array
  readonly cover: WeighedPicture
  readonly pictures: readonly WeighedPicture[]
  /** Levels of its contents. */
  readonly depth: number
}

export interface WeighedPicture extends ShownPicture {
  readonly bytes: number
}

export async function writeEpub(issue: Issue, parts: EpubParts): Promise<Uint8Array> {
  return (await bindEpub(issue, parts)).bytes
}

export async function bindEpub(issue: Issue, parts: EpubParts): Promise<BoundEpub> {
  const pictures = gatherPictures(issue)
  const cover = nameCover(parts.cover.bytes)
  const { turns } = parts
  const printed = listPrintedPages(turns, issue)
  const front = [
    writeCoverPage(
      issue,
      { href: cover.href, alternative: parts.cover.alternative },
      marksOf(COVER_FILE, turns, issue),
    ),
    writeTitlePage(issue),
  ]
  const families = parts.faces.map(({ family }) => family)
  const colophon = writeColophonPage(issue, families, marksOfColophon(turns, issue))
  const contentsPage = writeContentsPage(issue, {
    front,
    colophon,
    printed,
    turns: marksOf(CONTENTS_FILE, turns, issue),
  })
  const bound = await readPictures(pictures)
  const chapters = writeChapters(issue, bound, parts)
  const last = [...chapters, colophon]

  const reading = [...front, contentsPage, ...last]
  const words = reading.map(({ document }) => document).join('')
  const faces = await packFaces(parts.faces, words + WRITTEN)
  const files = listFaceFiles(faces)

  const items = [
    ...listPages(reading, contentsPage),
    { id: 'style', href: STYLESHEET_FILE, mediaType: 'text/css' },
    { id: NCX, href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
    { id: COVER_IMAGE, href: cover.href, mediaType: cover.mediaType, properties: 'cover-image' },
    ...pictures.map(({ id, href, mediaType }) => ({ id, href, mediaType })),
    { id: 'star', href: STAR_FILE, mediaType: 'image/png' },
    ...files.map(({ id, href, mediaType }) => ({ id, href, mediaType })),
  ]
  refuseUnfitNames(items)
  const coverFile = { href: cover.href, bytes: parts.cover.bytes }

  const bytes = await pack({
    title: issueTitle(issue),
    identifier: nameIssue(issue),
    language: issue.language,
    modified: parts.modified,
    stylesheet: writeStylesheet(faces, parts.design, issue.numerals),
    packageDocument: writePackage(issue, {
      items,
      readingOrder: reading.map(({ id }) => id),
      paged: printed.length > 0,
      pictured: pictures.length > 0,
      ncxId: NCX,
      coverImageId: COVER_IMAGE,
      modified: parts.modified,
    }),
    contentsPage: contentsPage.document,
    ncx: writeNcx(issue, { colophon, printed }, reading),
    pages: [...front, ...last],
    cover: coverFile,
    pictures: [...bound, { href: STAR_FILE, bytes: await drawStar(parts.design.accent) }],
    faces: files,
  })
  return {
    bytes,
    cover: weigh({ ...coverFile, ...(await measurePicture(coverFile.bytes)) }),
    pictures: bound.map(weigh),
    depth: contentsDepth(issue),
  }
}

function weigh({ href, width, height, bytes }: BookFile & ShownPicture): WeighedPicture {
  return { href, width, height, bytes: bytes.length }
}

function nameCover(bytes: Uint8Array): { readonly href: string; readonly mediaType: string } {
  const { ending, mediaType } = describeImage(bytes)
  return { href: `images/cover.${ending}`, mediaType }
}

function writeChapters(
  issue: Issue,
  pictures: readonly BoundPicture[],
  { turns, openingOf }: EpubParts,
): readonly PageFile[] {
  const setting = {
    language: issue.language,
    numerals: issue.numerals,
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    turns,
    openingOf,
  }
  return issue.articles.map((article) => writeChapter(article, setting))
}

function listPages(pages: readonly PageFile[], contentsPage: PageFile): readonly ManifestItem[] {
  return pages.map((page) => ({
    id: page.id,
    href: page.fileName,
    mediaType: PAGE_TYPE,
    ...(page === contentsPage ? { properties: 'nav' } : {}),
  }))
}

type BoundPicture = BookFile & ShownPicture & Pick<BookPicture, 'path'>

async function readPictures(pictures: readonly BookPicture[]): Promise<readonly BoundPicture[]> {
  return Promise.all(
    pictures.map(async ({ path, href }) => {
      try {
        const bytes = await showInBook(path)
        return { path, href, bytes, ...(await measurePicture(bytes)) }
      } catch (cause) {
        throw new Error(`The picture ${path} could not be read for the e-book.`, { cause })
      }
    }),
  )
}

/** EPUB 3.3 §4.2.3: names differ whatever their case; plain ASCII keeps every unzipper content. */
function refuseUnfitNames(items: readonly ManifestItem[]): void {
  const seen = new Set<string>()
  for (const { href } of items) {
    const folded = href.toLowerCase()
    if (!/^[-._/A-Za-z0-9]+$/.test(href)) throw new Error(`The file name ${href} is not plain ASCII.`)
    if (seen.has(folded)) throw new Error(`Two files of the e-book are both named ${href}.`)
    seen.add(folded)
  }
}
