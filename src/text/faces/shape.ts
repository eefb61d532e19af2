/**
 * Text in one face → glyphs, by HarfBuzz: contextual forms, ligatures, and marks where the face wants them. It alone
 * holds HarfBuzz's memory, and the cache that shapes a word once.
 */

import * as hb from 'harfbuzzjs'
import type { Script } from '../letters/character.ts'
import type { FontBook, FontFace, Glyph } from './font.ts'

/** What HarfBuzz must be told of a stretch of text to shape it. */
export interface ShapeRequest {
  readonly text: string
  readonly face: FontFace
  readonly rightToLeft: boolean
  readonly script: Script
  readonly language: string
  /** An OpenType feature that the face does not apply by itself. */
  readonly feature?: string
  /** Whether the letters at its ends join letters that are shaped apart from it, in another style. */
  readonly joined?: Joined
}

export interface Joined {
  readonly before: boolean
  readonly after: boolean
}

export interface ShapedText {
  /** Visual order, left to right, clusters counted from the start of the text; font units. */
  readonly glyphs: readonly Glyph[]
  readonly advance: number
  /** Offsets before which a tatweel changes nothing but the length of the join. */
  readonly joins: readonly number[]
}

/** Shapes text; the same request is shaped once for the life of the shaper. */
export type Shaper = (request: ShapeRequest) => ShapedText

/** A shaper over the faces of a book, or over any. */
export function openShaper(faces: FontBook | readonly FontFace[]): Shaper {
  const fonts = new Map<FontFace, hb.Font>()
  const known = new Map<FontFace, Map<string, ShapedText>>()
  for (const face of faces.values()) {
    fonts.set(face, new hb.Font(new hb.Face(new hb.Blob(face.bytes))))
    known.set(face, new Map())
  }
  const buffer = new hb.Buffer()
  return (request) => {
    const words = known.get(request.face)
    const font = fonts.get(request.face)
    if (!words || !font) throw new Error(`The shaper was not opened with the face ${request.face.name}.`)
    const key = keyOf(request)
    const kept = words.get(key)
    if (kept) return kept
    const shaped = shapeOnce(buffer, font, request)
    words.set(key, shaped)
    return shaped
  }
}

function keyOf({ text, rightToLeft, script, language, feature = '', joined }: ShapeRequest): string {
  const ends = joined ? `\0${joined.before ? 'b' : ''}${joined.after ? 'a' : ''}` : ''
  return `${text}\0${rightToLeft ? 'R' : 'L'}${script}${language}${feature}${ends}`
}

/** Stands for a letter that is shaped elsewhere: what is beside it joins it (zero-width joiner). */
const JOINER = '\u200D'

function shapeOnce(buffer: hb.Buffer, font: hb.Font, request: ShapeRequest): ShapedText {
  buffer.reset()
  // One cluster a character, so that a vowel mark can be told from the letter it sits on.
  buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
  const before = request.joined?.before ? JOINER : ''
  const after = request.joined?.after ? JOINER : ''
  buffer.addText(before + request.text + after, before.length, request.text.length)
  buffer.setDirection(request.rightToLeft ? hb.Direction.RTL : hb.Direction.LTR)
  buffer.setScript(request.script)
  buffer.setLanguage(request.language)
  buffer.setFlags(FLAGS)
  const feature = request.feature && hb.Feature.fromString(request.feature)
  hb.shape(font, buffer, feature ? [feature] : [])
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  let advance = 0
  const glyphs = infos.map(({ codepoint, cluster }, index): Glyph => {
    const { xAdvance, xOffset, yOffset } = positions[index] as hb.GlyphPosition
    advance += xAdvance
    return { id: codepoint, cluster: cluster - before.length, advance: xAdvance, dx: xOffset, dy: yOffset }
  })
  const joins = infos.filter(isSafeJoin).map(({ cluster }) => cluster - before.length)
  return { glyphs, advance, joins }
}

const { BOT, EOT, DO_NOT_INSERT_DOTTED_CIRCLE, PRODUCE_SAFE_TO_INSERT_TATWEEL } = hb.BufferFlag
const FLAGS = BOT | EOT | DO_NOT_INSERT_DOTTED_CIRCLE | PRODUCE_SAFE_TO_INSERT_TATWEEL

function isSafeJoin({ flags }: hb.GlyphInfo): boolean {
  return (flags & hb.GlyphFlag.SAFE_TO_INSERT_TATWEEL) !== 0
}
