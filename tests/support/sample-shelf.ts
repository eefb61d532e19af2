/** The sample issues, printed and archived as the command does it → a shelf of them in a folder of its own. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '../../scripts/archive/folder.ts'
import { keepVersion } from '../../scripts/archive/keep.ts'
import { type Bookcase, openBookcase } from '../../scripts/shelf/bookcase.ts'
import { fillShelf } from '../../scripts/shelf/fill.ts'
import { bundlePrograms } from '../../scripts/shelf/programs.ts'
import type { Storage } from '../../src/archive/storage.ts'
import { EMPTY_STORE } from '../../src/cache/store.ts'
import { EDITIONS } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from './house.ts'

export interface SampleShelf {
  readonly storage: Storage
  readonly bookcase: Bookcase
  /** Where the archive lies, and the site. */
  readonly archive: string
  readonly folder: string
  readonly remove: () => Promise<void>
}

const ORIGIN = {
  object: 'press-test',
  node: process.versions.node,
  system: 'test',
  processor: 'test',
  packages: 'test',
  press: { version: '0.0.0', code: 'test' },
} as const

/** `url` is where the site is said to stand. */
export async function openSampleShelf(url?: string): Promise<SampleShelf> {
  const home = await mkdtemp(join(tmpdir(), 'warraq-'))
  const [archive, folder] = [join(home, 'archive'), join(home, 'shelf')]
  const storage = openFolder(archive)
  for (const name of ['001', '002']) await archiveSample(storage, name)
  const bookcase = await openBookcase(storage, { store: EMPTY_STORE })
  await fillShelf(folder, bookcase, {
    url,
    code: 'test',
    store: EMPTY_STORE,
    programs: () => bundlePrograms(HOUSE),
    advance: () => {},
  })
  return { storage, bookcase, archive, folder, remove: () => rm(home, { recursive: true, force: true }) }
}

async function archiveSample(storage: Storage, name: string): Promise<void> {
  const folder = join(HOUSE, 'assets/issues', name)
  const { value } = await press({ house: houseAt(HOUSE), folder, editions: EDITIONS, isKept: true })
  if (!value?.kept) throw new Error(`The sample issue ${name} must print.`)
  const { diagnostics } = await keepVersion(storage, {
    id: value.id,
    inputs: value.inputs,
    kept: value.kept,
    warnings: 0,
    press: { origin: ORIGIN, files: [{ name: 'test.txt', bytes: Buffer.from('test') }] },
    moment: new Date('2026-12-01T00:00:00Z'),
  })
  if (diagnostics.length > 0) throw new Error('The sample issues must be archived.')
}
