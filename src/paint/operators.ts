/** Cast runs → the operators that show them, one for all that is alike (ISO 32000-1, 9.4.3). */

import type { Pt } from '../geometry.ts'
import type { GlyphRun, LineBox } from '../text/paragraph.ts'
import { type CastRun, RETURN, TURN } from './cast.ts'
import { toThousandth } from './number.ts'
import type { SortCase } from './sort-case.ts'

/** How a line's letters are set. */
export type Spacing = Pick<LineBox, 'letterGap' | 'expansion'>

/** The size at which a case's font draws its letters at the run's own size. */
export function bodySize({ size, face }: GlyphRun, { body }: SortCase): Pt {
  return (size * body) / face.unitsPerEm
}

/**
 * One text-showing operator; what justification added between letters and words stands in it as adjustments.
 * What `turns` does not go on from what was drawn before.
 */
export function showRuns(
  group: readonly CastRun[],
  { letterGap, expansion }: Spacing,
  turns: boolean,
): string[] {
  const { placed, from, shown: first, beginning } = group[0] as CastRun
  const { size, face } = placed.run
  const body = bodySize(placed.run, from)
  // Adjustments are thousandths of an em, scaled as the letters are (ISO 32000-1, 9.4.4).
  const thousandths = (gap: Pt) => (gap * 1000) / body
  const between = thousandths(letterGap * size)
  const opening = Math.abs(between) > LEAST_GAP ? `>${toThousandth(-between)}<` : ''
  const { actualText } = first
  let shown = '[<'
  if (actualText) shown += `${actualText.codes}>${toThousandth((actualText.advance * 1000) / from.body)}<`
  const isBegun = beginning !== undefined && !first.steers
  if (isBegun) {
    const back = toThousandth(thousandths((beginning - placed.x) / expansion))
    // pdf.js moves on by nothing after a sort that only steers: the second adjustment it obeys.
    shown += `${from.codeOf(RETURN)}>${LEAST_SHIFT} ${back}<`
  }
  let pen = placed.x
  for (const run of group) {
    const gap = thousandths((run.placed.x - pen) / expansion)
    if (Math.abs(gap) > LEAST_GAP) {
      shown += `>${toThousandth(-gap)}<`
      pen = run.placed.x
    }
    const { groups, advance } = run.shown
    shown += groups.length === 1 ? groups[0] : groups.join(opening)
    pen += ((advance * size) / face.unitsPerEm + (groups.length - 1) * letterGap * size) * expansion
  }
  // MuPDF takes what is shown last for what is said last: a mark behind a space keeps it from that.
  if (first.alone) shown += from.codeOf(RETURN)
  const turn = turns ? [`<${from.codeOf(TURN)}> Tj`] : []
  const operator = `${shown}>] TJ`
  if (actualText) return [...turn, ...saying('Span', actualText.text, [operator])]
  if (first.alone) return saying('Span', placed.run.text, [...turn, operator])
  // Poppler obeys it in a span alone, and would take the word to where it is begun.
  return isBegun ? saying('P', placed.run.text, [...turn, operator]) : [...turn, operator]
}

/** The least adjustment that is one. */
const LEAST_SHIFT = 0.001

/** Says the text in place of what is shown (ISO 32000-1, 14.9.4). */
function saying(tag: 'Span' | 'P', text: string, shown: readonly string[]): string[] {
  return [`/${tag} <</ActualText <${utf16(text)}>>> BDC`, ...shown, 'EMC']
}

/** A text string in hexadecimal, with the mark of its byte order (ISO 32000-1, 7.9.2.2). */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return ['feff', ...units.map((unit) => unit.toString(16).padStart(4, '0'))].join('')
}

/** Thousandths of an em below which a gap is rounding and not spacing. */
const LEAST_GAP = 0.01

/** Runs that one operator shows: of one font and colour, with nothing between them that one reader is told. */
export function groupAlike(runs: readonly CastRun[]): CastRun[][] {
  const groups: CastRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1)
    if (last && areAlike(last, run) && isPlain(last) && isPlain(run) && meet(last, run))
      groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups
}

/** Drawn in one font, size and colour. */
export function areAlike(one: CastRun, other: CastRun): boolean {
  const [before, after] = [one.placed.run, other.placed.run]
  return one.from === other.from && before.size === after.size && before.span.style === after.span.style
}

/** Begun where it stands, and said as it is shown. */
export function isPlain({ beginning, shown }: CastRun): boolean {
  return beginning === undefined && !shown.actualText
}

function meet({ shown: one }: CastRun, { shown: other }: CastRun): boolean {
  return one.steers === other.steers && !one.aside.right && !other.aside.left
}
