/**
 * Records → the catalogue's file, whole or not at all: it is written beside its place, flushed and renamed. Who reads it
 * meanwhile goes on with the one of before.
 */

import { chmod, copyFile, mkdtemp, open, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { CatalogueDatabase, SqlValue } from '../../src/archive/catalogue/database.ts'
import { CATALOGUE_FORMAT, TABLES } from '../../src/archive/catalogue/tables.ts'
import { beginIntake, endIntake, takeIn, takeOut } from '../../src/archive/catalogue/take-in.ts'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { dropDraft, flushFolder, openDraft, sweepDrafts } from '../output/draft.ts'
import { type OpenDatabase, openDatabase } from './sqlite.ts'

/** Nobody else sees a draft, and none outlives its process: it needs no journal. Its cache is in KiB. */
const DRAFT_SETTINGS = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536'
const READER_SETTINGS = 'PRAGMA cache_size = -32768'

/** Made of these records alone; gives how many there were. */
export async function rebuildCatalogue(file: string, records: AsyncIterable<IssueRecord>): Promise<number> {
  let count = 0
  await exchange(file, async (database) => {
    database.execute(TABLES)
    const intake = beginIntake(database)
    for await (const record of records) {
      takeIn(intake, record)
      count += 1
    }
    endIntake(intake)
  })
  return count
}

/** What has become of some issues: new or changed by their records, gone by their ids. */
export interface CatalogueNews {
  readonly records?: readonly IssueRecord[]
  readonly gone?: readonly string[]
}

/** Takes news in and leaves all else as it is. Rejects where no catalogue is there, or one of another form. */
export async function renewCatalogue(
  file: string,
  { records = [], gone = [] }: CatalogueNews,
): Promise<void> {
  const work = async (database: CatalogueDatabase) => {
    const intake = beginIntake(database)
    for (const id of gone) takeOut(intake, id)
    for (const record of records) takeIn(intake, record)
    endIntake(intake)
  }
  await exchange(file, work, file)
}

/**
 * For reading. The library's lock is a folder beside the file, which a reader that is killed would leave for ever, and
 * which keeps a second reader out: so each reader has a name of its own for the file, in a folder of its own.
 */
export async function readCatalogue<T>(file: string, read: (database: CatalogueDatabase) => T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-catalogue-'))
  const own = join(folder, basename(file))
  try {
    // Where a system lets nobody make links, a copy serves.
    await symlink(resolve(file), own).catch(() => copyFile(file, own))
    return reading(openDatabase(own, { readOnly: true }), read)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function reading<T>(database: OpenDatabase, read: (database: CatalogueDatabase) => T): T {
  try {
    assertReadable(database)
    database.execute(READER_SETTINGS)
    return read(database)
  } finally {
    database.close()
  }
}

/** A catalogue that cannot be read as this press writes it; it loses nothing to make it anew. */
export class UnreadableCatalogue extends Error {}

function assertReadable(database: CatalogueDatabase): void {
  if (formatOf(database) !== CATALOGUE_FORMAT)
    throw new UnreadableCatalogue('The catalogue is none that this version of the press reads.')
}

/** Nothing of a file that is no database. */
function formatOf(database: CatalogueDatabase): SqlValue | undefined {
  try {
    return database.all('PRAGMA user_version', [])[0]?.['user_version']
  } catch {
    return undefined
  }
}

type Work = (database: CatalogueDatabase) => Promise<void>

/** The file that the work leaves in a draft, empty or a copy of another, takes the place of the one that is there. */
async function exchange(file: string, work: Work, from?: string): Promise<void> {
  const folder = dirname(file)
  const draft = await openDraft(folder)
  const path = join(draft.made, basename(file))
  try {
    if (from !== undefined) await copyFile(from, path)
    await write(path, work, from !== undefined)
    // The library keeps its files to their owner; what a house prints is for all who may read there.
    await chmod(path, 0o644)
    await flush(path)
    await rename(path, file)
    await flushFolder(folder)
  } finally {
    await dropDraft(draft)
    await sweepDrafts(folder)
  }
}

async function write(path: string, work: Work, isCopy: boolean): Promise<void> {
  const database = openDatabase(path, { readOnly: false })
  try {
    if (isCopy) assertReadable(database)
    database.execute(DRAFT_SETTINGS)
    database.execute('BEGIN')
    await work(database)
    database.execute('COMMIT')
  } finally {
    database.close()
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
