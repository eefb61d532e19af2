/**
 * Words ↔ a text, a face and a span each, and numbers in one column: for another thread or another day. A word that was
 * unpacked for a shaper is one with every word of it that was unpacked before and is the same to the last number.
 */

import type { FontFace, Glyph } from '../faces/font.ts'
import type { Typesetter } from '../faces/typesetter.ts'
import type { KashidaSite } from '../letters/kashida.ts'
import type { GlyphRun, SpanStyle } from '../paragraph.ts'
import { keepSpan, shelfOf } from './word-shelf.ts'

export interface PackedWord {
  readonly text: string
  /** Its name. */
  readonly face: string
  readonly span: SpanStyle
  /** Where its numbers begin in the column, and where they end. */
  readonly from: number
  readonly to: number
}

/** Adds the numbers of a word to a column. */
export function packWord(run: GlyphRun, column: number[]): PackedWord {
  const { text, face, span, level, size, advance, space, continues, openings, sites, wide, lengthened } = run
  const from = column.length
  column.push(level, size, advance, space ? 1 : 0, continues ? 1 : 0)
  column.push(openings.length, ...openings)
  column.push(sites.length)
  for (const site of sites) pushSite(column, site)
  pushGlyphs(column, run.glyphs)
  column.push(wide ? 1 : 0)
  if (wide) {
    column.push(wide.advance)
    pushGlyphs(column, wide.glyphs)
  }
  column.push(lengthened ? 1 : 0)
  if (lengthened) {
    pushSite(column, lengthened.site)
    column.push(lengthened.by, lengthened.from, lengthened.to)
  }
  return { text, face: face.name, span, from, to: column.length }
}

function pushSite(column: number[], { offset, letter, priority }: KashidaSite): void {
  column.push(offset, letter, priority)
}

/** A glyph that is drawn as wide as it is has 0 for its stretch: none is drawn without width. */
function pushGlyphs(column: number[], glyphs: readonly Glyph[]): void {
  column.push(glyphs.length)
  for (const { id, cluster, advance, dx, dy, stretch = 0 } of glyphs)
    column.push(id, cluster, advance, dx, dy, stretch)
}

/** A word, and its numbers as bytes. */
interface Unpacked {
  readonly run: GlyphRun
  readonly numbers: Uint8Array
}

/** By their text; for as long as the shaper is in use. */
const unpacked = new WeakMap<Typesetter['shape'], Map<string, Unpacked[]>>()

/** Throws an Error where a word is set in a face that is not at hand. */
export function unpackWords(
  words: readonly PackedWord[],
  column: Float64Array,
  typesetter: Typesetter,
): readonly GlyphRun[] {
  const { book, spare = [], shape } = typesetter
  const faces = new Map([...book.values(), ...spare].map((face) => [face.name, face]))
  const known = unpacked.get(shape) ?? new Map<string, Unpacked[]>()
  unpacked.set(shape, known)
  const shelf = shelfOf(shape)
  const spans = new Map<SpanStyle, SpanStyle>()
  for (const { span } of words) if (!spans.has(span)) spans.set(span, keepSpan(shelf, span))
  return words.map(({ text, face: name, span: own, from, to }) => {
    const face = faces.get(name)
    if (!face) throw new Error(`Pages are set in ${name}, which is not among the faces.`)
    const span = spans.get(own) as SpanStyle
    const numbers = new Uint8Array(column.buffer, column.byteOffset + from * 8, (to - from) * 8)
    const alike = known.get(text) ?? []
    for (const { run, numbers: its } of alike)
      if (run.face === face && run.span === span && Buffer.compare(its, numbers) === 0) return run
    const run = readWord(openColumn(column, from), { text, face, span })
    alike.push({ run, numbers })
    known.set(text, alike)
    return run
  })
}

/** A column that is read number by number, from a place on. */
type NextNumber = () => number

function openColumn(column: Float64Array, from: number): NextNumber {
  let at = from
  return () => column[at++] as number
}

function readWord(
  next: NextNumber,
  given: { readonly text: string; readonly face: FontFace; readonly span: SpanStyle },
): GlyphRun {
  const [level, size, advance] = [next(), next(), next()]
  const [space, continues] = [next() === 1, next() === 1]
  const openings = list(next, next)
  const sites = list(next, readSite)
  const glyphs = list(next, readGlyph)
  const wide = next() === 1 ? { advance: next(), glyphs: list(next, readGlyph) } : undefined
  const lengthened = next() === 1 ? { site: readSite(next), by: next(), from: next(), to: next() } : undefined
  return {
    ...given,
    level,
    size,
    glyphs,
    advance,
    space,
    openings,
    ...(continues && { continues }),
    sites,
    wide,
    ...(lengthened && { lengthened }),
  }
}

function list<T>(next: NextNumber, read: (next: NextNumber) => T): T[] {
  const all: T[] = []
  for (let left = next(); left > 0; left--) all.push(read(next))
  return all
}

function readSite(next: NextNumber): KashidaSite {
  return { offset: next(), letter: next(), priority: next() }
}

function readGlyph(next: NextNumber): Glyph {
  const glyph = { id: next(), cluster: next(), advance: next(), dx: next(), dy: next() }
  const stretch = next()
  return stretch === 0 ? glyph : { ...glyph, stretch }
}
