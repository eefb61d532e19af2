/**
 * What a PDF says of itself in, an open pdfkit document out; and, when all is drawn, its bytes.
 * The adapter of pdfkit: the only file that loads it and the only one that touches its private fields.
 */

import type { Rect } from '../geometry.ts'
import type { FontFace } from '../text/font.ts'
import { type Info, informationDictionary, xmpDescriptions } from './metadata.ts'

export type PdfDocument = InstanceType<typeof import('pdfkit')>

/** A font of the document; `widths` in thousandths of an em and `unicode` are by glyph number. */
export interface EmbeddedFont {
  readonly id: string
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): object
}

/** What pdfkit does not show in its types. */
interface Inside {
  _addInfo: () => void
  appendXML(xml: string): void
  font(parsed: object): unknown
  openImage(bytes: Buffer): unknown
  readonly _font: EmbeddedFont
  readonly page: {
    readonly fonts: Record<string, object>
    readonly height: number
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
  readonly _root: { readonly data: Record<string, unknown> }
}

function inside(document: PdfDocument): Inside {
  return document as unknown as Inside
}

/** Whether the structure of its text is written down for those who listen; a printer's file has nobody to read to. */
export type Structure = 'tagged' | 'untagged'

/** Loads pdfkit, and opens a document without a page and without a face of pdfkit's own. */
export async function openDocument(info: Info, structure: Structure): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({
    pdfVersion: '1.7',
    ...(structure === 'tagged' && { subset: 'PDF/UA' as never, tagged: true }),
    displayTitle: true,
    lang: info.language,
    info: informationDictionary(info) as never,
    autoFirstPage: false,
    bufferPages: true,
    font: null as never,
  })
  // pdfkit's own packet would hold the words unescaped.
  inside(document)._addInfo = () => inside(document).appendXML(xmpDescriptions(info))
  return document
}

/** A picture of the document, drawn as often as it is wanted and written once; pdfkit takes it where it takes a path. */
export type OpenedPicture = Parameters<PdfDocument['image']>[0]

export function openPicture(document: PdfDocument, bytes: Uint8Array): OpenedPicture {
  return inside(document).openImage(Buffer.from(bytes)) as OpenedPicture
}

/** Embeds a TrueType file as it is, glyph for glyph, under the metrics of the face it was cast from. */
export function embedFont(document: PdfDocument, face: FontFace, file: Uint8Array): EmbeddedFont {
  inside(document).font({
    postscriptName: face.postscriptName,
    unitsPerEm: face.unitsPerEm,
    ascent: face.ascent,
    descent: face.descent,
    xHeight: face.xHeight,
    capHeight: face.capHeight,
    lineGap: 0,
    bbox: face.bbox,
    italicAngle: 0,
    post: { isFixedPitch: false },
    head: { macStyle: { italic: false } },
    // Two fonts of one name are one to pdfkit where this is the same.
    _tables: { head: { checkSumAdjustment: face.unitsPerEm } },
    getGlyph: () => ({ advanceWidth: 0 }),
    createSubset: () => ({ includeGlyph: (glyph: number) => glyph, encode: () => file }),
    layout: () => {
      throw new Error('Cast sorts are drawn by number; pdfkit has no text of theirs to lay out.')
    },
  })
  return inside(document)._font
}

/** Puts the font among the resources of the page in hand. */
export function useFont(document: PdfDocument, font: EmbeddedFont): void {
  inside(document).page.fonts[font.id] ??= font.ref()
}

/** Says where the page in hand is cut, and that what it bears beyond is bleed to its very edge. */
export function setTrim(document: PdfDocument, { x, y, width, height }: Rect): void {
  const { dictionary, height: whole } = inside(document).page
  Object.assign(dictionary.data, {
    BleedBox: dictionary.data.MediaBox,
    TrimBox: [x, whole - y - height, x + width, whole - y],
  })
}

/** Right binding, two pages side by side with the cover alone, and labels that say the folios. */
export function bindRight(document: PdfDocument, firstFolio: number): void {
  const root = inside(document)._root.data
  Object.assign((root.ViewerPreferences as { data: object }).data, { Direction: 'R2L' })
  root.PageLayout = 'TwoPageRight'
  root.PageLabels = { Nums: [0, { S: 'D', St: firstFolio }] }
}

/** Closes the document and gives its bytes. */
export async function finish(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await ended
  return Buffer.concat(chunks)
}
