/** A store in memory for tests, and what was asked of it. */

import type { Store, StoreKey } from '../../src/cache/store.ts'

export interface MemoryStore extends Store {
  /** By kind and parts. */
  readonly entries: Map<string, Uint8Array>
  readonly found: string[]
  readonly missed: string[]
}

/** With a copy of what another has. */
export function openMemoryStore(known: ReadonlyMap<string, Uint8Array> = new Map()): MemoryStore {
  const entries = new Map(known)
  const [found, missed]: [string[], string[]] = [[], []]
  const nameOf = ({ kind, parts }: StoreKey) => `${kind} ${parts}`
  return {
    entries,
    found,
    missed,
    find: (key) => {
      const bytes = entries.get(nameOf(key))
      const asked = bytes ? found : missed
      asked.push(key.kind)
      return bytes && Uint8Array.from(bytes)
    },
    keep: (key, bytes) => void entries.set(nameOf(key), Uint8Array.from(bytes)),
  }
}
