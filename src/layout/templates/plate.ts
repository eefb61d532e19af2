/**
 * A page number in, a page of pattern alone out.
 * A room of its own because a spread must begin on a right-hand page, and the page before it is never left blank.
 */

import type { Compositor } from '../compositor.ts'
import type { Page } from '../frame.ts'
import { sideOf } from '../furniture.ts'
import { fillRect, patternOver } from './display.ts'

const PATTERN_SIZE = 0.265

export function platePage({ style, pattern }: Compositor, number: number): Page {
  const page = { x: 0, y: 0, ...style.trim }
  const { width } = style.trim
  const side = sideOf(number)
  // Of both pages of its spread, so that two plates are one picture.
  const spread = { ...page, x: side === 'right' ? -width : 0, width: 2 * width }
  const look = { size: width * PATTERN_SIZE, colour: 'pattern', line: 0.75 }
  return {
    number,
    side,
    size: style.trim,
    items: [fillRect(page, 'ground'), { ...patternOver(spread, pattern, look), clip: page }],
  }
}
