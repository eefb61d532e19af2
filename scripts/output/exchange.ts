/**
 * A draft and its place → the draft in that place, whole: by two renames under a journal, so that whenever a process is
 * killed the place holds one generation, or the next command can tell from what is there which renames were made.
 *
 * The journal is a file that one process alone can make, and so the lock as well. While it stands:
 *
 *     place          old             nothing done: the draft is dropped
 *     no place       old, new        between the two: the new generation is moved in
 *     place          old, no new     both done: the old generation is dropped
 */

import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Draft, draftAt, dropDraft, flushFolder, isAlive, sweepDrafts, writeFlushed } from './draft.ts'

const JOURNAL = '.exchange'
/** Milliseconds between looks at a journal that another process holds, and until it is taken for forgotten. */
const LOOK = 20
const FORGOTTEN = 30_000

/** What a journal says. */
interface Exchange {
  readonly process: number
  /** Name of the draft. */
  readonly draft: string
  /** Name of the folder in the output. */
  readonly id: string
}

/** What became of an exchange that was cut off. */
export interface Recovered {
  readonly id: string
  readonly outcome: 'completed' | 'undone'
}

/** Puts a draft in its place. `prepare` is done under the lock, with what is there before. */
export async function exchange(
  output: string,
  id: string,
  draft: Draft,
  prepare: (place: string) => Promise<void>,
): Promise<void> {
  const place = join(output, id)
  const journal = await lock(output, draft, id)
  try {
    await prepare(place)
    await moveIn(draft, place)
    await flushFolder(output)
  } finally {
    await rm(journal, { force: true })
  }
}

/** Where the second rename is refused the first is taken back. */
async function moveIn({ made, taken }: Draft, place: string): Promise<void> {
  const stood = await moved(place, taken)
  try {
    await rename(made, place)
  } catch (error) {
    if (stood) await rename(taken, place)
    throw error
  }
}

/** Completes or undoes exchanges that were cut off, and sweeps the drafts of processes that died. */
export async function recover(output: string): Promise<readonly Recovered[]> {
  const recovered: Recovered[] = []
  for (const name of await readdir(output).catch(() => [])) {
    if (!name.startsWith(JOURNAL)) continue
    const settled = await settle(output, name)
    if (settled) recovered.push(settled)
  }
  await sweepDrafts(output)
  return recovered
}

/** Who renames the journal first has it; its own name says who that was, should that one be cut off as well. */
async function settle(output: string, name: string): Promise<Recovered | undefined> {
  const journal = join(output, name)
  if (await isHeld(journal, name)) return undefined
  const claimed = join(output, `${JOURNAL}-${process.pid}`)
  if (!(await moved(journal, claimed))) return undefined
  const said = await readJournal(claimed)
  const outcome = said && (await settleDraft(output, said))
  await rm(claimed, { force: true })
  return said && outcome && { id: said.id, outcome }
}

async function settleDraft(output: string, { draft: name, id }: Exchange): Promise<Recovered['outcome']> {
  const draft = draftAt(output, name)
  const place = join(output, id)
  const stands = await isThere(place)
  const completed = stands ? !(await isThere(draft.made)) : await moved(draft.made, place)
  if (!stands && !completed) await moved(draft.taken, place)
  await dropDraft(draft)
  return completed ? 'completed' : 'undone'
}

/** The journal is whole from the moment that it is there: it is written in the draft, and linked to its place. */
async function lock(output: string, draft: Draft, id: string): Promise<string> {
  const journal = join(output, JOURNAL)
  const said: Exchange = { process: process.pid, draft: draft.name, id }
  const written = join(draft.folder, 'journal')
  await writeFlushed(written, Buffer.from(JSON.stringify(said)))
  while (true) {
    try {
      await link(written, journal)
      return journal
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      await settle(output, JOURNAL)
      await wait(LOOK)
    }
  }
}

/** Whether a process that lives is about it, and has not been for longer than any exchange takes. */
async function isHeld(journal: string, name: string): Promise<boolean> {
  const known = await stat(journal).catch(() => undefined)
  if (!known) return true
  if (Date.now() - known.mtimeMs > FORGOTTEN) return false
  const claimer = Number(name.slice(JOURNAL.length + 1))
  return isAlive(claimer > 0 ? claimer : ((await readJournal(journal))?.process ?? 0))
}

async function readJournal(journal: string): Promise<Exchange | undefined> {
  try {
    return JSON.parse(await readFile(journal, 'utf8')) as Exchange
  } catch {
    return undefined
  }
}

/** Whether there was something to move. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return false
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
