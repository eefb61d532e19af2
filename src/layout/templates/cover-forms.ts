/** What stands behind the words of a cover, and where they stand: each form has three ways, which follow one another issue by issue. */

import type { Size } from '../../geometry.ts'
import type { ColourRole, CoverForm } from '../../style/style.ts'
import type { Part } from '../display/parts.ts'
import type { CoverPlan } from './cover-plan.ts'
import { FRAME_COVERS, FRAMED } from './frame-covers.ts'
import { STAR_COVERS, STAR_LINE, TILES } from './star-covers.ts'

const WAYS: Readonly<Record<CoverForm, readonly ((size: Size) => CoverPlan)[]>> = {
  star: STAR_COVERS,
  frame: FRAME_COVERS,
}

/** The way of the issue of this number: no two that follow one another look alike on a stand. */
export function coverPlan(form: CoverForm, number: number, size: Size): CoverPlan {
  const ways = WAYS[form]
  const at = (((number - 1) % ways.length) + ways.length) % ways.length
  const plan = ways[at] as (size: Size) => CoverPlan
  return plan(size)
}

/** What back and spine stand on: in every form the ground of the front's label, and so of words of any size. */
export const BACK_GROUNDS: Readonly<Record<CoverForm, ColourRole>> = { star: 'ground', frame: 'coverGround' }

/** The ground of the back: what is behind the front's words, without their star or rosette. */
export const BACKS: Readonly<Record<CoverForm, readonly Part[]>> = {
  star: [
    { kind: 'fill', colour: BACK_GROUNDS.star },
    { kind: 'pattern', size: TILES, line: { ...STAR_LINE, colour: 'pattern' } },
  ],
  frame: FRAMED,
}
