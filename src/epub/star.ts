/**
 * A colour → the star that closes an article in print, as a picture for the style sheet. It is an ornament: nobody
 * hears it, and nothing is lost where it is not drawn.
 */

import type { Darkroom } from '../images/darkroom.ts'
import { KHATAM_DEPTH, star } from '../images/pattern.ts'
import type { Hex } from '../style/hex.ts'
import { element } from '../xml.ts'

/** Pixels: Kindles draw no SVG (Kindle Publishing Guidelines, images), and no screen shows it larger. */
export const STAR_FILE = 'images/star.png'
const SIZE = 240

export function drawStar(fill: Hex, { paintOrnament }: Pick<Darkroom, 'paintOrnament'>): Promise<Uint8Array> {
  const points = star({ x: SIZE / 2, y: SIZE / 2 }, 8, SIZE / 2, KHATAM_DEPTH)
    .map(({ x, y }) => `${x},${y}`)
    .join(' ')
  const drawing = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: SIZE, height: SIZE },
    element('polygon', { points, fill }),
  )
  return paintOrnament(drawing)
}
