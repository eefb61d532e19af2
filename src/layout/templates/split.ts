/**
 * An interview in, its opening spread out: the name as a full page, and facing it the headline over short columns.
 * A room of its own because it is one of the forms a theme may open a story with.
 */

import type { Interview } from '../../issue/issue.ts'
import { columnsOf, gridLines } from '../columns.ts'
import { type Compositor, placeLines } from '../compositor.ts'
import type { Artifact, Item, Page, Tag } from '../frame.ts'
import { move } from '../frame.ts'
import { setFurniture, sideOf, typeArea, widthOf } from '../furniture.ts'
import { stack } from '../galley.ts'
import { atLeft, fillRect, fitWords, patternOver } from './display.ts'
import type { OpenedPage } from './heading.ts'
import { setHeadline } from './headline.ts'

const PICTURE: Artifact = { role: 'artifact', type: 'Layout' }
/** The name runs off both edges: wider than the page on purpose. */
const NAME_OVERFLOW = 1.22
const NAME_BASELINE = 0.52
const REST_WIDTH = 0.84
const REST_BASELINE = 0.8
const PATTERN_SCALE = 0.11
/** An opener keeps this part of its type area empty at the head. */
const EMPTY_HEAD = 1 / 5
/** Lines between the headline and the text under it. */
const HEADLINE_GAP = 3
/** Fewest lines of text worth standing under a headline. */
const FEWEST_LINES = 6

/** The right-hand page: the guest's name at a size that only the trim can hold. */
export function namePage(compositor: Compositor, { guest }: Interview, number: number): Page {
  const { style } = compositor
  const { width, height } = style.trim
  const page = { x: 0, y: 0, width, height }
  const rest = guest.name.replace(guest.shortName, '').replace(/\s+/g, ' ').trim()
  const big = fitWords(compositor, guest.shortName, 'openerName', width * NAME_OVERFLOW)
  const items: Item[] = [
    fillRect(page, 'ground'),
    patternOver(page, width * PATTERN_SCALE, 'pattern', 0.75),
    ...placeLines(big, atLeft(big, { x: (width - widthOf(big)) / 2, y: height * NAME_BASELINE }), PICTURE),
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
    items.push(...placeLines(small, atLeft(small, { x, y: height * REST_BASELINE }), PICTURE))
  }
  return { number, side: sideOf(number), size: style.trim, items }
}

/** The left-hand page: headline after an empty head, columns in what is left below. */
export function headlinePage(
  compositor: Compositor,
  article: Interview,
  number: number,
  { runningHead, parent }: { readonly runningHead: string; readonly parent: Tag },
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const total = gridLines(area, style.baseline)
  const { items, lines } = stack(setHeadline(compositor, article, area.width, parent), style.baseline)
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
