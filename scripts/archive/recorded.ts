/** An archive → the newest version of each issue in it, with what may be said of it: what was withdrawn is left out. */

import { openObject, readJson, type StoredFile } from '../../src/archive/ocfl/object.ts'
import { listObjects } from '../../src/archive/ocfl/root.ts'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { readRecord } from '../../src/archive/record/read-record.ts'
import { RECORD, WITHDRAWN } from '../../src/archive/record/version-paths.ts'
import { type ShownRecord, type Withdrawal, withhold } from '../../src/archive/record/withdrawal.ts'
import { readAll, type Storage } from '../../src/archive/storage.ts'

/** An issue's newest version. */
export interface RecordedIssue extends ShownRecord {
  readonly id: string
  readonly version: string
  /** By their paths. */
  readonly files: ReadonlyMap<string, StoredFile>
}

/** Nothing for an object that is no issue: a press is kept as one too. Throws where it cannot be read. */
export async function readRecorded(storage: Storage, id: string): Promise<RecordedIssue | undefined> {
  const object = await openObject(storage, id)
  if (!object) throw new Error('It has no inventory that can be trusted.')
  const version = object.version()
  const files = new Map(version.files.map((file) => [file.path, file]))
  const recorded = files.get(RECORD)
  if (!recorded) return undefined
  const record = readRecord(await readAll(recorded.read()))
  if (record.id !== id) throw new Error(`It holds the record of ${record.id}.`)
  const word = files.get(WITHDRAWN)
  const withdrawn = word ? await readJson<Withdrawal[]>(word) : []
  return { id, version: version.name, files, ...withhold(record, withdrawn) }
}

/** What may be said of every issue, in the order of their names. Rejects at one that cannot be read. */
export async function* readRecords(storage: Storage): AsyncGenerator<IssueRecord> {
  for (const id of await listObjects(storage)) {
    const recorded = await readRecorded(storage, id)
    if (recorded) yield recorded.record
  }
}
