/** An archive → everything that is wrong with it: its root, what was left unfinished, and each of its objects. */

import { inLanes } from '../lanes.ts'
import type { Advance } from '../progress.ts'
import { digestsOf } from './digest.ts'
import { type Flaw, flawsOf, showName } from './flaw.ts'
import { listObjects, verifyRoot } from './ocfl/root.ts'
import type { ReadDigests } from './ocfl/verify-files.ts'
import { type VerifiedObject, verifyObject } from './ocfl/verify-object.ts'
import type { Storage } from './storage.ts'

export interface Verification {
  /** Of the root, and of work that was left there. */
  readonly flaws: readonly Flaw[]
  readonly objects: readonly VerifiedObject[]
}

export interface VerifyOrder {
  /** Names of objects; all of them where none is named. */
  readonly ids?: readonly string[]
  /** How files are read; from the storage, one by one, where it is left out. */
  readonly read?: ReadDigests
  readonly lanes?: number
  /** Hears how many objects have been read. */
  readonly advance?: Advance
}

export async function verifyArchive(storage: Storage, order: VerifyOrder = {}): Promise<Verification> {
  const flaws = await verifyRoot(storage)
  if (flaws.some(({ code }) => code === 'archive/no-archive')) return { flaws, objects: [] }
  const known = await listObjects(storage)
  const { ids = known, lanes = 1, advance } = order
  const read = order.read ?? readerOf(storage)
  const claims = await storage.claims()
  const claimed = new Set(claims.map(({ note }) => note))
  let done = 0
  // While one is looked through another is read.
  const objects = await inLanes(ids, lanes, async (id): Promise<VerifiedObject> => {
    const isClaimed = claimed.has(id)
    const object = known.includes(id)
      ? await verifyObject(storage, id, { read, lanes, isClaimed })
      : { id, files: 0, bytes: 0, flaws: [missingObject(id)] }
    advance?.(++done, ids.length)
    return object
  })
  return judgeWork(claims, { flaws, objects })
}

export function readerOf(storage: Pick<Storage, 'read'>): ReadDigests {
  return async (path, algorithms) => (await digestsOf(storage.read(path), algorithms)).digests
}

/** What is unfinished because somebody is at it is no mistake; a dead command's work is, also where it left all whole. */
function judgeWork(
  claims: Awaited<ReturnType<Storage['claims']>>,
  { flaws, objects }: Verification,
): Verification {
  const busy = new Set(claims.filter(({ isAlive }) => isAlive).map(({ note }) => note))
  const judged = objects.map((object) =>
    busy.has(object.id) ? { ...object, flaws: object.flaws.map(inWork) } : object,
  )
  const told = new Set(objects.filter(({ flaws: own }) => own.some(isUnfinished)).map(({ id }) => id))
  const left = new Set(
    claims.filter(({ isAlive, note }) => !isAlive && !told.has(note)).map(({ note }) => note),
  )
  return { flaws: [...flaws, ...[...left].map(cutOffWork)], objects: judged }
}

function isUnfinished({ code }: Flaw): boolean {
  return code === 'archive/unfinished'
}

function inWork(flaw: Flaw): Flaw {
  return {
    ...flaw,
    severity: 'warning',
    hint: 'Another command archives this issue now: verify it again when that has ended.',
  }
}

function cutOffWork(note: string): Flaw {
  return flawsOf(note)({
    rule: 'unfinished',
    severity: 'warning',
    found: `rest of a command that was cut off while it archived ${note}`,
    expected: 'nothing but the archive',
    hint: 'The next command that archives an issue clears it away.',
  })
}

function missingObject(id: string): Flaw {
  return flawsOf(id)({
    rule: 'missing-object',
    found: `absence of ${showName(id)} in the archive`,
    expected: 'an issue that was archived',
    hint: 'Archive it, or correct the name.',
  })
}
