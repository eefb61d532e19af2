/**
 * What a PDF says of itself → an open document, and its bytes when all is drawn: the adapter of pdfkit, which alone
 * loads it and touches its private fields.
 */

import type { Pt, Size } from '../geometry.ts'
import type { FontFace } from '../text/faces/font.ts'
import { type Info, identifierOf, informationDictionary, xmpDescriptions } from './metadata.ts'
import type { OutputIntent, Profile } from './profiles.ts'

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
  _id: Uint8Array
  ref(data: unknown): { end(bytes?: Uint8Array): void }
  readonly info: { Trapped?: object }
  appendXML(xml: string): void
  font(parsed: object): unknown
  openImage(bytes: Buffer): unknown
  readonly _font: EmbeddedFont
  readonly page: {
    readonly fonts: Record<string, object>
    readonly ext_gstates: Record<string, object>
    readonly colorSpaces: Record<string, object>
    readonly height: number
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
  readonly _root: { readonly data: Catalog }
}

/** Entries of the document catalog (ISO 32000-1, 7.7.2) that are ours to write. */
interface Catalog {
  readonly ViewerPreferences: { readonly data: { Direction?: 'R2L' } }
  OutputIntents?: readonly object[]
  PageLayout?: 'TwoPageRight'
  PageLabels?: object
}

function inside(document: PdfDocument): Inside {
  return document as unknown as Inside
}

/** Loads pdfkit, and opens a document without a page and without a face of pdfkit's own. */
export async function openDocument(info: Info, profile: Profile): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const { version, tagged, claims } = profile
  const document = new PDFDocument({
    pdfVersion: version as never,
    ...(tagged && { tagged }),
    displayTitle: true,
    lang: info.language,
    info: informationDictionary(info) as never,
    autoFirstPage: false,
    bufferPages: true,
    font: null as never,
  })
  const opened = inside(document)
  // pdfkit's own packet would hold the words unescaped, and one claim at most.
  opened._addInfo = () => opened.appendXML(xmpDescriptions(info, claims))
  opened._id = identifierOf(info, claims)
  // ISO 15930-7 wants it said, yes or no, whether plates were spread over one another (ISO 32000-1, 14.11.6).
  if (claims.some((claim) => claim === 'PDF/X-4')) opened.info.Trapped = nameOf('False')
  return document
}

/** A name where pdfkit makes a text of whatever it is given: it writes what it does not know as it says itself. */
function nameOf(text: string): object {
  return { [Symbol.toStringTag]: 'Name', toString: () => `/${text}` }
}

/** Says for which condition the colours are meant, and gives its profile (ISO 32000-1, 14.11.5). */
export function setIntent(
  document: PdfDocument,
  subtype: NonNullable<Profile['intent']>,
  { condition, registry, profile, channels }: OutputIntent,
): void {
  const bytes = inside(document).ref({ N: channels })
  bytes.end(Buffer.from(profile))
  const intent = inside(document).ref({
    Type: 'OutputIntent',
    S: subtype,
    OutputConditionIdentifier: new String(condition),
    OutputCondition: new String(condition),
    Info: new String(condition),
    ...(registry !== undefined && { RegistryName: new String(registry) }),
    DestOutputProfile: bytes,
  })
  intent.end()
  inside(document)._root.data.OutputIntents = [intent]
}

/** A file that travels inside the document, and what it is to it (ISO 32000-2, 7.11.3). */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** A media type. */
  readonly type: string
  readonly description: string
  readonly relationship: 'Source' | 'Data'
  readonly date: Date
}

export function attach(document: PdfDocument, attachment: Attachment): void {
  const { name, bytes, type, description, relationship, date } = attachment
  document.file(Buffer.from(bytes), {
    name,
    type,
    description,
    relationship,
    creationDate: date,
    modifiedDate: date,
  } as never)
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

/** Says where the page in hand is cut, and how far its ink goes beyond; round that lies its slug. */
export function setBoxes(document: PdfDocument, trim: Size, bleed: Pt, slug: Pt): void {
  const box = (edge: Pt) => [edge, edge, edge + trim.width, edge + trim.height]
  const [left = 0, foot = 0, right = 0, head = 0] = box(slug + bleed)
  Object.assign(inside(document).page.dictionary.data, {
    BleedBox: [left - bleed, foot - bleed, right + bleed, head + bleed],
    TrimBox: [left, foot, right, head],
  })
}

/** A plate of its own among the colours of the page in hand; `plates` stand in where there is none. Gives its name. */
export function useSeparation(document: PdfDocument, ink: string, plates: readonly number[]): string {
  const name = `Ink_${Buffer.from(ink).toString('hex')}`
  const { colorSpaces } = inside(document).page
  colorSpaces[name] ??= keep(document, name, () => {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...plates], N: 1 }
    // Spaces and signs of a name are written by number (ISO 32000-1, 7.3.5).
    const spelt = ink.replace(
      /[^A-Za-z0-9]/g,
      (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    return ['Separation', spelt, 'DeviceCMYK', tint]
  })
  return name
}

/** Whether what is drawn next prints over what is there, for the page in hand (ISO 32000-1, 8.6.7). Gives its name. */
export function useOverprint(document: PdfDocument, overprints: boolean): string {
  const name = overprints ? 'Overprint' : 'Knockout'
  inside(document).page.ext_gstates[name] ??= keep(document, name, () => ({
    Type: 'ExtGState',
    OP: overprints,
    op: overprints,
    OPM: 1,
  }))
  return name
}

/** Resources that a document has once, however many of its pages use them: by document, and gone with it. */
const kept = new WeakMap<PdfDocument, Map<string, object>>()

function keep(document: PdfDocument, name: string, make: () => unknown): object {
  const resources = kept.get(document) ?? new Map<string, object>()
  kept.set(document, resources)
  const known = resources.get(name)
  if (known) return known
  const made = inside(document).ref(make())
  made.end()
  resources.set(name, made)
  return made
}

/** Right binding, two pages side by side with the cover alone, and labels that say the folios. */
export function bindRight(document: PdfDocument, firstFolio: number): void {
  bindSheets(document)
  const root = inside(document)._root.data
  root.PageLayout = 'TwoPageRight'
  root.PageLabels = { Nums: [0, { S: 'D', St: firstFolio }] }
}

/** Sheets are read from the right too, one at a time. */
export function bindSheets(document: PdfDocument): void {
  inside(document)._root.data.ViewerPreferences.data.Direction = 'R2L'
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
