/** A letter → its pages: one wide column below a headline, on a page framed as the contents it faces. */

import type { Letter } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import { type RunningHead, setFurniture } from '../display/furniture.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { sideOf } from '../grid/sides.ts'
import { move, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandPage } from './band.ts'
import { stackHeadline } from './headline.ts'

/** The part of the type area left empty over the headline, where the page has a band beside it. */
const EMPTY_HEAD = 1 / 5
const HEADLINE_GAP = 2
const MANY_COLUMNS = 4

/** A page of a letter after its first: one column on a page framed as the contents are. */
export function letterPage(compositor: Compositor, number: number, runningHead: RunningHead): OpenedPage {
  const { draw, area, columns } = frameLetter(compositor, number, runningHead)
  return { draw, regions: columnsOf(columns, area) }
}

/** The first page, its head as empty as it may be; and with less and less of it, for letters that ask for the room. */
export function openLetter(
  compositor: Compositor,
  letter: Letter,
  number: number,
  { runningHead, parent }: { readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage[] {
  const { style } = compositor
  const { draw, area, columns } = frameLetter(compositor, number, runningHead)
  const room = gridLines(area, style.baseline)
  const headline = stackHeadline(compositor, letter, { measure: area.width, room, parent })
  const most = style.band
    ? Math.max(0, Math.min(Math.round(room * EMPTY_HEAD), room - headline.lines - HEADLINE_GAP))
    : 0
  return Array.from({ length: most + 1 }, (_, less): OpenedPage => {
    const head = most - less
    const at = { x: area.x, y: area.y + head * style.baseline }
    return {
      draw: () => [...draw(), ...headline.items.map((item) => move(item, at))],
      regions: columnsOf(columns, area, head + headline.lines + HEADLINE_GAP),
    }
  })
}

/** One beside a band; half of a theme's many: a letter is short, and set larger than stories are. */
function lettersColumns({ band, columns }: Style): number {
  if (band) return 1
  return columns >= MANY_COLUMNS ? Math.ceil(columns / 2) : columns
}

function frameLetter(compositor: Compositor, number: number, runningHead: RunningHead) {
  const { style } = compositor
  const { items, area } = bandPage(compositor, sideOf(number))
  const columns = { ...style, columns: lettersColumns(style) }
  const draw = () => [...items, ...setFurniture(compositor, number, runningHead, area)]
  return { draw, area, columns }
}
