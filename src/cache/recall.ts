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
  const found = find<T>(store, key)
  if (found) return found.made
  const made = await make()
  store.keep(key, serialize(made))
  return made
}

/** In a wrapper, since nothing may have been made as well. */
function find<T>(store: Store, key: StoreKey): { readonly made: T } | undefined {
  const bytes = store.find(key)
  if (!bytes) return undefined
  try {
    return { made: deserialize(bytes) as T }
  } catch {
    return undefined
  }
}
