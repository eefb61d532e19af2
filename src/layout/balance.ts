/**
 * A way to compose and a measure in, lines as even as they can be out.
 * A room of its own because display type asks for it, where a last line of one word is a hole.
 */

import type { Pt } from '../geometry.ts'
import type { Alignment, Composed, LineBox } from '../text/paragraph.ts'

/** Points: finer than any eye. */
const STEP = 0.5

/** Sets to the narrowest measure that takes no more lines, and puts the lines back into the whole one. */
export function balanceLines(compose: (measure: Pt) => Composed, measure: Pt, align: Alignment): Composed {
  let best = compose(measure)
  const count = best.lines.length
  if (count < 2 || best.faults.length > 0) return best
  let fits = measure
  let tooNarrow = measure / count / 2
  while (fits - tooNarrow > STEP) {
    const tried = (fits + tooNarrow) / 2
    const composed = compose(tried)
    const holds = composed.faults.length === 0 && composed.lines.length <= count
    if (holds) best = composed
    if (holds) fits = tried
    else tooNarrow = tried
  }
  return { ...best, lines: best.lines.map((line) => widen(line, measure, align)) }
}

/** A line set to a narrow measure, in its place in a wider one. */
function widen(line: LineBox, measure: Pt, align: Alignment): LineBox {
  const slack = measure - line.measure
  const atRight = (line.direction === 'rtl') === (align !== 'end')
  const shift = align === 'centre' ? slack / 2 : atRight ? slack : 0
  return { ...line, measure, runs: line.runs.map((placed) => ({ ...placed, x: placed.x + shift })) }
}
