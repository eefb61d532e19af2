/**
 * A page number → a page of pattern alone. A spread begins on a right-hand page, and the page before it is never left
 * blank.
 */

import { drawPage } from '../display/draw-parts.ts'
import type { PageBox } from '../display/lengths.ts'
import type { Part } from '../display/parts.ts'
import { sideOf } from '../grid/sides.ts'
import type { Page } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'

/** The pattern is that of both pages of its spread: two plates are one picture. */
export function platePage(compositor: Compositor, number: number): Page {
  const x = sideOf(number) === 'right' ? { width: -1 } : 0
  const spread = { x, y: 0, width: { width: 2 }, height: { height: 1 } }
  return drawPage(compositor, patterned('coverGround', 'coverPattern', spread), number)
}

/** A whole page of pattern: what words that stand alone stand on. */
export function patterned(ground: string, lines: string, box?: PageBox): Part[] {
  return [
    { kind: 'fill', colour: ground },
    { kind: 'pattern', size: { width: 0.265 }, line: { colour: lines, width: 0.75 }, ...(box && { box }) },
  ]
}
