/**
 * The line ends of a paragraph → its line boxes: which words are drawn out, and where each line stands. A line is set
 * with the one above it in sight: no longer join under another, no mark on a tail.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { Shaper } from '../faces/shape.ts'
import {
  advanceOf,
  type JoinLimits,
  type LineBox,
  type Means,
  type ParagraphStyle,
  type Word,
} from '../paragraph.ts'
import { addHyphen, joinParts } from '../words/latin.ts'
import { isForced } from './breakable.ts'
import { linesMeet } from './ink.ts'
import type { Itemisation } from './items.ts'
import { type LineContent, setLine } from './justify.ts'
import {
  drawnWords,
  joinsFor,
  type LineDrawing,
  lengthenLine,
  placeOf,
  stackedJoins,
  standApart,
} from './lengthen-line.ts'
import type { BrokenLine } from './linebreak.ts'

/** What setting the lines of a paragraph asks. */
export interface LineSetting {
  readonly shaped: readonly Word[]
  readonly itemisation: Itemisation
  readonly style: ParagraphStyle
  /** Those of the style at this measure. */
  readonly means: Means
  /** Of most of its text. */
  readonly size: Pt
  readonly measure: Pt
  readonly shape: Shaper
}

export interface SetLines {
  readonly lines: readonly LineBox[]
  /** The first that touches the one above it, by its place in the paragraph. */
  readonly touching?: number
}

/** A line as it was set, and whether it touches the one above all the same. */
interface Settled {
  readonly line: LineBox
  readonly touches: boolean
}

/**
 * Lines that were set before, by the line above each and by all that a line is set from. A paragraph that is broken anew
 * has most of its lines again.
 */
export type LineMemory = Map<LineBox | undefined, Map<string, Settled>>

/** Sets the lines of a paragraph from the first to the last, each with the line above it in sight. */
export function setBrokenLines(
  broken: readonly BrokenLine[],
  setting: LineSetting,
  memory: LineMemory = new Map(),
): SetLines {
  const { joins } = setting.means
  const shares = joins ? shareJoins(broken, setting, joins) : new Map<BrokenLine, number>()
  const sharesOf = (line: BrokenLine) => shares.get(line) ?? 0
  const lines: LineBox[] = []
  let touching: number | undefined
  broken.forEach((line, index) => {
    const content = contentOf(broken, index, setting)
    const above = lines.at(-1)
    const around = [...lines.slice(-2).map(joinsOf), 1, ...broken.slice(index + 1, index + 3).map(sharesOf)]
    const drawing: Asked = { length: line.drawn, perLine: sharesOf(line), mayNudge: standApart(around) }
    const known = memory.get(above) ?? new Map<string, Settled>()
    memory.set(above, known)
    const key = keyOf(content, drawing)
    const settled = known.get(key) ?? settle(content, above, drawing, setting)
    known.set(key, settled)
    if (settled.touches) touching ??= index
    lines.push(settled.line)
  })
  return { lines, ...(touching !== undefined && { touching }) }
}

/** What is asked of a line: how much of it is drawn out, in how many words, and whether one more could be. */
interface Asked {
  readonly length: Pt
  readonly perLine: number
  readonly mayNudge: boolean
}

function keyOf({ start, end, indent, last }: LineContent, { length, perLine, mayNudge }: Asked): string {
  return `${start} ${end} ${indent} ${last} ${length} ${perLine} ${mayNudge}`
}

/** Sets a line under another so that it is clear of it, by the least change that does it. */
function settle(
  content: LineContent,
  above: LineBox | undefined,
  { length, perLine, mayNudge }: Asked,
  setting: LineSetting,
): Settled {
  const { style, shape, means } = setting
  const drawing: LineDrawing = {
    length,
    longest: means.joins?.longest ?? 0,
    perLine,
    spared: new Set(),
    resting: new Set(above ? drawnWords(above) : []),
  }
  const setDrawn = (drawn: LineDrawing) => {
    const words = drawn.length > 0 ? lengthenLine(content.words, drawn, shape) : content.words
    return setLine({ ...content, words }, setting)
  }
  const set = setUnstacked(setDrawn, drawing, above)
  const over = above ?? style.above
  const touches = (box: LineBox) => over !== undefined && linesTouch(over, box, setting)
  if (!touches(set)) return { line: set, touches: false }
  // A word drawn out further than its line can close has no room.
  const holds = (box: LineBox) => content.last || advanceOf(box.runs) <= advanceOf(set.runs) + ROUNDING
  const isClear = (box: LineBox) =>
    isEven(box) && holds(box) && !touches(box) && stackedJoins(box, above).length === 0
  const redrawing = means.joins && mayNudge ? { drawing, setDrawn } : undefined
  const mended = firstThat(isClear, otherWays(content, setting, redrawing))
  return { line: mended ?? set, touches: !mended }
}

/** Sets a line with its longer joins, and spares the places where they would stand under those of the line above. */
function setUnstacked(
  setDrawn: (drawing: LineDrawing) => LineBox,
  drawing: LineDrawing,
  above: LineBox | undefined,
): LineBox {
  const set = setDrawn(drawing)
  const stacked = stackedJoins(set, above)
  // Each time round spares a place more, so that it ends.
  return stacked.length === 0
    ? set
    : setUnstacked(setDrawn, { ...drawing, spared: new Set([...drawing.spared, ...stacked]) }, above)
}

/** Ink of neighbouring lines nearer than this, in ems, runs together in print. */
const CLEARANCE = 0.04

function linesTouch(upper: LineBox, lower: LineBox, { style: { leading }, size }: LineSetting): boolean {
  return leading !== undefined && linesMeet(upper, lower, leading - CLEARANCE * size)
}

/** Of a line's longest join: what moves the words behind it by a mark's width, and is hardly seen. */
const NUDGES = [0.5, 0.8]

/**
 * The same joins at other places, each of theirs spared in turn; then other words drawn out a little, one at a time: what
 * stands behind them moves, and its marks with it.
 */
function otherDrawings(words: readonly Word[], drawing: LineDrawing): LineDrawing[] {
  const places = words.flatMap((word) =>
    word.run.sites.map((site) => ({ place: placeOf(word, site), size: word.run.size })),
  )
  const moved = places.map(({ place }) => ({ ...drawing, spared: new Set([place]) }))
  const nudged = places.flatMap(({ place, size }) => {
    const spared = new Set(places.map((other) => other.place))
    spared.delete(place)
    const nudge = { ...drawing, perLine: 1, spared, resting: new Set<string>() }
    return NUDGES.map((part): LineDrawing => ({ ...nudge, length: part * drawing.longest * size }))
  })
  return drawing.length > 0 && drawing.perLine > 0 ? [...moved, ...nudged] : nudged
}

/** A line of a paragraph, its words whole and not yet drawn out. */
function contentOf(broken: readonly BrokenLine[], index: number, setting: LineSetting): LineContent {
  const { itemisation, style, shape } = setting
  const line = broken[index] as BrokenLine
  const parts = wordsOf(line, setting)
  const [first, final] = [parts[0], parts.at(-1)]
  const start = first?.start ?? 0
  const end = final ? final.start + final.run.text.length : start
  const whole = joinParts(parts, shape)
  const words = dividesWord(line, setting) ? withHyphen(whole, shape) : whole
  const ends = index === broken.length - 1 || isForced(itemisation.items[line.end])
  return { words, start, end, indent: indentOf(style, index), last: ends && !style.fillsLast }
}

function joinsOf({ runs }: LineBox): number {
  return runs.filter(({ run }) => run.lengthened).length
}

/** Ways to set a line whose marks touch the line above: each moves them by a little; by a join where one may stand. */
function otherWays(
  content: LineContent,
  setting: LineSetting,
  drawn: Redrawing | undefined,
): (() => LineBox)[] {
  if (content.last) return LAST_GAPS.map((lastGap) => () => setLine({ ...content, lastGap }, setting))
  if (!drawn) return []
  const { drawing, setDrawn } = drawn
  return otherDrawings(content.words, drawing).map((other) => () => setDrawn(other))
}

/** How a line is drawn out, and what sets it so. */
interface Redrawing {
  readonly drawing: LineDrawing
  readonly setDrawn: (drawing: LineDrawing) => LineBox
}

/** The first result that will do; later ways are not tried. */
function firstThat<T>(does: (result: T) => boolean, ways: readonly (() => T)[]): T | undefined {
  for (const way of ways) {
    const result = way()
    if (does(result)) return result
  }
  return undefined
}

/** A last line may be set a little closer or wider, the least change first. */
const LAST_GAPS = [0.95, 1.05, 0.9, 1.1, 0.85, 1.15, 1.2, 1.25]

/** Gaps that a mended line may have: its neighbours' eyes forgive no more. */
const EVEN_GAPS = [0.82, 1.25] as const

function isEven({ gapRatio }: LineBox): boolean {
  return gapRatio >= EVEN_GAPS[0] && gapRatio <= EVEN_GAPS[1]
}

/** Of the paragraph's first line, and of those beside an initial. */
function indentOf({ indent, beside }: ParagraphStyle, line: number): Pt {
  return (line === 0 ? indent : 0) + (beside && line < beside.lines ? beside.width : 0)
}

/** How many words of each line may be lengthened: what it asks for, those in most need first, while any are left. */
function shareJoins(
  broken: readonly BrokenLine[],
  { shaped, size }: LineSetting,
  { share, longest, perLine }: JoinLimits,
): ReadonlyMap<BrokenLine, number> {
  let left = Math.floor(shaped.filter(({ run }) => !run.space).length * share)
  const shares = new Map<BrokenLine, number>()
  const drawing = broken.filter(({ drawn }) => drawn > 0)
  for (const line of drawing.sort((a, b) => b.ratio - a.ratio || b.drawn - a.drawn)) {
    const joins = Math.min(left, perLine, joinsFor(line.drawn, longest * size))
    shares.set(line, joins)
    left -= joins
  }
  return shares
}

function wordsOf({ start, end }: BrokenLine, { shaped, itemisation }: LineSetting): Word[] {
  const words: Word[] = []
  for (let item = start; item < end; item++) {
    const index = itemisation.runOfItem[item]
    if (index !== undefined) words.push(shaped[index] as Word)
  }
  while (words.at(-1)?.run.space) words.pop()
  return words
}

/** Whether the next line goes on with the word that this one ends with. */
function dividesWord({ end }: BrokenLine, { shaped, itemisation }: LineSetting): boolean {
  const next = itemisation.runOfItem[end + 1]
  return (
    itemisation.items[end]?.kind === 'penalty' && next !== undefined && shaped[next]?.run.continues === true
  )
}

function withHyphen(words: readonly Word[], shape: Shaper): Word[] {
  const last = words.at(-1)
  return last ? [...words.slice(0, -1), { ...last, run: addHyphen(last.run, shape) }] : []
}
