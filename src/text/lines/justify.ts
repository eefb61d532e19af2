/**
 * The glyph runs of one line → a line box exactly as wide as the measure: logical order becomes visual, and gaps
 * become exact.
 */

import type { Direction } from '../../direction.ts'
import { type Pt, ROUNDING } from '../../geometry.ts'
import { reorder } from '../letters/bidi.ts'
import type { GlyphRun, LineBox, Means, ParagraphStyle, PlacedRun, Word } from '../paragraph.ts'
import { hangAfter, hangBefore } from '../words/hang.ts'
import { giveOfWord } from './items.ts'
import { TIGHTEST } from './line-cost.ts'

export interface LineContent {
  /** Logical order, without the spaces the line ends at; longer joins are in their words already. */
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  /** Space before the first word, at the start side. */
  readonly indent: Pt
  /** The last line of a paragraph is never stretched. */
  readonly last: boolean
  /** Its word gaps over their natural width, where they are to be others. */
  readonly lastGap?: number
}

/** Lays a broken line into its measure. A line too full to shrink stays as wide as it is and overhangs. */
export function setLine(
  content: LineContent,
  { style, means, measure }: { readonly style: ParagraphStyle; readonly means: Means; readonly measure: Pt },
): LineBox {
  const { words, indent, last, lastGap = 1, start, end } = content
  const [before, after] = style.hang ? hangsOf(words, style.direction) : [0, 0]
  const room = measure - indent + before + after
  const filled = { room, last, lastGap, whatever: style.fillsLast === true }
  const filling = style.align === 'justify' ? fill(words, filled, means) : UNFILLED
  const visual = reorder(words, levelOf)
  const width = visual.reduce((sum, { run }) => sum + setAdvance(run, filling), 0)
  const rightToLeft = style.direction === 'rtl'
  let x = leftEdge(style, room - width) + (rightToLeft ? -after : indent - before)
  const runs = visual.map((word): PlacedRun => {
    const advance = setAdvance(word.run, filling)
    const placed = { x, advance, run: word.run, start: word.start }
    x += advance
    return placed
  })
  return { runs, direction: style.direction, measure, start, end, ...filling }
}

/** Beyond the start edge, and beyond the end edge. */
function hangsOf(words: readonly Word[], paragraph: Direction): readonly [before: Pt, after: Pt] {
  const [first, last] = [words[0], words.at(-1)]
  return [first ? hangBefore(first.run, paragraph) : 0, last ? hangAfter(last.run, paragraph) : 0]
}

function levelOf({ run }: Word): number {
  return run.level
}

type Filling = Pick<LineBox, 'gapRatio' | 'letterGap' | 'expansion' | 'flush' | 'short'>

/** To what a line is filled: its last gaps where it ends a paragraph, and at whatever looseness, as a half-line of verse. */
interface ToFill {
  readonly room: Pt
  readonly last: boolean
  readonly lastGap: number
  readonly whatever: boolean
}

/** Of the face's own space. A line that could be filled with wider gaps alone ends short instead: no hole is as bad. */
const WIDEST_GAP = 4

const UNFILLED: Filling = { gapRatio: 1, letterGap: 0, expansion: 1, flush: false }

const SHORT: Filling = { ...UNFILLED, short: true }

/**
 * Shares what the measure leaves over among the means: spaces, letter gaps and expansion give together, each as far
 * into its limit as the others; what is beyond their limits the spaces take alone.
 */
function fill(line: readonly Word[], { room, last, lastGap, whatever }: ToFill, means: Means): Filling {
  const { width, spaces, give } = sumUp(line, means)
  const slack = room - width
  if (last && slack >= 0) return { ...UNFILLED, gapRatio: Math.min(lastGap, 1 + slack / (spaces || 1)) }
  const { spaceStretch, spaceShrink } = means
  const limit = give + spaces * (slack >= 0 ? spaceStretch : spaceShrink)
  const asked = limit > 0 ? slack / limit : 0
  const ratio = Math.max(-1, Math.min(1, asked))
  const filling = { ...UNFILLED, letterGap: ratio * means.letterGap, expansion: 1 + ratio * means.expansion }
  let wordsWidth = 0
  for (const { run } of line) if (!run.space) wordsWidth += setAdvance(run, filling)
  const exact = spaces > 0 ? (room - wordsWidth) / spaces : 1
  // What closes no further than this overhangs; a line that was broken to close as far gives no less.
  const least = 1 - spaceShrink + (TIGHTEST + 1) * (limit / spaces)
  if (slack > ROUNDING && !last && !whatever && (spaces === 0 || exact > WIDEST_GAP)) return SHORT
  const gapRatio = asked < TIGHTEST - ROUNDING ? Math.max(exact, least) : exact
  return { ...filling, gapRatio, flush: spaces > 0 && !last }
}

/** How wide a line is by nature, how much of it are spaces, and how far its words give. */
function sumUp(
  line: readonly Word[],
  means: Means,
): { readonly width: Pt; readonly spaces: Pt; readonly give: Pt } {
  let [width, spaces, give] = [0, 0, 0]
  for (const { run } of line) {
    width += run.advance
    if (run.space) spaces += run.advance
    else give += giveOfWord(run, means)
  }
  return { width, spaces, give }
}

function setAdvance(run: GlyphRun, { gapRatio, letterGap, expansion }: Filling): Pt {
  if (run.space) return run.advance * gapRatio
  return (run.advance + run.openings.length * letterGap * run.size) * expansion
}

function leftEdge({ align, direction }: ParagraphStyle, slack: Pt): Pt {
  if (align === 'centre') return slack / 2
  const atRight = (direction === 'rtl') === (align !== 'end')
  return atRight ? slack : 0
}
