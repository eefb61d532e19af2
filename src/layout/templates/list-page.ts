/**
 * A title and entries → their page: banded, the title high on it, the entries from their lines of the grid on.
 * Contents and imprint are set on it.
 */

import type { Pt } from '../../geometry.ts'
import { type RunningHead, setFurniture } from '../display/furniture.ts'
import { scaleRole } from '../display/sized-words.ts'
import { sideOf } from '../grid/sides.ts'
import { type Item, move, type Page, type Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, setWords } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { bandPage } from './band.ts'

/** Where on the grid the title stands, and the first entry under it. */
const TITLE_LINE = 4
export const FIRST_LINE = 12

interface Listed {
  readonly number: number
  /** Of the title; a page that goes on has none. */
  readonly heading: Tag | undefined
  readonly runningHead: RunningHead
  /** What stands under it, each from its line of the grid on. */
  readonly placed: readonly { readonly items: readonly Item[]; readonly line: number }[]
}

export function listPage(compositor: Compositor, { number, heading, runningHead, placed }: Listed): Page {
  const { style } = compositor
  const side = sideOf(number)
  const { items: ground, area } = bandPage(compositor, side)
  const at = (line: number) => ({ x: area.x, y: area.y + line * style.baseline })
  const title = heading?.title ? setTitle(compositor, heading.title, area.width) : undefined
  return {
    number,
    side,
    size: style.trim,
    items: [
      ...ground,
      ...(title && heading ? placeLines(title, at(TITLE_LINE), heading) : []),
      ...placed.flatMap(({ items, line }) => items.map((item) => move(item, at(line)))),
      ...setFurniture(compositor, number, runningHead, area),
    ],
  }
}

/** Sizes of a title, as parts of the theme's: on a small page it is smaller, and not on the lines of the first entry. */
const TITLE_SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

function setTitle(compositor: Compositor, title: string, measure: Pt): SetBlock | undefined {
  const set = (scale: number) =>
    setWords(scaleRole(compositor, 'contentsTitle', scale), title, {
      role: 'contentsTitle',
      measure,
      indent: 0,
    })
  return fitLargest(TITLE_SCALES, set, ({ lines }) => lines.length === 1) ?? set(1)
}
