/**
 * A styled paragraph and a measure in, set lines out: the method of the whole room, phase by phase.
 * `itemise → shape → breakLines → setLine`
 */

import type { Pt } from '../geometry.ts'
import { type Faces, itemise } from './itemise.ts'
import { toItems, widening } from './items.ts'
import { groupStarts } from './joining.ts'
import { bestSite, type KashidaSite } from './kashida.ts'
import { hyphenPoints } from './latin.ts'
import { type LineEnd, lineEnds } from './line-ends.ts'
import { type BrokenLine, breakLines, TIGHTEST } from './linebreak.ts'
import {
  advanceOf,
  type Composed,
  type Fault,
  type Glyph,
  type GlyphRun,
  type LineBox,
  type ParagraphStyle,
  type StyledText,
  type TextRun,
} from './paragraph.ts'
import { type JoinsHere, setBrokenLines } from './set-lines.ts'
import type { Shaper } from './shape.ts'

/** What composing asks of a printing: its faces and one shaper over them. */
export interface Typesetter extends Faces {
  readonly shape: Shaper
}

/** Sets a paragraph to a measure. Faults are reported, never thrown. */
export function composeParagraph(
  typesetter: Typesetter,
  text: StyledText,
  style: ParagraphStyle,
  measure: Pt,
): Composed {
  const { shape } = typesetter
  const { runs, faults } = itemise(text, style.direction, typesetter)
  const opportunities = lineEnds(text.text)
  const narrow = measure < NARROW * (text.spans[0]?.style.size ?? 0)
  const wideForms = style.align === 'justify' && style.justification.wideForms
  const shaped = shapeRuns(text.text, runs, { opportunities, hyphens: narrow, wideForms }, shape)
  const joins = joinsAt(style.justification, shaped[0]?.size ?? 0, narrow)
  const longestJoin = joins ? joins.longest * joins.size : 0
  const itemisation = toItems(shaped, opportunities, style, longestJoin)
  const broken = breakLines(itemisation.items, {
    measure,
    reserve: Math.max(longestJoin * (joins?.perLine ?? 0), ...shaped.map(widening)),
    shortest: measure * STRANDED,
    ...(style.beside && { beside: style.beside }),
    ...(style.fillsLast && { fillsLast: true }),
  })
  const lines = setBrokenLines(broken, {
    shaped,
    itemisation,
    style,
    measure,
    shape,
    ...(joins && { joins }),
  })
  return { lines, faults: [...faults, ...overfullLines(broken, lines, text.text)] }
}

/** A last line is stranded below this part of its measure. */
const STRANDED = 0.2

/** A measure of fewer ems is a narrow column. */
const NARROW = 18

/** Which limits of the paragraph's joins hold at this measure, and the size they are ems of. */
function joinsAt(
  { joins }: ParagraphStyle['justification'],
  size: Pt,
  narrow: boolean,
): JoinsHere | undefined {
  return joins && { size, ...(narrow ? joins.narrow : joins.wide) }
}

interface Cutting {
  readonly opportunities: readonly LineEnd[]
  /** Whether Latin words are cut where they may be divided. */
  readonly hyphens: boolean
  /** Whether words are shaped in the wide forms of their face as well. */
  readonly wideForms: boolean
}

/** Shapes word by word: cut at spaces and wherever a line may end. */
function shapeRuns(
  text: string,
  runs: readonly TextRun[],
  { opportunities, hyphens, wideForms }: Cutting,
  shape: Shaper,
): GlyphRun[] {
  const ends = wordEnds(text, opportunities)
  const shaped: GlyphRun[] = []
  for (const run of runs) {
    const divisions = hyphens && run.script === 'Latn' ? divisionsOf(text, run) : []
    let start = run.start
    for (const end of endsWithin(ends, divisions, run)) {
      const piece = shapePiece(text, run, { start, end, wideForms }, shape)
      shaped.push(divisions.includes(start) ? { ...piece, continues: true } : piece)
      start = end
    }
  }
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
  const own: number[] = []
  for (let index = low; index < ends.length && (ends[index] as number) < end; index++)
    own.push(ends[index] as number)
  if (divisions.length > 0) return [...new Set([...own, ...divisions, end])].sort((a, b) => a - b)
  own.push(end)
  return own
}

function divisionsOf(text: string, { start, end, span }: TextRun): number[] {
  return hyphenPoints(text.slice(start, end), span.language).map((offset) => start + offset)
}

function shapePiece(
  whole: string,
  { face, level, script, span, size }: TextRun,
  { start, end, wideForms }: { readonly start: number; readonly end: number; readonly wideForms: boolean },
  shape: Shaper,
): GlyphRun {
  const text = whole.slice(start, end)
  const scale = size / face.unitsPerEm
  const request = { text, face, rightToLeft: level % 2 === 1, script, language: span.language }
  const { glyphs, advance, joins } = shape(request)
  const { site, openings } = level % 2 === 1 ? factsOf(text, joins) : LATIN
  const wide = wideForms && face.wide ? shape({ ...request, feature: face.wide }) : undefined
  return {
    text,
    start,
    level,
    face,
    span,
    size,
    glyphs,
    advance: advance * scale,
    space: isSpace(whole, start),
    openings,
    site,
    wide:
      wide && wide.advance > advance && holdsTogether(glyphs, wide.glyphs)
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

/** Only the spaces a line may end at give; a no-break space is part of its word. */
function isSpace(text: string, offset: number): boolean {
  return text[offset] === ' '
}

/** What a word's letters allow. */
interface WordFacts {
  readonly site: KashidaSite | undefined
  readonly openings: readonly number[]
}

/** A word is looked at once for each face that sets it: the shaper gives the same word the same list of joins. */
const known = new WeakMap<readonly number[], WordFacts>()

function factsOf(word: string, joins: readonly number[]): WordFacts {
  const before = known.get(joins)
  if (before) return before
  const facts = { site: bestSite(word, joins), openings: groupStarts(word) }
  known.set(joins, facts)
  return facts
}

const LATIN: WordFacts = { site: undefined, openings: [] }

function overfullLines(broken: readonly BrokenLine[], lines: readonly LineBox[], text: string): Fault[] {
  return broken.flatMap(({ ratio }, index): Fault[] => {
    if (ratio >= TIGHTEST) return []
    const { start, end, runs, measure } = lines[index] as LineBox
    const width = advanceOf(runs)
    return [{ kind: 'overfull', text: text.slice(start, end), width, measure }]
  })
}
