/** An inventory with its sidecar, wherever it stands in an object → what it says, or what is wrong with it. */

import { digestOf } from '../digest.ts'
import { readWhole, type Storage } from '../storage.ts'
import {
  ALGORITHM,
  INVENTORY,
  type Inventory,
  MOST_INVENTORY,
  numberOf,
  readInventory,
  readSidecar,
  sidecarName,
} from './inventory.ts'

/** One of an object's inventories: at its root, or in a version's folder. */
export interface Copy {
  readonly bytes?: Uint8Array | undefined
  /** What it says, where its form is right; whatever its sidecar says. */
  readonly inventory?: Inventory | undefined
  /** What is wrong with its form. */
  readonly fault?: string | undefined
  /** The digest that its sidecar says. */
  readonly said?: string | undefined
  /** Whether a sidecar is there at all. */
  readonly hasSidecar: boolean
  /** Whether its bytes are those that its sidecar says. */
  readonly isHeld: boolean
  /** Whether it is so, and right in its form. */
  readonly isWhole: boolean
}

/** `folder` is the object's own, or one of its versions'. */
export async function readCopy(storage: Pick<Storage, 'read'>, folder: string): Promise<Copy> {
  const bytes = await readWhole(storage, `${folder}/${INVENTORY}`, MOST_INVENTORY)
  const read = bytes && readInventory(bytes)
  const inventory = typeof read === 'object' ? read : undefined
  // A stranger's object may use another algorithm; only its own inventory says so.
  const algorithm = inventory?.digestAlgorithm ?? ALGORITHM
  const sidecar = await readWhole(storage, `${folder}/${sidecarName(algorithm)}`, MOST_INVENTORY)
  const said = sidecar && readSidecar(sidecar)
  const isHeld = bytes !== undefined && said === digestOf(bytes, algorithm)
  return {
    bytes,
    inventory,
    ...(typeof read === 'string' && { fault: read }),
    said,
    hasSidecar: sidecar !== undefined,
    isHeld,
    isWhole: inventory !== undefined && isHeld,
  }
}

/** Names of the versions' folders that are there, the oldest first. */
export async function versionFolders(storage: Pick<Storage, 'children'>, id: string): Promise<string[]> {
  const children = await storage.children(id)
  return children
    .filter(({ kind, name }) => kind === 'folder' && numberOf(name) !== undefined)
    .map(({ name }) => name)
    .sort((one, other) => (numberOf(one) ?? 0) - (numberOf(other) ?? 0))
}

/** The newest inventory of an object that can be trusted: its root's, or that of its newest whole version. */
export async function newestInventory(
  storage: Pick<Storage, 'read' | 'children'>,
  id: string,
): Promise<Inventory | undefined> {
  const root = await readCopy(storage, id)
  if (root.isWhole) return root.inventory
  for (const version of (await versionFolders(storage, id)).reverse()) {
    const copy = await readCopy(storage, `${id}/${version}`)
    if (copy.isWhole && copy.inventory?.head === version) return copy.inventory
  }
  return undefined
}
