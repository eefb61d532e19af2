/** Issues that were just kept → the same in the house's catalogue, where there is one: `find` knows them from then on. */

import { stat } from 'node:fs/promises'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import type { Storage } from '../../src/archive/storage.ts'
import type { Call } from '../commands.ts'
import { renewCatalogue } from './catalogue-file.ts'
import { readRecorded } from './recorded.ts'

/** The catalogue is of the house's own archive. One that cannot be read is left to `catalogue`, which makes it anew. */
export async function renewIssues(
  { house, flags }: Call,
  storage: Storage,
  ids: readonly string[],
): Promise<void> {
  const { archive } = flags
  const isThere = await stat(house.catalogue).then(
    (facts) => facts.isFile(),
    () => false,
  )
  if (archive !== undefined || !isThere) return
  const records: IssueRecord[] = []
  for (const id of ids) {
    const recorded = await readRecorded(storage, id)
    if (recorded) records.push(recorded.record)
  }
  if (records.length > 0) await renewCatalogue(house.catalogue, { records }).catch(() => undefined)
}
