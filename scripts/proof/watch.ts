/** Folders → a word whenever something in them changes, once a save is over. The adapter of chokidar. */

import { dirname, join, relative } from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds without another word: editors save in several steps, one right behind the other. */
const QUIET = 6
/** However often something changes, a word comes after so many. */
const AT_MOST = 120

export interface Watching {
  readonly close: () => Promise<void>
}

/**
 * `hear` is told the first moment of a save, in milliseconds since 1970. A folder may go and come again: it is watched
 * from the one it lies in. Of no folder nothing is heard.
 */
export async function watchFolders(
  folders: readonly string[],
  hear: (moment: number) => void,
): Promise<Watching> {
  // chokidar never says that it is ready to watch nothing.
  if (folders.length === 0) return { close: async () => {} }
  let first: number | undefined
  let timer: NodeJS.Timeout | undefined
  const speak = () => {
    const moment = first ?? Date.now()
    first = undefined
    hear(moment)
  }
  const notice = () => {
    const now = performance.timeOrigin + performance.now()
    first ??= now
    clearTimeout(timer)
    timer = setTimeout(speak, Math.max(0, Math.min(QUIET, first + AT_MOST - now)))
  }
  const parents = [...new Set(folders.map((folder) => dirname(folder)))]
  const watcher = watch(parents, {
    ignoreInitial: true,
    ignored: (path) => !(parents.includes(path) || isWithin(path, folders)),
    // A file that is taken away and put there again is one that was saved.
    atomic: true,
  })
  // chokidar passes over a second change right after a first; its raw events are all there are.
  watcher.on('raw', (_event, name, about) => {
    const { watchedPath } = about as { readonly watchedPath?: string }
    if (isWithin(join(watchedPath ?? '', String(name)), folders)) notice()
  })
  watcher.on('all', (_event, path) => {
    if (isWithin(path, folders)) notice()
  })
  // A folder that may not be looked into is told of by the press, as it reads.
  watcher.on('error', () => notice())
  await new Promise<void>((done) => watcher.once('ready', () => done()))
  return {
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}

/** A watched folder, or what is in it that people write. */
function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const parts = relative(folder, path).split(/[/\\]/)
    return parts[0] !== '..' && !parts.some((name) => name === 'node_modules' || isEditors(name))
  })
}

/** Swap files, backups and drafts of editors, and files that a system keeps. */
function isEditors(name: string): boolean {
  return /^\.|~$|\.(sw[a-z]|tmp|bak|orig|crswap)$|^#.*#$|^4913$/i.test(name)
}
