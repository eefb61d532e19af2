/** The bytes of a PDF → its only page as plain data: the adapter of pdf-lib. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Rect } from '../geometry.ts'
import { openObjects, type PdfLib, type PdfObjects } from './objects.ts'
import { dictionaryOf, isDictionary, isList, isStream, type PdfDictionary, type PdfValue } from './values.ts'

/** A page that somebody else has made, such as an advert. */
export interface Artwork extends Pick<PdfObjects, 'open' | 'unpack' | 'unpackPicture'> {
  /** Points, y growing upwards as the file has it: how far its ink goes, and where the knife does. */
  readonly bleed: Rect
  readonly trim: Rect
  readonly hasTrimBox: boolean
  readonly resources: PdfDictionary
  /** What draws it, unpacked. */
  readonly content: Uint8Array
  /** How what is transparent on it is blended. */
  readonly group?: PdfValue
}

export const DAMAGED =
  'The PDF is damaged: export it again, or open it in a program for PDF and save it anew.'

/** Throws an Error in a sentence for people, with the reader's own as its cause, where it is no single page. */
export async function readArtwork(bytes: Uint8Array): Promise<Artwork> {
  // Loaded late: an issue without such adverts never pays for it.
  const pdf = await import('@cantoo/pdf-lib')
  const document = await pdf.PDFDocument.load(bytes, { updateMetadata: false }).catch(refuse)
  const read = attempt(() => oddityOf(document) ?? describePage(pdf, document))
  if (typeof read === 'string') throw new Error(read)
  return read
}

function attempt<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    return refuse(cause as Error)
  }
}

function describePage(pdf: PdfLib, document: PDFDocument): Artwork {
  const page = document.getPage(0)
  const objects = openObjects(pdf, document)
  const { node } = page
  const has = (name: string) => node.get(pdf.PDFName.of(name)) !== undefined
  const resources = objects.plain(node.Resources())
  const group = objects.plain(node.lookup(pdf.PDFName.of('Group')))
  const media = page.getMediaBox()
  const bleed = meet(has('BleedBox') ? page.getBleedBox() : media, media)
  const trim = meet(page.getTrimBox(), bleed)
  if (trim.width <= 0 || trim.height <= 0) throw new Error('The trim box lies outside the page.')
  return {
    bleed,
    trim,
    hasTrimBox: has('TrimBox'),
    resources: isDictionary(resources) ? resources : dictionaryOf({}),
    content: joinContent(objects, objects.plain(node.Contents())),
    ...(isDictionary(group) && { group }),
    open: objects.open,
    unpack: objects.unpack,
    unpackPicture: objects.unpackPicture,
  }
}

function refuse(cause: Error): never {
  const isLocked = /encrypt|password/i.test(cause.message)
  throw new Error(isLocked ? 'The PDF is locked with a password: export it again without one.' : DAMAGED, {
    cause,
  })
}

/** Why it cannot be placed as it is. */
function oddityOf(document: PDFDocument): string | undefined {
  const count = document.getPageCount()
  if (count !== 1) return `The PDF has ${count} pages, and an advert is one: save that page alone.`
  if (document.getPage(0).getRotation().angle % FULL_TURN !== 0)
    return 'The page of the PDF is turned by its file: export it upright, without a rotation.'
  return undefined
}

const FULL_TURN = 360

/** Several streams draw one page as if they stood in one, with white space between them (ISO 32000-1, 7.8.2). */
function joinContent({ open, unpack }: PdfObjects, contents: ReturnType<PdfObjects['plain']>): Uint8Array {
  const streams = isList(contents) ? contents.map(open) : [contents]
  const pieces = streams.flatMap((stream) => (isStream(stream) ? [unpack(stream) ?? NOTHING, LINE_END] : []))
  return Buffer.concat(pieces)
}

const NOTHING = new Uint8Array()
const LINE_END = Buffer.from('\n')

/** What two boxes share. */
function meet(one: Rect, other: Rect): Rect {
  const [left, foot] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  const right = Math.min(one.x + one.width, other.x + other.width)
  const head = Math.min(one.y + one.height, other.y + other.height)
  return { x: left, y: foot, width: Math.max(0, right - left), height: Math.max(0, head - foot) }
}
