/** What lies over a page, and which of it is switched on → its drawing there. */

import type { Rect } from '../../geometry.ts'
import type { LivePage, Overlay } from '../messages.ts'
import { figures, type Tongue } from '../page/words.ts'
import { makeSvg } from './dom.ts'
import type { Settings } from './settings.ts'

export type Switches = Pick<Settings, 'grid' | 'boxes' | 'joins' | 'order' | 'tongue'>

/** The layer of a page, made anew. Nothing where nothing is switched on. */
export function drawOverlay(
  { width, height }: LivePage,
  overlay: Overlay,
  { grid, boxes, joins, order, tongue }: Switches,
): SVGSVGElement | undefined {
  const layers = [
    ...(grid ? [drawGrid(overlay)] : []),
    ...(boxes ? [drawBoxes(overlay)] : []),
    ...(joins ? [drawJoins(overlay, tongue)] : []),
    ...(order ? [drawOrder(overlay, tongue)] : []),
  ]
  if (layers.length === 0) return undefined
  return makeSvg(
    'svg',
    { class: 'overlay', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    ...layers,
  )
}

function drawGrid({ frames, baselines }: Overlay): SVGElement {
  return makeSvg(
    'g',
    { class: 'grid' },
    makeSvg('path', { class: 'baselines', d: baselines }),
    makeSvg('path', { class: 'frames', d: frames }),
  )
}

function drawBoxes({ boxes }: Overlay): SVGElement {
  return makeSvg(
    'g',
    { class: 'boxes' },
    ...boxes.map(({ kind, box }) => makeSvg('rect', { ...box, class: kind })),
  )
}

/** Parts of a line's height: a bar under it says that its letters are wider, or narrower, and by how much. */
const BAR = 0.06

function drawJoins({ joins, widened }: Overlay, tongue: Tongue): SVGElement {
  return makeSvg(
    'g',
    { class: 'joins' },
    ...widened.map(({ box, by }) => {
      const bar = { ...box, y: box.y + box.height * (1 - BAR), height: box.height * BAR }
      const sign = by > 0 ? '+' : '−'
      const title = makeSvg('title')
      title.textContent = `${sign}${figures(Math.abs(by).toFixed(1), tongue)} %`
      return makeSvg('rect', { ...bar, class: by > 0 ? 'wider' : 'narrower' }, title)
    }),
    ...joins.map(({ box }) => makeSvg('rect', { ...box, rx: box.height / 2, class: 'join' })),
  )
}

/** Points: of the disc that bears a number. */
const DISC = 6

/** Numbers at the corner where each block begins, and a thread from one to the next. */
function drawOrder({ order }: Overlay, tongue: Tongue): SVGElement {
  const starts = order.map((box) => startOf(box))
  const thread = starts.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return makeSvg(
    'g',
    { class: 'order' },
    ...order.map((box) => makeSvg('rect', { ...box })),
    makeSvg('path', { class: 'thread', d: thread }),
    ...starts.map(({ x, y }, index) => {
      const label = makeSvg('text', { x, y, dy: '0.35em' })
      label.textContent = figures(index + 1, tongue)
      return makeSvg('g', { class: 'number' }, makeSvg('circle', { cx: x, cy: y, r: DISC }), label)
    }),
  )
}

function startOf({ x, y, width }: Rect): { readonly x: number; readonly y: number } {
  return { x: x + width + DISC / 2, y: y + DISC / 2 }
}
