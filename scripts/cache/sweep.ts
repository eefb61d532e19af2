/**
 * The folder of a store that has grown → the same with no more bytes than that: what was not used for longest goes
 * first. Only files that are named as entries are touched, whatever else lies there.
 */

import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Letters of an entry's name that name its folder; the rest of the 64 are its own. */
export const FOLDER_LETTERS = 2
/** What is being written begins so. */
export const DRAFT = '.draft-'
/** The file that counts what was added. */
export const GROWTH = 'grown'
/** Bytes that a disk gives to files at once. */
export const BLOCK = 4096

const FOLDER_NAME = /^[0-9a-f]{2}$/
const ENTRY_NAME = /^[0-9a-f]{62}$/
/** Milliseconds after which whoever wrote a draft is taken for dead. */
const STAY = 24 * 60 * 60 * 1000

interface StoredFile {
  readonly path: string
  readonly bytes: number
  /** Milliseconds since 1970: when it was last used. */
  readonly used: number
}

export function blocksOf(bytes: number): number {
  return Math.ceil(bytes / BLOCK)
}

export function sweep(folder: string, most: number): void {
  // What others add from here on counts towards the next time.
  rmSync(join(folder, GROWTH), { force: true })
  const files = listEntries(folder)
  let held = files.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { path, bytes } of files.toSorted((one, other) => one.used - other.used)) {
    if (held <= most) return
    rmSync(path, { force: true })
    held -= bytes
  }
}

/** Every entry; drafts that nobody will finish are deleted on the way. */
function listEntries(folder: string): StoredFile[] {
  const folders = readdirSync(folder).filter((name) => FOLDER_NAME.test(name))
  return folders
    .flatMap((name) =>
      namesIn(join(folder, name)).map((own) => ({ name: own, path: join(folder, name, own) })),
    )
    .flatMap(({ name, path }) => {
      const isDraft = name.startsWith(DRAFT)
      if (!isDraft && !ENTRY_NAME.test(name)) return []
      const facts = statSync(path, { throwIfNoEntry: false })
      if (!facts?.isFile()) return []
      const { mtimeMs: used, size } = facts
      if (!isDraft) return [{ path, bytes: blocksOf(size) * BLOCK, used }]
      if (Date.now() - used > STAY) rmSync(path, { force: true })
      return []
    })
}

/** None where somebody has just deleted it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
