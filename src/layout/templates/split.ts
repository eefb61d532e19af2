/**
 * An interview in, its opening spread out: the name as a full page, and facing it the headline over short columns.
 * A room of its own because it is one of the forms a theme may open a story with.
 */

import type { Interview, Person, Picture } from '../../issue/issue.ts'
import type { PlacedRun } from '../../text/paragraph.ts'
import { columnsOf, gridLines } from '../columns.ts'
import { type Compositor, placeLines, type SetBlock } from '../compositor.ts'
import type { Artifact, Item, Page, Tag } from '../frame.ts'
import { move } from '../frame.ts'
import { type RunningHead, setFurniture, sideOf, typeArea, widthOf } from '../furniture.ts'
import {
  atLeft,
  fillRect,
  fitWords,
  inkHeight,
  inkOf,
  partName,
  patternOver,
  pictureOver,
} from './display.ts'
import type { OpenedPage } from './heading.ts'
import { stackHeadline } from './headline.ts'

const PICTURE: Artifact = { role: 'artifact', type: 'Layout' }
/** How much of the name's outer letters the trim takes. */
const CROP = 0.33
/** The most of the page's height that the great word's ink may take. */
const TALLEST_INK = 0.46
const NAME_BASELINE = 0.52
const REST_WIDTH = 0.84
/** Where the rest of the name stands first, the great word comes below it. */
const REST_BASELINE = 0.68
const REST_GAP = 0.05
const PATTERN_SIZE = 0.265
/** An opener keeps this part of its type area empty at the head. */
const EMPTY_HEAD = 1 / 5
/** Lines between the headline and the text under it. */
const HEADLINE_GAP = 3
/** Fewest lines of text worth standing under a headline. */
const FEWEST_LINES = 6

/** The right-hand page: the guest's picture, or the name at a size that only the trim can hold. */
export function facePage(compositor: Compositor, article: Interview, number: number, parent: Tag): Page {
  const { portrait } = article.guest
  return portrait
    ? portraitPage(compositor, { guest: article.guest, portrait, parent }, number)
    : namePage(compositor, article, number)
}

/** Of the page's height and width: the band of ground at the foot, and the name on it. */
const NAME_BAND = 0.2
const NAME_ON_BAND = 0.8
const NAME_HEIGHT = 0.5

/** The picture over the whole page, and the name on a band at its foot. */
function portraitPage(
  compositor: Compositor,
  { guest, portrait, parent }: { readonly guest: Person; readonly portrait: Picture; readonly parent: Tag },
  number: number,
): Page {
  const { trim } = compositor.style
  const { width, height } = trim
  const band = { x: 0, y: height * (1 - NAME_BAND), width, height: height * NAME_BAND }
  const fitted = fitWords(compositor, guest.name, 'openerRest', width * NAME_ON_BAND)
  const most = band.height * NAME_HEIGHT
  const name =
    inkHeight(fitted) > most
      ? fitWords(compositor, guest.name, 'openerRest', (width * NAME_ON_BAND * most) / inkHeight(fitted))
      : fitted
  const y = band.y + (band.height - inkHeight(name)) / 2 + inkOf(name).above
  const x = (width - widthOf(name)) / 2
  return {
    number,
    side: sideOf(number),
    size: trim,
    items: [
      pictureOver({ x: 0, y: 0, width, height: band.y }, portrait, parent),
      fillRect(band, 'ground'),
      ...placeLines(name, atLeft(name, { x, y }), PICTURE),
    ],
  }
}

/** The name as the picture. */
function namePage(compositor: Compositor, { guest }: Interview, number: number): Page {
  const { style } = compositor
  const { width, height } = style.trim
  const page = { x: 0, y: 0, width, height }
  const { rest, restFirst } = partName(guest)
  const { set: big, left } = setCropped(compositor, guest.shortName, width)
  const nameY = height * (restFirst ? REST_BASELINE : NAME_BASELINE)
  const items: Item[] = [
    fillRect(page, 'ground'),
    patternOver(page, compositor.pattern, { size: width * PATTERN_SIZE, colour: 'pattern', line: 0.75 }),
    ...placeLines(big, atLeft(big, { x: left, y: nameY }), PICTURE),
  ]
  if (rest) {
    const small = fitWords(
      compositor,
      rest,
      'openerRest',
      width * REST_WIDTH,
      style.text.openerRest.text.size,
    )
    const x = width - style.margins.outside - widthOf(small)
    const y = restFirst
      ? nameY - inkOf(big).above - inkOf(small).below - height * REST_GAP
      : nameY + inkOf(big).below + inkOf(small).above + height * REST_GAP
    items.push(...placeLines(small, atLeft(small, { x, y }), PICTURE))
  }
  return { number, side: sideOf(number), size: style.trim, items }
}

/** A name so wide that the trim takes a part, and only a part, of its first and its last letter. */
function setCropped(
  compositor: Compositor,
  name: string,
  width: number,
): { readonly set: SetBlock; readonly left: number } {
  const natural = fitWords(compositor, name, 'openerName', width)
  const runs = natural.lines[0]?.runs ?? []
  const [first, last] = [letterWidths(runs[0])[0] ?? 0, letterWidths(runs.at(-1)).at(-1) ?? 0]
  const set = fitWords(compositor, name, 'openerName', width ** 2 / (width - CROP * (first + last)))
  const { above, below } = inkOf(set)
  const tallest = compositor.style.trim.height * TALLEST_INK
  if (above + below > tallest) {
    // A short name would outgrow the page before it is as wide: it stands whole in the middle instead.
    const held = fitWords(compositor, name, 'openerName', (widthOf(set) * tallest) / (above + below))
    return { set: held, left: (width - widthOf(held)) / 2 }
  }
  return { set, left: (-CROP * first * set.style.text.size) / natural.style.text.size }
}

/** Widths of a run's letters, left to right; marks have none. */
function letterWidths(placed: PlacedRun | undefined): number[] {
  if (!placed) return []
  const { glyphs, face, size } = placed.run
  return glyphs.filter(({ advance }) => advance > 0).map(({ advance }) => (advance * size) / face.unitsPerEm)
}

/** The left-hand page: headline after an empty head, columns in what is left below. */
export function headlinePage(
  compositor: Compositor,
  article: Interview,
  number: number,
  { runningHead, parent }: { readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const total = gridLines(area, style.baseline)
  const { items, lines } = stackHeadline(compositor, article, { measure: area.width, room: total, parent })
  const head = Math.max(
    0,
    Math.min(Math.round(total * EMPTY_HEAD), total - lines - HEADLINE_GAP - FEWEST_LINES),
  )
  const from = head + lines + HEADLINE_GAP
  return {
    items: [
      fillRect({ x: 0, y: 0, ...style.trim }, 'paper'),
      ...items.map((item) => move(item, { x: area.x, y: area.y + head * style.baseline })),
      ...setFurniture(compositor, number, runningHead),
    ],
    regions: total - from >= FEWEST_LINES ? columnsOf(style, area, from) : [],
  }
}
