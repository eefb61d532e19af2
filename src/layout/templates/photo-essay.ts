/** A photo essay → its pages: each plate as it was planned, and the words of all that face one another in one place. */

import type { Pt, Rect } from '../../geometry.ts'
import type { PhotoEssay } from '../../issue/issue.ts'
import { drawPage } from '../display/draw-parts.ts'
import { setFoot } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import { framePicture } from '../galley/frames.ts'
import { CAPTION_GAP } from '../galley/picture.ts'
import { gridLines } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Item, move, type Page } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { chooseStand } from './frame-plates.ts'
import { continuePage } from './heading.ts'
import { stackHeadline } from './headline.ts'
import { type EssayPlace, type EssaySetting, MOST_WORDS, setCaptions } from './photo-captions.ts'
import { headPage } from './photo-heads.ts'
import { openPhotos } from './photo-opener.ts'
import { halveOver, heightOver } from './picture-spread.ts'
import { type PlannedPlate, planPlates, RISE } from './plan-plates.ts'

/** Lines between the headline and the plate under it. */
const HEADLINE_GAP = 2

export function photoPages(
  compositor: Compositor,
  essay: PhotoEssay,
  from: number,
  place: EssayPlace,
): readonly Page[] {
  const setting = { ...place, compositor, essay }
  const planned = planPlates(essay.plates, from, compositor.style.trim)
  return planned.flatMap((plan) => {
    if (plan.form === 'bleed') return [bleedPage(setting, plan)]
    if (plan.form === 'spread') return spreadPages(setting, plan)
    const isFirst = plan === planned[0]
    const opened = isFirst ? openPhotos(setting, plan) : headPage(setting, plan, facedBy(planned, plan))
    return [opened ?? framedPage(setting, plan, isFirst)]
  })
}

/** The plate on the page that one faces, but for the first, which bears the title. */
function facedBy(planned: readonly PlannedPlate[], { number }: PlannedPlate): PlannedPlate | undefined {
  const other = sideOf(number) === 'right' ? number + 1 : number - 1
  return planned.find((plan, index) => index > 0 && plan.number === other)
}

function bleedPage({ compositor, parent }: EssaySetting, { number, plate: [picture] }: PlannedPlate): Page {
  return drawPage(compositor, [{ kind: 'illustration', picture, parent }], number)
}

/** Under the headline at the foot of the first page; else a little over the middle. */
function framedPage(setting: EssaySetting, { number, plate, facing }: PlannedPlate, isFirst: boolean): Page {
  const { compositor, essay, runningHead, parent } = setting
  const { baseline, trim } = compositor.style
  const area = typeArea(compositor.style, sideOf(number))
  const total = gridLines(area, baseline)
  const room = Math.floor(total * MOST_WORDS)
  const headline = isFirst
    ? stackHeadline(compositor, essay, { measure: area.width, room, parent })
    : { items: [], lines: 0 }
  const head = isFirst ? headline.lines + HEADLINE_GAP : 0
  const roomOf = (height: Pt) => ({ width: area.width, height, gap: compositor.style.gutter })
  const stand = chooseStand(plate, roomOf(area.height))
  const frames = (height: Pt) => stand(plate, roomOf(height))
  const words = setCaptions(setting, { plate, facing, frames: frames(area.height) })
  const under = words.lines > 0 ? words.lines + CAPTION_GAP : 0
  const boxes = frames((total - head - under) * baseline)
  const height = Math.max(...boxes.map((box) => box.y + box.height))
  const free = (total - head - under) * baseline - height
  const y = area.y + head * baseline + (isFirst ? free : free * RISE)
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const at = { x: area.x + right - words.measure, y: y + height + CAPTION_GAP * baseline }
  return {
    number,
    side: sideOf(number),
    size: trim,
    items: [
      ...continuePage(compositor, number, runningHead).draw(),
      ...headline.items.map((item) => move(item, area)),
      ...plate.map((picture, index) =>
        framePicture(picture, shift(boxes[index] as Rect, { x: area.x, y }), parent),
      ),
      ...words.items.map((item) => move(item, at)),
    ],
  }
}

function shift(box: Rect, { x, y }: { readonly x: Pt; readonly y: Pt }): Rect {
  return { ...box, x: box.x + x, y: box.y + y }
}

/** From edge to edge over the head of both pages, as high as it may be for what it loses at its sides; its words under its right half. */
function spreadPages(setting: EssaySetting, { number, plate }: PlannedPlate): readonly Page[] {
  const { compositor, runningHead, parent } = setting
  const { baseline, trim } = compositor.style
  const [picture] = plate
  const area = typeArea(compositor.style, 'right')
  const words = setCaptions(setting, { plate, facing: undefined, frames: [] })
  const lines = gridLines(area, baseline) - words.lines - CAPTION_GAP
  const height = heightOver(picture, trim, area.y + lines * baseline)
  const halves = halveOver(picture, { ...trim, height }, parent)
  const paper = fillRect({ x: 0, y: 0, ...trim }, 'paper')
  const at = { x: area.x + area.width - words.measure, y: height + CAPTION_GAP * baseline }
  const page = (page: number, items: readonly Item[]): Page => ({
    number: page,
    side: sideOf(page),
    size: trim,
    items: [paper, ...items, ...setFoot(compositor, page, runningHead)],
  })
  return [
    page(number, [halves.right, ...words.items.map((item) => move(item, at))]),
    page(number + 1, [halves.left]),
  ]
}
