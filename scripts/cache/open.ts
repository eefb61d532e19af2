/**
 * A house → the store that its commands use: `.cache` in the press's own folder, of one that is installed in the house's, or where WARRAQ_CACHE says, a folder or `off`.
 * Programs that were not compiled have none.
 */

import { join, resolve } from 'node:path'
import { EMPTY_STORE, type Store } from '../../src/cache/store.ts'
import { type House, isInstalled } from '../../src/house.ts'
import { openDiskStore } from './disk.ts'
import { openEngine } from './engine.ts'

/** `from` is where the caller stands: a folder is named from there. */
export function openStore({ root, home }: Pick<House, 'root' | 'home'>, from: string): Store {
  const { WARRAQ_CACHE: said } = process.env
  if (said === 'off') return EMPTY_STORE
  const engineOf = openEngine(root)
  if (!engineOf) return EMPTY_STORE
  const usual = join(isInstalled(root) ? home : root, '.cache')
  return openDiskStore(said ? resolve(from, said) : usual, engineOf)
}
