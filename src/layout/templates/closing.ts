/**
 * The last page of a story in, what closes it out: a panel in the room its columns leave, with words of the guest.
 * A room of its own because a story that ends high on its page must end on purpose.
 */

import type { Rect } from '../../geometry.ts'
import { KHATAM_DEPTH, star } from '../../images/pattern.ts'
import type { Extract } from '../../issue/issue.ts'
import type { ColourRole } from '../../style/style.ts'
import { type Compositor, placeLines } from '../compositor.ts'
import { type Inset, quoteFor } from '../flow.ts'
import { closedPath, type Item, rectangle, type Side } from '../frame.ts'
import { closesLoudly, type FilledPage } from '../pour.ts'
import { heightOf } from '../rows.ts'
import { fillRect, fitInto, groundOf, inkHeight, inkOf, patternOver } from './display.ts'

/** Empty lines between the columns and the panel. */
const GAP = 2
/** As parts of the panel's width, and of its height. */
const PATTERN_SIZE = 0.3
const TEXT_WIDTH = 0.78
const TEXT_HEIGHT = 0.66
const STAR_RADIUS = 0.3
const SCALES = [1.6, 1.4, 1.2, 1, 0.85, 0.7, 0.6]
const FRAMES = [
  { inset: 7, line: 1.2 },
  { inset: 11, line: 0.5 },
]

/**
 * A panel of pattern under columns that end high, with a quote that found no page, or a star. Where `left` is nothing a
 * loud page faces it, and a star on the paper is enough.
 */
export function closePage(
  compositor: Compositor,
  filled: FilledPage,
  { left, side }: { readonly left: readonly Inset[] | undefined; readonly side: Side },
): Item[] {
  const box = closesLoudly(filled) && roomUnder(compositor, filled)
  if (!box) return []
  if (!left) return [starIn(box, 'tint')]
  const { pattern, style } = compositor
  const [ground, colour] = groundOf(side)
  const look = { size: box.width * PATTERN_SIZE, colour, line: 0.75 }
  const quote = quoteFor(filled, left)
  return [
    fillRect(box, ground),
    patternOver(box, pattern, look),
    ...(style.pullQuotes === 'ruled' ? framed(box) : []),
    ...((quote && setWordsIn(compositor, quote, box)) ?? [starIn(box, 'paper')]),
  ]
}

function roomUnder({ style: { baseline } }: Compositor, { page, columns }: FilledPage): Rect | undefined {
  const { regions } = page
  if (regions.length === 0) return undefined
  const foot = Math.max(...regions.map(({ y, lines }) => y + lines * baseline))
  const deepest = Math.max(
    ...regions.map(({ y }, index) => y + Math.ceil(heightOf(columns[index] ?? [])) * baseline),
  )
  const height = foot - deepest - GAP * baseline
  const left = Math.min(...regions.map(({ x }) => x))
  const right = Math.max(...regions.map(({ x, width }) => x + width))
  return { x: left, y: foot - height, width: right - left, height }
}

/** The quote in the middle of the box, as large as it goes in; nothing where it does not go in at all. */
function setWordsIn(compositor: Compositor, quote: Extract, box: Rect): Item[] | undefined {
  const measure = box.width * TEXT_WIDTH
  const room = { measure, height: box.height * TEXT_HEIGHT, scales: SCALES }
  const set = fitInto(compositor, quote.text, 'bandQuote', room)
  if (!set) return undefined
  const x = box.x + (box.width - measure) / 2
  const y = box.y + (box.height - inkHeight(set)) / 2 + inkOf(set).above
  return placeLines(set, { x, y }, { role: 'artifact', type: 'Layout' })
}

/** A double rule inside the panel's edge. */
function framed({ x, y, width, height }: Rect): Item[] {
  return FRAMES.map(({ inset, line }) => ({
    kind: 'path',
    commands: rectangle({ x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }),
    stroke: { colour: 'accent', width: line },
  }))
}

function starIn({ x, y, width, height }: Rect, colour: ColourRole): Item {
  const centre = { x: x + width / 2, y: y + height / 2 }
  const radius = Math.min(width, height) * STAR_RADIUS
  return {
    kind: 'path',
    commands: closedPath([
      star(centre, 8, radius, KHATAM_DEPTH),
      star(centre, 8, radius * 0.86, KHATAM_DEPTH),
    ]),
    stroke: { colour, width: 1.6 },
  }
}
