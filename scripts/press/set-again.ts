/**
 * One issue, from a folder or out of an archive → what came of setting it with the press as it is now: a version of its
 * own, or none where the newest is what it would be. Nothing here hangs on who asks: a thread, or another machine.
 */

import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openObject, readJson, type StoredObject, type StoredVersion } from '../../src/archive/ocfl/object.ts'
import { comparePages, type PageDigest } from '../../src/archive/record/page-changes.ts'
import { PAGES } from '../../src/archive/record/version-paths.ts'
import type { Storage } from '../../src/archive/storage.ts'
import type { Checked } from '../../src/diagnostic.ts'
import type { Edition } from '../../src/editions/edition.ts'
import { placeInArchive } from '../../src/editions/kept.ts'
import type { House } from '../../src/house.ts'
import type { PrintOrder } from '../../src/press.ts'
import { keepVersion } from '../archive/keep.ts'
import { openArchiveAt } from '../archive/open.ts'
import type { KeepingPress } from '../archive/origin.ts'
import { unpackIssue } from '../archive/unpack.ts'
import { openStore } from '../cache/open.ts'
import type { IssuePlace } from './places.ts'
import { type Pressed, refuseIssue } from './pressed.ts'
import { isStanding, noteSame } from './standing.ts'

/** What all issues of a run have in common; plain data, for threads. */
export interface RunOrder {
  readonly house: House
  /** Where the caller stands. */
  readonly from: string
  /** Where versions are kept. */
  readonly archive: string
  readonly editions: readonly Edition[]
  /** A theme of the house, instead of each issue's own. */
  readonly theme?: string
  readonly press: KeepingPress
}

/** One issue of a run. */
export interface IssueTask {
  readonly place: IssuePlace
  /** The newest version when the run began, or none: what is told is told since then. Now, where it is left out. */
  readonly since?: string | null
}

export async function setAgain({ place, since }: IssueTask, run: RunOrder): Promise<Pressed> {
  const { storage } = await openArchiveAt(run.archive)
  const { issue } = place
  const before = since === undefined ? ((await newestName(storage, issue)) ?? null) : since
  const outcome = await inHouse(place, run, (order) => print(order, storage, run))
  if (!outcome.value) return refuseIssue(issue, outcome)
  const { isPassed } = outcome.value
  const object = await openObject(storage, issue)
  if (!object) throw new Error(`The archive has no ${issue}, which has just been put there.`)
  const { name: version } = object.version()
  if (version === before) return { kind: 'unchanged', issue, version, isPassed }
  return { kind: 'printed', issue, version, ...(await tellPagesOf(object, before)) }
}

/** The newest version's name; nothing where the archive has none. */
export async function newestName(storage: Storage, issue: string): Promise<string | undefined> {
  return (await openObject(storage, issue))?.version().name
}

/** Calls `act` with an order of the issue; one in an archive is taken out of it for as long. */
async function inHouse<T>(
  place: IssuePlace,
  { house, editions, theme }: RunOrder,
  act: (order: PrintOrder) => Promise<Checked<T>>,
): Promise<Checked<T>> {
  const order = { editions, isKept: true as const, ...(theme !== undefined && { theme }) }
  if (place.kind === 'folder') return act({ ...order, house, folder: place.folder })
  const { storage } = await openArchiveAt(place.archive)
  const object = await openObject(storage, place.issue)
  if (!object) throw new Error(`The archive ${place.archive} has no ${place.issue} any more.`)
  const root = await mkdtemp(join(await realpath(tmpdir()), 'warraq-press-'))
  try {
    const { issues, themes, faces, colours } = await unpackIssue(root, place.issue, object.version())
    // The press is that of now; what dresses the issue is its own, or the house's where another theme is asked for.
    const own = theme === undefined ? { ...house, themes, faces, colours } : house
    const folder = join(issues, place.issue)
    const { diagnostics, ...made } = await act({ ...order, house: { ...own, issues }, folder })
    return { ...made, diagnostics: placeInArchive(diagnostics, { house: own, folder }) }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

interface Kept {
  /** Whether nothing was printed, since it is known what would be. */
  readonly isPassed: boolean
}

async function print(order: PrintOrder, storage: Storage, { press, from }: RunOrder): Promise<Checked<Kept>> {
  const { pressKept, stateKept } = await import('../cache/kept-press.ts')
  const { origin } = press
  const store = openStore(order.house, from)
  const state = await stateKept(order, from)
  if (!state.value) return { diagnostics: state.diagnostics }
  const newest = (await openObject(storage, basename(order.folder)))?.version()
  if (newest && (await isStanding(newest, { inputs: state.value.inputs, origin }, store)))
    return { value: { isPassed: true }, diagnostics: [] }
  const { value, diagnostics } = await pressKept(order, () => {}, from)
  if (!value?.kept) return { diagnostics }
  const { id, inputs, kept } = value
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  const keeping = { id, inputs, kept, warnings, press, moment: new Date() }
  const made = await keepVersion(storage, keeping)
  if (!made.value) return { diagnostics: made.diagnostics }
  const version = (await openObject(storage, id))?.version()
  if (version && !made.value.isNew) noteSame(version, { inputs, origin }, store)
  return { value: { isPassed: false }, diagnostics: [] }
}

/** How the newest version's pages are, beside those of another. */
async function tellPagesOf(object: StoredObject, before: string | null) {
  const now = await readPages(object.version())
  const then = before === null ? undefined : await readPages(object.version(before))
  return { pages: now?.length ?? 0, ...(now && then && { changes: comparePages(then, now) }) }
}

async function readPages({ files }: StoredVersion): Promise<readonly PageDigest[] | undefined> {
  const file = files.find(({ path }) => path === PAGES)
  return file && readJson(file)
}
