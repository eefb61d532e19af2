/**
 * A folder of a disk → the storage of an archive. What is written lies in the work folder first, flushed to the disk, and
 * is moved to its place by one rename, so that a kill leaves it whole or not at all. Links are never followed: not in a
 * file's place, and not on the way to it.
 */

import { randomUUID } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import { lstat, open, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { byName, faultOfPath } from '../../src/archive/paths.ts'
import {
  Missing,
  type NewFile,
  type Storage,
  type StoredChild,
  type StoredEntry,
  WORK_FOLDER,
} from '../../src/archive/storage.ts'
import { showPath } from '../../src/source/disk.ts'
import { flushFolder, makeFolder, writeFlushed } from '../output/draft.ts'
import { claimsIn, lockIn } from './claims.ts'
import { claimsOfFolder, DRAFT } from './folder-claims.ts'

/** Bytes that are read at once. */
const PIECE = 2 ** 18

interface FolderSettings {
  /** Milliseconds after which who waits for another writer is told. */
  readonly patience?: number
  /** Where work in hand lies, from the root. */
  readonly work?: string
}

/** The folder is made when something is first put there. */
export function openFolder(
  root: string,
  { patience, work: workFolder = WORK_FOLDER }: FolderSettings = {},
): Storage {
  const work = join(root, workFolder)
  const claims = claimsOfFolder(work, () => dropEmpty(work, root))
  const draft = () => join(work, `${DRAFT}${randomUUID()}`)
  return {
    name: showPath(root),
    children: (folder) => childrenOf(root, folder),
    walk: (folder) => walk(root, folder),
    read: (path) => read(root, path),
    put: async (path, bytes) => {
      const place = await placeOf(root, path)
      const written = draft()
      await guarded(written, async () => {
        await writeFlushed(written, bytes)
        await moveIn(written, place, root)
      })
    },
    place: async (folder, files) => {
      const place = await placeOf(root, folder)
      await refuseOccupied(place)
      const written = draft()
      await guarded(written, async () => {
        for (const file of files) await writeFile(written, file)
        await flushFolders(written, files)
        await moveIn(written, place, root)
      })
    },
    remove: async (path) => {
      const place = await placeOf(root, path)
      const taken = draft()
      await makeFolder(work)
      // Away at once, whatever becomes of the rest.
      await rename(place, taken).catch(ignoreMissing)
      await rm(taken, { recursive: true, force: true })
      await dropEmpty(dirname(place), root)
    },
    claims: () => claimsIn(claims),
    lock: (note) => lockIn(claims, note, patience),
  }
}

async function guarded(written: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    await rm(written, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/** Nothing is moved in before its own folder is on the disk. */
async function moveIn(written: string, place: string, root: string): Promise<void> {
  await makeFolder(dirname(place))
  await rename(written, place)
  for (let folder = dirname(place); folder.length >= root.length; folder = dirname(folder))
    await flushFolder(folder)
}

async function writeFile(folder: string, { path, size, open: read }: NewFile): Promise<void> {
  const place = join(folder, ...path.split('/'))
  await makeFolder(dirname(place))
  const file = await open(place, 'wx')
  let written = 0
  try {
    for await (const piece of read()) {
      await writeAll(file, piece)
      written += piece.length
    }
    if (written !== size)
      throw new Error(`The file ${path} has ${written} bytes, and ${size} were told of it.`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A disk may take less than it is given. */
async function writeAll(file: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done)
    done += bytesWritten
  }
}

async function flushFolders(written: string, files: readonly NewFile[]): Promise<void> {
  const folders = new Set([''])
  for (const { path } of files) {
    const names = path.split('/').slice(0, -1)
    for (let count = 1; count <= names.length; count++) folders.add(names.slice(0, count).join('/'))
  }
  for (const folder of folders) await flushFolder(join(written, folder))
}

async function refuseOccupied(place: string): Promise<void> {
  const there = await lstat(place).catch(ignoreMissing)
  if (!there) return
  throw Object.assign(new Error(`Something is at ${place} already.`), { code: 'EEXIST', path: place })
}

/** Folders that have become empty, up to the root. */
async function dropEmpty(folder: string, root: string): Promise<void> {
  if (folder.length <= root.length) return
  try {
    await rmdir(folder)
  } catch {
    return // somebody has put something there
  }
  await dropEmpty(dirname(folder), root)
}

async function childrenOf(root: string, folder: string): Promise<StoredChild[]> {
  const place = folder === '' ? root : await placeOf(root, folder)
  const entries = await readdir(place, { withFileTypes: true }).catch(noEntries)
  return entries
    .map((entry): StoredChild => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((one, other) => byName(one.name, other.name))
}

function kindOf(entry: Dirent): StoredChild['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

async function* walk(root: string, folder: string): AsyncGenerator<StoredEntry> {
  for (const { name, kind } of await childrenOf(root, folder)) {
    const path = folder === '' ? name : `${folder}/${name}`
    const place = join(root, ...path.split('/'))
    if (kind === 'folder') {
      const names = await readdir(place)
      if (names.length === 0) yield { path, kind: 'empty-folder', size: 0 }
      else yield* walk(root, path)
      continue
    }
    const facts = kind === 'file' ? await lstat(place).catch(ignoreMissing) : undefined
    if (kind === 'file' && facts) yield { path, kind, size: facts.size }
    else yield { path, kind: kind === 'link' ? 'link' : 'other', size: 0 }
  }
}

async function* read(root: string, path: string): AsyncGenerator<Uint8Array> {
  const place = await placeOf(root, path)
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const file = await open(place, flags).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? new Missing(path, error) : error
  })
  try {
    const facts = await file.stat()
    if (!facts.isFile()) throw new Missing(path)
    // One byte more than there should be, to see the end at once.
    const most = Math.min(PIECE, facts.size + 1)
    let done = 0
    while (true) {
      const buffer = Buffer.allocUnsafe(most)
      const { bytesRead } = await file.read(buffer, 0, most)
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead)
      done += bytesRead
      if (bytesRead === 0 || (bytesRead < most && done >= facts.size)) return
    }
  } finally {
    await file.close()
  }
}

/** Throws where the path, or a link on its way, leads anywhere but below the root. */
export async function placeOf(root: string, path: string): Promise<string> {
  const fault = faultOfPath(path)
  if (fault !== undefined || (sep === '\\' && /[\\:]/.test(path)))
    throw new Error(
      `The archive has no place for ${JSON.stringify(path)}: ${fault ?? 'a name of another disk'}.`,
    )
  const place = join(root, ...path.split('/'))
  const [home, real] = await Promise.all([realpathOf(root), realpathOf(dirname(place))])
  if (home === undefined || real === undefined) return place
  // Some disks give names back in another normal form than they were written in.
  const wanted = join(home, ...path.split('/').slice(0, -1))
  if (real.normalize('NFC') !== wanted.normalize('NFC'))
    throw Object.assign(new Error(`A link leads out of the archive on the way to ${basename(place)}.`), {
      code: 'ELOOP',
      path: place,
    })
  return place
}

function realpathOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(ignoreMissing)
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}

function noEntries(error: NodeJS.ErrnoException): [] {
  ignoreMissing(error)
  return []
}
