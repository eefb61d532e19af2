/** A page → the same with the grid it stands on drawn over it: what a designer checks a theme by. */

import type { Pt, Rect } from '../../geometry.ts'
import type { Style } from '../../style/style.ts'
import { type Item, type Page, rectangle } from '../page/frame.ts'
import { columnsOf, moduleStep } from './columns.ts'
import { BASELINE_IN_LINE } from './row.ts'
import { typeArea } from './sides.ts'

const BASELINE_RULE: Pt = 0.25
const FRAME: Pt = 0.6
const MODULE: Pt = 0.35

/**
 * The type area in a frame; on pages of text the theme's modules in thin frames, the page's own columns in frames, and
 * every baseline in a hairline: of the theme's grid, or of the wider one that its article stands on.
 */
export function overlayGrid(page: Page, style: Style): Page {
  const area = typeArea(style, page.side)
  const { grid } = page
  if (!grid) return { ...page, items: [...page.items, frame(area, FRAME)] }
  const left = Math.min(...grid.columns.map(({ x }) => x))
  const right = Math.max(...grid.columns.map(({ x, width }) => x + width))
  const baselines = Array.from(
    { length: Math.floor((area.height + BASELINE_RULE) / grid.baseline) },
    (_, index): Item => {
      const y = area.y + (index + BASELINE_IN_LINE) * grid.baseline
      const box = { x: left, y: y - BASELINE_RULE / 2, width: right - left, height: BASELINE_RULE }
      return { kind: 'path', commands: rectangle(box), fill: 'accent' }
    },
  )
  return {
    ...page,
    items: [
      ...page.items,
      frame(area, FRAME),
      ...(grid.baseline === style.baseline ? modulesOf(style, area).map((box) => frame(box, MODULE)) : []),
      ...grid.columns.map((box) => frame(box, FRAME)),
      ...baselines,
    ],
  }
}

/** The fields of the theme's grid, from the right, row by row; none where its columns are not divided. */
function modulesOf(style: Style, area: Rect): Rect[] {
  if (style.rows === 1) return []
  const step = moduleStep(style)
  return Array.from({ length: style.rows }, (_, row) =>
    columnsOf(style, area).map(({ x, y, width }) => ({
      x,
      y: y + row * step * style.baseline,
      width,
      height: (step - 1) * style.baseline,
    })),
  ).flat()
}

function frame(box: Rect, width: Pt): Item {
  return { kind: 'path', commands: rectangle(box), stroke: { colour: 'accent', width } }
}
