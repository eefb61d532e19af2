/** An object in the archive → its versions, the files of one, and each file's bytes, held to their digest as they are read. */

import { openDigests } from '../digest.ts'
import { readAll, readWhole, type Storage } from '../storage.ts'
import { newestInventory } from './copies.ts'
import {
  ALGORITHM,
  contentPathOf,
  digestsByPath,
  type Inventory,
  MOST_INVENTORY,
  numberOf,
  readSidecar,
  sidecarName,
} from './inventory.ts'

export interface StoredObject {
  readonly id: string
  /** The oldest first. */
  readonly versions: readonly StoredVersion[]
  /** Of the newest version, where none is named. Throws where there is no such version. */
  readonly version: (name?: string) => StoredVersion
}

export interface StoredVersion {
  /** `v1` and so on. */
  readonly name: string
  /** RFC 3339. */
  readonly created: string
  readonly message: string
  readonly user?: string
  /** In the order of their paths. */
  readonly files: readonly StoredFile[]
}

export interface StoredFile {
  readonly path: string
  /** By the object's own algorithm. */
  readonly digest: string
  readonly algorithm: Inventory['digestAlgorithm']
  /** Throws `Damaged` at its end where the bytes are not those that were archived. */
  readonly read: () => AsyncIterable<Uint8Array>
}

/** What a file of a version says. Throws where it is no JSON. */
export async function readJson<T>({ read }: Pick<StoredFile, 'read'>): Promise<T> {
  return JSON.parse((await readAll(read())).toString('utf8'))
}

/** A file's bytes are not those that were archived. */
export class Damaged extends Error {
  constructor(path: string) {
    super(`The file ${path} is not what was archived.`)
  }
}

/** Nothing where there is no such object, or no inventory of it that can be trusted. */
export async function openObject(storage: Storage, id: string): Promise<StoredObject | undefined> {
  const inventory = await newestInventory(storage, id)
  if (!inventory) return undefined
  const names = Object.keys(inventory.versions).sort(
    (one, other) => (numberOf(one) ?? 0) - (numberOf(other) ?? 0),
  )
  const versions = names.map((name) => openVersion(storage, id, { inventory, name }))
  return {
    id: inventory.id,
    versions,
    version: (name = inventory.head) => {
      const found = versions.find((each) => each.name === name)
      if (!found) throw new Error(`${id} has no version ${name}.`)
      return found
    },
  }
}

/**
 * What tells a state of an object from any other, without reading its inventory: the digest that stands beside it.
 * Nothing where none is there.
 */
export async function stateOf(storage: Pick<Storage, 'read'>, id: string): Promise<string | undefined> {
  const sidecar = await readWhole(storage, `${id}/${sidecarName(ALGORITHM)}`, MOST_INVENTORY)
  return sidecar && readSidecar(sidecar)
}

interface InInventory {
  readonly inventory: Inventory
  readonly name: string
}

function openVersion(storage: Storage, id: string, { inventory, name }: InInventory): StoredVersion {
  const { versions, digestAlgorithm: algorithm } = inventory
  const { created = '', message = '', user, state = {} } = versions[name] ?? {}
  const files = [...digestsByPath(state)].map(([path, digest]): StoredFile => {
    const stored = `${id}/${contentPathOf(inventory, digest)}`
    return { path, digest, algorithm, read: () => readHeld(storage, stored, { digest, algorithm }) }
  })
  return { name, created, message, ...(user && { user: user.name }), files }
}

async function* readHeld(
  storage: Storage,
  path: string,
  { digest, algorithm }: Pick<StoredFile, 'digest' | 'algorithm'>,
): AsyncGenerator<Uint8Array> {
  const digesting = openDigests([algorithm])
  for await (const piece of storage.read(path)) {
    digesting.hear(piece)
    yield piece
  }
  if (digesting.end()[algorithm] !== digest) throw new Damaged(path)
}
