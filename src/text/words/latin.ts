/**
 * Latin words in narrow columns → their parts; once lines are chosen, the parts of a line → words whole again, or with
 * their hyphen.
 */

import { SOFT_HYPHEN } from '../../controls.ts'
import type { Shaper } from '../faces/shape.ts'
import { hyphenate } from '../letters/hyphenate.ts'
import type { GlyphRun, Word } from '../paragraph.ts'

/** Letters of one Latin word; digits and signs are not divided. */
const LATIN_WORD = /[\p{Script=Latin}\p{M}]+/gu

const CAPITAL = /^\p{Lu}/u
/** Of languages in which every noun has a capital: German. */
const CAPITALISES = /^de\b/iu

/** Offsets at which the Latin words of a text may be divided, each with the sign of a hyphen. */
export function hyphenPoints(text: string, language: string): number[] {
  return [...text.matchAll(LATIN_WORD)].flatMap(({ 0: word, index }) => {
    // A name is not divided: its reader may never have seen it whole.
    if (CAPITAL.test(word) && !CAPITALISES.test(language)) return []
    let length = 0
    return hyphenate(word, language)
      .slice(0, -1)
      .map((part) => {
        length += part.length
        return length
      })
      .filter((before) => before >= FEWEST_BEFORE && word.length - before >= FEWEST_AFTER)
      .map((before) => index + before)
  })
}

/** Letters of a divided word on either line: fewer are hard to know again between Arabic words. */
const FEWEST_BEFORE = 3
const FEWEST_AFTER = 4

const HYPHEN = '-'

/**
 * A part of a word with the hyphen that its line ends with. It reads as a soft one, being the line's and not the text's
 * (ISO 32000-1, 14.8.2.2.3).
 */
export function addHyphen(run: GlyphRun, shape: Shaper): GlyphRun {
  return { ...reshape(run, run.text + HYPHEN, shape), text: run.text + SOFT_HYPHEN }
}

/** Parts of a word that fell on one line, whole again. */
export function joinParts(words: readonly Word[], shape: Shaper): readonly Word[] {
  if (!words.some(({ run }) => run.continues)) return words
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last && word.run.continues)
      joined[joined.length - 1] = { ...last, run: reshape(last.run, last.run.text + word.run.text, shape) }
    else joined.push(word)
  }
  return joined
}

function reshape(run: GlyphRun, text: string, shape: Shaper): GlyphRun {
  const { face, span, size } = run
  const request = { text, face, rightToLeft: false, script: 'Latn' as const, language: span.language }
  const { glyphs, advance } = shape(request)
  return { ...run, text, glyphs, advance: (advance * size) / face.unitsPerEm }
}
