/**
 * Groups of a shelf's files → a folder that holds them: only what changed is written, each file whole or not at all, and
 * what no group has any more is taken away. What the folder holds is listed in it, last of all; until then a journal
 * names what may have changed since, and after a kill the next command makes all that anew.
 */

import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inLanes } from '../../src/lanes.ts'
import type { ShelfGroup } from '../../src/shelf/shelf.ts'
import type { ShelfFile } from '../../src/shelf/shelved.ts'
import { liesWithin } from '../../src/source/disk.ts'
import { LostFile } from './bookcase.ts'
import { type Drafts, openDrafts } from './drafts.ts'

export interface ShelfWriting {
  /** What makes the files besides what groups are made from. */
  readonly code: string
  /** The bytes of a file of the archive, held to its digest as they are read. */
  readonly read: (file: Extract<ShelfFile, { kept: unknown }>) => AsyncIterable<Uint8Array>
  readonly advance?: (done: number, of: number) => void
}

export interface ShelfWritten {
  readonly written: number
  readonly removed: number
  readonly all: number
  /** What the archive could not give; what the shelf had of its group stands as it stood. */
  readonly lost: readonly Loss[]
}

export interface Loss {
  readonly file: LostFile
  /** Whether the shelf had the group before. */
  readonly stands: boolean
}

interface ListedGroup {
  readonly key: string
  /** A digest of each file, by its path. */
  readonly files: Readonly<Record<string, string>>
}

interface Listing {
  readonly code: string
  readonly groups: Readonly<Record<string, ListedGroup>>
}

/** What is known of the folder as it was before, and where its files are drafted. */
interface Standing {
  readonly folder: string
  readonly groups: Readonly<Record<string, ListedGroup>>
  /** Digests of all files that are there, by their paths; none where it is not known. */
  readonly digests: ReadonlyMap<string, string | undefined>
  readonly drafts: Drafts
}

/** Hexadecimals by which a file is known from what it was before. */
const DIGEST_LENGTH = 64

/** Files that are written or taken away at once. */
const AT_ONCE = 8

const LISTING = '.shelf.json'
const JOURNAL = '.shelf.journal'

export async function writeShelf(
  folder: string,
  groups: readonly ShelfGroup[],
  { code, read, advance = () => {} }: ShelfWriting,
): Promise<ShelfWritten> {
  await mkdir(folder, { recursive: true })
  const before = await readListing(folder)
  const unsure = new Set(await readJournal(folder))
  const standing: Standing = {
    folder,
    groups: before.groups,
    digests: new Map([...digestsIn(before), ...[...unsure].map((path) => [path, undefined] as const)]),
    drafts: await openDrafts(folder),
  }
  const listed: Record<string, ListedGroup> = {}
  const lost: Loss[] = []
  let written = 0
  for (const [index, group] of groups.entries()) {
    const kept = before.groups[group.name]
    const isAsItWas = before.code === code && kept?.key === group.key && isSure(kept, unsure)
    if (isAsItWas) listed[group.name] = kept
    else {
      const renewed = await renew(group, standing, read)
      if (renewed.group) listed[group.name] = renewed.group
      if (renewed.lost) lost.push({ file: renewed.lost, stands: renewed.group !== undefined })
      written += renewed.written
    }
    advance(index + 1, groups.length)
  }
  const now = new Set(Object.values(listed).flatMap(({ files }) => Object.keys(files)))
  const gone = [...new Set([...standing.digests.keys(), ...(await readJournal(folder))])].filter(
    (path) => !now.has(path),
  )
  await note(folder, gone)
  await takeAway(folder, gone)
  await standing.drafts.put(join(folder, LISTING), JSON.stringify({ code, groups: listed }))
  await rm(join(folder, JOURNAL), { force: true })
  await standing.drafts.close()
  return { written, removed: gone.length, all: now.size, lost }
}

/** Nothing where it cannot be read: all is written then. */
async function readListing(folder: string): Promise<Listing> {
  try {
    const { code = '', groups = {} } = JSON.parse(await readFile(join(folder, LISTING), 'utf8')) as Listing
    return { code, groups }
  } catch {
    return { code: '', groups: {} }
  }
}

function digestsIn({ groups }: Listing): readonly (readonly [string, string])[] {
  return Object.values(groups).flatMap(({ files }) => Object.entries(files))
}

/** Paths that a command which was cut off may have changed. */
async function readJournal(folder: string): Promise<readonly string[]> {
  const lines = await readFile(join(folder, JOURNAL), 'utf8').catch(() => '')
  return lines.split('\n').filter((line) => line !== '')
}

/** Before anything of them is changed. */
async function note(folder: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  await writeFile(join(folder, JOURNAL), `${paths.join('\n')}\n`, { flag: 'a' })
}

function isSure({ files }: ListedGroup, unsure: ReadonlySet<string>): boolean {
  return unsure.size === 0 || !Object.keys(files).some((path) => unsure.has(path))
}

interface Renewed {
  /** Nothing where it can be had neither from the archive nor from before. */
  readonly group?: ListedGroup
  readonly written: number
  readonly lost?: LostFile
}

async function renew(
  { name, key, make }: ShelfGroup,
  { folder, groups, digests, drafts }: Standing,
  read: ShelfWriting['read'],
): Promise<Renewed> {
  const files: Record<string, string> = {}
  let written = 0
  try {
    const made = (await make()).map((file) => ({ file, digest: digestOf(file) }))
    const changed = made.filter(({ file, digest }) => digests.get(file.path) !== digest)
    await note(
      folder,
      changed.map(({ file }) => file.path),
    )
    await inLanes(changed, AT_ONCE, async ({ file, digest }) => {
      await drafts.put(join(folder, file.path), contentOf(file, read))
      files[file.path] = digest
      written++
    })
    return {
      group: { key, files: Object.fromEntries(made.map(({ file, digest }) => [file.path, digest])) },
      written,
    }
  } catch (error) {
    if (!(error instanceof LostFile)) throw error
    const stood = groups[name]
    // Its key is none, so that the next command tries again.
    return { ...(stood && { group: { key: '', files: { ...stood.files, ...files } } }), written, lost: error }
  }
}

function digestOf(file: ShelfFile): string {
  if ('kept' in file) return file.kept.digest.slice(0, DIGEST_LENGTH)
  return createHash('sha256')
    .update('text' in file ? file.text : file.bytes)
    .digest('hex')
}

/** A file of the archive is copied: whoever changes the shelf's must not change the archive's. */
function contentOf(file: ShelfFile, read: ShelfWriting['read']) {
  if ('kept' in file) return read(file)
  return 'text' in file ? file.text : file.bytes
}

/** With the folders that are empty without them. A list that somebody else wrote leads nowhere else. */
async function takeAway(folder: string, paths: readonly string[]): Promise<void> {
  const own = paths.filter((path) => liesWithin(folder, join(folder, path)))
  await inLanes(own, AT_ONCE, (path) => rm(join(folder, path), { force: true }))
  for (const parent of parentsOf(own)) await rmdir(join(folder, parent)).catch(() => undefined)
}

/** The folders that these lie in, each behind those that it holds. */
function parentsOf(paths: readonly string[]): readonly string[] {
  const parents = new Set<string>()
  for (const path of paths)
    for (let parent = dirname(path); parent !== '.' && !parents.has(parent); parent = dirname(parent))
      parents.add(parent)
  return [...parents].sort((one, other) => other.length - one.length)
}
