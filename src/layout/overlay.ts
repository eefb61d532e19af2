/**
 * A page in, the same with the grid it stands on drawn over it out: what a designer checks a theme by.
 * A room of its own because it is the one thing on a page that no reader is meant to see.
 */

import type { Style } from '../style/style.ts'
import { columnsOf, gridLines } from './columns.ts'
import { type Item, type Page, rectangle } from './frame.ts'
import { typeArea } from './furniture.ts'
import { BASELINE_IN_LINE } from './rows.ts'

const HAIRLINE = 0.25
const FRAME = 0.6

/** Type area and columns in a frame, every baseline of the theme in a hairline; covers and plates have none of them. */
export function overlayGrid(page: Page, style: Style): Page {
  const area = typeArea(style, page.side)
  const { baseline } = style
  const columns = columnsOf(style, area).map(({ x, y, width, lines }) =>
    frame({ x, y, width, height: lines * baseline }),
  )
  const baselines = Array.from({ length: gridLines(area, baseline) }, (_, index): Item => {
    const y = area.y + (index + BASELINE_IN_LINE) * baseline
    const box = { x: area.x, y: y - HAIRLINE / 2, width: area.width, height: HAIRLINE }
    return { kind: 'path', commands: rectangle(box), fill: 'accent' }
  })
  return { ...page, items: [...page.items, frame(area), ...columns, ...baselines] }
}

function frame(box: Parameters<typeof rectangle>[0]): Item {
  return { kind: 'path', commands: rectangle(box), stroke: { colour: 'accent', width: FRAME } }
}
