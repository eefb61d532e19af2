/**
 * A styled paragraph and a measure in, set lines out: the method of the whole room, phase by phase.
 * `itemise → shape → breakLines → setLine`
 */

import type { Pt } from '../geometry.ts'
import { type BreakOpportunity, breakOpportunities } from './breaks.ts'
import type { FontBook } from './font.ts'
import { itemise } from './itemise.ts'
import { SPACE_SHRINK, SPACE_STRETCH, setLine } from './justify.ts'
import { type BrokenLine, breakLines, type Item } from './linebreak.ts'
import type { Composed, Fault, GlyphRun, LineBox, ParagraphStyle, StyledText, TextRun } from './paragraph.ts'
import type { Shaper } from './shape.ts'

/** What composing asks of a printing: its faces and one shaper over them. */
export interface Typesetter {
  readonly book: FontBook
  readonly shape: Shaper
}

/** Sets a paragraph to a measure. Faults are reported, never thrown. */
export function composeParagraph(
  { book, shape }: Typesetter,
  text: StyledText,
  style: ParagraphStyle,
  measure: Pt,
): Composed {
  const { runs, faults } = itemise(text, style.direction, book)
  const opportunities = breakOpportunities(text.text)
  const shaped = shapeRuns(text.text, runs, opportunities, shape)
  const { items, runOfItem } = toItems(shaped, opportunities, style)
  const broken = breakLines(items, measure)
  const lines = broken.map((line, index) =>
    setBrokenLine(line, {
      shaped,
      runOfItem,
      style,
      measure,
      first: index === 0,
      last: index === broken.length - 1 || endsForced(items, line),
    }),
  )
  return { lines, faults: [...faults, ...overfullLines(broken, lines, text.text)] }
}

/** Shapes word by word: cut at spaces and wherever a line may end. */
function shapeRuns(
  text: string,
  runs: readonly TextRun[],
  opportunities: readonly BreakOpportunity[],
  shape: Shaper,
): GlyphRun[] {
  const cuts = new Set(opportunities.map(({ offset }) => offset))
  const shaped: GlyphRun[] = []
  for (const run of runs) {
    let start = run.start
    for (let end = start + 1; end <= run.end; end++) {
      const ends = end === run.end || cuts.has(end) || isSpace(text, end) !== isSpace(text, end - 1)
      if (!ends) continue
      const piece = text.slice(start, end)
      const { glyphs, advance } = shape({
        text: piece,
        face: run.face,
        rightToLeft: run.level % 2 === 1,
        script: run.script,
        language: run.span.language,
      })
      shaped.push({
        text: piece,
        start,
        level: run.level,
        face: run.face,
        span: run.span,
        glyphs,
        advance: (advance * run.span.style.size) / run.face.unitsPerEm,
        space: isSpace(text, start),
      })
      start = end
    }
  }
  return shaped
}

/** Only the spaces a line may end at give; a no-break space is part of its word. */
function isSpace(text: string, offset: number): boolean {
  return text[offset] === ' '
}

interface Itemisation {
  readonly items: readonly Item[]
  /** The glyph run of each item; an indent and a penalty have none. */
  readonly runOfItem: readonly (number | undefined)[]
}

function toItems(
  shaped: readonly GlyphRun[],
  opportunities: readonly BreakOpportunity[],
  style: ParagraphStyle,
): Itemisation {
  const breaks = new Map(opportunities.map((opportunity) => [opportunity.offset, opportunity]))
  const items: Item[] = [{ kind: 'box', width: style.indent }]
  const runOfItem: (number | undefined)[] = [undefined]
  // A ragged line may end anywhere short of the measure; only its evenness with its neighbours is judged.
  const justified = style.align === 'justify'
  const stretch = justified ? SPACE_STRETCH : RAGGED_STRETCH
  const shrink = justified ? SPACE_SHRINK : 0
  const lastWord = shaped.findLastIndex(({ space }) => !space)
  shaped.forEach((run, index) => {
    // Spaces at the end of the text are set by no line and take no room on one.
    const width = index > lastWord ? 0 : run.advance
    const found = run.space ? undefined : breaks.get(run.start)
    const afterSpace = shaped[index - 1]?.space === true
    if (found?.required) {
      items.push({ kind: 'penalty', cost: Number.NEGATIVE_INFINITY })
      runOfItem.push(undefined)
    } else if (found && !afterSpace) {
      items.push({ kind: 'penalty', cost: WITHIN_WORD_COST })
      runOfItem.push(undefined)
    }
    const breakable = run.space && index < lastWord && breaks.has(run.start + run.text.length)
    items.push(
      breakable
        ? {
            kind: 'glue',
            width,
            stretch: run.advance * stretch,
            shrink: run.advance * shrink,
          }
        : { kind: 'box', width },
    )
    runOfItem.push(index)
  })
  return { items, runOfItem }
}

/** Ragged setting: a line some spaces short is still an even edge. */
const RAGGED_STRETCH = 3
/** A line end inside a word, after a hyphen or a slash, is worth a little looseness to avoid. */
const WITHIN_WORD_COST = 50

function endsForced(items: readonly Item[], { end }: BrokenLine): boolean {
  const item = items[end]
  return item?.kind === 'penalty' && item.cost === Number.NEGATIVE_INFINITY
}

interface LineContext {
  readonly shaped: readonly GlyphRun[]
  readonly runOfItem: readonly (number | undefined)[]
  readonly style: ParagraphStyle
  readonly measure: Pt
  readonly first: boolean
  readonly last: boolean
}

function setBrokenLine(line: BrokenLine, context: LineContext): LineBox {
  const { shaped, runOfItem, style, measure, first, last } = context
  const runs: GlyphRun[] = []
  for (let item = line.start; item < line.end; item++) {
    const index = runOfItem[item]
    if (index !== undefined) runs.push(shaped[index] as GlyphRun)
  }
  while (runs.at(-1)?.space) runs.pop()
  const start = runs[0]?.start ?? 0
  const final = runs.at(-1)
  const end = final ? final.start + final.text.length : start
  return setLine({ runs, start, end, indent: first ? style.indent : 0, last }, style, measure)
}

function overfullLines(broken: readonly BrokenLine[], lines: readonly LineBox[], text: string): Fault[] {
  return broken.flatMap(({ ratio }, index): Fault[] => {
    if (ratio >= -1) return []
    const { start, end, runs, measure } = lines[index] as LineBox
    const width = runs.reduce((sum, { advance }) => sum + advance, 0)
    return [{ kind: 'overfull', text: text.slice(start, end), width, measure }]
  })
}
