/**
 * A version in an archive → whether its plug-ins may be run again, and they themselves. They are code: those that the
 * publisher's own folder has, file for file, are run; others only where the caller says so.
 */

import { join } from 'node:path'
import type { StoredVersion } from '../../src/archive/ocfl/object.ts'
import { KEPT_PLUG_INS, PLUG_INS_FOLDER } from '../../src/archive/record/version-paths.ts'
import { readAll } from '../../src/archive/storage.ts'
import type { Checked } from '../../src/diagnostic.ts'
import type { House } from '../../src/house.ts'
import { loadPlugIns } from '../plug-ins.ts'

/** `none`: it was printed without. `own`: they are those of the house. `strange`: they are not, or no longer. */
export type ArchivedPlugIns = 'none' | 'own' | 'strange'

export async function comparePlugIns({ files }: StoredVersion, house: House): Promise<ArchivedPlugIns> {
  const archived = files.filter(({ path }) => path.startsWith(KEPT_PLUG_INS))
  if (archived.length === 0) return 'none'
  const { value } = await loadPlugIns(house)
  const own = new Map(value?.plugIns?.files.map(({ name, bytes }) => [name, bytes]))
  if (own.size !== archived.length) return 'strange'
  for (const { path, read } of archived) {
    const bytes = own.get(path.slice(KEPT_PLUG_INS.length))
    if (!bytes || !(await readAll(read())).equals(bytes)) return 'strange'
  }
  return 'own'
}

/** The house of a version that was unpacked, `root`, with its plug-ins compiled. */
export function withArchivedPlugIns(house: House, root: string): Promise<Checked<House>> {
  return loadPlugIns({ ...house, plugInFolder: join(root, PLUG_INS_FOLDER) })
}
