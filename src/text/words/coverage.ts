/**
 * Texts and faces → the characters in them that only another family can set, and those that nothing sets: known before
 * a line is broken.
 */

import { factsOf } from '../letters/character.ts'
import { graphemesOf } from '../letters/graphemes.ts'
import { chooseFor, type FacesAtHand } from './choose-face.ts'

/** Characters that every face has which sets Arabic beside Latin letters. */
const USUAL = /^[\n\t -~\u0600-\u06FF]*$/u
/** Other characters, with the letter and the marks before them and the marks behind: whole graphemes, and little else. */
const UNUSUAL = /(?:\P{M}\p{M}*)?[^\n\t -~\u0600-\u06FF]+\p{M}*/gu

/** Every grapheme of the texts that a face may lack, each once. */
export function unusualGraphemes(texts: Iterable<string>): string[] {
  // The same quotation marks stand beside the same letters all over an issue: each piece is cut once.
  const pieces = new Set([...new Set(texts)].flatMap((text) => text.match(UNUSUAL) ?? []))
  const graphemes = [...pieces].flatMap((piece) => graphemesOf(piece))
  return [...new Set(graphemes.filter((grapheme) => !USUAL.test(grapheme)))]
}

/** Those of the graphemes that no face at hand sets; `likeness` counts what only looks like them as good enough. */
export function withoutFace(
  graphemes: readonly string[],
  atHand: FacesAtHand,
  likeness: 'likeness' | 'itself',
): string[] {
  return graphemes.filter((grapheme) => {
    const facts = Array.from(grapheme, (character) => factsOf(character.codePointAt(0) as number))
    if (facts.every(({ invisible }) => invisible)) return false
    const choice = chooseFor(grapheme, facts[0]?.script ?? 'Zyyy', atHand)
    return !choice || (likeness === 'itself' && choice.form?.same === false)
  })
}
