/**
 * A new generation in its draft, and what stands in its place → the draft with all that must outlive the exchange:
 * files of the same generation that this order did not ask for, those of the one before, set apart in `older`, and what
 * somebody else has put there.
 */

import { copyFile, cp, link, lstat, readdir } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { flushFolder, makeFolder, writeFlushed } from './draft.ts'
import { MANIFEST, type Manifest, readManifest, writeManifest } from './manifest.ts'
import { Obstacle } from './refusal.ts'

/** Where files of an earlier generation are kept. */
export const OLDER = 'older'

/** What the new generation says of itself before anything is kept. */
export type Made = Omit<Manifest, 'older'>

/** Throws an Obstacle where something stands in the way of a file. Gives the names of those that are older. */
export async function keepOthers(place: string, draft: string, made: Made): Promise<readonly string[]> {
  await refuseObstacles(place, made.files)
  const before = await readManifest(place)
  const isSame = before?.inputs === made.inputs
  const files = new Set(made.files)
  const older = new Set<string>()
  const kept = new Set<string>()
  for (const { path, isPlain } of await walk(place)) {
    if (path === MANIFEST || files.has(path)) continue
    const to = placeOf(path, { before, isSame, files })
    if (to === undefined) continue
    await carry(join(place, path), join(draft, to), isPlain)
    if (to.startsWith(`${OLDER}/`)) older.add(to.slice(OLDER.length + 1))
    else if (before?.files.includes(path)) kept.add(path)
  }
  const manifest = { ...made, files: [...files, ...kept].sort(), older: [...older].sort() }
  await writeFlushed(join(draft, MANIFEST), writeManifest(manifest))
  await flushFolder(draft)
  return manifest.older
}

interface Judging {
  readonly before: Manifest | undefined
  readonly isSame: boolean
  readonly files: ReadonlySet<string>
}

/** Where a file goes on, by its path in the old folder; nowhere where a newer one has come. */
function placeOf(path: string, { before, isSame, files }: Judging): string | undefined {
  const wasOlder = path.startsWith(`${OLDER}/`) ? path.slice(OLDER.length + 1) : undefined
  if (wasOlder !== undefined && before?.older.includes(wasOlder))
    return files.has(wasOlder) || before.files.includes(wasOlder) ? undefined : path
  if (!before?.files.includes(path) || isSame) return path
  return `${OLDER}/${path}`
}

async function refuseObstacles(place: string, names: readonly string[]): Promise<void> {
  const folders = new Set(names.flatMap((name) => parentsOf(name)))
  for (const [paths, wanted] of [[['', ...folders], 'folder'] as const, [names, 'file'] as const]) {
    for (const path of paths) {
      const there = await lstat(join(place, path)).catch(() => undefined)
      if (there && there.isDirectory() !== (wanted === 'folder'))
        throw new Obstacle(join(place, path), there.isDirectory() ? 'folder' : 'file')
    }
  }
}

function parentsOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Everything in a folder but folders, by its path with forward slashes. */
async function walk(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/')
      return { path, isPlain: entry.isFile() }
    })
}

/** By a second name where the disk has such, so that nothing is read. */
async function carry(from: string, to: string, isPlain: boolean): Promise<void> {
  await makeFolder(dirname(to))
  if (!isPlain) return cp(from, to, { verbatimSymlinks: true })
  try {
    await link(from, to)
  } catch {
    await copyFile(from, to)
  }
}
