/** Two tints → the filters that the style sheet names: what was in red and what is in blue, so that what is both is dark. */

import { makeSvg } from './dom.ts'

/** What becomes of black, from 0 to 1; white stays white. */
const TINTS = {
  'tint-earlier': [0.84, 0, 0.1],
  'tint-now': [0, 0.4, 0.9],
} as const

/** Parts of red, green and blue in how light a colour is (ITU-R BT.709). */
const LIGHTNESS = [0.2126, 0.7152, 0.0722]

export function addTints(): void {
  const filters = Object.entries(TINTS).map(([id, tint]) => {
    const rows = tint.map((dark) => [...LIGHTNESS.map((part) => part * (1 - dark)), 0, dark].join(' '))
    const values = [...rows, '0 0 0 1 0'].join(' ')
    return makeSvg(
      'filter',
      { id, 'color-interpolation-filters': 'sRGB' },
      makeSvg('feColorMatrix', { type: 'matrix', values }),
    )
  })
  document.body.append(makeSvg('svg', { class: 'tints', 'aria-hidden': 'true' }, ...filters))
}
