/**
 * What a PDF says of itself → an open document, and its bytes when all is drawn: the adapter of pdfkit, which alone
 * loads it and touches its private fields.
 */

import { isStream, type PdfObject, spellValue } from '../artwork/values.ts'
import type { Pt, Size } from '../geometry.ts'
import { type Info, identifierOf, informationDictionary, xmpDescriptions } from './metadata.ts'
import { closeFile, type LooseObject } from './object-streams.ts'
import { pack } from './pack.ts'
import type { OutputIntent, Profile } from './profiles.ts'

export type PdfDocument = InstanceType<typeof import('pdfkit')>

/** A stream that is written piece by piece. */
interface Stream {
  compress: boolean
  buffer: Uint8Array[]
  readonly data: { Filter?: 'FlateDecode' }
  end: () => void
}

/** What pdfkit does not show in its types. */
interface Inside {
  _addInfo: () => void
  _id: Uint8Array
  ref(data: unknown): { readonly data: object; end(bytes?: Uint8Array): void }
  readonly info: { Trapped?: object }
  appendXML(xml: string): void
  addNamedEmbeddedFile(path: string, specification: unknown): void
  /** Of a PNG, what it says of itself. */
  openImage(bytes: Buffer): { readonly image: { colorSpace: unknown } }
  readonly page: {
    readonly fonts: Record<string, object>
    readonly ext_gstates: Record<string, object>
    readonly colorSpaces: Record<string, object>
    readonly xobjects: Record<string, object>
    readonly height: number
    readonly content: Stream
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
  readonly _root: { readonly data: Catalog }
  readonly _info: object
  readonly _offset: number
  readonly _offsets: readonly number[]
  push(chunk: Uint8Array | null): void
  _write: (piece: string | Uint8Array) => void
  _refEnd: (reference: { readonly id: number }) => void
  _finalize: () => void
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
  writeLean(opened)
  // ISO 15930-7 wants it said, yes or no, whether plates were spread over one another (ISO 32000-1, 14.11.6).
  if (claims.some((claim) => claim === 'PDF/X-4')) opened.info.Trapped = nameOf('False')
  return document
}

/**
 * pdfkit writes an object piece by piece: its number, its value, its bytes if it is a stream, its end. What is no stream
 * is kept back, and written packed when all is drawn.
 */
function writeLean(opened: Inside): void {
  const loose: LooseObject[] = []
  let pieces: (string | Uint8Array)[] = []
  const write = opened._write.bind(opened)
  const end = opened._refEnd.bind(opened)
  opened._write = (piece) => {
    pieces.push(piece)
  }
  opened._refEnd = (reference) => {
    const [, value, ...rest] = pieces
    if (rest.length === 1) loose.push({ id: reference.id, text: value as string })
    else pieces.forEach(write)
    pieces = []
    end(reference)
  }
  opened._finalize = () => {
    const { _root, _info, _id, _offsets, _offset } = opened
    const id = `<${Buffer.from(_id).toString('hex')}>`
    const trailer = `/Root ${_root} /Info ${_info} /ID [${id} ${id}]`
    opened.push(closeFile({ loose, offsets: _offsets, length: _offset, trailer }))
    opened.push(null)
  }
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
  const intent = makeObject(document, {
    Type: 'OutputIntent',
    S: subtype,
    OutputConditionIdentifier: new String(condition),
    OutputCondition: new String(condition),
    Info: new String(condition),
    ...(registry !== undefined && { RegistryName: new String(registry) }),
    DestOutputProfile: makeObject(document, { N: channels }, Buffer.from(profile)),
  })
  inside(document)._root.data.OutputIntents = [intent]
}

/** A file that travels inside the document, and what it is to it (ISO 32000-2, 7.11.3 and table 43). */
export interface Attachment {
  /** Unique in the document, without a folder: what programs call the file that they take out. */
  readonly name: string
  /** Unique as well, with forward slashes: under this path the document lists it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** A media type. */
  readonly type: string
  readonly description: string
  readonly relationship: 'Source' | 'Data' | 'Supplement'
  readonly date: Date
}

export function attach(document: PdfDocument, attachment: Attachment): void {
  const { name, path, bytes, type, description, relationship, date } = attachment
  const specification = document.file(Buffer.from(bytes), {
    name,
    type,
    description,
    relationship,
    creationDate: date,
    modifiedDate: date,
    hidden: true, // from pdfkit's list, which knows names alone
  } as never)
  inside(document).addNamedEmbeddedFile(path, specification)
}

/** A picture of the document, drawn as often as it is wanted and written once; pdfkit takes it where it takes a path. */
export type OpenedPicture = Parameters<PdfDocument['image']>[0]

/** A picture whose colours are those of its file, or of the space they are given. */
export function openPicture(
  document: PdfDocument,
  bytes: Uint8Array,
  colourSpace?: readonly unknown[],
): OpenedPicture {
  const picture = inside(document).openImage(Buffer.from(bytes))
  if (colourSpace) picture.image.colorSpace = colourSpace
  return picture as unknown as OpenedPicture
}

/** An object of the document, and its bytes if it is a stream; drawn things refer to it by what is given back. */
export function makeObject(document: PdfDocument, data: unknown, bytes?: Uint8Array): object {
  const made = inside(document).ref(data)
  made.end(bytes)
  return made
}

/** An object that others refer to before it is known what it says. */
export interface ReservedObject {
  readonly object: object
  readonly write: (data: object) => void
}

export function reserveObject(document: PdfDocument): ReservedObject {
  const made = inside(document).ref({})
  const write = (data: object) => {
    Object.assign(made.data, data)
    made.end()
  }
  return { object: made, write }
}

/** Objects of another file by their numbers there → what stands for each here. A reference to any other is nothing. */
export function copyObjects(
  document: PdfDocument,
  objects: ReadonlyMap<number, PdfObject>,
): ReadonlyMap<number, object> {
  const opened = inside(document)
  const made = new Map([...objects].map(([id, object]) => [id, opened.ref(writtenAs(object, referTo))]))
  function referTo(id: number): string {
    return String(made.get(id) ?? 'null')
  }
  for (const [id, object] of objects) made.get(id)?.end(isStream(object) ? object.bytes : undefined)
  return made
}

/** A value that is written as its own file spells it: pdfkit takes it for a dictionary whose bytes are packed already. */
function writtenAs(object: PdfObject, referTo: (id: number) => string): object {
  const spell = () => {
    if (!isStream(object)) return spellValue(object, referTo)
    const entries = new Map([...object.dictionary.entries, ['Length', object.bytes.length] as const])
    return spellValue({ kind: 'dictionary', entries }, referTo)
  }
  return { [Symbol.toStringTag]: 'Copied', Filter: 'its own', toString: spell }
}

/** Writes what was drawn on the page in hand, and lets go of it; links may still come to the page. */
export function closeContent(document: PdfDocument): void {
  const { content } = inside(document).page
  content.buffer = [pack(Buffer.concat(content.buffer))]
  content.compress = false
  content.end()
  // pdfkit ends every page, and what is drawn on it, when the document ends.
  content.end = () => {}
}

/** Puts an object under a name among what the page in hand draws with. */
export function useResource(
  document: PdfDocument,
  kind: 'fonts' | 'ext_gstates' | 'colorSpaces' | 'xobjects',
  name: string,
  object: object,
): void {
  inside(document).page[kind][name] ??= object
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

/** Spaces and signs of a name are written by number (ISO 32000-1, 7.3.5). */
export function spelt(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
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
