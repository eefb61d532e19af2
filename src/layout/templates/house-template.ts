/**
 * A template of a publisher's own and a story → the page that it opens on: what lies on it as the template says, the
 * press's own headline, and columns. What is read aloud is the headline's: all that a template draws is decoration, but
 * for the picture.
 */

import type { Pt, Rect, Size } from '../../geometry.ts'
import type { Longform } from '../../issue/issue.ts'
import { openingPictureOf } from '../../issue/parts.ts'
import type { Style } from '../../style/style.ts'
import { drawParts } from '../display/draw-parts.ts'
import { type RunningHead, setFoot, setFurniture } from '../display/furniture.ts'
import type { PageBox } from '../display/lengths.ts'
import type { Cropped, Fitted, Part, Sized, Wording, Words } from '../display/parts.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Artifact, move, type Side, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { stackHeadline } from './headline.ts'

/** How a story opens that asks for it by name. Interviews and features may. */
export interface HouseTemplate {
  /** Of the house, and its own: `my-house/tall-title`. */
  readonly name: `${string}/${string}`
  /** The same room, the same page: it is asked once for a story, and again wherever the story is laid again. */
  readonly open: (room: TemplateRoom) => TemplatePage
}

/** The page that a template is asked for. Lengths are points from its top left corner. */
export interface TemplateRoom {
  readonly article: Longform
  readonly style: Style
  /** Its folio, from 1. */
  readonly number: number
  readonly side: Side
  readonly page: Size
  /** Where text may stand. */
  readonly area: Rect
  /** From line to line of the grid, the first of which is at the head of the area. */
  readonly baseline: Pt
  /** How many lines the area has, and how many of them kicker, title, standfirst, guests and credits take. */
  readonly lines: number
  readonly headline: number
  /** Whether the story has a picture to open on. */
  readonly hasPicture: boolean
}

/** What such a page is. */
export interface TemplatePage {
  /** What lies on the paper, the first under what follows. */
  readonly parts: readonly TemplatePart[]
  /** The line, from 0, at which the headline begins. */
  readonly headline: number
  /** The line from which on the text runs in the columns of the theme; on the next page where left out. */
  readonly columns?: number
  /** Its running head and its folio, or the folio alone. */
  readonly furniture?: 'all' | 'foot'
}

/** Words are drawn, and not read; the picture is the one that the story has to open on. */
export type TemplatePart =
  | Extract<Part, { readonly kind: 'fill' | 'pattern' | 'rules' | 'starredRule' | 'border' | 'rings' }>
  | { readonly kind: 'picture'; readonly box?: PageBox }
  | (Omit<Words, 'words'> & { readonly words: readonly TemplateWords[] })

export type TemplateWords = Omit<Fitted, 'tag'> | Omit<Sized, 'tag'> | Omit<Cropped, 'tag'>

/** Templates by their names, and what tells them from those of another day. */
export interface HouseTemplates {
  readonly digest: string
  readonly byName: ReadonlyMap<string, HouseTemplate>
}

/** With whether its picture is on it. */
export function openWithTemplate(
  compositor: Compositor,
  article: Longform,
  number: number,
  place: { readonly template: HouseTemplate; readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage & { readonly showsPicture: boolean } {
  const { template, runningHead, parent } = place
  const { style } = compositor
  const { baseline, trim } = style
  const side = sideOf(number)
  const area = typeArea(style, side)
  const lines = gridLines(area, baseline)
  const headline = stackHeadline(compositor, article, { measure: area.width, room: lines, parent })
  const picture = openingPictureOf(article)
  const room = { article, style, number, side, page: trim, area, baseline, lines, headline: headline.lines }
  const page = template.open({ ...room, hasPicture: picture !== undefined })
  const at = { x: area.x, y: area.y + page.headline * baseline }
  const furniture = page.furniture === 'foot' ? setFoot : setFurniture
  const parts = page.parts.flatMap((part) => partOf(part, article, parent))
  return {
    draw: () => [
      ...drawParts(compositor, [{ kind: 'fill', colour: 'paper' }, ...parts], { x: 0, y: 0, ...trim }),
      ...headline.items.map((item) => move(item, at)),
      ...furniture(compositor, number, runningHead),
    ],
    regions: page.columns === undefined ? [] : columnsOf(style, area, page.columns),
    emphasis: 'strong',
    showsPicture: page.parts.some(({ kind }) => kind === 'picture'),
  }
}

const DRAWN: Artifact = { role: 'artifact', type: 'Layout' }

function partOf(part: TemplatePart, article: Longform, parent: Tag): readonly Part[] {
  switch (part.kind) {
    case 'picture': {
      const picture = openingPictureOf(article)
      return picture ? [{ kind: 'illustration', picture, parent, ...(part.box && { box: part.box }) }] : []
    }
    case 'words':
      return [{ ...part, words: part.words.map((words): Wording => ({ ...words, tag: DRAWN })) }]
    default:
      return [part]
  }
}
