/**
 * Objects of a PDF that are no streams, and where those that are one lie → the end of the file: object streams and a
 * cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). A tagged file is thousands of small objects, much alike, which
 * weigh a fraction packed together.
 */

import { pack } from './pack.ts'

/** An object that is no stream, and what pdfkit writes between its number and its end. */
export interface LooseObject {
  readonly id: number
  /** One byte a character. */
  readonly text: string
}

/** What is known when all is drawn. */
export interface UnclosedFile {
  readonly loose: readonly LooseObject[]
  /** Of each object that is a stream, by its number less one, where it begins; nothing is asked of the others. */
  readonly offsets: readonly number[]
  /** Bytes that are written. */
  readonly length: number
  /** Entries of the trailer but its size, as they are written. */
  readonly trailer: string
}

/** A reader unpacks a whole stream for one object of it: so many are few enough to be quick, and enough to be small. */
const OBJECTS_IN_STREAM = 200

/** An entry of the cross-reference stream (ISO 32000-1, table 18). */
type Entry = readonly [type: number, where: number, index: number]
const FREE: Entry = [0, 0, 65535]
const [IN_FILE, IN_STREAM] = [1, 2] as const

/** The bytes that close a file. */
export function closeFile({ loose, offsets, length, trailer }: UnclosedFile): Uint8Array {
  const entries: Entry[] = [FREE, ...offsets.map((offset): Entry => [IN_FILE, offset, 0])]
  const chunks: Buffer[] = []
  let at = length
  const write = (chunk: Buffer) => {
    chunks.push(chunk)
    at += chunk.length
  }
  for (let from = 0; from < loose.length; from += OBJECTS_IN_STREAM) {
    const packed = loose.slice(from, from + OBJECTS_IN_STREAM)
    const id = entries.length
    packed.forEach((object, index) => {
      entries[object.id] = [IN_STREAM, id, index]
    })
    entries.push([IN_FILE, at, 0])
    write(objectStream(id, packed))
  }
  const id = entries.length
  const start = at
  entries.push([IN_FILE, start, 0])
  write(crossReferences(id, entries, trailer))
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

function objectStream(id: number, objects: readonly LooseObject[]): Buffer {
  let offset = 0
  const index = objects.map(({ id: number, text }) => {
    const place = `${number} ${offset}`
    offset += text.length + 1
    return place
  })
  const head = `${index.join(' ')}\n`
  const body = Buffer.from(head + objects.map(({ text }) => text).join('\n'), 'latin1')
  return stream(id, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, body)
}

/** Numbers as wide as they must be, each row less the row above it: offsets grow evenly, and pack well so (RFC 2083, 6.4). */
function crossReferences(id: number, entries: readonly Entry[], trailer: string): Buffer {
  const widths = [0, 1, 2].map((field) =>
    bytesFor(Math.max(...entries.map((entry) => entry[field] as number))),
  )
  const row = widths.reduce((sum, width) => sum + width, 0)
  const table = Buffer.alloc(entries.length * row)
  let to = 0
  for (const entry of entries)
    widths.forEach((width, field) => {
      table.writeUIntBE(entry[field] as number, to, width)
      to += width
    })
  const predicted = Buffer.alloc(entries.length * (row + 1))
  for (let at = 0; at < table.length; at++) {
    const line = Math.floor(at / row)
    predicted[line * (row + 1)] = UP
    predicted[at + line + 1] = (table[at] as number) - (at < row ? 0 : (table[at - row] as number))
  }
  const form = `/Type /XRef /Size ${entries.length} /W [${widths.join(' ')}] /DecodeParms << /Predictor 12 /Columns ${row} >>`
  return stream(id, `${form} ${trailer}`, predicted)
}

/** The filter of PNG that takes from each byte the one above it. */
const UP = 2

function bytesFor(largest: number): number {
  return Math.max(1, Math.ceil(largest.toString(16).length / 2))
}

function stream(id: number, dictionary: string, body: Buffer): Buffer {
  const packed = pack(body)
  const head = `${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n')])
}
