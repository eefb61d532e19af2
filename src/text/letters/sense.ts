/** A text and a place between two of its words → what a line that ends there would leave open. */

/** Nothing after a pause; a phrase within one; a leaning word is said with the next one. */
export type Sense = 'pause' | 'within' | 'leaning'

const PAUSE = /[.،؛؟!:…]["»”’)\]]*\s*$/u
const LAST_WORD = /([\p{L}\p{M}]+)\s*$/u
const MARKS = /\p{M}/gu

/**
 * Words that lean: prepositions, negations, particles and relatives, a vocative. Words of one or two letters lean
 * whatever they are (زي, قد, إنّ); with «and» or «so» before it a word leans as it does without.
 */
const LEANING = new Set(
  (
    'في من لا لم لن قد يا أو أم إن أن كل ما هل عن مع كي بل ذو ذي ذا زي لو ' +
    'على علي إلى الى حتى اللي الذي التي بين عند كما مفيش إلا ليس غير مثل سوف لقد منذ حيث لكي لكن'
  ).split(' '),
)
const CONJUNCTION = /^[وف](?=..)/u

/** A number is said with what it counts. */
const NUMBER_ENDS = /[\d\u0660-\u0669]\s*[%٪]?\s+$/u
const WORD_BEGINS = /^[\p{L}]/u

/** Letters and marks: no word that leans is longer. */
const LONGEST_WORD = 24

/** How the sentence stands at a line end between two words. */
export function senseAt(text: string, offset: number): Sense {
  const before = text.slice(Math.max(0, offset - LONGEST_WORD), offset)
  if (PAUSE.test(before)) return 'pause'
  if (NUMBER_ENDS.test(before) && WORD_BEGINS.test(text.slice(offset, offset + 1))) return 'leaning'
  const word = LAST_WORD.exec(before)?.[1]?.replace(MARKS, '')
  return word && isLeaning(word) ? 'leaning' : 'within'
}

function isLeaning(word: string): boolean {
  return word.length <= 2 || LEANING.has(word) || LEANING.has(word.replace(CONJUNCTION, ''))
}
