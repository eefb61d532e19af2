/**
 * A face's TrueType file and composite glyphs → a small TrueType font of those composites: the tables that a PDF
 * viewer reads, and no other.
 */

import {
  type BuiltGlyph,
  type CompositeGlyph,
  composeGlyph,
  EMPTY_GLYPH,
  joinBoxes,
  NO_BOX,
  OutlineCase,
} from './glyf.ts'
import { align, copyOf, readTables, type Tables, table, writeTables } from './sfnt.ts'

/**
 * A font file whose glyph 0 is empty and whose glyphs 1… are the given composites, in order, `unitsPerEm` to the em.
 * The outlines they use, with the face's hints, follow them. It has no `cmap`: glyphs are asked for by number.
 */
export function buildTrueType(
  source: Uint8Array,
  composites: readonly CompositeGlyph[],
  unitsPerEm: number,
): Uint8Array {
  const tables = readTables(source)
  const outlines = new OutlineCase(tables, composites.length + 1)
  const glyphs: BuiltGlyph[] = [EMPTY_GLYPH]
  for (const composite of composites) glyphs.push(composeGlyph(composite, outlines))
  glyphs.push(...outlines.collect())
  return writeTables(assemble(tables, glyphs, unitsPerEm))
}

/** The tables a PDF viewer reads of an embedded TrueType font (ISO 32000-1, 9.9). */
function assemble(
  tables: Tables,
  glyphs: readonly BuiltGlyph[],
  unitsPerEm: number,
): ReadonlyMap<string, Uint8Array> {
  const glyf = new Uint8Array(glyphs.reduce((sum, { bytes }) => sum + align(bytes.length), 0))
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4))
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4))
  let offset = 0
  glyphs.forEach(({ bytes, advance, box }, index) => {
    loca.setUint32(index * 4, offset)
    glyf.set(bytes, offset)
    offset += align(bytes.length)
    hmtx.setUint16(index * 4, advance)
    hmtx.setInt16(index * 4 + 2, box.xMin)
  })
  loca.setUint32(glyphs.length * 4, offset)

  const made = new Map<string, Uint8Array>()
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const hints = tables.get(tag)
    if (hints) made.set(tag, copyOf(hints))
  }
  made.set('glyf', glyf)
  made.set('head', headFor(table(tables, 'head'), glyphs, unitsPerEm))
  made.set('hhea', hheaFor(table(tables, 'hhea'), glyphs))
  made.set('hmtx', new Uint8Array(hmtx.buffer))
  made.set('loca', new Uint8Array(loca.buffer))
  made.set('maxp', maxpFor(table(tables, 'maxp'), glyphs))
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** With long offsets, the box of all its glyphs, and its checksum still to come. */
function headFor(source: DataView, glyphs: readonly BuiltGlyph[], unitsPerEm: number): Uint8Array {
  const bytes = copyOf(source)
  const view = new DataView(bytes.buffer)
  view.setUint32(8, 0)
  view.setUint16(18, unitsPerEm)
  const box = glyphs.flatMap(({ bytes, box }) => (bytes.length > 0 ? [box] : [])).reduce(joinBoxes, NO_BOX)
  view.setInt16(36, box.xMin)
  view.setInt16(38, box.yMin)
  view.setInt16(40, box.xMax)
  view.setInt16(42, box.yMax)
  view.setInt16(50, 1)
  return bytes
}

function hheaFor(source: DataView, glyphs: readonly BuiltGlyph[]): Uint8Array {
  const bytes = copyOf(source)
  const view = new DataView(bytes.buffer)
  view.setUint16(10, Math.max(...glyphs.map(({ advance }) => advance)))
  view.setUint16(34, glyphs.length)
  return bytes
}

function maxpFor(source: DataView, glyphs: readonly BuiltGlyph[]): Uint8Array {
  const bytes = copyOf(source)
  const view = new DataView(bytes.buffer)
  const composites = glyphs.filter(({ components }) => components > 0)
  const most = (numbers: readonly number[]) => Math.max(0, ...numbers)
  view.setUint16(4, glyphs.length)
  view.setUint16(10, most(composites.map(({ points }) => points)))
  view.setUint16(12, most(composites.map(({ contours }) => contours)))
  view.setUint16(28, most(composites.map(({ components }) => components)))
  view.setUint16(30, most(composites.map(({ depth }) => depth)))
  return bytes
}
