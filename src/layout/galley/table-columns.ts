/** What the columns of a table need, and the room there is → how wide each is set. */

import type { Pt } from '../../geometry.ts'

/** The widest word of a column, and its widest cell on one line. */
export interface ColumnNeed {
  readonly least: Pt
  readonly natural: Pt
}

/**
 * Each as wide as its words ask: where all cells go on one line, what is left over is shared by width; where they do not,
 * each has its widest word, and of the rest as much as it lacks beside the others. Nothing where not even the widest
 * words go side by side.
 */
export function solveColumns(needs: readonly ColumnNeed[], room: Pt): readonly Pt[] | undefined {
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const natural = needs.reduce((sum, need) => sum + need.natural, 0)
  if (least > room) return undefined
  if (natural <= room) return needs.map((need) => (need.natural * room) / natural)
  const share = (room - least) / (natural - least)
  return needs.map((need) => need.least + (need.natural - need.least) * share)
}
