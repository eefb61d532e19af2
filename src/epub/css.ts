/**
 * What the design decides → what a style sheet declares: sides, sizes, faces, what is kept together. Engines older
 * than the words for them are told too.
 */

import { BOOK_DIRECTION } from '../direction.ts'

/** Where a line begins, and where it ends: engines that know no logical sides drop the rules that have them. */
export const START = BOOK_DIRECTION === 'rtl' ? 'right' : 'left'
export const END = BOOK_DIRECTION === 'rtl' ? 'left' : 'right'

/** The way of what runs against the book. */
export const OTHER_RUN = BOOK_DIRECTION === 'rtl' ? 'ltr' : 'rtl'

/** Of the size of type, to two places: a tenth of a pixel. */
export function toEm(size: number): string {
  return `${Number(size.toFixed(2))}em`
}

/** Families from the best; `wordSpace` is in em, beyond the face's own. */
export function castFace(families: string, wordSpace: number): string {
  return `font-family: ${families};
  word-spacing: ${wordSpace === 0 ? 'normal' : toEm(wordSpace)};`
}

/** The display face as a rule declares it, and how large it is where the sheet asks for a size. */
export interface Display {
  readonly face: string
  readonly size: (em: number) => string
}

/** No page ends there where it can be helped: in the words of CSS, and in those it had before. */
export function avoidBreak(where: 'before' | 'after' | 'inside'): string {
  return `break-${where}: avoid;
  page-break-${where}: avoid;`
}
