/**
 * Covers inside a border of pattern: the name on a disc in a rosette, in a medallion wider than high, or on a panel. All
 * words stand on the ground of the cover.
 */

import { inset, type Size } from '../../geometry.ts'
import { layBorder } from '../display/draw-parts.ts'
import type { Length, PageBox } from '../display/lengths.ts'
import type { Border, Line, Part, Ring } from '../display/parts.ts'
import type { CoverPlan } from './cover-plan.ts'

/** Of the page's width: the lines of border and rosette. */
const FRAME_LINE = 0.0022

const GAP = 0.011
const BORDER: Border = {
  kind: 'border',
  margin: { width: 0.04 },
  cell: { width: 0.075 },
  gap: { width: GAP },
  line: gold(1),
}

/** A border of pattern round the ground. */
export const FRAMED: readonly Part[] = [{ kind: 'fill', colour: 'coverGround' }, BORDER]

/** Height over width of the page that the rosette is drawn for: on a lower one it is as much smaller. */
const FRAME_SHAPE = 4 / 3
/** How much higher the label stands on a lower page, as part of what is missing. */
const LABEL_RISE = 0.3

/** How much of its size what stands in the middle has on a page of this shape. */
function lownessOf({ width, height }: Size): number {
  return Math.min(1, height / width / FRAME_SHAPE)
}

/** Where the masthead stands, as part of the page's height; and how far from the border at the least, of its width. */
const MASTHEAD_TOP = 0.13
const CLEAR_OF_BORDER = 0.015

/** Masthead over the middle, words and label under it. */
function around(size: Size, widths: Pick<CoverPlan, 'nameWidth' | 'restWidth'>) {
  const lowness = lownessOf(size)
  const { outer, cell } = layBorder(BORDER, { x: 0, y: 0, ...size })
  const edge = cell + (GAP + CLEAR_OF_BORDER) * size.width
  const inside = outer.y + edge
  return {
    ground: inset(outer, edge),
    border: inset(outer, -GAP * size.width),
    masthead: {
      top: Math.max(MASTHEAD_TOP * size.height, inside),
      width: { width: 0.6 },
      tallest: { height: 0.105 },
      flanks: { width: 0.68 },
      most: 1.6,
    },
    middle: { height: 0.5 },
    ...widths,
    wordsWidth: { width: 0.6 },
    wordsTop: { height: 0.752 },
    // Whole cells of the border may leave it farther from the foot.
    label: { height: 0.868 - LABEL_RISE * (1 - lowness) },
  }
}

const CENTRE = { x: { width: 0.5 }, y: { height: 0.5 } }

/** The rosette's radius, and of it that of the disc that bears the name. */
const ROSETTE = 0.31
const DISC = 0.76

/** The name on a disc, in two stars of sixteen points, one within the other. */
function rosette(size: Size): CoverPlan {
  const lowness = lownessOf(size)
  const radius = ROSETTE * lowness
  return {
    behind: [
      ...FRAMED,
      {
        kind: 'rings',
        centre: CENTRE,
        radius: { width: radius },
        rings: starsRound({ points: 16, depth: 0.86, innerDepth: 0.8, ground: 1.06, disc: DISC }),
      },
    ],
    ...around(size, {
      nameWidth: { width: radius * DISC * 1.15 },
      restWidth: { width: radius * DISC * 1.35 },
    }),
  }
}

/** Half its width and half its height, of the page's width; and of both, where its inner edge runs. */
const MEDALLION = { across: 0.34, up: 0.27, inner: 0.84 }

/** The name in an oval of many points, as wide as the border lets it be. */
function medallion(size: Size): CoverPlan {
  const lowness = lownessOf(size)
  const { across, up, inner } = MEDALLION
  return {
    behind: [
      ...FRAMED,
      {
        kind: 'rings',
        centre: CENTRE,
        radius: { width: across * lowness },
        up: { width: up * lowness },
        rings: starsRound({ points: 28, depth: 0.93, innerDepth: 0.95, ground: 1.04, disc: inner }),
      },
    ],
    ...around(size, {
      nameWidth: { width: across * lowness * inner * 1.1 },
      restWidth: { width: across * lowness * inner * 1.3 },
    }),
  }
}

/** Of the page's width and height: the panel round the middle. */
const PANEL = { width: 0.62, height: 0.36 }

/** The name on a panel between rules, on pattern that fills the border. */
function panel(size: Size): CoverPlan {
  const box: PageBox = {
    x: { width: (1 - PANEL.width) / 2 },
    y: { height: (1 - PANEL.height) / 2 },
    width: { width: PANEL.width },
    height: { height: PANEL.height },
  }
  const inside = (width: number): Length => ({ width })
  return {
    behind: [
      ...FRAMED.slice(0, 1),
      {
        kind: 'pattern',
        size: { width: 0.16 },
        line: { colour: 'coverPattern', width: { width: FRAME_LINE } },
      },
      ...FRAMED.slice(1),
      { kind: 'fill', colour: 'coverGround', box },
      {
        kind: 'rules',
        rules: [
          { inside: inside(0), line: gold(1.4) },
          { inside: inside(0.014), line: gold(0.6) },
          { inside: inside(0.021), line: gold(0.6) },
        ],
        box,
      },
    ],
    ...around(size, {
      nameWidth: { width: PANEL.width * 0.62 },
      restWidth: { width: PANEL.width * 0.7 },
    }),
  }
}

interface StarsRound {
  readonly points: number
  /** Of the outer star and of the one within it. */
  readonly depth: number
  readonly innerDepth: number
  /** How far the ground of both reaches, and the disc: parts of the outer star's radius. */
  readonly ground: number
  readonly disc: number
}

/** Two stars on a ground of their own, round a disc with two lines. */
function starsRound({ points, depth, innerDepth, ground, disc }: StarsRound): readonly Ring[] {
  return [
    { kind: 'star', points, depth, reach: ground, fill: 'coverPattern' },
    { kind: 'star', points, depth, reach: 1, line: gold(1) },
    { kind: 'star', points, depth: innerDepth, reach: 0.93, line: gold(0.7) },
    { kind: 'disc', reach: disc, fill: 'coverGround', line: gold(1) },
    { kind: 'disc', reach: disc - 0.03, line: gold(0.5) },
  ]
}

function gold(part: number): Line {
  return { colour: 'accent', width: { width: FRAME_LINE * part } }
}

/** In the order in which the issues of a magazine have them. */
export const FRAME_COVERS: readonly ((size: Size) => CoverPlan)[] = [rosette, medallion, panel]
