/**
 * A face and a shaper of no script at all: every letter is ten points wide, so that tests of setting assert on sums.
 * Arithmetic on real faces would test the faces.
 */

import type { FontFace } from '../../src/text/faces/font.ts'
import type { Shaper } from '../../src/text/faces/shape.ts'
import type { Typesetter } from '../../src/text/faces/typesetter.ts'
import { groupStarts } from '../../src/text/letters/joining.ts'
import {
  type Alignment,
  type GlyphRun,
  type Justification,
  type Means,
  type ParagraphStyle,
  type StyledText,
  type TextStyle,
  type Word,
  wholeSpan,
} from '../../src/text/paragraph.ts'

const EM = 1000

/** A face that covers what it is told to, and sets every letter one em wide. */
export function testFace(name: string, covers: (codePoint: number) => boolean = () => true): FontFace {
  return {
    name,
    family: 'Letters',
    postscriptName: name,
    bytes: new Uint8Array(0),
    unitsPerEm: EM,
    ascent: 800,
    descent: -200,
    xHeight: 500,
    capHeight: 700,
    bbox: { minX: 0, minY: -200, maxX: EM, maxY: 800 },
    glyphCount: 0x10000,
    isSans: false,
    covers,
    outline: () => [],
    heightOf: () => undefined,
    advanceOf: () => undefined,
  }
}

/** One glyph a character, in visual order, numbered by its code point. */
export const shapeLetters: Shaper = ({ text, rightToLeft }) => {
  const glyphs = [...text].map((letter, index, letters) => ({
    id: letter.codePointAt(0) as number,
    cluster: letters.slice(0, index).join('').length,
    advance: EM,
    dx: 0,
    dy: 0,
  }))
  return { glyphs: rightToLeft ? glyphs.reverse() : glyphs, advance: glyphs.length * EM, joins: [] }
}

/** The style of the test face: ten points, so that a letter is as wide. */
export const TEN_POINTS: TextStyle = {
  faces: { arabic: 'test/arabic', latin: 'test/latin' },
  size: 10,
  colour: 'ink',
  rise: 0,
}

const ARABIC = testFace('test/arabic')
const LATIN = testFace('test/latin')

export const testPress: Typesetter = {
  book: new Map([ARABIC, LATIN].map((face) => [face.name, face])),
  shape: shapeLetters,
}

/** Words in the test face. */
export function words(text: string): StyledText {
  return wholeSpan(text, TEN_POINTS, 'ar')
}

/** Word spaces alone: half as wide again, or a fifth narrower. */
const SPACES_MEANS: Means = {
  spaceStretch: 0.5,
  spaceShrink: 0.2,
  letterGap: 0,
  expansion: 0,
  wideForms: false,
}
export const SPACES_ALONE: Justification = { wide: SPACES_MEANS, narrow: SPACES_MEANS }

/** How a paragraph stands; from the right, justified by its word spaces and hanging nothing, unless it says otherwise. */
export function stand(align: Alignment = 'justify', other: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return { direction: 'rtl', align, indent: 0, justification: SPACES_ALONE, hang: false, ...other }
}

/** A shaped word or space of the test face, for lines made by hand. */
export function glyphRun(text: string, level = 1): GlyphRun {
  const { glyphs, advance } = shapeLetters({
    text,
    face: ARABIC,
    rightToLeft: level % 2 === 1,
    script: 'Arab',
    language: 'ar',
  })
  const span = { style: TEN_POINTS, language: 'ar' }
  const width = (advance * TEN_POINTS.size) / EM
  return {
    text,
    level,
    face: ARABIC,
    span,
    size: TEN_POINTS.size,
    glyphs,
    advance: width,
    space: text.trim() === '',
    openings: level % 2 === 1 ? groupStarts(text) : [],
    sites: [],
    wide: undefined,
  }
}

/** Words and the spaces between them as runs of one level. */
export function wordsOf(text: string, level = 1): Word[] {
  return [...text.matchAll(/ +|[^ ]+/g)].map(({ 0: piece, index }) => ({
    run: glyphRun(piece, level),
    start: index,
  }))
}
