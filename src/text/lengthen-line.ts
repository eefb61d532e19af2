/**
 * The words of a line and a length in, the same words with a few of them drawn out by that length together out.
 * A room of its own because a join is chosen with its neighbours in sight: the best place, and none under another.
 */

import type { Pt } from '../geometry.ts'
import { widening } from './items.ts'
import { lengthenRun } from './lengthen.ts'
import type { GlyphRun } from './paragraph.ts'
import type { Shaper } from './shape.ts'

/** A stretch of a line that is drawn longer, from the start edge of the measure. */
export interface Drawn {
  readonly from: Pt
  readonly to: Pt
}

export interface LengthenedLine {
  readonly runs: readonly GlyphRun[]
  readonly drawn: readonly Drawn[]
}

export interface Drawing {
  /** All words together. */
  readonly length: Pt
  /** In ems. */
  readonly longest: number
  readonly perLine: number
  /** Of the line above. */
  readonly above: readonly Drawn[]
  readonly indent: Pt
}

/** In ems: a longer join that is hardly longer is a fault of the eye. */
const SHORTEST = 0.1
/** In ems: longer joins of neighbouring lines are at least so far from standing above one another. */
const CLEARANCE = 0.5

/**
 * Draws the line out: by a wide form of its face first, then by longer joins, of as few words as can take the length.
 * Where none may be drawn out the line stays as it is.
 */
export function lengthenLine(
  runs: readonly GlyphRun[],
  { length, longest, perLine, above, indent }: Drawing,
  shape: Shaper,
): LengthenedLine {
  const lengthened = new Map<GlyphRun, GlyphRun>()
  const drawn: Drawn[] = []
  let rest = length
  const wide = widest(runs, length)
  if (wide) {
    lengthened.set(wide, { ...wide, ...wide.wide })
    rest -= widening(wide)
  }
  for (const { run, place } of candidates(runs, indent)) {
    if (rest <= SHORTEST * run.size || drawn.length >= perLine) break
    if (lengthened.has(run)) continue
    const own = siteAt(run, place)
    const clear = CLEARANCE * run.size
    const count = Math.min(perLine - drawn.length, Math.ceil(rest / (longest * run.size) - ROUNDING))
    const by = Math.min(longest * run.size, rest / count)
    if (above.some(({ from, to }) => from < own + by + clear && to > own - clear)) continue
    const longer = lengthenRun(run, by, shape)
    if (!longer?.lengthened) continue
    lengthened.set(run, longer)
    drawn.push({ from: own, to: own + longer.lengthened.by })
    rest -= longer.lengthened.by
  }
  return { runs: runs.map((run) => lengthened.get(run) ?? run), drawn }
}
/** A length that is a whole number of longest joins takes no more joins than that. */
const ROUNDING = 1e-6

/** The word whose wide form comes nearest to the length; of equals the last, where a hand would draw it out. */
function widest(runs: readonly GlyphRun[], length: Pt): GlyphRun | undefined {
  let best: GlyphRun | undefined
  for (const run of runs) {
    const own = widening(run)
    if (own > 0 && own <= length && (!best || own >= widening(best))) best = run
  }
  return best
}

interface Candidate {
  readonly run: GlyphRun
  /** Its start edge, from the start edge of the measure. */
  readonly place: Pt
}

/** By the table of places; of equals, the nearest to the line's end. */
function candidates(runs: readonly GlyphRun[], indent: Pt): Candidate[] {
  let pen = indent
  const found: Candidate[] = []
  for (const run of runs) {
    if (run.site) found.push({ run, place: pen })
    pen += run.advance
  }
  const priority = ({ run }: Candidate) => run.site?.priority ?? 0
  return found.reverse().sort((a, b) => priority(a) - priority(b))
}

/** Where in the line, from the start edge, a word's join stands. */
function siteAt({ site, glyphs, size, face }: GlyphRun, place: Pt): Pt {
  const before = glyphs.reduce(
    (sum, { cluster, advance }) => sum + (cluster < (site?.offset ?? 0) ? advance : 0),
    0,
  )
  return place + (before * size) / face.unitsPerEm
}
