/**
 * The paragraph that opens an interview in, its rows out, the first words dropped over several lines.
 * A room of its own because in Arabic it is a word that drops, never a letter torn from it.
 */

import type { Span } from '../../diagnostic.ts'
import type { Inline } from '../../issue/issue.ts'
import type { BlockStyle } from '../../style/style.ts'
import type { FontFace } from '../../text/faces/font.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'
import { inkOf, ONE_LINE } from '../display/sized-words.ts'
import { BASELINE_IN_LINE, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, setStyled, styleContent, widthOf } from '../set/block.ts'
import { openingOf, sliceText } from '../set/styled.ts'
import { setNotes } from './notes.ts'
import { textRows } from './rows.ts'
import type { Stick } from './stick.ts'

/** Between the dropped words and the lines beside them, in ems of those lines. */
const GAP = 0.5

interface Dropping {
  readonly tag: Tag
  readonly before: number
  readonly span: Span
}

/**
 * As tall as the theme's number of lines: the alef of the dropped words rises to that of the first line and stands on
 * the last. Nothing comes out where the paragraph is too short to stand beside them.
 */
export function dropRows(
  stick: Stick,
  content: readonly Inline[],
  { tag, before, span }: Dropping,
): Row[] | undefined {
  const { compositor, measure, body, noteNumber } = stick
  const { style } = compositor
  const { dropLines: lines, firstWords } = style
  const own = style.text[body]
  const source = styleContent(compositor, content, { role: body, noteNumber })
  const until = openingOf(source.text, firstWords)
  const from = until + (/^\s+/.exec(source.text.slice(until))?.[0].length ?? 0)
  const dropped = setDropped(compositor, sliceText(source, 0, until), own, lines)
  const width = widthOf(dropped) + GAP * own.text.size
  if (!dropped.lines[0] || width > measure / 2) return undefined
  const beside = { lines: lines + linesBelow(compositor, dropped, own), width }
  const rest = setStyled(compositor, sliceText(source, from), {
    style: own,
    measure,
    span,
    indent: 0,
    beside,
  })
  if (rest.lines.length <= beside.lines) return undefined
  const set = {
    ...rest,
    source,
    ...setNotes(stick, source, content),
    lines: rest.lines.map((line) => moveOffsets(line, from)),
  }
  const rows = textRows(set, style.baseline, { tag, before })
  const y = (lines - 1) * own.leading + own.leading * BASELINE_IN_LINE
  const initial = placeLines({ ...dropped, source }, { x: measure - dropped.measure, y }, tag)
  return rows.map((row, index) => ({
    ...row,
    items: index === 0 ? [...initial, ...row.items] : row.items,
    keepWithNext: row.keepWithNext || index < beside.lines,
  }))
}

function setDropped(compositor: Stick['compositor'], words: StyledText, own: BlockStyle, lines: number) {
  const { book } = compositor.typesetter
  const { faces, colour } = compositor.style.text.firstWords.text
  const face = book.get(faces.arabic)
  const neighbour = book.get(own.text.faces.arabic)
  if (!face || !neighbour) throw new Error('The faces of the opening words were not opened.')
  const rise = (lines - 1) * own.leading + alefOf(neighbour) * own.text.size
  const text = { faces, colour, size: rise / alefOf(face), rise: 0 }
  const source = { text: words.text, spans: words.spans.map((each) => ({ ...each, style: text })) }
  const style: BlockStyle = { ...own, text, align: 'start', indent: 0 }
  const set = setStyled(compositor, source, { style, measure: ONE_LINE, indent: 0 })
  const measure = widthOf(set)
  // Set to its own width, so that it is placed by it.
  return {
    ...setStyled(compositor, source, { style, measure: measure + ROUNDING, indent: 0 }),
    measure: measure + ROUNDING,
  }
}
/** Points. */
const ROUNDING = 0.001

/** Lines under the last that the bowls and tails of the dropped words come down on: they give way as well. */
function linesBelow({ typesetter }: Stick['compositor'], dropped: SetBlock, own: BlockStyle): number {
  const neighbour = typesetter.book.get(own.text.faces.arabic)
  const alef = neighbour ? alefOf(neighbour) * own.text.size : own.text.size
  return Math.max(0, Math.floor((inkOf(dropped).below + alef) / own.leading))
}

/** How high an alef stands, in ems. */
function alefOf(face: FontFace): number {
  return (face.heightOf('ا') ?? face.capHeight) / face.unitsPerEm
}

/** A line broken from a later part of its paragraph. */
function moveOffsets(line: LineBox, by: number): LineBox {
  return {
    ...line,
    start: line.start + by,
    end: line.end + by,
    runs: line.runs.map((placed) => ({ ...placed, run: { ...placed.run, start: placed.run.start + by } })),
  }
}
