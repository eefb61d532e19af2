/**
 * An object as it lies in the archive → where it stands between two of its versions, and, where a deposit into it was cut
 * off, the way to a whole one: on to the version that is all there, or back to the one before.
 *
 * A version counts from the moment that its folder is whole: its content, its inventory, and that one's sidecar, which
 * is written last. Behind that come the two files of the object's root, which say of the newest version what its own
 * inventory says; whatever is missing of them is written from it.
 */

import { readWhole, type Storage } from '../storage.ts'
import { type Copy, readCopy, versionFolders } from './copies.ts'
import { contentFolder, INVENTORY, type Inventory, numberOf, sidecarName, writeSidecar } from './inventory.ts'
import { OBJECT } from './root.ts'

export type ObjectStanding =
  /** No such object. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'whole'; readonly inventory: Inventory }
  /** A version is there, and the root does not say so yet. */
  | { readonly kind: 'completable'; readonly inventory: Inventory; readonly copy: Copy }
  /** The folder of a version is not whole; `inventory` is of the one before, if there is one. */
  | { readonly kind: 'returnable'; readonly folder: string; readonly inventory?: Inventory }
  /** No deposit leaves it like this. */
  | { readonly kind: 'damaged' }

export async function inspectObject(storage: Storage, id: string): Promise<ObjectStanding> {
  const names = (await storage.children(id)).map(({ name }) => name)
  if (names.length === 0) return { kind: 'absent' }
  const root = await readCopy(storage, id)
  const newest = (await versionFolders(storage, id)).at(-1)
  const isDeclared = names.includes(OBJECT.name)
  if (root.isWhole && root.inventory?.id === id && isDeclared && root.inventory.head === newest)
    return { kind: 'whole', inventory: root.inventory }
  if (newest === undefined) return { kind: 'damaged' }
  const copy = await readCopy(storage, `${id}/${newest}`)
  const before = await inventoryBefore(storage, id, newest)
  if (await isComplete(storage, id, { version: newest, copy })) {
    const canGoOn =
      (isDeclared || before === undefined) && (await leadsThere(storage, id, { root, copy, before }))
    if (canGoOn && copy.inventory) return { kind: 'completable', inventory: copy.inventory, copy }
    return { kind: 'damaged' }
  }
  if (numberOf(newest) === 1 && root.bytes === undefined) return { kind: 'returnable', folder: id }
  const stands = root.isWhole && root.inventory?.id === id && root.inventory.head === before?.inventory?.head
  if (!stands || !isDeclared || !root.inventory) return { kind: 'damaged' }
  return { kind: 'returnable', folder: `${id}/${newest}`, inventory: root.inventory }
}

async function inventoryBefore(storage: Storage, id: string, version: string): Promise<Copy | undefined> {
  const folders = await versionFolders(storage, id)
  const before = folders[folders.indexOf(version) - 1]
  return before === undefined ? undefined : readCopy(storage, `${id}/${before}`)
}

interface InVersion {
  readonly version: string
  readonly copy: Copy
}

/** Whether all is there that the version's own inventory says is in its folder. */
async function isComplete(storage: Storage, id: string, { version, copy }: InVersion): Promise<boolean> {
  const { inventory, isWhole } = copy
  if (!isWhole || inventory?.id !== id || inventory.head !== version) return false
  const folder = `${version}/${contentFolder(inventory)}`
  const there = new Set<string>()
  for await (const { path, kind } of storage.walk(`${id}/${folder}`)) if (kind === 'file') there.add(path)
  const wanted = Object.values(inventory.manifest).flat()
  return wanted.filter((path) => path.startsWith(`${folder}/`)).every((path) => there.has(`${id}/${path}`))
}

interface RootCopies {
  readonly root: Copy
  readonly copy: Copy
  readonly before: Copy | undefined
}

/** Whether the root is one that a deposit passes through: each of its files is the one before, the new one, or not there. */
async function leadsThere(
  storage: Storage,
  id: string,
  { root, copy, before }: RootCopies,
): Promise<boolean> {
  const known = [before?.bytes, copy.bytes].filter((bytes) => bytes !== undefined)
  const isFirst = before === undefined
  if (root.bytes ? !known.some((bytes) => isSame(bytes, root.bytes)) : !isFirst) return false
  const algorithm = copy.inventory?.digestAlgorithm ?? 'sha512'
  const sidecar = await readWhole(storage, `${id}/${sidecarName(algorithm)}`, 2 ** 16)
  if (!sidecar) return isFirst
  return root.said !== undefined && (root.said === copy.said || root.said === before?.said)
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0
}

/** The two files of an object's root, in the order in which they are written. */
export async function putRootInventory(storage: Storage, id: string, bytes: Uint8Array): Promise<void> {
  await storage.put(`${id}/${INVENTORY}`, bytes)
  await storage.put(`${id}/${sidecarName('sha512')}`, writeSidecar(bytes))
}

/** What became of a deposit that was cut off. */
export interface SettledDeposit {
  readonly id: string
  readonly outcome: 'completed' | 'undone'
}

/** Needs the right to write, and that the deposit into this object was cut off. */
export async function settleObject(storage: Storage, id: string): Promise<SettledDeposit | undefined> {
  const standing = await inspectObject(storage, id)
  if (standing.kind === 'completable' && standing.copy.bytes) {
    if (numberOf(standing.inventory.head) === 1) await storage.put(`${id}/${OBJECT.name}`, OBJECT.bytes)
    await putRootInventory(storage, id, standing.copy.bytes)
    return { id, outcome: 'completed' }
  }
  if (standing.kind === 'returnable') {
    await storage.remove(standing.folder)
    return { id, outcome: 'undone' }
  }
  return undefined
}
