/** What the designer decided, as layout and painters read it: lengths in points, every number resolved. */

import { type Edges, mm, type Pt, type Size } from '../geometry.ts'
import type { FacePair } from '../text/faces/font.ts'
import type { Alignment, Justification, TextStyle } from '../text/paragraph.ts'

export interface Style {
  readonly name: string
  readonly trim: Size
  /** How far ink that touches the trim goes beyond it, where a page is printed to be cut. */
  readonly bleed: Pt
  readonly margins: Edges
  readonly columns: number
  /** Of news in brief. */
  readonly briefColumns: number
  /** Between columns. */
  readonly gutter: Pt
  /** Distance from one baseline of the grid to the next. */
  readonly baseline: Pt
  /** Modules of the grid from head to foot, a line free between two. */
  readonly rows: number
  /** How the first page of an interview is built. */
  readonly opener: OpenerForm
  /** Whether a page of contents follows the cover. */
  readonly contents: boolean
  /** Whether contents and letters have a band of pattern at the fore-edge. */
  readonly band: boolean
  /** How pages of an interview carry pull quotes. */
  readonly pullQuotes: QuoteForm
  /** How pages say their number and whose they are. */
  readonly furniture: FurnitureForm
  /** How the front cover is built. */
  readonly cover: CoverForm
  /** Whether the issue ends on a back cover, its pages a multiple of four. */
  readonly backCover: boolean
  /** Colour of a hairline between columns; none where left out. */
  readonly columnRule?: string
  /** Palette roles of the inks that pictures in articles are printed in, from the darkest; in their own colours where left out. */
  readonly pictureInks?: readonly string[]
  /** How fine pictures are at the most, in pixels to the inch of the size they stand at. */
  readonly pictures: { readonly screen: number; readonly archive: number }
  /** Words at the head of a story that are set in the style `firstWords`. */
  readonly firstWords: number
  /** Lines that the first word of a feature or a column drops over, in the style `dropWord`; nothing drops where it is 1. */
  readonly dropLines: number
  /** Digits of the running text; as it is written where left out. */
  readonly numerals?: 'arabic-indic' | 'european'
  readonly emphasis: FacePair
  /** What prints it. */
  readonly press: PressCondition
  /** Ink colours by role. */
  readonly palette: Readonly<Record<string, Ink>>
  readonly text: Readonly<Record<TextRole, BlockStyle>>
}

/** Lines of the grid in its type area. */
export function linesOf({ trim, margins, baseline }: Pick<Style, 'trim' | 'margins' | 'baseline'>): number {
  return wholeLines(trim.height - margins.top - margins.bottom, baseline)
}

/** Whole lines in a height. One that was meant to hold whole lines has lost less than this, in points, to millimetres. */
export function wholeLines(height: Pt, baseline: Pt): number {
  return Math.floor((height + LOST_TO_MILLIMETRES) / baseline)
}
const LOST_TO_MILLIMETRES: Pt = 0.001

/** Presses ask for 3 mm, and the most careful of them for 5; what is drawn to be cut is drawn as far as this. */
export const LARGEST_BLEED: Pt = mm(10)

/**
 * `heading`: a title over the columns. `split`: the name as a full page, facing title and text.
 * `cartouche`: the title in a star-edged frame on pattern, over standfirst and columns.
 */
export const OPENER_FORMS = ['heading', 'split', 'cartouche'] as const
export type OpenerForm = (typeof OPENER_FORMS)[number]

/** `loud`: large, on paper or a band of colour. `ruled`: centred between two rules. */
export const QUOTE_FORMS = ['none', 'loud', 'ruled'] as const
export type QuoteForm = (typeof QUOTE_FORMS)[number]

/** `corner`: folio and running head at the outer foot. `ruled`: running heads over a rule, the folio between two. */
export const FURNITURE_FORMS = ['corner', 'ruled'] as const
export type FurnitureForm = (typeof FURNITURE_FORMS)[number]

/** `star`: the name on a star. `frame`: inside a border of pattern. Each in three ways, which follow one another issue by issue. */
export const COVER_FORMS = ['star', 'frame'] as const
export type CoverForm = (typeof COVER_FORMS)[number]

/** How and on what an issue is printed. */
export interface PressCondition {
  /** Name of the ICC output profile, a file of `assets/colour` without its ending. */
  readonly profile: string
  /** Its identifier in the registry of the ICC, for example FOGRA39. */
  readonly condition: string
  /** The most ink that one place may bear: the sum of its plates, each from 0 to 1. */
  readonly inkLimit: number
  /** What becomes of colours that it cannot print. */
  readonly intent: (typeof INTENTS)[number]
}

/**
 * `relative`: colours it can print stay as they are, others become the nearest (relative colorimetric with black point
 * compensation). `perceptual`: all give way, and keep their steps, as the profile's maker saw fit.
 */
export const INTENTS = ['relative', 'perceptual'] as const

/** Cyan, magenta, yellow and black, each from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number]

/** A colour of the palette. */
export interface Ink {
  /** sRGB, each channel from 0 to 1. */
  readonly screen: readonly [number, number, number]
  /** Converted from the screen's where left out. */
  readonly press?: Cmyk
  /** The ink mixed for it, which has a plate of its own; `press` is then what stands in for it. */
  readonly spot?: SpotInk
}

/** An ink that is mixed for a job, and how much of it a colour takes. */
export interface SpotInk {
  readonly name: string
  /** What stands in for it where it is solid. */
  readonly solid: Cmyk
  /** From 0 to 1, where it is solid. */
  readonly tint: number
}

/** How one kind of paragraph is set. */
export interface BlockStyle {
  readonly text: TextStyle
  readonly align: Alignment
  readonly leading: Pt
  /** Of a paragraph's first line. */
  readonly indent: Pt
  /** Empty lines of the grid before the block; dropped at the head of a column. */
  readonly before: number
  /** The colour of emphasised words, which then keep their faces; without it they take the theme's emphasis. */
  readonly emphasisColour?: string
  /** Whether its lines are made as even as they can be. */
  readonly balance: boolean
  /** By which means its lines are filled where it is justified. */
  readonly justification: Justification
  /** Whether punctuation at its lines' ends hangs beyond the measure. */
  readonly hang: boolean
}

/** Every kind of text the press sets; a theme file gives a style for each. */
export const TEXT_ROLES = [
  'body',
  'firstWords',
  'dropWord',
  'letter',
  'question',
  'crosshead',
  'section',
  'kicker',
  'title',
  'standfirst',
  'credit',
  'signature',
  'introduction',
  'closing',
  'narration',
  'editorNote',
  'otherVoice',
  'direction',
  'biography',
  'answer',
  'brief',
  'verse',
  'quotation',
  'quran',
  'source',
  'listing',
  'tableCaption',
  'tableHead',
  'table',
  'factNumber',
  'factWords',
  'moment',
  'infoboxTitle',
  'infobox',
  'sideNote',
  'caption',
  'note',
  'pullQuote',
  'bandQuote',
  'folio',
  'runningHead',
  'coverMasthead',
  'coverName',
  'coverRest',
  'coverWords',
  'coverLabel',
  'openerName',
  'openerRest',
  'contentsTitle',
  'contentsFolio',
  'contentsEntry',
  'contentsWords',
] as const

export type TextRole = (typeof TEXT_ROLES)[number]

/** Colour roles that templates ask for by name; text styles may name others. */
export const COLOUR_ROLES = [
  'paper',
  'ink',
  'accent',
  'ground',
  'pattern',
  'coverGround',
  'coverPattern',
  'tint',
] as const
export type ColourRole = (typeof COLOUR_ROLES)[number]
