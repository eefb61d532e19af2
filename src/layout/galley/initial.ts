/**
 * The paragraph that opens a feature or a column → its rows, the first word dropped over several lines: in Arabic it is a
 * word that drops, never a letter torn from it.
 */

import type { Span } from '../../diagnostic.ts'
import { BOOK_DIRECTION, directionOfPassage } from '../../direction.ts'
import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/block.ts'
import type { BlockStyle, TextRole } from '../../style/style.ts'
import type { FontFace } from '../../text/faces/font.ts'
import { inkEdges, linesMeet } from '../../text/lines/ink.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'
import { inkOf } from '../display/sized-words.ts'
import { BASELINE_IN_LINE, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, setStyled, styleContent, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { dropWordOf, ONE_LINE } from '../set/opening.ts'
import { sliceText } from '../set/styled.ts'
import { setNotes } from './notes.ts'
import { textRows } from './rows.ts'
import type { Stick } from './stick.ts'

/** Of the measure, in lines beside it: wider words would leave them too short to be even. */
const WIDEST = 0.52
/** Between the dropped word and the lines beside it, in ems of those lines: what is tried, for the sake of those lines. */
const GAPS = [0.55, 0.75, 0.95, 0.4]
/** Of its size: what is tried where its bowls would meet the line under it, which must not give way as well. */
const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58]
/** Of a line: paper between the bowls of the dropped word and the marks of a line under it. */
const PAPER = 0.12
/** Of a line: how far the hamza or a vowel of the dropped word may reach over the alef that it is as high as. */
const OVERSHOOT = 0.5

interface Dropping {
  readonly tag: Tag
  readonly before: number
  readonly span: Span
}

/** Of the face's own space: gaps of the lines beside it that pass, and that are borne where no other space has closer ones. */
const CLOSE_GAP = 1.9
const WIDEST_GAP = 2.4

/**
 * Over as many lines as the theme says and no others, so that all of an issue are alike: the alef of the dropped word
 * rises to that of the first line and stands on the last, its ink at the very edge of the column; a word with bowls is
 * smaller and stands higher, to end with those lines. Nothing comes out where no word fits, the lines beside it would be
 * uneven, or the paragraph has no line more.
 */
export function dropRows(
  stick: Stick,
  content: readonly Inline[],
  dropping: Dropping,
): readonly Row[] | undefined {
  const { compositor, measure, body, noteNumber } = stick
  const source = styleContent(compositor, content, { role: body, measure, noteNumber })
  // Words drop at the side that their lines begin at.
  if (directionOfPassage(source.text, BOOK_DIRECTION) !== BOOK_DIRECTION) return undefined
  let closest: Dropped | undefined
  let sizes = SIZES
  for (const opening of openingsIn(stick, source, content)) {
    const way = dropOver(stick, opening, { ...dropping, sizes })
    if (!way) break
    if (way.gap <= CLOSE_GAP) return way.rows
    if (way.gap < (closest?.gap ?? WIDEST_GAP)) closest = way
    // A size at which it met the line under it does no better with another space beside it.
    sizes = sizes.slice(sizes.indexOf(way.size))
  }
  return closest?.rows
}

/** What is tried: each space beside the word. */
function openingsIn(
  { compositor, measure, body }: Stick,
  source: StyledText,
  content: readonly Inline[],
): readonly ParagraphOpening[] {
  const fits = (word: string) => {
    const opening = sliceText(source, 0, word.length)
    return widthOf(setDropped(compositor, opening, { size: 1, body, measure })) <= WIDEST * measure
  }
  const until = dropWordOf(source.text, fits)
  return until > 0 ? GAPS.map((space) => ({ source, content, until, space })) : []
}

interface Dropped {
  readonly rows: readonly Row[]
  /** The widest gap of the lines beside the word, over the face's own space. */
  readonly gap: number
  readonly size: number
}

interface ParagraphOpening {
  readonly source: StyledText
  readonly content: readonly Inline[]
  /** Where the dropped word ends. */
  readonly until: number
  /** The space beside it, in ems of the lines there. */
  readonly space: number
}

function dropOver(
  stick: Stick,
  opening: ParagraphOpening,
  { sizes, ...dropping }: Dropping & { readonly sizes: readonly number[] },
): Dropped | undefined {
  for (const size of sizes) {
    const way = dropAt(stick, opening, { ...dropping, size })
    if (way !== 'met') return way
  }
  return undefined
}

function dropAt(
  stick: Stick,
  { source, content, until, space }: ParagraphOpening,
  { tag, before, span, size }: Dropping & { readonly size: number },
): Dropped | 'met' | undefined {
  const { compositor, measure, body } = stick
  const { style } = compositor
  const { dropLines } = style
  const block = style.text[body]
  const from = until + (/^\s+/.exec(source.text.slice(until))?.[0].length ?? 0)
  const opening = sliceText(source, 0, until)
  const dropped = setDropped(compositor, opening, { size, body, measure, span, passage: content })
  const [word] = dropped.lines
  if (!word) return undefined
  const edges = inkEdges(word)
  const x = measure - edges.right
  const width = edges.right - edges.left + space * block.text.size
  const set = setStyled(compositor, sliceText(source, from), {
    ...{ measure, span, passage: content, indent: 0, style: block },
    beside: { lines: dropLines, width },
  })
  // Vowelled text on two lines of the grid has no room beside a word that stands on one.
  if (set.lines.length <= dropLines || set.style.leading !== block.leading) return undefined
  const placed = { ...word, runs: word.runs.map((run) => ({ ...run, x: run.x + x })) }
  const raised = (1 - size) * riseIn(compositor, body)
  const isMet = (line: LineBox, index: number) =>
    index >= dropLines && linesMeet(placed, line, (index - dropLines + 1 - PAPER) * block.leading + raised)
  if (set.lines.some(isMet)) return 'met'
  const whole = {
    ...set,
    source,
    ...setNotes(stick, source, content),
    lines: set.lines.map((line) => moveOffsets(line, from)),
  }
  const rows = textRows(whole, style.baseline, { tag, before })
  const y = (dropLines - 1 + BASELINE_IN_LINE) * block.leading - raised
  const initial = placeLines({ ...dropped, source }, { x, y }, tag)
  return {
    size,
    rows: rows.map((row, index) => ({
      ...row,
      items: index === 0 ? [...initial, ...row.items] : row.items,
      keepWithNext: row.keepWithNext || index < dropLines,
    })),
    gap: Math.max(0, ...set.lines.slice(0, dropLines).flatMap(gapsOf)),
  }
}

function gapsOf({ flush, runs }: LineBox): readonly number[] {
  return flush ? runs.flatMap(({ run, advance }) => (run.space ? [advance / run.advance] : [])) : []
}

interface DropSetting {
  /** Of that at which its alef is as high as its lines. */
  readonly size: number
  readonly body: TextRole
  readonly measure: Pt
  readonly span?: Span
  readonly passage?: readonly Inline[]
}

/** The dropped word on one line, its left edge at 0; smaller where a hamza or a vowel would stand too far over its line. */
function setDropped(
  compositor: Compositor,
  { text, spans }: StyledText,
  { size: part, body, ...setting }: DropSetting,
): SetBlock {
  const { book } = compositor.typesetter
  const { faces, colour } = compositor.style.text.dropWord.text
  const block = compositor.style.text[body]
  const face = book.get(faces.arabic)
  if (!face) throw new Error(NOT_OPENED)
  const rise = part * riseIn(compositor, body)
  const setTo = (size: Pt) => {
    const style: BlockStyle = { ...block, text: { faces, colour, size, rise: 0 }, align: 'end', indent: 0 }
    const source = { text, spans: spans.map((each) => ({ ...each, style: style.text })) }
    const endless = setStyled(compositor, source, { ...setting, style, measure: ONE_LINE })
    return moveToEdge(endless)
  }
  const set = setTo(rise / alefOf(face))
  const { above } = inkOf(set)
  const most = rise + OVERSHOOT * block.leading
  return above > most ? setTo(((rise / alefOf(face)) * most) / above) : set
}

const NOT_OPENED = 'The faces of the opening words were not opened.'

/** From the head of an alef in the first line beside the word to the baseline of the last. */
function riseIn({ typesetter, style }: Compositor, body: TextRole): Pt {
  const { leading, text } = style.text[body]
  const neighbour = typesetter.book.get(text.faces.arabic)
  if (!neighbour) throw new Error(NOT_OPENED)
  return (style.dropLines - 1) * leading + alefOf(neighbour) * text.size
}

/** A line of its own width. */
function moveToEdge(set: SetBlock): SetBlock {
  const lines = set.lines.map((line) => {
    const left = Math.min(...line.runs.map(({ x }) => x))
    return { ...line, measure: widthOf(set), runs: line.runs.map((run) => ({ ...run, x: run.x - left })) }
  })
  return { ...set, lines }
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
