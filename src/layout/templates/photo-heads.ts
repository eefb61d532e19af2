/**
 * Plates that are too low to fill their page within its margins → the same over the head of the page from edge to edge,
 * cut a little higher than they are; where two such pages face each other both end on one line.
 */

import type { Pt, Rect, Size } from '../../geometry.ts'
import type { PhotoPlate } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import { setFoot } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import { framePicture } from '../galley/frames.ts'
import { CAPTION_GAP } from '../galley/picture.ts'
import { gridLines } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { move, type Page } from '../page/frame.ts'
import { type EssaySetting, setCaptions } from './photo-captions.ts'
import { type PlannedPlate, shapeOf } from './plan-plates.ts'

/** Of the page's height: what is lower from edge to edge looks lost within margins. */
const HIGH = 0.6
/** Of its width: the most that a picture loses at its sides to be higher. */
const MOST_LOST = 0.2

/** How high the pictures of a plate may lie across their page. */
interface Heights {
  readonly least: Pt
  readonly most: Pt
}

/** Nothing of a plate that fills its page well enough as it is. */
function heightsOf(plate: PhotoPlate, { trim, gutter: gap }: Style): Heights | undefined {
  const across = lieAcross(plate, { ...trim, gap })
  // Lying pictures of a pair stand over each other, and fill their page so.
  const standsBeside = plate.length === 1 || plate.every((picture) => shapeOf(picture) < 1)
  const least = across(1)
  if (!standsBeside || least >= HIGH * trim.height) return undefined
  return { least, most: across(1 - MOST_LOST) }
}

/** How high pictures beside one another are over a whole width, where so much of each is left. */
function lieAcross(plate: PhotoPlate, { width, gap }: Size & { readonly gap: Pt }): (kept: number) => Pt {
  const shapes = plate.reduce((sum, picture) => sum + shapeOf(picture), 0)
  return (kept) => (width - gap * (plate.length - 1)) / (kept * shapes)
}

/** The page with its plate over its head, level with that of the page it faces; nothing where it fills its page otherwise. */
export function headPage(
  setting: EssaySetting,
  { number, plate, facing }: PlannedPlate,
  faced: PlannedPlate | undefined,
): Page | undefined {
  const { compositor, runningHead, parent } = setting
  const { style } = compositor
  const { baseline, trim, gutter } = style
  const own = heightsOf(plate, style)
  if (!own) return undefined
  const area = typeArea(style, sideOf(number))
  const frames = boxesOf(plate, { x: 0, y: 0, ...trim }, gutter)
  const words = setCaptions(setting, { plate, facing, frames })
  const other = faced?.form === 'framed' || faced?.form === 'pair' ? heightsOf(faced.plate, style) : undefined
  const level = other ? Math.min(own.most, other.most) : own.most
  const free = area.y + (gridLines(area, baseline) - words.lines - CAPTION_GAP) * baseline
  const height = Math.min(level >= own.least ? level : own.most, free)
  const at = { x: area.x + area.width - words.measure, y: height + CAPTION_GAP * baseline }
  // Pictures that meet in the fold are as far from each other as those of one page.
  const inside = other || faced?.form === 'bleed' ? (other ? gutter / 2 : gutter) : 0
  const across = { x: sideOf(number) === 'right' ? inside : 0, width: trim.width - inside }
  const boxes = boxesOf(plate, { ...across, y: 0, height }, gutter)
  return {
    number,
    side: sideOf(number),
    size: trim,
    items: [
      fillRect({ x: 0, y: 0, ...trim }, 'paper'),
      ...plate.map((picture, index) => framePicture(picture, boxes[index] as Rect, parent)),
      ...words.items.map((item) => move(item, at)),
      ...setFoot(compositor, number, runningHead),
    ],
  }
}

/** Beside one another from the right of a room to its left, each as wide as its shape asks among them. */
function boxesOf(plate: PhotoPlate, room: Rect, gap: Pt): readonly Rect[] {
  const width = room.width - gap * (plate.length - 1)
  const shapes = plate.map(shapeOf)
  const sum = shapes.reduce((all, shape) => all + shape, 0)
  let right = room.x + room.width
  return shapes.map((shape) => {
    const own = (width * shape) / sum
    const box = { ...room, x: right - own, width: own }
    right = box.x - gap
    return box
  })
}
