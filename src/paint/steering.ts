/**
 * Sorts → the same with marks of direction, which nobody sees: they tell readers which way the sorts run. Every
 * reader guesses the order of a line in its own way:
 *
 * - poppler reads signs at the left of an insertion into it, unless an Arabic letter mark stands between.
 * - PDFium turns brackets round, unless they follow a left-to-right mark, and does not turn round signs and marks
 *   that stand together.
 * - MuPDF takes Arabic digits for letters, and a jump between two stretches of one direction for a new line.
 * - pdf.js leaves out a sort that ends in a mark of direction, and moves on by nothing: what only steers is no text
 *   to it. A space that begins with one it takes for a letter, where it would lose the space.
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

/** What stands before the text of a sort that ends in a sign or a mark, or is one. */
export function guardOf(kind: Beside, left: Beside): string {
  return kind === 'letter' || left === 'letter' ? '' : ARABIC_LETTER_MARK
}

/** An insertion begins with what keeps the signs at its left out of it, and with a change of direction. */
export function steerInsertion(sorts: readonly Sort[], { left, right }: Surroundings): Sort[] {
  const [first] = sorts
  if (left === 'insertion' || !first) return [...sorts]
  const apart = isApart(left) ? ARABIC_LETTER_MARK : ''
  // A bracket's own stretch ended in a left-to-right mark already.
  if (right === 'bracket') return [steer(ARABIC_LETTER_MARK), ...sorts]
  if (apart === '' && kindOf(first.text) === 'letter') return [...sorts]
  return [steer(LEFT_TO_RIGHT_MARK + apart), ...sorts]
}

function isApart(left: Beside): boolean {
  return left !== 'letter' && left !== 'end' && left !== 'insertion'
}

/** What a stretch says as one, over the head of its sorts. */
export interface ActualText {
  readonly text: string
  /** Shown before the sorts, unseen, one for each character: where MuPDF finds the places of the text. */
  readonly ghosts: readonly Sort[]
}

const ARABIC_DIGIT = /[\u0660-\u0669]/

/** What a run of Arabic digits says: MuPDF would turn it round, and PDFium would join it to the sign at its left. */
export function wordDigits(sorts: readonly Sort[], { left, right }: Surroundings): ActualText | undefined {
  const text = sorts.map((sort) => sort.text).join('')
  if (!ARABIC_DIGIT.test(text)) return undefined
  const apart = isApart(left) ? [steer(LEFT_TO_RIGHT_MARK)] : []
  const marks = sorts.flatMap((sort) =>
    [...sort.text].map((_, index) => steer(LEFT_TO_RIGHT_MARK, index === 0 ? sort.advance : 0)),
  )
  const [first, ...others] = [...apart, ...marks] as [Sort, ...Sort[]]
  return {
    text: (apart.length > 0 ? ARABIC_LETTER_MARK : '') + text,
    ghosts: [right === 'bracket' ? { ...first, text: ARABIC_LETTER_MARK } : first, ...others],
  }
}

/** Brackets stand in stretches of their own, with a left-to-right mark at their right. */
export function steerBrackets(sorts: readonly Sort[], right: Beside, width: number): Sort[] {
  return sorts.flatMap((sort, place): Sort[] => {
    if (kindOf(sort.text.at(-1) ?? '') !== 'bracket') return [sort]
    const { opens, ...bare } = sort
    const next = sorts[place + 1]
    const beside = next ? kindOf(next.text.replaceAll(ARABIC_LETTER_MARK, '')) : right
    // What is read before it ended from left to right: it begins from right to left.
    const opening = beside === 'insertion' || beside === 'bracket' ? ARABIC_LETTER_MARK : ''
    return [
      {
        ...bare,
        advance: bare.advance - width,
        text: opening + LEFT_TO_RIGHT_MARK + bare.text,
        alone: true,
      },
      { ...steer(LEFT_TO_RIGHT_MARK, width), ...(opens && { opens }), alone: true },
    ]
  })
}

/** The space that a line ends at, said at its left end: pdf.js would take a mark there into the line before. */
export function lineEnd(advance: number): Sort {
  return steer(`${ARABIC_LETTER_MARK} `, advance)
}

/** Where a stretch ends: a space there is told as a letter, or pdf.js loses it. */
const ENDS: ReadonlySet<Beside> = new Set(['insertion', 'bracket', 'seam'])

/** Spaces between words from right to left. */
export function steerSpaces(sorts: readonly Sort[], { left, right, width }: Surroundings): Sort[] {
  const told = sorts.map((sort, place): Sort => {
    const guarded =
      width !== undefined ||
      (place === 0 && ENDS.has(left)) ||
      (place === sorts.length - 1 && (ENDS.has(right) || right === 'mark'))
    return guarded ? { ...sort, text: ARABIC_LETTER_MARK + sort.text } : sort
  })
  const [first] = told
  return width !== undefined && first && told.length === 1 ? [{ ...first, advance: width }] : told
}
