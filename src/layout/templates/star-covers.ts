/**
 * Covers on a star: whole within the trim, so large that the trim cuts it, or drawn in lines on a field. In all of them the
 * masthead stands on the ground of the cover, and name, words and label on the ground of the star.
 */

import { inset, type Rect, type Size } from '../../geometry.ts'
import { KHATAM_DEPTH } from '../../images/pattern.ts'
import type { Length } from '../display/lengths.ts'
import type { Line, Part } from '../display/parts.ts'
import type { CoverPlan } from './cover-plan.ts'

/** Of the page's width: the tiles of the pattern, and the star's lines; the pattern's are bolder than those. */
export const TILES: Length = { width: 0.205 }
const LINE = 0.0016
export const STAR_LINE: Line = { colour: 'accent', width: { width: LINE } }
const GROUND: readonly Part[] = [
  { kind: 'fill', colour: 'coverGround' },
  {
    kind: 'pattern',
    size: TILES,
    line: { colour: 'coverPattern', width: { width: LINE * 1.4 } },
  },
]
/** The masthead's band, and between it and what is under it; how high it is at the most. */
const BAND = { top: 0.06, width: 0.876, clear: 0.035, tallest: 0.19 }

/** The masthead over what begins at `foot`, in parts of the page's width. */
function mastheadOver(foot: number): CoverPlan['masthead'] {
  const { top, width, clear, tallest } = BAND
  return {
    top: { width: top },
    width: { width },
    tallest: { width: Math.min(tallest, foot - top - clear) },
    flanks: { width },
    // The head of the page is near, and low letters have a body as high as others.
    most: 1.05,
  }
}

/** Of the page's width: from the trim to what may stand on the ground. */
const MARGIN = 0.03

export function freeGround({ width, height }: Size): Rect {
  return inset({ x: 0, y: 0, width, height }, MARGIN * width)
}

/** Of a star's radius: how high its two upper points stand over its centre. */
const UP = Math.cos(Math.PI / 8)

/** As parts of the page's width, but for its centre: its points keep six millimetres of a page of 210 from the trim. */
const WHOLE = { radius: 0.51, centreOfHeight: 0.575 }

/** A star as wide as the page, but for a margin. */
function wholeStar({ width, height }: Size): CoverPlan {
  const { radius, centreOfHeight } = WHOLE
  return {
    behind: [
      ...GROUND,
      {
        kind: 'rings',
        centre: { x: { width: 0.5 }, y: { height: centreOfHeight } },
        radius: { width: radius },
        rings: [
          { kind: 'khatam', reach: 1, fill: 'ground' },
          { kind: 'khatam', reach: 0.94, line: STAR_LINE },
          { kind: 'khatam', reach: 0.915, line: STAR_LINE },
        ],
      },
    ],
    ground: freeGround({ width, height }),
    masthead: mastheadOver((centreOfHeight * height) / width - radius * UP),
    // A little above the star's middle, where the eye looks for it.
    middle: { width: -0.03, height: centreOfHeight },
    nameWidth: { width: 0.45 },
    restWidth: { width: 0.54 },
    wordsWidth: { width: 0.56 },
    // Above the star's lower notch, by a part of its radius.
    label: { width: radius * (KHATAM_DEPTH - 0.17), height: centreOfHeight },
  }
}

/** Where the name stands and the label, on a star or a field that reaches to the foot of the page. */
const LOW = { middle: 0.635, label: 0.885 }
const LOW_WORDS = {
  middle: { height: LOW.middle },
  nameWidth: { width: 0.62 },
  restWidth: { width: 0.7 },
  wordsWidth: { width: 0.62 },
  label: { height: LOW.label },
}

/** Of the page's width, and the height of its centre: a third of it lies beyond the trim. */
const RISING = { radius: 0.78, centreOfHeight: 0.8 }
/** Height over width of the page that it is drawn for: on a lower one it is as much smaller. */
const SHAPE = 4 / 3

/** A star that rises from the foot, cut on three sides. */
function risingStar({ width, height }: Size): CoverPlan {
  const radius = RISING.radius * Math.min(1, height / width / SHAPE)
  return {
    behind: [
      ...GROUND,
      {
        kind: 'rings',
        centre: { x: { width: 0.5 }, y: { height: RISING.centreOfHeight } },
        radius: { width: radius },
        rings: [
          { kind: 'khatam', reach: 1, fill: 'ground' },
          { kind: 'khatam', reach: 0.95, line: STAR_LINE },
          { kind: 'khatam', reach: 0.93, line: STAR_LINE },
        ],
      },
    ],
    ground: freeGround({ width, height }),
    masthead: mastheadOver((RISING.centreOfHeight * height) / width - radius * UP),
    ...LOW_WORDS,
  }
}

/** Where the field begins, as part of the height; the star on it, of the page's width. */
const FIELD = { top: 0.27, radius: 0.45, centreOfHeight: 0.635 }

/** A field of the star's ground under a band of pattern, and the star on it in lines. */
function starredField({ width, height }: Size): CoverPlan {
  const top = { height: FIELD.top }
  return {
    behind: [
      ...GROUND,
      {
        kind: 'fill',
        colour: 'ground',
        box: { x: 0, y: top, width: { width: 1 }, height: { height: 1 - FIELD.top } },
      },
      {
        kind: 'fill',
        colour: 'accent',
        box: { x: 0, y: top, width: { width: 1 }, height: { width: 2 * LINE } },
      },
      {
        kind: 'rings',
        centre: { x: { width: 0.5 }, y: { height: FIELD.centreOfHeight } },
        radius: { width: FIELD.radius },
        rings: [1, 0.94, 0.76, 0.73].map((reach) => ({
          kind: 'khatam',
          reach,
          line: { colour: 'pattern', width: { width: LINE * 1.8 } },
        })),
      },
    ],
    ground: freeGround({ width, height }),
    masthead: mastheadOver((FIELD.top * height) / width),
    ...LOW_WORDS,
  }
}

/** In the order in which the issues of a magazine have them. */
export const STAR_COVERS: readonly ((size: Size) => CoverPlan)[] = [wholeStar, risingStar, starredField]
