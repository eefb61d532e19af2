/**
 * Sorts → the same with marks of direction, which nobody sees: they tell readers which way the sorts run. Every
 * reader guesses the order of a line in its own way:
 *
 * - poppler reads a weak sign together with the space at its left, unless an Arabic letter mark stands between: that
 *   is told at the end of the page (`whispers.ts`), where only poppler sees that it stands in the line.
 * - PDFium turns brackets round, unless they follow a left-to-right mark, and does not turn round weak signs and marks
 *   that stand together: that is told to it alone.
 * - MuPDF takes Arabic digits for letters, signs of quantity for letters of the other direction, and a jump between two
 *   stretches of one direction for a new line.
 * - pdf.js leaves out a sort that ends in a mark of direction, and moves on by nothing: what only steers is no text
 *   to it. A space that begins with one it takes for a letter, where it would lose the space.
 *
 * Marks in the text are in the way of who looks for it, and stand only where a reader cannot be told otherwise.
 */

import type { Sort } from './sort.ts'
import { type Beside, kindOf, type Surroundings } from './surroundings.ts'

/** Keeps what stands beside it on the Arabic side (UAX #9, 2.6). */
export const ARABIC_LETTER_MARK = '\u061C'
export const LEFT_TO_RIGHT_MARK = '\u200E'

/** Draws nothing: it tells readers which way its neighbours run. */
export function steer(text: string, advance = 0): Sort {
  return { components: [], advance, text }
}

/** What MuPDF takes for letters of the other direction, unless they follow a mark in one sort (UAX #9: ES and ET). */
const QUANTITY = /^[+\-−#%٪‰$¢£¥€₪°]/u

/** What poppler takes for one word with the sign at its right: it hears nothing between the two. */
const IN_WORD: ReadonlySet<Beside> = new Set(['told', 'end', 'weak', 'sign', 'bracket'])

/** What is told beside a sort from right to left, given what stands at its left. */
export function steerSign(
  sort: Sort,
  { left, nearest, edge }: Pick<Surroundings, 'left' | 'nearest' | 'edge'>,
): Sort {
  const kind = kindOf(sort.text)
  const guarded = kind === 'weak' && left === 'space'
  const apart = (kind === 'mark' || kind === 'weak') && nearest === 'weak'
  const told = {
    ...sort,
    ...(guarded && { guarded }),
    ...(apart && { aside: { left: ARABIC_LETTER_MARK } }),
  }
  const inLine = left === 'insertion' || edge ? kind !== 'letter' : kind === 'weak' && IN_WORD.has(left)
  return inLine || QUANTITY.test(sort.text) ? { ...told, text: ARABIC_LETTER_MARK + sort.text } : told
}

/** Where a stretch begins beside another MuPDF is told that it turns, and poppler is kept from hearing that. */
export function steerEdge(sorts: readonly Sort[], { edge }: Pick<Surroundings, 'edge'>): Sort[] {
  const [first, ...others] = sorts
  return edge && first ? [{ ...first, guarded: true }, ...others] : [...sorts]
}

/** Where a space stands, at a line’s end too. */
const SPACED: ReadonlySet<Beside> = new Set(['space', 'told', 'end'])

/** PDFium turns a bracket round, unless it is told of the other direction, and does not turn a space beside it. */
export function steerBracket(sort: Sort, left: Beside): Sort {
  if (kindOf(sort.text) !== 'bracket') return sort
  const apart = SPACED.has(left) || left === 'sign'
  return { ...sort, aside: { ...(apart && { left: ARABIC_LETTER_MARK }), right: LEFT_TO_RIGHT_MARK } }
}

/** An insertion is kept apart from what stands at its left, and begins with a letter or a change of direction. */
export function steerInsertion(
  sorts: readonly Sort[],
  { left, nearest, lends }: Pick<Surroundings, 'left' | 'nearest' | 'lends'>,
): Sort[] {
  const [first, ...others] = lends ? lend(sorts) : sorts
  if (left === 'insertion' || !first) return [...sorts]
  const kind = kindOf(first.text)
  const apart = left !== 'letter' && left !== 'end'
  const begun: Sort = {
    ...first,
    ...(apart && { guarded: true }),
    ...(nearest === 'weak' && kind === 'weak' && { aside: { left: ARABIC_LETTER_MARK } }),
  }
  const isSaid = sorts.some(({ text }) => ARABIC_DIGIT.test(text))
  return kind === 'letter' || isSaid ? [begun, ...others] : [steer(LEFT_TO_RIGHT_MARK), begun, ...others]
}

function lend(sorts: readonly Sort[]): Sort[] {
  return sorts.map((sort, index) => (index === sorts.length - 1 ? { ...sort, text: `${sort.text} ` } : sort))
}

/** What a stretch says as one, over the head of its sorts. */
export interface ActualText {
  readonly text: string
  /** Shown before the sorts, unseen, one for each character: where MuPDF finds the places of the text. */
  readonly ghosts: readonly Sort[]
}

const ARABIC_DIGIT = /[\u0660-\u0669]/

/** What a run of Arabic digits says: MuPDF would turn it round. */
export function wordDigits(sorts: readonly Sort[]): ActualText | undefined {
  const text = sorts.map((sort) => sort.text).join('')
  if (!ARABIC_DIGIT.test(text)) return undefined
  const ghosts = sorts.flatMap((sort) =>
    [...sort.text].map((_, index) => steer(LEFT_TO_RIGHT_MARK, index === 0 ? sort.advance : 0)),
  )
  return { text, ghosts }
}

/** The space that a line ends at, said at its left end: pdf.js would take a mark there into the line before. */
export function lineEnd(advance: number): Sort {
  return steer(`${ARABIC_LETTER_MARK} `, advance)
}

/** Spaces between words from right to left. */
export function steerSpaces(
  sorts: readonly Sort[],
  { spoken, width }: Pick<Surroundings, 'spoken' | 'width'>,
): Sort[] {
  if (spoken === 'before') return []
  if (spoken === undefined) return [...sorts]
  const told = sorts.map(
    (sort): Sort => (spoken === 'lent' ? sort : { ...sort, text: ARABIC_LETTER_MARK + sort.text }),
  )
  const [first] = told
  return width !== undefined && first && told.length === 1 ? [{ ...first, advance: width }] : told
}

/** A word says the space at its right with its first letter: to readers both are one sign. */
export function sayWithSpace(sorts: readonly Sort[], width: number | undefined): Sort[] {
  const last = sorts.at(-1)
  if (width === undefined || !last) return [...sorts]
  return [...sorts.slice(0, -1), { ...last, text: `${last.text} `, advance: last.advance + width }]
}
