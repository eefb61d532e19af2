/**
 * A page and a bleed → the same page with what touches its trim reaching beyond it: the knife never falls on the line.
 *
 * Words and free shapes stay as they are: what the trim crops of them was drawn beyond it already.
 */

import type { Pt, Rect, Size } from '../../geometry.ts'
import type { OutlineCommand } from '../../text/faces/font.ts'
import { type Item, type Page, type PathItem, type PictureItem, rectangle } from '../page/frame.ts'

/** How far from the trim an edge may lie and still be meant to lie on it: what rounding does to a sum. */
const TOUCH: Pt = 0.01

/** The origin stays in the corner of the trim, and the size is the trimmed page's: the bleed lies outside both. */
export function bleedPage(page: Page, bleed: Pt): Page {
  if (bleed === 0) return page
  return { ...page, items: page.items.map((item) => bleedItem(item, page.size, bleed)) }
}

function bleedItem(item: Item, trim: Size, bleed: Pt): Item {
  switch (item.kind) {
    case 'text':
      return item
    case 'path':
      return bleedPath(item, trim, bleed)
    case 'picture':
      return bleedPicture(item, reachOut(item.box, trim, { bleed, touch: TOUCH }))
  }
}

/** A clip is opened to the lines outside it; a filled rectangle is drawn larger. */
function bleedPath(path: PathItem, trim: Size, bleed: Pt): PathItem {
  if (path.clip) {
    // A pattern is clipped half a line within its ground.
    const touch = (path.stroke?.width ?? 0) / 2 + TOUCH
    return { ...path, clip: reachOut(path.clip, trim, { bleed, touch }) }
  }
  const box = path.fill === undefined ? undefined : readRectangle(path.commands)
  if (!box) return path
  return { ...path, commands: rectangle(reachOut(box, trim, { bleed, touch: TOUCH })) }
}

interface Reach {
  readonly bleed: Pt
  readonly touch: Pt
}

/** The box with each edge that touches the trim, or crosses it, as far out as the bleed. */
function reachOut({ x, y, width, height }: Rect, trim: Size, { bleed, touch }: Reach): Rect {
  const least = (edge: Pt) => (edge <= touch ? Math.min(edge, -bleed) : edge)
  const most = (edge: Pt, size: Pt) => (edge >= size - touch ? Math.max(edge, size + bleed) : edge)
  const [left, top] = [least(x), least(y)]
  const [right, foot] = [most(x + width, trim.width), most(y + height, trim.height)]
  return { x: left, y: top, width: right - left, height: foot - top }
}

/** The box of a path that is one rectangle and nothing else. */
export function readRectangle(commands: readonly OutlineCommand[]): Rect | undefined {
  const [first, , third] = commands
  if (commands.length !== RECTANGLE || first?.command !== 'M' || third?.command !== 'L') return undefined
  const [[x, y], [right, foot]] = [first.points, third.points]
  const box = { x, y, width: right - x, height: foot - y }
  const alike = rectangle(box).every(({ command, points }, index) => {
    const other = commands[index]
    return other?.command === command && points.every((value, at) => near(value, other.points[at]))
  })
  return alike ? box : undefined
}

/** Four corners, and back to the first. */
const RECTANGLE = 5

function near(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) <= TOUCH
}

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 }

/**
 * The picture in a wider box: more of it round its crop, or, where it has no more, a little larger round its middle. One
 * that goes on over the spine is made larger round the spine, by as much on either page, so that its halves still meet.
 */
function bleedPicture(item: PictureItem, box: Rect): PictureItem {
  const { crop = WHOLE, box: trimmed, over } = item
  if (box.width === trimmed.width && box.height === trimmed.height) return item
  const spine = over && (over === 'left' ? trimmed.x : trimmed.x + trimmed.width)
  const across = spanOf(trimmed.x, trimmed.width, [crop.x, crop.width], spine)
  const down = spanOf(trimmed.y, trimmed.height, [crop.y, crop.height])
  const wide = spine === undefined ? { from: box.x, size: box.width } : bothPages(box, trimmed, spine)
  const scale = Math.max(enlargement(across, wide.from, wide.size), enlargement(down, box.y, box.height))
  const [x, width] = shownOf(across, scale, box.x, box.width)
  const [y, height] = shownOf(down, scale, box.y, box.height)
  return { ...item, box, crop: { x, y, width, height } }
}

/** As far on the other side of the spine as on this one, both with their bleed. */
function bothPages(box: Rect, trimmed: Rect, spine: Pt): { readonly from: Pt; readonly size: Pt } {
  const reach = spine === trimmed.x ? box.x + box.width - spine : spine - box.x
  return { from: spine - reach, size: 2 * reach }
}

/** The whole picture along one of the page's axes, and the point of it that stays where it is. */
interface PictureSpan {
  readonly from: Pt
  readonly size: Pt
  readonly fixed: Pt
}

/** `crop` is where the part that is shown begins and how long it is, as parts of the whole. */
function spanOf(
  from: Pt,
  size: Pt,
  crop: readonly [from: number, size: number],
  fixed = from + size / 2,
): PictureSpan {
  const whole = size / crop[1]
  return { from: from - crop[0] * whole, size: whole, fixed }
}

/** How many times as large the picture must be round that point to reach both ends of the wider box. */
function enlargement({ from, size, fixed }: PictureSpan, least: Pt, length: Pt): number {
  const [before, after] = [fixed - from, from + size - fixed]
  return Math.max(1, (fixed - least) / before, (least + length - fixed) / after)
}

/** Where the wider box begins in the picture, and how much of it it shows, as parts of it; rounding stays within. */
function shownOf({ from, size, fixed }: PictureSpan, scale: number, least: Pt, length: Pt): [number, number] {
  const whole = size * scale
  const begins = Math.max(0, (least - fixed + (fixed - from) * scale) / whole)
  return [begins, Math.min(1 - begins, length / whole)]
}
