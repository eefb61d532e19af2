/**
 * Set lines → sorts: composite glyphs that tile the line, each with the text it reads back as. Here it is decided how
 * text copies out of a PDF.
 *
 * Readers rebuild a line from where its glyphs stand and how wide they say they are. A face's own glyphs
 * overlap, leave kerning gaps and move back for their marks, and so come back as torn words. A sort is a
 * grapheme as it stands in this line, as wide as it was set; sorts lie edge to edge. In which order readers
 * take them is decided beside: by what steers them (`steering.ts`), and by what is drawn first (`stretches.ts`).
 */

import type { FontFace, Glyph } from '../text/faces/font.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun } from '../text/paragraph.ts'
import type { Component } from './glyf.ts'
import type { Sort } from './sort.ts'
import {
  type ActualText,
  lineEnd,
  sayWithSpace,
  steerBracket,
  steerEdge,
  steerInsertion,
  steerSign,
  steerSpaces,
  wordDigits,
} from './steering.ts'
import { kindOf, type Surroundings } from './surroundings.ts'

/** The width given to a letter's marks, in ems: enough for a reader to see that they stand in the line. */
const MARKS_WIDTH = 0.06
/** The width given to the space at a line's end, in ems; and from which width on a last letter gives it. */
const LINE_END_WIDTH = 0.03
const NARROW = 0.12

/** Turns a run into sorts, left to right. What is raised is cast raised: for every reader a line has one baseline. */
export function sortRun(run: GlyphRun, surroundings: Surroundings): Sort[] {
  const { rise } = run.span.style
  const sorts = sortLevel(run, surroundings)
  if (rise === 0) return sorts
  const by = Math.round((rise / run.size) * run.face.unitsPerEm)
  return sorts.map((sort) => shiftSort(sort, 0, by))
}

/** What a run says as one, where its sorts alone would mislead a reader. */
export function actualTextOf(run: GlyphRun): ActualText | undefined {
  return isRightToLeft(run.level) ? undefined : wordDigits(cutCells(run).map(leftToRightSort))
}

function sortLevel(run: GlyphRun, surroundings: Surroundings): Sort[] {
  const cells = cutCells(run)
  if (!isRightToLeft(run.level)) return steerInsertion(cells.map(leftToRightSort), surroundings)
  if (run.space) return steerEdge(steerSpaces(cells.map(leftToRightSort), surroundings), surroundings)
  const ems = (width: number) => Math.round(width * run.face.unitsPerEm)
  const sorts = cells.flatMap((cell) => {
    const shown = rightToLeftSorts(cell, run.face)
    return run.openings.includes(cell.start) ? openLast(shown) : shown
  })
  const { left, parted, bridge, width: spaceWidth } = surroundings
  const word = steerEdge(steerWord(widen(sorts, ems(MARKS_WIDTH)), surroundings), surroundings)
  const steered = sayWithSpace(word, spaceWidth)
  if (left !== 'end' || parted) return steered
  if (bridge !== undefined) return [lineEnd(bridge), ...steered]
  // Two narrow sorts side by side poppler takes for one sign drawn twice; but pdf.js needs the space by a mark.
  const isMark = kindOf(run.text.at(-1) ?? '') === 'mark'
  const ends = (steered[0]?.advance ?? 0) >= ems(isMark ? MARKS_WIDTH : NARROW)
  return ends ? endLine(steered, ems(LINE_END_WIDTH)) : steered
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
  return isRightToLeft(level) ? cells.reverse() : cells
}

function leftToRightSort({ glyphs, text }: Cell): Sort {
  return { ...placeComponents(glyphs), text }
}

/** Tells of every sort of a word from right to left what it must not be read together with. */
function steerWord(sorts: readonly Sort[], around: Surroundings): Sort[] {
  return sorts.map((sort, place) => {
    const before = sorts[place - 1]
    if (!before) return steerSign(steerBracket(sort, around.left), around)
    // Of two signs that are the same nobody sees that they were turned round.
    const kind = before.text === sort.text ? 'letter' : kindOf(before.text.at(-1) ?? '')
    return steerSign(steerBracket(sort, kind), { left: kind, nearest: kind })
  })
}

/** A line's last sort gives the space behind it some of its width. */
function endLine([last, ...others]: readonly Sort[], width: number): Sort[] {
  if (!last) return []
  return [lineEnd(width), { ...shiftSort(last, -width), advance: last.advance - width }, ...others]
}

const LETTER_AND_MARKS = /^(.+?)(\p{M}+)$/su

function rightToLeftSorts(cell: Cell, face: FontFace): Sort[] {
  const { components, advance } = placeComponents(cell.glyphs)
  const width = Math.round(MARKS_WIDTH * face.unitsPerEm)
  const [, letter, marks] = LETTER_AND_MARKS.exec(cell.text) ?? []
  if (!letter || !marks || advance < 2 * width) {
    return [{ components, advance, text: reversed(cell.text) }]
  }
  // Where HarfBuzz merged mark and letter the letter's sort draws both, and the marks' sort only says its text.
  const isMark = (index: number) => (cell.glyphs[index] as Glyph).cluster >= cell.start + letter.length
  return [
    {
      components: components.filter((_, index) => isMark(index)),
      advance: width,
      text: reversed(marks),
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
    const lack = least - sort.advance
    if (lack <= 0) continue
    // Marks may stand between the two.
    const giver = wide.findIndex(({ advance }, place) => place > index && advance - lack >= least)
    if (giver < 0 || giver > index + 2) continue
    wide[index] = { ...sort, advance: least }
    for (let place = index + 1; place <= giver; place++) wide[place] = shiftSort(wide[place] as Sort, -lack)
    const given = wide[giver] as Sort
    wide[giver] = { ...given, advance: given.advance - lack }
  }
  const last = wide.at(-1)
  const before = wide.at(-2)
  const lack = last ? least - last.advance : 0
  if (last && before && lack > 0 && before.advance - lack >= least) {
    wide[wide.length - 2] = { ...before, advance: before.advance - lack }
    wide[wide.length - 1] = { ...shiftSort(last, lack), advance: least }
  }
  return wide
}

function shiftSort(sort: Sort, x: number, y = 0): Sort {
  return {
    ...sort,
    components: sort.components.map((component) => ({
      ...component,
      x: component.x + x,
      y: component.y + y,
    })),
  }
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
