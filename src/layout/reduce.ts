/**
 * Pictures, tables and boxes that stand far from their text, or found no page → the same a step smaller: not over all columns,
 * then cut lower, then before the paragraph that they stand behind.
 */

import type { Picture, PictureGroup } from '../issue/block.ts'
import type { Flowed } from './flow/story.ts'
import type { Exhibited, Row } from './grid/row.ts'
import type { Compositor, Reduction } from './set/compositor.ts'

type Reductions = NonNullable<Compositor['reduced']>
type Step = readonly [Exhibited, Reduction]

/** What becomes of a picture, step by step. */
const STEPS: readonly Reduction[] = ['column', 'low', 'lowest', 'early']

/** Tables over all columns that found no page. */
export function leftTables({ insets }: Flowed): Row[] {
  return insets.flatMap((inset) =>
    inset.kind === 'picture' && inset.row.solid?.of?.kind === 'table' ? [inset.row] : [],
  )
}

/** One step more for each of the strays, else for the nearest picture before them; nothing where none can take one. */
export function reduce(
  before: Reductions = new Map(),
  strays: readonly Row[],
  galley: readonly Row[],
): Reductions | undefined {
  const own = strays.flatMap((row) => stepOf(row, before))
  const first = strays[0] ? galley.indexOf(strays[0]) : 0
  const others = galley.slice(0, first).toReversed()
  const steps = own.length > 0 ? own : others.flatMap((row) => stepOf(row, before)).slice(0, 1)
  return steps.length > 0 ? new Map([...before, ...steps]) : undefined
}

function stepOf(row: Row, before: Reductions): readonly Step[] {
  const of = row.solid?.of
  // On pages of its own it is as large as was asked.
  if (of === undefined || row.place === 'page' || row.place === 'spread') return []
  return of.kind === 'picture' || of.kind === 'pictures'
    ? stepOfPicture(row, of, before)
    : stepIntoColumn(row, of, before)
}

/** A table and a box have one step: into their column. */
function stepIntoColumn({ across }: Row, of: Exhibited, before: Reductions): readonly Step[] {
  return across && !before.has(of) ? [[of, 'column']] : []
}

function stepOfPicture(
  { across, floats }: Row,
  picture: Picture | PictureGroup,
  before: Reductions,
): readonly Step[] {
  if (!floats) return []
  const taken = before.get(picture)
  // In its column it is no smaller after the first step than it was.
  const step = STEPS[(taken ? STEPS.indexOf(taken) : across ? -1 : 0) + 1]
  return step ? [[picture, step]] : []
}
