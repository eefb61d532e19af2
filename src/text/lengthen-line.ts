/**
 * The words of a line and a length in, the same words with a few of them drawn out by that length together out.
 * A room of its own because a join is chosen with its line in sight: the best places first, and few of them.
 */

import type { Pt } from '../geometry.ts'
import { widening } from './items.ts'
import { lengthenRun } from './lengthen.ts'
import { advanceOf, type GlyphRun, type LineBox, type PlacedRun } from './paragraph.ts'
import type { Shaper } from './shape.ts'

export interface Drawing {
  /** All words together. */
  readonly length: Pt
  /** In ems. */
  readonly longest: number
  readonly perLine: number
  /** Offsets of words whose joins stay as they are. */
  readonly spared: ReadonlySet<number>
}

/** In ems: a longer join that is hardly longer is a fault of the eye. */
const SHORTEST = 0.1

/**
 * Draws the line out: by a wide form of its face first, then by longer joins, of as few words as can take the length.
 * Where none may be drawn out the line stays as it is.
 */
export function lengthenLine(
  runs: readonly GlyphRun[],
  { length, longest, perLine, spared }: Drawing,
  shape: Shaper,
): GlyphRun[] {
  const drawn = new Map<GlyphRun, GlyphRun>()
  let rest = length
  const wide = widest(runs, length)
  if (wide) {
    drawn.set(wide, { ...wide, ...wide.wide })
    rest -= widening(wide)
  }
  let left = perLine
  for (const run of candidates(runs)) {
    if (rest <= SHORTEST * run.size || left === 0) break
    if (drawn.has(run) || spared.has(run.start)) continue
    const count = Math.min(left, joinsFor(rest, longest * run.size))
    const longer = lengthenRun(run, Math.min(longest * run.size, rest / count), shape)
    if (!longer?.lengthened) continue
    drawn.set(run, longer)
    rest -= longer.lengthened.by
    left--
  }
  return runs.map((run) => drawn.get(run) ?? run)
}

/** How few joins take a length; one that is a whole number of longest joins takes no more than that. */
export function joinsFor(length: Pt, longest: Pt): number {
  return Math.ceil(length / longest - ROUNDING)
}
const ROUNDING = 1e-6

/** A wide form is as wide as it is: the word spaces may give back this part of themselves for it. */
const OVERSHOOT = 0.1

/** The word whose wide form comes nearest to the length; of equals the last, where a hand would draw it out. */
function widest(runs: readonly GlyphRun[], length: Pt): GlyphRun | undefined {
  const spaces = advanceOf(runs.filter(({ space }) => space))
  const over = OVERSHOOT * spaces
  let best: GlyphRun | undefined
  for (const run of runs) {
    const own = widening(run)
    if (own > 0 && own <= length + over && (!best || own >= widening(best))) best = run
  }
  return best
}

/** By the table of places; of equals, the nearest to the line's end. */
function candidates(runs: readonly GlyphRun[]): GlyphRun[] {
  const priority = ({ site }: GlyphRun) => site?.priority ?? 0
  return runs
    .filter(({ site }) => site !== undefined)
    .reverse()
    .sort((a, b) => priority(a) - priority(b))
}

/** In ems: longer joins of neighbouring lines are at least so far from standing above one another. */
const CLEARANCE = 0.5

/** Offsets of the words whose longer joins stand under those of the line above. */
export function stackedWords(line: LineBox, above: LineBox | undefined): number[] {
  const upper = above ? longerJoins(above) : []
  return longerJoins(line)
    .filter(({ left, right, run }) => {
      const clear = CLEARANCE * run.size
      return upper.some((other) => other.left < right + clear && other.right > left - clear)
    })
    .map(({ run }) => run.start)
}

/** Each longer join of a line, from the left edge of the measure. */
function longerJoins({ runs, expansion }: LineBox) {
  return runs.flatMap(({ x, run }: PlacedRun) => {
    if (!run.lengthened) return []
    const { from, to } = run.lengthened
    return [{ left: x + from * expansion, right: x + to * expansion, run }]
  })
}
