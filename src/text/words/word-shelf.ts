/**
 * The shelf of a shaper: every word that its paragraphs were cut into, kept once. A word is the same run of glyphs
 * wherever it is set alike, so that what follows (breaking, casting, checking) may know it again by its identity.
 */

import type { FontFace } from '../faces/font.ts'
import type { Shaper } from '../faces/shape.ts'
import type { JoinPlaces } from '../letters/kashida-places.ts'
import type { GlyphRun, SpanStyle, TextRun } from '../paragraph.ts'

/** How the words of a run are set, all alike. */
export interface WordSetting {
  readonly run: TextRun
  readonly span: SpanStyle
  /** Whether the text may hold characters that are not drawn. */
  readonly holdsHidden: boolean
  /** Whether words are shaped in the wide forms of their face as well. */
  readonly wideForms: boolean
  /** By which table words may be lengthened, where they may. */
  readonly places: JoinPlaces | undefined
}

interface WordShelf {
  readonly spans: Map<string, KeptSpan>
  readonly words: Map<FontFace, Map<string, Map<string, GlyphRun>>>
}

interface KeptSpan extends SpanStyle {
  /** Tells it apart from all others of the shelf. */
  readonly number: number
}

/** For as long as the shaper is in use. */
const shelves = new WeakMap<Shaper, WordShelf>()

export function shelfOf(shape: Shaper): WordShelf {
  const kept = shelves.get(shape)
  if (kept) return kept
  const shelf: WordShelf = { spans: new Map(), words: new Map() }
  shelves.set(shape, shelf)
  return shelf
}

/** What says the same of its text as a span does: one for all spans that are alike. */
export function keepSpan({ spans }: WordShelf, { style, language, link }: SpanStyle): KeptSpan {
  const { faces, size, colour, rise, body, wordSpace } = style
  const key = [faces.arabic, faces.latin, size, colour, rise, body, wordSpace, language, link].join('\0')
  const kept = spans.get(key)
  if (kept) return kept
  const span = { style, language, ...(link !== undefined && { link }), number: spans.size }
  spans.set(key, span)
  return span
}

/** The words known that are set this way, by their text. */
export function wordsOf(
  { words }: WordShelf,
  { run, span, wideForms, places }: WordSetting & { readonly span: KeptSpan },
): Map<string, GlyphRun> {
  const { face, level, script, size, shown = '' } = run
  const ofFace = words.get(face) ?? new Map<string, Map<string, GlyphRun>>()
  words.set(face, ofFace)
  const key = [level, script, size, shown, span.number, wideForms, places].join('\0')
  const alike = ofFace.get(key) ?? new Map<string, GlyphRun>()
  ofFace.set(key, alike)
  return alike
}
