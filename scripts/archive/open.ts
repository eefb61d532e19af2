/** The name of an archive, as a person gives it → its storage: a folder of a disk, or a bucket. */

import { resolve } from 'node:path'
import { missingRoot } from '../../src/archive/ocfl/root.ts'
import type { Storage } from '../../src/archive/storage.ts'
import type { Checked } from '../../src/diagnostic.ts'
import type { Call } from '../commands.ts'
import { openFolder } from './folder.ts'

export interface OpenedArchive {
  readonly storage: Storage
  /** Where it is a folder: its path. */
  readonly root?: string
}

const BUCKET = /^s3:\/\//

/** The archive that a call names with `--archive`, or else the house's. */
export function archiveName({ house, flags }: Call): string {
  const { archive: named } = flags
  return typeof named === 'string' ? named : house.archive
}

/** Throws what `refusal.ts` tells where the name is none. */
export async function openArchive(call: Call): Promise<OpenedArchive> {
  return openArchiveAt(placeOfArchive(archiveName(call), call.from))
}

/** Of an archive that is named from where the caller stands: the same name wherever it is opened. */
export function placeOfArchive(name: string, from: string): string {
  return BUCKET.test(name) ? name : resolve(from, name)
}

export async function openArchiveAt(place: string): Promise<OpenedArchive> {
  if (BUCKET.test(place)) {
    // Amazon's client has a word to say to everybody whose Node it will not know next year.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
    return { storage: (await import('./bucket.ts')).openBucket(place) }
  }
  return { storage: openFolder(place), root: place }
}

/** For a command that reads: the archive, or what is wrong where there is none. */
export async function openExisting(call: Call): Promise<Checked<Storage>> {
  const { storage } = await openArchive(call)
  const missing = await missingRoot(storage)
  return missing ? { diagnostics: [missing] } : { value: storage, diagnostics: [] }
}
