/**
 * A word and a length → the word drawn out by exactly that length: tatweels in the text, shaped anew. A join grown
 * between glyphs, without shaping, breaks forms and displaces marks.
 */

import type { Pt } from '../../geometry.ts'
import type { Glyph } from '../faces/font.ts'
import type { ShapedText, Shaper } from '../faces/shape.ts'
import { TATWEEL } from '../letters/joining.ts'
import type { KashidaSite } from '../letters/kashida.ts'
import { advanceOf, type GlyphRun } from '../paragraph.ts'

/** A face's tatweels are drawn between so many times their own width: outside, their ends would show. */
const NARROWEST = 0.3
const WIDEST = 1.6

/**
 * Lengthens a run at one of its sites by `extra`, to the nearest font unit. The text stays as it is written: the added
 * glyphs belong to the letter they lengthen. Nothing comes out where the face has no plain tatweel for the place.
 */
export function lengthenRun(
  run: GlyphRun,
  site: KashidaSite,
  extra: Pt,
  shape: Shaper,
): GlyphRun | undefined {
  const { face, size } = run
  const units = Math.round((extra * face.unitsPerEm) / size)
  const width = advanceOf(tatweelsOf(shapeWith(run, site, 1, shape), site, 1))
  if (width <= 0) return undefined
  const about = Math.max(1, Math.round(units / width))
  for (const count of [about, about + 1, about - 1]) {
    const drawn = count > 0 && drawOut(run, site, { units, count }, shape)
    if (drawn) return drawn
  }
  return undefined
}

function shapeWith({ text, face, span }: GlyphRun, { offset }: KashidaSite, count: number, shape: Shaper) {
  return shape({
    text: text.slice(0, offset) + TATWEEL.repeat(count) + text.slice(offset),
    face,
    rightToLeft: true,
    script: 'Arab',
    language: span.language,
  })
}

/** A face may draw several tatweels as one glyph. */
function tatweelsOf({ glyphs }: ShapedText, { offset }: KashidaSite, count: number): readonly Glyph[] {
  return glyphs.filter(({ cluster }) => cluster >= offset && cluster < offset + count)
}

interface Drawn {
  /** By how many font units the word grows. */
  readonly units: number
  readonly count: number
}

function drawOut(
  run: GlyphRun,
  site: KashidaSite,
  { units, count }: Drawn,
  shape: Shaper,
): GlyphRun | undefined {
  const shaped = shapeWith(run, site, count, shape)
  const tatweels = tatweelsOf(shaped, site, count)
  const width = advanceOf(tatweels)
  const natural = advanceOf(run.glyphs)
  // What the tatweels must fill, so that the word is as wide as asked whatever its letters did.
  const total = natural + units - (shaped.advance - width)
  const stretch = total / width
  if (!(stretch >= NARROWEST && stretch <= WIDEST)) return undefined
  const scale = run.size / run.face.unitsPerEm
  let pen = 0
  let from: number | undefined
  let filled = 0
  const glyphs = shaped.glyphs.map((glyph): Glyph => {
    if (!tatweels.includes(glyph)) {
      pen += glyph.advance
      const { cluster } = glyph
      return cluster < site.offset ? glyph : { ...glyph, cluster: cluster - count }
    }
    from ??= pen
    // Whole units, none lost: each ends at its share of the total.
    const end = Math.round(((filled + glyph.advance) * total) / width)
    const advance = end - Math.round((filled * total) / width)
    filled += glyph.advance
    pen += advance
    return { ...glyph, cluster: site.letter, advance, stretch }
  })
  const left = (from ?? 0) * scale
  const lengthened = { site, by: units * scale, from: left, to: left + total * scale }
  return { ...run, glyphs, advance: (natural + units) * scale, lengthened }
}
