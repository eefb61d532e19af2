/** An archive → its issues as a shelf shows them, each in its newest version; what cannot be read is told, and left out. */

import { createHash } from 'node:crypto'
import { readJson, type StoredFile, stateOf } from '../../src/archive/ocfl/object.ts'
import { listObjects } from '../../src/archive/ocfl/root.ts'
import { LOOK } from '../../src/archive/record/version-paths.ts'
import type { Storage } from '../../src/archive/storage.ts'
import { recall } from '../../src/cache/recall.ts'
import type { Store } from '../../src/cache/store.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { inLanes } from '../../src/lanes.ts'
import type { Look } from '../../src/shelf/look.ts'
import { isTakenName, type ShelvedIssue } from '../../src/shelf/shelved.ts'
import { type RecordedIssue, readRecorded } from '../archive/recorded.ts'
import { spoken } from '../spoken.ts'

export interface Bookcase {
  readonly issues: readonly ShelvedIssue[]
  /** A file of an issue's newest version. Throws `LostFile` where it is not what was archived. */
  readonly read: (issue: string, name: string) => AsyncIterable<Uint8Array>
  readonly diagnostics: readonly Diagnostic[]
}

/** The archive does not give what it was given. */
export class LostFile extends Error {
  readonly issue: string
  /** In the issue's version. */
  readonly path: string
  constructor(issue: string, path: string, cause?: unknown) {
    super(`The archive has no whole ${path} of ${issue}.`, { cause })
    this.issue = issue
    this.path = path
  }
}

/** Objects that are read at once. */
const AT_ONCE = 16

interface Opening {
  /** Where it is kept what was read of an issue: as long as it has no new version, its record is not read again. */
  readonly store: Store
  readonly advance?: (done: number, of: number) => void
}

export async function openBookcase(
  storage: Storage,
  { store, advance = () => {} }: Opening,
): Promise<Bookcase> {
  const ids = await listObjects(storage)
  const opened = new Map<string, Promise<RecordedIssue | undefined>>()
  const open = (id: string) => {
    const known = opened.get(id) ?? readRecorded(storage, id)
    opened.set(id, known)
    return known
  }
  const issues: ShelvedIssue[] = []
  const diagnostics: Diagnostic[] = []
  let done = 0
  await inLanes(ids, AT_ONCE, async (id) => {
    try {
      const issue = await recallIssue(storage, store, { id, open })
      if (issue && isTakenName(id)) diagnostics.push(takenName(id))
      else if (issue) issues.push(issue)
    } catch (error) {
      diagnostics.push(unreadable(storage.name, id, error as Error))
    }
    advance(++done, ids.length)
  })
  async function* read(issue: string, name: string) {
    yield* readKept((await open(issue))?.files.get(name), issue, name)
  }
  issues.sort((one, other) => (one.record.id < other.record.id ? -1 : 1))
  diagnostics.sort((one, other) => (one.message < other.message ? -1 : 1))
  return { issues, read, diagnostics }
}

interface Unopened {
  readonly id: string
  readonly open: (id: string) => Promise<RecordedIssue | undefined>
}

/** Nothing for an object that is no issue, or none that a shelf can show. */
async function recallIssue(
  storage: Storage,
  store: Store,
  { id, open }: Unopened,
): Promise<ShelvedIssue | undefined> {
  const read = async () => {
    const recorded = await open(id)
    const look = recorded?.files.get(LOOK)
    return recorded && look && readIssue(recorded, look)
  }
  const state = await stateOf(storage, id)
  return state === undefined ? read() : recall(store, { kind: 'shelf/issue', parts: [id, state] }, read)
}

async function* readKept(
  file: StoredFile | undefined,
  issue: string,
  name: string,
): AsyncGenerator<Uint8Array> {
  if (!file) throw new LostFile(issue, name)
  try {
    yield* file.read()
  } catch (error) {
    throw new LostFile(issue, name, error)
  }
}

async function readIssue({ files, record, hidden }: RecordedIssue, looks: StoredFile): Promise<ShelvedIssue> {
  const look = await readJson<Look>(looks)
  const kept = [...files].map(([path, { digest }]) => [path, { name: path, digest }] as const)
  const state = createHash('sha256')
    .update(kept.map(([path, { digest }]) => `${path} ${digest}\n`).join(''))
    .digest('hex')
  return { state, record, hidden, look, files: new Map(kept) }
}

function takenName(id: string): Diagnostic {
  return {
    severity: 'error',
    code: 'shelf/taken-name',
    message: `Unexpected name ${id} of an issue, expected another than that of a page or a folder of the shelf itself.`,
    hint: 'Give the folder of the issue another name, such as its number, and archive it again.',
  }
}

function unreadable(archive: string, id: string, { message }: Error): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/unreadable-issue',
    message: `Unexpected state of ${id} in ${archive}, expected an issue that can be read: ${message}`,
    hint: `Say ${spoken('verify', id)}, which tells what is wrong with it.`,
  }
}
