/** Files of an issue's folder that are written whole or not at all: those that are there anew, and new ones beside them. */

import { randomBytes } from 'node:crypto'
import {
  chmod,
  constants,
  copyFile,
  link,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { liesWithin } from '../src/source/disk.ts'

export interface Rewritten {
  /** Absolute. */
  readonly path: string
  /** What the file says now, and what it is to say. */
  readonly before: string
  readonly after: string
}

/**
 * All of them, or none where one says another thing by now: false then. A link inside the folder stays one.
 * @throws where a file lies outside of the folder, or the disk refuses.
 */
export async function rewriteFiles(folder: string, files: readonly Rewritten[]): Promise<boolean> {
  const home = await realpath(folder)
  const drafts: { readonly draft: string; readonly real: string }[] = []
  try {
    for (const { path, after } of files) {
      const real = await realpath(path)
      if (!liesWithin(home, real)) throw new Error(`${path} lies outside of the issue.`)
      const draft = draftBeside(real)
      await writeFile(draft, after, { flag: 'wx' })
      drafts.push({ draft, real })
      await chmod(draft, (await stat(real)).mode)
    }
    for (const { path, before } of files) if ((await readFile(path, 'utf8')) !== before) return false
    for (const { draft, real } of drafts) await rename(draft, real)
    return true
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
  }
}

/** False where something lies there already: it is not touched. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = draftBeside(path)
  try {
    await writeFile(draft, bytes, { flag: 'wx' })
    // A link is made at once and over nothing; some disks know none.
    await link(draft, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error
      await copyFile(draft, path, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Hidden, so that nobody takes it for a file of the issue while it is written. */
function draftBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
}
