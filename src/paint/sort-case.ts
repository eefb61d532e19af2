/** Sorts of one face → the case they lie in: each different one once, with the number it is shown by. */

import type { FontFace } from '../text/faces/font.ts'
import type { GlyphRun } from '../text/paragraph.ts'
import type { Component } from './glyf.ts'
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
  /** What each is shown by. */
  readonly #codes: string[] = []
  /** Numbers of sorts that begin with one glyph and are of one width, which few share. */
  readonly #numbers = new Map<number, Map<number, number[]>>()

  constructor(face: FontFace, body: number) {
    this.face = face
    this.body = body
  }

  numberOf(sort: Sort): number {
    const alike = this.#alike(sort)
    for (const number of alike) if (isSame(this.sorts[number - 1] as Sort, sort)) return number
    // A table of the font would take it for nought, and nobody would know.
    const places = sort.components.flatMap(({ x, y, stretch = 1 }) => [x, y, stretch])
    for (const value of [sort.advance, ...places]) finite(value)
    const number = this.sorts.push(sort)
    this.#codes.push(number.toString(16).padStart(4, '0'))
    alike.push(number)
    return number
  }

  /** What a sort is shown by: two bytes, in hexadecimal. */
  codeOf(sort: Sort): string {
    return this.#codes[this.numberOf(sort) - 1] as string
  }

  #alike({ components, advance }: Sort): number[] {
    const first = components[0]?.glyph ?? -1
    const ofGlyph = this.#numbers.get(first) ?? new Map<number, number[]>()
    this.#numbers.set(first, ofGlyph)
    const alike = ofGlyph.get(advance) ?? []
    ofGlyph.set(advance, alike)
    return alike
  }
}

function isSame(one: Sort, other: Sort): boolean {
  if (one.text !== other.text || one.advance !== other.advance) return false
  if (one.components.length !== other.components.length) return false
  return one.components.every((component, index) => {
    const { glyph, x, y, stretch = 1 } = other.components[index] as Component
    const isPlaced = component.x === x && component.y === y
    return component.glyph === glyph && isPlaced && (component.stretch ?? 1) === stretch
  })
}
