/**
 * A cover as it is laid and its issue's barcode → the barcode on its white ground, where it covers nothing that a cover is
 * for: no words, no star, nothing of a photograph that must be seen. A kiosk scans the front of a magazine.
 *
 * Method: from the foot to the middle of the page, at the left edge of the cover's free ground and at its right, the first
 * place that is clear of all and outside every star; else one that is clear and on the field of a star that is larger than
 * the page; else the corner of the border, or of the page, at the foot.
 */

import { inset, mm, type Pt, type Rect } from '../../geometry.ts'
import type { Barcode } from '../../images/barcode.ts'
import type { Issue } from '../../issue/issue.ts'
import { coverLabel } from '../../issue/titles.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { advanceOf } from '../../text/paragraph.ts'
import { barcodeSize, placeBarcode } from '../display/codes.ts'
import { fillRect } from '../display/primitives.ts'
import { atLeft, inkOf, setSized } from '../display/sized-words.ts'
import { type Artifact, boxAround, type Item, type Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, widthOf } from '../set/block.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import { type Outline, outlinesOf, surrounds, touches } from './outlines.ts'

/** From the ground to what is on the cover, and between places to try. */
const CLEAR: Pt = mm(2.5)
const STEP: Pt = mm(2)
/** From the trim to a corner that is taken because no other place is free. */
const CORNER: Pt = mm(6)
/** Price and issue over the bars: their sizes, and how far they stand from the edges of the ground. */
const CAPTION_SIZES: readonly Pt[] = [7.5, 7, 6.5, 6]
const CAPTION_MARGIN: Pt = mm(1.5)
/** Said already at the foot of the cover: not read out again. */
const REPEATED: Artifact = { role: 'artifact', type: 'Layout' }

interface FrontBarcode {
  readonly code: Barcode
  readonly parent: Tag
  /** What of the page is free of border and trim. */
  readonly ground: Rect
  readonly page: Rect
  /** Where the border runs, where there is one. */
  readonly border?: Rect | undefined
  /** What of a photograph must be seen. */
  readonly zone?: Rect | undefined
}

export function frontBarcode(
  compositor: Compositor,
  issue: Issue,
  items: readonly Item[],
  { code, parent, ground, page, border = inset(page, CORNER), zone }: FrontBarcode,
): Item[] {
  const bars = barcodeSize(code)
  const caption = setCaption(compositor, issue, bars.width - 2 * CAPTION_MARGIN)
  const head = caption ? inkOf(caption).above + inkOf(caption).below + CAPTION_MARGIN : 0
  const size = { width: bars.width, height: bars.height + head }
  const { x, y } = findPlace(items, size, { ground, border, page, zone })
  const baseline = y + CAPTION_MARGIN + (caption ? inkOf(caption).above : 0)
  return [
    fillRect({ x, y, ...size }, 'codeGround'),
    ...(caption
      ? placeLines(
          caption,
          atLeft(caption, { x: x + (size.width - widthOf(caption)) / 2, y: baseline }),
          REPEATED,
        )
      : []),
    ...placeBarcode(compositor, code, { x, y: y + head }, parent),
  ]
}

/** Number, date and price on one line, or as much of them as is wide enough to be read. */
function setCaption(compositor: Compositor, issue: Issue, measure: Pt): SetBlock | undefined {
  const { labels, cover } = issue
  const texts = [
    coverLabel(issue),
    ...(cover.price === undefined ? [] : [`${labels.number}، ${cover.price}`, cover.price]),
    labels.number,
  ]
  const dyed = restyle(compositor, ['coverLabel'], (block) => ({
    ...block,
    text: { ...block.text, colour: 'codeInk' },
  }))
  for (const text of texts)
    for (const size of CAPTION_SIZES) {
      const set = setSized(dyed, text, { role: 'coverLabel', size })
      if (widthOf(set) <= measure) return set
    }
  return undefined
}

function findPlace(
  items: readonly Item[],
  size: Pick<Rect, 'width' | 'height'>,
  { ground, border, page, zone }: Pick<FrontBarcode, 'ground' | 'page' | 'zone'> & { readonly border: Rect },
): Rect {
  const shapes = outlinesOf(items)
  const boxes = [...items.flatMap((item) => boxOfWords(item, page)), ...(zone ? [zone] : [])]
  const isClear = (place: Rect) => {
    const around = inset(place, -CLEAR)
    return !boxes.some((box) => meet(box, around)) && !shapes.some((shape) => touches(shape, around))
  }
  const isOutside = (place: Rect) => !shapes.some((shape: Outline) => surrounds(shape, place))
  const isLow = ({ y }: Rect) => y > page.y + page.height / 2
  const places = placesIn(ground, size).filter(isLow)
  const corner = placesIn(border, size)
  return (
    places.find((place) => isClear(place) && isOutside(place)) ??
    places.find(isClear) ??
    corner.find((place) => !boxes.some((box) => meet(box, inset(place, -CLEAR)))) ??
    (corner[0] as Rect)
  )
}

/** From the foot up, the left edge before the right one. */
function placesIn({ x, y, width, height }: Rect, size: Pick<Rect, 'width' | 'height'>): Rect[] {
  const count = Math.max(1, Math.floor((height - size.height) / STEP) + 1)
  return Array.from({ length: count }, (_, step) =>
    [x, x + width - size.width].map((left) => ({
      ...size,
      x: left,
      y: y + height - size.height - step * STEP,
    })),
  ).flat()
}

/** What is read, by its ink, and the rules beside a masthead. */
function boxOfWords(item: Item, page: Rect): Rect[] {
  if (item.kind === 'text') {
    const { above, below } = inkExtent(item.line)
    const x = item.at.x + (item.line.runs[0]?.x ?? 0)
    return [{ x, y: item.at.y - above, width: advanceOf(item.line.runs), height: above + below }]
  }
  const box = item.kind === 'path' && item.fill && !item.clip ? boxAround(item.commands) : undefined
  return box && item.kind === 'path' && item.commands.length === RECTANGLE && box.width < page.width / 2
    ? [box]
    : []
}

const RECTANGLE = 5

function meet(one: Rect, other: Rect): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width
  return across && one.y < other.y + other.height && other.y < one.y + one.height
}
