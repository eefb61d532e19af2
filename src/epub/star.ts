/**
 * A colour → the star that closes an article in print, as a picture of its own for the style sheet.
 * A room of its own because it is the book's one ornament: nobody hears it, and nothing is lost where it is not drawn.
 */

import { KHATAM_DEPTH, star } from '../images/pattern.ts'
import type { Hex } from '../style/hex.ts'
import { element, writeDocument } from './xml.ts'

export const STAR_FILE = 'images/star.svg'

/** Units of its own: any sheet sets it in em. */
const SIZE = 100
const DIGITS = 2

export function drawStar(fill: Hex): string {
  const points = star({ x: SIZE / 2, y: SIZE / 2 }, 8, SIZE / 2, KHATAM_DEPTH)
    .map(({ x, y }) => `${x.toFixed(DIGITS)},${y.toFixed(DIGITS)}`)
    .join(' ')
  return writeDocument(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE, height: SIZE },
      element('polygon', { points, fill }),
    ),
  )
}
