/**
 * A sheet → the same with the marks that a printer and a binder work by: where to cut, where to fold, whether the
 * plates lie on one another and whether they carry enough ink, and what sheet it is. All of it stands in the slug,
 * outside the bleed, and is cut off.
 */

import { mm, type Point, type Pt, type Rect } from '../../geometry.ts'
import type { Cmyk, Ink } from '../../style/style.ts'
import type { OutlineCommand } from '../../text/faces/font.ts'
import { fillRect } from '../display/primitives.ts'
import { atLeft, setSized } from '../display/sized-words.ts'
import {
  type Artifact,
  circle,
  type Item,
  type MarkedSheet,
  type PathItem,
  type Sheet,
} from '../page/frame.ts'
import { placeLines, type SetBlock, widthOf } from '../set/block.ts'
import { type Compositor, restyle } from '../set/compositor.ts'

/** The room round the bleed. */
export const SLUG: Pt = mm(12)
/** A crop mark: how long, how thick, and how far it stays from the bleed (ISO 15930-7 wants marks outside it). */
const CROP: Pt = mm(6)
const HAIR: Pt = 0.25
const CLEAR: Pt = mm(1)
/** Dashes of a fold mark, and of a score's. */
const DASH: Pt = mm(1)
const SCORE_DASH: Pt = mm(0.35)
/** A register mark's circle, and its cross from the middle. */
const CIRCLE: Pt = mm(1.8)
const CROSS: Pt = mm(3.2)
/** A patch of the colour bar. */
const PATCH: Pt = mm(5)
/** Type of the slug line. */
const LINE_SIZE: Pt = 7
/** From a mark to what stands beside it. */
const GAP: Pt = mm(4)

/** Every plate at once. */
const REGISTRATION = 'registration'

/** Over the head: each plate solid, what two of them make, and each by 40 and by 80 per cent, as presses measure it. */
const INK_PATCHES: Readonly<Record<string, Cmyk>> = {
  cyan: [1, 0, 0, 0],
  magenta: [0, 1, 0, 0],
  yellow: [0, 0, 1, 0],
  black: [0, 0, 0, 1],
  red: [0, 1, 1, 0],
  green: [1, 0, 1, 0],
  blue: [1, 1, 0, 0],
  cyan40: [0.4, 0, 0, 0],
  cyan80: [0.8, 0, 0, 0],
  magenta40: [0, 0.4, 0, 0],
  magenta80: [0, 0.8, 0, 0],
  yellow40: [0, 0, 0.4, 0],
  yellow80: [0, 0, 0.8, 0],
  black40: [0, 0, 0, 0.4],
  black80: [0, 0, 0, 0.8],
}

/** Under the foot: greys of three plates (ISO 12647-2), each beside the grey of black alone that it must be like. */
const GREY_PATCHES: Readonly<Record<string, Cmyk>> = {
  grey25: [0.25, 0.19, 0.19, 0],
  black25: [0, 0, 0, 0.25],
  grey50: [0.5, 0.4, 0.4, 0],
  black50: [0, 0, 0, 0.5],
  grey75: [0.75, 0.66, 0.66, 0],
  black75: [0, 0, 0, 0.75],
}

const BAR = (name: string) => `bar ${name}`

/** The colours of marks, by the names they are drawn in; „All“ is every plate there is (ISO 32000-1, 8.6.6.4). */
export const MARK_INKS: Readonly<Record<string, Ink>> = {
  [REGISTRATION]: {
    screen: [0, 0, 0],
    press: [1, 1, 1, 1],
    spot: { name: 'All', solid: [1, 1, 1, 1], tint: 1 },
  },
  ...Object.fromEntries(
    Object.entries({ ...INK_PATCHES, ...GREY_PATCHES }).map(([name, press]): [string, Ink] => [
      BAR(name),
      { screen: [0.5, 0.5, 0.5], press },
    ]),
  ),
}

const ARTIFACT: Artifact = { role: 'artifact', type: 'Pagination' }

/** What is written in a slug: which sheet it is, and on each plate the name of its ink, in that ink. */
export interface Slug {
  readonly line: string
  readonly inks: readonly { readonly name: string; readonly colour: string }[]
}

/** The four inks of every press, in the colours of its bar. */
export const PROCESS_INKS: Slug['inks'] = [
  { name: 'Cyan', colour: BAR('cyan') },
  { name: 'Magenta', colour: BAR('magenta') },
  { name: 'Yellow', colour: BAR('yellow') },
  { name: 'Black', colour: BAR('black') },
]

/** Puts the marks round a sheet. */
export function markSheet(compositor: Compositor, sheet: Sheet, slug: Slug): MarkedSheet {
  const { size, bleed, folds, scores = [] } = sheet
  const edge = bleed + SLUG / 2
  const targets: Point[] = [
    ...targetColumns(sheet).flatMap((x) => [
      { x, y: -edge },
      { x, y: size.height + edge },
    ]),
    { x: -edge, y: size.height / 2 },
    { x: size.width + edge, y: size.height / 2 },
  ]
  return {
    ...sheet,
    slug: SLUG,
    marks: [
      stroke(cropLines(sheet)),
      ...(folds.length > 0 ? [stroke(folds.flatMap((fold) => dashesAt(sheet, fold, DASH)))] : []),
      ...(scores.length > 0 ? [stroke(scores.flatMap((score) => dashesAt(sheet, score, SCORE_DASH)))] : []),
      ...targets.map((at) => stroke(target(at))),
      ...patchRow(sheet, Object.keys(INK_PATCHES), -bleed - SLUG / 2),
      ...patchRow(sheet, Object.keys(GREY_PATCHES), size.height + bleed + SLUG / 2),
      ...inkNames(compositor, sheet, slug.inks),
      ...slugLine(compositor, sheet, slug.line),
    ],
  }
}

/** Register marks over the head and under the foot: in the middle, or on either side of the folds, which are dashed. */
function targetColumns({ size, folds }: Sheet): Pt[] {
  const [first, last] = [folds[0], folds.at(-1)]
  if (first === undefined || last === undefined) return [size.width / 2]
  return [first - BESIDE_FOLD, last + BESIDE_FOLD]
}

/** From a fold to the register mark beside it. */
const BESIDE_FOLD: Pt = mm(12)

function stroke(commands: readonly OutlineCommand[]): PathItem {
  return { kind: 'path', commands, stroke: { colour: REGISTRATION, width: HAIR } }
}

function lineTo(from: Point, to: Point): OutlineCommand[] {
  return [
    { command: 'M', points: [from.x, from.y] },
    { command: 'L', points: [to.x, to.y] },
  ]
}

/** Two lines at each corner, that would meet in it. */
function cropLines({ size, bleed }: Sheet): OutlineCommand[] {
  const near = bleed + CLEAR
  const far = near + CROP
  return [0, size.width].flatMap((x) =>
    [0, size.height].flatMap((y) => {
      const [across, down] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1]
      return [
        ...lineTo({ x: x + across * near, y }, { x: x + across * far, y }),
        ...lineTo({ x, y: y + down * near }, { x, y: y + down * far }),
      ]
    }),
  )
}

/** Dashes of a length over a fold or a score and under it. */
function dashesAt({ size, bleed }: Sheet, x: Pt, length: Pt): OutlineCommand[] {
  const dashes = Math.floor(CROP / (2 * length))
  return Array.from({ length: dashes }, (_, dash) => {
    const near = bleed + CLEAR + 2 * dash * length
    return [
      ...lineTo({ x, y: -near }, { x, y: -near - length }),
      ...lineTo({ x, y: size.height + near }, { x, y: size.height + near + length }),
    ]
  }).flat()
}

function target({ x, y }: Point): OutlineCommand[] {
  return [
    ...circle({ x, y }, CIRCLE),
    ...lineTo({ x: x - CROSS, y }, { x: x + CROSS, y }),
    ...lineTo({ x, y: y - CROSS }, { x, y: y + CROSS }),
  ]
}

/** From the left corner to the first mark, as many patches as there is room for, their middles at that height. */
function patchRow(sheet: Sheet, names: readonly string[], middle: Pt): Item[] {
  const room = (targetColumns(sheet)[0] ?? 0) - GAP - CROSS - GAP
  const count = Math.min(names.length, Math.floor(room / PATCH))
  const y = middle - PATCH / 2
  return names
    .slice(0, Math.max(0, count))
    .map((name, index) =>
      fillRect({ x: GAP + index * PATCH, y, width: PATCH, height: PATCH } satisfies Rect, BAR(name)),
    )
}

/** Over the head, from the last mark to the right corner: what a plate is, on that plate and no other. */
function inkNames(compositor: Compositor, sheet: Sheet, inks: Slug['inks']): Item[] {
  const from = (targetColumns(sheet).at(-1) ?? 0) + CROSS + GAP
  const room = sheet.size.width - GAP - from
  const at = (size: Pt) => inks.map(({ name, colour }) => setMark(compositor, name, colour, size))
  const gaps = (inks.length - 1) * GAP
  const whole = at(LINE_SIZE).reduce((sum, set) => sum + widthOf(set), gaps)
  const y = -sheet.bleed - SLUG / 2
  let x = from
  return at(LINE_SIZE * Math.min(1, room / whole)).flatMap((set) => {
    const placed = placeLines(set, atLeft(set, { x, y }), ARTIFACT)
    x += widthOf(set) + GAP * Math.min(1, room / whole)
    return placed
  })
}

/** One line of a mark's words, in one of the marks' colours. */
function setMark(compositor: Compositor, words: string, colour: string, size: Pt): SetBlock {
  const dyed = restyle(compositor, ['caption'], (block) => ({ ...block, text: { ...block.text, colour } }))
  return setSized(dyed, words, { role: 'caption', size })
}

/** Under the foot, from the right corner inwards, as large as there is room for before the next mark. */
function slugLine(compositor: Compositor, sheet: Sheet, line: string): Item[] {
  const { size, bleed } = sheet
  const room = size.width - (targetColumns(sheet).at(-1) ?? 0) - GAP - CROSS - GAP
  const black = BAR('black')
  const whole = widthOf(setMark(compositor, line, black, LINE_SIZE))
  const set = setMark(compositor, line, black, LINE_SIZE * Math.min(1, room / whole))
  const at = { x: size.width - GAP - widthOf(set), y: size.height + bleed + SLUG / 2 }
  return placeLines(set, atLeft(set, at), ARTIFACT)
}
