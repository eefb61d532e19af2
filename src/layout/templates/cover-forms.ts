/**
 * A page size in, what stands behind a cover's words and where they stand out: one plan for each form of cover.
 * A room of its own because a theme chooses among forms, and the words are set alike in all of them.
 */

import { inset, type Point, type Pt, type Rect, type Size } from '../../geometry.ts'
import { cropTo } from '../../images/crop.ts'
import { borderOf, KHATAM_DEPTH, type PatternForm, star } from '../../images/pattern.ts'
import { type TonedPhoto, unrestIn } from '../../images/photo.ts'
import type { Picture } from '../../issue/issue.ts'
import type { ColourRole, CoverForm } from '../../style/style.ts'
import type { OutlineCommand } from '../../text/font.ts'
import { closedPath, type Item, rectangle, type Tag } from '../frame.ts'
import { fillRect, patternOver } from './display.ts'

/** Where the words of a cover stand, in points of its page. */
export interface CoverPlan {
  readonly items: readonly Item[]
  /** The masthead's ink begins here and is no wider. */
  readonly masthead: { readonly top: Pt; readonly width: Pt }
  /** The name, and the words where they have no place of their own, are centred on it by their ink. */
  readonly middle: Pt
  readonly nameWidth: Pt
  readonly restWidth: Pt
  readonly wordsWidth: Pt
  /** The words' ink begins here, where they do not stand with the name. */
  readonly wordsTop?: Pt
  /** Baseline of the label. */
  readonly label: Pt
}

export const COVER_PLANS: Readonly<Record<CoverForm, (size: Size, pattern: PatternForm) => CoverPlan>> = {
  star: planStar,
  frame: planFrame,
}

/** Measures of every plan are parts of the page's width, but for those named after its height. */
const STAR = {
  margin: 0.062,
  top: 0.06,
  radius: 0.565,
  centreOfHeight: 0.575,
  /** Lines that echo the star inside its edge, as parts of its radius. */
  echoes: [0.94, 0.915],
  /** The group stands a little above the star's middle, where the eye looks for it. */
  rise: 0.03,
  patternSize: 0.205,
  line: 0.0016,
  /** The label's baseline above the star's lower notch, as part of the star's radius. */
  labelRise: 0.17,
}

const PHOTO = {
  margin: 0.07,
  top: 0.06,
  /** The group of name and words: its height, and where its middle may stand. */
  groupOfHeight: 0.32,
  middlesOfHeight: [0.36, 0.5, 0.64, 0.76],
  nameWidth: 0.62,
  restWidth: 0.7,
  wordsWidth: 0.66,
  labelOfHeight: 0.955,
}

/** A photograph over the whole page, and the words where least happens in it. */
export function planPhoto(size: Size, photo: TonedPhoto, picture: Picture, parent: Tag): CoverPlan {
  const { width, height } = size
  const crop = cropTo(photo.pixels, size, picture.focus)
  const unrest = (middle: number) =>
    unrestIn(photo.unrest, {
      x: crop.x,
      y: crop.y + (middle - PHOTO.groupOfHeight / 2) * crop.height,
      width: crop.width,
      height: PHOTO.groupOfHeight * crop.height,
    })
  const quietest = PHOTO.middlesOfHeight.reduce((best, own) => (unrest(own) < unrest(best) ? own : best))
  const box = { x: 0, y: 0, width, height }
  const tag: Tag = { role: 'figure', parent, alternative: picture.alternative }
  return {
    items: [{ kind: 'picture', path: picture.path, bytes: photo.jpeg, pixels: photo.pixels, box, crop, tag }],
    masthead: { top: width * PHOTO.top, width: width * (1 - 2 * PHOTO.margin) },
    middle: height * quietest,
    nameWidth: width * PHOTO.nameWidth,
    restWidth: width * PHOTO.restWidth,
    wordsWidth: width * PHOTO.wordsWidth,
    label: height * PHOTO.labelOfHeight,
  }
}

/** A star so wide that the trim cuts its points. */
function planStar({ width, height }: Size, pattern: PatternForm): CoverPlan {
  const centre = { x: width / 2, y: height * STAR.centreOfHeight }
  const radius = width * STAR.radius
  const line = width * STAR.line
  const ring = (reach: number) => closedPath([star(centre, 8, radius * reach, KHATAM_DEPTH)])
  const page = { x: 0, y: 0, width, height }
  return {
    items: [
      fillRect(page, 'coverGround'),
      patternOver(page, pattern, {
        size: width * STAR.patternSize,
        colour: 'coverPattern',
        line: line * 1.4,
      }),
      { kind: 'path', commands: ring(1), fill: 'ground' },
      ...STAR.echoes.map(
        (reach): Item => ({ kind: 'path', commands: ring(reach), stroke: { colour: 'accent', width: line } }),
      ),
    ],
    masthead: { top: width * STAR.top, width: width * (1 - 2 * STAR.margin) },
    middle: centre.y - width * STAR.rise,
    nameWidth: width * 0.52,
    restWidth: width * 0.62,
    wordsWidth: width * 0.62,
    label: centre.y + radius * KHATAM_DEPTH - radius * STAR.labelRise,
  }
}

const FRAME = {
  margin: 0.04,
  /** A cell of the border; as many as go into the width, and into the height as go whole. */
  cell: 0.075,
  line: 0.0022,
  /** Between the two lines of a double rule. */
  gap: 0.011,
  mastheadOfHeight: 0.135,
  mastheadWidth: 0.6,
  centreOfHeight: 0.5,
  radius: 0.31,
  disc: 0.76,
  wordsOfHeight: 0.758,
  labelOfHeight: 0.862,
}

/** A border of pattern, and the name on a disc in a rosette. */
function planFrame(size: Size, pattern: PatternForm): CoverPlan {
  const { width, height } = size
  const centre = { x: width / 2, y: height * FRAME.centreOfHeight }
  const radius = width * FRAME.radius
  return {
    items: [...framedGround(size, pattern), ...rosette(centre, radius, width * FRAME.line)],
    masthead: { top: height * FRAME.mastheadOfHeight, width: width * FRAME.mastheadWidth },
    middle: centre.y,
    nameWidth: radius * FRAME.disc * 1.15,
    restWidth: radius * FRAME.disc * 1.35,
    wordsWidth: width * 0.6,
    wordsTop: height * FRAME.wordsOfHeight,
    label: height * FRAME.labelOfHeight,
  }
}

/** What back and spine stand on: in every form the ground of the front's label, and so of words of any size. */
export const BACK_GROUNDS: Readonly<Record<CoverForm, ColourRole>> = { star: 'ground', frame: 'coverGround' }

/** The ground of the back: what is behind the front's words, without their star or rosette. */
export function planBack(form: CoverForm, size: Size, pattern: PatternForm): Item[] {
  if (form === 'frame') return framedGround(size, pattern)
  const page = { x: 0, y: 0, ...size }
  const look = { size: size.width * STAR.patternSize, colour: 'pattern', line: size.width * STAR.line }
  return [fillRect(page, BACK_GROUNDS[form]), patternOver(page, pattern, look)]
}

/** A ground inside a border of pattern that closes at its corners. */
function framedGround({ width, height }: Size, pattern: PatternForm): Item[] {
  const line = width * FRAME.line
  const accent = { colour: 'accent', width: line }
  const cells = Math.round((1 - 2 * FRAME.margin) / FRAME.cell)
  const cell = (width * (1 - 2 * FRAME.margin)) / cells
  const rows = Math.floor((height - 2 * width * FRAME.margin) / cell)
  const outer = {
    x: width * FRAME.margin,
    y: (height - rows * cell) / 2,
    width: cells * cell,
    height: rows * cell,
  }
  const rings = [
    inset(outer, -width * FRAME.gap),
    outer,
    inset(outer, cell),
    inset(outer, cell + width * FRAME.gap),
  ]
  return [
    fillRect({ x: 0, y: 0, width, height }, 'coverGround'),
    ...borderStrips(outer, cell, { cells, rows }).map(({ box, crop }) =>
      patternOver(box, { ...borderOf(pattern), crop }, { size: cell, colour: 'accent', line: line * 0.7 }),
    ),
    ...rings.map((ring): Item => ({ kind: 'path', commands: rectangle(ring), stroke: accent })),
  ]
}

/** Head, foot and sides of a border one cell wide, each with the crop that puts a star in every cell. */
function borderStrips(
  { x, y, width, height }: Rect,
  cell: Pt,
  { cells, rows }: { readonly cells: number; readonly rows: number },
) {
  const half = (count: number) => (count % 2 === 0 ? 0.5 : 0)
  const lying = { x: half(cells), y: 0 }
  const standing = { x: 0, y: half(rows) }
  const tall = height - 2 * cell
  return [
    { box: { x, y, width, height: cell }, crop: lying },
    { box: { x, y: y + height - cell, width, height: cell }, crop: lying },
    { box: { x, y: y + cell, width: cell, height: tall }, crop: standing },
    { box: { x: x + width - cell, y: y + cell, width: cell, height: tall }, crop: standing },
  ]
}

/** Two stars of sixteen points, one within the other, and a disc on them. */
function rosette(centre: Point, radius: Pt, line: Pt): Item[] {
  const accent = { colour: 'accent', width: line }
  const ring = (reach: number, depth: number) => closedPath([star(centre, 16, radius * reach, depth)])
  const disc = (reach: number) => circle(centre, radius * reach)
  return [
    { kind: 'path', commands: ring(1.06, 0.86), fill: 'coverPattern' },
    { kind: 'path', commands: ring(1, 0.86), stroke: accent },
    { kind: 'path', commands: ring(0.93, 0.8), stroke: { ...accent, width: line * 0.7 } },
    { kind: 'path', commands: disc(FRAME.disc), fill: 'coverGround', stroke: accent },
    { kind: 'path', commands: disc(FRAME.disc - 0.03), stroke: { ...accent, width: line * 0.5 } },
  ]
}

/** Of the radius: control points of the four Bézier curves that make a circle to 0.03 % of it. */
const ARC = 0.5523

function circle({ x, y }: Point, r: Pt): OutlineCommand[] {
  const c = ARC * r
  return [
    { command: 'M', points: [x + r, y] },
    { command: 'C', points: [x + r, y + c, x + c, y + r, x, y + r] },
    { command: 'C', points: [x - c, y + r, x - r, y + c, x - r, y] },
    { command: 'C', points: [x - r, y - c, x - c, y - r, x, y - r] },
    { command: 'C', points: [x + c, y - r, x + r, y - c, x + r, y] },
    { command: 'Z', points: [] },
  ]
}
