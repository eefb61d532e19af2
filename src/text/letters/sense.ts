/** A text and a place between two of its words → what a line that ends there would leave open. */

/** Nothing after a pause; a phrase within one; a leaning word is said with the next one. */
export type Sense = 'pause' | 'within' | 'leaning'

const PAUSE = /[.،؛؟!:…]["»”’)\]]*\s*$/u
const LAST_WORD = /([\p{L}\p{M}]+)\s*$/u
const SHADDA = '\u0651'
const MARKS = /\p{M}/gu

/**
 * Words that lean: prepositions, negations, particles, relatives and demonstratives, a vocative. Words of one or two
 * letters lean whatever they are (زي, قد), but where the last is a double one, which makes a verb or a noun of them (صُفّ).
 * With «and» or «so» before it a word leans as it does without.
 */
const LEANING = new Set(
  (
    'في من لا لم لن قد يا أو أم إن أن كل ما هل عن مع كي بل ذو ذي ذا زي لو ' +
    'على علي إلى الى حتى اللي الذي التي بين عند كما مفيش إلا ليس غير مثل ثم أي سوف لقد منذ حيث لكي لكن ' +
    'هذا هذه ذلك تلك هؤلاء أولئك'
  ).split(' '),
)
const CONJUNCTION = /^[وف](?=..)/u

/** A number is said with what it counts. */
const NUMBER_ENDS = /[\d\u0660-\u0669]\s*[%٪]?\s+$/u
const WORD_BEGINS = /^[\p{L}]/u

/** What is said with the word before it: in speech the demonstrative comes last («النوع ده»). */
const LEANS_BACK = /^(?:ده|دي|دا|دول)(?![\p{L}\p{M}])/u

/** Letters and marks: no word that leans is longer. */
const LONGEST_WORD = 24

/** How the sentence stands at a line end between two words. */
export function senseAt(text: string, offset: number): Sense {
  const before = text.slice(Math.max(0, offset - LONGEST_WORD), offset)
  if (PAUSE.test(before)) return 'pause'
  if (NUMBER_ENDS.test(before) && WORD_BEGINS.test(text.slice(offset, offset + 1))) return 'leaning'
  if (LEANS_BACK.test(text.slice(offset, offset + LONGEST_WORD))) return 'leaning'
  const word = LAST_WORD.exec(before)?.[1]
  return word && isLeaning(word) ? 'leaning' : 'within'
}

function isLeaning(marked: string): boolean {
  const word = marked.replace(MARKS, '')
  const isShort = word.length <= 2 && !marked.includes(SHADDA)
  return isShort || LEANING.has(word) || LEANING.has(word.replace(CONJUNCTION, ''))
}
