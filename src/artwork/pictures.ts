/**
 * A picture of an artwork that is in plates → its samples as they stand, and how much ink each is (ISO 32000-1, 8.9.5):
 * what a decoder and a sum need. Of what cannot be read, or is covered by what cannot, there is nothing.
 */

import { entriesOf } from './objects.ts'
import { type PackedPicture, type StreamReader, unpackPicture } from './packed-picture.ts'
import {
  isList,
  isStream,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
  type PdfValue,
  saidBy,
} from './values.ts'

export interface PlatePicture {
  readonly packed: PackedPicture
  /** For each channel how much ink a sample is, from 0 to 1; of an indexed picture the sum of all plates. */
  readonly inks: readonly (readonly number[])[]
  /** What covers it: whether a sample of this lets it be seen. */
  readonly mask?: { readonly packed: PackedPicture; readonly shows: readonly boolean[] }
}

/** Plates of a pixel, and the table that its samples stand for where they are no plates themselves. */
interface PlateSpace {
  readonly plates: number
  readonly table?: Uint8Array
}

const CMYK = 4
const LEVELS = 255
/** Of a soft mask: from here on what is under it is printed. */
const HALF = 0.5

export function platePicture(
  reader: StreamReader,
  stream: PdfStream,
  resources: PdfDictionary,
): PlatePicture | undefined {
  const { open } = reader
  const { entries } = stream.dictionary
  const space = plateSpaceOf(reader, entries.get('ColorSpace'), resources)
  // What is left out by its colours is no simple mask.
  const [soft, hard] = [open(entries.get('SMask')), open(entries.get('Mask'))]
  if (!space || isList(hard)) return undefined
  const packed = unpackPicture(reader, stream, space.table ? 1 : space.plates)
  if (!packed) return undefined
  const inks = inksOf(space, packed, rangesOf(open, entries.get('Decode')))
  const cover = isStream(soft) ? soft : isStream(hard) ? hard : undefined
  if (!cover) return { packed, inks }
  const mask = maskOf(reader, cover, isStream(soft))
  return mask && { packed, inks, mask }
}

/** Nothing of spaces that are not of plates. */
function plateSpaceOf(
  reader: StreamReader,
  space: PdfValue | undefined,
  resources: PdfDictionary,
): PlateSpace | undefined {
  const { open } = reader
  const opened = open(space)
  const name = saidBy(opened)
  if (name === 'DeviceCMYK') return { plates: CMYK }
  if (name !== undefined) {
    const explained = entriesOf(open(resources.entries.get('ColorSpace'))).get(name)
    return explained === undefined ? undefined : plateSpaceOf(reader, explained, resources)
  }
  if (!isList(opened)) return undefined
  const [family, second] = [saidBy(open(opened[0])), opened[1]]
  if (family === 'ICCBased')
    return open(entriesOf(open(second)).get('N')) === CMYK ? { plates: CMYK } : undefined
  if (family === 'DeviceN') {
    const names = open(second)
    return isList(names) ? { plates: names.length } : undefined
  }
  if (family !== 'Indexed') return undefined
  const base = plateSpaceOf(reader, second, resources)
  const table = bytesOf(reader, open(opened[3]))
  return base && table && !base.table ? { plates: base.plates, table } : undefined
}

function bytesOf({ unpack }: StreamReader, value: PdfObject): Uint8Array | undefined {
  if (isStream(value)) return unpack(value)
  if (typeof value !== 'object' || value === null || isList(value)) return undefined
  return value.kind === 'text' ? Buffer.from(value.latin1, 'latin1') : undefined
}

/** By `Decode` a sample of 0 may be all ink. */
function rangesOf(open: StreamReader['open'], value: PdfValue | undefined): readonly number[] {
  const list = open(value)
  return isList(list) ? list.map((each) => Number(open(each))) : []
}

function inksOf(
  { plates, table }: PlateSpace,
  { bits }: PackedPicture,
  ranges: readonly number[],
): PlatePicture['inks'] {
  const most = 2 ** bits - 1
  if (table) {
    const sumAt = (index: number) =>
      table.subarray(index * plates, (index + 1) * plates).reduce((sum, value) => sum + value / LEVELS, 0)
    const [from = 0, to = most] = ranges
    return [Array.from({ length: most + 1 }, (_, at) => sumAt(Math.round(from + (at / most) * (to - from))))]
  }
  return Array.from({ length: plates }, (_, plate) => {
    const [from, to] = [ranges[2 * plate] ?? 0, ranges[2 * plate + 1] ?? 1]
    return Array.from({ length: most + 1 }, (_, at) => from + (at / most) * (to - from))
  })
}

/** A soft one shows by its light, a hard one where its bit is not set. */
function maskOf(reader: StreamReader, cover: PdfStream, isSoft: boolean): PlatePicture['mask'] {
  const packed = unpackPicture(reader, cover, 1)
  if (!packed) return undefined
  const [from = 0, to = 1] = rangesOf(reader.open, cover.dictionary.entries.get('Decode'))
  const most = 2 ** packed.bits - 1
  const shows = Array.from({ length: most + 1 }, (_, at) => {
    const value = from + (at / most) * (to - from)
    return isSoft ? value >= HALF : value < HALF
  })
  return { packed, shows }
}
