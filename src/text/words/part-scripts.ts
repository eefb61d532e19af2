/** A word in its paragraph → the same, a little apart from a word of the other script that is written right beside it. */

import { isRightToLeft } from '../letters/bidi.ts'
import type { GlyphRun, Word } from '../paragraph.ts'

/** Between an Arabic letter and a Latin one that is written right beside it, in ems. */
const SCRIPT_GAP = 0.12
const ARABIC_THEN_LATIN = /^\p{Script=Arabic}\p{M}*[\u2066-\u2069]*\p{Script=Latin}/u
const LATIN_THEN_ARABIC = /^\p{Script=Latin}\p{M}*[\u2066-\u2069]*\p{Script=Arabic}/u
/** Letter, marks and controls before a place, at most. */
const SIGHT = 6

/** An Arabic word beside a Latin one without a space, such as a prefix, with a little space of its own at that end. */
export function partScripts(text: string, { run, start }: Word): GlyphRun {
  if (!isRightToLeft(run.level) || run.space) return run
  const end = start + run.text.length
  const letters = /\p{L}\p{M}*$/u.exec(run.text)?.[0] ?? ''
  const beforeLatin = ARABIC_THEN_LATIN.test(letters + text.slice(end, end + SIGHT))
  const preceding = /\p{L}\p{M}*[\u2066-\u2069]*$/u.exec(text.slice(Math.max(0, start - SIGHT), start))
  const afterLatin = preceding !== null && LATIN_THEN_ARABIC.test(preceding[0] + run.text)
  if (!beforeLatin && !afterLatin) return run
  const gap = Math.round(SCRIPT_GAP * run.face.unitsPerEm)
  const last = run.glyphs.length - 1
  // Glyphs stand in visual order: what follows an Arabic word stands to the left of its first one.
  const glyphs = run.glyphs.map((glyph, index) => ({
    ...glyph,
    dx: glyph.dx + (beforeLatin && index === 0 ? gap : 0),
    advance:
      glyph.advance + (beforeLatin && index === 0 ? gap : 0) + (afterLatin && index === last ? gap : 0),
  }))
  const added = (Number(beforeLatin) + Number(afterLatin)) * gap
  const advance = run.advance + (added * run.size) / run.face.unitsPerEm
  return { ...run, glyphs, advance, sites: [], wide: undefined }
}
