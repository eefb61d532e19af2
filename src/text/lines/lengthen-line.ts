/**
 * The words of a line and a length → the same words, a few of them drawn out by that length together: the best places
 * first, and few of them.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { Shaper } from '../faces/shape.ts'
import type { KashidaSite } from '../letters/kashida.ts'
import type { GlyphRun, LineBox, PlacedRun, Word } from '../paragraph.ts'
import { lengthenRun } from '../words/lengthen.ts'
import { widening } from './items.ts'

export interface LineDrawing {
  /** All words together. */
  readonly length: Pt
  /** In ems. */
  readonly longest: number
  readonly perLine: number
  /** Places of the paragraph where no join is drawn longer; those of `placeOf`. */
  readonly spared: ReadonlySet<number>
  /** Words that stay as they are: those drawn out in the line above, which the eye would find again. */
  readonly resting: ReadonlySet<string>
}

/** Where a longer join would stand: its offset in the paragraph. */
export function placeOf({ start }: Word, { offset }: KashidaSite): number {
  return start + offset
}

/** In ems: a longer join that is hardly longer is a fault of the eye. */
const SHORTEST = 0.1

/**
 * Draws the line out: by a wide form of its face first, then by longer joins, of as few words as can take the length.
 * Where none may be drawn out the line stays as it is.
 */
export function lengthenLine(
  line: readonly Word[],
  { length, longest, perLine, spared, resting }: LineDrawing,
  shape: Shaper,
): Word[] {
  const drawn = new Map<Word, GlyphRun>()
  let rest = length
  const wide = widest(line, length)
  if (wide) {
    drawn.set(wide, { ...wide.run, ...wide.run.wide })
    rest -= widening(wide.run)
  }
  const words = line.filter(({ run }) => !run.space)
  const isFree = (word: Word) =>
    !resting.has(word.run.text) &&
    [...drawn.keys()].every(
      (other) =>
        other.run.text !== word.run.text &&
        Math.abs(words.indexOf(other) - words.indexOf(word)) > PLAIN_BETWEEN,
    )
  let left = perLine
  for (const { word, site } of candidates(words, spared)) {
    const { run } = word
    if (rest <= SHORTEST * run.size || left === 0) break
    if (!isFree(word)) continue
    const count = Math.min(left, joinsFor(rest, longest * run.size))
    const longer = lengthenRun(run, site, Math.min(longest * run.size, rest / count), shape)
    if (!longer?.lengthened) continue
    drawn.set(word, longer)
    rest -= longer.lengthened.by
    left--
  }
  return line.map((word) => {
    const run = drawn.get(word)
    return run ? { ...word, run } : word
  })
}

/** Plain words that stand between two of a line that are drawn out. */
const PLAIN_BETWEEN = 1

/** How few joins take a length; one that is a whole number of longest joins takes no more than that. */
export function joinsFor(length: Pt, longest: Pt): number {
  return Math.ceil(length / longest - ROUNDING)
}
/** A wide form is as wide as it is: the word spaces may give back this part of themselves for it. */
const OVERSHOOT = 0.1

/** The word whose wide form comes nearest to the length; of equals the last, where a hand would draw it out. */
function widest(line: readonly Word[], length: Pt): Word | undefined {
  const spaces = line.reduce((sum, { run }) => sum + (run.space ? run.advance : 0), 0)
  const over = OVERSHOOT * spaces
  let best: Word | undefined
  for (const word of line) {
    const wider = widening(word.run)
    if (wider > 0 && wider <= length + over && (!best || wider >= widening(best.run))) best = word
  }
  return best
}

/** Letters of a short word, and the rows of the table by which it gives way to a longer one. */
const SHORT_WORD = 4
const GIVES_WAY = 3

function rankOf({ text }: GlyphRun, { priority }: KashidaSite): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return priority + (letters <= SHORT_WORD ? GIVES_WAY : 0)
}

/** Each word at the best of its places that is not spared, by the table; of equals, the nearest to the line's end. */
function candidates(words: readonly Word[], spared: ReadonlySet<number>) {
  return words
    .flatMap((word) => {
      const site = word.run.sites.find((each) => !spared.has(placeOf(word, each)))
      return site ? [{ word, site, rank: rankOf(word.run, site) }] : []
    })
    .reverse()
    .sort((a, b) => a.rank - b.rank)
}

/** In ems: longer joins of neighbouring lines are at least so far from standing above one another. */
const CLEARANCE = 1

/** Places of the longer joins that stand under those of the line above. */
export function stackedJoins(line: LineBox, above: LineBox | undefined): number[] {
  const upper = above ? longerJoins(above) : []
  return longerJoins(line)
    .filter(({ left, right, size }) => {
      const clear = CLEARANCE * size
      return upper.some((other) => other.left < right + clear && other.right > left - clear)
    })
    .map(({ place }) => place)
}

/** Whether lines with so many longer joins may follow one another: the rule of `roomUnder`, for lines that are set. */
export function standApart(joins: readonly number[]): boolean {
  return joins.every((count, index) => {
    const [one = 0, two = 0] = [joins[index - 1], joins[index - 2]]
    return count === 0 || one === 0 || (count === 1 && one === 1 && two === 0)
  })
}

/** The words of a line that are drawn out. */
export function drawnWords({ runs }: LineBox): string[] {
  return runs.flatMap(({ run }) => (run.lengthened ? [run.text] : []))
}

/** Each longer join of a line, from the left edge of the measure. */
function longerJoins({ runs, expansion }: LineBox) {
  return runs.flatMap((placed: PlacedRun) => {
    const { x, run } = placed
    if (!run.lengthened) return []
    const { from, to, site } = run.lengthened
    const [left, right] = [x + from * expansion, x + to * expansion]
    return [{ left, right, place: placeOf(placed, site), size: run.size }]
  })
}
