/**
 * A style and a page's side in, a band of pattern down the fore-edge and the type area beside it out.
 * A room of its own because contents and letter face one another and are framed alike.
 */

import type { Rect } from '../../geometry.ts'
import type { Compositor } from '../compositor.ts'
import type { Item, Side } from '../frame.ts'
import { typeArea } from '../furniture.ts'
import { fillRect, patternOver } from './display.ts'

/** As parts of the page's width. */
const WIDTH = 0.15
const PATTERN_SIZE = 0.12
const LINE = 0.6

export interface BandedPage {
  readonly items: readonly Item[]
  readonly area: Rect
}

/** The page's paper, with the band where the theme asks for one. */
export function bandPage({ style, pattern }: Compositor, side: Side): BandedPage {
  const { width, height } = style.trim
  const area = typeArea(style, side)
  const paper = fillRect({ x: 0, y: 0, width, height }, 'paper')
  if (!style.band) return { items: [paper], area }
  const band = { x: side === 'right' ? width * (1 - WIDTH) : 0, y: 0, width: width * WIDTH, height }
  const left = side === 'right' ? area.x : band.width + style.margins.inside
  const right = side === 'right' ? band.x - style.margins.inside : area.x + area.width
  return {
    items: [
      paper,
      fillRect(band, 'ground'),
      patternOver(band, pattern, { size: width * PATTERN_SIZE, colour: 'accent', line: LINE }),
    ],
    area: { ...area, x: left, width: right - left },
  }
}
