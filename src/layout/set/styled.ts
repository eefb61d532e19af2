/**
 * Inline content and a block's style → styled text for the composer: emphasis, links, languages, note marks. Here the
 * magazine's words become text that knows no magazine.
 */

import { directionOf, directionOfPassage } from '../../direction.ts'
import type { Inline } from '../../issue/block.ts'
import type { Numerals } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { BlockStyle } from '../../style/style.ts'
import type { FacePair } from '../../text/faces/font.ts'
import { isolate } from '../../text/letters/bidi.ts'
import type { StyledSpan, StyledText, TextStyle } from '../../text/paragraph.ts'

export type Note = Extract<Inline, { kind: 'note' }>

/** A note's number in its article, from 1. */
export type NoteNumber = (note: Note) => number

export interface InlineContext {
  readonly style: BlockStyle
  readonly emphasis: FacePair
  /** Of what is done while somebody speaks. */
  readonly direction: TextStyle
  readonly language: string
  readonly numerals: Numerals
  readonly noteNumber: NoteNumber
}

/** Note marks: smaller, and above the line. */
const MARK_SIZE = 0.65
const MARK_RISE = 0.35

type Strand = Omit<StyledSpan, 'start' | 'end'>

export function styleInline(content: readonly Inline[], context: InlineContext): StyledText {
  const spans: StyledSpan[] = []
  let text = ''
  const add = (piece: string, strand: Strand) => {
    if (piece === '') return
    spans.push({ ...strand, start: text.length, end: text.length + piece.length })
    text += piece
  }
  walk(content, { style: context.style.text, language: context.language }, context, add)
  return { text, spans }
}

function walk(
  content: readonly Inline[],
  strand: Strand,
  context: InlineContext,
  add: (piece: string, strand: Strand) => void,
): void {
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        add(inline.text, strand)
        break
      case 'isolate': {
        const [open, close] = isolate('ltr')
        add(`${open}${inline.text}${close}`, strand)
        break
      }
      case 'part': {
        const words = plainText(inline.content)
        const [open, close] = isolate(directionOfPassage(words, directionOf(strand.language)))
        add(open, strand)
        walk(inline.content, strand, context, add)
        add(close, strand)
        break
      }
      case 'speaker':
      case 'emphasis':
        walk(inline.content, { ...strand, style: emphasise(strand.style, context) }, context, add)
        break
      case 'direction':
        walk(inline.content, { ...strand, style: subdue(strand.style, context) }, context, add)
        break
      case 'index':
        walk(inline.content, strand, context, add)
        break
      case 'link':
        walk(inline.content, { ...strand, link: inline.href }, context, add)
        break
      case 'note': {
        const mark = formatNumber(context.noteNumber(inline), context.numerals)
        add(mark, { ...strand, style: raise(strand.style) })
        break
      }
      case 'language': {
        const inner = { ...strand, language: inline.language }
        const [open, close] = isolate(directionOf(inline.language))
        const turns = directionOf(inline.language) !== directionOf(strand.language)
        if (turns) add(open, strand)
        walk(inline.content, inner, context, add)
        if (turns) add(close, strand)
        break
      }
    }
  }
}

/** As a note mark stands. */
export function raise(style: TextStyle): TextStyle {
  return { ...style, size: style.size * MARK_SIZE, rise: style.size * MARK_RISE }
}

/** Running text is emphasised by its face, display type by its colour. */
function emphasise(style: TextStyle, { style: block, emphasis }: InlineContext): TextStyle {
  return block.emphasisColour === undefined
    ? { ...style, faces: emphasis }
    : { ...style, colour: block.emphasisColour }
}

/** In its own face and colour, and no larger than the theme has it; display type stays as it is. */
function subdue(style: TextStyle, { style: block, direction }: InlineContext): TextStyle {
  if (block.emphasisColour !== undefined) return style
  const { faces, colour, size } = direction
  return { ...style, faces, colour, size: Math.min(style.size, size) }
}

/** A part of a styled text as a text of its own. */
export function sliceText({ text, spans }: StyledText, from: number, to = text.length): StyledText {
  return {
    text: text.slice(from, to),
    spans: spans.flatMap((span) => {
      const start = Math.max(span.start, from)
      const end = Math.min(span.end, to)
      return start < end ? [{ ...span, start: start - from, end: end - from }] : []
    }),
  }
}
