/**
 * The words of a line and a length in, the same words with a few of them drawn out by that length together out.
 * A room of its own because a join is chosen with its neighbours in sight: the best place, and none under another.
 */

import type { Pt } from '../geometry.ts'
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

/** In ems: longer joins of neighbouring lines are at least so far from standing above one another. */
const CLEARANCE = 0.5

/** Lengthens as few words as can take the length; where none may be lengthened the line stays as it is. */
export function lengthenLine(
  runs: readonly GlyphRun[],
  { length, longest, perLine, above, indent }: Drawing,
  shape: Shaper,
): LengthenedLine {
  const lengthened = new Map<GlyphRun, GlyphRun>()
  const drawn: Drawn[] = []
  let rest = length
  for (const { run, place } of candidates(runs, indent)) {
    if (rest <= 0 || drawn.length >= perLine) break
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
