/** What is in every issue, a column or a department → the page it opens on, quietly: the head over the text, a writer's portrait beside it. */

import type { Pt } from '../../geometry.ts'
import type { Picture } from '../../issue/block.ts'
import type { Column, Department } from '../../issue/issue.ts'
import { openingPictureOf } from '../../issue/parts.ts'
import { WORDS } from '../../issue/words.ts'
import type { RunningHead } from '../display/furniture.ts'
import { fillRect } from '../display/primitives.ts'
import { scaleRole } from '../display/sized-words.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { framePicture } from '../galley/frames.ts'
import { numberNotes } from '../galley/notes.ts'
import { captionRows } from '../galley/picture.ts'
import type { Stick } from '../galley/stick.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { type Row, stack } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Item, move, type Tag } from '../page/frame.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import { continuePage } from './heading.ts'
import { stackHeadline } from './headline.ts'

/** Of the theme's own title: a regular is known by its place and its face, and need not be loud; and where it ends better so, or saves a page. */
export const REGULAR_TITLES = { usual: 0.7, small: 0.55, least: 0.44 }
/** Of a portrait: its height in lines of the grid, and its width as part of that. */
const PORTRAIT = { lines: 8, width: 0.8 }
/** Thickness of the bar over the head where no rule stands there, in points; lines of the grid under it, and between the head and the text. */
const BAR: Pt = 2.4
const BAR_GAP = 1
const TEXT_GAP = 2

export function openRegular(
  compositor: Compositor,
  article: Column | Department,
  number: number,
  {
    runningHead,
    parent,
    title,
  }: { readonly runningHead: RunningHead; readonly parent: Tag; readonly title: number },
): OpenedPage {
  const { style } = compositor
  const { baseline, gutter } = style
  const area = typeArea(style, sideOf(number))
  const portrait = openingPictureOf(article)
  const height = PORTRAIT.lines * baseline
  const width = portrait ? height * PORTRAIT.width : 0
  const from = style.furniture === 'ruled' ? 0 : BAR_GAP
  const headline = stackHeadline(speakSoftly(compositor, title), article, {
    measure: area.width - (portrait ? width + gutter : 0),
    room: gridLines(area, baseline) - from,
    parent,
  })
  const said = portrait
    ? describePortrait(compositor, article, portrait, { measure: area.width - width - gutter, parent })
    : []
  const named = stack(said, baseline)
  const words = [
    ...headline.items,
    ...named.items.map((item) => move(item, { x: 0, y: headline.lines * baseline })),
  ]
  const high = headline.lines + named.lines
  const lines = Math.max(high, portrait ? PORTRAIT.lines : 0)
  const top = area.y + from * baseline
  // The words stand in the middle of the portrait's height, on the grid.
  const at = { x: area.x, y: top + Math.floor((lines - high) / 2) * baseline }
  const frame = { x: area.x + area.width - width, y: top, width, height }
  const head: readonly Item[] = [
    ...(from > 0 ? [fillRect({ x: area.x, y: area.y, width: area.width, height: BAR }, 'accent')] : []),
    ...words.map((item) => move(item, at)),
    ...(portrait ? [framePicture(portrait, frame, parent)] : []),
  ]
  return {
    draw: () => [...continuePage(compositor, number, runningHead).draw(), ...head],
    regions: columnsOf(style, area, from + lines + TEXT_GAP),
  }
}

/** What is to be said of a portrait, and who made it: under the writer's name. */
function describePortrait(
  compositor: Compositor,
  article: Column | Department,
  portrait: Picture,
  { measure, parent }: { readonly measure: Pt; readonly parent: Tag },
): Row[] {
  const foot = { measure, parent }
  const stick: Stick = { compositor, measure, body: 'body', noteNumber: numberNotes(article), foot }
  return captionRows(stick, portrait, parent, WORDS.openingPicture)
}

/** A smaller title, and a writer whose name is seen. */
function speakSoftly(compositor: Compositor, title: number): Compositor {
  const { signature } = compositor.style.text
  return restyle(scaleRole(compositor, 'title', title), ['credit'], () => signature)
}
