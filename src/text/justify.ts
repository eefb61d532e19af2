/**
 * The glyph runs of one line in, a line box exactly as wide as the measure out.
 * A room of its own because here logical order becomes visual and gaps become exact.
 */

import type { Pt } from '../geometry.ts'
import { reorder } from './bidi.ts'
import type { GlyphRun, LineBox, ParagraphStyle, PlacedRun } from './paragraph.ts'

/** How far a word space gives, as parts of its natural width; looser lines are set but cost ever more. */
export const SPACE_STRETCH = 0.5
export const SPACE_SHRINK = 0.2

export interface LineContent {
  /** Logical order, without the spaces the line ends at. */
  readonly runs: readonly GlyphRun[]
  readonly start: number
  readonly end: number
  /** Space before the first word, at the start side. */
  readonly indent: Pt
  /** The last line of a paragraph is never stretched. */
  readonly last: boolean
}

/** Lays a broken line into its measure. A line too full to shrink stays as wide as it is and overhangs. */
export function setLine(content: LineContent, style: ParagraphStyle, measure: Pt): LineBox {
  const gap = style.align === 'justify' ? gapRatio(content, measure) : 1
  const advances = reorder(content.runs).map((run) => ({ run, advance: run.advance * (run.space ? gap : 1) }))
  const width = advances.reduce((sum, { advance }) => sum + advance, content.indent)
  const rightToLeft = style.direction === 'rtl'
  let x = leftEdge(style, measure - width) + (rightToLeft ? 0 : content.indent)
  const runs = advances.map(({ run, advance }): PlacedRun => {
    const placed = { x, advance, run }
    x += advance
    return placed
  })
  return { runs, direction: style.direction, measure, start: content.start, end: content.end, gapRatio: gap }
}

/** What every word space of the line is multiplied by so that the line fills its measure. */
function gapRatio({ runs, indent, last }: LineContent, measure: Pt): number {
  let words = indent
  let spaces = 0
  for (const { space, advance } of runs) {
    if (space) spaces += advance
    else words += advance
  }
  if (spaces === 0) return 1
  const exact = (measure - words) / spaces
  return last ? Math.min(1, Math.max(exact, 1 - SPACE_SHRINK)) : Math.max(exact, 1 - SPACE_SHRINK)
}

function leftEdge({ align, direction }: ParagraphStyle, slack: Pt): Pt {
  if (align === 'centre') return slack / 2
  const atRight = (direction === 'rtl') === (align !== 'end')
  return atRight ? slack : 0
}
