/**
 * A run's sorts → the parts it is shown in, as the numbers of its sorts: what PDFium is told stands between two text
 * objects, and what only steers is an object of its own.
 */

import type { Pt } from '../geometry.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun, PlacedRun } from '../text/paragraph.ts'
import { type Aside, isSteer, type Sort } from './sort.ts'
import type { SortCase } from './sort-case.ts'
import { actualTextOf, sortRun } from './sorts.ts'
import { type ActualText, ARABIC_LETTER_MARK, LEFT_TO_RIGHT_MARK, steer } from './steering.ts'
import type { Surroundings } from './surroundings.ts'

/** A run, or a part of one, made ready to draw: the case its sorts lie in, and their numbers. */
export interface CastRun {
  readonly placed: PlacedRun
  readonly from: SortCase
  readonly shown: Cast
  /** Where in its line poppler is told that what stands at the left is apart. */
  readonly guards: readonly Pt[]
  /** Where it is begun, if not where it stands. */
  readonly beginning?: Pt
}

export interface Cast {
  /** Of each group of joined letters, left to right: hexadecimal codes of two bytes each. */
  readonly groups: readonly string[]
  /** Font units. */
  readonly advance: number
  /** What stands at its right may be parted from it. */
  readonly opens: boolean
  /** It draws nothing. */
  readonly steers: boolean
  /** It says the space at its right, too. */
  readonly spaced: boolean
  /** A space that is drawn behind the stretch that it ends. */
  readonly alone?: true
  readonly aside: Aside
  /** Left edges of guarded sorts: font units, and gaps between letters before them. */
  readonly guards: readonly { readonly advance: number; readonly gaps: number }[]
  /** What it says as one, the codes that say it unseen, and their width. */
  readonly actualText?: { readonly text: string; readonly codes: string; readonly advance: number }
}

/** Says to a reader that from here on it goes from left to right, or as what follows will say. */
export const TURN = steer(LEFT_TO_RIGHT_MARK)
/** Says that what stood before was not the word before. */
export const RETURN = steer(ARABIC_LETTER_MARK)

export function castParts(run: GlyphRun, from: SortCase, surroundings: Surroundings): Cast[] {
  // Every case has what may be shown before its sorts: when a line is drawn it is too late to cast.
  for (const sort of [TURN, RETURN]) from.numberOf(sort)
  const alone = surroundings.spoken === 'alone' || surroundings.spoken === 'lent'
  const parts = cutParts(sortRun(run, surroundings)).map(
    (sorts): Cast => ({ ...castPart(sorts, from), ...(alone && { alone }) }),
  )
  const actualText = isRightToLeft(run.level) ? undefined : actualTextOf(run)
  return actualText ? parts.map((part) => ({ ...part, actualText: castActualText(actualText, from) })) : parts
}

function cutParts(sorts: readonly Sort[]): Sort[][] {
  const parts: Sort[][] = []
  for (const sort of sorts) {
    const last = parts.at(-1)?.at(-1)
    const goesOn = last && isSteer(last) === isSteer(sort) && !last.aside?.right && !sort.aside?.left
    if (goesOn) parts.at(-1)?.push(sort)
    else parts.push([sort])
  }
  return parts
}

function castPart(sorts: readonly Sort[], from: SortCase): Cast {
  const [first, last] = [sorts[0] as Sort, sorts.at(-1) as Sort]
  const groups = ['']
  const guards: { readonly advance: number; readonly gaps: number }[] = []
  let advance = 0
  for (const sort of sorts) {
    if (sort.guarded) guards.push({ advance, gaps: groups.length - 1 })
    groups[groups.length - 1] += from.codeOf(sort)
    advance += sort.advance
    if (sort.opens && sort !== last) groups.push('')
  }
  const { left } = first.aside ?? {}
  const { right } = last.aside ?? {}
  return {
    groups,
    advance,
    opens: last.opens ?? false,
    steers: isSteer(first),
    spaced: last.text.endsWith(' '),
    aside: { ...(left && { left }), ...(right && { right }) },
    guards,
  }
}

function castActualText({ text, ghosts }: ActualText, from: SortCase): NonNullable<Cast['actualText']> {
  return {
    text,
    codes: ghosts.map((ghost) => from.codeOf(ghost)).join(''),
    advance: ghosts.reduce((sum, { advance }) => sum + advance, 0),
  }
}
