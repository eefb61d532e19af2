/** A photo essay and the pictures that face each other → their words, set for one place. */

import type { Rect } from '../../geometry.ts'
import type { Picture } from '../../issue/block.ts'
import type { PhotoEssay } from '../../issue/issue.ts'
import { plainText } from '../../issue/plain-text.ts'
import { WORDS } from '../../issue/words.ts'
import type { RunningHead } from '../display/furniture.ts'
import { numberNotes } from '../galley/notes.ts'
import { captionRows } from '../galley/picture.ts'
import type { Stick } from '../galley/stick.ts'
import { columnWidth, gridLines } from '../grid/columns.ts'
import { footingsOf, footOf, stack } from '../grid/row.ts'
import { typeArea } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import type { SetFault, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import type { PlannedPlate } from './plan-plates.ts'

/** Of a page's lines: the most that words may take of it, its headline or its captions. */
export const MOST_WORDS = 0.4

export interface EssayPlace {
  readonly runningHead: RunningHead
  readonly parent: Tag
}

export interface EssaySetting extends EssayPlace {
  readonly compositor: Compositor
  readonly essay: PhotoEssay
}

interface PlateWords {
  readonly plate: PlannedPlate['plate']
  readonly facing: Picture | undefined
  /** Where the pictures of the plate stand. */
  readonly frames: readonly Rect[]
}

/** The words of a page's own pictures, each with its place where there are two, and of what fills the page it faces. */
export function setCaptions(setting: EssaySetting, { plate, facing, frames }: PlateWords) {
  const { compositor, essay, parent } = setting
  const { style } = compositor
  const area = typeArea(style, 'right')
  const columns = Math.ceil(style.columns / 2)
  const measure = columns * columnWidth(style, area) + (columns - 1) * style.gutter
  const stick: Stick = {
    compositor,
    measure,
    body: 'caption',
    noteNumber: numberNotes(essay),
    foot: { measure, parent },
  }
  const places = placesOf(frames)
  const rows = [
    ...plate.map((picture, index) => placed(picture, places[index])),
    ...(facing ? [placed(facing, WORDS.onFacingPage)] : []),
  ].flatMap((picture) => captionRows(stick, picture, parent))
  const stacked = stack([...rows, ...(footOf(footingsOf(rows)).foot?.rows ?? [])], style.baseline)
  const most = Math.floor(gridLines(area, style.baseline) * MOST_WORDS)
  if (stacked.lines <= most) return { ...stacked, measure }
  return { ...stacked, measure, items: blame(stacked.items, oversetCaptions(essay, plate[0], most)) }
}

/** Words for where each of a pair stands. */
function placesOf(frames: readonly Rect[]): readonly string[] {
  const [first, second] = frames
  if (!first || !second) return []
  return first.y === second.y ? [WORDS.onTheRight, WORDS.onTheLeft] : [WORDS.above, WORDS.below]
}

/** A picture whose caption says first where it stands; one without a word says nothing. */
function placed(picture: Picture, place: string | undefined): Picture {
  const { caption, credit } = picture
  if (place === undefined || (!caption && !credit)) return picture
  return { ...picture, caption: [{ kind: 'text', text: `${place}: ` }, ...(caption ?? [])] }
}

function oversetCaptions({ title }: PhotoEssay, { span }: Picture, most: number): SetFault {
  return overset({
    code: 'layout/overset-captions',
    message: `Unexpected length of the captions on a page of «${plainText(title)}», expected at most ${most} lines of the grid.`,
    hint: 'Shorten them: a plate speaks for itself.',
    span,
  })
}
