/**
 * The words of a line and a length → the same words, a few of them drawn out by that length together: the best places
 * first, and few of them.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { Shaper } from '../faces/shape.ts'
import type { KashidaSite } from '../letters/kashida.ts'
import { advanceOf, type GlyphRun, type LineBox, type PlacedRun } from '../paragraph.ts'
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
export function placeOf({ start }: GlyphRun, { offset }: KashidaSite): number {
  return start + offset
}

/** In ems: a longer join that is hardly longer is a fault of the eye. */
const SHORTEST = 0.1

/**
 * Draws the line out: by a wide form of its face first, then by longer joins, of as few words as can take the length.
 * Where none may be drawn out the line stays as it is.
 */
export function lengthenLine(
  runs: readonly GlyphRun[],
  { length, longest, perLine, spared, resting }: LineDrawing,
  shape: Shaper,
): GlyphRun[] {
  const drawn = new Map<GlyphRun, GlyphRun>()
  let rest = length
  const wide = widest(runs, length)
  if (wide) {
    drawn.set(wide, { ...wide, ...wide.wide })
    rest -= widening(wide)
  }
  const words = runs.filter(({ space }) => !space)
  const isFree = (run: GlyphRun) =>
    !resting.has(run.text) &&
    [...drawn.keys()].every(
      (other) =>
        other.text !== run.text && Math.abs(words.indexOf(other) - words.indexOf(run)) > PLAIN_BETWEEN,
    )
  let left = perLine
  for (const { run, site } of candidates(words, spared)) {
    if (rest <= SHORTEST * run.size || left === 0) break
    if (!isFree(run)) continue
    const count = Math.min(left, joinsFor(rest, longest * run.size))
    const longer = lengthenRun(run, site, Math.min(longest * run.size, rest / count), shape)
    if (!longer?.lengthened) continue
    drawn.set(run, longer)
    rest -= longer.lengthened.by
    left--
  }
  return runs.map((run) => drawn.get(run) ?? run)
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
function widest(runs: readonly GlyphRun[], length: Pt): GlyphRun | undefined {
  const spaces = advanceOf(runs.filter(({ space }) => space))
  const over = OVERSHOOT * spaces
  let best: GlyphRun | undefined
  for (const run of runs) {
    const wider = widening(run)
    if (wider > 0 && wider <= length + over && (!best || wider >= widening(best))) best = run
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
function candidates(words: readonly GlyphRun[], spared: ReadonlySet<number>) {
  return words
    .flatMap((run) => {
      const site = run.sites.find((each) => !spared.has(placeOf(run, each)))
      return site ? [{ run, site }] : []
    })
    .reverse()
    .sort((a, b) => rankOf(a.run, a.site) - rankOf(b.run, b.site))
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
  return runs.flatMap(({ x, run }: PlacedRun) => {
    if (!run.lengthened) return []
    const { from, to, site } = run.lengthened
    const [left, right] = [x + from * expansion, x + to * expansion]
    return [{ left, right, place: placeOf(run, site), size: run.size }]
  })
}
