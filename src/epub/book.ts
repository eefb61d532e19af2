/**
 * Issue, cover and faces → the whole EPUB as bytes: gather, write, list, bind. A second writer of the same issue that
 * layout sets in pages.
 */

import type { Store } from '../cache/store.ts'
import type { Darkroom } from '../images/darkroom.ts'
import type { Article, Issue } from '../issue/issue.ts'
import { nameIssue } from '../issue/names.ts'
import type { PageTurn } from '../issue/page-turn.ts'
import { issueTitle } from '../issue/titles.ts'
import { type Advance, allDone } from '../progress.ts'
import type { ShownPicture } from './blocks.ts'
import { writeColophonPage } from './colophon.ts'
import { type BookDesign, widthInBook } from './design.ts'
import { type EpubFace, listFaceFiles, packFaces } from './faces.ts'
import { writeCoverPage, writeTitlePage } from './front.ts'
import { writeIndexPage } from './index-page.ts'
import type { InlineOpening } from './inline.ts'
import { contentsDepth, writeContentsPage, writeNcx } from './navigation.ts'
import { writeOnix } from './onix.ts'
import { type BookFile, pack } from './pack.ts'
import { type ManifestItem, writePackage } from './package.ts'
import { type PageFile, STYLESHEET_FILE } from './page.ts'
import {
  CONTENTS_FILE,
  COVER_FILE,
  INDEX_FILE,
  type ListedPage,
  listPrintedPages,
  marksOf,
  marksOfColophon,
} from './page-list.ts'
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
  /** Where the words end that stand out at the head of a story, as print has them; 0 where none do. */
  readonly openingOf: (text: string) => number
  /** Where the word ends that drops at the head of a feature or a column; 0 where none does. */
  readonly dropOf: (text: string) => number
  /** How wide words are in the face of running text, in parts of its em. */
  readonly widthOf: (words: string) => number
  /** Where the pages of the printed issue begin; none where it is not printed. */
  readonly turns: readonly PageTurn[]
  /** When the book last changed: the only clock it knows. */
  readonly modified: Date
  /** Where its pictures are made ready; and where what took long to cut or to press is kept. */
  readonly darkroom: Darkroom
  readonly store: Store
  /** Hears how many pictures are ready. */
  readonly advance?: Advance
}

/** What the style sheet may write of its own: the numbers of lists, the brackets of notes. */
const WRITTEN = '0123456789٠١٢٣٤٥٦٧٨٩.[]'

const COVER_IMAGE = 'cover-image'
const NCX = 'ncx'
const PAGE_TYPE = 'application/xhtml+xml'

/** A book, and what it weighs. */
export interface BoundEpub {
  readonly bytes: Uint8Array
  /** What the book trade is told of it: an ONIX message. */
  readonly onix: string
  readonly cover: WeighedPicture
  readonly pictures: readonly WeighedPicture[]
  /** Levels of its contents. */
  readonly depth: number
}

export interface WeighedPicture extends ShownPicture {
  readonly bytes: number
}

export async function bindEpub(issue: Issue, parts: EpubParts): Promise<BoundEpub> {
  const pictures = await readPictures(gatherPictures(issue), parts.darkroom, parts.advance)
  const cover = listCover(parts.cover.bytes)
  const pages = writePages(issue, parts, { cover, pictures })
  const faces = await packFaces(parts.faces, wordsOf(pages.reading) + WRITTEN, parts.store)
  const faceFiles = listFaceFiles(faces)
  const items = listItems(pages, { cover, pictures }, faceFiles)
  refuseUnfitNames(items)
  const making = { paged: pages.printed.length > 0, pictured: pictures.length > 0 }
  const publication = {
    title: issueTitle(issue),
    identifier: nameIssue(issue),
    language: issue.language,
    modified: parts.modified,
    stylesheet: writeStylesheet(faces, parts.design, issue.numerals),
    packageDocument: writePackage(issue, {
      items,
      readingOrder: pages.reading.map(({ id }) => id),
      ...making,
      ncxId: NCX,
      coverImageId: COVER_IMAGE,
      modified: parts.modified,
    }),
    contentsPage: pages.contents.document,
    ncx: writeNcx(issue, pages, pages.reading),
    pages: pages.reading.filter((page) => page !== pages.contents),
    cover,
    pictures: [...pictures, { href: STAR_FILE, bytes: await drawStar(parts.design.accent, parts.darkroom) }],
    faces: faceFiles,
  }
  return {
    bytes: await pack(publication, parts.store),
    onix: writeOnix(issue, making, parts.modified),
    cover: weigh({ ...cover, ...(await parts.darkroom.measure(cover.bytes)) }),
    pictures: pictures.map(weigh),
    depth: contentsDepth(issue),
  }
}

interface BookImages {
  readonly cover: BookFile & ManifestItem
  readonly pictures: readonly BoundPicture[]
}

/** The pages of the book, as they are read. */
interface BookPages {
  readonly reading: readonly PageFile[]
  readonly contents: PageFile
  /** What follows the chapters. */
  readonly back: readonly PageFile[]
  /** The pages of the printed issue, by the files that mark them. */
  readonly printed: readonly ListedPage[]
}

function writePages(issue: Issue, parts: EpubParts, { cover, pictures }: BookImages): BookPages {
  const { turns } = parts
  const printed = listPrintedPages(turns, issue)
  const image = { href: cover.href, alternative: parts.cover.alternative }
  const front = [writeCoverPage(issue, image, marksOf(COVER_FILE, turns, issue)), writeTitlePage(issue)]
  const families = parts.faces.map(({ family }) => family)
  const colophon = writeColophonPage(issue, families, marksOfColophon(turns, issue))
  const marks = marksOf(CONTENTS_FILE, turns, issue)
  const index = writeIndexPage(issue, marksOf(INDEX_FILE, turns, issue))
  const back = [...(index ? [index] : []), colophon]
  const contents = writeContentsPage(issue, { front, back, printed, turns: marks })
  const reading = [...front, contents, ...writeChapters(issue, pictures, parts), ...back]
  return { reading, contents, back, printed }
}

/** All that the pages say, without their markup: its characters are those that the faces must have. */
function wordsOf(pages: readonly PageFile[]): string {
  return pages.map(({ document }) => document.replace(/<[^>]*>/g, ' ')).join('')
}

/** Every file of the book but the package document itself. */
function listItems(
  { reading, contents }: BookPages,
  { cover, pictures }: BookImages,
  faces: readonly ManifestItem[],
): readonly ManifestItem[] {
  const listed = ({ id, href, mediaType }: ManifestItem) => ({ id, href, mediaType })
  return [
    ...listPages(reading, contents),
    { id: 'style', href: STYLESHEET_FILE, mediaType: 'text/css' },
    { id: NCX, href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
    { ...listed(cover), properties: 'cover-image' },
    ...pictures.map(listed),
    { id: 'star', href: STAR_FILE, mediaType: 'image/png' },
    ...faces.map(listed),
  ]
}

function weigh({ href, width, height, bytes }: BookFile & ShownPicture): WeighedPicture {
  return { href, width, height, bytes: bytes.length }
}

function listCover(bytes: Uint8Array): BookFile & ManifestItem {
  const { ending, mediaType } = describeImage(bytes)
  return { id: COVER_IMAGE, href: `images/cover.${ending}`, mediaType, bytes }
}

function writeChapters(
  issue: Issue,
  pictures: readonly BoundPicture[],
  { turns, openingOf, dropOf, widthOf, design }: EpubParts,
): readonly PageFile[] {
  const setting = {
    language: issue.language,
    numerals: issue.numerals,
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    turns,
    // Under a question no word drops.
    openingsOf: (article: Article): readonly InlineOpening[] => [
      ...(article.kind === 'interview' && article.introduction.length === 0
        ? []
        : [{ className: 'drop' as const, endOf: dropOf }]),
      { className: 'opening', endOf: openingOf },
    ],
    isIndexed: issue.index !== undefined,
    widthOf: (words: string) => widthInBook(words, widthOf(words), design),
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

type BoundPicture = BookFile & ShownPicture & BookPicture & ManifestItem

async function readPictures(
  pictures: readonly BookPicture[],
  darkroom: Darkroom,
  advance: Advance = () => {},
): Promise<readonly BoundPicture[]> {
  return allDone(
    pictures.map(async (picture) => {
      try {
        const bytes = await darkroom.showInBook(picture.path)
        const { ending, mediaType } = describeImage(bytes)
        const href = `images/${picture.id}.${ending}`
        return { ...picture, href, mediaType, bytes, ...(await darkroom.measure(bytes)) }
      } catch (cause) {
        throw new Error(`The picture ${picture.path} could not be read for the e-book.`, { cause })
      }
    }),
    advance,
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
