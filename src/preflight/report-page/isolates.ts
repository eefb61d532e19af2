/**
 * A sentence → the same with what is of another direction in it isolated: left open, a name would take the signs
 * beside it to the wrong end of the line.
 */

import { directionOfPassage } from '../../direction.ts'
import { element, type Html, join, text } from './html.ts'
import { splitQuotes } from './words.ts'

/** An Arabic sentence, with what it quotes in « ». */
export function isolateQuotes(arabic: string): Html {
  return join(
    splitQuotes(arabic).map((part) =>
      part.startsWith('«') ? join([text('«'), isolate(part.slice(1, -1)), text('»')]) : text(part),
    ),
  )
}

/** What an English sentence quotes, and Arabic words outside quotes. */
const APART =
  /(“[^”]*”|"[^"]*"|\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{N}\p{Cf}\s،؛]*[\p{Script=Arabic}\p{M}])?)/u

export function isolateArabic(english: string): Html {
  return join(
    english.split(APART).map((part, index) => {
      // Every second part is one that was split by.
      if (index % 2 === 0) return text(part)
      if (!/^[“"]/.test(part)) return isolate(part)
      const [open = '', shut = ''] = [part[0], part.at(-1)]
      return join([text(open), isolate(part.slice(1, -1)), text(shut)])
    }),
  )
}

/**
 * Words of the issue, in the direction in which they are set: an engine goes by their first letter, and would take an
 * Arabic line that begins with an address for one from left to right.
 */
function isolate(words: string): Html {
  return element('bdi', { dir: directionOfPassage(words, 'rtl') }, text(words))
}
