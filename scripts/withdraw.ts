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
import { archiveFiles } from './archive/archive-files.ts'
import { namesIn } from './archive/names.ts'
import { openExisting } from './archive/open.ts'
import { tellRefusal } from './archive/refusal.ts'
import { renewIssues } from './archive/renew.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { refuse } from './refuse.ts'
import { spoken } from './spoken.ts'
import { archiveWords, withdrawWords } from './words/of-keeping.ts'
import { ENGLISH } from './words/voice.ts'

/** A withdrawal as it is kept, with its reason, which no shelf shows. */
interface KeptWithdrawal extends Withdrawal {
  readonly reason?: string
}

export async function run(call: Call): Promise<number> {
  const { operands, flags, voice = ENGLISH } = call
  const words = withdrawWords(voice)
  const [id, slug] = operands
  if (id === undefined || slug === undefined) return refuse(words.noNames, undefined, voice)
  const { value: storage, diagnostics: told } = await openExisting(call)
  if (!storage) return tellRefusal(told, voice)
  const object = isObjectName(id) ? await openObject(storage, id) : undefined
  if (!object) return refuse(archiveWords(voice).noIssue(id, await namesIn(storage, voice)), undefined, voice)
  const files = new Map(object.version().files.map((file) => [file.path, file]))
  const wrong = await refuseArticle(files, { id, slug, words })
  if (wrong !== undefined) return refuse(wrong, undefined, voice)
  const before = await readWithdrawn(files.get(WITHDRAWN))
  const { reason, undo } = flags
  if (before.some((each) => each.slug === slug) === !undo) {
    console.log(words.standing(id, slug, undo === true))
    return 0
  }
  const created = new Date()
  const date = created.toISOString().slice(0, 10)
  const own: KeptWithdrawal = { slug, date, ...(typeof reason === 'string' && { reason }) }
  const withdrawn = [...before.filter((each) => each.slug !== slug), ...(undo ? [] : [own])]
  const said = undo ? `${slug} is shown again` : `${slug} was withdrawn`
  const { value, diagnostics } = await keepWord(storage, { object, withdrawn, said, created })
  for (const diagnostic of diagnostics) console.error(red(voice.tell(diagnostic)))
  if (!value) return 1
  await renewIssues(call, storage, [id])
  console.log(
    words.kept({ id, slug, version: value.version, shelf: spoken('shelf'), isShown: undo === true }),
  )
  if (!undo) console.log(words.undo(spoken('withdraw', `${id} ${slug} --undo`)))
  return 0
}

interface NamedArticle {
  readonly id: string
  readonly slug: string
  readonly words: ReturnType<typeof withdrawWords>
}

async function refuseArticle(
  files: ReadonlyMap<string, StoredFile>,
  { id, slug, words }: NamedArticle,
): Promise<string | undefined> {
  const recorded = files.get(RECORD)
  if (!recorded) return words.unrecorded(id)
  const { articles } = readRecord(await readAll(recorded.read()))
  const slugs = articles.map((article) => article.slug)
  if (slugs.includes(slug)) return undefined
  return words.noArticle(id, slug, slugs.join(', '))
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
