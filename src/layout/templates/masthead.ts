/**
 * A masthead and its band of a cover → its words and what stands beside them, so that any name owns the band: a long one
 * is parted in two lines before it is small, a short one grows as high as the band bears, and what it leaves free at its
 * sides is ruled to both edges in the manner of the theme.
 */

import type { Pt, Rect, Size } from '../../geometry.ts'
import type { Issue } from '../../issue/issue.ts'
import type { CoverForm } from '../../style/style.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { advanceOf } from '../../text/paragraph.ts'
import { pointsOf } from '../display/lengths.ts'
import type { Words } from '../display/parts.ts'
import { fillRect } from '../display/primitives.ts'
import { type Item, move, type Tag, type TextItem } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import type { WordPlan } from './cover-plan.ts'

export function describeMasthead(
  { masthead: text }: Issue,
  { masthead: { top, width, tallest, most } }: Pick<WordPlan, 'masthead'>,
  parent: Tag,
): Words {
  const tag: Tag = { role: 'heading', level: 1, parent, title: text }
  const words = [{ kind: 'fitted', text, role: 'coverMasthead', width, tallest, inBand: most, tag }] as const
  return { kind: 'words', y: top, by: 'top', words }
}

/** As parts of the page's width: least free at a side for a rule, and from the words to it. */
const FREE = 0.1
const CLEAR = 0.04

/** A rule: how far from the middle of the words, downwards, and how thick, as parts of the band's height. */
interface FlankRule {
  readonly at: number
  readonly thick: number
}

/** A bar under a star as bold as the letters; two fine rules as those of a frame. */
const RULES: Readonly<Record<CoverForm, readonly FlankRule[]>> = {
  star: [{ at: 0, thick: 0.1 }],
  frame: [
    { at: -0.03, thick: 0.022 },
    { at: 0.045, thick: 0.01 },
  ],
}

/**
 * A masthead that is set in its band, with rules to both edges where it is short, and in the middle of the band's height
 * where its letters are low; as it is where it fills the band.
 */
export function standMasthead(
  { style }: Compositor,
  items: readonly Item[],
  { masthead: { flanks, tallest } }: Pick<WordPlan, 'masthead'>,
  size: Size,
): Item[] {
  const lines = items.filter((item): item is TextItem => item.kind === 'text')
  const ink = inkAround(lines)
  const band = pointsOf(flanks, size)
  const edge = (size.width - band) / 2
  // Two lines are a block of their own.
  if (!ink || lines.length > 1 || ink.x - edge < FREE * size.width) return [...items]
  const down = Math.max(0, (pointsOf(tallest, size) - ink.height) / 2)
  const length = ink.x - CLEAR * size.width - edge
  const middle = ink.y + down + ink.height / 2
  const high = pointsOf(tallest, size)
  const colour = lines[0]?.source.spans[0]?.style.colour ?? style.text.coverMasthead.text.colour
  const rules = RULES[style.cover].flatMap(({ at, thick }) => {
    const rule = { y: middle + (at - thick / 2) * high, width: length, height: thick * high }
    return [edge, size.width - edge - length].map((x) => fillRect({ x, ...rule }, colour))
  })
  return [...rules, ...items.map((item) => move(item, { x: 0, y: down }))]
}

function inkAround(lines: readonly TextItem[]): Rect | undefined {
  if (lines.length === 0) return undefined
  const boxes = lines.map(({ at, line }) => {
    const { above, below } = inkExtent(line)
    const left: Pt = at.x + (line.runs[0]?.x ?? 0)
    return { left, right: left + advanceOf(line.runs), top: at.y - above, foot: at.y + below }
  })
  const x = Math.min(...boxes.map(({ left }) => left))
  const y = Math.min(...boxes.map(({ top }) => top))
  const right = Math.max(...boxes.map((box) => box.right))
  return { x, y, width: right - x, height: Math.max(...boxes.map(({ foot }) => foot)) - y }
}
