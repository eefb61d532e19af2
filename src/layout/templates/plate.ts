/**
 * A page number in, a page of pattern alone out.
 * A room of its own because a spread must begin on a right-hand page, and the page before it is never left blank.
 */

import type { Compositor } from '../compositor.ts'
import { drawPage } from '../draw-parts.ts'
import type { Page } from '../frame.ts'
import type { Part } from '../parts.ts'

export function platePage(compositor: Compositor, number: number): Page {
  return drawPage(compositor, patterned('ground', 'pattern'), number)
}

/** A whole page of pattern: what words that stand alone stand on. */
export function patterned(ground: string, lines: string): Part[] {
  return [
    { kind: 'fill', colour: ground },
    { kind: 'pattern', size: { width: 0.265 }, line: { colour: lines, width: 0.75 } },
  ]
}
