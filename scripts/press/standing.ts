/**
 * An issue's newest version → whether printing the issue again would make it once more. The version itself says from
 * which state and by which press it was printed; where another press came to the same, the store has a note of it.
 */

import { readJson, type StoredVersion } from '../../src/archive/ocfl/object.ts'
import { type PressOrigin, pressOf, type VersionOrigin } from '../../src/archive/record/origin.ts'
import { ORIGIN } from '../../src/archive/record/version-paths.ts'
import { keyOf } from '../../src/cache/key.ts'
import type { Store, StoreKey } from '../../src/cache/store.ts'
import { contentOfVersion } from './places.ts'

/** A state of an issue, by its number, and who prints it. */
export interface Printable {
  readonly inputs: string
  readonly origin: PressOrigin
}

/** `store` keeps what `noteSame` has noted. */
export async function isStanding(
  version: StoredVersion,
  { inputs, origin }: Printable,
  store: Store,
): Promise<boolean> {
  const said = await readPrinted(version)
  if (said && String(said) === String([inputs, ...pressOf(origin)])) return true
  return store.find(keyOfSame(version, { inputs, origin })) !== undefined
}

/** This press has printed this state, and it was what the version is. */
export function noteSame(version: StoredVersion, printable: Printable, store: Store): void {
  store.keep(keyOfSame(version, printable), Buffer.from(version.name))
}

function keyOfSame(version: StoredVersion, { inputs, origin }: Printable): StoreKey {
  return keyOf({ kind: 'archive/same', parts: [contentOfVersion(version), inputs, ...pressOf(origin)] })
}

/**
 * From which state it says that it was printed, and by which press. Nothing where it does not: then the issue is printed,
 * and the archive says what is wrong.
 */
async function readPrinted({ files }: StoredVersion): Promise<readonly string[] | undefined> {
  const file = files.find(({ path }) => path === ORIGIN)
  if (!file) return undefined
  try {
    const said = await readJson<VersionOrigin>(file)
    return [said.inputs, ...pressOf(said)]
  } catch {
    return undefined
  }
}
