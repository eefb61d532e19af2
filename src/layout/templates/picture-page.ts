/**
 * A wide picture of a story → the page it stands on: at the head over its columns, at the foot under them, or alone, to the
 * edges where it has their shape.
 */

import type { RunningHead } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { framePicture } from '../galley/frames.ts'
import { lowerColumn } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Item, move, type PictureItem, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { continuePage } from './heading.ts'
import { fillsPage, RISE } from './plan-plates.ts'

interface PicturePlacing {
  readonly number: number
  readonly runningHead: RunningHead
  /** Lines by which the columns are shorter than they could be. */
  readonly slack: number
  /** The page that it faces has a picture at its head. */
  readonly isFaced: boolean
}

export function picturePage(compositor: Compositor, row: Row, placing: PicturePlacing): OpenedPage {
  if (row.place === 'page') return pageAlone(compositor, row, placing)
  const { number, runningHead, slack, isFaced } = placing
  const { style } = compositor
  const page = continuePage(compositor, number, runningHead)
  const area = typeArea(style, sideOf(number))
  const taken = Math.ceil(row.lines) + slack
  // Of two that face each other one stands at the head and one at the foot.
  const place = row.place ?? (isFaced ? 'foot' : 'head')
  const total = Math.max(...page.regions.map(({ lines }) => lines))
  const top = place === 'head' ? 0 : total - (row.lines - (row.under ?? 0))
  const placed = row.items.map((item) => move(item, { x: area.x, y: area.y + top * style.baseline }))
  return {
    draw: () => [...page.draw(), ...placed],
    regions: page.regions.map((region) =>
      place === 'head'
        ? lowerColumn(region, taken, style.baseline)
        : { ...region, lines: region.lines - taken },
    ),
    picture: row,
    ...(place === 'head' && { isHeaded: true }),
    emphasis: 'quiet',
  }
}

/** A page that no text is on. */
function pageAlone(compositor: Compositor, row: Row, { number, runningHead }: PicturePlacing): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const bled = bledOver(compositor, row)
  if (bled) return { draw: () => bled, regions: [], picture: row, emphasis: 'strong' }
  const page = continuePage(compositor, number, runningHead)
  const free = Math.max(0, area.height - row.lines * style.baseline)
  const at = { x: area.x, y: area.y + RISE * free }
  return {
    draw: () => [...page.draw(), ...row.items.map((item) => move(item, at))],
    regions: [],
    picture: row,
    emphasis: 'strong',
  }
}

/** Over the whole page, where it has its shape and nothing is said under it. */
function bledOver({ style: { trim } }: Compositor, { items, solid }: Row): readonly Item[] | undefined {
  const [shown, ...words] = items as readonly [PictureItem, ...Item[]]
  const picture = solid?.of
  if (picture?.kind !== 'picture' || words.length > 0 || !fillsPage([picture], trim)) return undefined
  const box = { x: 0, y: 0, ...trim }
  return [fillRect(box, 'paper'), framePicture(picture, box, (shown.tag as Tag).parent as Tag)]
}
