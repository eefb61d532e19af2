/**
 * A house, and what the environment says → the store that builds use: `.cache` in the house, another folder, or none.
 * Programs that were not compiled have none either.
 */

import { join, resolve } from 'node:path'
import { EMPTY_STORE, type Store } from '../../src/cache/store.ts'
import type { House } from '../../src/house.ts'
import { openDiskStore } from './disk.ts'
import { openEngine } from './engine.ts'

/** `said` is what WARRAQ_CACHE says: a folder, named from where the caller stands, or `off`. */
export function openStore(root: House['root'], said: string | undefined, from: string): Store {
  if (said === 'off') return EMPTY_STORE
  const engineOf = openEngine(root)
  return engineOf ? openDiskStore(said ? resolve(from, said) : join(root, '.cache'), engineOf) : EMPTY_STORE
}
