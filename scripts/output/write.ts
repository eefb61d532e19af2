/** A printing → its folder on disk, one generation, whole or not at all. */

import { realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked, Diagnostic } from '../../src/diagnostic.ts'
import type { Printing } from '../../src/press.ts'
import { showPath, wayFrom } from '../../src/source/disk.ts'
import { dropDraft, writeDraft } from './draft.ts'
import { exchange, type Recovered, recover } from './exchange.ts'
import { keepOthers, OLDER } from './keep.ts'
import { readManifest } from './manifest.ts'
import { Foreign, refusedOutput } from './refusal.ts'

/** The report of an order that failed stands beside the last good output, under its name and this. */
const FAILED = '.failed'

/** Writes what an order made. Gives its folder. */
export async function writePrinting(
  output: string,
  printing: Pick<Printing, 'id' | 'files' | 'inputs'>,
  issue: string,
): Promise<Checked<string>> {
  const written = await writeGeneration(output, printing, issue)
  if (written.value === undefined) return written
  await rm(join(output, printing.id + FAILED), { recursive: true, force: true })
  return written
}

/** Writes the report of an order that failed, beside what was printed before. Gives its folder. */
export function writeFailure(
  output: string,
  printing: Pick<Printing, 'id' | 'files' | 'inputs'>,
  issue: string,
): Promise<Checked<string>> {
  return writeGeneration(output, { ...printing, id: printing.id + FAILED }, issue)
}

async function writeGeneration(
  output: string,
  { id, files, inputs }: Pick<Printing, 'id' | 'files' | 'inputs'>,
  issue: string,
): Promise<Checked<string>> {
  const folder = join(output, id)
  try {
    const draft = await writeDraft(output, files)
    let older: readonly string[] = []
    try {
      const made = { issue: await placeFrom(output, issue), inputs, files: files.map(({ name }) => name) }
      await exchange(output, id, draft, async (place) => {
        await refuseForeign(output, place, made.issue)
        older = await keepOthers(place, draft.made, made)
      })
    } finally {
      await dropDraft(draft)
    }
    return { value: folder, diagnostics: older.length > 0 ? [olderFiles(folder, older)] : [] }
  } catch (error) {
    return { diagnostics: [await refusedOutput(folder, error)] }
  }
}

/** Settles what a command that was cut off has left, and says so. */
export async function recoverOutput(output: string): Promise<Diagnostic[]> {
  return (await recover(output)).map(({ id, outcome }) => cutOff(join(output, id), outcome))
}

function cutOff(folder: string, outcome: Recovered['outcome']): Diagnostic {
  const done = outcome === 'completed' ? 'all of it was put in its place' : 'nothing of it was kept'
  return {
    severity: 'warning',
    code: 'output/cut-off',
    message: `Unexpected end of an earlier command while it wrote ${showPath(folder)}, expected it to finish: ${done}.`,
    hint: 'Print the issue again where you are not sure which state it shows.',
  }
}

/** Names that a finding shows. */
const NAMED = 3

function olderFiles(folder: string, names: readonly string[]): Diagnostic {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  const listed = names.slice(0, NAMED).join(', ') + more
  return {
    severity: 'warning',
    code: 'output/older',
    message: `Unexpected ${names.length === 1 ? 'file' : `${names.length} files`} of an earlier state of the issue, now in ${showPath(join(folder, OLDER))}: ${listed}, expected all of one state.`,
    hint: 'Print all editions to have them anew, or delete that folder.',
  }
}

async function refuseForeign(output: string, place: string, issue: string): Promise<void> {
  const before = await readManifest(place)
  if (before === undefined || before.issue === issue) return
  const there = await stat(join(output, before.issue)).catch(() => undefined)
  // An issue that has moved takes its output along.
  if (there) throw new Foreign(before.issue)
}

async function placeFrom(output: string, issue: string): Promise<string> {
  const [from, to] = [await realpath(output), await realpath(issue)]
  return wayFrom(from, to)
}
