/**
 * Letters of ten points that join, may be drawn out and have ink: a face and a shaper for tests of longer joins and of
 * lines that touch, in which all is a sum.
 * A room of its own because most tests of setting ask for none of it.
 */

import type { FontFace, OutlineCommand } from '../../src/text/faces/font.ts'
import type { Shaper } from '../../src/text/faces/shape.ts'
import { TATWEEL } from '../../src/text/letters/joining.ts'
import { sitesOf } from '../../src/text/letters/kashida.ts'
import type { GlyphRun, LineBox, PlacedRun, Word } from '../../src/text/paragraph.ts'
import { glyphRun, shapeLetters, testFace, wordsOf } from './letters.ts'

/** In thousandths of an em: two points, so that joins of a few points are drawn with a few of them. */
const TATWEEL_WIDTH = 200

/** One glyph a character; a tatweel is two points wide and may stand in every join. */
export const shapeJoined: Shaper = (request) => {
  const { text, rightToLeft } = request
  const glyphs = shapeLetters(request).glyphs.map((glyph) =>
    text[glyph.cluster] === TATWEEL ? { ...glyph, advance: TATWEEL_WIDTH } : glyph,
  )
  return {
    glyphs,
    advance: glyphs.reduce((sum, { advance }) => sum + advance, 0),
    joins: rightToLeft ? Array.from(text, (_, index) => index).slice(1) : [],
  }
}

/** Ink of letters: how many thousandths of an em each reaches above the baseline and below it, and how wide it is. */
export type Ink = Readonly<Record<string, readonly [above: number, below: number, width?: number]>>

/** A face whose letters are a bar of ink at their left, a fifth of an em wide or less; those without any have none. */
export function inkedFace(name: string, ink: Ink): FontFace {
  return {
    ...testFace(name),
    outline: (glyph) => {
      const reach = ink[String.fromCodePoint(glyph)]
      return reach ? bar(...reach) : []
    },
  }
}

function bar(above: number, below: number, width = 190): OutlineCommand[] {
  return [
    { command: 'M', points: [0, -below] },
    { command: 'L', points: [width, -below] },
    { command: 'L', points: [width, above] },
    { command: 'L', points: [0, above] },
    { command: 'Z', points: [] },
  ]
}

/** A word that may be lengthened wherever the table has a place for it. */
export function joinedRun(text: string): GlyphRun {
  const own = glyphRun(text)
  return {
    ...own,
    sites: sitesOf(
      text,
      Array.from(text, (_, index) => index),
      'simple',
    ),
  }
}

/** Words that may be lengthened, and the spaces between them. */
export function joinedWords(text: string): Word[] {
  return wordsOf(text).map(({ run, start }) => ({ run: run.space ? run : joinedRun(run.text), start }))
}

/** The same word with a form of its face that is wider by so many points. */
export function withWideForm(run: GlyphRun, wider: number): GlyphRun {
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, id: -glyph.id }))
  return { ...run, wide: { glyphs, advance: run.advance + wider } }
}

/** At the start of its paragraph unless it says otherwise. */
type PlacedByHand = Omit<PlacedRun, 'start'> & Partial<PlacedRun>

/** A line with these words at their places, set by hand. */
export function lineOf(placed: readonly PlacedByHand[], other: Partial<LineBox> = {}): LineBox {
  return {
    runs: placed.map((run) => ({ start: 0, ...run })),
    direction: 'rtl',
    measure: 200,
    start: 0,
    end: 0,
    gapRatio: 1,
    letterGap: 0,
    expansion: 1,
    flush: true,
    ...other,
  }
}
