/**
 * A page's number and side in, its folio and running head out.
 * A room of its own because every page but a full-bleed one wears the same.
 */

import type { Pt, Rect } from '../geometry.ts'
import { formatNumber } from '../issue/numerals.ts'
import type { Style } from '../style/style.ts'
import { advanceOf } from '../text/paragraph.ts'
import { type Compositor, placeLines, type SetBlock, setWords } from './compositor.ts'
import type { Artifact, Item, Side } from './frame.ts'

/** Even pages lie on the right of a right-bound spread. */
export function sideOf(number: number): Side {
  return number % 2 === 0 ? 'right' : 'left'
}

/** The type area of a page: its trim less its margins, the inside one at the spine. */
export function typeArea({ trim, margins }: Style, side: Side): Rect {
  const left = side === 'right' ? margins.inside : margins.outside
  return {
    x: left,
    y: margins.top,
    width: trim.width - margins.inside - margins.outside,
    height: trim.height - margins.top - margins.bottom,
  }
}

const PAGINATION: Artifact = { role: 'artifact', type: 'Pagination' }
/** The folio's baseline, as part of the bottom margin below the type area. */
const FOLIO_DEPTH = 0.6
/** Between folio and running head, in folio sizes. */
const FOLIO_GAP = 1.1

/** Folio and running head on one line at the outer edge of the foot. */
export function setFurniture(
  compositor: Compositor,
  number: number,
  runningHead: string,
  area: Rect = typeArea(compositor.style, sideOf(number)),
): Item[] {
  const { style, numerals } = compositor
  const side = sideOf(number)
  const folio = setWords(compositor, formatNumber(number, numerals), 'folio', area.width)
  const gap = widthOf(folio) + style.text.folio.text.size * FOLIO_GAP
  const head = setRunningHead(compositor, runningHead, area.width, area.width - gap)
  const y = area.y + area.height + style.margins.bottom * FOLIO_DEPTH
  // Lines of right-to-left text set at their start end at the right edge of their measure.
  const atRight = area.x
  const atLeft = (own: number) => area.x - (area.width - own)
  const [folioX, headX] =
    side === 'right' ? [atRight, atRight - gap] : [atLeft(widthOf(folio)), atLeft(widthOf(head) + gap)]
  return [
    ...placeLines(folio, { x: folioX, y }, PAGINATION),
    ...placeLines(head, { x: headX, y }, PAGINATION),
  ]
}

/** One line, whatever the guest's name: what is too long for it ends in an ellipsis after a whole word. */
function setRunningHead(compositor: Compositor, text: string, measure: Pt, room: Pt): SetBlock {
  const words = text.split(' ')
  for (let count = words.length; count > 1; count--) {
    const cut = count < words.length ? `${words.slice(0, count).join(' ').replace(/ ·$/, '')}…` : text
    const set = setWords({ ...compositor, diagnostics: [] }, cut, 'runningHead', measure)
    if (set.lines.length === 1 && widthOf(set) <= room)
      return setWords(compositor, cut, 'runningHead', measure)
  }
  return setWords(compositor, words[0] ?? '', 'runningHead', measure)
}

/** The set width of a block's first line. */
export function widthOf({
  lines,
}: {
  readonly lines: readonly { readonly runs: readonly { readonly advance: number }[] }[]
}): number {
  return advanceOf(lines[0]?.runs ?? [])
}
