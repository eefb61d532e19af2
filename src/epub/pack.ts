/**
 * The book's finished files → the bytes of one EPUB: the adapter of epub-gen-memory, which would rather write,
 * number, date and download for itself, and is held here to our files, our names and our clock; and of JSZip, which
 * presses its files.
 */

import { type Content, EPub } from 'epub-gen-memory'
import JSZip from 'jszip'
import { recall } from '../cache/recall.ts'
import type { Store } from '../cache/store.ts'
import { zlibCompression } from './deflate.ts'
import type { PageFile } from './page.ts'

/** A file whose bytes are ready: a picture, a face, a licence. */
export interface BookFile {
  /** Its place beside the package document, ASCII: `fonts/Amiri.ttf`. */
  readonly href: string
  readonly bytes: Uint8Array
}

/** All that goes between the covers. */
export interface Publication {
  readonly title: string
  readonly identifier: string
  readonly language: string
  readonly modified: Date
  readonly stylesheet: string
  readonly packageDocument: string
  readonly contentsPage: string
  readonly ncx: string
  /** Every page but the contents, which the library keeps a place for. */
  readonly pages: readonly PageFile[]
  readonly cover: BookFile
  readonly pictures: readonly BookFile[]
  /** Faces, each with the licence it travels under. */
  readonly faces: readonly BookFile[]
}

/** The folder in which epub-gen-memory puts everything but `META-INF` and `mimetype`. */
const ROOT = 'OEBPS'
const FIRST_ENTRY = 'mimetype'

/** A zip counts years from 1980 (APPNOTE 6.3.10 §4.4.6); an earlier clock is set to its first day. */
const EARLIEST = Date.UTC(1980, 0, 1)

export async function pack(publication: Publication, store: Store): Promise<Uint8Array> {
  const bytes = await new BoundBook(publication, store).genEpub()
  return new Uint8Array(bytes)
}

/** A bound book → its files, by their names beside the package document. */
export async function openBook(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes)
  const files = Object.values(zip.files).filter(({ name, dir }) => !dir && name.startsWith(`${ROOT}/`))
  const read = files.map(
    async (file) => [file.name.slice(ROOT.length + 1), await file.async('uint8array')] as const,
  )
  return new Map(await Promise.all(read))
}

/** How files are pressed into the book. */
const PRESSED = {
  compression: zlibCompression() as 'DEFLATE',
  platform: 'DOS', // no permissions, so none of the machine's
  streamFiles: false, // sizes in the local headers, as OCF's readers expect
} as const

/** A zip of one file: one that takes its entry over takes it as it was pressed. */
function pressAlone(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(name, bytes, { createFolders: false })
  return zip.generateAsync({ type: 'nodebuffer', ...PRESSED })
}

class BoundBook extends EPub {
  private readonly publication: Publication
  private readonly store: Store

  constructor(publication: Publication, store: Store) {
    super(
      {
        title: publication.title,
        lang: publication.language,
        date: publication.modified.toISOString(),
        version: 3,
        css: publication.stylesheet,
        // The chapter as it is; the other three are whole documents, so their text is quoted for EJS.
        chapterXHTML: '<%- content %>',
        contentOPF: quoteTemplate(publication.packageDocument),
        tocXHTML: quoteTemplate(publication.contentsPage),
        tocNCX: quoteTemplate(publication.ncx),
      },
      publication.pages.map(announcePage),
    )
    this.publication = publication
    this.store = store
    this.uuid = publication.identifier
    // The library reads a chapter's content as loose HTML and writes Arabic out as numeric entities; what it
    // has read was empty, and the real page takes its place before anything is written.
    this.content = this.content.map((chapter, index) => ({
      ...chapter,
      content: publication.pages[index]?.document ?? '',
    }))
  }

  /** The library's method, with our order, dates and attributes on what it gathered. */
  override async genEpub(): Promise<Buffer> {
    await this.render()
    this.arrangeEntries()
    return this.generateAsync({
      type: 'nodebuffer',
      mimeType: 'application/epub+zip',
      ...PRESSED,
    })
  }

  protected override async downloadAllFonts(): Promise<void> {
    await this.placeFiles(this.publication.faces)
  }

  protected override async downloadAllImages(): Promise<void> {
    await this.placeFiles(this.publication.pictures)
  }

  protected override async makeCover(): Promise<void> {
    await this.placeFiles([this.publication.cover])
  }

  /** Faces and pictures do not change with the words, and are pressed once. */
  private async placeFiles(files: readonly BookFile[]): Promise<void> {
    for (const { href, bytes } of files) {
      const origin = { kind: 'epub/pressed', parts: [href, bytes] }
      await this.zip.loadAsync(await recall(this.store, origin, () => pressAlone(`${ROOT}/${href}`, bytes)))
    }
  }

  /** EPUB 3.3 §4.3.3: `mimetype` first; the rest by name, without entries for folders, dated as given. */
  private arrangeEntries(): void {
    const { files } = this.zip
    const entries = Object.values(files)
    const date = new Date(Math.max(this.publication.modified.getTime(), EARLIEST))
    for (const { name } of entries) delete files[name]
    for (const entry of entries.filter(({ dir }) => !dir).sort(compareEntries)) {
      entry.date = date
      files[entry.name] = entry
    }
  }
}

function announcePage({ fileName, title }: PageFile): Content[number] {
  return { title, filename: fileName, content: '' }
}

/** A finished text as an EJS template that prints exactly itself. */
function quoteTemplate(document: string): string {
  return document.replaceAll('<%', '<%%').replaceAll('%>', '%%>')
}

/** By code unit, not by the locale's alphabet. */
function compareEntries(one: { readonly name: string }, other: { readonly name: string }): number {
  return rank(one.name) - rank(other.name) || (one.name < other.name ? -1 : 1)
}

function rank(name: string): number {
  return name === FIRST_ENTRY ? 0 : 1
}
