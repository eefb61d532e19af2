/**
 * `rebuild`: prints a version of an issue again, from the archive alone, and says whether every byte is as it was
 * archived; where one is not, which files, and what is other than it was then. Exit code 1 there.
 */

import { createHash } from 'node:crypto'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openObject, readJson, type StoredVersion } from '../src/archive/ocfl/object.ts'
import { isObjectName } from '../src/archive/ocfl/root.ts'
import { differencesOf, type PressOrigin } from '../src/archive/record/origin.ts'
import { compareFiles, isSame, type Rebuilt } from '../src/archive/record/rebuilt.ts'
import { HISTORY, ORIGIN, WITHDRAWN } from '../src/archive/record/version-paths.ts'
import { type Diagnostic, formatDiagnostic, hasErrors, proceed } from '../src/diagnostic.ts'
import { EDITIONS } from '../src/editions/edition.ts'
import type { House } from '../src/house.ts'
import type { Printing } from '../src/press.ts'
import { type ArchivedPlugIns, comparePlugIns, withArchivedPlugIns } from './archive/archived-plug-ins.ts'
import { namesIn } from './archive/names.ts'
import { openExisting } from './archive/open.ts'
import { readPress } from './archive/origin.ts'
import { tellRefusal } from './archive/refusal.ts'
import { unpackIssue } from './archive/unpack.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { refuse } from './refuse.ts'
import { openStages, SILENT } from './stages.ts'

/** What was found out about a version. */
interface Verdict extends Rebuilt {
  readonly issue: string
  readonly version: string
  /** What is other than it was when the version was printed, a sentence each. */
  readonly reasons: readonly string[]
  readonly said: readonly Diagnostic[]
}

export async function run(call: Call): Promise<number> {
  const { operands, flags } = call
  const [id] = operands
  const { version: wanted, json } = flags
  if (id === undefined)
    return refuse('Unexpected absence of a name, expected that of an issue in the archive.')
  const { value: storage, diagnostics: told } = await openExisting(call)
  if (!storage) return tellRefusal(told)
  const object = isObjectName(id) ? await openObject(storage, id) : undefined
  if (!object) return refuse(`Unexpected issue "${id}", expected one of ${await namesIn(storage)}.`)
  const names = object.versions.map(({ name }) => name)
  const version = typeof wanted === 'string' ? `v${wanted.replace(/^v/, '')}` : undefined
  if (version !== undefined && !names.includes(version))
    return refuse(`Unexpected version "${wanted}" of ${id}, expected one of ${names.join(', ')}.`)
  const chosen = object.version(version)
  const plugIns = await comparePlugIns(chosen, call.house)
  if (plugIns === 'strange' && !flags['run-plug-ins'])
    return refuse(
      `Unexpected plug-ins with ${id} ${chosen.name} in the archive, expected those of your own folder: they are code, and none is run unasked.`,
      'Where you trust whoever archived it, --run-plug-ins runs what lies there under press/plug-ins.',
    )
  const verdict = await judge(call, id, chosen, plugIns)
  if (json) console.log(JSON.stringify({ ...verdict, ok: isSame(verdict) }, null, 2))
  else show(verdict)
  return isSame(verdict) ? 0 : 1
}

async function judge(
  { house: own, flags, from }: Call,
  id: string,
  version: StoredVersion,
  plugIns: ArchivedPlugIns,
): Promise<Verdict> {
  const [stages, { pressKept }] = await Promise.all([
    flags['json'] ? SILENT : openStages(),
    import('./cache/kept-press.ts'),
  ])
  const root = await mkdtemp(join(await realpath(tmpdir()), 'warraq-rebuild-'))
  try {
    stages.announce('unpack')
    const unpacked = await unpackIssue(root, id, version)
    const dressed =
      plugIns === 'none' ? { value: unpacked, diagnostics: [] } : await withArchivedPlugIns(unpacked, root)
    const { value, diagnostics } = await proceed<House, Printing>(dressed, (house) => {
      const order = { house, folder: join(house.issues, id), editions: EDITIONS, isKept: true } as const
      return pressKept(order, stages.announce, from)
    })
    const made = new Map((value?.kept?.files ?? []).map(({ name, bytes }) => [name, digestOf(bytes)]))
    const told = [HISTORY, ORIGIN, WITHDRAWN]
    const archived = new Map(
      version.files.filter(({ path }) => !told.includes(path)).map(({ path, digest }) => [path, digest]),
    )
    const rebuilt = compareFiles(archived, made)
    return {
      issue: id,
      version: version.name,
      ...rebuilt,
      reasons: isSame(rebuilt) ? [] : await reasonsFor(own.root, version),
      said: diagnostics.filter(({ severity }) => severity === 'error'),
    }
  } finally {
    stages.end()
    await rm(root, { recursive: true, force: true })
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex')
}

async function reasonsFor(root: string, { files }: StoredVersion): Promise<readonly string[]> {
  const recorded = files.find(({ path }) => path === ORIGIN)
  if (!recorded) return ['The version does not say what it was printed with.']
  const then = await readJson<PressOrigin>(recorded)
  const { origin } = await readPress(root)
  const reasons = differencesOf(then, origin)
  return reasons.length > 0
    ? reasons
    : ['Nothing is other than it was when the version was printed, so this is a mistake of the press.']
}

/** Names that are shown of each kind; JSON has them all. */
const SHOWN = 12

function show({ issue, version, same, different, missing, added, reasons, said }: Verdict): void {
  for (const diagnostic of said) console.error(red(formatDiagnostic(diagnostic)))
  const kinds = [
    ['other bytes', different],
    ['not made', missing],
    ['made besides', added],
  ] as const
  if (kinds.every(([, names]) => names.length === 0)) {
    console.log(`${issue} ${version} is printed again as it was archived: ${same} files, every byte the same`)
    return
  }
  console.error(
    red(`${issue} ${version} is not printed again as it was archived; ${same} files are the same.`),
  )
  for (const [kind, names] of kinds)
    for (const [at, name] of names.entries())
      if (at < SHOWN) console.error(`  ${kind}: ${name}`)
      else if (at === SHOWN) console.error(`  ${kind}: ${names.length - SHOWN} more`)
  for (const reason of reasons) console.error(reason)
  if (hasErrors(said)) console.error('The press refuses the issue as it was archived.')
}
