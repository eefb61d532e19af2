/**
 * What an object's inventory says is in it, and what lies there → files that are missing, renamed, damaged, or there
 * without being listed. A name that a disk gives back in another normal form is the same name.
 */

import type { Algorithm, Digests } from '../digest.ts'
import { type Flaw, showName, type TellFlaw } from '../flaw.ts'
import type { StoredEntry } from '../storage.ts'
import { contentFolder, INVENTORY, type Inventory, numberOf, sidecarName } from './inventory.ts'

/** Reads a file of the archive, and gives its digests. */
export type ReadDigests = (path: string, algorithms: readonly Algorithm[]) => Promise<Digests>

/** What lies in an object, by its path there. */
export type Present = ReadonlyMap<string, StoredEntry>

/** A file that is where it should be, or is taken for it. */
export interface FoundFile {
  /** In the inventory, and as the disk says it. */
  readonly path: string
  readonly place: string
}

export interface NamesCompared {
  readonly found: readonly FoundFile[]
  /** In the inventory and not there. */
  readonly missing: readonly string[]
  /** There and in no inventory. */
  readonly unlisted: readonly string[]
  /** Versions of which nothing at all is there: told, and nothing else of them is. */
  readonly gone: ReadonlySet<string>
  readonly flaws: readonly Flaw[]
}

/** By their names alone; nothing is read. Of versions that are `unread` nothing is told. */
export function compareNames(
  tell: TellFlaw,
  inventory: Inventory,
  { present, unread }: { readonly present: Present; readonly unread: ReadonlySet<string> },
): NamesCompared {
  const gone = goneVersions(inventory, present)
  const wanted = Object.values(inventory.manifest)
    .flat()
    .filter((path) => !gone.has(path.split('/', 1)[0] ?? ''))
    .sort()
  const strange = new Set([...present.values()].filter(({ kind }) => kind === 'file').map(({ path }) => path))
  for (const path of ownFiles(inventory)) strange.delete(path)
  for (const path of wanted) if (isFile(present, path)) strange.delete(path)
  const byForm = new Map([...strange].map((path) => [path.normalize('NFC'), path]))
  const found: FoundFile[] = []
  const missing: string[] = []
  const flaws = [...gone].map((version) => missingVersion(tell, version))
  for (const path of wanted) {
    const other = byForm.get(path.normalize('NFC'))
    if (isFile(present, path)) found.push({ path, place: path })
    else if (other !== undefined) {
      strange.delete(other)
      found.push({ path, place: other })
      flaws.push(otherForm(tell, path, other))
    }
    // What stands in its place is told as what it is.
    else if (!present.has(path)) missing.push(path)
  }
  const unlisted = [...strange].filter((path) => !isLeftAlone(path, inventory))
  const versions = new Set(
    unlisted.map((path) => path.split('/', 1)[0] ?? '').filter(isUnknownVersion(inventory)),
  )
  return {
    found,
    missing,
    gone,
    unlisted: unlisted.filter((path) => !versions.has(path.split('/', 1)[0] ?? '')),
    flaws: [
      ...flaws,
      ...[...versions]
        .filter((name) => !unread.has(name))
        .map((version) => unlistedVersion(tell, version, inventory.head)),
    ],
  }
}

function goneVersions({ versions }: Inventory, present: Present): Set<string> {
  const files = [...present.values()].filter(({ kind }) => kind !== 'empty-folder')
  const there = new Set(files.map(({ path }) => path.split('/', 1)[0]))
  return new Set(Object.keys(versions).filter((name) => !there.has(name)))
}

/** Files besides content: what the object says of itself. */
function ownFiles({ versions, digestAlgorithm }: Inventory): string[] {
  return ['', ...Object.keys(versions).map((name) => `${name}/`)].flatMap((folder) => [
    folder + INVENTORY,
    folder + sidecarName(digestAlgorithm),
  ])
}

/** Declarations are judged apart; logs, extensions and other folders of a version are nobody's to judge (3.3.1, 3.8, 3.9). */
function isLeftAlone(path: string, inventory: Inventory): boolean {
  const [first = '', second, third] = path.split('/')
  if (second === undefined) return first.startsWith('0=')
  if (first === 'logs') return true
  if (first === 'extensions') return third !== undefined
  return third !== undefined && first in inventory.versions && second !== contentFolder(inventory)
}

function isUnknownVersion({ versions }: Inventory): (name: string) => boolean {
  return (name) => numberOf(name) !== undefined && !(name in versions)
}

function isFile(present: Present, path: string): boolean {
  return present.get(path)?.kind === 'file'
}

/** What is missing under one name and there under another is one mistake; what is left of both is told of each. */
export async function matchRenamed(
  tell: TellFlaw,
  inventory: Inventory,
  { missing, unlisted }: Pick<NamesCompared, 'missing' | 'unlisted'>,
  read: ReadDigests,
): Promise<readonly Flaw[]> {
  const algorithm = inventory.digestAlgorithm
  const digestOf = digestsOfContent(inventory)
  const strange = new Map<string, string>()
  // Nothing need be read to know that nothing was renamed.
  if (missing.length > 0)
    for (const path of unlisted) strange.set(path, (await read(path, [algorithm]))[algorithm] ?? '')
  const renamed = new Map<string, string>()
  for (const path of missing) {
    const [place] = [...strange].find(([, digest]) => digest === digestOf.get(path)) ?? []
    if (place === undefined) continue
    strange.delete(place)
    renamed.set(path, place)
  }
  const taken = new Set(renamed.values())
  return [
    ...missing.map((path) => {
      const place = renamed.get(path)
      return place === undefined ? missingFile(tell, path) : nameChanged(tell, path, place)
    }),
    ...unlisted.filter((path) => !taken.has(path)).map((path) => unlistedFile(tell, path)),
  ]
}

/** The digest of every content path, in small digits. */
export function digestsOfContent({ manifest }: Pick<Inventory, 'manifest'>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(manifest).flatMap(([digest, paths]) =>
      paths.map((path) => [path, digest.toLowerCase()] as const),
    ),
  )
}

const FROM_COPY = 'Put it back from another copy of the archive: a backup, or a bag of this issue.'

function missingFile(tell: TellFlaw, path: string): Flaw {
  const found = `absence of ${showName(path)}`
  return tell({
    rule: 'missing-file',
    path,
    found,
    expected: 'every file that was archived',
    hint: FROM_COPY,
  })
}

function missingVersion(tell: TellFlaw, version: string): Flaw {
  return tell({
    rule: 'missing-version',
    path: version,
    found: `absence of the folder of ${version}`,
    expected: 'every version that was archived',
    hint: FROM_COPY,
  })
}

function unlistedVersion(tell: TellFlaw, version: string, head: string): Flaw {
  return tell({
    rule: 'unlisted-version',
    path: version,
    found: `folder ${version} that no inventory knows`,
    expected: `versions up to ${head}`,
    hint: 'Move it out of the archive, and find out who put it there.',
  })
}

function nameChanged(tell: TellFlaw, path: string, place: string): Flaw {
  return tell({
    rule: 'renamed-file',
    path,
    found: `name ${showName(place)}`,
    expected: `the same content under ${showName(path)}`,
    hint: 'Give the file back its name.',
  })
}

function unlistedFile(tell: TellFlaw, path: string): Flaw {
  return tell({
    rule: 'unlisted-file',
    path,
    found: `file ${showName(path)} that no inventory knows`,
    expected: 'what was archived and nothing else',
    hint: 'Move it out of the archive, and find out who put it there.',
  })
}

function otherForm(tell: TellFlaw, path: string, place: string): Flaw {
  const form = place === place.normalize('NFC') ? 'NFC' : 'NFD'
  return tell({
    rule: 'other-normal-form',
    path,
    severity: 'warning',
    found: `normal form (${form}) of the name ${showName(place)}`,
    expected: `it letter for letter as in the inventory: the two are equal by Unicode, and what is in it was checked`,
    hint: 'A disk or a program has spelt the name anew. Nothing is lost; give the file back its name where other programs ask for it.',
  })
}
