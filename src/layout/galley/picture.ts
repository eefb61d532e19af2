/**
 * A picture of an article → the strip of column that holds it: cut to a frame of the grid, its words under it. A frame
 * ends where the grid says, and a picture gives way to it round its focus.
 */

import type { Rect } from '../../geometry.ts'
import type { Inline, Picture } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import { pictureOver } from '../display/primitives.ts'
import { moduleStep, tallestColumn } from '../grid/columns.ts'
import { footingsOf, footOf, type Row, stack } from '../grid/row.ts'
import { move, type PictureItem, type Tag } from '../page/frame.ts'
import { textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** From the head of its lines to a box's or a picture's edge, where the letters of a first line beside it begin. */
export const HEAD_INSET = 0.2
/** Lines of the grid between a picture and its caption. */
export const CAPTION_GAP = 0.3
/** And kept free under both. */
const FREE_UNDER = 1
/** Of a column's height: the most that a picture over all columns may take, words and all. */
const TALLEST_ACROSS = 0.6

/** As wide as its column, or as high as it may be with its caption; or over all columns of its page. */
export function pictureRow(stick: Stick, picture: Picture, parent: Tag): Row {
  const across = picture.across ? stick.across : undefined
  const measure = across ?? stick.measure
  const { compositor } = stick
  const { baseline } = compositor.style
  const caption = captionRows({ ...stick, measure }, picture, parent)
  const notes = footOf(footingsOf(caption))
  // What stands over several columns has its notes under its own words: it is in none of them.
  const words = stack(across ? [...caption, ...(notes.foot?.rows ?? [])] : caption, baseline)
  const under = words.height > 0 ? CAPTION_GAP + words.height : 0
  const tallest = Math.floor(tallestColumn(compositor.style) * (across ? TALLEST_ACROSS : 1))
  const most = Math.max(1, tallest - HEAD_INSET - under - FREE_UNDER) * baseline
  const width = across ?? Math.min(measure, (most * picture.width) / picture.height)
  const natural = Math.min(most, (width * picture.height) / picture.width)
  // As many whole lines with its words as come nearest: the picture loses less than half a line.
  const nearest = natural / baseline + HEAD_INSET + under
  const lines = across ? wholeModules(nearest, compositor.style) : Math.max(1, Math.round(nearest))
  const height = (lines - HEAD_INSET - under) * baseline
  const box = { x: (measure - width) / 2, y: HEAD_INSET * baseline, width, height }
  return {
    items: [
      framePicture(picture, box, parent),
      ...words.items.map((item) => move(item, { x: 0, y: (lines - words.height) * baseline })),
    ],
    lines: lines + FREE_UNDER,
    before: 1,
    keepWithNext: false,
    floats: true,
    ...(across ? { across: true } : notes),
    solid: { what: 'picture', span: picture.span },
  }
}

/** Lines of so many modules as come nearest: the columns under the picture begin at the head of another. */
function wholeModules(lines: number, style: Style): number {
  if (style.rows === 1) return Math.max(1, Math.round(lines))
  const step = moduleStep(style)
  return Math.max(1, Math.round((lines + FREE_UNDER) / step)) * step - FREE_UNDER
}

/** Caption and credit, one after the other. */
export function captionRows(stick: Stick, { caption, credit, span }: Picture, parent: Tag): Row[] {
  const words: Inline[] = [
    ...(caption ?? []),
    ...(credit ? [{ kind: 'text', text: `${caption ? ' —\u00A0' : ''}${credit}` } as const] : []),
  ]
  if (words.length === 0) return []
  const set = setInStick(stick, words, { role: 'caption', span })
  return textRows(set, stick.compositor.style.baseline, { tag: { role: 'caption', parent } })
}

/** A picture cut to a box round its focus; the whole of it where the box has its shape. */
export function framePicture(picture: Picture, box: Rect, parent: Tag): PictureItem {
  const { crop, ...whole } = pictureOver(box, picture, parent)
  const isWhole = !crop || (crop.width > WHOLE && crop.height > WHOLE)
  return isWhole ? whole : { ...whole, crop }
}
/** Of a picture's width or height: what differs by less is the rounding of its pixels. */
const WHOLE = 0.999
