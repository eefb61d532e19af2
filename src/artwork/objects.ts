/** A file that pdf-lib has opened → its objects as plain data, each when it is asked for. */

import type { PDFDict, PDFDocument, PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { PdfDictionary, PdfObject, PdfStream, PdfValue } from './values.ts'
import { isDictionary, isList, isStream, nameOf, saidBy } from './values.ts'

export type PdfLib = typeof import('@cantoo/pdf-lib')

export interface PdfObjects {
  readonly plain: (object: PDFObject | undefined) => PdfObject
  /** What a reference leads to, `null` where it leads nowhere; anything else is itself. */
  readonly open: (value: PdfObject | undefined) => PdfObject
  /** The bytes of a stream without its filters; nothing of a picture that only a decoder of pictures unpacks. */
  readonly unpack: (stream: PdfStream) => Uint8Array | undefined
  /** A picture's without the filters before that of a picture, and the name of that one; its predictor is left in. */
  readonly unpackPicture: (stream: PdfStream) => UnpackedPicture | undefined
}

export interface UnpackedPicture {
  readonly bytes: Uint8Array
  readonly filter?: string
}

/** Filters whose result is a picture's. */
const PICTURE_FILTERS = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']

export function openObjects(pdf: PdfLib, document: PDFDocument): PdfObjects {
  const found = new Map(
    document.context.enumerateIndirectObjects().map(([{ objectNumber }, object]) => [objectNumber, object]),
  )
  const known = new Map<number, PdfObject>()
  const packed = new WeakMap<PdfStream, PDFRawStream>()
  const dictionary = (dict: PDFDict): PdfDictionary => ({
    kind: 'dictionary',
    entries: new Map(dict.entries().map(([key, part]) => [key.decodeText(), plain(part) as PdfValue])),
  })
  const plain = (object: PDFObject | undefined): PdfObject => {
    if (object instanceof pdf.PDFArray) return object.asArray().map((part) => plain(part) as PdfValue)
    if (object instanceof pdf.PDFDict) return dictionary(object)
    if (!(object instanceof pdf.PDFRawStream)) return scalarOf(pdf, object)
    const stream: PdfStream = { kind: 'stream', dictionary: dictionary(object.dict), bytes: object.contents }
    packed.set(stream, object)
    return stream
  }
  const open = (value: PdfObject | undefined): PdfObject => {
    if (!isReference(value)) return value ?? null
    const object = known.get(value.id) ?? plain(found.get(value.id))
    known.set(value.id, object)
    return object
  }
  const filtersOf = (stream: PdfStream) => {
    const filter = open(stream.dictionary.entries.get('Filter'))
    return (isList(filter) ? filter.map(open) : [filter]).flatMap((each) => saidBy(each) ?? [])
  }
  const unpack = (stream: PdfStream) => {
    const raw = packed.get(stream)
    if (!raw || filtersOf(stream).some((each) => PICTURE_FILTERS.includes(each))) return undefined
    return pdf.decodePDFRawStream(raw).decode()
  }
  const unpackPicture = (stream: PdfStream): UnpackedPicture | undefined => {
    const raw = packed.get(stream)
    const filters = filtersOf(stream)
    const at = filters.findIndex((each) => PICTURE_FILTERS.includes(each))
    if (!raw || (at >= 0 && at < filters.length - 1)) return undefined
    const [filter] = at < 0 ? [] : filters.slice(at)
    const before = at < 0 ? filters : filters.slice(0, at)
    const dict = raw.dict.clone()
    dict.set(pdf.PDFName.of('Filter'), document.context.obj(before.map((each) => pdf.PDFName.of(each))))
    const bytes = before.length > 0 ? decode(pdf, pdf.PDFRawStream.of(dict, raw.contents)) : raw.contents
    return bytes && { bytes, ...(filter !== undefined && { filter }) }
  }
  return { plain, open, unpack, unpackPicture }
}

/** Nothing of one that is packed in a way that pdf-lib does not know. */
function decode(pdf: PdfLib, stream: PDFRawStream): Uint8Array | undefined {
  try {
    return pdf.decodePDFRawStream(stream).decode()
  } catch {
    return undefined
  }
}

/** `null` for what is none. */
function scalarOf(pdf: PdfLib, object: PDFObject | undefined): PdfValue {
  if (object instanceof pdf.PDFRef) return { kind: 'reference', id: object.objectNumber }
  if (object instanceof pdf.PDFNumber) return object.asNumber()
  if (object instanceof pdf.PDFBool) return object.asBoolean()
  if (object instanceof pdf.PDFName) return nameOf(object.decodeText())
  if (object instanceof pdf.PDFString || object instanceof pdf.PDFHexString)
    return { kind: 'text', latin1: Buffer.from(object.asBytes()).toString('latin1') }
  return null
}

export function isReference(value: PdfObject | undefined): value is Extract<PdfValue, { kind: 'reference' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference'
}

/** The entries of a dictionary, or of a stream's. */
export function entriesOf(value: PdfObject): ReadonlyMap<string, PdfValue> {
  if (isStream(value)) return value.dictionary.entries
  return isDictionary(value) ? value.entries : NONE
}

const NONE: ReadonlyMap<string, PdfValue> = new Map()
