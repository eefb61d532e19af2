/**
 * An article → a page that begins with its headline over columns: letters open so in every theme, and interviews in
 * the plainest.
 */

import type { Article } from '../../issue/issue.ts'
import { type RunningHead, setFurniture } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Item, move, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { stackHeadline } from './headline.ts'

/** Lines between the headline and the text under it. */
const HEADLINE_GAP = 2

/** A page whose headline stands at line `from` of the grid, over the columns of the theme. */
export function openWithHeading(
  compositor: Compositor,
  article: Article,
  number: number,
  {
    runningHead,
    parent,
    from = 0,
  }: { readonly runningHead: RunningHead; readonly parent: Tag; readonly from?: number },
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const room = gridLines(area, style.baseline) - from
  const { items, lines } = stackHeadline(compositor, article, { measure: area.width, room, parent })
  return {
    draw: () => [
      ...paperAndFurniture(compositor, number, runningHead),
      ...items.map((item) => move(item, { x: area.x, y: area.y + from * style.baseline })),
    ],
    regions: columnsOf(style, area, from + lines + HEADLINE_GAP),
  }
}

/** A page of running text: nothing but columns. */
export function continuePage(compositor: Compositor, number: number, runningHead: RunningHead): OpenedPage {
  const { style } = compositor
  return {
    draw: () => paperAndFurniture(compositor, number, runningHead),
    regions: columnsOf(style, typeArea(style, sideOf(number))),
  }
}

function paperAndFurniture(compositor: Compositor, number: number, runningHead: RunningHead): Item[] {
  return [
    fillRect({ x: 0, y: 0, ...compositor.style.trim }, 'paper'),
    ...setFurniture(compositor, number, runningHead),
  ]
}
