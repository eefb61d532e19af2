/**
 * Characters that no face sets, and the order → what is said of each, once for the issue and at its own place: an error
 * where it would be drawn, a warning where it is marked or left to the faces of a reader.
 */

import type { Diagnostic, Span } from '../diagnostic.ts'
import type { Issue } from '../issue/issue.ts'

/** What becomes of them. */
export type Uncovered = 'refused' | 'marked' | 'left to the reader'

/** Editions that draw no letter of ours, but for the cover. */
const NOT_DRAWN: ReadonlySet<string> = new Set(['epub', 'text', 'report'])

/** What an order of these editions does with them: nothing is printed with a hole in it. */
export function fateOf({ uncovered }: Issue, editions: readonly string[]): Uncovered {
  if (editions.every((edition) => NOT_DRAWN.has(edition)))
    return uncovered === 'mark' ? 'marked' : 'left to the reader'
  return uncovered === 'mark' && !editions.includes('print') ? 'marked' : 'refused'
}

/** As an editor finds it in a file of characters: U+6F22. */
function codesOf(grapheme: string): string {
  return Array.from(grapheme, (character) => {
    const code = character.codePointAt(0) as number
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  }).join(' ')
}

/** What stands for it on the screen, in the e-book and in the texts. */
export function markOf(grapheme: string): string {
  return `[${codesOf(grapheme)}]`
}

const ENDS: Readonly<Record<Uncovered, string>> = {
  refused: 'expected one that a face has',
  marked: 'expected one that a face has; it is marked by its code until it is mended',
  'left to the reader': 'expected one that a face has; a reader’s own faces must show it',
}

export function tellUncovered(
  graphemes: readonly string[],
  fate: Uncovered,
  find: (character: string) => Span | undefined,
): Diagnostic[] {
  return graphemes.map((grapheme): Diagnostic => {
    const span = Array.from(grapheme, find).find((place) => place !== undefined)
    return {
      severity: fate === 'refused' ? 'error' : 'warning',
      code: 'layout/uncovered-character',
      message: `Unexpected character «${grapheme}» (${codesOf(grapheme)}), ${ENDS[fate]}.`,
      hint: 'Write it in words, or give the theme a face that has it.',
      ...(span && { span }),
    }
  })
}
