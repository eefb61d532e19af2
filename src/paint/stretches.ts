/**
 * A line's runs → the order they are drawn in, and where a reader is to look for their beginnings: MuPDF and pdf.js
 * take text in the order of the file, and PDFium by where it begins.
 */

import type { Direction } from '../direction.ts'
import type { Pt } from '../geometry.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { PlacedRun } from '../text/paragraph.ts'
import { bodyOf } from './sort-case.ts'
import { areApart } from './surroundings.ts'

interface DrawnRun {
  readonly placed: PlacedRun
  readonly shown?: { readonly alone?: true }
}

interface BegunRun extends DrawnRun {
  readonly shown: { readonly steers: boolean; readonly spaced: boolean; readonly alone?: true }
}

/**
 * A line's stretches of one direction and one type, in the order in which they are read; inside each, left to right. A
 * space that is told alone is a stretch of its own.
 * MuPDF turns each right-to-left stretch round where it stands in the file and moves none, pdf.js each of one type.
 */
export function stretchesInReadingOrder<P extends DrawnRun>(runs: readonly P[], direction: Direction): P[][] {
  const stretches: P[][] = []
  for (const run of runs) {
    const before = stretches.at(-1)?.at(-1)
    if (before && areOne(before, run)) stretches.at(-1)?.push(run)
    else stretches.push([run])
  }
  return direction === 'rtl' ? stretches.reverse() : stretches
}

function areOne(before: DrawnRun, run: DrawnRun): boolean {
  const [one, other] = [before.placed.run, run.placed.run]
  if (isRightToLeft(one.level) !== isRightToLeft(other.level) || before.shown?.alone) return false
  return !isRightToLeft(one.level) || !areApart(one, other)
}

/** What may be begun elsewhere: a word of an insertion that PDFium takes for one. */
const WORD = /^(?:\p{L}+|[0-9]+)$/u
/** Two words and the space between them. */
const FEWEST_PARTS = 3

/** Ems of the body between two beginnings: of signs that stand nearer to one another PDFium leaves one out. */
const STEP = 0.08

/**
 * Where words of a left-to-right insertion are begun, and the spaces between them: at its right end, the first of them
 * farthest, and drawn where they belong. PDFium takes what begins farther to the right for earlier, and otherwise
 * hears the words of an insertion from the last to the first. Where a sign stands at its left it would hear a space
 * besides; such an insertion is left as it is.
 */
export function beginningsOf<P extends BegunRun>(
  runs: readonly P[],
  direction: Direction,
): (Pt | undefined)[] {
  const isInserted = ({ placed }: DrawnRun) => !isRightToLeft(placed.run.level)
  return runs.map((part, index) => {
    if (direction === 'ltr' || !isInserted(part)) return undefined
    const start = runs.findLastIndex((other, place) => place < index && !isInserted(other)) + 1
    const found = runs.findIndex((other, place) => place > index && !isInserted(other))
    const words = runs.slice(start, found < 0 ? runs.length : found).filter(({ shown }) => !shown.steers)
    const before = runs[start - 1]?.shown
    const isPlain = words.every(({ placed: { run } }) => run.space || WORD.test(run.text))
    if (words.length < FEWEST_PARTS || !isPlain || (before && !before.spaced)) return undefined
    const { x, advance, run } = (words.at(-1) as DrawnRun).placed
    const body = (run.size * bodyOf(run)) / run.face.unitsPerEm
    const word = words.indexOf(part.shown.steers ? (runs[index + 1] as P) : part)
    return x + advance - (word + 1) * STEP * body
  })
}
