/**
 * Composite glyphs → entries of the table `glyf`: the composites and the outlines they use, each copied once
 * (OpenType 1.9, glyf).
 */

import { type Tables, table } from './sfnt.ts'

/** A glyph of the source face, moved by `x`, `y` font units, and drawn `stretch` times as wide where it says so. */
export interface Component {
  readonly glyph: number
  readonly x: number
  readonly y: number
  readonly stretch?: number
}

/** A glyph to be built: components over one another, and how far the pen moves after them. */
export interface CompositeGlyph {
  readonly components: readonly Component[]
  readonly advance: number
}

interface GlyphBounds {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

export interface BuiltGlyph {
  readonly bytes: Uint8Array
  readonly advance: number
  readonly box: GlyphBounds
  readonly points: number
  readonly contours: number
  readonly components: number
  readonly depth: number
}

/** At the origin, without extent. */
export const NO_BOX: GlyphBounds = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
export const EMPTY_GLYPH: BuiltGlyph = {
  bytes: new Uint8Array(0),
  advance: 0,
  box: NO_BOX,
  points: 0,
  contours: 0,
  components: 0,
  depth: 0,
}

/** OpenType 1.9, glyf, component flags. */
const ARGUMENTS_ARE_WORDS = 0x0001
const ARGUMENTS_ARE_OFFSETS = 0x0002
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080
/** Offsets are of the composite, not of the component's own scale. */
const OFFSETS_ARE_UNSCALED = 0x1000
/** One, as a 2.14 fraction. */
const ONE = 1 << 14

/** Gives each outline of the source its number in the new font, and copies it there. */
export class OutlineCase {
  readonly #tables: Tables
  readonly #first: number
  readonly #numbers = new Map<number, number>()
  readonly #built: BuiltGlyph[] = []

  constructor(tables: Tables, first: number) {
    this.#tables = tables
    this.#first = first
  }

  /** The number in the new font of a glyph of the source. */
  numberOf(glyph: number): number {
    const known = this.#numbers.get(glyph)
    if (known !== undefined) return known
    const number = this.#first + this.#built.length
    this.#numbers.set(glyph, number)
    const index = this.#built.push(EMPTY_GLYPH) - 1
    this.#built[index] = this.#copy(glyph)
    return number
  }

  glyphOf(glyph: number): BuiltGlyph {
    return this.#built[this.numberOf(glyph) - this.#first] as BuiltGlyph
  }

  collect(): readonly BuiltGlyph[] {
    return this.#built
  }

  #copy(glyph: number): BuiltGlyph {
    const glyf = table(this.#tables, 'glyf')
    const [start, end] = locate(this.#tables, glyph)
    if (start === end) return EMPTY_GLYPH
    const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start).slice()
    const view = new DataView(bytes.buffer)
    const contours = view.getInt16(0)
    const box = {
      xMin: view.getInt16(2),
      yMin: view.getInt16(4),
      xMax: view.getInt16(6),
      yMax: view.getInt16(8),
    }
    if (contours >= 0) {
      const points = contours > 0 ? view.getUint16(10 + (contours - 1) * 2) + 1 : 0
      return { bytes, advance: 0, box, points, contours, components: 0, depth: 0 }
    }
    return { bytes, advance: 0, box, ...this.#renumber(view) }
  }

  /** Points a copied composite at its components' new numbers. */
  #renumber(view: DataView): Pick<BuiltGlyph, 'points' | 'contours' | 'components' | 'depth'> {
    const total = { points: 0, contours: 0, components: 0, depth: 0 }
    let at = 10
    for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
      flags = view.getUint16(at)
      const glyph = view.getUint16(at + 2)
      view.setUint16(at + 2, this.numberOf(glyph))
      const component = this.glyphOf(glyph)
      total.points += component.points
      total.contours += component.contours
      total.components += 1
      total.depth = Math.max(total.depth, component.depth + 1)
      at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2)
      at += flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0
    }
    return total
  }
}

function locate(tables: Tables, glyph: number): readonly [number, number] {
  const loca = table(tables, 'loca')
  const long = table(tables, 'head').getInt16(50) === 1
  return long
    ? [loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)]
    : [loca.getUint16(glyph * 2) * 2, loca.getUint16(glyph * 2 + 2) * 2]
}

export function composeGlyph({ components, advance }: CompositeGlyph, outlines: OutlineCase): BuiltGlyph {
  const parts = components
    .map((component) => ({
      ...component,
      number: outlines.numberOf(component.glyph),
      built: outlines.glyphOf(component.glyph),
    }))
    .filter(({ built }) => built.bytes.length > 0)
  if (parts.length === 0) return { ...EMPTY_GLYPH, advance }
  const box = parts.map(({ built, ...component }) => placeBox(built.box, component)).reduce(joinBoxes)
  const bytes = new Uint8Array(parts.reduce((sum, { stretch }) => sum + (stretch ? 12 : 8), 10))
  const view = new DataView(bytes.buffer)
  view.setInt16(0, -1)
  view.setInt16(2, box.xMin)
  view.setInt16(4, box.yMin)
  view.setInt16(6, box.xMax)
  view.setInt16(8, box.yMax)
  let at = 10
  parts.forEach(({ number, x, y, stretch }, index) => {
    const more = index < parts.length - 1 ? MORE_COMPONENTS : 0
    const scaled = stretch ? HAS_TWO_SCALES | OFFSETS_ARE_UNSCALED : 0
    view.setUint16(at, ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_OFFSETS | more | scaled)
    view.setUint16(at + 2, number)
    view.setInt16(at + 4, x)
    view.setInt16(at + 6, y)
    if (stretch) {
      view.setInt16(at + 8, Math.round(stretch * ONE))
      view.setInt16(at + 10, ONE)
    }
    at += stretch ? 12 : 8
  })
  return {
    bytes,
    advance,
    box,
    points: parts.reduce((sum, { built }) => sum + built.points, 0),
    contours: parts.reduce((sum, { built }) => sum + built.contours, 0),
    components: parts.length,
    depth: 1 + Math.max(...parts.map(({ built }) => built.depth)),
  }
}

function placeBox(box: GlyphBounds, { x, y, stretch = 1 }: Omit<Component, 'glyph'>): GlyphBounds {
  const xMin = Math.floor(box.xMin * stretch)
  const xMax = Math.ceil(box.xMax * stretch)
  return { xMin: xMin + x, yMin: box.yMin + y, xMax: xMax + x, yMax: box.yMax + y }
}

export function joinBoxes(a: GlyphBounds, b: GlyphBounds): GlyphBounds {
  return {
    xMin: Math.min(a.xMin, b.xMin),
    yMin: Math.min(a.yMin, b.yMin),
    xMax: Math.max(a.xMax, b.xMax),
    yMax: Math.max(a.yMax, b.yMax),
  }
}
