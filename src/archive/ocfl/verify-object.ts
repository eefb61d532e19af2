/** An object in the archive → everything that is wrong with it, each mistake told once; its files are read as streams. */

import { inLanes } from '../../lanes.ts'
import { type Algorithm, type Digests, isAlgorithm } from '../digest.ts'
import { type Flaw, flawsOf, showName, type TellFlaw } from '../flaw.ts'
import type { Storage, StoredEntry } from '../storage.ts'
import type { Inventory } from './inventory.ts'
import { OBJECT, verifyDeclaration } from './root.ts'
import { inspectObject, type ObjectStanding } from './standing.ts'
import {
  compareNames,
  digestsOfContent,
  type FoundFile,
  matchRenamed,
  type NamesCompared,
  type Present,
  type ReadDigests,
} from './verify-files.ts'
import { type JudgedInventories, judgeInventories } from './verify-inventories.ts'

/** What an object's files are read with. */
export interface ObjectReading {
  /** Paths from the archive's root. */
  readonly read: ReadDigests
  /** How many files are read at once. */
  readonly lanes: number
  /** Whether somebody writes into the object, or was killed while writing. */
  readonly isClaimed: boolean
}

export interface VerifiedObject {
  readonly id: string
  /** The newest version; nothing where no inventory can be trusted. */
  readonly version?: string | undefined
  /** Files whose digests were made, and their bytes. */
  readonly files: number
  readonly bytes: number
  readonly flaws: readonly Flaw[]
}

export async function verifyObject(
  storage: Storage,
  id: string,
  reading: ObjectReading,
): Promise<VerifiedObject> {
  const tell = flawsOf(id)
  const present = await entriesOf(storage, id)
  const standing = await inspectObject(storage, id)
  if (standing.kind === 'absent' || isNoObject(present))
    return {
      id,
      files: 0,
      bytes: 0,
      flaws: [standing.kind === 'absent' ? emptyFolder(tell, id) : noObject(tell, id)],
    }
  const { trusted, flaws, folder, unread } = await judgeStanding(storage, id, {
    standing,
    isClaimed: reading.isClaimed,
  })
  const own = folder === undefined ? present : without(present, folder)
  const declared = await judgeDeclaration(storage, id, { own, standing, isClaimed: reading.isClaimed })
  const strange = [...own.values()].filter(({ kind }) => kind !== 'file')
  if (!trusted)
    return {
      id,
      files: 0,
      bytes: 0,
      flaws: [...flaws, ...declared, ...strange.map((each) => notAFile(tell, each))],
    }
  const compared = compareNames(tell, trusted, { present: own, unread })
  const read: ReadDigests = (path, algorithms) => reading.read(`${id}/${path}`, algorithms)
  const renamed = await matchRenamed(tell, trusted, compared, read)
  const damaged = await readFiles(tell, trusted, {
    found: compared.found,
    reading: { ...reading, read },
  })
  const bytes = compared.found.reduce((sum, { place }) => sum + (own.get(place)?.size ?? 0), 0)
  return {
    id,
    version: trusted.head,
    files: compared.found.length,
    bytes,
    flaws: [
      ...flaws.filter(({ path = '' }) => !isIn(compared.gone, path)),
      ...declared,
      ...strange.filter((each) => !isLeftEmpty(each, compared)).map((each) => notAFile(tell, each)),
      ...compared.flaws,
      ...renamed,
      ...damaged,
    ],
  }
}

async function entriesOf(storage: Storage, id: string): Promise<Present> {
  const present = new Map<string, StoredEntry>()
  for await (const entry of storage.walk(id)) {
    const path = entry.path.slice(id.length + 1)
    present.set(path, { ...entry, path })
  }
  return present
}

interface JudgedObject extends JudgedInventories {
  /** What does not count, in the object; all of it where this is empty. */
  readonly folder?: string
}

function isIn(versions: ReadonlySet<string>, path: string): boolean {
  return versions.has(path.split('/', 1)[0] ?? '')
}

/** A folder that is empty because its files are missing is the same mistake. */
function isLeftEmpty({ path, kind }: StoredEntry, { missing, gone }: NamesCompared): boolean {
  return kind === 'empty-folder' && (isIn(gone, path) || missing.some((each) => each.startsWith(`${path}/`)))
}

interface ClaimedStanding {
  readonly standing: ObjectStanding
  readonly isClaimed: boolean
}

/** A deposit that was cut off is one mistake, whatever it left; without a claim it is none. */
async function judgeStanding(
  storage: Storage,
  id: string,
  { standing, isClaimed }: ClaimedStanding,
): Promise<JudgedObject> {
  const tell = flawsOf(id)
  const unread = new Set<string>()
  if (isClaimed && standing.kind === 'completable')
    return {
      trusted: standing.inventory,
      unread,
      flaws: [unfinished(tell, 'is all there, and not yet listed')],
    }
  if (isClaimed && standing.kind === 'returnable') {
    const folder = standing.folder.slice(id.length + 1)
    return { trusted: standing.inventory, unread, flaws: [unfinished(tell, 'is not all there')], folder }
  }
  return judgeInventories(storage, id)
}

function unfinished(tell: TellFlaw, state: string): Flaw {
  return tell({
    rule: 'unfinished',
    found: `end of a command that archived this: its version ${state}`,
    expected: 'a version that is whole and listed, or none',
    hint: 'Archive the issue again: that completes or takes back what was begun, and loses nothing.',
  })
}

function without(present: Present, folder: string): Present {
  if (folder === '') return new Map()
  return new Map([...present].filter(([path]) => !path.startsWith(`${folder}/`)))
}

interface Whose extends ClaimedStanding {
  readonly own: Present
}

async function judgeDeclaration(
  storage: Storage,
  id: string,
  { own, standing, isClaimed }: Whose,
): Promise<readonly Flaw[]> {
  const names = [...own.keys()].filter((path) => path.startsWith('0=') && !path.includes('/'))
  const isBegun = isClaimed && standing.kind === 'completable' && names.length === 0
  if (own.size === 0 || isBegun) return []
  const said = await verifyDeclaration(storage, `${id}/`, { names, wanted: OBJECT })
  return said.map((each) => ({ ...each, object: id, path: OBJECT.name }))
}

interface ToRead {
  readonly found: readonly FoundFile[]
  readonly reading: ObjectReading
}

/** Several at a time; told in the order of the files all the same. */
async function readFiles(
  tell: TellFlaw,
  inventory: Inventory,
  { found, reading }: ToRead,
): Promise<readonly Flaw[]> {
  const { digestAlgorithm: own } = inventory
  const digestOf = digestsOfContent(inventory)
  const fixity = fixityOf(inventory)
  const flaws = await inLanes(found, reading.lanes, async ({ path, place }) => {
    const more = fixity.get(path) ?? {}
    const algorithms = new Set<Algorithm>([own, ...Object.keys(more).filter(isAlgorithm)])
    const digests = await reading.read(place, [...algorithms])
    return judgeDigests(tell, path, { digests, own, wanted: digestOf.get(path), more })
  })
  return flaws.filter((flaw) => flaw !== undefined)
}

interface DigestsRead {
  readonly digests: Digests
  readonly own: Algorithm
  readonly wanted: string | undefined
  readonly more: Digests
}

function judgeDigests(
  tell: TellFlaw,
  path: string,
  { digests, own, wanted, more }: DigestsRead,
): Flaw | undefined {
  if (digests[own] !== wanted)
    return tell({
      rule: 'damaged-file',
      path,
      found: `content of ${showName(path)} (${own} ${(digests[own] ?? '').slice(0, 12)}…)`,
      expected: `what was archived (${(wanted ?? '').slice(0, 12)}…)`,
      hint: 'Put the file back from another copy of the archive: a backup, or a bag of this issue.',
    })
  const other = Object.entries(more).find(([name, digest]) => digests[name as Algorithm] !== digest)
  if (!other) return undefined
  return tell({
    rule: 'damaged-fixity',
    path,
    found: `digest (${other[0]}) of ${showName(path)} in the inventory's fixity block`,
    expected: `the one of the file, which is what was archived by its ${own}`,
    hint: 'The file is whole; the inventory was written with a wrong digest.',
  })
}

/** Digests besides the object's own, by content paths; of algorithms that are known. */
function fixityOf({ fixity = {} }: Inventory): ReadonlyMap<string, Digests> {
  const found = new Map<string, Digests>()
  for (const [name, block] of Object.entries(fixity)) {
    if (!isAlgorithm(name)) continue
    for (const [path, digest] of digestsOfContent({ manifest: block }))
      found.set(path, { ...found.get(path), [name]: digest })
  }
  return found
}

function notAFile(tell: TellFlaw, { path, kind }: StoredEntry): Flaw {
  if (kind === 'empty-folder') return emptyFolder(tell, path, path)
  return tell({
    rule: 'link',
    path,
    found: `${kind === 'link' ? 'link' : 'pipe or device'} ${showName(path)}`,
    expected: 'files and folders alone',
    hint: 'Put what it leads to in its place, or take it away: an archive holds all that is its own.',
  })
}

/** Neither declared nor listed, at its root or in a version: not worth to be taken apart. */
function isNoObject(present: Present): boolean {
  return ![...present.keys()].some((path) => path.startsWith('0=') || /^(v\d+\/)?inventory\.json$/.test(path))
}

function noObject(tell: TellFlaw, id: string): Flaw {
  return tell({
    rule: 'no-object',
    found: `folder ${showName(id)} that is no object`,
    expected: 'a folder for each issue and nothing else',
    hint: 'Move it out of the archive, and find out who put it there.',
  })
}

function emptyFolder(tell: TellFlaw, name: string, path?: string): Flaw {
  return tell({
    rule: 'empty-folder',
    ...(path !== undefined && { path }),
    found: `empty folder ${showName(name)}`,
    expected: 'folders with files in them',
    hint: 'Take it away, after a look whether something was in it.',
  })
}
