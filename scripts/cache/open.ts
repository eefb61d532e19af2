/**
 * A house → the store that its commands use: `.cache` in the house, or where WARRAQ_CACHE says, a folder or `off`.
 * Programs that were not compiled have none.
 */

import { join, resolve } from 'node:path'
import { EMPTY_STORE, type Store } from '../../src/cache/store.ts'
import type { House } from '../../src/house.ts'
import { openDiskStore } from './disk.ts'
import { openEngine } from './engine.ts'

/** `from` is where the caller stands: a folder is named from there. */
export function openStore(root: House['root'], from: string): Store {
  const { WARRAQ_CACHE: said } = process.env
  if (said === 'off') return EMPTY_STORE
  const engineOf = openEngine(root)
  return engineOf ? openDiskStore(said ? resolve(from, said) : join(root, '.cache'), engineOf) : EMPTY_STORE
}
