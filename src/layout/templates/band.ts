/**
 * A style and a page's side → a band of pattern down the fore-edge and the type area beside it: contents and letter
 * face one another and are framed alike.
 */

import type { Rect } from '../../geometry.ts'
import type { Style } from '../../style/style.ts'
import { drawParts } from '../display/draw-parts.ts'
import type { Part } from '../display/parts.ts'
import { typeArea } from '../grid/sides.ts'
import type { Item, Side } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'

/** As part of the page's width. */
const WIDTH = 0.15

export interface BandedPage {
  readonly items: readonly Item[]
  readonly area: Rect
}

/** The page's paper, with the band where the theme asks for one. */
export function bandPage(compositor: Compositor, side: Side): BandedPage {
  const { trim, band } = compositor.style
  const page = { x: 0, y: 0, ...trim }
  const items = drawParts(compositor, [PAPER, ...(band ? describeBand(side) : [])], page)
  return { items, area: bandArea(compositor.style, side) }
}

/** The type area beside the band. */
export function bandArea(style: Style, side: Side): Rect {
  const { trim, margins, band } = style
  const area = typeArea(style, side)
  if (!band) return area
  const left = side === 'right' ? area.x : trim.width * WIDTH + margins.inside
  const right = side === 'right' ? trim.width * (1 - WIDTH) - margins.inside : area.x + area.width
  return { ...area, x: left, width: right - left }
}

const PAPER: Part = { kind: 'fill', colour: 'paper' }

function describeBand(side: Side): Part[] {
  const x = { width: side === 'right' ? 1 - WIDTH : 0 }
  const box = { x, y: 0, width: { width: WIDTH }, height: { height: 1 } }
  return [
    { kind: 'fill', colour: 'ground', box },
    { kind: 'pattern', size: { width: 0.12 }, line: { colour: 'accent', width: 0.6 }, box },
  ]
}
