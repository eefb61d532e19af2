/** Sorts of one face → the case they lie in: each different one once, with the number it is shown by. */

import type { FontFace } from '../text/faces/font.ts'
import type { GlyphRun } from '../text/paragraph.ts'
import { finite } from './number.ts'
import type { Sort } from './sort.ts'

/**
 * Units to the em of the font that a run's sorts are cast into. Type set small for its leading is cast small on the
 * body its neighbours have, as a founder casts it, and asked for at that size: it looks the same, and readers, who
 * take lines that are far apart in sizes of their type for separate blocks, see lines that belong together.
 */
export function bodyOf({ face, span }: GlyphRun): number {
  const { size, body = size } = span.style
  return Math.round((face.unitsPerEm * body) / size)
}

/** Every different sort of one face on one body, numbered from 1 in the order of first use. */
export class SortCase {
  readonly face: FontFace
  /** Units to the em. */
  readonly body: number
  readonly sorts: Sort[] = []
  readonly #numbers = new Map<string, number>()

  constructor(face: FontFace, body: number) {
    this.face = face
    this.body = body
  }

  numberOf(sort: Sort): number {
    const key = `${sort.text}\0${sort.advance}\0${sort.components.map(({ glyph, x, y, stretch = 1 }) => `${glyph},${x},${y},${stretch}`).join(';')}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    // A table of the font would take it for nought, and nobody would know.
    const places = sort.components.flatMap(({ x, y, stretch = 1 }) => [x, y, stretch])
    for (const value of [sort.advance, ...places]) finite(value)
    const number = this.sorts.push(sort)
    this.#numbers.set(key, number)
    return number
  }
}

/** What a sort is shown by: two bytes, in hexadecimal. */
export function codeOf(from: SortCase, sort: Sort): string {
  return from.numberOf(sort).toString(16).padStart(4, '0')
}
