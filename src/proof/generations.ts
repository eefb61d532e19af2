/** A laid issue → what a folder of output would say that it was printed from, had it been printed now. */

import { generationOf } from '../editions/generation.ts'
import type { House } from '../house.ts'
import type { LaidIssue } from '../lay.ts'
import { IMPOSITIONS } from '../layout/sheets/impose.ts'

/** One for each way in which sheets can be laid: the pages are the same in all. */
export async function generationsOf(
  {
    sources,
    dressing,
    typesetter,
    plugIns,
  }: Pick<LaidIssue, 'sources' | 'dressing' | 'typesetter' | 'plugIns'>,
  house: House,
): Promise<readonly string[]> {
  const generations = IMPOSITIONS.map((imposition) =>
    generationOf(house, { sources, dressing, typesetter, plugIns, settings: { imposition, grid: false } }),
  )
  return (await Promise.all(generations)).map(({ inputs }) => inputs)
}
