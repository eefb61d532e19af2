/**
 * A cast font, the face it is cast from, and what each of its sorts says → the font among a document's objects, shown
 * glyph by glyph by number (ISO 32000-1, 9.7 and 9.8).
 */

import type { FontFace } from '../text/faces/font.ts'
import { makeObject, type PdfDocument, type ReservedObject, spelt } from './document.ts'
import { measure } from './number.ts'
import { readTables, table } from './sfnt.ts'
import type { Sort } from './sort.ts'

/** Shown as its first sort by 1, and so on. */
export interface CastFont {
  readonly face: FontFace
  /** Units to the em. */
  readonly body: number
  readonly file: Uint8Array
  readonly sorts: readonly Pick<Sort, 'advance' | 'text'>[]
}

/** A font that pages draw with before all its sorts are known: its number among the document's fonts, and its object. */
export interface OpenFont {
  readonly place: number
  readonly reserved: ReservedObject
}

/** By which name pages draw with a font. */
export function nameOfFont({ place }: OpenFont): string {
  return `F${place + 1}`
}

/** Embeds the file as it is, under the measures of its face. */
export function embedFont(document: PdfDocument, { place, reserved }: OpenFont, font: CastFont): void {
  const { face, body, file, sorts } = font
  const name = `${tagOf(place)}+${spelt(face.postscriptName)}`
  const toThousand = (units: number) => measure((units * 1000) / body)
  const descendant = makeObject(document, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: makeObject(document, {
      ...describe(font),
      FontName: name,
      FontFile2: makeObject(document, { Length1: file.length }, file),
    }),
    W: [1, sorts.map(({ advance }) => toThousand(advance))],
    CIDToGIDMap: 'Identity',
  })
  reserved.write({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: makeObject(document, {}, Buffer.from(mapToUnicode(sorts), 'latin1')),
  })
}

/** Six letters, which say that only a part of the face is here (ISO 32000-1, 9.6.4). */
function tagOf(place: number): string {
  const digits = place.toString(LETTERS).padStart(6, '0')
  return [...digits].map((digit) => String.fromCharCode(A + Number.parseInt(digit, LETTERS))).join('')
}

const LETTERS = 26
const A = 'A'.charCodeAt(0)

/** Flags of a descriptor (ISO 32000-1, table 123). */
const SYMBOLIC = 1 << 2
const ITALIC = 1 << 6

/** Where the tables OS/2, post and head of OpenType 1.9 keep what is read here. */
const [WEIGHT_CLASS, ITALIC_ANGLE, BOX] = [4, 4, 36] as const
/** A number of 16 bits before the point and 16 behind it. */
const FIXED = 1 << 16

/** What is measured of the font itself, in thousandths of an em, and what its face says of its design. */
function describe({ face, body, file }: CastFont): object {
  const scale = 1000 / body
  const tables = readTables(face.bytes)
  const head = table(readTables(file), 'head')
  const angle = (tables.get('post')?.getInt32(ITALIC_ANGLE) ?? 0) / FIXED
  const capitals = face.capHeight || (face.heightOf('H') ?? face.heightOf('ا') ?? face.ascent)
  return {
    Type: 'FontDescriptor',
    Flags: SYMBOLIC | (angle === 0 ? 0 : ITALIC),
    FontBBox: [0, 2, 4, 6].map((at) => measure(head.getInt16(BOX + at) * scale)),
    ItalicAngle: angle,
    // The line that a face says it needs grows with its body; its letters do not.
    Ascent: measure((face.ascent * 1000) / face.unitsPerEm),
    Descent: measure((face.descent * 1000) / face.unitsPerEm),
    CapHeight: measure(capitals * scale),
    XHeight: measure((face.xHeight || (face.heightOf('x') ?? 0)) * scale),
    StemV: Math.round(
      (stemOf(tables.get('OS/2')?.getUint16(WEIGHT_CLASS) ?? REGULAR) * face.unitsPerEm) / body,
    ),
  }
}

const REGULAR = 400

/**
 * How thick upright stems are, in thousandths of an em, by the class of weight from 100 to 900. No table says it, and no
 * standard how it follows from the class; writers of PDF take it to grow with its square, to 88 at 400 and 166 at 700.
 */
function stemOf(weight: number): number {
  return 50 + (weight / 65) ** 2
}

/** Codes whose first byte is the same share a range (ISO 32000-1, 9.10.3, and Adobe’s technical note 5014). */
const RANGE = 256

/** What each sort reads as, as a table of PostScript. */
function mapToUnicode(sorts: CastFont['sorts']): string {
  const texts = ['', ...sorts.map(({ text }) => text)]
  const ranges: string[] = []
  for (let start = 0; start < texts.length; start += RANGE) {
    const first = Math.max(start, 1)
    const said = texts.slice(first, start + RANGE).map((text) => `<${unitsOf(text)}>`)
    if (said.length > 0) ranges.push(`<${hex(first)}> <${hex(first + said.length - 1)}> [${said.join(' ')}]`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    `${ranges.length} beginbfrange`,
    ...ranges,
    'endbfrange',
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function unitsOf(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
