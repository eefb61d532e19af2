/** A character → what composition asks of it: its script, and whether it is a mark or an invisible control. */

import { CONTROLS, STEERING_CONTROLS } from '../../controls.ts'

export interface CharacterFacts {
  readonly script: Script
  /** General category M: it sits on the letter before it. */
  readonly mark: boolean
  /** Never drawn. */
  readonly invisible: boolean
  /** Of those, a control told to the algorithms (UAX #9, UAX #14). */
  readonly steers: boolean
}

const ARABIC = /\p{Script=Arabic}/u
/** Greek and Cyrillic are set with the Latin companion. */
const LATIN = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u
const MARK = /\p{M}/u
const INVISIBLE = new RegExp(`[${CONTROLS}]`, 'u')
const STEERS = new RegExp(`[${STEERING_CONTROLS}]`, 'u')

/** By code point: facts of Unicode, of as many characters as the press meets. */
const known = new Map<number, CharacterFacts>()

/** Facts of a code point; what is unstrong is of the common script (UAX #24). */
export function factsOf(codePoint: number): CharacterFacts {
  const kept = known.get(codePoint)
  if (kept) return kept
  const character = String.fromCodePoint(codePoint)
  const script = ARABIC.test(character) ? 'Arab' : LATIN.test(character) ? 'Latn' : 'Zyyy'
  const facts: CharacterFacts = {
    script,
    mark: MARK.test(character),
    invisible: INVISIBLE.test(character),
    steers: STEERS.test(character),
  }
  known.set(codePoint, facts)
  return facts
}

export type Script = 'Arab' | 'Latn' | 'Zyyy'
