/**
 * A listing, code or a command → its rows: its lines as they are typed, from left to right, on a ground. A line that is
 * too long goes on under itself, further in, behind a sign; nothing of it is lost.
 */

import { NO_LANGUAGE } from '../../direction.ts'
import { type Point, type Pt, ROUNDING } from '../../geometry.ts'
import type { CodeListing, Inline } from '../../issue/block.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { BlockStyle } from '../../style/style.ts'
import type { StyledSpan, StyledText, TextStyle } from '../../text/paragraph.ts'
import { BASELINE_IN_LINE, type Row } from '../grid/row.ts'
import { closedPath, type Item, rectangle, type Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, setStyled, widthOf } from '../set/block.ts'
import { ONE_LINE } from '../set/opening.ts'
import { HEAD_INSET } from './picture.ts'
import type { Stick } from './stick.ts'

/** From the foot of its lines to the ground's edge, in lines; with what is over the ground. */
const FOOT_INSET = 0.3
const INSETS = HEAD_INSET + FOOT_INSET
/** In sizes of its type: from the ground's sides to the words, and the least above and under all of them. */
const SIDE = 0.8
const PADDING = 0.6
/** The room before the rest of a line, which a sign stands in. */
const SIGN_ROOM = 2

/** A line, or the rest of one, and whether something of it goes before. */
interface CutLine {
  readonly set: SetBlock
  readonly goesOn: boolean
  /** The line that it is of. */
  readonly line: readonly Inline[]
}

/** In its column, where it is read: it is parted at a column's end as text is. */
export function listingRows(stick: Stick, listing: CodeListing, aside: Tag): Row[] {
  const pieces = cutLines(stick, listing)
  const last = pieces.length - 1
  const padding = paddingOf(stick, pieces.length)
  let tag = codeTag(aside)
  return pieces.map((piece, index): Row => {
    if (!piece.goesOn) tag = codeTag(aside)
    const { items, height } = layPiece(
      stick,
      piece,
      { padding, isFirst: index === 0, isLast: index === last },
      tag,
    )
    return {
      items,
      lines: height / stick.compositor.style.baseline,
      before: index === 0 ? 1 : 0,
      keepWithNext: index < last && (index === 0 || index === last - 1),
      ...(index > 0 && { continues: true as const }),
    }
  })
}

/** Every line cut to the measure that its ground leaves. */
function cutLines(stick: Stick, { lines, span }: CodeListing): readonly CutLine[] {
  const { size } = stick.compositor.style.text.listing.text
  const room = stick.measure - 2 * SIDE * size
  return lines.flatMap((line) => {
    const pieces: CutLine[] = []
    let rest = plainText(line)
    do {
      const goesOn = pieces.length > 0
      const set = (text: string) => setCode(stick, text, { passage: line, span })
      const fits = (text: string) => widthOf(set(text)) <= room - (goesOn ? SIGN_ROOM * size : 0)
      const until = fits(rest) ? rest.length : cutBefore(rest, fits)
      pieces.push({ set: set(rest.slice(0, until)), goesOn, line })
      rest = rest.slice(until)
    } while (rest !== '')
    return pieces
  })
}

/** Where so much of a line fits as can be, after a space or a sign where one is near; a letter at the least. */
function cutBefore(text: string, fits: (text: string) => boolean): number {
  const letters = [...text]
  let [least, most] = [1, letters.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(letters.slice(0, middle).join(''))) least = middle
    else most = middle - 1
  }
  const part = letters.slice(0, least).join('')
  const [word = ''] = /^.*[\s/,;=|&?-]/su.exec(part) ?? []
  return word.length > part.length * LEAST_FILLED ? word.length : part.length
}
/** Of what a line holds: a part of it that ends after a word is no shorter. */
const LEAST_FILLED = 0.5

/** A line as it is typed: its spaces are kept, and none of it is lengthened or broken. */
function setCode(
  { compositor }: Stick,
  text: string,
  { passage, span }: { readonly passage: readonly Inline[]; readonly span: CodeListing['span'] },
): SetBlock {
  const { listing } = compositor.style.text
  const style: BlockStyle = { ...listing, align: 'start', indent: 0, hang: false, balance: false }
  const source = inOneWidth(text, listing)
  return setStyled(compositor, source, { style, measure: ONE_LINE, passage, span, direction: 'ltr' })
}

/** Arabic words in the Arabic face, and all else in the one whose letters are of one width. */
function inOneWidth(text: string, { text: style }: BlockStyle): StyledText {
  const { latin } = style.faces
  const typed = { ...style, faces: { arabic: latin, latin } }
  const spans: StyledSpan[] = []
  const add = (end: number, each: TextStyle) => {
    const start = spans.at(-1)?.end ?? 0
    if (end > start) spans.push({ start, end, style: each, language: NO_LANGUAGE })
  }
  for (const { index, 0: words } of text.matchAll(ARABIC)) {
    add(index, typed)
    add(index + words.length, style)
  }
  add(text.length, typed)
  return { text, spans }
}
const ARABIC = /[\p{Script=Arabic}\p{M}]+(?: +[\p{Script=Arabic}\p{M}]+)*/gu

/** A line that is cut is heard as one. */
function codeTag(aside: Tag): Tag {
  return { role: 'code', parent: { role: 'paragraph', parent: aside } }
}

/** Over and under the words, so that lines and ground end with a line of the grid. */
function paddingOf({ compositor }: Stick, count: number): Pt {
  const { baseline, text } = compositor.style
  const { leading, text: style } = text.listing
  const words = count * leading + INSETS * baseline
  const needed = words + 2 * PADDING * style.size
  return (Math.ceil(needed / baseline - ROUNDING) * baseline - words) / 2
}

interface PiecePlace {
  readonly padding: Pt
  readonly isFirst: boolean
  readonly isLast: boolean
}

function layPiece(
  stick: Stick,
  { set, goesOn }: CutLine,
  { padding, isFirst, isLast }: PiecePlace,
  tag: Tag,
): { readonly items: readonly Item[]; readonly height: Pt } {
  const { baseline, text } = stick.compositor.style
  const { leading, text: style } = text.listing
  const top = isFirst ? HEAD_INSET * baseline : 0
  const over = isFirst ? top + padding : 0
  const height = over + leading + (isLast ? padding + FOOT_INSET * baseline : 0)
  const ground = rectangle({
    x: 0,
    y: top,
    width: stick.measure,
    height: height - top - (isLast ? FOOT_INSET * baseline : 0),
  })
  const x = SIDE * style.size
  const y = over + leading * BASELINE_IN_LINE
  const words = placeLines(set, { x: goesOn ? x + SIGN_ROOM * style.size : x, y }, tag)
  return {
    items: [
      { kind: 'path', commands: ground, fill: 'tint' },
      ...(goesOn ? [drawSign({ x, y }, style.size)] : []),
      ...words,
    ],
    height,
  }
}

/** A hooked arrow, drawn: nobody copies it with the words. In sizes of the type from its corner, as it stands on a baseline. */
const HOOK = { left: 0.2, right: 1.1, top: 0.62, foot: 0.2, stroke: 0.09, head: 0.24 }

function drawSign({ x, y }: Point, size: Pt): Item {
  const { left, right, top, foot, stroke, head } = HOOK
  const at = (across: number, up: number): Point => ({ x: x + across * size, y: y - up * size })
  const commands = closedPath([
    [
      at(left, top),
      at(left, foot),
      at(right - head, foot),
      at(right - head, foot - head),
      at(right, foot + stroke / 2),
      at(right - head, foot + head + stroke),
      at(right - head, foot + stroke),
      at(left + stroke, foot + stroke),
      at(left + stroke, top),
    ],
  ])
  return { kind: 'path', commands, fill: 'accent' }
}
