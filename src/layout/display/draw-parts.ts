/** Parts and a page → its items: how whatever a template describes is drawn, in points. */

import { inset, type Point, type Pt, type Rect, type Size } from '../../geometry.ts'
import { borderOf, KHATAM_DEPTH, type PatternForm, star } from '../../images/pattern.ts'
import type { OutlineCommand } from '../../text/faces/font.ts'
import { sideOf } from '../grid/sides.ts'
import { circle, closedPath, type Item, type Page, type PathItem, rectangle } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { barcodeSize, placeBarcode, placeQrCode, qrSize } from './codes.ts'
import { drawWords } from './draw-words.ts'
import { boxIn, pointsOf, spotIn } from './lengths.ts'
import type { Border, Line, Part, Rings, Shape } from './parts.ts'
import { fillRect, patternOver, pictureOver, starredRule } from './primitives.ts'

/** A page of parts and nothing else. */
export function drawPage(
  compositor: Compositor,
  parts: readonly Part[],
  number: number,
  size: Size = compositor.style.trim,
): Page {
  const items = drawParts(compositor, parts, { x: 0, y: 0, ...size })
  return { number, side: sideOf(number), size, items }
}

/** Parts on a page, or in a box that is described as one. */
export function drawParts(compositor: Compositor, parts: readonly Part[], page: Rect): Item[] {
  return parts.flatMap((part) => drawPart(compositor, part, page))
}

function drawPart(compositor: Compositor, part: Part, page: Rect): Item[] {
  switch (part.kind) {
    case 'fill':
      return [fillRect(boxIn(part.box, page), part.colour)]
    case 'pattern': {
      const { colour, width } = strokeOf(part.line, page)
      const look = { size: pointsOf(part.size, page), colour, line: width }
      return [within(page, patternOver(boxIn(part.box, page), compositor.art.pattern, look))]
    }
    case 'rules': {
      const box = boxIn(part.box, page)
      return part.rules.map(({ inside, line }): Item => {
        const commands = rectangle(inset(box, pointsOf(inside, page)))
        return { kind: 'path', commands, stroke: strokeOf(line, page) }
      })
    }
    case 'starredRule':
      return starredRule(spotIn(part.at, page), pointsOf(part.width, page))
    case 'border':
      return drawBorder(part, page, compositor.art.pattern)
    case 'rings':
      return drawRings(part, page)
    case 'illustration':
      return [
        {
          ...pictureOver(boxIn(part.box, page), part.picture, part.parent, part.photo),
          ...(part.own && { own: true }),
        },
      ]
    case 'words':
      return drawWords(compositor, part, page)
    case 'barcode': {
      const { x, y } = spotIn(part.at, page)
      return placeBarcode(compositor, part.code, { x, y: y - barcodeSize(part.code).height }, part.parent)
    }
    case 'qrCode': {
      const { x, y } = spotIn(part.at, page)
      const side = qrSize(part.code)
      return placeQrCode(part.code, { x: x - side, y: y - side }, part.parent)
    }
  }
}

/** A pattern that goes on beyond its page is seen on it alone. */
function within(page: Rect, pattern: PathItem): PathItem {
  const { clip = page } = pattern
  const [left, top] = [Math.max(clip.x, page.x), Math.max(clip.y, page.y)]
  const right = Math.min(clip.x + clip.width, page.x + page.width)
  const foot = Math.min(clip.y + clip.height, page.y + page.height)
  const inside =
    left === clip.x && top === clip.y && right - left === clip.width && foot - top === clip.height
  return inside ? pattern : { ...pattern, clip: { x: left, y: top, width: right - left, height: foot - top } }
}

function strokeOf({ colour, width }: Line, page: Size): NonNullable<PathItem['stroke']> {
  return { colour, width: pointsOf(width, page) }
}

function drawRings({ centre, radius, up, rings }: Rings, page: Rect): Item[] {
  const middle = spotIn(centre, page)
  const whole = pointsOf(radius, page)
  const high = up === undefined ? undefined : pointsOf(up, page)
  return rings.map(
    (ring): Item => ({
      kind: 'path',
      commands:
        high === undefined
          ? outline(ring, middle, whole * ring.reach)
          : stretch(outline(ring, ORIGIN, 1), middle, { across: whole * ring.reach, up: high * ring.reach }),
      ...(ring.fill && { fill: ring.fill }),
      ...(ring.line && { stroke: strokeOf(ring.line, page) }),
    }),
  )
}

const ORIGIN: Point = { x: 0, y: 0 }

/** An outline of radius 1 round the origin, drawn out to an ellipse's axes and moved to its centre. */
function stretch(
  commands: readonly OutlineCommand[],
  centre: Point,
  { across, up }: { readonly across: Pt; readonly up: Pt },
): OutlineCommand[] {
  return commands.map(({ command, points }) => {
    const moved = points.map((value, index) =>
      index % 2 === 0 ? centre.x + value * across : centre.y + value * up,
    )
    return { command, points: moved } as unknown as OutlineCommand
  })
}

function outline(shape: Shape, centre: Point, radius: Pt): OutlineCommand[] {
  switch (shape.kind) {
    case 'khatam':
      return closedPath([star(centre, 8, radius, KHATAM_DEPTH)])
    case 'star':
      return closedPath([star(centre, shape.points, radius, shape.depth)])
    case 'disc':
      return circle(centre, radius)
  }
}

/** Lines of a border's pattern, as part of those of its rules. */
const PATTERN_LINE = 0.7

/** A border that closes at its corners: its cells fill the width, and the height as far as they go whole. */
function drawBorder(border: Border, page: Rect, pattern: PatternForm): Item[] {
  const { gap, line } = border
  const { outer, cell, columns, rows } = layBorder(border, page)
  const stroke = strokeOf(line, page)
  const look = { size: cell, colour: line.colour, line: stroke.width * PATTERN_LINE }
  const apart = pointsOf(gap, page)
  return [
    ...borderStrips(outer, cell, { columns, rows }).map(({ box, crop }) =>
      patternOver(box, { ...borderOf(pattern), crop }, look),
    ),
    ...[-apart, 0, cell, cell + apart].map(
      (by): Item => ({ kind: 'path', commands: rectangle(inset(outer, by)), stroke }),
    ),
  ]
}

/** How many cells a border has on its page, how wide they are, and where their outer edge runs. */
export function layBorder({ margin, cell: least }: Border, page: Rect) {
  const room = page.width - 2 * pointsOf(margin, page)
  const columns = Math.round(room / pointsOf(least, page))
  const cell = room / columns
  const rows = Math.floor((page.height - 2 * pointsOf(margin, page)) / cell)
  const outer = {
    x: page.x + pointsOf(margin, page),
    y: page.y + (page.height - rows * cell) / 2,
    width: columns * cell,
    height: rows * cell,
  }
  return { outer, cell, columns, rows }
}

/** Head, foot and sides of a border one cell wide, each with the crop that puts a star in every cell. */
function borderStrips(
  { x, y, width, height }: Rect,
  cell: Pt,
  { columns, rows }: { readonly columns: number; readonly rows: number },
) {
  const half = (count: number) => (count % 2 === 0 ? 0.5 : 0)
  const lying = { x: half(columns), y: 0 }
  const standing = { x: 0, y: half(rows) }
  const tall = height - 2 * cell
  return [
    { box: { x, y, width, height: cell }, crop: lying },
    { box: { x, y: y + height - cell, width, height: cell }, crop: lying },
    { box: { x, y: y + cell, width: cell, height: tall }, crop: standing },
    { box: { x: x + width - cell, y: y + cell, width: cell, height: tall }, crop: standing },
  ]
}
