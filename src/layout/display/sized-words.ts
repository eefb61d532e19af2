/** Words → display lines at a size of their own, and how large they may be for a room by their ink. */

import type { Point, Pt } from '../../geometry.ts'
import type { BlockStyle, TextRole } from '../../style/style.ts'
import { senseAt } from '../../text/letters/sense.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { advanceOf, wholeSpan } from '../../text/paragraph.ts'
import { isOverfull, type SetBlock, setStyled, widthOf } from '../set/block.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { ONE_LINE } from '../set/opening.ts'

/** Words at a size of their own, on one line where no measure breaks it; leading grows with the size. */
export function setSized(
  compositor: Compositor,
  text: string,
  { role, size, measure }: { readonly role: TextRole; readonly size: Pt; readonly measure?: Pt | undefined },
): SetBlock {
  const style = compositor.style.text[role]
  const sized = scaleStyle(style, size / style.text.size)
  const endless = { ...sized, align: 'start' as const }
  const source = wholeSpan(text, sized.text, compositor.language)
  return measure === undefined
    ? setStyled(compositor, source, { style: endless, measure: ONE_LINE, indent: 0 })
    : setStyled(compositor, source, { style: sized, measure, indent: 0 })
}

/** The compositor with a role of its style at another size. */
export function scaleRole(compositor: Compositor, role: TextRole, scale: number): Compositor {
  return restyle(compositor, [role], (style) => scaleStyle(style, scale))
}

/** Type, the body it is cast on and leading, all as much larger. */
function scaleStyle(style: BlockStyle, scale: number): BlockStyle {
  const { size, body } = style.text
  const text = { ...style.text, size: size * scale, ...(body !== undefined && { body: body * scale }) }
  return { ...style, text, leading: style.leading * scale }
}

/** What words are fitted into, and the sizes to try, as parts of the theme's, the largest first. */
export interface Room {
  readonly role: TextRole
  readonly measure: Pt
  readonly height: Pt
  readonly scales: readonly number[]
}

/**
 * Words as large as they go into a room by their ink; nothing where none goes in. Sizes at which a line would end on a
 * word that is said with the next one, or be a hole among the others, give way to smaller ones.
 */
export function fitInto(compositor: Compositor, text: string, room: Room): SetBlock | undefined {
  const { role, measure, height, scales } = room
  const { leading, text: style } = compositor.style.text[role]
  const line = widthOf(setSized(compositor, text, { role, size: style.size }))
  // Even lines as full as the measure would be too many at some sizes: no need to look for good ones.
  const hopeful = scales.filter(
    (scale) => (Math.ceil((line * scale) / measure) - 1) * leading * scale <= height,
  )
  return fitLargest(
    hopeful,
    (scale) => setSized(compositor, text, { role, size: style.size * scale, measure }),
    (set) => !isOverfull(set) && inkHeight(set) <= height && !endsLonely(set),
    (set) => !leans(set) && !hasHole(set),
  )
}

/** Whether a line ends on a word that is said with the next one. */
function leans({ lines, source }: SetBlock): boolean {
  return lines.slice(1).some(({ start }) => senseAt(source.text, start) === 'leaning')
}

/** A line shorter than this part of the longest leaves a word alone. */
const LONELY = 0.4

function endsLonely(set: SetBlock): boolean {
  return lonelyLines(set).at(-1) ?? false
}

function hasHole(set: SetBlock): boolean {
  return lonelyLines(set).includes(true)
}

/** Of each line, whether it leaves a word alone. */
function lonelyLines({ lines }: SetBlock): boolean[] {
  const widths = lines.map(({ runs }) => advanceOf(runs))
  const longest = Math.max(...widths)
  return widths.map((width) => width < LONELY * longest)
}

/** Height of a block's ink, from the top of its first line to the foot of its last. */
export function inkHeight(set: SetBlock): Pt {
  const { above, below } = inkOf(set)
  return above + (set.lines.length - 1) * set.style.leading + below
}

/** How far the ink of a block's lines reaches above its first baseline and below its last, from the outlines. */
export function inkOf({ lines }: Pick<SetBlock, 'lines'>): { readonly above: Pt; readonly below: Pt } {
  const [first, last] = [lines[0], lines.at(-1)]
  return { above: first ? inkExtent(first).above : 0, below: last ? inkExtent(last).below : 0 }
}

/** Where to place a one-line block so that its ink starts at `x` and it stands on the baseline `y`. */
export function atLeft({ lines }: SetBlock, { x, y }: Point): Point {
  return { x: x - (lines[0]?.runs[0]?.x ?? 0), y }
}
