/**
 * The last page of a story → what closes it: a panel in the room its columns leave, with words of the story. A story
 * that ends high on its page must end on purpose.
 */

import type { Rect, Size } from '../../geometry.ts'
import type { Extract } from '../../issue/issue.ts'
import { quoteLine } from '../../issue/lines.ts'
import type { ColourRole } from '../../style/style.ts'
import { drawParts } from '../display/draw-parts.ts'
import type { Part } from '../display/parts.ts'
import { groundOf } from '../display/primitives.ts'
import { fitInto } from '../display/sized-words.ts'
import { quoteFor } from '../flow/distance.ts'
import type { Inset } from '../flow/inset.ts'
import { closesLoudly, type FilledPage } from '../flow/pour.ts'
import { heightOf } from '../grid/row.ts'
import type { Item, Side } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'

/** Empty lines between the columns and the panel. */
const GAP = 2
/** As parts of the panel's width and height: what its words may fill, and the radius of its star by the lesser of the two. */
const TEXT_WIDTH = 0.78
const TEXT_HEIGHT = 0.66
const STAR_RADIUS = 0.3
const SCALES = [1.6, 1.4, 1.2, 1, 0.85, 0.7, 0.6]

const FRAME: Part = {
  kind: 'rules',
  rules: [
    { inside: 7, line: { colour: 'accent', width: 1.2 } },
    { inside: 11, line: { colour: 'accent', width: 0.5 } },
  ],
}

interface Ending {
  /** What found no page; nothing where a strong page faces it, and a star on the paper is enough. */
  readonly left: readonly Inset[] | undefined
  /** The side whose colours a panel has. */
  readonly tone: Side
  /** What closes it where it has no quote to say: a panel with a star, or the star on the paper alone. */
  readonly wordless: 'panel' | 'star'
}

/** A panel of pattern under columns that end high, with a quote that found no page, or a star. */
export function closePage(
  compositor: Compositor,
  filled: FilledPage,
  { left, tone, wordless }: Ending,
): Item[] {
  const box = closesLoudly(filled) && roomUnder(compositor, filled)
  if (!box) return []
  const quote = left && quoteFor(filled, left)
  const words = quote && wordsIn(compositor, quote, box)
  const isQuiet = !left || (!words && wordless === 'star')
  const parts = isQuiet ? [starIn(box, 'tint')] : panel(compositor, tone, words ?? starIn(box, 'paper'))
  return drawParts(compositor, parts, box)
}

function panel({ style }: Compositor, tone: Side, said: Part): Part[] {
  const [ground, colour] = groundOf(tone)
  return [
    { kind: 'fill', colour: ground },
    { kind: 'pattern', size: { width: 0.3 }, line: { colour, width: 0.75 } },
    ...(style.pullQuotes === 'ruled' ? [FRAME] : []),
    said,
  ]
}

/** The quote in the middle of the box, as large as it goes in; nothing where it does not go in at all. */
function wordsIn(compositor: Compositor, quote: Extract, { width, height }: Size): Part | undefined {
  const room = { measure: width * TEXT_WIDTH, height: height * TEXT_HEIGHT, scales: SCALES }
  const set = fitInto(compositor, quoteLine(quote), { role: 'bandQuote', ...room })
  const tag = { role: 'artifact', type: 'Layout' } as const
  return set && { kind: 'words', y: { height: 0.5 }, by: 'middle', words: [{ kind: 'ready', set, tag }] }
}

function starIn({ width, height }: Size, colour: ColourRole): Part {
  const line = { colour, width: 1.6 }
  return {
    kind: 'rings',
    centre: { x: { width: 0.5 }, y: { height: 0.5 } },
    radius: Math.min(width, height) * STAR_RADIUS,
    rings: [
      { kind: 'khatam', reach: 1, line },
      { kind: 'khatam', reach: 0.86, line },
    ],
  }
}

function roomUnder({ style: { baseline } }: Compositor, { page, columns }: FilledPage): Rect | undefined {
  const { regions } = page
  if (regions.length === 0) return undefined
  const foot = Math.min(...regions.map(({ y, lines }) => y + lines * baseline))
  const deepest = Math.max(
    ...regions.map(({ y }, index) => y + Math.ceil(heightOf(columns[index] ?? [])) * baseline),
  )
  const height = foot - deepest - GAP * baseline
  const left = Math.min(...regions.map(({ x }) => x))
  const right = Math.max(...regions.map(({ x, width }) => x + width))
  return { x: left, y: foot - height, width: right - left, height }
}
