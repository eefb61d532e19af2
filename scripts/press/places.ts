/**
 * Folders and archives, as a person names them → the issues in them, each by its name and where it lies; and a checksum of
 * what lies there, by which it is known in a queue.
 */

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { openObject, type StoredVersion } from '../../src/archive/ocfl/object.ts'
import { isRoot, listObjects } from '../../src/archive/ocfl/root.ts'
import { HISTORY, ORIGIN, RECORD } from '../../src/archive/record/version-paths.ts'
import type { Storage } from '../../src/archive/storage.ts'
import { wayFrom } from '../../src/source/disk.ts'
import { openArchiveAt, placeOfArchive } from '../archive/open.ts'
import { pressWords } from '../words/of-press.ts'
import { ENGLISH } from '../words/voice.ts'

/** Where an issue comes from: a folder, or the newest version of it in an archive. */
export type IssuePlace =
  | { readonly kind: 'folder'; readonly issue: string; readonly folder: string }
  | { readonly kind: 'archived'; readonly issue: string; readonly archive: string }

const ISSUE_FILE = /^issue\.(ya?ml|json)$/

/** In the order in which they are named. Throws an Error, in a sentence, where there are none, or two of one name. */
export async function findPlaces(
  operands: readonly string[],
  from: string,
  voice = ENGLISH,
): Promise<readonly IssuePlace[]> {
  const words = pressWords(voice)
  const places: IssuePlace[] = []
  for (const operand of operands) {
    const found = await placesIn(operand, from)
    if (found.length === 0) throw new Error(words.noIssues(operand))
    places.push(...found)
  }
  const names = places.map(({ issue }) => issue)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(words.twice(twice))
  return places
}

async function placesIn(operand: string, from: string): Promise<readonly IssuePlace[]> {
  const archive = placeOfArchive(operand, from)
  const { storage, root } = await openArchiveAt(archive)
  if (root === undefined || (await isRoot(storage))) return archivedIn(storage, archive)
  const folder = resolve(from, operand)
  if (await isIssue(folder)) return [placeOf(folder)]
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  const issues = await Promise.all(below.map(async (path) => ((await isIssue(path)) ? [placeOf(path)] : [])))
  return issues.flat().sort((one, other) => (one.issue < other.issue ? -1 : 1))
}

function placeOf(folder: string): IssuePlace {
  return { kind: 'folder', issue: basename(folder), folder }
}

async function isIssue(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  return names.some((name) => ISSUE_FILE.test(name))
}

async function archivedIn(storage: Storage, archive: string): Promise<readonly IssuePlace[]> {
  const places: IssuePlace[] = []
  for (const issue of await listObjects(storage)) {
    const version = (await openObject(storage, issue))?.version()
    if (version?.files.some(({ path }) => path === RECORD)) places.push({ kind: 'archived', issue, archive })
  }
  return places
}

/** Two places with one checksum hold the same issue. */
export async function contentOf(place: IssuePlace): Promise<string> {
  if (place.kind === 'folder') return contentOfFolder(place.folder)
  const { storage } = await openArchiveAt(place.archive)
  const version = (await openObject(storage, place.issue))?.version()
  return version ? contentOfVersion(version) : ''
}

/** Of all that makes a version: when and by whom it was printed does not. */
export function contentOfVersion({ files }: StoredVersion): string {
  const counted = files.filter(({ path }) => path !== HISTORY && path !== ORIGIN)
  return digestOf(counted.map(({ path, digest }) => [path, digest]))
}

async function contentOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  const files: (readonly string[])[] = []
  // A link counts for what it leads to, as it does where an issue is read.
  for (const path of paths)
    if ((await stat(path).catch(() => undefined))?.isFile())
      files.push([
        wayFrom(folder, path),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ])
  return digestOf(files)
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
