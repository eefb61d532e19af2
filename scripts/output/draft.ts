/**
 * Printed files → a draft of them beside their place, flushed to the disk: a folder of its own, which says whose it is.
 * What a process that died has left of its drafts is swept.
 */

import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PrintedFile } from '../../src/editions/edition.ts'

/** A draft's own name, in the folder of all output: begins so, and goes on with the number of its process. */
const DRAFT = '.draft-'
const MADE = 'new'
const TAKEN = 'old'

export interface Draft {
  readonly name: string
  readonly folder: string
  /** The generation that it makes. */
  readonly made: string
  /** Where the generation before it goes, for as long as the two change places. */
  readonly taken: string
}

/** Throws what the disk says; nothing is left of it then. */
export async function writeDraft(output: string, files: readonly PrintedFile[]): Promise<Draft> {
  const draft = await openDraft(output)
  try {
    for (const { name, bytes } of files) await writeFlushed(join(draft.made, name), bytes)
    const folders = new Set(files.map(({ name }) => dirname(join(draft.made, name))))
    for (const folder of [...folders, draft.made, draft.folder]) await flushFolder(folder)
  } catch (error) {
    await dropDraft(draft)
    throw error
  }
  return draft
}

/** An empty one, of this process. */
export async function openDraft(output: string): Promise<Draft> {
  await makeFolder(output)
  const draft = draftAt(output, basename(await mkdtemp(join(output, `${DRAFT}${process.pid}-`))))
  await mkdir(draft.made)
  return draft
}

export function draftAt(output: string, name: string): Draft {
  const folder = join(output, name)
  return { name, folder, made: join(folder, MADE), taken: join(folder, TAKEN) }
}

export async function dropDraft({ folder }: Draft): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Drafts of processes that are no more. */
export async function sweepDrafts(output: string): Promise<void> {
  const names = await readdir(output).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(DRAFT)) continue
    const owner = Number.parseInt(name.slice(DRAFT.length), 10)
    if (!isAlive(owner)) await dropDraft(draftAt(output, name))
  }
}

/** Whether there is a process of this number. */
export function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Writes a file that must not be there yet, in folders that are made for it. */
export async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path))
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** With the folders it lies in. Node's own way tries for ever where a disk says of every folder that it is not there. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder).catch(async (refusal: NodeJS.ErrnoException) => {
      // Another draft may have been quicker.
      if (refusal.code !== 'EEXIST') throw refusal
    })
  }
}

/** Names of a folder reach the disk; where folders cannot be opened, as in Windows, the system does it. */
export async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined)
  try {
    await opened?.sync().catch(() => undefined)
  } finally {
    await opened?.close()
  }
}
