/**
 * What one reader alone is told → text operators that the others pass over, in a font of their own that draws nothing:
 *
 * - PDFium takes a line's text objects by where they begin, and does not obey an `ActualText` of nothing, which keeps
 *   what is shown under it from MuPDF and poppler. pdf.js passes over what ends in a mark of direction.
 * - Poppler takes characters by where they stand, all others by when they are drawn: what is drawn last on the page
 *   is behind everything to them. PDFium passes over what has no width.
 */

import type { Point, Pt } from '../geometry.ts'
import type { FontFace } from '../text/faces/font.ts'
import type { CastRun } from './cast.ts'
import { type PdfDocument, useResource } from './document.ts'
import { embedFont, nameOfFont, type OpenFont } from './fonts.ts'
import { toThousandth } from './number.ts'
import { bodySize } from './operators.ts'
import { SortCase } from './sort-case.ts'
import { ARABIC_LETTER_MARK, LEFT_TO_RIGHT_MARK, steer } from './steering.ts'
import { buildTrueType } from './truetype.ts'

/** Units to the em of the font. */
const EM = 1000
/** Ems from where PDFium is told something to the edge that it is told of: it rounds widths, and edges drift. */
const BEFORE = 0.06
/** Thousandths of an em from the first of two equal marks to the second. */
const APART = 20
/** Points to the left of a sign at which poppler hears what is told of it: nearer, rounding puts it behind the sign. */
const BESIDE = 0.1

/** A line's cast runs, and where on the page it stands. */
export interface CastLine {
  readonly at: Point
  readonly runs: readonly CastRun[]
}

export class Whispers {
  readonly #document: PdfDocument
  readonly #case: SortCase
  readonly #font: OpenFont

  constructor(document: PdfDocument, face: FontFace, font: OpenFont) {
    this.#document = document
    this.#case = new SortCase(face, EM)
    this.#font = font
    for (const mark of [ARABIC_LETTER_MARK, LEFT_TO_RIGHT_MARK])
      for (const advance of [0, BEFORE * EM]) this.#case.numberOf(steer(mark, advance))
  }

  embed(): void {
    const { face, sorts } = this.#case
    const named = { ...face, postscriptName: `${face.postscriptName}-Told` }
    const file = buildTrueType(face.bytes, sorts, EM)
    embedFont(this.#document, this.#font, { face: named, body: EM, file, sorts })
  }

  /** What PDFium is told between the runs of a line. */
  toPdfium({ at, runs }: CastLine): string[] {
    return edgesOf(runs).flatMap(({ x, run, marks }) => {
      const before = BEFORE * bodySize(run.placed.run, run.from)
      const wide = (mark: string) => this.#code(mark, BEFORE * EM)
      // Of one sign alone that draws nothing it measures no width: the second one tells it that there is some.
      const shown =
        marks.length > 1
          ? `<${[...marks].map(wide).join('')}>`
          : `<${wide(marks)}>${BEFORE * EM - APART}<${wide(marks)}>`
      const operator = this.#spell(run, { x: at.x + x - before, y: at.y }, shown)
      return ['/Span <</ActualText <feff>>> BDC', 'BT', operator, 'ET', 'EMC']
    })
  }

  /** What poppler is told of all lines of a page, behind all else. */
  toPoppler(lines: readonly CastLine[]): string[] {
    const operators = lines.flatMap(({ at, runs }) =>
      runs.flatMap((run) =>
        run.guards.map((x) =>
          this.#spell(run, { x: at.x + x - BESIDE, y: at.y }, `<${this.#code(ARABIC_LETTER_MARK)}>`),
        ),
      ),
    )
    return operators.length > 0 ? ['BT', ...operators, 'ET'] : []
  }

  #code(text: string, advance = 0): string {
    return this.#case.codeOf(steer(text, advance))
  }

  /** At the size of the type it is told beside: readers take other sizes for other lines. */
  #spell({ placed, from }: CastRun, { x, y }: Point, shown: string): string {
    const name = nameOfFont(this.#font)
    useResource(this.#document, 'fonts', name, this.#font.reserved.object)
    const size = toThousandth(bodySize(placed.run, from))
    return `/${name} ${size} Tf 1 0 0 -1 ${toThousandth(x)} ${toThousandth(y)} Tm [${shown}] TJ`
  }
}

interface Edge {
  readonly x: Pt
  readonly run: CastRun
  /** From the left. */
  readonly marks: string
}

/** Edges beside which PDFium is told something; of two runs that meet, what is told beside both. */
const NO_EDGES: Edge[] = []

function edgesOf(runs: readonly CastRun[]): Edge[] {
  if (!runs.some(({ shown: { aside } }) => aside.left || aside.right)) return NO_EDGES
  return runs.flatMap((run, index) => {
    const { x, advance } = run.placed
    const { left = '', right = '' } = run.shown.aside
    const [before, next] = [runs[index - 1]?.shown.aside.right, runs[index + 1]?.shown.aside.left ?? '']
    return [
      ...(left !== '' && !before ? [{ x, run, marks: left }] : []),
      ...(right !== '' ? [{ x: x + advance, run, marks: right + next }] : []),
    ]
  })
}
