/**
 * An advert of a column → the page of text that it stands on, at the foot of the outer column or of the two outer ones,
 * and its drawing there: under a rule and its label, on whole lines of the grid, the text ending above it.
 */

import type { Pt, Rect, Size } from '../../geometry.ts'
import type { ColumnAdvert } from '../../issue/issue.ts'
import { WORDS } from '../../issue/words.ts'
import type { Style } from '../../style/style.ts'
import { fillRect, pictureOver } from '../display/primitives.ts'
import type { AdvertInset, OverAdvert } from '../flow/inset.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import type { FilledPage } from '../flow/pour.ts'
import { type Region, tallestColumn } from '../grid/columns.ts'
import { BASELINE_IN_LINE } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import type { Item, Tag } from '../page/frame.ts'
import { placeLines, setWords } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { type Booking, FRAMED_RULE, setFramed } from './advert.ts'
import { placeArtwork } from './filling-advert.ts'

/** How many columns each takes. */
export const COLUMNS_OF: Readonly<Record<ColumnAdvert['size'], number>> = { column: 1, 'double-column': 2 }

/** Lines of the grid between text and advert; from its head to its label's baseline, and to what it shows. */
const GAP = 1
const LABEL = 0.9
const HEAD = 1.4
/** Fewest lines of text over it, fewest of what it shows, and of a column's height the most that it may take. */
const TEXT_LINES = 8
const FEWEST_LINES = 3
const TALLEST = 0.62
/** Of words: their frame's height as a part of its width, and sizes as parts of a title's. */
const FRAME_SHAPE: Readonly<Record<ColumnAdvert['size'], number>> = { column: 0.75, 'double-column': 0.4 }
const SCALES = [1.2, 1, 0.85, 0.7, 0.6, 0.5]

/** Pages over adverts: with what their columns keep clear of; nothing where something else stands under them, or too little over. */
export function overAdvert({ style }: Compositor): OverAdvert {
  return (page, inset, number) =>
    !page.emphasis || page.isHeaded ? pageOver(style, page, inset, number) : undefined
}

function pageOver(
  style: Style,
  page: OpenedPage,
  { advert, from: at }: AdvertInset,
  number: number,
): OpenedPage | undefined {
  // Columns are in reading order, the first at the right.
  const outer = sideOf(number) === 'right' ? page.regions : page.regions.toReversed()
  const taken = outer.slice(0, COLUMNS_OF[advert.size])
  const [first] = taken
  if (!first) return undefined
  const x = Math.min(...taken.map((region) => region.x))
  const width = Math.max(...taken.map((region) => region.x + region.width)) - x
  const lines = linesIn(style, advert, width)
  if (taken.some((region) => region.lines - lines - GAP < TEXT_LINES)) return undefined
  const shorten = (region: Region) => ({ ...region, lines: region.lines - lines - GAP })
  const box = {
    x,
    y: first.y + (first.lines - lines) * style.baseline,
    width,
    height: lines * style.baseline,
  }
  return {
    ...page,
    regions: page.regions.map((region) => (taken.includes(region) ? shorten(region) : region)),
    advert: { at, box },
  }
}

/** Lines of the grid from its rule to the foot of its column. */
function linesIn(style: Style, advert: ColumnAdvert, width: Pt): number {
  const { baseline } = style
  const { height } = shownIn(style, advert, width)
  return Math.ceil(HEAD + Math.max(FEWEST_LINES, height / baseline) + 1 - BASELINE_IN_LINE)
}

/** How large what an advert shows is in so wide a place. */
function shownIn(style: Style, advert: ColumnAdvert, width: Pt): Size {
  const { picture, artwork } = advert
  const most = mostHeight(style)
  if (!picture && !artwork) return { width, height: Math.min(most, width * FRAME_SHAPE[advert.size]) }
  const size = artwork?.shape.size ?? (picture as Size)
  // What was made in a size is not enlarged.
  const scale = Math.min(width / size.width, most / size.height, ...(artwork ? [1] : []))
  return { width: size.width * scale, height: size.height * scale }
}

/** How high what it shows may be. */
export function mostHeight(style: Style): Pt {
  return Math.floor(tallestColumn(style) * TALLEST) * style.baseline
}

/** An advert where its page has kept room for it. */
export function drawInColumn(
  compositor: Compositor,
  advert: ColumnAdvert,
  box: Rect,
  booking: Booking,
): Item[] {
  const { style } = compositor
  const { baseline } = style
  const { width, height } = shownIn(style, advert, box.width)
  const foot = box.y + box.height - (1 - BASELINE_IN_LINE) * baseline
  const place = { x: box.x + (box.width - width) / 2, y: foot - height, width, height }
  if (advert.words !== undefined) return setFramed(compositor, advert, { box: place, ...booking }, SCALES)
  const parent: Tag = { role: 'aside', parent: booking.parent, title: WORDS.advert }
  const label = setWords(compositor, WORDS.advert, { role: 'runningHead', measure: box.width, indent: 0 })
  const { picture, artwork } = advert
  return [
    fillRect({ ...box, height: FRAMED_RULE.width }, FRAMED_RULE.colour),
    ...placeLines(label, { x: box.x, y: box.y + LABEL * baseline }, { role: 'paragraph', parent }),
    ...(artwork ? [placeArtwork(artwork, { box: place, parent, artworks: booking.artworks })] : []),
    ...(picture ? [{ ...pictureOver(place, picture, parent), own: true as const }] : []),
  ]
}

/** The columns of a page beside those over an advert; none where a panel under them would be as narrow as one. */
export function besideAdvert(filled: FilledPage): FilledPage {
  const { page, columns, depths } = filled
  if (!page.advert) return filled
  const tallest = Math.max(...page.regions.map(({ lines }) => lines))
  const isBeside = (_: unknown, index: number) => page.regions[index]?.lines === tallest
  const regions = page.regions.filter(isBeside)
  if (regions.length < 2) return { ...filled, page: { ...page, regions: [] } }
  return {
    ...filled,
    page: { ...page, regions },
    columns: columns.filter(isBeside),
    depths: depths.filter(isBeside),
  }
}
