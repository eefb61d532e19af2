/**
 * A wide picture of a story → the page it stands on: at the head over its columns, at the foot under them, in its outer
 * column, or alone, to the edges where it has their shape; or the two pages that it lies over.
 */

import type { RunningHead } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { framePicture } from '../galley/frames.ts'
import { lowerColumn, type Region } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Item, move, type PictureItem, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { continuePage } from './heading.ts'
import { spreadPages } from './picture-spread.ts'
import { fillsPage, RISE } from './plan-plates.ts'

interface PicturePlacing {
  readonly number: number
  readonly runningHead: RunningHead
  /** Lines by which the columns are shorter than they could be. */
  readonly slack: number
  /** The page that it faces has a picture at its head. */
  readonly isFaced: boolean
  /** No text is left for its pages. */
  readonly isLast?: true
}

export function picturePage(compositor: Compositor, row: Row, placing: PicturePlacing): OpenedPage {
  const { number, runningHead, isLast } = placing
  switch (row.place) {
    case 'outer':
      return pageBeside(compositor, row, placing)
    case 'page':
      return pageAlone(compositor, row, placing)
    case 'spread':
      // Where no spread begins it has one page.
      return sideOf(number) === 'right'
        ? spreadPages(compositor, row, { number, runningHead, ...(isLast && { isLast }) })
        : pageAlone(compositor, row, placing)
    default:
      return pageAcross(compositor, row, placing)
  }
}

/** Over or under all columns. */
function pageAcross(
  compositor: Compositor,
  row: Row,
  { number, runningHead, slack, isFaced }: PicturePlacing,
): OpenedPage {
  const { style } = compositor
  const page = continuePage(compositor, number, runningHead)
  const area = typeArea(style, sideOf(number))
  const taken = Math.ceil(row.lines) + slack
  const place = endOf(row, isFaced)
  const total = Math.max(...page.regions.map(({ lines }) => lines))
  const top = place === 'head' ? 0 : total - (row.lines - (row.under ?? 0))
  const placed = row.items.map((item) => move(item, { x: area.x, y: area.y + top * style.baseline }))
  return {
    draw: () => [...page.draw(), ...placed],
    regions: page.regions.map((region) => shorten(region, place, taken, style.baseline)),
    picture: row,
    ...(place === 'head' && { isHeaded: true }),
    emphasis: 'quiet',
  }
}

/** Of two that face each other one stands at the head and one at the foot. */
function endOf({ place }: Row, isFaced: boolean): 'head' | 'foot' {
  return place === 'head' || place === 'foot' ? place : isFaced ? 'foot' : 'head'
}

function shorten(region: Region, place: 'head' | 'foot', taken: number, baseline: number): Region {
  return place === 'head' ? lowerColumn(region, taken, baseline) : { ...region, lines: region.lines - taken }
}

/** In the column at the fore-edge, beside the others: over or under its text, or in all of it. */
function pageBeside(
  compositor: Compositor,
  row: Row,
  { number, runningHead, slack, isFaced }: PicturePlacing,
): OpenedPage {
  const { baseline } = compositor.style
  const page = continuePage(compositor, number, runningHead)
  const outer = sideOf(number) === 'right' ? 0 : page.regions.length - 1
  const column = page.regions[outer] as Region
  const taken = Math.ceil(row.lines)
  const left = column.lines - taken
  const place = left < FEWEST_UNDER ? 'head' : endOf(row, isFaced)
  const top = place === 'head' ? 0 : column.lines - (row.lines - (row.under ?? 0))
  const drop = place === 'head' ? taken : 0
  const placed = row.items.map((item) => move(item, { x: column.x, y: column.y + top * baseline }))
  return {
    draw: () => [...page.draw(), ...placed],
    regions: page.regions.flatMap((region, index) => {
      const lines = { ...region, lines: region.lines - slack }
      if (index !== outer) return [lines]
      return left < FEWEST_UNDER ? [] : [shorten(lines, place, taken, baseline)]
    }),
    picture: row,
    ...(place === 'head' && { isHeaded: true }),
    ...(left >= FEWEST_UNDER && { drops: page.regions.map((_, index) => (index === outer ? drop : 0)) }),
    emphasis: 'quiet',
  }
}

/** Fewest lines of text over or under a picture in its column. */
const FEWEST_UNDER = 5

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
