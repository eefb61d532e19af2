/**
 * A story with a lying picture → its opening spread: the picture over both pages, the headline under its right
 * half, the columns under its left.
 */

import type { Pt, Rect } from '../../geometry.ts'
import { cropTo } from '../../images/crop.ts'
import type { Picture } from '../../issue/block.ts'
import type { Longform } from '../../issue/issue.ts'
import { openingPictureOf } from '../../issue/parts.ts'
import { plainText } from '../../issue/plain-text.ts'
import { type RunningHead, setFoot } from '../display/furniture.ts'
import { figureTag, fillRect } from '../display/primitives.ts'
import { scaleRole } from '../display/sized-words.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { stack } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import {
  type Artifact,
  type Item,
  move,
  type Page,
  type PictureItem,
  type SetFault,
  type Tag,
} from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { standfirstRows, titleRows } from './headline.ts'

/** A picture at least so much wider than high opens a spread; others stand on one page of it. */
const LYING = 1.25
/** Of the page's height: the least and the most that the picture takes. */
const SHALLOWEST = 0.48
const DEEPEST = 0.6
/** Lines between the picture and what stands under it, and fewest of the columns. */
const GAP = 2
const FEWEST_LINES = 10
/** Sizes of the title, as parts of the theme's own. */
const SCALES = [1.7, 1.5, 1.3, 1.15, 1]

/** Whether the picture it opens with is so wide that it takes a spread. */
export function opensSpread(article: Longform): boolean {
  const portrait = openingPictureOf(article)
  return portrait !== undefined && portrait.width / portrait.height >= LYING
}

interface Opener {
  readonly runningHead: RunningHead
  readonly parent: Tag
}

/** The right-hand page, and the left-hand one with the first columns. `number` is the right one's. */
export function openSpread(
  compositor: Compositor,
  article: Longform,
  number: number,
  { runningHead, parent }: Opener,
): { readonly right: Page; readonly left: OpenedPage } {
  const { style } = compositor
  const { baseline, trim } = style
  const portrait = openingPictureOf(article)
  if (!portrait) throw new Error('A spread with a picture was opened for a story without one.')
  const areas = { right: typeArea(style, 'right'), left: typeArea(style, 'left') }
  const total = gridLines(areas.right, baseline)
  const room = total - GAP - lineAt(compositor, SHALLOWEST)
  const headline = setHeadline(compositor, article, { measure: areas.right.width, room, parent })
  const line = Math.min(lineAt(compositor, DEEPEST), total - GAP - Math.max(headline.lines, FEWEST_LINES))
  // The picture ends where the letters of a line that followed it would begin.
  const height = areas.right.y + line * baseline
  const halves = halve(portrait, cropTo(portrait, { width: 2 * trim.width, height }, portrait.focus), {
    box: { x: 0, y: 0, width: trim.width, height },
    parent,
  })
  const paper = fillRect({ x: 0, y: 0, ...trim }, 'paper')
  const place = (items: readonly Item[], { x, y }: Rect) =>
    items.map((item) => move(item, { x, y: y + (line + GAP) * baseline }))
  return {
    right: {
      number,
      side: sideOf(number),
      size: trim,
      items: [
        paper,
        halves.right,
        ...place(headline.items, areas.right),
        ...setFoot(compositor, number, runningHead),
      ],
    },
    left: {
      draw: () => [paper, halves.left, ...setFoot(compositor, number + 1, runningHead)],
      regions: columnsOf(style, areas.left, line + GAP),
      emphasis: 'strong',
    },
  }
}

/** The headline with its title as large as the room lets it be. */
function setHeadline(
  compositor: Compositor,
  article: Longform,
  { measure, room, parent }: { readonly measure: Pt; readonly room: number; readonly parent: Tag },
) {
  const standfirst = standfirstRows(compositor, article, measure, parent)
  const set = (scale: number) => {
    const title = titleRows(scaleRole(compositor, 'title', scale), article, measure, parent)
    return {
      ...stack([...title.rows, ...standfirst], compositor.style.baseline),
      isOverfull: title.isOverfull,
    }
  }
  const largest = fitLargest(SCALES, set, ({ lines, isOverfull }) => lines <= room && !isOverfull)
  const headline = largest ?? set(1)
  if (headline.lines <= room) return headline
  return { ...headline, items: blame(headline.items, oversetHeadline(article)) }
}

function oversetHeadline({ title, places }: Longform): SetFault {
  return overset({
    code: 'layout/overset-headline',
    message: `Unexpected length of the headline over «${plainText(title)}», expected one that goes under the picture of its spread.`,
    hint: 'Shorten the title or the standfirst, or give the guest a picture that is not so wide.',
    span: places.title,
  })
}

/** The line of the grid nearest to a part of the page's height. */
function lineAt({ style }: Compositor, part: number): number {
  return Math.round((part * style.trim.height - style.margins.top) / style.baseline)
}

const CONTINUED: Artifact = { role: 'artifact', type: 'Layout' }

/** A picture cut to both pages together, the half that each shows in the same box. */
export function halve(
  picture: Picture,
  crop: Rect,
  { box, parent }: { readonly box: Rect; readonly parent: Tag },
): { readonly right: PictureItem; readonly left: PictureItem } {
  const pixels = { width: picture.width, height: picture.height }
  const half: Pt = crop.width / 2
  const own = picture.colours === 'own' && ({ own: true } as const)
  const common = { kind: 'picture', path: picture.path, pixels, ...own, box } as const
  return {
    right: {
      ...common,
      crop: { ...crop, x: crop.x + half, width: half },
      over: 'left',
      tag: figureTag(picture, parent),
    },
    left: { ...common, crop: { ...crop, width: half }, over: 'right', tag: CONTINUED },
  }
}
