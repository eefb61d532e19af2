/** Font files → faces: metrics, coverage, outlines and rights, read by fontkit. */

import * as fontkit from 'fontkit'

/** A path in font units, y upwards, as the commands of SVG's path data. */
export type OutlineCommand =
  | { readonly command: 'M' | 'L'; readonly points: readonly [number, number] }
  | { readonly command: 'Q'; readonly points: readonly [number, number, number, number] }
  | { readonly command: 'C'; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly command: 'Z'; readonly points: readonly [] }

/** Why a face may not be cast into sorts, which is how every PDF of ours embeds it. */
export type Refusal = 'variable' | 'not TrueType' | 'embedding forbidden' | 'subsetting forbidden'

/** An opened face. All lengths in font units. */
export interface FontFace {
  /** As in the font catalogue: `family/weight`. */
  readonly name: string
  /** As its maker calls the family, without the weight. */
  readonly family: string
  readonly postscriptName: string
  readonly bytes: Uint8Array
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly xHeight: number
  readonly capHeight: number
  readonly bbox: {
    readonly minX: number
    readonly minY: number
    readonly maxX: number
    readonly maxY: number
  }
  readonly glyphCount: number
  readonly refusal?: Refusal
  /** OpenType 1.9, OS/2, fsType: what its maker allows; nothing where it has no such table. */
  readonly rights?: number
  /** Of its Latin, by the maker's own classification (PANOSE). */
  readonly isSans: boolean
  /** The OpenType feature of its wide forms, made for justification. */
  readonly wide?: string
  readonly covers: (codePoint: number) => boolean
  readonly outline: (glyph: number) => readonly OutlineCommand[]
  /** How high a character's own glyph stands above the baseline; nothing where the face has none. */
  readonly heightOf: (character: string) => number | undefined
  /** How far a character's own glyph moves the pen; nothing where the face has none. */
  readonly advanceOf: (character: string) => number | undefined
}

/** The faces of one printing, by name. */
export type FontBook = ReadonlyMap<string, FontFace>

/** @throws where the bytes are not a whole font, with fontkit's error as the cause. */
export function openFace(name: string, bytes: Uint8Array, wide?: string): FontFace {
  try {
    return readFace(name, bytes, wide)
  } catch (cause) {
    throw new Error(`The file of the face ${name} is not a font that can be read.`, { cause })
  }
}

function readFace(name: string, bytes: Uint8Array, wide: string | undefined): FontFace {
  const font = parse(bytes)
  const coverage = new Set(font.characterSet)
  const rights = readRights(font, bytes)
  const refusal = refuse(font, rights)
  return {
    name,
    family: font.getName('preferredFamily', 'en') ?? font.familyName,
    postscriptName: font.postscriptName,
    bytes,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    xHeight: font.xHeight,
    capHeight: font.capHeight,
    bbox: font.bbox,
    glyphCount: font.numGlyphs,
    ...(refusal && { refusal }),
    ...(rights !== undefined && { rights }),
    isSans: isSans(font, bytes),
    ...(wide && { wide }),
    covers: (codePoint) => coverage.has(codePoint),
    outline: remember((glyph: number) => outlineOf(font, glyph)),
    heightOf: remember((character: string) => glyphOf(font, character)?.bbox.maxY),
    advanceOf: remember((character: string) => glyphOf(font, character)?.advanceWidth),
  }
}

function glyphOf(font: fontkit.Font, character: string): fontkit.Glyph | undefined {
  const codePoint = character.codePointAt(0) as number
  return font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : undefined
}

function remember<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, find(key))
    return known.get(key) as T
  }
}

function parse(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if ('fonts' in font) throw new Error('It is a collection of fonts, not a single one.')
  // Glyphs are read when they are wanted, and a file cut short would only be missed at the press.
  const end = Math.max(...Object.values(tablesOf(font)).map(({ offset, length }) => offset + length))
  if (end > bytes.byteLength) throw new Error('It is cut short.')
  return font
}

/** The tables of a bare font file; packed ones (WOFF) name theirs otherwise, and are refused for it. */
function tablesOf(font: fontkit.Font): Record<string, { offset: number; length: number }> {
  const { directory } = font as unknown as {
    directory: { tag: string; tables: Record<string, { offset: number; length: number }> }
  }
  if (!['\0\x01\0\0', 'true', 'OTTO'].includes(directory.tag)) throw new Error('It is a packed font.')
  return directory.tables
}

/** OpenType 1.9, OS/2, fsType: where the table keeps it, and the bits that bind us. */
const FS_TYPE_OFFSET = 8
const PANOSE_OFFSET = 32
const RESTRICTED_LICENCE = 0x0002
const PREVIEW_OR_EDITABLE = 0x000c
const NO_SUBSETTING = 0x0100

function readRights(font: fontkit.Font, bytes: Uint8Array): number | undefined {
  const os2 = tablesOf(font)['OS/2']
  return os2 && new DataView(bytes.buffer, bytes.byteOffset).getUint16(os2.offset + FS_TYPE_OFFSET)
}

/** PANOSE: Latin text, and the kinds of serif that are none. */
const LATIN_TEXT = 2
const [FIRST_SANS, LAST_SANS] = [11, 15] as const

function isSans(font: fontkit.Font, bytes: Uint8Array): boolean {
  const os2 = tablesOf(font)['OS/2']
  if (!os2) return false
  const [family = 0, serif = 0] = bytes.subarray(os2.offset + PANOSE_OFFSET)
  return family === LATIN_TEXT && serif >= FIRST_SANS && serif <= LAST_SANS
}

function refuse(font: fontkit.Font, rights = 0): Refusal | undefined {
  const tables = tablesOf(font)
  if (tables['fvar']) return 'variable'
  if (!tables['glyf']) return 'not TrueType'
  if (rights & RESTRICTED_LICENCE && !(rights & PREVIEW_OR_EDITABLE)) return 'embedding forbidden'
  if (rights & NO_SUBSETTING) return 'subsetting forbidden'
  return undefined
}

const COMMANDS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const

function outlineOf(font: fontkit.Font, glyph: number): OutlineCommand[] {
  return font
    .getGlyph(glyph)
    .path.commands.map(
      ({ command, args }) => ({ command: COMMANDS[command], points: args }) as unknown as OutlineCommand,
    )
}

/** The two faces a style sets: the Arabic one, and its companion for Latin. Names as in the font catalogue. */
export interface FacePair {
  readonly arabic: string
  readonly latin: string
}

/** One shaped glyph; lengths in font units. Glyphs stand in visual order, left to right. */
export interface Glyph {
  readonly id: number
  /** UTF-16 offset, within the run's own text, of the first character it stands for. */
  readonly cluster: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** Drawn so many times as wide, of a lengthened join. */
  readonly stretch?: number
}
