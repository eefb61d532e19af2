/**
 * Set lines → how evenly their words are spaced out: one statistic for our lines and for anybody's PDF, since two
 * settings can be compared only by the same measure.
 */

import type { Pt } from '../../geometry.ts'
import type { LineBox } from '../paragraph.ts'

/** The space between two neighbouring words of a line. */
export interface WordGap {
  /** From the left edge of the column. */
  readonly left: Pt
  readonly right: Pt
  /** Its width over that of the face's own space at its size, unscaled. */
  readonly ratio: number
}

export interface MeasuredLine {
  readonly gaps: readonly WordGap[]
  /** Filled to its measure: neither the last of its paragraph nor ragged. */
  readonly flush: boolean
  readonly words: number
  /** Lengths of its longer joins, in ems; unknown of lines read from a PDF. */
  readonly joins: readonly number[]
}

/** All gaps of flush lines taken together; ratios of a set gap to the natural one. */
export interface Evenness {
  readonly lines: number
  readonly gaps: number
  readonly p5: number
  readonly median: number
  readonly p95: number
  readonly most: number
  readonly deviation: number
  /** From one flush line to the next of its paragraph: the mean difference of their mean ratios. */
  readonly step: number
  /** The part of flush lines that have a gap of more than twice the natural one. */
  readonly openLines: number
  /** Chains of three lines or more whose open gaps stand under one another. */
  readonly rivers: number
  readonly words: number
  readonly lengthened: number
  /** In ems. */
  readonly longestJoin: number
  /** The most that any paragraph has of its words lengthened, as a part of them. */
  readonly mostLengthened: number
}

const OPEN_GAP = 2
/** A gap wider than this is seen as white; only such gaps run together into a river. */
const WHITE_GAP = 1.5

/** The statistic over paragraphs, each its lines from the first to the last. */
export function measureEvenness(paragraphs: readonly (readonly MeasuredLine[])[]): Evenness {
  const all = paragraphs.flat()
  const flush = all.filter((line) => line.flush && line.gaps.length > 0)
  const ratios = sortNumbers(flush.flatMap(({ gaps }) => gaps.map(({ ratio }) => ratio)))
  const steps = paragraphs.flatMap(stepsOf)
  const joins = all.flatMap((line) => line.joins)
  const words = all.reduce((sum, line) => sum + line.words, 0)
  return {
    lines: flush.length,
    gaps: ratios.length,
    p5: quantile(ratios, 0.05),
    median: quantile(ratios, 0.5),
    p95: quantile(ratios, 0.95),
    most: ratios.at(-1) ?? 1,
    deviation: deviationOf(ratios),
    step: mean(steps) ?? 0,
    openLines:
      flush.filter(({ gaps }) => gaps.some(({ ratio }) => ratio > OPEN_GAP)).length / flush.length || 0,
    rivers: paragraphs.reduce((sum, lines) => sum + riversIn(lines), 0),
    words,
    lengthened: joins.length,
    longestJoin: Math.max(0, ...joins),
    mostLengthened: Math.max(0, ...paragraphs.map(partLengthened)),
  }
}

/** A line of ours as the statistic reads it. */
export function measureLine({ runs, flush }: LineBox): MeasuredLine {
  const words = runs.filter(({ run }) => !run.space)
  return {
    flush,
    words: words.length,
    gaps: runs
      .filter(({ run }) => run.space)
      .map(({ x, advance, run }) => ({ left: x, right: x + advance, ratio: advance / run.advance })),
    joins: words.flatMap(({ run }) => (run.lengthened ? [run.lengthened.by / run.size] : [])),
  }
}

/** Ascending, as machines count: a book has some hundred thousand gaps. */
function sortNumbers(numbers: readonly number[]): number[] {
  return Array.from(Float64Array.from(numbers).sort())
}

/** Linear between the neighbouring values. */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 1
  const above = sorted[Math.ceil(place)] ?? 1
  return below + (above - below) * (place - Math.floor(place))
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined
}

function deviationOf(values: readonly number[]): number {
  const middle = mean(values) ?? 1
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) ?? 0)
}

function stepsOf(lines: readonly MeasuredLine[]): number[] {
  const means = lines.map(({ gaps, flush }) => (flush ? mean(gaps.map(({ ratio }) => ratio)) : undefined))
  return means.flatMap((value, index) => {
    const next = means[index + 1]
    return value !== undefined && next !== undefined ? [Math.abs(next - value)] : []
  })
}

/** Each white gap that has one above it and one below begins, or goes on with, a chain; a chain counts once. */
function riversIn(lines: readonly MeasuredLine[]): number {
  let chains: ReadonlyMap<WordGap, number> = new Map()
  let rivers = 0
  for (const { gaps } of lines) {
    const white = gaps.filter(({ ratio }) => ratio > WHITE_GAP)
    chains = new Map(white.map((gap) => [gap, 1 + deepestOver(gap, chains)]))
    rivers += [...chains.values()].filter((length) => length === RIVER_LINES).length
  }
  return rivers
}

/** Lines of the longest chain that ends right above a gap. */
function deepestOver({ left, right }: WordGap, chains: ReadonlyMap<WordGap, number>): number {
  const over = [...chains].filter(([above]) => above.left < right && above.right > left)
  return Math.max(0, ...over.map(([, length]) => length))
}
const RIVER_LINES = 3

function partLengthened(lines: readonly MeasuredLine[]): number {
  const words = lines.reduce((sum, line) => sum + line.words, 0)
  return words > 0 ? lines.reduce((sum, { joins }) => sum + joins.length, 0) / words : 0
}
