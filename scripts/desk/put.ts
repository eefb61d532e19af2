/** Files of an import → the disk, all of them or none: what was written before one that could not be is taken away again. */

import { constants } from 'node:fs'
import { access, lstat, open, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Complaint } from '../../src/source/complaint.ts'
import { MOST_FILE, readRegular } from '../../src/source/disk.ts'
import { makeFolder } from '../output/draft.ts'
import { complaintOfDisk } from './refusal.ts'

export interface PutFile {
  readonly path: string
  readonly bytes: Uint8Array | string
  /** Whether it is written over what is there: the desk has only added to it. */
  readonly isChanged?: true
  /** Words of the desk's own that it may stand over: nobody has edited them. */
  readonly over?: string
}

/** A file with other words in it, which somebody may have edited; or what the disk says. */
export type Hindrance = { readonly standing: string } | { readonly complaint: Complaint }

type Undo = () => Promise<unknown>

export async function putFiles(files: readonly PutFile[]): Promise<Hindrance | undefined> {
  const found = await lookAround(files)
  if (!(found instanceof Map)) return found
  const undo: Undo[] = []
  for (const file of files) {
    try {
      await putOne(file, found.get(file.path), undo)
    } catch (error) {
      for (const step of undo.toReversed()) await step().catch(() => undefined)
      return { complaint: await complaintOfDisk(error, file.path) }
    }
  }
  return undefined
}

/** What `putFiles` would say of files that stand there, or of a place where none can; nothing is written. */
export async function hindranceTo(files: readonly PutFile[]): Promise<Hindrance | undefined> {
  const found = await lookAround(files)
  if (!(found instanceof Map)) return found
  for (const file of files) {
    const refusal = await refusalAt(file, found.has(file.path))
    if (refusal) return { complaint: await complaintOfDisk(refusal, file.path) }
  }
  return undefined
}

/** What a disk would say of writing there, asked without writing. */
async function refusalAt({ path: file, isChanged }: PutFile, isRead: boolean): Promise<unknown> {
  const missing = await lstat(file).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  )
  // A link that leads nowhere: opening it as a new file is refused so.
  if (!missing && !isRead) return Object.assign(new Error(file), { code: 'EEXIST', syscall: 'open' })
  if (missing && missing.code !== 'ENOENT') return missing
  if (!missing && !isChanged) return undefined
  const asked = missing ? path.dirname((await missingAbove(file))[0] ?? file) : file
  return access(asked, constants.W_OK).then(
    () => undefined,
    (error: unknown) => error,
  )
}

/** What is there already, by its path. */
async function lookAround(files: readonly PutFile[]): Promise<Hindrance | Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const { path: file, bytes, isChanged, over } of files) {
    const there = await bytesAt(file)
    if (there === undefined) continue
    if ('rule' in there) return { complaint: there }
    const isOwn = [bytes, ...(over === undefined ? [] : [over])].some((own) => there.equals(Buffer.from(own)))
    if (!isChanged && !isOwn) return { standing: file }
    found.set(file, there)
  }
  return found
}

async function putOne({ path: file, bytes }: PutFile, before: Buffer | undefined, undo: Undo[]) {
  if (before?.equals(Buffer.from(bytes))) return
  for (const folder of await missingAbove(file)) undo.push(() => rmdir(folder))
  await makeFolder(path.dirname(file))
  const opened = await open(file, before ? 'w' : 'wx')
  undo.push(() => (before ? writeFile(file, before) : rm(file)))
  try {
    await opened.writeFile(bytes)
  } finally {
    await opened.close()
  }
}

/** Folders that will be made for it, the highest first. */
async function missingAbove(file: string): Promise<readonly string[]> {
  const folder = path.dirname(file)
  const isThere = await stat(folder).catch(() => undefined)
  return isThere || folder === file ? [] : [...(await missingAbove(folder)), folder]
}

/** Nothing where none is there to be seen, so that writing says why; a complaint where it is no file that can be read. */
async function bytesAt(file: string): Promise<Buffer | Complaint | undefined> {
  const there = await readRegular(file, { most: MOST_FILE })
  if (!('rule' in there)) return there
  const isThere = await lstat(file).then(
    () => true,
    () => false,
  )
  return isThere && there.rule !== 'missing-file' ? there : undefined
}

/** Whether a file may be put there: nothing is, or the same bytes. */
async function isFreeFor(file: string, bytes: Uint8Array): Promise<boolean> {
  const there = await bytesAt(file)
  return there === undefined || (!('rule' in there) && there.equals(bytes))
}

/** The path, or the next with a number behind its name where others than these bytes stand there, or are put there now. */
export async function freePath(
  file: string,
  bytes: Uint8Array,
  taken: ReadonlySet<string> = new Set(),
): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  for (let number = 1; ; number++) {
    const tried = number === 1 ? file : path.join(dir, `${name}-${number}${ext}`)
    if (!taken.has(tried) && (await isFreeFor(tried, bytes))) return tried
  }
}
