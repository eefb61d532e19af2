/**
 * Files of an issue → its next version in the archive, whole or not at all; none where nothing has changed. The order of
 * writing is what makes a kill harmless:
 *
 *     1  the claim, which names the object        2  the version's folder, its own inventory's sidecar last
 *     3  the root's inventory    4  its sidecar   5  the claim is taken away
 *
 * The first version comes with its root in one. Until the second step is done the version before stands, and behind it
 * the new one does: whoever next has the right to write takes the first back, or does the rest of the second
 * (`standing.ts`), before anything else.
 */

import type { Checked, Diagnostic } from '../../diagnostic.ts'
import { digestsOf, openDigests } from '../digest.ts'
import { byName, faultOfPath, findConflict, sameOnSomeDisk } from '../paths.ts'
import { Busy, fileOf, type Lock, type NewFile, type Storage } from '../storage.ts'
import {
  ALGORITHM,
  digestsByPath,
  INVENTORY,
  INVENTORY_TYPE,
  type Inventory,
  type InventoryVersion,
  numberOf,
  pathsByDigest,
  sidecarName,
  writeInventory,
  writeSidecar,
} from './inventory.ts'
import { isObjectName, OBJECT, prepareRoot } from './root.ts'
import { inspectObject, putRootInventory, type SettledDeposit, settleObject } from './standing.ts'

export interface Deposit {
  /** The name: short, in ASCII. */
  readonly id: string
  /** Why there is a version. */
  readonly message: string
  readonly user: { readonly name: string; readonly address?: string }
  readonly created: Date
  /** By their paths in the version. */
  readonly files: readonly NewFile[]
  /** Paths whose files make no new version by themselves: what says when it was made. */
  readonly uncounted?: readonly string[]
}

export interface Deposited {
  /** The newest version's name. */
  readonly version: string
  readonly isNew: boolean
}

/** Throws what the disk says. What was found cut off, and settled, is told as a warning. */
export async function deposit(storage: Storage, order: Deposit): Promise<Checked<Deposited>> {
  const refused = refuseOrder(order)
  if (refused.length > 0) return { diagnostics: refused }
  try {
    const lock = await storage.lock(order.id)
    try {
      return await depositLocked(storage, lock, order)
    } finally {
      await lock.release()
    }
  } catch (error) {
    if (error instanceof Busy) return { diagnostics: [busyArchive(storage.name, error)] }
    throw error
  }
}

async function depositLocked(storage: Storage, lock: Lock, order: Deposit): Promise<Checked<Deposited>> {
  const settled = await settleAbandoned(storage, lock, order.id)
  const foreign = await prepareRoot(storage)
  if (foreign.length > 0) return { diagnostics: [...settled, ...foreign] }
  const made = await addVersion(storage, lock, order)
  return { ...made, diagnostics: [...settled, ...made.diagnostics] }
}

async function settleAbandoned(storage: Storage, lock: Lock, own: string): Promise<readonly Diagnostic[]> {
  const ids = new Set(lock.abandoned.filter(isObjectName))
  // A version that is all there is never given up, whoever has lost the claim to it.
  if ((await inspectObject(storage, own)).kind === 'completable') ids.add(own)
  const settled: Diagnostic[] = []
  for (const id of ids) {
    const found = await settleObject(storage, id)
    if (found) settled.push(cutOff(storage.name, found))
  }
  await lock.settle()
  return settled
}

async function addVersion(storage: Storage, lock: Lock, order: Deposit): Promise<Checked<Deposited>> {
  const standing = await inspectObject(storage, order.id)
  if (standing.kind !== 'absent' && standing.kind !== 'whole')
    return { diagnostics: [damagedObject(storage.name, order.id)] }
  const before = standing.kind === 'whole' ? standing.inventory : undefined
  if (before && !isOurs(before)) return { diagnostics: [foreignObject(storage.name, order.id)] }
  const state = await digestFiles(order.files)
  if (before && isUnchanged(before, state, order.uncounted ?? []))
    return { value: { version: before.head, isNew: false }, diagnostics: [] }
  const next = nextVersion(order, before, state)
  await lock.confirm()
  await place(storage, order.id, next)
  return { value: { version: next.inventory.head, isNew: true }, diagnostics: [] }
}

async function digestFiles(files: readonly NewFile[]): Promise<Map<string, string>> {
  const state = new Map<string, string>()
  for (const { path, size, open } of [...files].sort((one, other) => byName(one.path, other.path))) {
    const { digests, size: read } = await digestsOf(open(), [ALGORITHM])
    if (read !== size) throw new Error(`The file ${path} has ${read} bytes, and ${size} were told of it.`)
    state.set(path, digests[ALGORITHM] ?? '')
  }
  return state
}

function isUnchanged(
  { versions, head }: Inventory,
  state: ReadonlyMap<string, string>,
  uncounted: readonly string[],
): boolean {
  const stands = digestsByPath(versions[head]?.state ?? {})
  const counted = (digests: ReadonlyMap<string, string>) =>
    JSON.stringify([...digests].filter(([path]) => !uncounted.includes(path)))
  return counted(stands) === counted(state)
}

/** What is to be written: the inventory, and the files that the object does not have yet. */
interface NextVersion {
  readonly inventory: Inventory
  /** By their content paths. */
  readonly content: readonly NewFile[]
}

function nextVersion(
  order: Deposit,
  before: Inventory | undefined,
  state: ReadonlyMap<string, string>,
): NextVersion {
  const version = `v${(before ? (numberOf(before.head) ?? 0) : 0) + 1}`
  const known = new Set(Object.keys(before?.manifest ?? {}).map((digest) => digest.toLowerCase()))
  const manifest = { ...before?.manifest }
  const names = new Set<string>()
  const content: NewFile[] = []
  const files = new Map(order.files.map((file) => [file.path, file]))
  for (const [path, digest] of state) {
    const file = files.get(path)
    if (known.has(digest) || !file) continue
    known.add(digest)
    // Two names that one of some disk's files would bear: the second is stored by what is in it.
    const name = names.has(sameOnSomeDisk(path)) ? digest : path
    names.add(sameOnSomeDisk(name))
    const stored = `${version}/content/${name}`
    manifest[digest] = [stored]
    content.push({ ...file, path: stored, open: () => held(file, digest) })
  }
  const versions = { ...before?.versions, [version]: describeVersion(order, state) }
  const inventory: Inventory = {
    id: order.id,
    type: INVENTORY_TYPE,
    digestAlgorithm: ALGORITHM,
    head: version,
    manifest: Object.fromEntries(Object.entries(manifest).sort(([one], [other]) => byName(one, other))),
    versions,
  }
  return { inventory, content }
}

function describeVersion(
  { created, message, user }: Deposit,
  state: ReadonlyMap<string, string>,
): InventoryVersion {
  return {
    // Whole seconds are told as such.
    created: created.toISOString().replace('.000Z', 'Z'),
    message,
    user,
    state: pathsByDigest(state),
  }
}

/** A file that is no longer what it was when its digest was made stops the deposit before it counts. */
async function* held({ path, open }: NewFile, digest: string): AsyncGenerator<Uint8Array> {
  const digesting = openDigests([ALGORITHM])
  for await (const piece of open()) {
    digesting.hear(piece)
    yield piece
  }
  if (digesting.end()[ALGORITHM] !== digest)
    throw new Error(`The file ${path} changed while it was archived.`)
}

/** The order of files is the order of a bucket, which shows each as it comes. */
async function place(storage: Storage, id: string, { inventory, content }: NextVersion): Promise<void> {
  const bytes = writeInventory(inventory)
  const version = inventory.head
  const own = [fileOf(INVENTORY, bytes), fileOf(sidecarName(ALGORITHM), writeSidecar(bytes))]
  const inVersion = own.map((file) => ({ ...file, path: `${version}/${file.path}` }))
  if (numberOf(version) === 1)
    return storage.place(id, [...content, ...inVersion, fileOf(OBJECT.name, OBJECT.bytes), ...own])
  const within = [...content, ...inVersion].map((file) => ({
    ...file,
    path: file.path.slice(version.length + 1),
  }))
  await storage.place(`${id}/${version}`, within)
  await putRootInventory(storage, id, bytes)
}

function refuseOrder({ id, files }: Deposit): readonly Diagnostic[] {
  if (!isObjectName(id)) throw new Error(`The archive has no room for the name ${JSON.stringify(id)}.`)
  const paths = files.map(({ path }) => path)
  if (new Set(paths).size < paths.length) throw new Error(`Two files of ${id} have one path.`)
  const faults = paths.flatMap((path) => {
    const fault = faultOfPath(path)
    return fault === undefined ? [] : [`${fault} (${JSON.stringify(path)})`]
  })
  const conflict = findConflict(paths)
  if (conflict !== undefined) faults.push(`path ${JSON.stringify(conflict)} that is a file and a folder`)
  return faults.map((fault) => ({
    severity: 'error',
    code: 'archive/path',
    message: `Unexpected ${fault} among the files of ${id}, expected names joined by “/”.`,
    hint: 'Give the file another name.',
  }))
}

function cutOff(name: string, { id, outcome }: SettledDeposit): Diagnostic {
  const done = outcome === 'completed' ? 'all of it was put in its place' : 'nothing of it was kept'
  return {
    severity: 'warning',
    code: 'archive/cut-off',
    message: `Unexpected end of an earlier command while it archived ${id} in ${name}, expected it to finish: ${done}.`,
    hint:
      outcome === 'completed'
        ? 'Nothing need be done.'
        : 'Archive the issue again, if it was not this command that did.',
  }
}

/** Others may address content otherwise, and name versions and folders otherwise; an object keeps to one manner. */
function isOurs({ digestAlgorithm, contentDirectory, head, type }: Inventory): boolean {
  const isNamed = head === `v${numberOf(head)}` && (contentDirectory ?? 'content') === 'content'
  return digestAlgorithm === ALGORITHM && isNamed && type === INVENTORY_TYPE
}

function foreignObject(name: string, id: string): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/foreign-object',
    message: `Unexpected object ${name}/${id} of another program, expected one that this archive has made.`,
    hint: 'Give the issue’s folder another name, or the archive a folder of its own.',
  }
}

function damagedObject(name: string, id: string): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/damaged',
    message: `Unexpected state of ${name}/${id}, which no command leaves, expected a whole object.`,
    hint: `npm run verify -- ${id} says what is wrong with it; nothing was written.`,
  }
}

function busyArchive(name: string, { message }: Busy): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/busy',
    message: `Unexpected second command at ${name}, expected one at a time. ${message}`,
    hint: 'Wait for the other to end, and call this one again.',
  }
}
