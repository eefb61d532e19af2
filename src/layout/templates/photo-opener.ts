/**
 * A photo essay → the page it opens on: the first plate over the page's foot from edge to edge, its words and the folio
 * under it, and over it the title, as large as both go in. It is what a reader stops at, whatever it faces.
 */

import { setFoot } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import { scaleRole } from '../display/sized-words.ts'
import { framePicture } from '../galley/frames.ts'
import { CAPTION_GAP } from '../galley/picture.ts'
import { gridLines } from '../grid/columns.ts'
import { stack } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import type { Item, Page } from '../page/frame.ts'
import { move } from '../page/frame.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { standfirstRows, titleRows } from './headline.ts'
import { type EssaySetting, setCaptions } from './photo-captions.ts'
import { LOSS, type PlannedPlate } from './plan-plates.ts'

/** Of its height: the most that a plate loses at the head and the foot of its page. */
const MOST_LOST = 0.25
/** Lines between the headline and what stands under it. */
const HEADLINE_GAP = 2
/** Sizes of the title, as parts of the theme's own. */
const SCALES = [1.7, 1.5, 1.3, 1.15, 1, 0.85, 0.72]

/** Nothing where two pictures share the page, or one is too high for what the title leaves. */
export function openPhotos(setting: EssaySetting, { number, plate, facing }: PlannedPlate): Page | undefined {
  const { compositor, essay, runningHead, parent } = setting
  const { style } = compositor
  const { baseline, trim } = style
  const [picture] = plate
  if (plate.length > 1) return undefined
  const area = typeArea(style, sideOf(number))
  const words = setCaptions(setting, { plate, facing, frames: [] })
  const foot = gridLines(area, baseline) - (words.lines > 0 ? words.lines + CAPTION_GAP : 0)
  const natural = (trim.width * picture.height) / picture.width
  const standfirst = standfirstRows(compositor, essay, area.width, parent)
  const set = (scale: number) => {
    const { rows, isOverfull } = titleRows(scaleRole(compositor, 'title', scale), essay, area.width, parent)
    const { items, lines } = stack([...rows, ...standfirst], baseline)
    return { items, isOverfull, room: (foot - lines - HEADLINE_GAP) * baseline }
  }
  const has = (part: number) => (headline: ReturnType<typeof set>) =>
    !headline.isOverfull && headline.room >= part * natural
  const headline = fitLargest(SCALES, set, has(1 - LOSS)) ?? fitLargest(SCALES, set, has(1 - MOST_LOST))
  if (!headline) return undefined
  const height = Math.min(headline.room, natural / (1 - LOSS))
  const y = area.y + foot * baseline - height
  const at = { x: area.x + area.width - words.measure, y: y + height + CAPTION_GAP * baseline }
  const items: readonly Item[] = [
    fillRect({ x: 0, y: 0, ...trim }, 'paper'),
    framePicture(picture, { x: 0, y, width: trim.width, height }, parent),
    ...headline.items.map((item) => move(item, area)),
    ...words.items.map((item) => move(item, at)),
    ...setFoot(compositor, number, runningHead),
  ]
  return { number, side: sideOf(number), size: trim, items }
}
