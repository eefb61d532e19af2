/**
 * A font file ⇄ its tables, by tag: the container of TrueType fonts (OpenType 1.9, Organization of an OpenType Font).
 */

export type Tables = ReadonlyMap<string, DataView>

export function readTables(file: Uint8Array): Tables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map<string, DataView>()
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    const tag = String.fromCharCode(...file.subarray(record, record + 4))
    tables.set(
      tag,
      new DataView(file.buffer, file.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12)),
    )
  }
  return tables
}

export function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag)
  if (!found) throw new Error(`A TrueType face without a ${tag} table cannot be cast.`)
  return found
}

/** The file around the tables, in their order. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const headerLength = 12 + tables.size * 16
  const length = [...tables.values()].reduce((sum, bytes) => sum + align(bytes.length), headerLength)
  const file = new Uint8Array(length)
  const view = new DataView(file.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.size))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.size)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.size - power) * 16)
  let record = 12
  let offset = headerLength
  let head = 0
  for (const [tag, bytes] of tables) {
    if (tag === 'head') head = offset
    file.set(bytes, offset)
    for (let index = 0; index < 4; index++) file[record + index] = tag.charCodeAt(index)
    view.setUint32(record + 4, checksum(view, offset, align(bytes.length)))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, bytes.length)
    record += 16
    offset += align(bytes.length)
  }
  view.setUint32(head + 8, (WHOLE_FILE_CHECKSUM - checksum(view, 0, length)) >>> 0)
  return file
}

/** What a font file's words must add up to (OpenType 1.9, head, checksumAdjustment). */
const WHOLE_FILE_CHECKSUM = 0xb1b0afba

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Tables and glyphs begin at multiples of four bytes. */
export function align(length: number): number {
  return (length + 3) & ~3
}

export function copyOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()
}
