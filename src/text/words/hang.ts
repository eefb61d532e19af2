/**
 * A word → how far its punctuation hangs beyond the measure where it begins or ends a line. An even edge is a matter
 * for the eye: light signs are set beyond it, by a table.
 */

import type { Direction } from '../../direction.ts'
import { isRightToLeft } from '../letters/bidi.ts'
import type { GlyphRun } from '../paragraph.ts'

/** The part of a sign that stands outside, of those that are light enough. */
const HANGING: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '.': 0.7,
    '،': 0.6,
    ',': 0.7,
    '؛': 0.4,
    ';': 0.4,
    ':': 0.4,
    '-': 0.6,
    '\u2010': 0.6,
    '–': 0.3,
    '—': 0.2,
    '…': 0.3,
    '«': 0.4,
    '»': 0.4,
    '“': 0.6,
    '”': 0.6,
    '"': 0.6,
    '‘': 0.6,
    '’': 0.6,
    "'": 0.6,
    '؟': 0.2,
    '!': 0.3,
    '?': 0.2,
  }),
)

/** Arabic letters, which most words begin and end with. */
const [FIRST_LETTER, LAST_LETTER] = [0x620, 0x64a]

/** In points, of a run that begins a line of its paragraph. */
export function hangBefore(run: GlyphRun, paragraph: Direction): number {
  return hangOf(run, 0, paragraph)
}

/** In points, of a run that ends one. */
export function hangAfter(run: GlyphRun, paragraph: Direction): number {
  return hangOf(run, run.text.length - 1, paragraph)
}

function hangOf(run: GlyphRun, offset: number, paragraph: Direction): number {
  const code = run.text.charCodeAt(offset)
  if (code >= FIRST_LETTER && code <= LAST_LETTER) return 0
  const part = HANGING.get(run.text[offset] ?? '')
  // A sign that stands alone, a dash between words, is no edge of a word.
  if (part === undefined || run.text.length === 1) return 0
  // The first sign of an insertion that runs the other way is not the one that is seen at the line's edge.
  if (isRightToLeft(run.level) !== (paragraph === 'rtl')) return 0
  const width = run.glyphs.reduce((sum, { cluster, advance }) => sum + (cluster === offset ? advance : 0), 0)
  return (part * width * run.size) / run.face.unitsPerEm
}
