/** What a thing is made from, and how → the thing: from a store where it is kept there, else made and kept. */

import { deserialize, serialize } from 'node:v8'
import { keyOf } from './key.ts'
import { EMPTY_STORE, type Origin, type Store, type StoreKey } from './store.ts'

/**
 * What is made must be plain data and hang on the origin alone: no file is read in `make`, and no clock. What rejects is
 * not kept.
 */
export async function recall<T>(store: Store, origin: Origin, make: () => Promise<T>): Promise<T> {
  if (store === EMPTY_STORE) return make()
  const key = keyOf(origin)
  const found = findMade<T>(store, key)
  if (found) return found.made
  const made = await make()
  keepMade(store, key, made)
  return made
}

/** What is kept under a key, as plain data; in a wrapper, since nothing may have been made as well. */
export function findMade<T>(store: Store, key: StoreKey): { readonly made: T } | undefined {
  const bytes = store.find(key)
  if (!bytes) return undefined
  try {
    return { made: deserialize(bytes) as T }
  } catch {
    return undefined
  }
}

export function keepMade(store: Store, key: StoreKey, made: unknown): void {
  store.keep(key, serialize(made))
}
