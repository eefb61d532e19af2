/**
 * A story → a page that begins with its guest's name or its picture at the head, over headline and columns; or with
 * nothing else but these and the headline, the text following on the next page.
 */

import type { Longform } from '../../issue/issue.ts'
import { openingPictureOf } from '../../issue/parts.ts'
import type { TextRole } from '../../style/style.ts'
import { drawParts } from '../display/draw-parts.ts'
import { type RunningHead, setFoot } from '../display/furniture.ts'
import type { PageBox } from '../display/lengths.ts'
import type { Fitted, Part } from '../display/parts.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Artifact, move, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { eachName } from './guest-name.ts'
import { stackHeadline } from './headline.ts'

/** Of the page's height: the plate over columns. */
const PLATE = 0.34
/** Lines of the grid between plate and headline, between headline and columns, and fewest of these. */
const GAP = 2
const HEADLINE_GAP = 2
const FEWEST_LINES = 8
/** The name on the plate: of the page's width, and of the plate's height what the ink of its parts and the gap take. */
const NAME = { width: { width: 0.8 } }
const GREAT_TALLEST = 0.4
const NAMES_TALLEST = 0.56
const REST_TALLEST = 0.14
const NAME_GAP = 0.08
/** Shallowest plate worth drawing, in lines. */
const LEAST_LINES = 6

interface PlateOpener {
  readonly subject: 'name' | 'picture' | 'title'
  /** Whether it takes the page alone. */
  readonly isPage: boolean
  readonly runningHead: RunningHead
  readonly parent: Tag
}

export function openWithPlate(
  compositor: Compositor,
  article: Longform,
  number: number,
  { subject, isPage, runningHead, parent }: PlateOpener,
): OpenedPage {
  const { style } = compositor
  const { baseline, trim } = style
  const area = typeArea(style, sideOf(number))
  const total = gridLines(area, baseline)
  const room = total - GAP - LEAST_LINES
  const headline = stackHeadline(compositor, article, { measure: area.width, room, parent })
  const under = headline.lines + (isPage ? 0 : HEADLINE_GAP + FEWEST_LINES)
  const most = total - GAP - under
  const usual = Math.round((PLATE * trim.height - area.y) / baseline)
  const line = Math.max(0, isPage ? most : Math.min(usual, most))
  const height = area.y + line * baseline
  const box: PageBox = { x: 0, y: 0, width: { width: 1 }, height }
  const portrait = openingPictureOf(article)
  const parts: Part[] = [
    { kind: 'fill', colour: 'paper' },
    ...(portrait && subject === 'picture'
      ? [{ kind: 'illustration', picture: portrait, parent, box } as const]
      : describeName(article, box, height)),
  ]
  const from = line + GAP + headline.lines + HEADLINE_GAP
  const at = { x: area.x, y: area.y + (line + GAP) * baseline }
  return {
    draw: () => [
      ...drawParts(compositor, parts, { x: 0, y: 0, ...trim }),
      ...headline.items.map((item) => move(item, at)),
      ...setFoot(compositor, number, runningHead),
    ],
    regions: isPage || total - from < 1 ? [] : columnsOf(style, area, from),
    emphasis: 'strong',
  }
}

const PICTURE: Artifact = { role: 'artifact', type: 'Layout' }

/** Pattern, and on it a guest's whole name, its great word in the middle of the rest, or the names of several. */
function describeName(article: Longform, box: PageBox, height: number): Part[] {
  const ground: Part[] = [
    { kind: 'fill', colour: 'ground', box },
    { kind: 'pattern', size: { width: 0.2 }, line: { colour: 'pattern', width: 0.75 }, box },
  ]
  if (article.kind === 'feature') return ground
  const fitted = (text: string, role: TextRole, tallest: number): Fitted => {
    return { kind: 'fitted', text, role, ...NAME, tallest: tallest * height, tag: PICTURE }
  }
  const words = eachName(
    article.guests,
    (text) => fitted(text, 'openerRest', REST_TALLEST),
    (text, among) => ({
      ...fitted(text, 'openerName', among.length === 1 ? GREAT_TALLEST : NAMES_TALLEST / among.length),
      among,
    }),
  )
  return [...ground, { kind: 'words', y: height / 2, by: 'middle', gap: NAME_GAP * height, words }]
}
