/** Records → all files of a shelf's index, in memory. */

import { createHash } from 'node:crypto'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { peopleOf } from '../../src/archive/record/people.ts'
import { EMPTY_STORE } from '../../src/cache/store.ts'
import { type IndexPlan, makeFolder, planIndex } from '../../src/shelf/search/make-index.ts'
import type { LoadFile } from '../../src/shelf/search/open-index.ts'

export type IndexFiles = ReadonlyMap<string, Uint8Array>

export function planOf(records: readonly IssueRecord[]): IndexPlan {
  const issues = records.map(({ id, date, ...rest }) => ({
    id,
    date,
    digest: createHash('sha256')
      .update(JSON.stringify({ id, date, ...rest }))
      .digest('hex'),
  }))
  return planIndex(issues, peopleOf(records))
}

export async function indexOf(records: readonly IssueRecord[]): Promise<IndexFiles> {
  const plan = planOf(records)
  const byId = new Map(records.map((record) => [record.id, record]))
  const read = async (id: string) => byId.get(id) as IssueRecord
  const folders = await Promise.all(
    plan.folders.map((folder) => makeFolder(plan, folder, { read, store: EMPTY_STORE })),
  )
  return new Map([...plan.tables, ...folders.flat()].map(({ path, bytes }) => [path, bytes]))
}

/** Gives files of an index, and counts what is asked for. */
export function loaderOf(files: IndexFiles): { readonly load: LoadFile; readonly asked: string[] } {
  const asked: string[] = []
  const load = async (path: string) => {
    asked.push(path)
    const bytes = files.get(path)
    if (!bytes) throw new Error(`The index must have the file ${path}.`)
    return bytes
  }
  return { load, asked }
}
