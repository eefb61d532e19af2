/**
 * `archive`: prints issues whole and keeps them in the archive, each as a version of its own; one that is as it was
 * archived makes no version. Exit code 1 where an issue was refused.
 */

import path from 'node:path'
import { type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { EDITIONS } from '../src/editions/edition.ts'
import { keepVersion } from './archive/keep.ts'
import { openArchive } from './archive/open.ts'
import { type KeepingPress, readPress } from './archive/origin.ts'
import { renewIssues } from './archive/renew.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { inProportion } from './proportion.ts'
import { refuse } from './refuse.ts'
import { openStages, SILENT } from './stages.ts'
import { archiveWords } from './words/of-keeping.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** What came of one issue. */
interface Archived {
  readonly issue: string
  readonly version?: string
  readonly isNew?: boolean
  readonly said: readonly Diagnostic[]
}

export async function run(call: Call): Promise<number> {
  const { house, from, operands, voice = ENGLISH } = call
  const { json } = call.flags
  const quiet = json === true
  if (operands.length === 0) return refuse(archiveWords(voice).noFolder, undefined, voice)
  const press = await readPress(house.root)
  const all: Archived[] = []
  for (const operand of operands) {
    const archived = await archiveIssue(call, path.resolve(from, operand), { press, quiet })
    if (!quiet) show(archived, voice)
    all.push(archived)
  }
  if (quiet) console.log(JSON.stringify({ archive: house.archive, issues: all.map(describe) }, null, 2))
  return all.some(({ said }) => hasErrors(said)) ? 1 : 0
}

interface Room {
  readonly press: KeepingPress
  readonly quiet: boolean
}

async function archiveIssue(call: Call, folder: string, { press, quiet }: Room): Promise<Archived> {
  const { house, from } = call
  const [stages, { pressKept }, { storage }] = await Promise.all([
    quiet ? SILENT : openStages(call.voice),
    import('./cache/kept-press.ts'),
    openArchive(call),
  ])
  try {
    const order = { house, folder, editions: EDITIONS, isKept: true } as const
    const { value, diagnostics } = await pressKept(order, stages.announce, from)
    if (!value?.kept) return { issue: folder, said: diagnostics }
    stages.announce('keep')
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
    const { id, inputs, kept } = value
    const keeping = { id, inputs, kept, warnings, press, moment: new Date() }
    const { value: made, diagnostics: told } = await keepVersion(storage, keeping)
    if (made?.isNew) await renewIssues(call, storage, [value.id])
    return { issue: folder, ...made, said: [...diagnostics, ...told] }
  } finally {
    stages.end()
  }
}

function show({ issue, version, isNew, said }: Archived, voice: Voice): void {
  const words = archiveWords(voice)
  for (const { diagnostic, more } of inProportion(said)) {
    const colour = diagnostic.severity === 'error' ? red : yellow
    console.error(colour(voice.tell(diagnostic)))
    if (more !== undefined) console.error(colour(words.more(more)))
  }
  const name = path.basename(issue)
  if (version === undefined) console.error(red(words.refused(name)))
  else console.log(isNew ? words.kept(name, version) : words.same(name, version))
}

function describe({ issue, version, isNew, said }: Archived) {
  return { issue, ok: !hasErrors(said), ...(version && { version, isNew }), diagnostics: said }
}
