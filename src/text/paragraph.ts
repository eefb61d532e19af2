/**
 * The words of composition: what goes into a paragraph, what it is between its phases, what lines come out.
 * Types and two small functions, so that every phase of `text` and every reader of its lines speaks the same language.
 */

import type { Direction } from '../direction.ts'
import type { Pt } from '../geometry.ts'
import type { FacePair, FontFace, Glyph } from './faces/font.ts'
import type { Script } from './letters/character.ts'
import type { KashidaSite } from './letters/kashida.ts'
import type { JoinPlaces } from './letters/kashida-places.ts'

export interface TextStyle {
  readonly faces: FacePair
  readonly size: Pt
  /** A role of the palette. */
  readonly colour: string
  /** Distance above the baseline, for note marks. */
  readonly rise: Pt
  /** The size it is cast on, where its letters are small for their leading. */
  readonly body?: Pt
  /** How wide word spaces are, as a part of the face's own; these where left out. */
  readonly wordSpace?: number
}

export type Alignment = 'justify' | 'start' | 'centre' | 'end'

export interface ParagraphStyle {
  readonly direction: Direction
  readonly align: Alignment
  /** Space before the first line's first word. */
  readonly indent: Pt
  /** By which means lines are filled, and how far each may go. */
  readonly justification: Justification
  /** Whether punctuation at a line's ends hangs beyond the measure. */
  readonly hang: boolean
  /** The first lines stand beside an initial of this width at their start. */
  readonly beside?: { readonly lines: number; readonly width: Pt }
  /** From one baseline to the next: lines are set so that their marks stand clear of the line above, where they can. */
  readonly leading?: Pt
  /** The line over the first, one leading above it. */
  readonly above?: LineBox
  /** Broken by its sense, as display type is: after a pause rather than within a phrase. */
  readonly bySense?: boolean
  /** The last line is filled as the others are, as a half-line of verse is. */
  readonly fillsLast?: boolean
  /** So many lines and no other number, where words allow it: copy is fitted so. */
  readonly lines?: number
}

/** The means of justification. A narrow column has few spaces to share its slack, and asks more of each. */
export interface Justification {
  readonly wide: Means
  readonly narrow: Means
}

/** How far each means goes; lengths are ems of the text they stand in. */
export interface Means {
  /** How far a word space gives, as parts of its width; all means reach their limits together. */
  readonly spaceStretch: number
  readonly spaceShrink: number
  /** Between letters that do not join. */
  readonly letterGap: number
  /** Of the whole line, as a part of its width. */
  readonly expansion: number
  /** Whether a face's own wide forms fill loose lines. */
  readonly wideForms: boolean
  /** Longer joins; without them the word spaces take what is left. */
  readonly joins?: JoinLimits
}

export interface JoinLimits {
  /** By which table. */
  readonly places: JoinPlaces
  /** In ems. */
  readonly longest: number
  /** Words of a line. */
  readonly perLine: number
  /** The most words of a paragraph that are lengthened, as a part of them all. */
  readonly share: number
}

/** How a stretch of text is set: its style, its language, where it leads. */
export interface SpanStyle {
  readonly style: TextStyle
  /** BCP 47. */
  readonly language: string
  /** An address, or `#` and a slug: a place in the same issue. */
  readonly link?: string
}

/** A stretch of one style, language and link; offsets are UTF-16 units of the paragraph's text. */
export interface StyledSpan extends SpanStyle {
  readonly start: number
  readonly end: number
}

/** A paragraph in logical order; the spans tile the text. */
export interface StyledText {
  readonly text: string
  readonly spans: readonly StyledSpan[]
}

/** A text in one style and language: what most paragraphs are. */
export function wholeSpan(text: string, style: TextStyle, language: string): StyledText {
  return { text, spans: [{ start: 0, end: text.length, style, language }] }
}

/** The widths of glyphs, or of runs, one beside the other. */
export function advanceOf(items: readonly { readonly advance: number }[]): number {
  return items.reduce((sum, { advance }) => sum + advance, 0)
}

/** A stretch that is shaped alike: one bidi level, script, face and span. Logical order. */
export interface TextRun {
  readonly start: number
  readonly end: number
  /** UAX #9 embedding level: odd runs read from right to left. */
  readonly level: number
  readonly script: Script
  readonly face: FontFace
  readonly span: StyledSpan
  /** The span's, or what matches it in the companion face. */
  readonly size: Pt
  /** What is set for it where its face has it in another form alone. */
  readonly shown?: string
}

/** A word, part of a word, or the spaces between two words, shaped: the same wherever it is set alike. */
export interface GlyphRun {
  readonly text: string
  readonly level: number
  readonly face: FontFace
  readonly span: SpanStyle
  readonly size: Pt
  readonly glyphs: readonly Glyph[]
  /** Shaped width. */
  readonly advance: Pt
  readonly space: boolean
  /** Offsets in `text` of letters that stand beside the letter before them without joining it. */
  readonly openings: readonly number[]
  /** A part of the word before it: a line that ends between the two has a hyphen. */
  readonly continues?: true
  /** Where the word may be lengthened, the best place first. */
  readonly sites: readonly KashidaSite[]
  /** The word in the face's own wide forms, where it has any and they are wider. */
  readonly wide: { readonly glyphs: readonly Glyph[]; readonly advance: Pt } | undefined
  /** Where and by how much it has been, with the part of the run drawn longer, from its left end. */
  readonly lengthened?: {
    readonly site: KashidaSite
    readonly by: Pt
    readonly from: Pt
    readonly to: Pt
  }
}

/** A run in its paragraph, by the offset of its text in it. Runs of a paragraph stand in logical order. */
export interface Word {
  readonly run: GlyphRun
  readonly start: number
}

/** A run in its place on the line: `x` from the left edge of the measure, `advance` as justified. */
export interface PlacedRun extends Word {
  readonly x: Pt
  readonly advance: Pt
}

/**
 * A set line, its runs in visual order, left to right. Its box is exactly one measure wide; punctuation may hang
 * beyond it.
 */
export interface LineBox {
  readonly runs: readonly PlacedRun[]
  /** Of the paragraph. */
  readonly direction: Direction
  readonly measure: Pt
  /** Offsets of the line's text in its paragraph; the space a line breaks at belongs to neither line. */
  readonly start: number
  readonly end: number
  /** Set word gap over natural word gap; 1 for a line that is not justified. */
  readonly gapRatio: number
  /** Added between letters that do not join, in ems. */
  readonly letterGap: number
  /** What every letter's width is multiplied by. */
  readonly expansion: number
  /** Filled to the measure by justification. */
  readonly flush: boolean
  /** To be filled, and left short: its few words would have stood too far apart. */
  readonly short?: true
}

/** What a paragraph could not do; whoever knows the source turns it into a diagnostic. */
export type Fault =
  | { readonly kind: 'uncovered'; readonly character: string; readonly offset: number }
  /** Set in a face of another family, or where none is named in another form. */
  | { readonly kind: 'borrowed'; readonly character: string; readonly offset: number; readonly from?: string }
  | { readonly kind: 'overfull'; readonly text: string; readonly width: Pt; readonly measure: Pt }

export interface Composed {
  readonly lines: readonly LineBox[]
  readonly faults: readonly Fault[]
}
