/**
 * What a PDF says of itself → an open document, and its bytes when all is drawn: the adapter of pdfkit, which alone
 * loads it and touches its private fields.
 */

import type { Pt, Size } from '../geometry.ts'
import { type PlateInk, PROCESS, type Tones } from '../images/plates.ts'
import type { FontFace } from '../text/faces/font.ts'
import { type Info, identifierOf, informationDictionary, xmpDescriptions } from './metadata.ts'
import { number } from './number.ts'
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
  /** Of a PNG, what it says of itself. */
  openImage(bytes: Buffer): { readonly image: { colorSpace: unknown } }
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

/** The greys of a picture are numbers of tones where it has them (ISO 32000-1, 8.6.6.3). */
export function openPicture(document: PdfDocument, bytes: Uint8Array, tones?: Tones): OpenedPicture {
  const picture = inside(document).openImage(Buffer.from(bytes))
  if (tones) {
    const table = inside(document).ref({})
    table.end(tones.amounts)
    const last = tones.amounts.length / tones.inks.length - 1
    picture.image.colorSpace = ['Indexed', spaceOfInks(document, tones.inks), last, table]
  }
  return picture as unknown as OpenedPicture
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
export function useSeparation(document: PdfDocument, name: string, solid: PlateInk['solid']): string {
  const resource = `Ink_${Buffer.from(name).toString('hex')}`
  inside(document).page.colorSpaces[resource] ??= separation(document, { name, solid })
  return resource
}

/** An ink by its plate alone (ISO 32000-1, 8.6.6.4). */
function separation(document: PdfDocument, { name, solid }: PlateInk): object {
  return keep(document, `Separation ${name}`, () => {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...solid], N: 1 }
    return ['Separation', spelt(name), 'DeviceCMYK', tint]
  })
}

/** Spaces and signs of a name are written by number (ISO 32000-1, 7.3.5). */
function spelt(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Several inks at once; one alone by its plate (ISO 32000-1, 8.6.6.5). What stands in for them is their sum. */
function spaceOfInks(document: PdfDocument, inks: readonly PlateInk[]): object {
  const [first] = inks
  if (first && inks.length === 1) return separation(document, first)
  const names = inks.map(({ name }) => spelt(name))
  return keep(document, `DeviceN ${names.join(' ')}`, () => {
    const tint = inside(document).ref({
      FunctionType: 4,
      Domain: inks.flatMap(() => [0, 1]),
      Range: [0, 1, 0, 1, 0, 1, 0, 1],
    })
    tint.end(Buffer.from(sumOfInks(inks)))
    const mixed = inks.filter(({ name }) => PROCESS.every((ink) => ink.name !== name))
    const Colorants = Object.fromEntries(mixed.map((ink) => [spelt(ink.name), separation(document, ink)]))
    return ['DeviceN', names, 'DeviceCMYK', tint, { Colorants }]
  })
}

/**
 * A calculator of plates from inks (ISO 32000-1, 7.10.5): each of the four is the sum of what stands in for the inks
 * that lie on the stack, and is pushed over them; at last those are dropped.
 */
function sumOfInks(inks: readonly PlateInk[]): string {
  const plates = [0, 1, 2, 3].map((plate) => {
    // The sum begun and the plates that are made lie over the inks.
    const terms = inks.map(
      ({ solid }, at) => `${inks.length - at + plate} index ${number(solid[plate] ?? 0)} mul add`,
    )
    return `0 ${terms.join(' ')}`
  })
  const drop = inks.map(() => 'pop').join(' ')
  return `{ ${plates.join(' ')} ${inks.length + 4} 4 roll ${drop} }`
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
