/**
 * The paragraph that opens an interview → its rows, the first words dropped over several lines: in Arabic it is a word
 * that drops, never a letter torn from it.
 */

import type { Span } from '../../diagnostic.ts'
import { BOOK_DIRECTION, directionOfPassage } from '../../direction.ts'
import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/block.ts'
import type { BlockStyle } from '../../style/style.ts'
import type { FontFace } from '../../text/faces/font.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'
import { inkOf } from '../display/sized-words.ts'
import { BASELINE_IN_LINE, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import {
  placeLines,
  type SetBlock,
  type StyleSetting,
  setStyled,
  styleContent,
  widthOf,
} from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { ONE_LINE, openingOf } from '../set/opening.ts'
import { sliceText } from '../set/styled.ts'
import { setNotes } from './notes.ts'
import { textRows } from './rows.ts'
import type { Stick } from './stick.ts'

/** Of the measure: lines beside wider words would be too short to be even. */
const WIDEST = 0.5

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
  const block = style.text[body]
  const source = styleContent(compositor, content, { role: body, measure, noteNumber })
  const setting = { measure, span, passage: content, indent: 0 }
  const drop = (opening: string) =>
    setDropped(compositor, sliceText(source, 0, opening.length), { ...setting, style: block })
  const gap = GAP * block.text.size
  const isNarrow = (opening: string) => widthOf(drop(opening)) + gap <= WIDEST * measure
  const until = openingOf(source.text, firstWords, isNarrow)
  // Words drop at the side that their lines begin at.
  if (until === 0 || directionOfPassage(source.text, BOOK_DIRECTION) !== BOOK_DIRECTION) return undefined
  const from = until + (/^\s+/.exec(source.text.slice(until))?.[0].length ?? 0)
  const dropped = drop(source.text.slice(0, until))
  const width = widthOf(dropped) + gap
  const beside = { lines: lines + linesBelow(compositor, dropped, block), width }
  const rest = setStyled(compositor, sliceText(source, from), { ...setting, style: block, beside })
  if (rest.lines.length <= beside.lines) return undefined
  const set = {
    ...rest,
    source,
    ...setNotes(stick, source, content),
    lines: rest.lines.map((line) => moveOffsets(line, from)),
  }
  const rows = textRows(set, style.baseline, { tag, before })
  const y = (lines - 1 + BASELINE_IN_LINE) * block.leading
  const initial = placeLines({ ...dropped, source }, { x: measure - dropped.measure, y }, tag)
  return rows.map((row, index) => ({
    ...row,
    items: index === 0 ? [...initial, ...row.items] : row.items,
    keepWithNext: row.keepWithNext || index < beside.lines,
  }))
}

/** The dropped words on one line, set to their own width, so that they are placed by it. */
function setDropped(
  compositor: Compositor,
  words: StyledText,
  setting: StyleSetting,
): SetBlock & { readonly measure: Pt } {
  const { book } = compositor.typesetter
  const { faces, colour } = compositor.style.text.firstWords.text
  const block = setting.style
  const face = book.get(faces.arabic)
  const neighbour = book.get(block.text.faces.arabic)
  if (!face || !neighbour) throw new Error('The faces of the opening words were not opened.')
  const rise = (compositor.style.dropLines - 1) * block.leading + alefOf(neighbour) * block.text.size
  const text = { faces, colour, size: rise / alefOf(face), rise: 0 }
  const source = { text: words.text, spans: words.spans.map((each) => ({ ...each, style: text })) }
  const style: BlockStyle = { ...block, text, align: 'start', indent: 0 }
  const measure = widthOf(setStyled(compositor, source, { ...setting, style, measure: ONE_LINE })) + SLACK
  return { ...setStyled(compositor, source, { ...setting, style, measure }), measure }
}
/** Points: what keeps words that are set to their own width from being too wide for it. */
const SLACK: Pt = 0.001

/** Lines under the last that the bowls and tails of the dropped words come down on: they give way as well. */
function linesBelow({ typesetter }: Compositor, dropped: SetBlock, block: BlockStyle): number {
  const neighbour = typesetter.book.get(block.text.faces.arabic)
  const alef = neighbour ? alefOf(neighbour) * block.text.size : block.text.size
  return Math.max(0, Math.floor((inkOf(dropped).below + alef) / block.leading))
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
    runs: line.runs.map((placed) => ({ ...placed, start: placed.start + by })),
  }
}
