/**
 * Style → what the e-book takes from the theme: its colour, and which of its faces say what.
 * A room of its own because a theme is drawn for paper of its own, and a book is read on any.
 */

import { contrastOf } from '../style/contrast.ts'
import type { Ink, Style } from '../style/style.ts'

/** The faces that travel with a book, by what they are cast for. */
export type FaceRole = 'body' | 'display'

export interface BookDesign {
  /** By how much titles are larger than in a face that stands tall in its em. */
  readonly displayScale: number
  /** The one colour, on rules and bars alone: `#rrggbb`. */
  readonly accent: string
  readonly questions: FaceRole
  /** Of the short line over a title. */
  readonly kickers: FaceRole
  readonly pullQuotes: 'loud' | 'ruled'
  /** Words at the head of an interview that stand out. */
  readonly firstWords: FirstWords
}

export interface FirstWords {
  readonly count: number
  /** What they stand out in, and its size beside the text's. */
  readonly face: FaceRole
  readonly size: number
  /** Lines that they drop over; they stand in the first line where it is 1. */
  readonly lines: number
}

const FULL = 255 // a channel's greatest value

/** Paper as reading systems have it: white, sepia, black. */
const PAPERS: readonly Ink[] = ['#ffffff', '#f4ecd8', '#000000'].map(inkOf)
/** WCAG 2.2, 1.4.11: what must be seen and is no text. */
const LEAST_CONTRAST = 3
/** By which a colour is moved until it is seen: finer than an eye. */
const STEP = 0.01

/** `dalOf` is how high an Arabic dal of a face stands, in parts of its em. */
export function designBook(
  { palette, text, pullQuotes, firstWords, dropLines }: Style,
  dalOf: (face: string) => number | undefined,
): BookDesign {
  const reading = text.body.text.faces.arabic
  const body = familyOf(reading)
  const roleOf = (face: string): FaceRole => (familyOf(face) === body ? 'body' : 'display')
  return {
    displayScale: scaleOf(dalOf(text.title.text.faces.arabic), dalOf(reading)),
    accent: seenOnAnyPaper(palette.accent ?? (palette.ink as Ink)),
    questions: roleOf(text.question.text.faces.arabic),
    kickers: roleOf(text.kicker.text.faces.arabic),
    pullQuotes: pullQuotes === 'ruled' ? 'ruled' : 'loud',
    firstWords: {
      count: firstWords,
      face: roleOf(text.firstWords.text.faces.arabic),
      size: text.firstWords.text.size / text.body.text.size,
      lines: dropLines,
    },
  }
}

/** What a dal of a title stands over one of the text at the same size where titles are as large as the sheet says. */
const TALL_DAL = 1.5
/** Beyond it a title of three words takes a telephone's whole screen. */
const LARGEST_SCALE = 1.5

function scaleOf(display: number | undefined, body: number | undefined): number {
  if (!display || !body) return 1
  return Math.min(LARGEST_SCALE, Math.max(1, (TALL_DAL * body) / display))
}

/** The colour itself where every paper shows it, else the nearest to it that does on its way to black or white. */
export function seenOnAnyPaper(colour: Ink): string {
  const end = contrastOf(colour, inkOf('#000000')) < LEAST_CONTRAST ? 1 : 0
  for (let part = 0; part <= 1; part += STEP) {
    const moved = hexOf(colour.screen.map((channel) => channel + (end - channel) * part))
    if (PAPERS.every((paper) => contrastOf(inkOf(moved), paper) >= LEAST_CONTRAST)) return moved
  }
  throw new Error('No colour on the way from the accent to black or white is seen on every paper.')
}

/** Faces are named by family and cut: `amiri/bold`. */
function familyOf(face: string): string {
  return face.slice(0, face.indexOf('/'))
}

function hexOf(channels: readonly number[]): string {
  return `#${channels
    .map((channel) =>
      Math.round(channel * FULL)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function inkOf(hex: string): Ink {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / FULL,
  )
  return { screen: [red, green, blue] }
}

/** The display face, and how large it is where the sheet asks for a size. */
export interface Display {
  readonly family: string
  readonly size: (em: number) => string
}

export function castDisplay(family: string, scale: number): Display {
  return { family, size: (em) => toEm(em * scale) }
}

/** Two places are a tenth of a pixel. */
export function toEm(size: number): string {
  return `${Number(size.toFixed(2))}em`
}
