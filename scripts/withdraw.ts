/**
 * `withdraw`: takes an article from shelf and search at somebody's wish. The archive keeps what was printed, with a word
 * that it was withdrawn, when and why: a version of its own.
 */

import { openObject, readJson, type StoredFile, type StoredObject } from '../src/archive/ocfl/object.ts'
import { isObjectName } from '../src/archive/ocfl/root.ts'
import { writePremis } from '../src/archive/record/premis.ts'
import { readRecord } from '../src/archive/record/read-record.ts'
import { HISTORY, RECORD, WITHDRAWN } from '../src/archive/record/version-paths.ts'
import type { Withdrawal } from '../src/archive/record/withdrawal.ts'
import { fileOf, readAll, type Storage } from '../src/archive/storage.ts'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { archiveFiles } from './archive/archive-files.ts'
import { namesIn } from './archive/names.ts'
import { openExisting } from './archive/open.ts'
import { tellRefusal } from './archive/refusal.ts'
import { renewIssues } from './archive/renew.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { refuse } from './refuse.ts'
import { spoken } from './spoken.ts'

/** A withdrawal as it is kept, with its reason, which no shelf shows. */
interface KeptWithdrawal extends Withdrawal {
  readonly reason?: string
}

export async function run(call: Call): Promise<number> {
  const { operands, flags } = call
  const [id, slug] = operands
  if (id === undefined || slug === undefined)
    return refuse('Unexpected absence of a name, expected that of an issue and that of an article in it.')
  const { value: storage, diagnostics: told } = await openExisting(call)
  if (!storage) return tellRefusal(told)
  const object = isObjectName(id) ? await openObject(storage, id) : undefined
  if (!object) return refuse(`Unexpected issue "${id}", expected one of ${await namesIn(storage)}.`)
  const files = new Map(object.version().files.map((file) => [file.path, file]))
  const wrong = await refuseArticle(files, id, slug)
  if (wrong !== undefined) return refuse(wrong)
  const before = await readWithdrawn(files.get(WITHDRAWN))
  const { reason, undo } = flags
  if (before.some((each) => each.slug === slug) === !undo) {
    console.log(undo ? `${slug} of ${id} is not withdrawn` : `${slug} of ${id} is withdrawn already`)
    return 0
  }
  const created = new Date()
  const date = created.toISOString().slice(0, 10)
  const own: KeptWithdrawal = { slug, date, ...(typeof reason === 'string' && { reason }) }
  const withdrawn = [...before.filter((each) => each.slug !== slug), ...(undo ? [] : [own])]
  const said = undo ? `${slug} is shown again` : `${slug} was withdrawn`
  const { value, diagnostics } = await keepWord(storage, { object, withdrawn, said, created })
  for (const diagnostic of diagnostics) console.error(red(formatDiagnostic(diagnostic)))
  if (!value) return 1
  await renewIssues(call, storage, [id])
  console.log(`${id} is kept as ${value.version}: ${said}; ${spoken('shelf')} shows it so`)
  if (!undo) console.log(`${spoken('withdraw', `${id} ${slug} --undo`)} shows it again`)
  return 0
}

async function refuseArticle(
  files: ReadonlyMap<string, StoredFile>,
  id: string,
  slug: string,
): Promise<string | undefined> {
  const recorded = files.get(RECORD)
  if (!recorded) return `Unexpected ${id}, expected an issue with a record.`
  const { articles } = readRecord(await readAll(recorded.read()))
  const slugs = articles.map((article) => article.slug)
  if (slugs.includes(slug)) return undefined
  return `Unexpected article "${slug}" of ${id}, expected one of ${slugs.join(', ')}.`
}

interface Word {
  readonly object: StoredObject
  readonly withdrawn: readonly KeptWithdrawal[]
  readonly said: string
  readonly created: Date
}

/** The newest version once more, with what is withdrawn in it now. */
async function keepWord(storage: Storage, { object, withdrawn, said, created }: Word) {
  const { id, versions } = object
  const kept = object.version().files.filter(({ path }) => path !== WITHDRAWN && path !== HISTORY)
  const files = kept.map(async (file) => fileOf(file.path, await readAll(file.read())))
  const premis = writePremis({
    object: id,
    version: versions.length + 1,
    agent: AGENT,
    happenings: [{ type: 'withdrawal', moment: created.toISOString(), detail: said, outcome: 'success' }],
  })
  return archiveFiles(storage, {
    id,
    message: said,
    user: { name: AGENT },
    created,
    files: [
      ...(await Promise.all(files)),
      fileOf(HISTORY, premis),
      ...(withdrawn.length > 0 ? [fileOf(WITHDRAWN, `${JSON.stringify(withdrawn, null, 2)}\n`)] : []),
    ],
  })
}

const AGENT = 'Warraq'

async function readWithdrawn(file: StoredFile | undefined): Promise<readonly KeptWithdrawal[]> {
  return file ? readJson(file) : []
}
