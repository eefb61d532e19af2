/**
 * All inventories of an object → the one to hold its files against, the newest that can be trusted, and what is wrong
 * with any of them. One that is damaged is told once, and as far as the others show it, which of inventory and sidecar
 * it is.
 */

import { type Flaw, flawsOf, type TellFlaw } from '../flaw.ts'
import type { Storage } from '../storage.ts'
import { type Copy, readCopy, versionFolders } from './copies.ts'
import { digestsByPath, INVENTORY, type Inventory, numberOf, sidecarName } from './inventory.ts'

export interface JudgedInventories {
  /** Nothing where none can be trusted. */
  readonly trusted?: Inventory | undefined
  /** Versions that it does not know, and whose own inventory cannot be read: that they are there is no other mistake. */
  readonly unread: ReadonlySet<string>
  readonly flaws: readonly Flaw[]
}

interface CopyPlace {
  /** Of its folder: empty for the root, `v1/` and so on. */
  readonly folder: string
  readonly copy: Copy
}

export async function judgeInventories(storage: Storage, id: string): Promise<JudgedInventories> {
  const tell = flawsOf(id)
  const root = { folder: '', copy: await readCopy(storage, id) }
  const versions: CopyPlace[] = []
  for (const name of await versionFolders(storage, id))
    versions.push({ folder: `${name}/`, copy: await readCopy(storage, `${id}/${name}`) })
  const trusted = chooseTrusted(root, versions)
  const newest = versions.at(-1)
  const flaws = [
    ...judgeRoot(tell, { root, newest, trusted }),
    ...versions.flatMap((each) => judgeVersion(tell, each, { root, trusted })),
  ]
  const wrongName = trusted && trusted.id !== id ? [misplaced(tell, id, trusted.id)] : []
  const unread = versions
    .filter(({ copy }) => copy.bytes && !copy.isWhole)
    .map(({ folder }) => folder.slice(0, -1))
  return { trusted, unread: new Set(unread), flaws: [...flaws, ...wrongName] }
}

/** The whole one with the newest head; of none that is whole, the root's if its form is right. */
function chooseTrusted(root: CopyPlace, versions: readonly CopyPlace[]): Inventory | undefined {
  const whole = [...versions, root]
    .filter(({ folder, copy }) => copy.isWhole && (folder === '' || `${copy.inventory?.head}/` === folder))
    .map(({ copy }) => copy.inventory as Inventory)
  const [best] = whole.sort((one, other) => (numberOf(other.head) ?? 0) - (numberOf(one.head) ?? 0))
  return best ?? root.copy.inventory
}

interface RootPlace {
  readonly root: CopyPlace
  readonly newest: CopyPlace | undefined
  readonly trusted: Inventory | undefined
}

function judgeRoot(tell: TellFlaw, { root, newest, trusted }: RootPlace): readonly Flaw[] {
  const broken = judgeCopy(tell, root, newest)
  if (broken) return [broken]
  const { inventory, bytes } = root.copy
  const isStale =
    inventory?.head !== trusted?.head ||
    (newest?.copy.isWhole && newest.folder === `${inventory?.head}/` && !isSame(bytes, newest.copy.bytes))
  if (!isStale) return []
  return [
    tell({
      rule: 'stale-inventory',
      path: INVENTORY,
      found: `inventory (${INVENTORY}) that is not that of the newest version`,
      expected: `the same as ${trusted?.head}/${INVENTORY}`,
      hint: `Copy ${INVENTORY} and its sidecar from ${trusted?.head} over those of the object's folder.`,
    }),
  ]
}

interface InventoryBeside {
  readonly root: CopyPlace
  readonly trusted: Inventory | undefined
}

/** What is wrong with a version that the trusted inventory does not know is that it is there, if it can be read. */
function judgeVersion(tell: TellFlaw, own: CopyPlace, { root, trusted }: InventoryBeside): readonly Flaw[] {
  const name = own.folder.slice(0, -1)
  const isKnown = !trusted || name in trusted.versions
  if (!isKnown && (own.copy.isWhole || own.copy.bytes === undefined)) return []
  if (own.copy.bytes === undefined && !own.copy.hasSidecar) {
    return [
      tell({
        rule: 'missing-inventory',
        path: own.folder + INVENTORY,
        severity: 'warning',
        found: `absence of the inventory of ${name}`,
        expected: 'each version to have its own',
        hint: 'Nothing is lost while that of the object is whole; put it back from another copy of the archive.',
      }),
    ]
  }
  const broken = judgeCopy(tell, own, root.copy.inventory?.head === name ? root : undefined)
  if (broken) return [broken]
  const { inventory } = own.copy
  if (!inventory || !trusted) return []
  const isOther = inventory.id !== trusted.id || inventory.head !== name
  const changed = isOther ? name : findRewritten(inventory, trusted)
  if (changed === undefined) return []
  return [
    tell({
      rule: 'rewritten-version',
      path: own.folder + INVENTORY,
      found: `account of ${changed} in ${own.folder}${INVENTORY} that is not that of the newest version`,
      expected: 'each version to stay as it was archived',
      hint: 'One of the two was rewritten: compare both with another copy of the archive.',
    }),
  ]
}

function findRewritten(older: Inventory, newer: Inventory): string | undefined {
  if (older.digestAlgorithm !== newer.digestAlgorithm) return undefined
  return Object.keys(older.versions).find((name) => {
    const [one, other] = [older, newer].map(({ versions }) => {
      const version = versions[name]
      if (!version) return undefined
      const { state, created, message, user } = version
      return JSON.stringify([[...digestsByPath(state)], created, message, user])
    })
    return one !== other
  })
}

/** What is wrong with an inventory and its sidecar by themselves; `twin` should be the same, where it is known. */
function judgeCopy(tell: TellFlaw, { folder, copy }: CopyPlace, twin?: CopyPlace): Flaw | undefined {
  if (copy.isWhole) return undefined
  const path = folder + INVENTORY
  const sidecar = `${folder}${sidecarName(copy.inventory?.digestAlgorithm ?? 'sha512')}`
  const twinPath = twin?.copy.isWhole ? `${twin.folder || 'the object’s own '}${INVENTORY}` : undefined
  const hint = twinPath
    ? `Copy ${twinPath} and its sidecar over the two: they are whole, and should be the same.`
    : 'Put it back from another copy of the archive.'
  if (copy.bytes === undefined)
    return tell({
      rule: 'missing-inventory',
      path,
      found: `absence of ${path}`,
      expected: 'an inventory',
      hint,
    })
  if (copy.fault !== undefined && copy.isHeld)
    return tell({
      rule: 'bad-inventory',
      path,
      found: `${copy.fault} in ${path}`,
      expected: 'an inventory by OCFL 1.1',
      hint: 'Its sidecar agrees with it, so it was written like this: put back one from another copy of the archive.',
    })
  if (!copy.hasSidecar)
    return tell({
      rule: 'missing-sidecar',
      path: sidecar,
      found: `absence of ${sidecar}`,
      expected: 'the digest of the inventory beside it',
      hint,
    })
  const isSidecar = copy.said === undefined || (twin?.copy.isWhole && isSame(copy.bytes, twin.copy.bytes))
  if (isSidecar)
    return tell({
      rule: 'damaged-sidecar',
      path: sidecar,
      found: `content of ${sidecar}`,
      expected: `the digest of ${path}`,
      hint,
    })
  return tell({
    rule: 'damaged-inventory',
    path,
    found: `content of ${path}, whose digest is not the one in its sidecar`,
    expected: 'the inventory as it was archived',
    hint,
  })
}

function misplaced(tell: TellFlaw, id: string, own: string): Flaw {
  return tell({
    rule: 'misplaced-object',
    found: `folder ${id} of an object that is called ${own}`,
    expected: 'a folder of the object’s own name',
    hint: `Give the folder back its name, ${own}.`,
  })
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0
}
