/**
 * Style → what the e-book takes from the theme: its colours, and which of its faces say what at which size. A theme
 * is drawn for its own paper, and a book is read on any.
 */

import { contrastOf } from '../style/contrast.ts'
import { channelsOf, type Hex, hexOf } from '../style/hex.ts'
import type { Ink, Style } from '../style/style.ts'

/** The faces that travel with a book, by what they are cast for. */
export type FaceRole = 'body' | 'display'

export interface BookDesign {
  /** By how much the faces of running text are drawn larger than their em, which a reader's own face never is. */
  readonly bodyScale: number
  /** By how much titles are larger than in a face that stands tall in its em. */
  readonly displayScale: number
  /** What words stand further apart than the face's own space, in em. */
  readonly wordSpaces: Readonly<Record<FaceRole, number>>
  /**
   * Where the theme sets the Latin of its text in another family: what is as like it as every reader has, for letters that
   * the Latin which travels has not.
   */
  readonly latin?: 'serif' | 'sans-serif'
  /** Of rules, bars and ornaments: words have the reader's own colour. */
  readonly accent: Hex
  /** Of the rule under emphasised words in a title, where the theme tells them by their colour. */
  readonly emphasisColour?: Hex
  readonly questions: FaceRole
  /** Of the short line over a title. */
  readonly kickers: FaceRole
  readonly pullQuotes: 'loud' | 'ruled'
  readonly firstWords: FirstWords
  readonly dropWord: DropWord
}

/** The words at the head of a story that stand out in their line. */
export interface FirstWords {
  /** What they stand out in, and its size beside the text's. */
  readonly face: FaceRole
  readonly size: number
}

/** The word at the head of a feature or a column. */
export interface DropWord {
  readonly face: FaceRole
  /** Lines that it drops over; none drops where it is 1. */
  readonly lines: number
  /** Where it is not that of the text. */
  readonly colour?: Hex
}

/**
 * Paper as reading systems have it: white, sepia, the grey of night and black. No colour is seen on these and on the
 * greys between them as well.
 */
const PAPERS: readonly Ink[] = ['#ffffff', '#f4ecd8', '#2b2b2b', '#000000'].map(inkOf)
/** WCAG 2.2, 1.4.11: what must be seen and is no text. */
const SEEN = 3
/** By which a colour is moved until it is seen: finer than an eye. */
const STEP = 0.002
const [BLACK, WHITE] = [0, 1] as const

/** What a book must know of a face, in parts of its em. */
export interface FaceMetrics {
  /** How high an Arabic dal stands. */
  readonly dal: number
  /** How wide a word space is. */
  readonly space: number
  /** How far a kaf that begins a word reaches over the space before it. */
  readonly reach: number
  readonly isSans: boolean
}

export function designBook(
  { palette, text, pullQuotes, dropLines }: Style,
  measure: (face: string) => FaceMetrics | undefined,
): BookDesign {
  const { arabic: reading, latin } = text.body.text.faces
  const title = text.title.text
  const [read, shown] = [measure(reading), measure(title.faces.arabic)]
  const body = familyOf(reading)
  const roleOf = (face: string): FaceRole => (familyOf(face) === body ? 'body' : 'display')
  const { ink } = palette
  const inkOfRole = (role: string) => palette[role] ?? (ink as Ink)
  return {
    bodyScale: within(1, LARGEST_BODY, BODY_DAL / (read?.dal ?? BODY_DAL)),
    displayScale: scaleOf(shown?.dal, read?.dal),
    wordSpaces: {
      body: openingUnder(read),
      display: ((title.wordSpace ?? 1) - 1) * (shown?.space ?? 0),
    },
    ...(familyOf(latin) !== body && { latin: measure(latin)?.isSans ? 'sans-serif' : 'serif' }),
    accent: seenOnAnyPaper(inkOfRole('accent')),
    ...(text.title.emphasisColour && {
      emphasisColour: seenOnAnyPaper(inkOfRole(text.title.emphasisColour)),
    }),
    questions: roleOf(text.question.text.faces.arabic),
    kickers: roleOf(text.kicker.text.faces.arabic),
    pullQuotes: pullQuotes === 'ruled' ? 'ruled' : 'loud',
    firstWords: {
      face: roleOf(text.firstWords.text.faces.arabic),
      size: text.firstWords.text.size / text.body.text.size,
    },
    dropWord: {
      face: roleOf(text.dropWord.text.faces.arabic),
      lines: dropLines,
      ...(text.dropWord.text.colour !== text.body.text.colour && {
        colour: seenOnAnyPaper(inkOfRole(text.dropWord.text.colour)),
      }),
    },
  }
}

/** How wide words are in a book: as large as its style sheet draws the face, and as far apart. */
export function widthInBook(words: string, width: number, { bodyScale, wordSpaces }: BookDesign): number {
  return width * bodyScale + (words.split(' ').length - 1) * wordSpaces.body
}

/** How high a dal of running text stands in an em: as high as small letters of Latin beside it, nearly. */
const BODY_DAL = 0.45
/** Beyond it lines of the face would run into one another. */
const LARGEST_BODY = 1.2

/** What a dal of a title stands over one of the text at the same size where titles are as large as the sheet says. */
const TALL_DAL = 1.5
/** Beyond it a title of three words takes a telephone's whole screen. */
const LARGEST_SCALE = 1.5

/** Of the space under a kaf's stroke, what all spaces are opened by: justified lines have as much to spare. */
const OPENED = 0.4

function openingUnder(face: FaceMetrics | undefined): number {
  return OPENED * Math.max(0, face?.reach ?? 0)
}

function scaleOf(display: number | undefined, body: number | undefined): number {
  if (!display || !body) return 1
  return within(1, LARGEST_SCALE, (TALL_DAL * body) / display)
}

function within(least: number, most: number, value: number): number {
  return Math.min(most, Math.max(least, value))
}

/** The colour itself where every paper shows it, else the nearest to it that does on its way to black or white. */
export function seenOnAnyPaper(colour: Ink): Hex {
  for (let part = 0; part <= 1; part += STEP)
    for (const end of [BLACK, WHITE]) {
      const moved = hexOf(colour.screen.map((channel) => channel + (end - channel) * part))
      if (PAPERS.every((paper) => contrastOf(inkOf(moved), paper) >= SEEN)) return moved
    }
  throw new Error('No colour on the way from this one to black or white is seen on every paper.')
}

/** Faces are named by family and cut: `amiri/bold`. */
function familyOf(face: string): string {
  return face.slice(0, face.indexOf('/'))
}

function inkOf(hex: Hex): Ink {
  return { screen: channelsOf(hex) }
}
