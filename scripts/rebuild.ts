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
import { type Diagnostic, hasErrors, proceed } from '../src/diagnostic.ts'
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
import { archiveWords, rebuildWords } from './words/of-keeping.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** What was found out about a version. */
interface Verdict extends Rebuilt {
  readonly issue: string
  readonly version: string
  /** What is other than it was when the version was printed, a sentence each. */
  readonly reasons: readonly string[]
  readonly said: readonly Diagnostic[]
}

export async function run(call: Call): Promise<number> {
  const { operands, flags, voice = ENGLISH } = call
  const words = archiveWords(voice)
  const [id] = operands
  const { version: wanted, json } = flags
  if (id === undefined) return refuse(words.noName, undefined, voice)
  const { value: storage, diagnostics: told } = await openExisting(call)
  if (!storage) return tellRefusal(told, voice)
  const object = isObjectName(id) ? await openObject(storage, id) : undefined
  if (!object) return refuse(words.noIssue(id, await namesIn(storage, voice)), undefined, voice)
  const names = object.versions.map(({ name }) => name)
  const version = typeof wanted === 'string' ? `v${wanted.replace(/^v/, '')}` : undefined
  if (version !== undefined && !names.includes(version))
    return refuse(words.noVersion(id, String(wanted), names.join(', ')), undefined, voice)
  const chosen = object.version(version)
  const plugIns = await comparePlugIns(chosen, call.house)
  if (plugIns === 'strange' && !flags['run-plug-ins'])
    return refuse(words.strangePlugIns(id, chosen.name), words.trustPlugIns, voice)
  const verdict = await judge(call, id, chosen, plugIns)
  if (json) console.log(JSON.stringify({ ...verdict, ok: isSame(verdict) }, null, 2))
  else show(verdict, voice)
  return isSame(verdict) ? 0 : 1
}

async function judge(
  { house: own, flags, from, voice = ENGLISH }: Call,
  id: string,
  version: StoredVersion,
  plugIns: ArchivedPlugIns,
): Promise<Verdict> {
  const [stages, { pressKept }] = await Promise.all([
    flags['json'] ? SILENT : openStages(voice),
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
      reasons: isSame(rebuilt) ? [] : await reasonsFor(own.root, version, voice),
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

async function reasonsFor(root: string, { files }: StoredVersion, voice: Voice): Promise<readonly string[]> {
  const words = rebuildWords(voice)
  const recorded = files.find(({ path }) => path === ORIGIN)
  if (!recorded) return [words.unsaid]
  const then = await readJson<PressOrigin>(recorded)
  const { origin } = await readPress(root)
  const reasons = differencesOf(then, origin)
  return reasons.length > 0 ? reasons : [words.ours]
}

/** Names that are shown of each kind; JSON has them all. */
const SHOWN = 12

function show(verdict: Verdict, voice: Voice): void {
  const { issue, version, same, different, missing, added, reasons, said } = verdict
  const words = rebuildWords(voice)
  const name = `${issue} ${version}`
  for (const diagnostic of said) console.error(red(voice.tell(diagnostic)))
  const kinds = [
    [words.different, different],
    [words.missing, missing],
    [words.added, added],
  ] as const
  if (kinds.every(([, names]) => names.length === 0)) {
    console.log(words.same(name, same))
    return
  }
  console.error(red(words.other(name, same)))
  for (const [kind, names] of kinds)
    for (const [at, file] of names.entries())
      if (at < SHOWN) console.error(words.file(kind, file))
      else if (at === SHOWN) console.error(words.moreFiles(kind, names.length - SHOWN))
  for (const reason of reasons) console.error(words.reason(reason))
  if (hasErrors(said)) console.error(words.refused)
}
