/**
 * A folder → a store whose things outlast the process. An entry is a file of its own, named by its key and by the engine
 * that makes its kind; it is written beside its place and moved in whole, and bears a checksum, so that one that is
 * torn or damaged is passed over. Any number of processes may use the folder at once, and anybody may delete it at any
 * moment: whatever the disk refuses, a thing is made anew.
 */

import { createHash, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writevSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Store, StoreKey } from '../../src/cache/store.ts'
import { BLOCK, blocksOf, DRAFT, FOLDER_LETTERS, GROWTH, sweep } from './sweep.ts'

/** Everything that a kind of thing hangs on besides its parts, as one word; nothing for a kind that is not known. */
export type EngineOf = (kind: string) => string | undefined

/** Bytes that the folder holds at the most: the pictures of some ten richly illustrated issues. */
const BOUND = 2 ** 30
/** The part of them that may be added before anybody looks which were not used for long. */
const SLACK = 1 / 8
/** Milliseconds: uses within them count as one, since each that counts is written down. */
const USE = 60 * 60 * 1000

/** What an entry begins with; then its checksum, then its bytes. */
const MARK = Buffer.from('WARRAQ-1', 'latin1')
const CHECKSUM_BYTES = 32
const HEAD_BYTES = MARK.length + CHECKSUM_BYTES

export function openDiskStore(folder: string, engineOf: EngineOf, bound = BOUND): Store {
  return {
    find: (key) => {
      const name = nameOf(key, engineOf)
      return name === undefined ? undefined : attempt(() => readEntry(pathIn(folder, name), name))
    },
    keep: (key, bytes) => {
      const name = nameOf(key, engineOf)
      if (name === undefined) return
      attempt(() => {
        writeEntry(pathIn(folder, name), name, bytes)
        if (grow(folder, HEAD_BYTES + bytes.length) > bound * SLACK) sweep(folder, bound * (1 - SLACK))
      })
    },
  }
}

/** A store is never what stops a build. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function nameOf({ kind, parts }: StoreKey, engineOf: EngineOf): string | undefined {
  const engine = engineOf(kind)
  if (engine === undefined) return undefined
  return createHash('sha256')
    .update(JSON.stringify([engine, kind, parts]))
    .digest('hex')
}

function pathIn(folder: string, name: string): string {
  return join(folder, name.slice(0, FOLDER_LETTERS), name.slice(FOLDER_LETTERS))
}

/** An entry says whose it is: one that was moved to another's place is none. */
function checksumOf(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(bytes).digest()
}

function readEntry(path: string, name: string): Uint8Array | undefined {
  // A pipe in its place would wait for somebody to write to it: opened like this it does not.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const { mtimeMs } = fstatSync(file)
    const entry = readFileSync(file)
    const bytes = entry.subarray(HEAD_BYTES)
    const head = Buffer.concat([MARK, checksumOf(name, bytes)])
    if (Buffer.compare(entry.subarray(0, HEAD_BYTES), head) !== 0) return undefined
    const now = Date.now()
    if (now - mtimeMs > USE) attempt(() => futimesSync(file, now / 1000, now / 1000))
    return bytes
  } finally {
    closeSync(file)
  }
}

function writeEntry(path: string, name: string, bytes: Uint8Array): void {
  const draft = join(dirname(path), DRAFT + randomUUID())
  try {
    const file = openIn(draft)
    try {
      const pieces = [MARK, checksumOf(name, bytes), bytes]
      if (writevSync(file, pieces) < HEAD_BYTES + bytes.length) throw new Error('The disk is full.')
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Folders are made when they are missed: whoever deletes them may do so between any two entries. */
function openIn(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolder(dirname(path))
    return openSync(path, 'wx')
  }
}

/** With the folders it lies in. Node's own way tries for ever where a disk says of every folder that it is not there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder)
  }
}

/** Counts what was added, in a file that grows by a byte for each block of the disk: so many bytes since the last sweep. */
function grow(folder: string, bytes: number): number {
  const path = join(folder, GROWTH)
  appendFileSync(path, '.'.repeat(blocksOf(bytes)))
  return statSync(path).size * BLOCK
}
