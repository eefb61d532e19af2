/**
 * A folder → a place in it where files are drafted before they are renamed into theirs, so that each is whole or as it
 * was. What a killed command has left there is swept.
 */

import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Drafts {
  /** Puts a file in its place, or in that of the one before. */
  readonly put: (path: string, content: Content) => Promise<void>
  readonly close: () => Promise<void>
}

type Content = string | Uint8Array | AsyncIterable<Uint8Array>

const DRAFTS = '.drafts'

export async function openDrafts(folder: string): Promise<Drafts> {
  const home = join(folder, DRAFTS)
  await mkdir(home, { recursive: true })
  for (const name of await readdir(home)) if (!isAnothers(name)) await rm(join(home, name), { force: true })
  let count = 0
  const made = new Map<string, Promise<unknown>>()
  const makeOnce = (place: string) => {
    const making = made.get(place) ?? mkdir(place, { recursive: true })
    made.set(place, making)
    return making
  }
  return {
    put: async (path, content) => {
      const draft = join(home, `${process.pid}.${count++}`)
      try {
        await writeFile(draft, content)
        await makeOnce(dirname(path))
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    close: async () => {
      // Whoever else is writing has drafts there.
      await rmdir(home).catch(() => undefined)
    },
  }
}

/** Whether a draft is of another command that is still at work. */
function isAnothers(name: string): boolean {
  const pid = Number.parseInt(name, 10)
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
