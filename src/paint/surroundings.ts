/**
 * A line's runs → what stands beside each: what its ends are guarded against. A word is cast once for all places
 * where the same things stand beside it.
 */

import { NO_LANGUAGE } from '../direction.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun, PlacedRun } from '../text/paragraph.ts'
import { bodyOf } from './sort-case.ts'

/**
 * What stands beside a run, or beside a sort of it. A `sign` has no direction of its own, a `bracket` besides is drawn
 * the other way round, a `weak` sign goes with the numbers beside it (UAX #9, 3.2); at a `seam` other type begins. A
 * space that is `told` is cast as a letter.
 */
export type Beside = (typeof KINDS)[number]

export interface Surroundings {
  readonly left: Beside
  /** The kind of the character at its left, whichever way that runs. */
  readonly nearest: Beside
  /** At the left other type begins from right to left. */
  readonly edge?: true
  /** Of a space, who says it; as itself where this is left out. */
  readonly spoken?: Spoken
  /** Of a space that is cast as wide as it is set, and of one that a word says with its first letter, in font units. */
  readonly width?: number
  /** Of a number in Arabic digits, that it says the space before it to pdf.js, behind its last digit. */
  readonly lends?: true
  /** Of a line's left end, that the word goes on in the next line. */
  readonly parted?: true
  /** Of a line's left end, how far it is to what stands there on the same baseline, in font units. */
  readonly bridge?: number
}

/**
 * A space is `told` as a letter, drawn and told `alone` behind the stretch that it ends, the same but `lent` to the number
 * at its left, which says it to pdf.js, or said `before` it is drawn: by the word at its left, with its first letter.
 */
export type Spoken = 'told' | 'alone' | 'lent' | 'before'

/** What stands beside each run of a line, given in visual order. */
export function surroundingsOf(runs: readonly PlacedRun[]): Surroundings[] {
  const spaces = runs.map(({ run }, index) => (run.space ? spaceOf(runs, index) : undefined))
  return runs.map((_, index) => besidesOf(runs, index, spaces))
}

const KINDS = [
  'end',
  'space',
  'told',
  'letter',
  'mark',
  'weak',
  'sign',
  'bracket',
  'insertion',
  'seam',
] as const

function byKind<T>(make: (kind: Beside) => T): Readonly<Record<Beside, T>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Beside, T>
}

/** Of most words, made once: it is asked for at each of them. */
const PLAIN_WAYS = byKind((left) => byKind((nearest) => `${left} ${nearest}`))

/** Tells surroundings apart that a word is cast differently for. */
export function wayOf(surroundings: Surroundings): string {
  const { left, nearest, edge, spoken, lends, parted, width, bridge } = surroundings
  const plain = PLAIN_WAYS[left][nearest]
  if (!edge && !spoken && !lends && !parted && width === undefined && bridge === undefined) return plain
  return `${plain} ${edge} ${spoken} ${lends} ${parted} ${width} ${bridge}`
}

type Space = Pick<Surroundings, 'spoken' | 'width'>

function besidesOf(
  runs: readonly PlacedRun[],
  index: number,
  spaces: readonly (Space | undefined)[],
): Surroundings {
  const { run } = runs[index] as PlacedRun
  // No mark goes into what is typed: it would be copied, and typed again.
  if (run.span.language === NO_LANGUAGE && !isRightToLeft(run.level))
    return { left: 'insertion', nearest: 'letter' }
  const left = besideOf(run, runs[index - 1]?.run, (text) => text.at(0))
  const plain: Surroundings = {
    left: left === 'space' && isTold(spaces[index - 1]) ? 'told' : left,
    nearest: nearestOf(runs[index - 1]?.run),
  }
  const around: Surroundings = isEdge(run, runs[index - 1]?.run) ? { ...plain, edge: true } : plain
  if (!isRightToLeft(run.level))
    return spaces[index + 1]?.spoken === 'lent' ? { ...around, lends: true } : around
  if (run.space) return { ...around, ...spaces[index] }
  const next = spaces[index + 1]
  return next?.spoken === 'before' && next.width !== undefined ? { ...around, width: next.width } : around
}

function isEdge(run: GlyphRun, left: GlyphRun | undefined): boolean {
  return left !== undefined && isRightToLeft(run.level) && isRightToLeft(left.level) && areApart(run, left)
}

function isTold(space: Space | undefined): boolean {
  return space?.spoken !== undefined && space.spoken !== 'before'
}

/** Where a stretch ends: a space there is told as a letter, or pdf.js loses it. */
const ENDS: ReadonlySet<Beside> = new Set(['insertion', 'seam'])

/** A space from right to left: pdf.js would lose it at either end of a stretch, or say it behind the mark at its right. */
function spaceOf(runs: readonly PlacedRun[], index: number): Space {
  const placed = runs[index] as PlacedRun
  const [before, next] = [runs[index - 1]?.run, runs[index + 1]?.run]
  const left = besideOf(placed.run, before, (text) => text.at(0))
  const right = besideOf(placed.run, next, (text) => text.at(-1))
  const wide = widthToTell(placed, right)
  if (before && left === 'letter' && (right === 'mark' || ENDS.has(right)))
    return { spoken: 'before', width: inSteps(placed) }
  const width = wide === undefined ? {} : { width: wide }
  if (ENDS.has(left)) return { spoken: isNumber(runs, index - 1) ? 'lent' : 'alone', ...width }
  return wide !== undefined || ENDS.has(right) || right === 'mark' ? { spoken: 'told', ...width } : {}
}

const ARABIC_NUMBER = /^[\u0660-\u0669٫٬]+$/u

/** An insertion that pdf.js reads from right to left, and so what stands behind it before it. */
function isNumber(runs: readonly PlacedRun[], index: number): boolean {
  const [run, left] = [runs[index]?.run, runs[index - 1]?.run]
  const isInserted = (other: GlyphRun | undefined) => other !== undefined && !isRightToLeft(other.level)
  return run !== undefined && isInserted(run) && !isInserted(left) && ARABIC_NUMBER.test(run.text)
}

const LETTER = /^\p{L}/u
const MARK = /^\p{M}/u
/** European and Arabic numbers, and the classes ES, ET and CS of what is written with them. */
const WEAK = /^[0-9\u0660-\u0669\u06F0-\u06F9+\-−.,:/،٫٬٪%‰#$¢£¥€₪°]/u
/** What PDFium turns round in text from right to left. */
const BRACKET = /^[()[\]{}«»‹›“”‘’<>⟨⟩]/u

/** By the number of a character: a text has a handful of them, asked of again and again. */
const kinds = new Map<number | undefined, Beside>()

/** Of a text, by what it begins with. */
export function kindOf(text: string): Beside {
  const character = text.codePointAt(0)
  const known = kinds.get(character)
  if (known) return known
  const kind = findKind(text)
  kinds.set(character, kind)
  return kind
}

function findKind(text: string): Beside {
  if (LETTER.test(text)) return 'letter'
  if (MARK.test(text)) return 'mark'
  if (WEAK.test(text)) return 'weak'
  return BRACKET.test(text) ? 'bracket' : 'sign'
}

function nearestOf(left: GlyphRun | undefined): Beside {
  if (!left) return 'end'
  return left.space ? 'space' : kindOf((isRightToLeft(left.level) ? left.text.at(0) : left.text.at(-1)) ?? '')
}

/** Of one link and one language: drawn under one element of the structure tree. */
function areOfOneLeaf(one: GlyphRun, other: GlyphRun): boolean {
  return one.span.language === other.span.language && one.span.link === other.span.link
}

/** Set in different type, or of another leaf, which readers take for different texts: pdf.js ends one and begins another. */
export function areApart(one: GlyphRun, other: GlyphRun): boolean {
  if (one.span === other.span) return one.face !== other.face || one.size !== other.size
  return (
    !areOfOneLeaf(one, other) ||
    one.face !== other.face ||
    one.size !== other.size ||
    bodyOf(one) !== bodyOf(other)
  )
}

function besideOf(
  run: GlyphRun,
  neighbour: GlyphRun | undefined,
  nearest: (text: string) => string | undefined,
): Beside {
  if (!neighbour) return 'end'
  if (!isRightToLeft(neighbour.level)) return 'insertion'
  if (run.space && areApart(run, neighbour)) return 'seam'
  return neighbour.space ? 'space' : kindOf(nearest(neighbour.text) ?? '')
}

/** Ems by which a space may be wider than its face has it before pdf.js sees a gap beside it. */
const MORE = 0.3
/** The same, where a mark stands at its right: pdf.js measures across marks. */
const MORE_BY_MARK = 0.05
/** Widths are told by such steps, in ems, so that few sorts are cast. */
const STEP = 0.01

function widthToTell(placed: PlacedRun, right: Beside): number | undefined {
  const { run, advance } = placed
  // A style may ask for more than the face's own space, and be given it by layout.
  const natural = run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) / run.face.unitsPerEm
  const more = advance / run.size - natural
  return more < (right === 'mark' ? MORE_BY_MARK : MORE) ? undefined : inSteps(placed)
}

function inSteps({ run, advance }: PlacedRun): number {
  return Math.round(Math.floor(advance / run.size / STEP) * STEP * run.face.unitsPerEm)
}
