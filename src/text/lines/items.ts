/**
 * Shaped words and where a line may end → the boxes, glue and penalties of the breaker: how wide a word is, how far it
 * gives, how far it hangs.
 */

import type { Pt } from '../../geometry.ts'
import { isRightToLeft } from '../letters/bidi.ts'
import { type LineEnd, senseAt } from '../letters/line-ends.ts'
import type { GlyphRun, Means, ParagraphStyle } from '../paragraph.ts'
import { hangAfter, hangBefore } from '../words/hang.ts'
import type { BreakItem } from './breakable.ts'

export interface Itemisation {
  readonly items: readonly BreakItem[]
  /** The glyph run of each item; an indent and a penalty have none. */
  readonly runOfItem: readonly (number | undefined)[]
}

/** Ragged setting: nothing need be parted to fill a line. */
const RAGGED_COSTS = 4
/** A ragged line that ends within a phrase, and on a word that leans on the next; the first in display type alone. */
const SENSE_COSTS = { pause: 0, within: 200, leaning: 320 } as const
const LEANING_COST = 60
/** A Latin word that is divided costs more than one parted at a sign of its own. */
const HYPHEN_COST = 150
/** Of a hyphen, in ems: what a line is broken with; what it is set with is the face's own. */
const HYPHEN_WIDTH = 0.33
/** A line that ends between two words of a Latin insertion. */
const LATIN_PARTED_COST = 40

export function toItems(
  text: string,
  shaped: readonly GlyphRun[],
  opportunities: readonly LineEnd[],
  style: ParagraphStyle,
  means: Means,
): Itemisation {
  const breaks = new Map(opportunities.map((opportunity) => [opportunity.offset, opportunity]))
  const items: BreakItem[] = [{ kind: 'box', width: style.indent }]
  const runOfItem: (number | undefined)[] = [undefined]
  const dear = style.align === 'justify' ? 1 : RAGGED_COSTS
  const sensed = style.align === 'justify' ? () => 0 : (offset: number) => senseCost(text, offset, style)
  const add = (item: BreakItem, run?: number) => {
    items.push(item)
    runOfItem.push(run)
  }
  const lastWord = shaped.findLastIndex(({ space }) => !space)
  shaped.forEach((run, index) => {
    const found = run.space ? undefined : breaks.get(run.start)
    if (found?.required) add({ kind: 'penalty', cost: Number.NEGATIVE_INFINITY })
    else if (run.continues) add({ kind: 'penalty', cost: dear * HYPHEN_COST, width: HYPHEN_WIDTH * run.size })
    else if (found && !shaped[index - 1]?.space) add({ kind: 'penalty', cost: dear * found.cost })
    // Spaces at the end of the text are set by no line and take no room on one.
    if (index > lastWord) add({ kind: 'box', width: 0 }, index)
    else if (run.space && index < lastWord) {
      const end = breaks.get(run.start + run.text.length)
      const cost = end ? dear * costOf(run, end) + sensed(end.offset) : 0
      add(end ? glueOf(run, cost, style, means) : boxOf(run, style, means), index)
    } else add(boxOf(run, style, means), index)
  })
  return { items, runOfItem }
}

/** A gap; one of a ragged line gives nothing. */
function glueOf({ advance }: GlyphRun, cost: number, { align }: ParagraphStyle, means: Means): BreakItem {
  const justified = align === 'justify'
  return {
    kind: 'glue',
    width: advance,
    stretch: justified ? advance * means.spaceStretch : 0,
    shrink: justified ? advance * means.spaceShrink : 0,
    cost,
  }
}

/** Words of one Latin insertion keep together where they can: their order turns round at a line's end. */
function costOf({ level }: GlyphRun, { cost }: LineEnd): number {
  return cost + (isRightToLeft(level) ? 0 : LATIN_PARTED_COST)
}

function senseCost(text: string, offset: number, { bySense = false }: ParagraphStyle): number {
  const sense = senseAt(text, offset)
  return bySense ? SENSE_COSTS[sense] : sense === 'leaning' ? LEANING_COST : 0
}

/** Every box has every part, though it be nothing: the breaker reads thousands of them. */
function boxOf(run: GlyphRun, style: ParagraphStyle, means: Means): BreakItem {
  const justified = style.align === 'justify'
  const longestJoin = run.sites.length > 0 ? (means.joins?.longest ?? 0) * run.size : 0
  return {
    kind: 'box',
    width: run.advance,
    stretch: justified ? giveOfWord(run, means) : 0,
    shrink: justified ? giveOfWord(run, means) : 0,
    joinReserve: justified ? Math.max(longestJoin, widening(run)) : 0,
    hangBefore: style.hang ? hangBefore(run) : 0,
    hangAfter: style.hang ? hangAfter(run) : 0,
  }
}

/** How far a word gives before a join of it is lengthened: between its letters, and all of it. */
export function giveOfWord(run: GlyphRun, { letterGap, expansion }: Means): number {
  return run.openings.length * letterGap * run.size + run.advance * expansion
}

/** How much wider a word is in its face's own wide forms. */
export function widening({ advance, wide }: GlyphRun): Pt {
  return wide ? wide.advance - advance : 0
}
