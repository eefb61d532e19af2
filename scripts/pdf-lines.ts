/**
 * A PDF → its justified lines as the statistic of evenness reads them: ours, or any other program's. The adapter of
 * MuPDF for programs; where its glyphs stand is all that is asked of a page, and how many pages there are.
 */

import * as mupdf from 'mupdf'
import type { MeasuredLine, WordGap } from '../src/text/lines/evenness.ts'

/** A glyph where it stands on its page, in points. */
interface PlacedGlyph {
  readonly character: string
  readonly left: number
  readonly right: number
  /** The face's own space at this size. */
  readonly space: number
}

interface ReadLine {
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly gaps: readonly WordGap[]
  readonly words: number
  readonly tatweels: number
}

/** Points by which two edges may differ and be one column's: what hangs, and what a letter keeps to its side. */
const SAME_EDGE = 5
/** A column that only a few lines share is none. */
const FEWEST_LINES = 5
const TATWEEL = '\u0640'
/** Steers the order of what stands beside it, and is no ink. */
const CONTROL = /\p{Cf}/u

/** Paragraphs, as far as lines tell: each ends with the first line that is not filled to its column. */
export function readParagraphs(pdf: Uint8Array): MeasuredLine[][] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, index) =>
    paragraphsOf(readLines(document.loadPage(index))),
  ).flat()
}

export function countPages(pdf: Uint8Array): number {
  return mupdf.Document.openDocument(pdf, 'application/pdf').countPages()
}

function readLines(page: mupdf.Page): ReadLine[] {
  const lines: ReadLine[] = []
  let marks: PlacedGlyph[] = []
  let baseline = 0
  let size = 0
  page.toStructuredText('preserve-whitespace').walk({
    beginLine: () => {
      marks = []
    },
    // biome-ignore lint/complexity/useMaxParams: MuPDF calls it so.
    onChar: (character, origin, font, bodySize, quad) => {
      const across = [quad[0], quad[2], quad[4], quad[6]]
      const [left, right] = [Math.min(...across), Math.max(...across)]
      const last = marks.at(-1)
      baseline = origin[1]
      size = bodySize
      if (!CONTROL.test(character)) marks.push({ character, left, right, space: spaceOf(font, bodySize) })
      // A glyph of several characters has all its width in the last: a control's is that of the sign before it.
      else if (last && last.right - last.left < ROUNDING) marks[marks.length - 1] = { ...last, left, right }
    },
    endLine: () => {
      const line = measure(marks, baseline, size)
      if (line) lines.push(line)
    },
  })
  return lines
}

function spaceOf(font: mupdf.Font, size: number): number {
  const glyph = font.encodeCharacter(0x20)
  return glyph > 0 ? font.advanceGlyph(glyph, 0) * size : 0
}

/** Words of a line from left to right, and the gaps between them. */
function measure(marks: readonly PlacedGlyph[], baseline: number, size: number): ReadLine | undefined {
  const placed = marks.filter(({ left, right }) => right > left).sort((a, b) => a.left - b.left)
  const drawn = placed.filter(({ character }) => character.trim() !== '')
  const [first] = drawn
  if (!first) return undefined
  const gaps: WordGap[] = []
  let end = first.right
  for (const mark of drawn.slice(1)) {
    const between = placed.filter(
      ({ character, left, right }) =>
        character.trim() === '' &&
        (left + right) / 2 > end - ROUNDING &&
        (left + right) / 2 < mark.left + ROUNDING,
    )
    if (between.length > 0) {
      // A space that was drawn is as wide as the face has it; one that a reader inferred fills the gap.
      const natural = mark.space || Math.min(...between.map(({ left, right }) => right - left))
      if (natural > 0) gaps.push({ left: end, right: mark.left, ratio: (mark.left - end) / natural })
    }
    end = Math.max(end, mark.right)
  }
  return {
    left: first.left,
    right: end,
    baseline,
    size,
    gaps,
    words: gaps.length + 1,
    tatweels: marks.filter(({ character }) => character === TATWEEL).length,
  }
}
const ROUNDING = 0.01

interface Column {
  readonly left: number
  readonly right: number
}

function paragraphsOf(lines: readonly ReadLine[]): MeasuredLine[][] {
  return columnsOf(lines).flatMap((column) => {
    const inColumn = lines.filter((line) => within(line, column)).sort((a, b) => a.baseline - b.baseline)
    const paragraphs: MeasuredLine[][] = [[]]
    for (const line of inColumn) {
      const paragraph = paragraphs.at(-1)
      const flush = fills(line, column, paragraph?.length === 0)
      const joins = Array<number>(line.tatweels).fill(0)
      paragraph?.push({ gaps: line.gaps, flush, words: line.words, joins })
      if (!flush) paragraphs.push([])
    }
    // A line alone says nothing of justification.
    return paragraphs.filter((paragraph) => paragraph.length > 1)
  })
}

/** Ems that the first line of a paragraph may be indented, at either side. */
const DEEPEST_INDENT = 2.5

function fills({ left, right, size }: ReadLine, column: Column, first: boolean): boolean {
  const [atLeft, atRight] = [isEdge(left, column.left), isEdge(right, column.right)]
  if (atLeft && atRight) return true
  const indent = atLeft ? column.right - right : left - column.left
  return first && (atLeft || atRight) && indent <= DEEPEST_INDENT * size
}

/** Pairs of edges that many lines share. */
function columnsOf(lines: readonly ReadLine[]): Column[] {
  const columns: { left: number; right: number; lines: number }[] = []
  for (const { left, right } of lines) {
    const known = columns.find((column) => isEdge(left, column.left) && isEdge(right, column.right))
    if (known) known.lines++
    else columns.push({ left, right, lines: 1 })
  }
  return columns.filter((column) => column.lines >= FEWEST_LINES)
}

function isEdge(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_EDGE
}

function within(line: ReadLine, { left, right }: Column): boolean {
  return line.left >= left - SAME_EDGE && line.right <= right + SAME_EDGE
}
