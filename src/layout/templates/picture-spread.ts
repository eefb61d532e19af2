/**
 * A picture and two pages that face each other → the picture over their heads from edge to edge, what must be seen away
 * from the fold; under it the columns of a story, where it leaves them room.
 */

import type { Pt, Size } from '../../geometry.ts'
import { cropOffFold } from '../../images/crop.ts'
import type { Picture } from '../../issue/block.ts'
import { type RunningHead, setFoot } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { FREE_UNDER } from '../galley/picture.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Item, move, type PictureItem, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { LOSS } from './plan-plates.ts'
import { halve } from './spread.ts'

/** Fewest lines of columns under a picture over two pages: with fewer it has both to itself. */
const FEWEST_LINES = 10

interface SpreadPlace {
  /** Of the right-hand page. */
  readonly number: number
  readonly runningHead: RunningHead
  /** No text is left for them. */
  readonly isLast?: true
}

/** The right-hand page, with the picture's words, and beside it the left-hand one. */
export function spreadPages(
  compositor: Compositor,
  row: Row,
  { number, runningHead, isLast }: SpreadPlace,
): OpenedPage {
  const { style } = compositor
  const { baseline, trim } = style
  const [shown, ...words] = row.items as readonly [PictureItem, ...Item[]]
  const picture = row.solid?.of as Picture
  const parent = (shown.tag as Tag).parent as Tag
  const total = gridLines(typeArea(style, 'right'), baseline)
  const under = row.lines - shown.box.height / baseline
  const { top } = style.margins
  const natural = Math.round((naturalHeight(picture, trim) - top) / baseline)
  const from = Math.ceil(natural + under) + FREE_UNDER
  const hasText = !isLast && total - from >= FEWEST_LINES
  const height = hasText
    ? top + natural * baseline
    : heightOver(picture, trim, top + (total - under) * baseline)
  const halves = halveOver(picture, { ...trim, height }, parent)
  const page = (page: number, items: readonly Item[]): OpenedPage => ({
    draw: () => [
      fillRect({ x: 0, y: 0, ...trim }, 'paper'),
      ...items,
      ...setFoot(compositor, page, runningHead),
    ],
    regions: hasText ? columnsOf(style, typeArea(style, sideOf(page)), from) : [],
    picture: row,
    emphasis: hasText ? 'quiet' : 'strong',
  })
  const { x } = typeArea(style, 'right')
  const placed = words.map((item) => move(item, { x, y: height - shown.box.height }))
  return { ...page(number, [halves.right, ...placed]), beside: page(number + 1, [halves.left]) }
}

function naturalHeight({ width, height }: Size, trim: Size): Pt {
  return (2 * trim.width * height) / width
}

/** As high as it may be for what it loses at its sides, and no higher than is free for it. */
export function heightOver(picture: Size, trim: Size, most: Pt): Pt {
  return Math.min(naturalHeight(picture, trim) / (1 - LOSS), most)
}

/** Its halves over the heads of two pages of this width, each so high. */
export function halveOver(picture: Picture, { width, height }: Size, parent: Tag) {
  const crop = cropOffFold(picture, { width: 2 * width, height }, picture.focus)
  return halve(picture, crop, { box: { x: 0, y: 0, width, height }, parent })
}
