/** A folder of a disk → the claims that lie in it, a file each, beside drafts of what is written. */

import { readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { byName } from '../../src/archive/paths.ts'
import { flushFolder, writeFlushed } from '../output/draft.ts'
import { CLAIM, type ClaimPlace, type LyingClaim } from './claims.ts'

/** What of a claim is not whole yet. */
const UNSAID = 'unsaid.'
/** What is not in its place yet. */
export const DRAFT = 'draft.'

/** `leave` is called when nothing is left to do. */
export function claimsOfFolder(folder: string, leave: () => Promise<void>): ClaimPlace {
  return {
    write: (name, text) => write(folder, name, text),
    list: (now) => list(folder, now),
    sign: async (name) => {
      const now = new Date()
      await utimes(join(folder, name), now, now)
    },
    drop: (name) => rm(join(folder, name), { force: true }),
    sweep: async () => {
      // Whoever is still about an unsaid claim makes another.
      for (const name of await readdir(folder))
        if (name.startsWith(DRAFT) || name.startsWith(UNSAID))
          await rm(join(folder, name), { recursive: true, force: true })
    },
    leave,
  }
}

/** The folder may be taken away by who leaves: then it is made again. */
async function write(folder: string, name: string, text: string): Promise<void> {
  const unsaid = join(folder, name.replace(CLAIM, UNSAID))
  while (true) {
    try {
      await writeFlushed(unsaid, Buffer.from(text))
      await rename(unsaid, join(folder, name))
      await flushFolder(folder)
      return
    } catch (error) {
      await rm(unsaid, { force: true }).catch(() => undefined)
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

async function list(folder: string, own?: string): Promise<readonly LyingClaim[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(CLAIM)).sort(byName)
  // The clock of the disk, which may be another machine's.
  const now = own === undefined ? Date.now() : (await stat(join(folder, own))).mtimeMs
  const lying: LyingClaim[] = []
  for (const name of names) {
    const place = join(folder, name)
    const facts = await stat(place).catch(() => undefined)
    if (!facts) continue
    const text = await readFile(place, 'utf8').catch(() => '')
    lying.push({ name, text, age: now - facts.mtimeMs })
  }
  return lying
}
