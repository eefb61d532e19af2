/** A way to compose and a measure → lines as even as they can be: in display type a last line of one word is a hole. */

import type { Pt } from '../../geometry.ts'
import { senseAt } from '../../text/letters/sense.ts'
import { type Alignment, advanceOf, type Composed, type LineBox } from '../../text/paragraph.ts'

/** Points: finer than any eye. */
const STEP = 0.5
/** Measures tried, from the narrowest that takes no more lines to the whole. */
const TRIALS = 8
/** What a line end within a phrase is worth in unevenness; one on a word that leans on the next is all but forbidden. */
const SENSE_COSTS = { pause: 0, within: 0.2, leaning: 100 } as const

/**
 * Sets to the measure whose lines are the most even, without more lines than the whole one asks for, and puts them back
 * into the whole one. Lines that end where the sentence pauses may be less even.
 */
export function balanceLines(
  compose: (measure: Pt) => Composed,
  measure: Pt,
  { text, align }: { readonly text: string; readonly align: Alignment },
): Composed {
  const whole = compose(measure)
  const count = whole.lines.length
  if (count < 2 || whole.faults.length > 0) return whole
  const holds = ({ faults, lines }: Composed) => faults.length === 0 && lines.length <= count
  let narrowest = measure
  let tooNarrow = measure / count / 2
  while (narrowest - tooNarrow > STEP) {
    const tried = (narrowest + tooNarrow) / 2
    if (holds(compose(tried))) narrowest = tried
    else tooNarrow = tried
  }
  const trials = Array.from({ length: TRIALS + 1 }, (_, index) =>
    compose(narrowest + ((measure - narrowest) * index) / TRIALS),
  ).filter(holds)
  const best = trials.reduce(
    (least, trial) => (costOf(trial, text) < costOf(least, text) ? trial : least),
    whole,
  )
  return { ...best, lines: best.lines.map((line) => widen(line, measure, align)) }
}

/** How far lines fall short of their longest, and where they end. */
function costOf({ lines }: Composed, text: string): number {
  const widths = lines.map(({ runs }) => advanceOf(runs))
  const longest = Math.max(...widths)
  const uneven = widths.reduce((sum, width) => sum + (1 - width / longest) ** 2, 0)
  const ends = lines.slice(1).map(({ start }) => SENSE_COSTS[senseAt(text, start)])
  return uneven + ends.reduce<number>((sum, cost) => sum + cost, 0)
}

/** A line set to a narrow measure, in its place in a wider one. */
function widen(line: LineBox, measure: Pt, align: Alignment): LineBox {
  const slack = measure - line.measure
  const atRight = (line.direction === 'rtl') === (align !== 'end')
  const shift = align === 'centre' ? slack / 2 : atRight ? slack : 0
  return { ...line, measure, runs: line.runs.map((placed) => ({ ...placed, x: placed.x + shift })) }
}
