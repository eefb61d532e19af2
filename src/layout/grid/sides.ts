/** A page's number → the side it lies on, and its type area. */

import type { Rect } from '../../geometry.ts'
import type { Style } from '../../style/style.ts'
import type { Side } from '../page/frame.ts'

/** Even pages lie on the right of a right-bound spread. */
export function sideOf(number: number): Side {
  return number % 2 === 0 ? 'right' : 'left'
}

export function otherSide(side: Side): Side {
  return side === 'right' ? 'left' : 'right'
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

/** In a right-bound book pages of odd numbers lie on the left, and close a spread. */
export function isLeft(number: number): boolean {
  return sideOf(number) === 'left'
}
