/** What stands behind the words of a cover, and where they stand: one plan for each form. */

import type { Size } from '../../geometry.ts'
import { KHATAM_DEPTH } from '../../images/pattern.ts'
import type { ColourRole, CoverForm } from '../../style/style.ts'
import type { Length } from '../display/lengths.ts'
import type { Line, Part } from '../display/parts.ts'

/** Where the words of a cover stand, and how wide they may be. */
export interface WordPlan {
  /** The masthead's ink begins here and is no wider, and no taller. */
  readonly masthead: { readonly top: Length; readonly width: Length; readonly tallest?: Length }
  /** The name, and the words where they have no place of their own, are centred on it by their ink. */
  readonly middle: Length
  readonly nameWidth: Length
  readonly restWidth: Length
  readonly wordsWidth: Length
  /** The words' ink begins here, where they do not stand with the name. */
  readonly wordsTop?: Length
  /** Baseline of the label. */
  readonly label: Length
  /** The part of their sizes that all but the masthead are set at. */
  readonly scale?: number
}

export interface CoverPlan extends WordPlan {
  readonly behind: readonly Part[]
}

/** As parts of the page's width, but for its centre; its pattern has bolder lines than it has echoes. */
const STAR = { radius: 0.565, centreOfHeight: 0.575, tiles: 0.205, line: 0.0016 }
const STAR_LINE: Line = { colour: 'accent', width: { width: STAR.line } }

/** A star so wide that the trim cuts its points. */
const STAR_PLAN: CoverPlan = {
  behind: [
    { kind: 'fill', colour: 'coverGround' },
    {
      kind: 'pattern',
      size: { width: STAR.tiles },
      line: { colour: 'coverPattern', width: { width: STAR.line * 1.4 } },
    },
    {
      kind: 'rings',
      centre: { x: { width: 0.5 }, y: { height: STAR.centreOfHeight } },
      radius: { width: STAR.radius },
      rings: [
        { kind: 'khatam', reach: 1, fill: 'ground' },
        { kind: 'khatam', reach: 0.94, line: STAR_LINE },
        { kind: 'khatam', reach: 0.915, line: STAR_LINE },
      ],
    },
  ],
  masthead: { top: { width: 0.06 }, width: { width: 0.876 } },
  // A little above the star's middle, where the eye looks for it.
  middle: { width: -0.03, height: STAR.centreOfHeight },
  nameWidth: { width: 0.52 },
  restWidth: { width: 0.62 },
  wordsWidth: { width: 0.62 },
  // Above the star's lower notch, by a part of its radius.
  label: { width: STAR.radius * (KHATAM_DEPTH - 0.17), height: STAR.centreOfHeight },
}

/** Of the page's width: the lines of border and rosette. */
const FRAME_LINE = 0.0022
/** The rosette's radius, and of it that of the disc that bears the name. */
const ROSETTE = 0.31
const DISC = 0.76

/** A border of pattern round the ground. */
const FRAMED: readonly Part[] = [
  { kind: 'fill', colour: 'coverGround' },
  { kind: 'border', margin: { width: 0.04 }, cell: { width: 0.075 }, gap: { width: 0.011 }, line: gold(1) },
]

/** Height over width of the page that the rosette is drawn for: on a lower one it is as much smaller. */
const FRAME_SHAPE = 4 / 3
/** How much higher the label stands on a lower page, as part of what is missing. */
const LABEL_RISE = 0.3

/** The name on a disc, in two stars of sixteen points, one within the other. */
function framePlan({ width, height }: Size): CoverPlan {
  const lowness = Math.min(1, height / width / FRAME_SHAPE)
  const radius = ROSETTE * lowness
  return {
    behind: [
      ...FRAMED,
      {
        kind: 'rings',
        centre: { x: { width: 0.5 }, y: { height: 0.5 } },
        radius: { width: radius },
        rings: [
          { kind: 'star', points: 16, depth: 0.86, reach: 1.06, fill: 'coverPattern' },
          { kind: 'star', points: 16, depth: 0.86, reach: 1, line: gold(1) },
          { kind: 'star', points: 16, depth: 0.8, reach: 0.93, line: gold(0.7) },
          { kind: 'disc', reach: DISC, fill: 'coverGround', line: gold(1) },
          { kind: 'disc', reach: DISC - 0.03, line: gold(0.5) },
        ],
      },
    ],
    masthead: { top: { height: 0.13 }, width: { width: 0.6 }, tallest: { height: 0.105 } },
    middle: { height: 0.5 },
    nameWidth: { width: radius * DISC * 1.15 },
    restWidth: { width: radius * DISC * 1.35 },
    wordsWidth: { width: 0.6 },
    wordsTop: { height: 0.752 },
    // Whole cells of the border may leave it farther from the foot.
    label: { height: 0.868 - LABEL_RISE * (1 - lowness) },
  }
}

function gold(part: number): Line {
  return { colour: 'accent', width: { width: FRAME_LINE * part } }
}

export function coverPlan(form: CoverForm, size: Size): CoverPlan {
  return form === 'star' ? STAR_PLAN : framePlan(size)
}

/** Whether a strip at the foot lies over the drawing, which goes on under it; else the drawing ends above it. */
export const LIES_UNDER_STRIP: Readonly<Record<CoverForm, boolean>> = { star: true, frame: false }

/** What back and spine stand on: in every form the ground of the front's label, and so of words of any size. */
export const BACK_GROUNDS: Readonly<Record<CoverForm, ColourRole>> = { star: 'ground', frame: 'coverGround' }

/** The ground of the back: what is behind the front's words, without their star or rosette. */
export const BACKS: Readonly<Record<CoverForm, readonly Part[]>> = {
  star: [
    { kind: 'fill', colour: BACK_GROUNDS.star },
    {
      kind: 'pattern',
      size: { width: STAR.tiles },
      line: { colour: 'pattern', width: { width: STAR.line } },
    },
  ],
  frame: FRAMED,
}
