/**
 * A process that archives, killed at an act on the disk → what a reader finds then, and what the next command makes of
 * it. Every act of a first and of a second version can be such a moment.
 */

import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '../../scripts/archive/folder.ts'
import { deposit } from '../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../src/archive/ocfl/object.ts'
import { HOUSE } from '../support/house.ts'
import { KILLED_ORDERS, type KilledOrder } from './killed-orders.ts'
import { textOf } from './support.ts'

const DEPOSITOR = join(import.meta.dirname, 'depositor.ts')
const VERSIONS = { first: 1, second: 2 } as const

export interface Killed {
  readonly order: KilledOrder
  /** The act at which it was killed, from 1. */
  readonly act: number
  /** How many versions a reader saw then. */
  readonly seen: number
  readonly outcome: 'completed' | 'undone' | 'nothing to settle'
  /** The archive after the next command. */
  readonly archive: string
  /** Sentences on what must never be. */
  readonly faults: readonly string[]
}

/** Runs a depositor; gives what it says, or nothing where it was killed. */
function runDepositor(archive: string, act: number, order: KilledOrder): Promise<string | undefined> {
  const words = ['--import', 'tsx', DEPOSITOR, archive, String(act), order]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: HOUSE }, (error, stdout, stderr) => {
      if (!error) resolve(stdout.trim())
      else if (error.signal === 'SIGKILL') resolve(undefined)
      else reject(new Error(stderr))
    })
  })
}

/** A folder of archives that are killed: `first` begins with nothing, `second` with a version. */
export async function openKills() {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-archive-kills-'))
  const base = join(folder, 'base')
  await deposit(openFolder(base), KILLED_ORDERS.first)
  return { folder, base, close: () => rmSync(folder, { recursive: true }) }
}
type Kills = Awaited<ReturnType<typeof openKills>>

/** How many acts on the disk there are in an order. */
export async function countActs({ folder, base }: Kills, order: KilledOrder): Promise<number> {
  const archive = join(folder, `whole-${order}`)
  if (order === 'second') cpSync(base, archive, { recursive: true })
  return Number(await runDepositor(archive, 0, order))
}

export async function killAt({ folder, base }: Kills, order: KilledOrder, act: number): Promise<Killed> {
  const archive = join(folder, `${order}-${act}`)
  if (order === 'second') cpSync(base, archive, { recursive: true })
  const said = await runDepositor(archive, act, order)
  const faults = said === undefined ? [] : ['It was not killed.']
  const storage = openFolder(archive)
  const { seen, faults: atOnce } = await readBack(archive, order)
  if (seen < VERSIONS[order] - 1) faults.push('A version that was whole is lost.')
  faults.push(...atOnce)
  const { value, diagnostics } = await deposit(storage, KILLED_ORDERS[order])
  if (value?.version !== `v${VERSIONS[order]}`) faults.push(`The next command made ${value?.version}.`)
  const after = await readBack(archive, order)
  if (after.seen !== VERSIONS[order]) faults.push(`${after.seen} versions are there after the next command.`)
  faults.push(...after.faults)
  if (seen === VERSIONS[order] && value?.isNew) faults.push('A version that was seen is made again.')
  if (existsSync(join(archive, 'extensions'))) faults.push('Something of the work is left.')
  const [told] = diagnostics.map(({ message }) => message)
  const outcome = !told ? 'nothing to settle' : told.includes('all of it') ? 'completed' : 'undone'
  return { order, act, seen, outcome, archive, faults }
}

/** Every file of every version that can be seen, held against what was to be archived. */
async function readBack(archive: string, order: KilledOrder) {
  if (!existsSync(archive) || !readdirSync(archive).includes('001')) return { seen: 0, faults: [] }
  const object = await openObject(openFolder(archive), '001')
  const faults: string[] = []
  for (const [index, { files, name }] of (object?.versions ?? []).entries()) {
    const wanted = index === 0 ? KILLED_ORDERS.first : KILLED_ORDERS[order]
    const texts = await Promise.all(files.map(async ({ path, read }) => [path, await textOf(read())]))
    const right = await Promise.all(
      wanted.files.map(async ({ path, open }) => [path, await textOf(open())] as const),
    )
    if (JSON.stringify(texts.sort()) !== JSON.stringify([...right].sort()))
      faults.push(`${name} is not whole.`)
  }
  return { seen: object?.versions.length ?? 0, faults }
}
