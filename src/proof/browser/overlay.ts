/** What lies over a page, and which of it is switched on → its drawing there. */

import type { Rect } from '../../geometry.ts'
import type { LivePage, Overlay } from '../messages.ts'
import { figures, type Tongue } from '../page/words.ts'
import { make, makeSvg } from './dom.ts'
import type { Settings } from './settings.ts'

export type Switches = Pick<Settings, 'grid' | 'boxes' | 'joins' | 'order' | 'tongue'>

/** The layer of a page, made anew. Nothing where nothing is switched on. */
export function drawOverlay(
  page: LivePage,
  overlay: Overlay,
  { grid, boxes, joins, order, tongue }: Switches,
): HTMLElement | undefined {
  const layers = [
    ...(grid ? [drawGrid(overlay)] : []),
    ...(boxes ? [drawBoxes(overlay)] : []),
    ...(joins ? [drawJoins(overlay, tongue)] : []),
    ...(order ? [drawOrder(overlay)] : []),
  ]
  if (layers.length === 0) return undefined
  const svg = makeSvg('svg', { viewBox: `0 0 ${page.width} ${page.height}` }, ...layers.map(withHalo))
  const numbers = order ? numberBlocks(overlay, page, tongue) : []
  return make('div', { class: 'overlay', 'aria-hidden': 'true' }, svg, ...numbers)
}

/** A pale edge around every line, so that it is told from dark paper as from light. */
function withHalo(layer: SVGElement): SVGElement {
  const halo = layer.cloneNode(true) as SVGElement
  halo.setAttribute('class', 'halo')
  for (const title of halo.querySelectorAll('title')) title.remove()
  return makeSvg('g', {}, halo, layer)
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
      const title = titleOf(`${sign}${figures(Math.abs(by).toFixed(1), tongue)} %`)
      return makeSvg('rect', { ...bar, class: by > 0 ? 'wider' : 'narrower' }, title)
    }),
    ...joins.map(({ box, by }) =>
      makeSvg('rect', { ...box, rx: box.height / 2, class: 'join' }, titleOf(`+${figures(by, tongue)} em`)),
    ),
  )
}

function titleOf(words: string): SVGElement {
  const title = makeSvg('title')
  title.textContent = words
  return title
}

/** A frame around each block, and a thread from one to the next. */
function drawOrder({ order }: Overlay): SVGElement {
  const thread = order
    .map((box) => startOf(box))
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('')
  return makeSvg(
    'g',
    { class: 'order' },
    ...order.map((box) => makeSvg('rect', { ...box })),
    makeSvg('path', { class: 'thread', d: thread }),
  )
}

/** The number of each block where it begins, as large at every zoom. */
function numberBlocks({ order }: Overlay, { width, height }: LivePage, tongue: Tongue): HTMLElement[] {
  return order.map((box, index) => {
    const { x, y } = startOf(box)
    const number = make('span', { class: 'ordinal' }, figures(index + 1, tongue))
    number.style.left = `${(100 * x) / width}%`
    number.style.top = `${(100 * y) / height}%`
    return number
  })
}

function startOf({ x, y, width }: Rect): { readonly x: number; readonly y: number } {
  return { x: x + width, y }
}
