/** An interview → its opening spread: the name as a full page, and facing it the headline over short columns. */

import type { Pt } from '../../geometry.ts'
import type { Picture } from '../../issue/block.ts'
import type { Guests, Longform } from '../../issue/issue.ts'
import { joinNames, listNames, plainLine } from '../../issue/lines.ts'
import { drawPage } from '../display/draw-parts.ts'
import { type RunningHead, setFurniture } from '../display/furniture.ts'
import type { PageBox } from '../display/lengths.ts'
import type { Part, Wording } from '../display/parts.ts'
import { fillRect } from '../display/primitives.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Artifact, type Item, move, type Page, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { eachPart, partName } from './guest-name.ts'
import { stackHeadline } from './headline.ts'
import { patterned } from './plate.ts'

const PICTURE: Artifact = { role: 'artifact', type: 'Layout' }
/** An opener keeps this part of its type area empty at the head. */
const EMPTY_HEAD = 1 / 5
/** Lines between the headline and the text under it. */
const HEADLINE_GAP = 3
/** Fewest lines of text worth standing under a headline. */
const FEWEST_LINES = 6

/** Who is met on a page, and the picture of them that it shows. */
interface Face {
  readonly guests: Guests
  readonly picture: Picture | undefined
}

/** The right-hand page: a picture, or the name as large as the page can hold it; of several, all of them. */
export function facePage(
  compositor: Compositor,
  { guests, picture }: Face,
  number: number,
  parent: Tag,
): Page {
  const { outside } = compositor.style.margins
  const parts = picture
    ? describePortrait(guests, picture, parent)
    : guests.length > 1
      ? describeNames(guests, outside)
      : describeName(guests[0], outside)
  return drawPage(compositor, parts, number)
}

/** The band of ground at the foot of a portrait, and the name on it. */
const BAND_TOP = 0.8
const NAME_ON_BAND = { width: { width: 0.8 }, tallest: { height: 0.1 } }

/** The picture over the page, and the name on a band at its foot. */
function describePortrait(guests: Guests, picture: Picture, parent: Tag): Part[] {
  const over: PageBox = { x: 0, y: 0, width: { width: 1 }, height: { height: BAND_TOP } }
  const band: PageBox = { ...over, y: over.height, height: { height: 1 - BAND_TOP } }
  const words: Wording[] = [
    { kind: 'fitted', text: plainLine(joinNames(guests)), role: 'openerRest', ...NAME_ON_BAND, tag: PICTURE },
  ]
  return [
    { kind: 'illustration', picture, parent, box: over },
    { kind: 'fill', colour: 'ground', box: band },
    { kind: 'words', y: { height: (1 + BAND_TOP) / 2 }, by: 'middle', words },
  ]
}

/** How much of the outer letters of a very short name the trim takes, and the most of the page that its ink may. */
const GREAT = { crop: 0.33, tallest: { height: 0.46 } }
const REST = { width: { width: 0.84 }, largest: 1 }
/** Baseline of the great word: with the rest of the name below it, or above it where that stands first. */
const GREAT_Y = 0.52
const LOW_GREAT_Y = 0.68
/** The middle of a name whose great word has a rest on either side. */
const MIDDLE_Y = 0.5

/** The name as the picture, its rest in line with the text, `outside` of the fore-edge. */
function describeName(guest: Guests[0], outside: Pt): Part[] {
  const name = partName(guest)
  const { before, after } = name
  const great = (text: string): Wording => {
    return { kind: 'cropped', text, role: 'openerName', ...GREAT, air: outside, tag: PICTURE }
  }
  const small = (text: string): Wording => {
    return { kind: 'fitted', text, role: 'openerRest', ...REST, tag: PICTURE }
  }
  const upwards = before !== '' && after === ''
  const words = eachPart(name, small, great)
  return [
    ...patterned('ground', 'pattern'),
    {
      kind: 'words',
      x: { width: 1, points: -outside },
      align: 'right',
      ...(before && after
        ? { y: { height: MIDDLE_Y }, by: 'middle' }
        : { y: { height: upwards ? LOW_GREAT_Y : GREAT_Y }, by: 'baseline', upwards }),
      gap: { height: 0.05 },
      words: upwards ? words.toReversed() : words,
    },
  ]
}

/** Of several: of the page's width and, all together, of its height. */
const NAMES = { width: { width: 0.84 }, tallest: 0.5 }

/** Names one under another, whole, in line with the text. */
function describeNames(guests: Guests, outside: Pt): Part[] {
  const tallest = { height: NAMES.tallest / guests.length }
  const among = listNames(guests)
  const words = among.map(
    (text): Wording => ({
      kind: 'fitted',
      text,
      role: 'openerName',
      width: NAMES.width,
      tallest,
      among,
      tag: PICTURE,
    }),
  )
  return [
    ...patterned('ground', 'pattern'),
    {
      kind: 'words',
      x: { width: 1, points: -outside },
      align: 'right',
      y: { height: MIDDLE_Y },
      by: 'middle',
      gap: { height: 0.06 },
      words,
    },
  ]
}

/** The left-hand page: headline after an empty head, columns in what is left below. */
export function headlinePage(
  compositor: Compositor,
  article: Longform,
  number: number,
  { runningHead, parent }: { readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const room = gridLines(area, style.baseline)
  const headline = stackHeadline(compositor, article, { measure: area.width, room, parent })
  return pageUnder(compositor, headline, number, runningHead)
}

/** A page with these words after an empty head, and columns in what is left below. */
export function pageUnder(
  compositor: Compositor,
  { items, lines }: { readonly items: readonly Item[]; readonly lines: number },
  number: number,
  runningHead: RunningHead,
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const total = gridLines(area, style.baseline)
  const head = Math.max(
    0,
    Math.min(Math.round(total * EMPTY_HEAD), total - lines - HEADLINE_GAP - FEWEST_LINES),
  )
  const from = head + lines + HEADLINE_GAP
  return {
    draw: () => [
      fillRect({ x: 0, y: 0, ...style.trim }, 'paper'),
      ...items.map((item) => move(item, { x: area.x, y: area.y + head * style.baseline })),
      ...setFurniture(compositor, number, runningHead),
    ],
    regions: total - from >= FEWEST_LINES ? columnsOf(style, area, from) : [],
  }
}
