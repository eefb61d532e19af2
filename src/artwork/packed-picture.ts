/** A picture's stream → its samples of eight bits at the most, or the JPEG that they are packed in (ISO 32000-1, 7.4, 8.9.5). */

import type { Artwork } from './read.ts'
import { isDictionary, isList, type PdfDictionary, type PdfObject, type PdfStream } from './values.ts'

/** Samples row by row, channel by channel; or a JPEG, whose numbers are to be taken as they stand in it. */
export interface PackedPicture {
  readonly width: number
  readonly height: number
  readonly channels: number
  /** Of a sample: 1 to 8; deeper ones are cut to 8. */
  readonly bits: number
  readonly kind: 'samples' | 'jpeg'
  readonly bytes: Uint8Array
}

/** Of an artwork what its streams are read with. */
export type StreamReader = Pick<Artwork, 'open' | 'unpack' | 'unpackPicture'>

/** Nothing of one that is packed in another way, or has fewer samples than it says. */
export function unpackPicture(
  { open, unpackPicture: unpack }: StreamReader,
  stream: PdfStream,
  channels: number,
): PackedPicture | undefined {
  const { entries } = stream.dictionary
  const number = (key: string, otherwise: number) => {
    const value = open(entries.get(key))
    return typeof value === 'number' ? value : otherwise
  }
  const [width, height] = [number('Width', 0), number('Height', 0)]
  const depth = open(entries.get('ImageMask')) === true ? 1 : number('BitsPerComponent', 8)
  const unpacked = unpack(stream)
  if (!unpacked || width < 1 || height < 1 || ![1, 2, 4, 8, 16].includes(depth)) return undefined
  const { filter, bytes } = unpacked
  const size = { width, height, channels }
  if (filter === 'DCTDecode') return { ...size, bits: 8, kind: 'jpeg', bytes }
  if (filter !== undefined) return undefined
  const line = Math.ceil((width * channels * depth) / 8)
  const rows = predicted(bytes, { ...parametersOf(open, entries.get('DecodeParms')), line })
  if (rows.length < line * height) return undefined
  return { ...size, bits: Math.min(8, depth), kind: 'samples', bytes: spread(rows, { ...size, depth, line }) }
}

interface Prediction {
  readonly predictor: number
  readonly colours: number
  readonly bits: number
}

/** Those of the last filter that has any. */
function parametersOf(open: StreamReader['open'], value: PdfObject | undefined): Prediction {
  const given = open(value)
  const lists = isList(given) ? given.map((each) => open(each)) : [given]
  const last = lists.findLast((each): each is PdfDictionary => isDictionary(each))
  const number = (key: string, otherwise: number) => {
    const found = open(last?.entries.get(key))
    return typeof found === 'number' ? found : otherwise
  }
  return {
    predictor: number('Predictor', 1),
    colours: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
  }
}

/** Predictors from here on are those of PNG, each row with a byte that says which. */
const PNG = 10

function predicted(
  bytes: Uint8Array,
  { predictor, colours, bits, line }: Prediction & { readonly line: number },
): Uint8Array {
  const step = Math.max(1, Math.ceil((colours * bits) / 8))
  if (predictor >= PNG) return pngRows(bytes, line, step)
  // Of fewer bits than a byte nobody takes differences.
  return predictor === 2 && bits === 8 ? tiffRows(bytes, line, colours) : bytes
}

function tiffRows(bytes: Uint8Array, line: number, colours: number): Uint8Array {
  const rows = Uint8Array.from(bytes)
  for (let at = 0; at < rows.length; at++)
    if (at % line >= colours) rows[at] = (rows[at] ?? 0) + (rows[at - colours] ?? 0)
  return rows
}

/** ISO 15948, 9.2. */
function pngRows(bytes: Uint8Array, line: number, step: number): Uint8Array {
  const height = Math.floor(bytes.length / (line + 1))
  const rows = new Uint8Array(height * line)
  for (let row = 0; row < height; row++) {
    const type = bytes[row * (line + 1)] ?? 0
    const [from, to] = [row * (line + 1) + 1, row * line]
    for (let at = 0; at < line; at++) {
      const left = at >= step ? (rows[to + at - step] as number) : 0
      const above = row > 0 ? (rows[to + at - line] as number) : 0
      const corner = at >= step && row > 0 ? (rows[to + at - line - step] as number) : 0
      rows[to + at] = (bytes[from + at] as number) + foretold(type, left, above, corner)
    }
  }
  return rows
}

function foretold(type: number, left: number, above: number, corner: number): number {
  switch (type) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4: {
      const sum = left + above - corner
      const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
      return a <= b && a <= c ? left : b <= c ? above : corner
    }
    default:
      return 0
  }
}

interface Packing {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly depth: number
  /** Bytes of a row. */
  readonly line: number
}

/** A byte for every sample; of those of sixteen bits the first byte. */
function spread(rows: Uint8Array, { width, height, channels, depth, line }: Packing): Uint8Array {
  const count = width * channels
  if (depth === 8) return rows.subarray(0, count * height)
  const samples = new Uint8Array(count * height)
  const whole = 2 ** depth - 1
  for (let row = 0; row < height; row++)
    for (let at = 0; at < count; at++) {
      const bit = at * depth
      const byte = rows[row * line + (bit >> 3)] as number
      samples[row * count + at] = depth === 16 ? byte : (byte >> (8 - depth - (bit & 7))) & whole
    }
  return samples
}
