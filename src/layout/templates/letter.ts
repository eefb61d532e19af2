/**
 * A letter in, its pages out: one wide column below a headline, on a page framed as the contents it faces.
 * A room of its own because a letter is read as a letter, not as a story in columns.
 */

import type { Letter } from '../../issue/issue.ts'
import { columnsOf, gridLines } from '../columns.ts'
import type { Compositor } from '../compositor.ts'
import { move, type Tag } from '../frame.ts'
import { type RunningHead, setFurniture, sideOf } from '../furniture.ts'
import { bandPage } from './band.ts'
import type { OpenedPage } from './heading.ts'
import { stackHeadline } from './headline.ts'

/** The part of the type area left empty over the headline, where the page has a band beside it. */
const EMPTY_HEAD = 1 / 5
const HEADLINE_GAP = 2

/** The first page of a letter; its later pages have no headline. */
export function letterPage(
  compositor: Compositor,
  number: number,
  runningHead: RunningHead,
  headline?: { readonly letter: Letter; readonly parent: Tag },
): OpenedPage {
  const { style } = compositor
  const { items: ground, area } = bandPage(compositor, sideOf(number))
  const furniture = setFurniture(compositor, number, runningHead, area)
  const columns = style.band ? { ...style, columns: 1 } : style
  if (!headline) return { items: [...ground, ...furniture], regions: columnsOf(columns, area) }
  const room = gridLines(area, style.baseline)
  const { items, lines } = stackHeadline(compositor, headline.letter, {
    measure: area.width,
    room,
    parent: headline.parent,
  })
  // What is left empty over a headline gives way to a long one.
  const head = style.band
    ? Math.max(0, Math.min(Math.round(room * EMPTY_HEAD), room - lines - HEADLINE_GAP))
    : 0
  const placed = items.map((item) => move(item, { x: area.x, y: area.y + head * style.baseline }))
  return {
    items: [...ground, ...furniture, ...placed],
    regions: columnsOf(columns, area, head + lines + HEADLINE_GAP),
  }
}
