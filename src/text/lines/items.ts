/**
 * Shaped words and where a line may end → the boxes, glue and penalties of the breaker: how wide a word is, how far it
 * gives, how far it hangs.
 */

import type { Pt } from '../../geometry.ts'
import { isRightToLeft } from '../letters/bidi.ts'
import type { LineEnd } from '../letters/line-ends.ts'
import { senseAt } from '../letters/sense.ts'
import type { GlyphRun, Means, ParagraphStyle, Word } from '../paragraph.ts'
import { hangAfter, hangBefore } from '../words/hang.ts'
import type { BreakItem } from './breakable.ts'

export interface Itemisation {
  readonly items: readonly BreakItem[]
  /** The glyph run of each item; an indent and a penalty have none. */
  readonly runOfItem: readonly (number | undefined)[]
}

/** Ragged setting: nothing need be parted to fill a line. */
const RAGGED_COSTS = 4
/**
 * A ragged line that ends within a phrase, and on a word that leans on the next: the first in display type alone, where
 * the second is all but forbidden, since a line too many reads better.
 */
const SENSE_COSTS = { pause: 0, within: 200, leaning: 10_000 } as const
const LEANING_COST = 600
/** A Latin word that is divided costs more than one parted at a sign of its own. */
const HYPHEN_COST = 400
/** Of a hyphen, in ems: what a line is broken with; what it is set with is the face's own. */
const HYPHEN_WIDTH = 0.33
/** A line that ends between two words of a Latin insertion. */
const LATIN_PARTED_COST = 80

/** What a paragraph is made into items by. */
export interface ItemSetting {
  readonly text: string
  readonly opportunities: readonly LineEnd[]
  readonly style: ParagraphStyle
  readonly means: Means
}

export function toItems(shaped: readonly Word[], setting: ItemSetting): Itemisation {
  const { opportunities, style, means } = setting
  const items: BreakItem[] = [{ kind: 'box', width: style.indent }]
  const runOfItem: (number | undefined)[] = [undefined]
  const lastWord = shaped.findLastIndex(({ run }) => !run.space)
  let next = 0
  /** Where a line may end at this offset; they rise as the words do. */
  const endAt = (offset: number) => {
    while (next < opportunities.length && (opportunities[next] as LineEnd).offset < offset) next++
    // Of two at one place the later, an address's own.
    while (opportunities[next + 1]?.offset === offset) next++
    const end = opportunities[next]
    return end?.offset === offset ? end : undefined
  }
  shaped.forEach(({ run, start }, index) => {
    const found = run.space ? undefined : endAt(start)
    const penalty = penaltyBefore(run, found, shaped[index - 1]?.run.space === true, style)
    if (penalty) {
      items.push(penalty)
      runOfItem.push(undefined)
    }
    const end = run.space && index < lastWord ? endAt(start + run.text.length) : undefined
    // Spaces at the end of the text are set by no line and take no room on one.
    if (index > lastWord) items.push(NO_ROOM)
    else items.push(end ? glueOf(run, glueCost(run, end, setting), style, means) : boxOf(run, style, means))
    runOfItem.push(index)
  })
  return { items: spareNeighbours(items), runOfItem }
}

const NO_ROOM: BreakItem = { kind: 'box', width: 0 }

/** Of two words beside one another one alone is drawn out, and so only one of them is counted upon. */
function spareNeighbours(items: readonly BreakItem[]): BreakItem[] {
  let counted = false
  return items.map((item) => {
    if (item.kind !== 'box') return item
    const spared = counted && item.joinReserve ? { ...item, joinReserve: 0 } : item
    counted = (spared.joinReserve ?? 0) > 0
    return spared
  })
}

/** How many times as dear it is to part words in text that need not fill its lines. */
function dearnessOf({ align }: ParagraphStyle): number {
  return align === 'justify' ? 1 : RAGGED_COSTS
}

/** What it costs to end a line before a word that no glue stands before, where one may end there at all. */
function penaltyBefore(
  { continues, size }: GlyphRun,
  found: LineEnd | undefined,
  spaced: boolean,
  style: ParagraphStyle,
): BreakItem | undefined {
  if (found?.required) return { kind: 'penalty', cost: Number.NEGATIVE_INFINITY }
  const dear = dearnessOf(style)
  if (continues) return { kind: 'penalty', cost: dear * HYPHEN_COST, width: HYPHEN_WIDTH * size }
  return found && !spaced ? { kind: 'penalty', cost: dear * found.cost } : undefined
}

function glueCost(run: GlyphRun, end: LineEnd, { text, style }: ItemSetting): number {
  const sense = style.align === 'justify' ? 0 : senseCost(text, end.offset, style)
  return dearnessOf(style) * costOf(run, end) + sense
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
  const give = justified ? giveOfWord(run, means) : 0
  const longestJoin = run.sites.length > 0 ? (means.joins?.longest ?? 0) * run.size : 0
  return {
    kind: 'box',
    width: run.advance,
    stretch: give,
    shrink: give,
    joinReserve: justified ? Math.max(longestJoin, widening(run)) : 0,
    hangBefore: style.hang ? hangBefore(run, style.direction) : 0,
    hangAfter: style.hang ? hangAfter(run, style.direction) : 0,
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
