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
  /** A stretch of its own, whatever stands beside it. */
  readonly alone?: true
}

/** What stands beside a run, or beside a sort of it: `sign` is all that has no direction of its own. */
type Beside = 'end' | 'space' | 'letter' | 'mark' | 'sign' | 'bracket' | 'insertion' | 'seam'

/** What stands beside a run decides how its ends are guarded. */
export interface Surroundings {
  readonly left: Beside
  readonly right: Beside
  /** Of a space that is to be cast as wide as it is set, in font units. */
  readonly width?: number
  /** How far it is to what stands at the left of the line on the same baseline, in font units. */
  readonly bridge?: number
}

/** What stands beside each run of a line, given in visual order. */
export function surroundingsOf(runs: readonly PlacedRun[], index: number): Surroundings {
  const placed = runs[index] as PlacedRun
  const own = placed.run
  const right = besideOf(own, runs[index + 1]?.run, (text) => text.at(-1))
  const width = own.space && own.level % 2 === 1 ? widthToTell(placed, right) : undefined
  return {
    left: besideOf(own, runs[index - 1]?.run, (text) => text.at(0)),
    right,
    ...(width !== undefined && { width }),
  }
}

/** Ems by which a space may be wider than its face has it, before readers take the rest for a gap. */
const GAP = 0.3
/** The same, where a mark stands at its right. */
const GAP_BY_MARK = 0.05
/** Widths are told by steps, in ems, so that few sorts are cast. */
const STEP = 0.01

function widthToTell({ run, advance }: PlacedRun, right: Beside): number | undefined {
  const more = (advance - run.advance) / run.size
  if (more < (right === 'mark' ? GAP_BY_MARK : GAP)) return undefined
  return Math.round(Math.floor(advance / run.size / STEP) * STEP * run.face.unitsPerEm)
}

function besideOf(
  own: GlyphRun,
  run: GlyphRun | undefined,
  nearest: (text: string) => string | undefined,
): Beside {
  if (!run) return 'end'
  if (run.level % 2 === 0) return 'insertion'
  if (own.space && areApart(own, run)) return 'seam'
  return run.space ? 'space' : kindOf(nearest(run.text) ?? '')
}

/** Set in different type, so that readers take them for different texts. */
function areApart(one: GlyphRun, other: GlyphRun): boolean {
  return one.face !== other.face || one.size !== other.size || bodyOf(one) !== bodyOf(other)
}

/** Turns a run into sorts, left to right. What is raised is cast raised: its line has one baseline for every reader. */
export function sortRun(run: GlyphRun, surroundings: Surroundings): Sort[] {
  const { rise } = run.span.style
  const sorts = sortLevel(run, surroundings)
  return rise === 0 ? sorts : sorts.map((sort) => raiseSort(sort, Math.round((rise / run.size) * run.face.unitsPerEm)))
}

function raiseSort(sort: Sort, by: number): Sort {
  return { ...sort, components: sort.components.map((component) => ({ ...component, y: component.y + by })) }
}

function sortLevel(run: GlyphRun, surroundings: Surroundings): Sort[] {
  const cells = cutCells(run)
  const em = run.face.unitsPerEm
  if (run.level % 2 === 0) return steerIn(cells, surroundings)
  if (run.space) return spaceSorts(cells, surroundings)
  const sorts = cells.flatMap((cell, place) => {
    const before = cells[place - 1]
    const left = before ? kindOf(before.text.at(0) as string) : surroundings.left
    const repeats = before !== undefined && before.text === cell.text
    const own = rightToLeftSorts(cell, repeats ? 'letter' : left, run.face)
    return run.openings.includes(cell.start) ? openLast(own) : own
  })
  const steered = steerBrackets(widen(sorts, Math.round(MARKS_WIDTH * em)), surroundings.right, Math.round(STEER_WIDTH * em))
  if (surroundings.left !== 'end') return steered
  const { bridge } = surroundings
  if (bridge !== undefined) return [lineEnd(bridge), ...steered]
  return sayLineEnd(steered, Math.round(LINE_END_WIDTH * em))
}

/**
 * A line's stretches of one direction, in the order in which they are read; inside each, left to right.
 * Drawn so, since MuPDF turns each right-to-left stretch round where it stands in the file and moves none.
 */
export function stretchesInReadingOrder<R extends { readonly placed: PlacedRun; readonly alone?: true }>(
  runs: readonly R[],
  direction: Direction,
): R[][] {
  const stretches: R[][] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    const together =
      last &&
      before &&
      !before.alone &&
      !run.alone &&
      before.placed.run.level % 2 === run.placed.run.level % 2 &&
      (run.placed.run.level % 2 === 0 || !areApart(before.placed.run, run.placed.run))
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

function insertedSort(cell: Cell): Sort {
  const sort = leftToRightSort(cell)
  return sort.text === ' ' ? { ...sort, text: LEFT_TO_RIGHT_MARK + sort.text } : sort
}

/** The width given to a letter's marks, in ems: enough for a reader to see that they stand in the line. */
const MARKS_WIDTH = 0.06

/** Arabic letter mark: keeps what stands at a word's end on the word's side of the space (UAX #9, 2.6). */
const ARABIC_LETTER_MARK = '\u061C'
export const LEFT_TO_RIGHT_MARK = '\u200E'
const LETTER_AND_MARKS = /^(.+?)(\p{M}+)$/su
const LETTER = /^\p{L}/u
const MARK = /^\p{M}/u
/** What is drawn the other way round in text from right to left. */
const BRACKET = /[()[\]{}«»‹›“”‘’<>⟨⟩]/u

function kindOf(character: string): Beside {
  if (LETTER.test(character)) return 'letter'
  if (MARK.test(character)) return 'mark'
  return BRACKET.test(character) ? 'bracket' : 'sign'
}

/** The width of the sort that steers a bracket, in ems. */
const STEER_WIDTH = 0.01
/** The width given to the space at a line's end, in ems. */
const LINE_END_WIDTH = 0.03

/** An insertion: what it is told apart by stands before it. */
function steerIn(cells: readonly Cell[], surroundings: Surroundings): Sort[] {
  const sorts = cells.map(insertedSort)
  const opening = openingOf(surroundings)
  const [first] = sorts
  if (surroundings.left === 'insertion' || !first) return sorts
  if (opening === LEFT_TO_RIGHT_MARK && LETTER.test(first.text)) return sorts
  return [steer(opening, 0), ...sorts]
}

/** What an insertion begins with. */
function openingOf({ left, right }: Surroundings): string {
  const apart = left === 'letter' || left === 'end' ? '' : ARABIC_LETTER_MARK
  return (right === 'bracket' ? ARABIC_LETTER_MARK : LEFT_TO_RIGHT_MARK) + (right === 'bracket' ? '' : apart)
}

const ARABIC_DIGIT = /[\u0660-\u0669]/

/** What a run of Arabic digits says as one, and the sorts that say it. */
export function wordingOf(run: GlyphRun, surroundings: Surroundings): { text: string; sorts: readonly Sort[] } | undefined {
  if (run.level % 2 === 1 || !ARABIC_DIGIT.test(run.text)) return undefined
  const { left, right } = surroundings
  const apart = left === 'letter' || left === 'end' || left === 'insertion' ? '' : ARABIC_LETTER_MARK
  const cells = cutCells(run)
  const sorts = [
    ...(apart ? [steer(LEFT_TO_RIGHT_MARK, 0)] : []),
    ...cells.flatMap((cell) => [...cell.text].map((_, index) => steer(LEFT_TO_RIGHT_MARK, index === 0 ? placeComponents(cell.glyphs).advance : 0))),
  ]
  if (right === 'bracket' && sorts[0]) sorts[0] = { ...sorts[0], text: ARABIC_LETTER_MARK }
  return { text: apart + run.text, sorts }
}

export function steer(text: string, advance: number): Sort {
  return { components: [], advance, text }
}

function steerBrackets(sorts: readonly Sort[], right: Beside, width: number): Sort[] {
  return sorts.flatMap((sort, place): Sort[] => {
    if (!BRACKET.test(sort.text)) return [sort]
    const { opens, ...bare } = sort
    const next = sorts[place + 1]
    const beside = next ? kindOf(next.text.replaceAll(ARABIC_LETTER_MARK, '').at(0) ?? '') : right
    const opening = beside === 'insertion' || beside === 'bracket' ? ARABIC_LETTER_MARK : ''
    return [
      { ...bare, advance: bare.advance - width, text: opening + LEFT_TO_RIGHT_MARK + bare.text, alone: true },
      { ...steer(LEFT_TO_RIGHT_MARK, width), ...(opens && { opens }), alone: true },
    ]
  })
}

function lineEnd(advance: number): Sort {
  return { components: [], advance, text: `${ARABIC_LETTER_MARK} ` }
}

function sayLineEnd([first, ...others]: readonly Sort[], width: number): Sort[] {
  if (!first) return []
  return [
    lineEnd(width),
    { ...moveSort(first, -width), advance: first.advance - width },
    ...others,
  ]
}

function rightToLeftSorts(cell: Cell, left: Beside, face: FontFace): Sort[] {
  const { components, advance } = placeComponents(cell.glyphs)
  const guard = left !== 'letter' && kindOf(cell.text.at(-1) as string) !== 'letter' ? ARABIC_LETTER_MARK : ''
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

/** Where a stretch ends. */
const ENDS: ReadonlySet<Beside> = new Set(['insertion', 'bracket', 'seam'])

function spaceSorts(cells: readonly Cell[], { left, right, width }: Surroundings): Sort[] {
  const sorts = cells.map((cell, place) => {
    const guarded =
      width !== undefined ||
      (place === 0 && ENDS.has(left)) ||
      (place === cells.length - 1 && (ENDS.has(right) || right === 'mark'))
    const sort = leftToRightSort(cell)
    return { ...sort, text: (guarded ? ARABIC_LETTER_MARK : '') + sort.text }
  })
  const [first] = sorts
  return width !== undefined && first && sorts.length === 1 ? [{ ...first, advance: width }] : sorts
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
