/**
 * A word and where its face lets a join be drawn longer → the places to lengthen it, the best first, by a table of
 * `kashida-places.ts`; and the words that are never lengthened.
 */

import { type JoinedLetter, joinLetters, TATWEEL } from './joining.ts'
import { isOf, type Join, type JoinPlaces, rowOf } from './kashida-places.ts'

/** A place where a word may be lengthened. */
export interface KashidaSite {
  /** UTF-16 offset in the word: the tatweel goes before this character. */
  readonly offset: number
  /** Offset of the letter drawn longer, the one before the join. */
  readonly letter: number
  /** 1 is best: the number of its row in the table. */
  readonly priority: number
}

/** Shorter words have one shape in the eye, and a longer join breaks it. */
const FEWEST_LETTERS = 4

/** Tanwin of fatha: it stands on the alef that ends its word, or right before it, and holds the two together. */
const FATHATAN = '\u064B'

/** The name of God is written one way, with or without what is prefixed to it. */
const NAME_OF_GOD = /^[وفبتكأ]*(?:[اٱ]ل|ل)له(?:م)?$/

/**
 * The places to lengthen a word, by the table; of equals the last first, since a line is drawn out towards its end.
 * A tatweel at the end is a prefix reaching for a word of another script, «الـ», and stays as it was typed.
 * `mayPart` holds the offsets before which the face allows a tatweel: none inside a ligature is among them.
 */
export function sitesOf(word: string, mayPart: readonly number[], places: JoinPlaces): KashidaSite[] {
  const letters = joinLetters(word).filter(({ joining, character }) => joining || character === TATWEEL)
  if (letters.length < FEWEST_LETTERS || letters.at(-1)?.character === TATWEEL) return []
  if (NAME_OF_GOD.test(letters.map(({ character }) => character).join(''))) return []
  const sites: KashidaSite[] = []
  letters.forEach((before, index) => {
    const after = letters[index + 1]
    if (!before.joinsNext || !after || !mayPart.includes(after.offset) || isLamAlef(before, after)) return
    const join: Join = {
      before,
      after,
      ...(letters[index - 1]?.joinsNext && { previous: letters[index - 1] as JoinedLetter }),
      ...(after.joinsNext && letters[index + 2] && { next: letters[index + 2] as JoinedLetter }),
      ends: index + 2 === letters.length,
      head: letters
        .slice(0, index)
        .map(({ character }) => character)
        .join(''),
    }
    if (join.ends && isOf(after, 'alef') && word.includes(FATHATAN)) return
    const priority = rowOf(join, places)
    if (priority !== undefined) sites.push({ offset: after.offset, letter: before.offset, priority })
  })
  return sites.reverse().sort((a, b) => a.priority - b.priority)
}

/** Written as one sign, whether its face draws it as one glyph or as two. */
function isLamAlef(before: JoinedLetter, after: JoinedLetter): boolean {
  return isOf(before, 'lam') && isOf(after, 'alef')
}
