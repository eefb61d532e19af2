/**
 * A galley → whether vowel marks of neighbouring lines would touch, and what to try instead: marks may touch from
 * paragraph to paragraph, and the remedy is one for the whole article.
 */

import type { Pt } from '../../geometry.ts'
import { isVowelled } from '../../text/letters/vowelled.ts'
import { marksMeet } from '../../text/lines/ink.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'
import { fillWith, type Galley } from '../grid/row.ts'
import { move, type TextItem } from '../page/frame.ts'
import type { Crowding } from '../set/compositor.ts'

/** Parts of its size that vowelled text is set at on the same leading. */
const SMALLEST_SCALE = 0.84
const SCALE_STEP = 0.01
/** What is tried in its turn: smaller and smaller; then, as the last resort, on two grid lines. */
export const REMEDIES: readonly Crowding[] = [
  ...Array.from({ length: Math.round((1 - SMALLEST_SCALE) / SCALE_STEP) }, (_, index) => ({
    scale: 1 - (index + 1) * SCALE_STEP,
  })),
  { doubled: true },
]

/** Whether marks of any two lines, one under the other, touch, or come nearer than so much paper. */
export function isCrowded(galley: Galley, baseline: Pt, paper: Pt = 0): boolean {
  const vowelled = new Map<StyledText, boolean>()
  const counts = ({ source }: TextItem) => {
    const known = vowelled.get(source) ?? isVowelled(source.text)
    vowelled.set(source, known)
    return known
  }
  let lines = 0
  let above: readonly TextItem[] = []
  return galley.some((row, index) => {
    lines = fillWith(lines, row, index === 0)
    const y = (lines - row.lines) * baseline
    const lower = row.items
      .flatMap((item) => (item.kind === 'text' && counts(item) ? [item] : []))
      .map((item) => move(item, { x: 0, y }) as TextItem)
    const touches = lower.some((item) =>
      above.some((upper) => marksMeet(inColumn(upper), inColumn(item), item.at.y - upper.at.y - paper)),
    )
    above = lower
    return touches
  })
}

/** A line whose runs are measured from the column's edge and not from its own. */
function inColumn({ at, line }: TextItem): LineBox {
  return at.x === 0 ? line : { ...line, runs: line.runs.map((run) => ({ ...run, x: run.x + at.x })) }
}
