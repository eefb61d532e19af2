/**
 * Runs of one face → shaped words and spaces, cut wherever a line may end, each with what is known of it: its glyphs,
 * where it may grow, where its letters stand open.
 */

import { CONTROLS } from '../../controls.ts'
import type { Glyph } from '../faces/font.ts'
import type { Joined, ShapedText, ShapeRequest, Shaper } from '../faces/shape.ts'
import { isRightToLeft } from '../letters/bidi.ts'
import { factsOf as characterFacts } from '../letters/character.ts'
import { groupStarts, joinsAt } from '../letters/joining.ts'
import { type KashidaSite, sitesOf } from '../letters/kashida.ts'
import type { JoinPlaces } from '../letters/kashida-places.ts'
import { dividedAddresses, type LineEnd } from '../letters/line-ends.ts'
import { isInside } from '../letters/numbers.ts'
import type { GlyphRun, StyledSpan, TextRun, TextStyle, Word } from '../paragraph.ts'
import { hyphenPoints } from './latin.ts'
import { openSpaces } from './open-spaces.ts'
import { partScripts } from './part-scripts.ts'
import { keepSpan, shelfOf, type WordSetting, wordsOf } from './word-shelf.ts'

const HOLDS_LATIN = /\p{Script=Latin}/u

interface Cutting {
  readonly opportunities: readonly LineEnd[]
  /** Whether Latin words are cut where they may be divided. */
  readonly hyphens: boolean
  /** Whether words are shaped in the wide forms of their face as well. */
  readonly wideForms: boolean
  /** By which table words may be lengthened, where they may. */
  readonly places: JoinPlaces | undefined
  /** Words set otherwise, bold or larger, are never lengthened. */
  readonly main: TextStyle | undefined
}

/** Shapes word by word: cut at spaces and wherever a line may end. */
export function shapeWords(
  text: string,
  runs: readonly TextRun[],
  { opportunities, hyphens, wideForms, places, main }: Cutting,
  shape: Shaper,
): Word[] {
  const ends = wordEnds(text, opportunities)
  const shelf = shelfOf(shape)
  const shaped: Word[] = []
  const mixed = HOLDS_LATIN.test(text)
  const holdsHidden = text.search(NOT_DRAWN) >= 0
  const addresses = mixed ? dividedAddresses(text) : []
  for (const run of runs) {
    const divisions = hyphens ? divisionsOf(text, run, addresses) : []
    const lengthened = main !== undefined && isSetAs(run.span.style, main) ? places : undefined
    const way = { run, span: keepSpan(shelf, run.span), holdsHidden, wideForms, places: lengthened }
    const alike = wordsOf(shelf, way)
    let start = run.start
    for (const end of endsWithin(ends, divisions, run)) {
      const whole = wordOf(pieceAt(text, start, end, run.level), way, alike, shape)
      const parted = mixed ? partScripts(text, { run: whole, start }) : whole
      shaped.push({ run: divisions.includes(start) ? { ...parted, continues: true } : parted, start })
      start = end
    }
  }
  return openSpaces(shaped)
}

/** The word on the shelf, or shaped and put there. */
function wordOf(piece: Piece, way: WordSetting, alike: Map<string, GlyphRun>, shape: Shaper): GlyphRun {
  const key = keyOf(piece)
  const kept = alike.get(key)
  if (kept) return kept
  const shaped = shapePiece(piece, way, shape)
  alike.set(key, shaped)
  return shaped
}

/** Where words and spaces end, and where a line may, in rising order. */
function wordEnds(text: string, opportunities: readonly LineEnd[]): number[] {
  const ends: number[] = []
  let next = 0
  for (let at = 1; at < text.length; at++) {
    while (next < opportunities.length && (opportunities[next] as LineEnd).offset < at) next++
    const isEnd = opportunities[next]?.offset === at || isSpace(text, at) !== isSpace(text, at - 1)
    if (isEnd) ends.push(at)
  }
  return ends
}

/** Those of them inside a run, with its own divisions, and its end. */
function endsWithin(
  ends: readonly number[],
  divisions: readonly number[],
  { start, end }: TextRun,
): number[] {
  let low = 0
  for (let high = ends.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > start) high = middle
    else low = middle + 1
  }
  const within: number[] = []
  for (let index = low; index < ends.length && (ends[index] as number) < end; index++)
    within.push(ends[index] as number)
  if (divisions.length > 0) return [...new Set([...within, ...divisions, end])].sort((a, b) => a - b)
  within.push(end)
  return within
}

/** Where Latin words may be divided; none inside an address, which never gains a hyphen. */
function divisionsOf(
  text: string,
  { start, end, span, script }: TextRun,
  addresses: ReturnType<typeof dividedAddresses>,
): number[] {
  if (script !== 'Latn') return []
  return hyphenPoints(text.slice(start, end), span.language)
    .map((offset) => start + offset)
    .filter((offset) => !isInside(addresses, offset))
}

/** What most of a paragraph's text is set in: its face and its size; the first of equals. */
export function mainStyle(spans: readonly StyledSpan[]): TextStyle | undefined {
  const lengths = new Map<string, { style: TextStyle; length: number }>()
  let main: { style: TextStyle; length: number } | undefined
  for (const { style, start, end } of spans) {
    const key = `${style.faces.arabic} ${style.size}`
    const known = lengths.get(key) ?? { style, length: 0 }
    known.length += end - start
    lengths.set(key, known)
  }
  for (const alike of lengths.values()) if (!main || alike.length > main.length) main = alike
  return main?.style
}

function isSetAs({ faces, size }: TextStyle, other: TextStyle): boolean {
  return faces.arabic === other.faces.arabic && size === other.size
}

/** A word or the spaces between two, and what it is beside where it stands. */
interface Piece {
  readonly text: string
  readonly space: boolean
  readonly joined: Joined | undefined
}

function pieceAt(whole: string, start: number, end: number, level: number): Piece {
  const space = isSpace(whole, start)
  // A space joins nothing.
  const joined = space || !isRightToLeft(level) ? undefined : joinedAt(whole, start, end)
  return { text: whole.slice(start, end), space, joined }
}

/** Tells pieces of one text apart that are shaped apart. */
function keyOf({ text, space, joined }: Piece): string {
  if (!joined && space === (text[0] === ' ')) return text
  return `${text}\0${space}${joined?.before}${joined?.after}`
}

function shapePiece(
  { text, space, joined }: Piece,
  { run: { face, level, script, size, shown }, span, holdsHidden, wideForms, places }: WordSetting,
  shape: Shaper,
): GlyphRun {
  const scale = size / face.unitsPerEm
  const rightToLeft = isRightToLeft(level)
  const drawn = partOf(text, shown, holdsHidden)
  const request: ShapeRequest = {
    text: drawn?.text ?? text,
    face,
    rightToLeft,
    script,
    language: span.language,
    ...(joined && { joined }),
  }
  const shaped = shape(request)
  const { glyphs, advance, joins } = drawn ? atOffsets(shaped, drawn.offsets) : shaped
  const { sites, openings } = rightToLeft ? factsOf(text, joins, places) : LATIN
  const wide = wideForms && face.wide ? shape({ ...request, feature: face.wide }) : undefined
  return {
    text,
    level,
    face,
    span,
    size,
    glyphs,
    advance: advance * scale * (space ? (span.style.wordSpace ?? 1) : 1),
    space,
    openings,
    sites: joined || drawn ? NONE : sites,
    wide:
      wide && !drawn && wide.advance > advance && holdsTogether(glyphs, wide.glyphs)
        ? { glyphs: wide.glyphs, advance: wide.advance * scale }
        : undefined,
  }
}

/**
 * Whether the letters a word has in both its forms keep their height. Where a face joins letters by cursive
 * attachment and its wide form has none, the letters before it sink to the line and the word falls in two.
 */
function holdsTogether(plain: readonly Glyph[], wide: readonly Glyph[]): boolean {
  const heights = new Map(plain.map((glyph) => [`${glyph.cluster} ${glyph.id}`, glyph.dy]))
  const widened = new Set(
    plain
      .filter(({ cluster, id }) => !wide.some((glyph) => glyph.cluster === cluster && glyph.id === id))
      .map(({ cluster }) => cluster),
  )
  return wide.every(
    ({ cluster, id, dy }) => widened.has(cluster) || dy === (heights.get(`${cluster} ${id}`) ?? dy),
  )
}

/** Only the spaces a line may end at give; a no-break space, or one that marks stand on, is part of its word. */
function isSpace(text: string, offset: number): boolean {
  return text[offset] === ' ' && !isMark(text, offset + 1)
}

function isMark(text: string, offset: number): boolean {
  return offset < text.length && characterFacts(text.codePointAt(offset) as number).mark
}

/** Marks behind a space, as pause signs of the Quran are typed, stand on the word before it. */
const NOT_DRAWN = new RegExp(`[${CONTROLS}]| (?=\\p{M})`, 'gu')

/** What is shaped for a word, and where each unit of that stands in it. */
interface ShapedPart {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Nothing where all of the word is shaped, as it stands. */
function partOf(text: string, shown: string | undefined, holdsHidden: boolean): ShapedPart | undefined {
  // All of another form stands for the one character.
  if (shown !== undefined) return { text: shown, offsets: [] }
  return holdsHidden ? drawnPart(text) : undefined
}

function drawnPart(text: string): ShapedPart | undefined {
  const passed = new Set(
    [...text.matchAll(NOT_DRAWN)].flatMap(({ 0: unseen, index }) =>
      Array.from({ length: unseen.length }, (_, unit) => index + unit),
    ),
  )
  if (passed.size === 0) return undefined
  const offsets = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => !passed.has(index),
  )
  return { text: offsets.map((index) => text[index]).join(''), offsets }
}

/** Glyphs of a part of a word, counted from the word's start. */
function atOffsets({ glyphs, advance }: ShapedText, offsets: readonly number[]): ShapedText {
  const placed = glyphs.map((glyph) => ({ ...glyph, cluster: offsets[glyph.cluster] ?? 0 }))
  return { glyphs: placed, advance, joins: [] }
}

/** Whether a piece joins what stands before it or after it: nothing, of a word that is set in one piece. */
function joinedAt(whole: string, start: number, end: number): Joined | undefined {
  const before = start > 0 && !isSpace(whole, start - 1) && joinsAt(whole, start)
  const after = end < whole.length && !isSpace(whole, end) && joinsAt(whole, end)
  return before || after ? { before, after } : undefined
}

/** What a word's letters allow. */
interface WordFacts {
  readonly sites: readonly KashidaSite[]
  readonly openings: readonly number[]
}

function factsOf(word: string, joins: readonly number[], places: JoinPlaces | undefined): WordFacts {
  return { sites: places ? sitesOf(word, joins, places) : NONE, openings: groupStarts(word) }
}

const NONE: readonly KashidaSite[] = []
const LATIN: WordFacts = { sites: NONE, openings: [] }
