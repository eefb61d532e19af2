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
  return cells.flatMap((cell, place) => rightToLeftSorts(cell, endsWord && place === 0, run.face))
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

/** A grapheme of the run: its glyphs in visual order, the text of its letter and that of its marks. */
interface Cell {
  readonly letter: readonly Glyph[]
  readonly marks: readonly Glyph[]
  readonly letterText: string
  readonly marksText: string
  readonly glyphs: readonly Glyph[]
}

const MARK = /^\p{M}/u
/** Joiners and other format characters draw nothing and read as part of the letter before them. */
const FORMAT = /^\p{Cf}/u

/** Cuts a run into graphemes, in visual order. HarfBuzz keeps clusters monotone, so each is one stretch. */
function cutCells({ text, glyphs, level }: GlyphRun): Cell[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const cells: Cell[] = []
  for (let first = 0; first < starts.length; ) {
    let next = first + 1
    while (next < starts.length && FORMAT.test(text.slice(starts[next]))) next++
    const marksFrom = next
    while (next < starts.length && MARK.test(text.slice(starts[next]))) next++
    const from = first === 0 ? 0 : (starts[first] as number)
    const markStart = marksFrom < next ? (starts[marksFrom] as number) : (starts[next] ?? text.length)
    const end = starts[next] ?? text.length
    const own = glyphs.filter(({ cluster }) => cluster >= (starts[first] as number) && cluster < end)
    cells.push({
      glyphs: own,
      letter: own.filter(({ cluster }) => cluster < markStart),
      marks: own.filter(({ cluster }) => cluster >= markStart),
      letterText: text.slice(from, markStart),
      marksText: text.slice(markStart, end),
    })
    first = next
  }
  return level % 2 === 1 ? cells.reverse() : cells
}

function leftToRightSort({ glyphs, letterText, marksText }: Cell): Sort {
  return { ...placeComponents(glyphs), text: letterText + marksText }
}

/** The width given to a letter's marks, in ems: enough for a reader to see that they stand in the line. */
const MARKS_WIDTH = 0.06

/** Arabic letter mark: keeps what stands at a word's end on the word's side of the space (UAX #9, 2.6). */
const ARABIC_LETTER_MARK = '\u061C'
const PUNCTUATION = /[\p{P}\p{S}]$/u

function rightToLeftSorts(cell: Cell, endsWord: boolean, face: FontFace): Sort[] {
  const whole = placeComponents(cell.glyphs)
  const lastText = cell.marksText || cell.letterText
  const guard =
    endsWord && (MARK.test(lastCharacter(lastText)) || PUNCTUATION.test(lastText)) ? ARABIC_LETTER_MARK : ''
  const width = Math.round(MARKS_WIDTH * face.unitsPerEm)
  if (!cell.marksText || whole.advance < 2 * width) {
    return [{ ...whole, text: guard + reversed(cell.letterText + cell.marksText) }]
  }
  const isMark = new Set(cell.marks)
  const parts = whole.components.map((component, index) => ({
    component,
    mark: isMark.has(cell.glyphs[index] as Glyph),
  }))
  return [
    {
      components: parts.filter(({ mark }) => mark).map(({ component }) => component),
      advance: width,
      text: guard + reversed(cell.marksText),
    },
    {
      components: parts
        .filter(({ mark }) => !mark)
        .map(({ component }) => ({ ...component, x: component.x - width })),
      advance: whole.advance - width,
      text: reversed(cell.letterText),
    },
  ]
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
  const components = glyphs.map(({ id, advance, dx, dy }) => {
    const component = { glyph: id, x: pen + dx, y: dy }
    pen += advance
    return component
  })
  return { components, advance: pen }
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ''
}

/** Every different sort of one face, numbered from 1 in the order of first use. */
export class SortCase {
  readonly face: FontFace
  readonly sorts: Sort[] = []
  readonly #numbers = new Map<string, number>()

  constructor(face: FontFace) {
    this.face = face
  }

  numberOf(sort: Sort): number {
    const key = `${sort.text}\0${sort.advance}\0${sort.components.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(';')}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.sorts.push(sort)
    this.#numbers.set(key, number)
    return number
  }
}
