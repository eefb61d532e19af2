/**
 * Set lines in, sorts out: composite glyphs that tile the line, each with the text it reads back as.
 * A room of its own because here it is decided how text copies out of a PDF.
 *
 * Readers rebuild a line from where its glyphs stand and how wide they say they are. A face's own glyphs
 * overlap, leave kerning gaps and move back for their marks, and so come back as torn words. A sort is a
 * grapheme as it stands in this line, as wide as it was set; sorts lie edge to edge.
 */

import type { FontFace } from '../text/font.ts'
import type { Direction, Glyph, GlyphRun, PlacedRun } from '../text/paragraph.ts'
import type { Component, CompositeGlyph } from './truetype.ts'

export interface Sort extends CompositeGlyph {
  /** What it reads as, in visual order, left to right. */
  readonly text: string
  /** What stands at its right does not join it: justification may part the two. */
  readonly opens?: true
}

/** What stands beside a run decides how its ends are guarded. */
export interface Surroundings {
  /** The word ends at the run's left: a space follows, or the line's end. */
  readonly endsWord: boolean
  /** A left-to-right insertion stands at the left, or at the right. */
  readonly insertionLeft: boolean
  readonly insertionRight: boolean
}

/** What stands beside each run of a line, given in visual order. */
export function surroundingsOf(runs: readonly PlacedRun[], index: number): Surroundings {
  const left = runs[index - 1]?.run
  const right = runs[index + 1]?.run
  return {
    endsWord: !left || left.space,
    insertionLeft: isInsertion(left),
    insertionRight: isInsertion(right),
  }
}

/** Turns a run into sorts, left to right. */
export function sortRun(run: GlyphRun, { endsWord, insertionLeft, insertionRight }: Surroundings): Sort[] {
  const cells = cutCells(run)
  if (run.level % 2 === 0) return cells.map(leftToRightSort)
  if (run.space) return spaceSorts(cells, insertionLeft, insertionRight)
  const sorts = cells.flatMap((cell, place) => {
    const own = rightToLeftSorts(cell, endsWord && place === 0, run.face)
    return run.openings.includes(cell.start) ? openLast(own) : own
  })
  return widen(sorts, Math.round(MARKS_WIDTH * run.face.unitsPerEm))
}

/**
 * A line's stretches of one direction, in the order in which they are read; inside each, left to right.
 * Drawn so, since MuPDF turns each right-to-left stretch round where it stands in the file and moves none.
 */
export function stretchesInReadingOrder<R extends { readonly placed: PlacedRun }>(
  runs: readonly R[],
  direction: Direction,
): R[][] {
  const stretches: R[][] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    const together = last && (last[0] as R).placed.run.level % 2 === run.placed.run.level % 2
    if (together) last.push(run)
    else stretches.push([run])
  }
  return direction === 'rtl' ? stretches.reverse() : stretches
}

/** A grapheme of the run: its text, where that begins in the run, and its glyphs in visual order. */
interface Cell {
  readonly text: string
  readonly start: number
  readonly glyphs: readonly Glyph[]
}

/** Marks sit on the letter before them; joiners and other format characters read as part of it. */
const ATTACHED = /^[\p{M}\p{Cf}]/u

/** Cuts a run into graphemes, in visual order. HarfBuzz keeps clusters monotone, so each is one stretch. */
function cutCells({ text, glyphs, level }: GlyphRun): Cell[] {
  const clusters = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const starts = clusters.filter(
    (cluster, index) => index === 0 || !ATTACHED.test(text.slice(cluster, cluster + 2)),
  )
  const cells = starts.map((cluster, index): Cell => {
    const start = index === 0 ? 0 : cluster
    const end = starts[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      start,
      glyphs: glyphs.filter((glyph) => glyph.cluster >= start && glyph.cluster < end),
    }
  })
  return level % 2 === 1 ? cells.reverse() : cells
}

function leftToRightSort({ glyphs, text }: Cell): Sort {
  return { ...placeComponents(glyphs), text }
}

/** The width given to a letter's marks, in ems: enough for a reader to see that they stand in the line. */
const MARKS_WIDTH = 0.06

/** Arabic letter mark: keeps what stands at a word's end on the word's side of the space (UAX #9, 2.6). */
const ARABIC_LETTER_MARK = '\u061C'
const LETTER_AND_MARKS = /^(.+?)(\p{M}+)$/su
const GUARDED = /[\p{M}\p{P}\p{S}]$/u

function rightToLeftSorts(cell: Cell, endsWord: boolean, face: FontFace): Sort[] {
  const { components, advance } = placeComponents(cell.glyphs)
  const guard = endsWord && GUARDED.test(cell.text) ? ARABIC_LETTER_MARK : ''
  const width = Math.round(MARKS_WIDTH * face.unitsPerEm)
  const [, letter, marks] = LETTER_AND_MARKS.exec(cell.text) ?? []
  if (!letter || !marks || advance < 2 * width) {
    return [{ components, advance, text: guard + reversed(cell.text) }]
  }
  // Where HarfBuzz merged mark and letter the letter's sort draws both, and the marks' sort only says its text.
  const isMark = (index: number) => (cell.glyphs[index] as Glyph).cluster >= cell.start + letter.length
  return [
    {
      components: components.filter((_, index) => isMark(index)),
      advance: width,
      text: guard + reversed(marks),
    },
    {
      components: components
        .filter((_, index) => !isMark(index))
        .map((component) => ({ ...component, x: component.x - width })),
      advance: advance - width,
      text: reversed(letter),
    },
  ]
}

function openLast(sorts: readonly Sort[]): Sort[] {
  return sorts.map((sort, index) => (index === sorts.length - 1 ? { ...sort, opens: true } : sort))
}

/** A letter kerned to nothing takes width from its neighbour: `hmtx` has no widths below zero, readers none to see. */
function widen(sorts: readonly Sort[], least: number): Sort[] {
  const wide = [...sorts]
  for (let index = 0; index + 1 < wide.length; index++) {
    const sort = wide[index] as Sort
    const next = wide[index + 1] as Sort
    const lack = least - sort.advance
    if (lack <= 0 || next.advance - lack < least) continue
    wide[index] = { ...sort, advance: least }
    wide[index + 1] = { ...moveSort(next, -lack), advance: next.advance - lack }
  }
  const last = wide.at(-1)
  const before = wide.at(-2)
  const lack = last ? least - last.advance : 0
  if (last && before && lack > 0 && before.advance - lack >= least) {
    wide[wide.length - 2] = { ...before, advance: before.advance - lack }
    wide[wide.length - 1] = { ...moveSort(last, lack), advance: least }
  }
  return wide
}

function moveSort(sort: Sort, by: number): Sort {
  return { ...sort, components: sort.components.map((component) => ({ ...component, x: component.x + by })) }
}

function isInsertion(run: GlyphRun | undefined): boolean {
  return run !== undefined && run.level % 2 === 0
}

/** A space beside a left-to-right insertion is guarded on that side, or readers take it into the insertion. */
function spaceSorts(cells: readonly Cell[], guardLeft: boolean, guardRight: boolean): Sort[] {
  return cells.map((cell, place) => {
    const left = guardLeft && place === 0 ? ARABIC_LETTER_MARK : ''
    const right = guardRight && place === cells.length - 1 ? ARABIC_LETTER_MARK : ''
    const sort = leftToRightSort(cell)
    return { ...sort, text: left + sort.text + right }
  })
}

function placeComponents(glyphs: readonly Glyph[]): { components: Component[]; advance: number } {
  let pen = 0
  const components = glyphs.map(({ id, advance, dx, dy, stretch }) => {
    const component = { glyph: id, x: pen + dx, y: dy, ...(stretch && { stretch }) }
    pen += advance
    return component
  })
  return { components, advance: pen }
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

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
    const number = this.sorts.push(sort)
    this.#numbers.set(key, number)
    return number
  }
}
