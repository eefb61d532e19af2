/** Laid pages and a block in several forms → the pages with the block at the foot of the first that has room for it. */

import type { Pt, Rect } from '../../geometry.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { fillRect } from '../display/primitives.ts'
import { boxAround, type Item, move, type Page } from '../page/frame.ts'
import type { FootBlock } from './imprint.ts'

/** Lines of the grid between the text and the rule over the block, and between the rule and the block. */
const GAP = 2
const RULE_GAP = 1
const RULE: Pt = 0.6

/** A page that has room, and the same with the block. */
export interface FootedPage {
  readonly page: Page
  readonly footed: Page
}

/** The first of the pages under whose text one of the forms has room; nothing where none has. */
export function placeAtFoot(
  pages: readonly Page[],
  baseline: Pt,
  feetFor: (measure: Pt) => readonly FootBlock[],
): FootedPage | undefined {
  for (const page of pages) {
    const room = roomUnder(page)
    const block =
      room && feetFor(room.width).find(({ lines }) => (lines + GAP + RULE_GAP) * baseline <= room.height)
    if (!block) continue
    const y = room.y + room.height - block.lines * baseline
    const rule = fillRect({ ...room, y: y - RULE_GAP * baseline, height: RULE }, 'accent')
    const items = [...page.items, rule, ...block.items.map((item) => move(item, { x: room.x, y }))]
    return { page, footed: { ...page, items } }
  }
  return undefined
}

/** What is free under the columns of a page, from side to side; nothing of one that has none. */
function roomUnder({ grid, items }: Page): Rect | undefined {
  if (!grid || grid.columns.length === 0) return undefined
  const { columns } = grid
  const [left, top] = [Math.min(...columns.map(({ x }) => x)), Math.min(...columns.map(({ y }) => y))]
  const right = Math.max(...columns.map(({ x, width }) => x + width))
  const foot = Math.max(...columns.map(({ y, height }) => y + height))
  const inside = items
    .map(boxOf)
    .filter((box) => box && box.y >= 0 && box.y < foot && box.y + box.height <= foot + 1)
  const lowest = Math.max(top, ...inside.map((box) => (box ? box.y + box.height : top)))
  return { x: left, y: lowest, width: right - left, height: foot - lowest }
}

function boxOf(item: Item): Rect | undefined {
  switch (item.kind) {
    case 'picture':
      return item.box
    case 'path':
      return item.clip ?? boxAround(item.commands)
    case 'text': {
      const { above, below } = inkExtent(item.line)
      return { x: item.at.x, y: item.at.y - above, width: item.line.measure, height: above + below }
    }
  }
}
