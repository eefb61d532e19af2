/**
 * An article in, a page that begins with its headline over columns out.
 * A room of its own because letters open so in every theme, and interviews in the plainest.
 */

import type { Article } from '../../issue/issue.ts'
import { columnsOf, gridLines, type Region } from '../columns.ts'
import type { Compositor } from '../compositor.ts'
import type { Item, Tag } from '../frame.ts'
import { move } from '../frame.ts'
import { type RunningHead, setFurniture, sideOf, typeArea } from '../furniture.ts'
import { fillRect } from './display.ts'
import { stackHeadline } from './headline.ts'

export interface OpenedPage {
  readonly items: readonly Item[]
  readonly regions: readonly Region[]
  /** How much of the eye something on it takes: 2 shouts, 1 speaks up. A spread bears one such thing. */
  readonly loud?: 1 | 2
}

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
    items: [
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
    items: paperAndFurniture(compositor, number, runningHead),
    regions: columnsOf(style, typeArea(style, sideOf(number))),
  }
}

function paperAndFurniture(compositor: Compositor, number: number, runningHead: RunningHead): Item[] {
  return [
    fillRect({ x: 0, y: 0, ...compositor.style.trim }, 'paper'),
    ...setFurniture(compositor, number, runningHead),
  ]
}
